"""`repr` is the shortest text that reads back as the same double."""


def case_whole_numbers_keep_a_point() -> list[str]:
    return [repr(1.0), repr(-0.0), repr(100.0), str(1e15)]


def case_where_the_exponent_begins() -> list[float]:
    return [1e15, 1e16, 1e17, 123456789012345680.0, 0.0001, 0.00001]


def case_exponent_has_two_digits() -> list[float]:
    return [1e-7, 1.5e-10, 1e22, 1e100, 1e-100]


def case_shortest_digits() -> list[float]:
    return [0.1, 1 / 3, 2 / 3, 1e23, 5e-324, 1.7976931348623157e308]


def case_not_finite() -> list[float]:
    return [float("inf"), float("-inf"), float("nan"), float("Infinity"), 1e308 * 10]


def case_float_of_text() -> list[float]:
    return [float(" 1.5 "), float("-.5"), float("1e3"), float("1_0.5"), float("7")]


def case_float_of_bad_text() -> float:
    return float("1.5x")


def case_float_of_empty_text() -> float:
    return float("")


def case_float_of_a_big_int() -> list[float]:
    return [float(2**53 + 1), float(10**22), float(-(10**25))]


def case_float_of_an_int_too_large() -> float:
    return float(10**400)
