"""Floats: repr, formats, comparisons, rounding."""


def case_float_list() -> list[float]:
    xs: list[float] = [1, 2.5]
    xs.append(3)
    return xs


def case_acc() -> float:
    t = 0
    for x in [0.5, 1.5]:
        t += x
    return t


def case_cond_mixed() -> float:
    n = 3
    return 1 if n > 2 else 2.5
