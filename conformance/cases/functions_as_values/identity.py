"""`f is g`: functions are objects with an identity."""

from typing import Callable


def add(value: int) -> int:
    return value + 1


def sub(value: int) -> int:
    return value - 1


def case_another_function() -> list[bool]:
    return [add is sub, add is not sub]


def case_a_value_that_may_be_any_function() -> list[bool]:
    functions: list[Callable[[int], int]] = [add, sub]
    return [function is add for function in functions]
