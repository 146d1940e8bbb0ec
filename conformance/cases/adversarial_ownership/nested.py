"""Lists of lists: rows that are owned, and rows that somebody else holds."""


def grid(n: int) -> list[list[int]]:
    return [[i * n + j for j in range(n)] for i in range(n)]


def case_row_by_name_kept() -> str:
    m = grid(2)
    row = m[0]
    m[0] = [9]
    row.append(7)
    m.append(row)
    return f"{m} {row}"


def case_row_and_change_of_the_whole() -> str:
    m = grid(2)
    row = m[0]
    m.pop(0)
    row.append(5)
    return f"{m} {row}"


def case_one_row_twice() -> str:
    m = grid(2)
    a = m[0]
    b = m[0]
    a.append(1)
    b.append(2)
    return f"{m} {a is b}"


def case_rows_swapped() -> str:
    m = grid(3)
    m[0], m[2] = m[2], m[0]
    m[0].append(1)
    return f"{m}"


def case_row_stored_twice() -> str:
    row = [0, 0]
    m = [row, row]
    m[0][0] = 1
    row[1] = 2
    return f"{m}"


def case_repeated_row() -> str:
    m = [[0] * 2] * 2
    m[0][1] = 3
    return f"{m}"
