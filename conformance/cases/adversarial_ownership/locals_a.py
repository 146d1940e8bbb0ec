"""Lists that one variable owns, and the aliases that look almost the same."""


def case_copy_then_change() -> str:
    xs = [1, 2, 3]
    ys = xs.copy()
    ys.append(4)
    xs[0] = 9
    return f"{xs} {ys}"


def case_alias_then_change() -> str:
    xs = [1, 2, 3]
    ys = xs
    ys.append(4)
    xs[0] = 9
    return f"{xs} {ys}"


def case_alias_at_last_use() -> str:
    xs = [1, 2, 3]
    ys = xs
    ys.append(4)
    return f"{ys}"


def case_alias_in_one_branch() -> str:
    out = ""
    for flag in [True, False]:
        xs = [1, 2]
        ys = [7]
        if flag:
            ys = xs
        ys.append(3)
        out += f"{xs} {ys};"
    return out


def case_alias_in_a_loop() -> str:
    xs = [0]
    ys: list[int] = []
    for i in range(3):
        ys = xs
        ys.append(i)
    return f"{xs} {ys}"


def case_rebound_in_a_loop() -> str:
    out: list[str] = []
    xs = [0]
    for i in range(3):
        out.append(str(xs))
        xs = [i] * (i + 1)
        xs.append(-i)
    out.append(str(xs))
    return " ".join(out)


def case_swap() -> str:
    xs = [1]
    ys = [2, 2]
    xs, ys = ys, xs
    xs.append(3)
    ys[0] = 0
    return f"{xs} {ys}"


def case_rows_of_a_table() -> str:
    previous = [1]
    for _ in range(5):
        current = [1] * (len(previous) + 1)
        for i in range(1, len(previous)):
            current[i] = previous[i - 1] + previous[i]
        previous, current = current, previous
    return str(previous)


def case_rotate_three() -> str:
    a, b, c = [1], [2], [3]
    for _ in range(4):
        a, b, c = b, c, a
        a.append(len(b))
    return f"{a} {b} {c}"


def case_chained_targets() -> str:
    xs = ys = [1]
    xs.append(2)
    ys.append(3)
    return f"{xs} {ys} {xs is ys}"


def case_identity() -> str:
    xs = [1]
    ys = [1]
    zs = xs
    return f"{xs is ys} {xs is zs} {xs == ys}"


def case_equal_to_itself() -> str:
    nan = float("nan")
    xs = [nan]
    return f"{xs == xs} {xs != xs}"
