"""Matrices as lists of lists: product, transpose, determinant, inverse with fractions as pairs."""

from math import gcd
from typing import Callable

Fraction = tuple[int, int]
Matrix = list[list[Fraction]]


def frac(n: int, d: int = 1) -> Fraction:
    if d == 0:
        raise ZeroDivisionError(f"fraction {n}/0")
    g = gcd(n, d) * (-1 if d < 0 else 1)
    return n // g, d // g


def add(a: Fraction, b: Fraction) -> Fraction:
    return frac(a[0] * b[1] + b[0] * a[1], a[1] * b[1])


def mul(a: Fraction, b: Fraction) -> Fraction:
    return frac(a[0] * b[0], a[1] * b[1])


def show(m: Matrix) -> str:
    cells = [[f"{n}/{d}" if d != 1 else str(n) for n, d in row] for row in m]
    widths = [max(len(r[i]) for r in cells) for i in range(len(cells[0]))]
    return "\n".join("[" + " ".join(c.rjust(w) for c, w in zip(row, widths)) + "]" for row in cells)


def matrix(*rows: list[int]) -> Matrix:
    if len({len(r) for r in rows}) > 1:
        raise ValueError("ragged rows: %s" % ", ".join(str(len(r)) for r in rows))
    return [[frac(x) for x in row] for row in rows]


def build(n: int, f: Callable[[int, int], int]) -> Matrix:
    return [[frac(f(i, j)) for j in range(n)] for i in range(n)]


def product(a: Matrix, b: Matrix) -> Matrix:
    columns = [[row[j] for row in b] for j in range(len(b[0]))]
    if len(a[0]) != len(b):
        raise ValueError(f"{len(a)}x{len(a[0])} by {len(b)}x{len(b[0])}")
    out: Matrix = []
    for row in a:
        line: list[Fraction] = []
        for column in columns:
            total = frac(0)
            for x, y in zip(row, column):
                total = add(total, mul(x, y))
            line.append(total)
        out.append(line)
    return out


def inverse(m: Matrix) -> Matrix:
    n = len(m)
    work = [row + [frac(int(i == j)) for j in range(n)] for i, row in enumerate(m)]
    for i in range(n):
        pivot = next((r for r in range(i, n) if work[r][i][0]), None)
        if pivot is None:
            raise ArithmeticError("singular matrix")
        work[i], work[pivot] = work[pivot], work[i]
        num, den = work[i][i]
        work[i] = [mul(x, (den, num) if num > 0 else (-den, -num)) for x in work[i]]
        for r in range(n):
            if r != i and (factor := work[r][i])[0]:
                minus = (-factor[0], factor[1])
                work[r] = [add(x, mul(minus, y)) for x, y in zip(work[r], work[i])]
    return [row[n:] for row in work]


def determinant(m: list[list[int]]) -> int:
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * determinant([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))


a = matrix([2, 1, 0], [1, -3, 4], [0, 5, 6])
inv = inverse(a)
print(show(a))
print(show(inv))
print(show(product(a, inv)))
print(determinant([[2, 1, 0], [1, -3, 4], [0, 5, 6]]), determinant([[10**10, 1], [1, 10**10]]))
identity = build(2, lambda i, j: int(i == j))
identity[0][1] = frac(6, -4)
print(show(product(identity, identity)), identity)
attempts: list[Callable[[], Matrix]] = [
    lambda: inverse(matrix([1, 2], [2, 4])), lambda: matrix([1], [2, 3]), lambda: product(a, identity),
]
for attempt in attempts:
    try:
        print(attempt())
    except (ArithmeticError, ValueError) as e:
        print(type(e).__name__, e)
grid = [[0] * 3] * 2
grid[0][1] = 7
print(grid, grid[0] is grid[1])
