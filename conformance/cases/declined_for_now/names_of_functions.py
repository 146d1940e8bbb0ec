"""Names of functions that only running the program tells."""

import functools
from typing import Callable


def logged(function: Callable[..., int]) -> Callable[..., int]:
    @functools.wraps(function)
    def wrapper(number: int) -> int:
        return function(number)

    return wrapper


@logged
def add(number: int) -> int:
    return number + 1


def plain(number: int) -> int:
    return number


def case_of_a_decorated_function() -> str:
    return add.__name__


def case_of_a_function_that_is_renamed_later() -> str:
    rename = functools.wraps(add)
    rename(plain)
    return plain.__name__


def case_of_a_passed_function() -> list[str]:
    def named(function: Callable[[int], int]) -> str:
        return f"{function.__name__}({function(3)})"

    return [named(plain), named(abs)]
