"""`functools.cache` tells an int from what equals it."""

from functools import cache

CALLS: list[str] = []


@cache
def twice(value):
    CALLS.append(repr(value))
    return value * 2


def case_one_and_one_point_zero():
    value = 1.0
    if len(CALLS) == 0:
        value = 1
    first = twice(value)
    return str(first), str(twice(1.0)), str(twice(1)), str(twice(True)), CALLS
