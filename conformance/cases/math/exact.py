"""Functions of math whose results are exact, or that CPython computes itself."""

import math


def case_rounding() -> list[int]:
    return [math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(2.9), math.trunc(-2.9), math.floor(5), math.ceil(True), math.trunc(10**30), math.floor(1e20)]


def case_floor_of_nan() -> int:
    return math.floor(math.nan)


def case_ceil_of_infinity() -> int:
    return math.ceil(math.inf)


def case_gcd_and_lcm() -> list[int]:
    return [math.gcd(12, 18), math.gcd(), math.gcd(-5), math.gcd(12, 18, 27), math.gcd(0, 0), math.gcd(2**70, 2**65, 6), math.lcm(4, 6), math.lcm(), math.lcm(-5), math.lcm(2, 3, 4, 5), math.lcm(2, 0, 3), math.gcd(True, 3, 6)]


def case_combinatorics() -> list[int]:
    return [math.comb(5, 2), math.comb(5, 0), math.comb(2, 5), math.perm(5, 2), math.perm(5), math.perm(0), math.factorial(0), math.factorial(20), math.factorial(25), math.comb(100, 50)]


def case_factorial_of_a_negative() -> int:
    n = -1
    return math.factorial(n)


def case_perm_of_a_negative() -> int:
    n = -1
    return math.perm(n)


def case_comb_of_a_negative() -> int:
    return math.comb(5, -1)


def case_isqrt() -> list[int]:
    return [math.isqrt(0), math.isqrt(24), math.isqrt(25), math.isqrt(10**40 + 1)]


def case_isqrt_of_a_negative() -> int:
    return math.isqrt(-1)


def case_prod() -> tuple[int, int, int, float]:
    return (math.prod([1, 2, 3]), math.prod([2, 3], start=10), math.prod([10**20, 10**20]), math.prod([1.5, 2.0], start=2.0))


def case_fsum() -> list[float]:
    return [math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([1, 2, 3]), math.fsum([1e-16, 1.0, 1e16, -1e16]), math.fsum([math.inf, 1.0])]


def case_fsum_overflow() -> float:
    return math.fsum([1e308, 1e308])


def case_fsum_of_both_infinities() -> float:
    return math.fsum([math.inf, -math.inf])


def case_hypot() -> list[float]:
    return [math.hypot(3, 4), math.hypot(3.0, 4.0, 12.0), math.hypot(), math.hypot(-5), math.hypot(1e200, 1e200), math.hypot(1e-320, 1e-320), math.hypot(math.inf, math.nan), math.hypot(1, 2, 3, 4.5)]


def case_dist() -> list[float]:
    return [math.dist([1.0, 2.0], [4.0, 6.0]), math.dist([1, 2], [4, 6]), math.dist((0.5,), (2.5,)), math.dist((1, 2, 3), (1, 2, 5))]


def case_dist_of_two_dimensions() -> float:
    return math.dist([1.0, 2.0], [3.0])


def case_parts() -> tuple[tuple[float, float], tuple[float, float], tuple[float, int], tuple[float, int], tuple[float, float]]:
    return (math.modf(3.75), math.modf(-3.75), math.frexp(10.0), math.frexp(0), math.modf(math.inf))


def case_ldexp() -> list[float]:
    return [math.ldexp(0.75, 3), math.ldexp(1.0, -1074), math.ldexp(1, 10), math.ldexp(0.0, 10**30), math.ldexp(1.5, -(10**30))]


def case_ldexp_overflow() -> float:
    return math.ldexp(1.0, 2000)


def case_neighbours() -> list[float]:
    return [math.nextafter(1.0, 2.0), math.nextafter(1.0, 0.0), math.nextafter(0.0, -1.0), math.nextafter(5, 5), math.ulp(1.0), math.ulp(0.0), math.ulp(1e300), math.ulp(math.inf)]


def case_remainders() -> list[float]:
    return [math.fmod(7, 3), math.fmod(-7, 3), math.remainder(7, 4), math.remainder(5, 2), math.remainder(-5.5, 2), math.remainder(3, math.inf), math.fmod(5, math.inf)]


def case_remainder_of_zero() -> float:
    return math.remainder(5.0, 0.0)


def case_fmod_of_infinity() -> float:
    return math.fmod(math.inf, 2.0)


def case_isclose() -> list[bool]:
    return [math.isclose(1.0, 1.0 + 1e-10), math.isclose(1.0, 1.1), math.isclose(1.0, 1.1, rel_tol=0.2), math.isclose(0.0, 1e-12), math.isclose(0.0, 1e-12, abs_tol=1e-9), math.isclose(1, 2), math.isclose(math.inf, math.inf), math.isclose(math.inf, 1e308), math.isclose(math.nan, math.nan)]


def case_isclose_with_a_negative_tolerance() -> bool:
    return math.isclose(1.0, 2.0, rel_tol=-1.0)


def case_signs() -> list[float]:
    return [math.copysign(3, -0.0), math.copysign(-3.5, 1), math.fabs(-2), math.fabs(-0.0)]


def case_classes() -> list[bool]:
    return [math.isnan(math.nan), math.isnan(1), math.isinf(-math.inf), math.isfinite(1e308), math.isfinite(math.inf)]


def case_constants() -> list[float]:
    return [math.pi, math.e, math.tau, math.inf, -math.inf, math.nan]


def case_angles() -> list[float]:
    return [math.degrees(math.pi), math.degrees(1), math.radians(180), math.radians(90.0)]


def case_sqrt() -> list[float]:
    return [math.sqrt(2), math.sqrt(0.0), math.sqrt(-0.0), math.sqrt(10**20), math.sqrt(math.inf)]


def case_sqrt_of_a_negative() -> float:
    return math.sqrt(-1)


def case_cbrt() -> list[float]:
    return [math.cbrt(27), math.cbrt(-27), math.cbrt(2), math.cbrt(0.0), math.cbrt(1e-300), math.cbrt(1e300), math.cbrt(0.001)]


def case_int_too_large_for_a_float() -> float:
    return math.sqrt(10**400)
