"""Format specs on floats."""


def case_fixed() -> str:
    return f"{3.14159:.2f} {2.675:.2f} {0.5:.0f} {1.5:.0f} {2.5:.0f} {1e21:f}"


def case_exponent() -> str:
    return f"{12345.678:e} {12345.678:.2e} {0.00012:E} {0.0:e}"


def case_general() -> str:
    return f"{1234567.0:g} {0.0001:g} {0.00001:g} {100000.0:.3g} {1.0:g} {1.5:#g}"


def case_no_code() -> str:
    return f"{1.0:} {1.5:8} {1e20:10.3} {3.0:.3} {1234.5678:.6}"


def case_percent() -> str:
    return f"{0.256:%} {0.256:.1%} {1:.0%}"


def case_width_and_sign() -> str:
    return f"[{3.14159:8.2f}] [{3.14159:<8.2f}] [{-3.14159:08.2f}] [{2.0:+.1f}] [{1.5:^9}]"


def case_grouping() -> str:
    return f"{1234567.891:,.2f} {1234567.0:_} {-1234.5:,}"


def case_special() -> str:
    inf, nan = float("inf"), float("nan")
    return f"{inf:f} {-inf:8.2f} {nan:F} {nan:+} {inf:08}"


def case_negative_zero() -> str:
    return f"{-0.0:.1f} {-0.04:.1f} {-0.04:z.1f}"


def case_decimal_code_on_a_float() -> str:
    x = 1.0
    return f"{x:d}"
