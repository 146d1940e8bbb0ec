"""Rows given to lists, taken from them, and looked at while something changes."""


def case_appended_then_changed() -> str:
    m: list[list[int]] = []
    row = [1]
    m.append(row)
    row.append(2)
    return f"{m}"


def case_appended_and_cleared() -> str:
    m: list[list[int]] = []
    row: list[int] = []
    for i in range(4):
        row.append(i)
        m.append(row)
        if i % 2 == 1:
            row.clear()
    return f"{m}"


def case_sorted_rows() -> str:
    m = [[3, 1], [2]]
    s = sorted(m)
    s[0].append(9)
    return f"{m} {s}"


def case_sliced_rows() -> str:
    m = [[1], [2], [3]]
    part = m[1:]
    part[0].append(7)
    part.append([8])
    return f"{m} {part}"


def case_row_of_the_greatest() -> str:
    m = [[1], [3], [2]]
    best = max(m)
    best.append(0)
    return f"{m}"


def case_in_a_tuple_and_a_dict() -> str:
    row = [1]
    pair = (row, 2)
    table = {"r": row}
    pair[0].append(2)
    table["r"].append(3)
    return f"{row} {pair} {table}"
