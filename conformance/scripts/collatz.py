"""Collatz chains, remembered in a dict."""

lengths: dict[int, int] = {1: 1}


def length(n: int) -> int:
    steps = 0
    start = n
    while n not in lengths:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    lengths[start] = lengths[n] + steps
    return lengths[start]


def main() -> None:
    best, best_length = 1, 1
    for n in range(1, 1000):
        here = length(n)
        if here > best_length:
            best, best_length = n, here
    print(f"longest below 1000: {best} with {best_length} steps")
    print(f"{len(lengths)} remembered")


if __name__ == "__main__":
    main()
