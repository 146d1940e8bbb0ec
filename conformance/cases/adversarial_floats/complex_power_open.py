"""A fractional power of a negative float is a complex number."""


def case_shown() -> str:
    x = -8.0
    return str(x**0.5)


def case_unused_result() -> int:
    x = -8.0
    x**0.5
    return 1


def case_of_ints_with_float() -> bool:
    x = -8
    y = x**0.5
    return y == y
