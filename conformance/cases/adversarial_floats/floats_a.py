"""Floats: repr, formats, comparisons, rounding."""


def case_repr() -> list[float]:
    return [1e16, 1e15, 123456789012345680.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1e-5, 0.0001, -0.0, 1 / 3, 2.0**53 + 1, 9007199254740993.0, 1e100]


def case_str() -> str:
    return f"{1e16} {1e15} {1e-5} {0.0001} {-0.0} {1e300 * 1e10} {-1e300 * 1e10} {1e300 * 1e10 - 1e300 * 1e10}"


def case_cmp53() -> list[bool]:
    n = 2**53 + 1
    f = 2.0**53
    return [n == f, n > f, n - 1 == f, f < n, f == n - 1, 2**53 + 2 == f + 2, 2**63 == 2.0**63, 2**63 - 1 == 2.0**63, 2**63 - 1 < 2.0**63]


def case_arith() -> list[float]:
    n = 2**53 + 1
    return [n + 0.0, n * 1.0, n - 1.0, n / 1, n / 3.0, (2**63 - 1) + 0.5, True + 0.5, 3 * 0.1]


def case_floordiv() -> list[float]:
    return [7.0 // 2, -7.0 // 2, 7.5 // -2.5, 1.0 // 0.1, -0.0 // 1.0, 1e308 // 1e-5 if False else 0.5, 5 // 0.3, float("inf") // 1, -1.0 // float("inf"), 0.0 // -3]


def case_mod() -> list[float]:
    return [7.5 % 2, -7.5 % 2, 7.5 % -2, -0.0 % 3, 0.0 % -3, 5 % float("inf"), -5 % float("inf"), 1e20 % 3, -1e-20 % 3.0, 6.0 % 3, -6.0 % 3, 6.0 % -3]


def case_divmod() -> list[tuple[float, float]]:
    return [divmod(7.5, 2), divmod(-7.5, 2), divmod(1.0, 0.1), divmod(-1, 0.1), divmod(5.0, float("inf")), divmod(-5.0, float("inf"))]


def case_floordiv_zero() -> float:
    z = 0.0
    return 1.0 // z


def case_mod_zero() -> float:
    z = 0.0
    return 1.0 % z


def case_div_zero() -> float:
    z = 0.0
    return 1 / z


def case_divmod_zero() -> tuple[float, float]:
    z = 0.0
    return divmod(1.0, z)


def case_pow() -> list[float]:
    return [2.0**0.5, 2.0**-1, 0.0**0, float("nan") ** 0, 1.0 ** float("inf"), (-8.0) ** 3, (-0.0) ** 3, 2**0.5, 2.0**-1074, (-2.0) ** -3]


def case_pow_zero() -> float:
    z = 0.0
    return z**-1.0


def case_pow_over() -> float:
    x = 10.0
    return x**400


def case_mul_over() -> float:
    x = 1e200
    return x * x


def case_round() -> list[int]:
    return [round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), round(0.49999999999999994), round(1e20), round(-3.7), round(4503599627370497.5)]


def case_round_n() -> list[float]:
    return [round(2.675, 2), round(0.125, 2), round(0.375, 2), round(1e22, 2), round(-0.04, 1), round(1234.5, -2), round(1250.0, -2), round(1350.0, -2), round(5e-324, 300), round(1.5, 400), round(1.5, -400), round(1e16 + 2, -1), round(0.15, 1), round(2.5, 0)]


def case_round_int() -> list[int]:
    return [round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(5, -1), round(7, 3), round(2**70, -3), round(50, -2), round(150, -2)]


def case_round_inf() -> int:
    return round(float("inf"))


def case_round_nan() -> int:
    return round(float("nan"))


def case_int_inf() -> int:
    return int(float("-inf"))


def case_int_nan() -> int:
    return int(float("nan"))


def case_int() -> list[int]:
    return [int(-1.9), int(1e25), int(-0.0), int(2.0**63), int(-(2.0**63)), int(2.0**64)]


def case_abs_min_max() -> list[float]:
    nan = float("nan")
    return [abs(-0.0), min(0.0, -0.0), max(-0.0, 0.0), min(nan, 1.0), min(1.0, nan), max(nan, 1.0), max(1.0, nan), -(-0.0)]


def case_min_mixed_sum() -> list[float]:
    return [sum([0.1] * 10), sum([0.1, 0.2, 0.3], 0.0), sum([1e16, 1.0, -1e16])]


def case_bool() -> list[bool]:
    return [bool(0.0), bool(-0.0), bool(float("nan")), bool(1e-320), not 0.0]


def case_sorted() -> list[float]:
    return sorted([3.0, -0.0, 0.0, float("inf"), -1.5, float("-inf")])


def case_sorted_nan() -> list[float]:
    return sorted([3.0, float("nan"), 1.0, 2.0, float("nan"), 0.5])


def case_is_integer() -> list[bool]:
    return [(1.0).is_integer(), (1.5).is_integer(), float("inf").is_integer()]


def case_index_missing() -> int:
    return [1.0, 2.5].index(3.5)


def case_remove_missing() -> list[float]:
    xs = [1.0]
    xs.remove(2.0)
    return xs


def case_dict_float_keys() -> dict[float, int]:
    d = {0.0: 1, -0.0: 2, 1.0: 3, float("inf"): 4}
    d[1] = 9
    return d


def case_int_in_floats() -> list[bool]:
    return [1 in [1.0, 2.0], 2**53 + 1 in [2.0**53], True in [1.0]]


def case_promoted() -> float:
    x: float = 1
    return x


def give() -> float:
    return 3


def case_promoted_return() -> float:
    return give()


def halve(x: float) -> float:
    return x / 2


def case_promoted_arg() -> list[float]:
    return [halve(3), halve(True), halve(2**53 + 1)]


def ident(x: float) -> float:
    return x


def case_ident() -> list[float]:
    return [ident(3), ident(2.5)]


def case_ident_text() -> str:
    return f"{ident(3)} {ident(2.5)} {ident(2**70)} {ident(True)}"
