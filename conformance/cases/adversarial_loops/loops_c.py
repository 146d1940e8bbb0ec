"""Loop variables, break, else, and mutation while iterating."""


def case_comp_walrus() -> list[int]:
    ys = [(last := k) * 2 for k in range(3)]
    return ys + [last]


def case_comp_source_shadow() -> list[int]:
    x = [1, 2, 3]
    return [x * x for x in x]


def case_tuple_loop_target() -> list[int]:
    out = []
    for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
        out.append(a * b - c)
    return out + [a, b, c]


def case_return_in_loop_else() -> int:
    for i in range(3):
        if i == 5:
            return 1
    else:
        return i
    return 7


def case_loop_target_field() -> dict[str, int]:
    d = {"i": 0}
    for d["i"] in range(4):
        pass
    return d


def case_range_neg() -> list[int]:
    out = []
    for i in range(5, -6, -5):
        out.append(i)
    for i in range(0, -1):
        out.append(99)
    for i in range(3, 3, -1):
        out.append(98)
    return out + [i]


def case_range_zero_step() -> int:
    z = 0
    for i in range(1, 5, z):
        pass
    return 3


def case_while_walrus() -> list[int]:
    xs = [3, 2, 1, 0, 5]
    out = []
    while (x := xs.pop(0)) > 0:
        out.append(x)
    return out + [x]


def case_max_in_while() -> int:
    i = 10
    while i > -10:
        i -= 1
        if i == 3:
            continue
        if i == -5:
            break
    else:
        return 1000
    return i
