"""Floats against floats and integers, exactly."""


def case_with_int() -> list[bool]:
    return [1.0 == 1, 1.5 > 1, 2 < 1.5, 2.0 != 2, 0.0 == -0.0]


def case_int_beyond_the_mantissa() -> list[bool]:
    n = 2**53 + 1
    return [float(n) == n, float(n) < n, n > 2.0**53, 2**53 == 2.0**53]


def case_huge_int_against_infinity() -> list[bool]:
    inf = float("inf")
    return [10**400 < inf, -(10**400) > -inf, 10**400 > 1e308, 10**400 == inf]


def case_nan_compares_false() -> list[bool]:
    nan = float("nan")
    return [nan == nan, nan != nan, nan < 1.0, nan > 1.0, 1 <= nan]


def case_nan_in_its_own_list() -> list[bool]:
    nan = float("nan")
    items = [nan]
    return [nan in items, float("nan") in items, items == [nan]]


def case_min_keeps_the_first_of_equals() -> tuple[float, float]:
    return (min(0.0, -0.0), max(-0.0, 0.0))


def case_chained() -> bool:
    return 0 < 0.5 < 1 <= 1.0


def case_int_and_float_are_one_dict_key() -> dict[float, str]:
    prices: dict[float, str] = {1.0: "one"}
    prices[1] = "again"
    prices[2] = "two"
    return prices
