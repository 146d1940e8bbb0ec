"""Binary search, and where a number would be inserted."""

from typing import Optional


def search(items: list[int], wanted: int) -> Optional[int]:
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return None


def insertion_point(items: list[int], wanted: int) -> int:
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def main() -> None:
    items: list[int] = []
    for n in range(20):
        items.append(n * n - 50)
    for wanted in [-50, 14, 15, 311, 312, -51]:
        position = search(items, wanted)
        where = "missing" if position is None else f"at {position}"
        print(f"{wanted:>4}: {where}, inserted at {insertion_point(items, wanted)}")
    missing = search(items, 7)
    print(items[missing])  # type: ignore


if __name__ == "__main__":
    main()
