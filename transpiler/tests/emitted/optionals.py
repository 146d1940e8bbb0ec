from typing import Optional


def find(items: list[str], wanted: str) -> Optional[int]:
    for index, item in enumerate(items):
        if item == wanted:
            return index
    return None


def describe(index: int | None) -> str:
    if index is None:
        return "nowhere"
    return "at " + str(index + 1)


def or_zero(index: Optional[int]) -> int:
    return index if index is not None else 0


names = ["x", "y"]
print(describe(find(names, "y")), describe(find(names, "z")), or_zero(find(names, "z")))
