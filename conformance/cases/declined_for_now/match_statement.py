"""Patterns that are not compiled yet."""

from typing import Union


class Shortage(Exception):
    def __init__(self, left: int) -> None:
        super().__init__(f"{left} left")
        self.left = left


def case_rest_of_a_mapping():
    match {"a": 1, "b": 2}:
        case {"a": a, **rest}:
            return a, rest


def left_of(error: Exception) -> int:
    match error:
        case Shortage(left=0):
            return -1
        case Shortage(left=n):
            return n
    return -2


def case_attributes():
    return left_of(Shortage(0)), left_of(Shortage(4)), left_of(ValueError())


def mixed(pair: tuple[Union[int, str], Union[int, str]]) -> str:
    match pair:
        case (int(n), str(s)) | (str(s), int(n)):
            return s * n
    return "alike"


def case_names_for_other_parts_in_each_alternative():
    return mixed((2, "a")), mixed(("b", 3)), mixed((1, 1))


def case_too_many_patterns_in_a_class():
    match 3:
        case int(a, b):
            return a, b


def case_keys_that_are_the_same():
    import math

    match {3.141592653589793: 1}:
        case {math.pi: a, 3.141592653589793: b}:
            return a, b
