"""`functools.cache` tells an int from what equals it."""

from functools import cache, lru_cache

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


@lru_cache(maxsize=2)
def thrice(value):
    CALLS.append(repr(value))
    return value * 3


def case_a_bounded_cache_tells_them_apart():
    value = 1.0
    if len(CALLS) == 0:
        value = 1
    first = thrice(value)
    return str(first), str(thrice(1.0)), str(thrice(1)), str(thrice(True)), CALLS


def case_both_count_for_its_bound():
    value = 0.5
    if len(CALLS) == 0:
        value = 1
    found = [str(thrice(value)), str(thrice(1.0)), str(thrice(value)), str(thrice(2)), str(thrice(1.0))]
    found.append(str(thrice(value)))
    return found, CALLS


@lru_cache(maxsize=4)
def added(left, right):
    CALLS.append(f"{left!r} {right!r}")
    return left + right


def case_of_two_arguments_equal_ones_are_one():
    value = 1.0
    if len(CALLS) == 0:
        value = 1
    return str(added(value, 2)), str(added(1.0, 2)), str(added(True, 2)), CALLS


@lru_cache(4)
def text(value):
    CALLS.append(value)
    return value + "!"


def case_a_bounded_cache_of_text():
    return [text("a"), text("b"), text("a")], CALLS
