"""Rows given to lists and taken from them, one owner at a time."""


def case_appended_at_last_use() -> str:
    m: list[list[int]] = []
    for i in range(3):
        row = [i]
        row.append(i * i)
        m.append(row)
    m[1].append(5)
    return f"{m}"


def case_appended_and_reset() -> str:
    m: list[list[int]] = []
    row: list[int] = []
    for i in range(5):
        row.append(i)
        if i % 2 == 1:
            m.append(row)
            row = []
    m.append(row)
    return f"{m}"


def case_popped_row() -> str:
    m = [[1], [2], [3]]
    row = m.pop()
    row.append(4)
    m.append(row)
    m[0] = m.pop(1)
    return f"{m}"


def case_stack_of_rows() -> str:
    stack = [[0]]
    seen: list[str] = []
    while stack:
        path = stack.pop()
        seen.append(str(path))
        if len(path) < 3:
            for step in range(2):
                stack.append(path + [step])
    return " ".join(seen)


def case_inserted_row() -> str:
    m = [[1]]
    row = [0]
    m.insert(0, row)
    m[0].append(2)
    return f"{m} {row}"


def case_three_levels() -> str:
    cube = [[[i + j + k for k in range(2)] for j in range(2)] for i in range(2)]
    cube[1][0][1] += cube[0][1][1]
    plane = cube[0]
    plane[1][0] = 7
    line = plane[0]
    line.append(5)
    return f"{cube}"
