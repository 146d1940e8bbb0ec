"""`**`, `pow` with two and three arguments."""


def power(base: int, exponent: int) -> int:
    return base**exponent


def case_zero_exponent() -> list[int]:
    return [0**0, 5**0, (-5) ** 0]


def case_sign_binds_looser_than_power() -> tuple[int, int]:
    return (-(2**2), (-2) ** 2)


def case_right_associative() -> int:
    return 2**3**2


def case_odd_and_even_powers_of_a_negative() -> tuple[int, int]:
    return (power(-3, 5), power(-3, 4))


def case_large_power() -> int:
    return power(3, 150)


def case_power_through_pow() -> tuple[int, int]:
    return (pow(2, 70), pow(-2, 71))


def case_modular_power() -> list[int]:
    return [pow(3, 200, 13), pow(-3, 3, 7), pow(3, 4, -7), pow(5, 0, 1)]


def case_modular_power_of_big_numbers() -> int:
    return pow(10**20 + 3, 10**18 + 9, 10**19 + 51)


def case_modular_inverse() -> int:
    return pow(3, -1, 11)


def case_no_modular_inverse() -> int:
    return pow(4, -1, 8)


def case_modulus_zero() -> int:
    return pow(4, 2, 0)


def case_negative_literal_exponent_gives_a_float() -> float:
    return 2**-2


def scaled(value: int, digits: int = 2) -> int:
    return value * 10**digits


def case_parameters_that_are_never_negative() -> list[int]:
    return [scaled(3), scaled(3, 4), scaled(5, digits=0), scaled(-1, len("abc"))]


def either_way(exponent: int) -> str:
    return str(2**exponent)


def case_parameter_that_may_be_negative() -> list[str]:
    return [either_way(3), either_way(-1)]
