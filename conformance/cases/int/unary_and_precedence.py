"""Signs and the order of operators."""


def case_repeated_signs() -> tuple[int, int, int]:
    n = 5
    return (--n, -+n, -~n)


def case_minus_and_floor_division() -> tuple[int, int]:
    return (-7 // 2, -(7 // 2))


def case_minus_and_modulo() -> tuple[int, int]:
    return (-7 % 5, -(7 % 5))


def case_left_to_right() -> list[int]:
    return [100 - 10 - 1, 100 // 7 // 2, 100 % 30 % 7, 2 * 7 // 3 * 2]


def case_not_and_comparison() -> list[bool]:
    n = 3
    return [not n == 3, (not n) == 3, not n < 5 or n == 3]


def case_true_division_gives_a_float() -> list[float]:
    return [6 / 3, 7 / 2, -7 / 2, 0 / 5]


def case_true_division_of_big_numbers() -> list[float]:
    return [10**400 / 10**399, (2**70 + 1) / 2**70, 1 / 10**300]


def case_true_division_too_large() -> float:
    return 10**400 / 3
