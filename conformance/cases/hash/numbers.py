"""`hash` of numbers, tuples and frozensets, whose values CPython computes the same everywhere."""

from typing import Optional, Union


def case_ints() -> list[int]:
    return [hash(0), hash(1), hash(-1), hash(-2), hash(2**31), hash(-(2**63)), hash(2**63)]


def case_around_the_modulus() -> list[int]:
    prime = 2**61 - 1
    return [hash(prime + n) for n in range(-3, 4)] + [hash(-prime + n) for n in range(-3, 4)]


def case_big_ints() -> list[int]:
    return [hash(10**n) for n in range(0, 60, 7)] + [hash(-(7**n)) for n in range(0, 90, 9)]


def case_bools() -> list[int]:
    return [hash(True), hash(False)]


def case_floats() -> list[int]:
    return [hash(x) for x in [0.0, -0.0, 1.0, -1.0, 0.5, 0.1, -2.5, 1e300, 5e-324, -1e-300, 3.14159, 2.0**70]]


def case_infinities() -> list[int]:
    return [hash(float("inf")), hash(float("-inf"))]


def case_tuples() -> list[int]:
    return [hash((1,)), hash((1, 2)), hash((1, 2.5, True)), hash(((1, 2), (3, 4))), hash(())]


def case_tuples_of_any_length() -> list[int]:
    return [hash(tuple(range(n))) for n in range(6)]


def case_frozensets() -> list[int]:
    return [hash(frozenset(range(n))) for n in range(6)] + [hash(frozenset([(1, 2), (3, 4)]))]


def case_the_order_of_a_frozenset() -> bool:
    return hash(frozenset([1, 20, 300])) == hash(frozenset([300, 1, 20]))


def case_ranges() -> int:
    return hash(range(1, 10, 3))


def case_equal_numbers() -> list[bool]:
    return [hash(1) == hash(1.0), hash(1) == hash(True), hash(2**70) == hash(2.0**70)]


def number(n: int) -> Union[int, float]:
    return n if n % 2 else n / 4


def case_of_a_union() -> list[int]:
    return [hash(number(n)) for n in range(6)]


def maybe(n: int) -> Optional[int]:
    return n if n else None


def case_of_an_optional() -> int:
    return hash(maybe(7))


def case_as_a_key_function() -> list[int]:
    return sorted([-1, -2, 2**61, 3], key=hash)


def case_counted() -> int:
    total = 0
    for n in range(1000):
        total = (total * 31 + hash((n, n * 0.5))) % 1000003
    return total
