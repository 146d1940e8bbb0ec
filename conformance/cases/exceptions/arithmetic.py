"""What arithmetic raises, and with which words."""


def case_floor_division() -> int:
    zero = 0
    return 1 // zero


def case_modulo() -> int:
    zero = 0
    return 1 % zero


def case_true_division() -> float:
    zero = 0
    return 1 / zero


def case_zero_to_a_negative_power() -> float:
    zero, exponent = 0, -1
    return zero**exponent


def case_big_by_zero() -> int:
    zero = 0
    return 2**100 // zero


def case_augmented_division() -> int:
    n, zero = 5, 0
    n //= zero
    return n


def case_division_by_false() -> int:
    flag = False
    return 7 % flag


def case_int_too_large_for_a_float() -> float:
    return 2**2000 + 0.5


def case_power_of_float_overflows() -> float:
    x = 1e200
    return x**2


def case_multiplying_floats_does_not_raise() -> float:
    x = 1e200
    return x * x
