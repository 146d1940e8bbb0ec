"""Elementary functions of math at points where every good library rounds alike, and their errors."""

import math


def case_exponentials() -> list[float]:
    return [math.exp(0), math.exp(1), math.exp(-1.5), math.exp(700), math.exp(-800), math.exp2(10), math.exp2(0.5), math.exp2(-1074), math.expm1(1e-10), math.expm1(1), math.exp(-math.inf)]


def case_exp_overflow() -> float:
    return math.exp(1000)


def case_exp2_overflow() -> float:
    return math.exp2(2000)


def case_expm1_overflow() -> float:
    return math.expm1(1000.0)


def case_logarithms() -> list[float]:
    return [math.log(1), math.log(10), math.log(2.5), math.log2(8), math.log2(10), math.log10(1000), math.log10(2), math.log1p(1e-10), math.log1p(1), math.log(math.inf)]


def case_logarithms_of_large_ints() -> list[float]:
    n = 10**400
    return [math.log(n), math.log2(2**2000), math.log10(n), math.log(n, 10), math.log2(n)]


def case_logarithms_to_a_base() -> list[float]:
    return [math.log(8, 2), math.log(100, 10), math.log(2.0, 4), math.log(9, 3.0), math.log(0.5, 2.0)]


def case_log_of_zero() -> float:
    return math.log(0)


def case_log_of_a_negative() -> float:
    return math.log(-2.5)


def case_log2_of_zero() -> float:
    return math.log2(0.0)


def case_log10_of_a_negative_int() -> float:
    n = -(10**400)
    return math.log10(n)


def case_log1p_of_minus_one() -> float:
    return math.log1p(-1)


def case_log_to_base_one() -> float:
    return math.log(8, 1)


def case_log_to_base_zero() -> float:
    return math.log(8, 0)


def case_powers() -> list[float]:
    return [math.pow(2, 10), math.pow(2, -1), math.pow(2, 0.5), math.pow(0, 0), math.pow(-2, 3), math.pow(1, math.nan), math.pow(math.inf, -1), math.pow(10, 308)]


def case_pow_of_zero() -> float:
    return math.pow(0, -1)


def case_pow_of_a_negative() -> float:
    return math.pow(-8, 1 / 3)


def case_pow_overflow() -> float:
    return math.pow(10, 400)


def case_sines() -> list[float]:
    return [math.sin(0), math.sin(1), math.sin(math.pi), math.sin(math.pi / 6), math.sin(1e22), math.sin(-2.5), math.sin(1e-10), math.cos(0), math.cos(1), math.cos(math.pi), math.cos(math.pi / 2), math.cos(1e10), math.tan(1), math.tan(math.pi / 4), math.tan(0.1)]


def case_sin_of_infinity() -> float:
    return math.sin(math.inf)


def case_arcs() -> list[float]:
    return [math.asin(0.5), math.asin(1), math.asin(-0.3), math.acos(0.5), math.acos(-1), math.acos(0.9), math.atan(1), math.atan(1e300), math.atan(-0.2), math.atan2(1, 1), math.atan2(-1, -1), math.atan2(0.0, -1.0), math.atan2(3, -4), math.atan(math.inf)]


def case_asin_outside() -> float:
    return math.asin(1.5)


def case_acos_outside() -> float:
    return math.acos(-2)


def case_hyperbolic() -> list[float]:
    return [math.sinh(1), math.sinh(0.5), math.sinh(30), math.cosh(1), math.cosh(0.2), math.cosh(-30), math.tanh(0.5), math.tanh(2), math.tanh(100), math.asinh(1), math.asinh(10), math.acosh(2), math.acosh(1.5), math.atanh(0.5), math.atanh(-0.25)]


def case_sinh_overflow() -> float:
    return math.sinh(1000)


def case_cosh_overflow() -> float:
    return math.cosh(-1000.0)


def case_acosh_outside() -> float:
    return math.acosh(0.5)


def case_atanh_of_one() -> float:
    return math.atanh(1)


def case_errors() -> list[float]:
    return [math.erf(0), math.erf(0.5), math.erf(math.inf), math.erfc(0.0), math.erfc(10), math.erf(-1e-10)]


def case_gamma() -> list[float]:
    return [math.gamma(1), math.gamma(5), math.gamma(0.5), math.gamma(23), math.gamma(2.5), math.lgamma(1), math.lgamma(10), math.lgamma(0.5), math.lgamma(math.inf)]


def case_gamma_of_zero() -> float:
    return math.gamma(0)


def case_gamma_of_a_negative_whole() -> float:
    return math.gamma(-3.0)


def case_gamma_overflow() -> float:
    return math.gamma(172)


def case_lgamma_of_zero() -> float:
    return math.lgamma(0.0)
