"""Integer boundaries."""

M = 2**63 - 1
m = -(2**63)


def case_pow_neg() -> float:
    b = -2
    return 2.0 ** b


def case_global_arith() -> list[int]:
    return [M + 1, m - 1, M * M, m * m, -m, abs(m), M - m, m - M, M << 1, ~m]


def case_sum() -> int:
    return sum([M, M, 1])


def case_sum_start() -> int:
    return sum([1, 2, 3], M)


def case_pow3() -> int:
    return pow(M, M, 1000007)


def case_int_bool() -> list[int]:
    t = True
    return [t + t, t << 70, -t, ~t, t * M * 2, t - M - 2 - t]


def case_modzero() -> int:
    return M % (m - m)


def case_floordivzero() -> int:
    return M // (m - m)


def case_bigzero() -> int:
    return 2**70 % (m - m)


def case_truedivzero() -> float:
    return 2**70 / (m - m)


def case_truediv_overflow() -> float:
    return 2**2000 / 3


def case_float_overflow() -> float:
    return float(2**1024)


def case_float_mul_over() -> float:
    return 1.5 * 2**1024
