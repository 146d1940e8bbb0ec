"""`pow` and `**` of every combination of numbers."""


def case_literals() -> tuple[float, int, float, float, int]:
    return pow(2, -1), pow(2, 3), pow(2.0, 3), pow(2, 0.5), pow(True, True)


def power(base: int, exponent: int) -> float:
    return pow(base, exponent)


def case_the_sign_decides() -> tuple[float, float]:
    return power(2, 3), power(2, -3)


def case_zero_to_a_negative_power() -> float:
    return power(0, -3)


def case_a_literal_zero() -> float:
    return pow(0, -1)


def case_values_of_several_types() -> list[float]:
    found = []
    for base in [2, 2.0, True, 0.5]:
        for exponent in [3, -2, 1.5, True]:
            found.append(base**exponent)
            found.append(pow(base, exponent))
    return found


def case_keywords_and_none() -> tuple[int, int, int]:
    return pow(base=2, exp=3), pow(2, exp=5, mod=7), pow(2, 3, None)


def case_unpacked() -> tuple[float, float, int]:
    return pow(*(2, -1)), pow(*(2.0, 3)), pow(*(2, 3, 5))


def case_modular() -> tuple[int, int, int]:
    return pow(3, -1, 7), pow(3, 5, 7), pow(-3, 5, -7)


def case_without_an_inverse() -> int:
    return pow(2, -1, 4)


def case_as_a_value() -> list[float]:
    return list(map(pow, [2, 3], [-1, 2]))


def case_of_no_size() -> tuple[float, float, float]:
    return pow(10, -400), pow(True, -1), pow(-2, -3)
