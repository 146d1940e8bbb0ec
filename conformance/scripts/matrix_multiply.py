"""Matrices as lists of lists."""


def zeros(rows: int, columns: int) -> list[list[int]]:
    out: list[list[int]] = []
    for _ in range(rows):
        out.append([0] * columns)
    return out


def multiply(a: list[list[int]], b: list[list[int]]) -> list[list[int]]:
    if len(a[0]) != len(b):
        raise ValueError(f"cannot multiply {len(a)}x{len(a[0])} by {len(b)}x{len(b[0])}")
    out = zeros(len(a), len(b[0]))
    for i in range(len(a)):
        for j in range(len(b[0])):
            for k in range(len(b)):
                out[i][j] += a[i][k] * b[k][j]
    return out


def show(name: str, matrix: list[list[int]]) -> None:
    print(name)
    for row in matrix:
        line = ""
        for cell in row:
            line += f"{cell:5d}"
        print(line)


show("A*B", multiply([[1, 2, 3], [4, 5, 6]], [[7, -8], [9, 10], [11, 12]]))
power = [[1, 1], [1, 0]]
for _ in range(6):
    power = multiply(power, power)
show("F", power)
multiply([[1, 2]], [[1, 2]])
