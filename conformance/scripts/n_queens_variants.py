"""N queens by sets, by bits and by permutations."""

from functools import reduce


def by_sets(n: int) -> list[list[int]]:
    found: list[list[int]] = []
    columns: set[int] = set()
    up: set[int] = set()
    down: set[int] = set()

    def place(row: int, placed: list[int]) -> None:
        if row == n:
            found.append(placed[:])
            return
        for c in range(n):
            if c in columns or row + c in up or row - c in down:
                continue
            columns.add(c)
            up.add(row + c)
            down.add(row - c)
            placed.append(c)
            place(row + 1, placed)
            placed.pop()
            columns.remove(c)
            up.discard(row + c)
            down.discard(row - c)

    place(0, [])
    return found


def by_bits(n: int, columns: int = 0, left: int = 0, right: int = 0) -> int:
    full = (1 << n) - 1
    if columns == full:
        return 1
    count = 0
    free = full & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        count += by_bits(n, columns | bit, (left | bit) << 1 & full, (right | bit) >> 1)
    return count


def permutations(items: list[int]) -> list[list[int]]:
    if len(items) <= 1:
        return [items]
    return [[x, *rest] for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


def by_permutations(n: int) -> int:
    return sum(
        len({r + c for r, c in enumerate(p)}) == n == len({r - c for r, c in enumerate(p)})
        for p in permutations(list(range(n)))
    )


def draw(queens: list[int]) -> str:
    return "\n".join("".join("Q" if c == q else "." for c in range(len(queens))) for q in queens)


for n in range(1, 8):
    solutions = by_sets(n)
    counts = (len(solutions), by_bits(n), by_permutations(n))
    print(n, counts, len(set(counts)) == 1, solutions[:1])
print(draw(by_sets(6)[0]))
unique = {min(tuple(s), tuple(s[::-1])) for s in by_sets(6)}
print(sorted(unique))
print(reduce(lambda total, n: total * 10 + by_bits(n), range(4, 7), 0))
