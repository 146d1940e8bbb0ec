"""Methods and constructors of float."""


def case_float_of_text() -> list[float]:
    return [float("1.5"), float(" -2e3\n"), float("inf"), float("-Infinity"), float("nan"), float("1_000.5"), float(".5"), float("5."), float("1e400"), float("٣.٥")]


def case_float_of_bad_text() -> float:
    return float("1.5x")


def case_float_of_empty_text() -> float:
    return float("")


def case_float_of_bytes() -> float:
    return float(b" 2.5 ")


def case_float_of_bad_bytes() -> float:
    return float(b"x")


def case_float_of_nothing_and_bool() -> list[float]:
    return [float(), float(True), float(False), float(7)]


def case_is_integer() -> list[bool]:
    return [(2.0).is_integer(), (2.5).is_integer(), float("inf").is_integer(), (1e300).is_integer()]


def case_ratios() -> list[tuple[int, int]]:
    return [(0.5).as_integer_ratio(), (-2.75).as_integer_ratio(), (0.1).as_integer_ratio(), (0.0).as_integer_ratio(), (1e20).as_integer_ratio()]


def case_ratio_of_nan() -> tuple[int, int]:
    return float("nan").as_integer_ratio()


def case_hex() -> list[str]:
    return [(1.5).hex(), (-0.1).hex(), (0.0).hex(), float("inf").hex(), (5e-324).hex()]


def case_fromhex() -> list[float]:
    return [float.fromhex("0x1.8p3"), float.fromhex("-0x.1"), float.fromhex("1p-1074"), float.fromhex(" inf "), float.fromhex("0x1.8p3".upper())]


def case_fromhex_of_bad_text() -> float:
    return float.fromhex("zz")


def case_fromhex_too_large() -> float:
    return float.fromhex("0x1p5000")


def case_parts() -> list[float]:
    x = -2.5
    return [x.real, x.imag, x.conjugate(), (x * 2).real]


def case_round() -> tuple[int, int, float, float, float]:
    x = 2.675
    return (round(2.5), round(-3.5), round(x, 2), round(1234.5, -2), round(x, 0))


def case_round_forms() -> list[float]:
    return [round(1.15, 1), round(1.25, 1), round(-0.5, 0), round(5e-324, 400), round(1e300, -299), round(0.1, 25)]


def case_divmod() -> list[tuple[float, float]]:
    return [divmod(7.5, 2.0), divmod(-7.5, 2), divmod(7, -2.5), divmod(0.0, 3.0)]


def case_sum_of_floats() -> list[float]:
    xs = [0.1] * 10
    return [sum(xs, 0.0), sum([1e16, 1.0, -1e16], 0.0), sum(xs, 5.0)]
