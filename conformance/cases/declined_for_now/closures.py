"""Nested functions, lambdas and decorators."""

from typing import Callable


def counter() -> Callable[[], int]:
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return count

    return step


def doubled(function: Callable[[int], int]) -> Callable[[int], int]:
    def inner(n: int) -> int:
        return function(n) * 2

    return inner


@doubled
def increment(n: int) -> int:
    return n + 1


def case_nonlocal_state_is_per_closure() -> list[int]:
    a, b = counter(), counter()
    return [a(), a(), b(), a()]


def case_late_binding_in_a_loop() -> list[int]:
    functions = []
    for n in range(3):
        functions.append(lambda: n)
    return [function() for function in functions]


def case_lambda_default_captures_early() -> list[int]:
    functions = []
    for n in range(3):
        functions.append(lambda n=n: n)
    return [function() for function in functions]


def case_decorator() -> int:
    return increment(4)
