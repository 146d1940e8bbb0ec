"""`any` and `all` of what takes several steps to compute."""


def case_a_default() -> list[bool]:
    return [
        any(max([v, 2], default=-1) != 1 for v in [1, 2]),
        all(min([v, 2], default=5) > 0 for v in [1, 2]),
        any(max((v, 2), default=5) > 1 for v in [1, 2]),
    ]


def case_a_conditional() -> list[bool]:
    return [
        any((v if v > 1 else 0) > 1 for v in [1, 2]),
        all((v if v > 1 else 0) > 1 for v in [1, 2]),
        all({1: v}.get(v, 2) > 1 and [v][0] > 0 for v in [1, 2]),
    ]


def case_a_list() -> list[bool]:
    return [max([v, 2], default=-1) != 1 for v in [1, 2]]


def case_an_item_or_a_float() -> float:
    xs = [1.0]
    return abs([4.5][0] if xs else 0.5)
