"""Rows and columns by slices, unpacking and zip."""


def transposed(rows: list[list[int]]) -> list[list[int]]:
    return [[row[column] for row in rows] for column in range(len(rows[0]))]


def rotated(values: list[int], by: int) -> list[int]:
    by %= len(values)
    return [*values[-by:], *values[:-by]]


def spiral(rows: list[list[int]]) -> list[int]:
    found: list[int] = []
    while rows:
        head, *rows = rows
        found += head
        rows = transposed(rows)[::-1] if rows and rows[0] else []
    return found


grid = [[row * 4 + column for column in range(4)] for row in range(3)]
print(transposed(grid))
print(spiral(grid))
print([rotated([1, 2, 3, 4], by) for by in range(-1, 3)])
deck = list(range(10))
deck[::2], deck[1::2] = deck[1::2], deck[::2]
print(deck)
deck[2:5] = []
del deck[-2:]
print(deck, deck[::-1])
(a, b), *others = [(1, 2), (3, 4), (5, 6)]
print(a + b, [x * y for x, y in others])
totals = {f"row {index}": sum(row) for index, row in enumerate(grid)}
print(totals, max(totals.values()), {**totals, "all": sum(map(sum, grid))})
print(dict(zip("abc", [len(row) for row in grid])), list(filter(None, deck)))
deck[::3] = [0]
