"""Matrices as lists of lists, of ints and of floats."""
from typing import List

Matrix = List[List[float]]


def identity(n: int) -> Matrix:
    return [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]


def mul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def transpose(m):
    return [list(r) for r in zip(*m)]


def det(m: List[List[int]]) -> int:
    if len(m) == 1:
        return m[0][0]
    total = 0
    for c in range(len(m)):
        minor = [row[:c] + row[c + 1:] for row in m[1:]]
        total += (-1) ** c * m[0][c] * det(minor)
    return total


def power(m, n):
    result = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    while n:
        if n & 1:
            result = mul(result, m)
        m = mul(m, m)
        n >>= 1
    return result


def gauss(a: Matrix, b: list[float]) -> list[float]:
    n = len(a)
    m = [row[:] + [b[i]] for i, row in enumerate(a)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        if m[p][i] == 0:
            raise ZeroDivisionError("singular")
        m[i], m[p] = m[p], m[i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            for c in range(i, n + 1):
                m[r][c] -= f * m[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x


def spiral(m):
    out = []
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out


def case_mul() -> str:
    return repr(mul([[1, 2], [3, 4]], [[5, 6], [7, 8]])) + repr(mul(identity(2), [[0.5, 1.0], [2.0, 3.0]]))


def case_transpose() -> str:
    return repr(transpose([[1, 2, 3], [4, 5, 6]])) + repr(transpose([["a"], ["b"]]))


def case_det() -> list[int]:
    return [det([[2]]), det([[1, 2], [3, 4]]), det([[2, 0, 1], [1, 3, 2], [1, 1, 1]])]


def case_fibonacci_by_power() -> int:
    return power([[1, 1], [1, 0]], 200)[0][1]


def case_gauss() -> list[float]:
    return gauss([[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0])


def case_singular() -> list[float]:
    return gauss([[1.0, 2.0], [2.0, 4.0]], [1.0, 2.0])


def case_spiral() -> list[int]:
    return spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])


def case_game_of_life() -> list[str]:
    grid = [list(r) for r in [".....", "..#..", "..#..", "..#..", "....."]]
    def alive(r, c):
        return sum(grid[y][x] == "#" for y in range(r - 1, r + 2) for x in range(c - 1, c + 2)
                   if (y, x) != (r, c) and 0 <= y < 5 and 0 <= x < 5)
    new = [["#" if (n := alive(r, c)) == 3 or (n == 2 and grid[r][c] == "#") else "." for c in range(5)] for r in range(5)]
    return ["".join(r) for r in new]
