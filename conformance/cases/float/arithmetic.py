"""Float arithmetic: IEEE doubles, with Python's `//` and `%`."""


def case_tenths() -> float:
    return 0.1 + 0.2


def case_mixed_with_int() -> tuple[float, float, float]:
    return (1 + 0.5, 3 * 0.5, 2 - 0.25)


def case_floor_division() -> list[float]:
    return [7.5 // 2, -7.5 // 2, 7.5 // -2, -7.5 // -2.0, 1 // 0.1]


def case_modulo_takes_the_sign_of_the_divisor() -> list[float]:
    return [7.5 % 2, -7.5 % 2, 7.5 % -2, -7.5 % -2, 1 % 0.1]


def case_modulo_gives_signed_zero() -> list[float]:
    return [4.0 % -2.0, -4.0 % 2.0, 0.0 // -3.0]


def case_modulo_by_infinity() -> list[float]:
    inf = float("inf")
    return [5.0 % inf, -5.0 % inf, 5.0 // inf, -5.0 // inf]


def case_power() -> list[float]:
    return [2.0**10, 2.0**-1, 9.0**0.5, (-8.0) ** 3, 0.0**0.0]


def case_division_by_zero() -> float:
    zero = 0.0
    return 1.0 / zero


def case_floor_division_by_zero() -> float:
    zero = 0.0
    return 1.0 // zero


def case_modulo_by_zero() -> float:
    zero = 0.0
    return 1.0 % zero


def case_power_too_large() -> float:
    base = 10.0
    return base**400


def case_zero_to_a_negative_power() -> float:
    base = 0.0
    return base**-1.0
