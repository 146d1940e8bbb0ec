# Methods of negated negative numbers.
import math


def case_a() -> float:
    return abs(-(-2.5))


def case_b() -> bool:
    return math.isinf(-(-0.0))


def case_c() -> float:
    return round(-(-1.5), 0)


def case_d() -> str:
    return str(abs(+(-2.5))) + str(-(-(2.0)) // 1) + repr(math.floor(-(-2.5)))
