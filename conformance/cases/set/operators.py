"""Operators of sets."""


def case_algebra() -> list[list[int]]:
    a, b = {1, 2, 3}, {3, 4}
    return [sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b)]


def case_operators_make_new_sets() -> tuple[list[int], list[int]]:
    a, b = {1}, {2}
    c = a | b
    c.add(3)
    return (sorted(a), sorted(c))


def case_comparisons() -> list[bool]:
    a, b = {1, 2}, {1, 2, 3}
    return [a < b, a <= b, a > b, a >= b, a < a, a <= a, a >= a, b > a]


def case_comparison_of_unrelated_sets() -> list[bool]:
    a, b = {1, 2}, {2, 3}
    return [a < b, a > b, a == b, a <= b, a >= b]


def case_augmented() -> list[list[int]]:
    a, b, c, d = {1, 2}, {1, 2}, {1, 2}, {1, 2}
    a |= {5}
    b &= {2, 5}
    c -= {2}
    d ^= {2, 3}
    return [sorted(a), sorted(b), sorted(c), sorted(d)]


def case_augmented_keeps_the_object() -> tuple[bool, list[int]]:
    a = {1}
    b = a
    a |= {2}
    a -= {1}
    return (a is b, sorted(b))


def case_augmented_item() -> list[int]:
    groups = {"x": {1}}
    groups["x"] |= {2, 3}
    return sorted(groups["x"])


def case_chained_operators() -> list[int]:
    return sorted({1, 2} | {3} & {3, 4} - {4})


def case_chained_comparison() -> bool:
    return {1} < {1, 2} < {1, 2, 3}


def changed(s: set[int]) -> None:
    s |= {100}


def case_parameter_is_the_same_set() -> int:
    s = {1}
    changed(s)
    return len(s)


def case_empty_results() -> list[str]:
    return [repr({1} & {2}), repr({1} - {1}), repr({1} ^ {1})]
