"""Lists of lists that nobody else holds."""


def grid(n: int) -> list[list[int]]:
    return [[i * n + j for j in range(n)] for i in range(n)]


def trace(m: list[list[int]]) -> int:
    return sum([m[i][i] for i in range(len(m))])


def transpose(m: list[list[int]]) -> list[list[int]]:
    out: list[list[int]] = []
    for j in range(len(m[0])):
        row: list[int] = []
        for i in range(len(m)):
            row.append(m[i][j])
        out.append(row)
    return out


def fill(row: list[int], value: int) -> None:
    for i in range(len(row)):
        row[i] = value


def case_read_and_write() -> str:
    m = grid(3)
    m[0][1] += m[1][0]
    m[2][2] = m[m[0][1]][0] if m[0][1] < 3 else -1
    return f"{m} {trace(m)}"


def case_row_by_name() -> str:
    m = grid(3)
    row = m[1]
    row.append(7)
    row[0] = len(row)
    return f"{m}"


def case_two_rows() -> str:
    m = grid(3)
    a = m[0]
    b = m[1]
    a[0] = b[1]
    b[0] = a[1]
    return f"{m}"


def case_for_row() -> str:
    m = grid(3)
    total = 0
    for row in m:
        for x in row:
            total += x
        total *= 2
    for row in m:
        row[0] = total
        row.append(1)
    return f"{m} {total}"


def case_row_to_a_function() -> str:
    m = grid(2)
    fill(m[1], 5)
    for row in m:
        fill(row, row[0])
    return f"{m} {transpose(m)}"


def case_transposed_twice() -> str:
    m = grid(3)
    t = transpose(transpose(m))
    t[0][0] = 100
    return f"{m} {t} {m == t} {m[1] == t[1]}"


def same_rows(a: list[float], b: list[float]) -> bool:
    return a == b


def case_rows_that_hold_no_number() -> str:
    m = [[float("nan")], [1.0]]
    return f"{m[0] == m[0]} {m[1] == m[1]} {same_rows(m[0], m[0])} {m[0] != m[1]}"
