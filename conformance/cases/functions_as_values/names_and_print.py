"""`__name__`, and builtins as values."""
import math
import functools
from functools import partial
from typing import Callable


class Bad(Exception):
    pass


def f() -> int:
    return 1


def case_names_of_builtins():
    return int.__name__, len.__name__, str.upper.__name__, math.sqrt.__name__, ValueError.__name__, Bad.__name__


def case_name_of_a_variable():
    g = len
    return g.__name__, g([1])


def case_modules():
    return math.__name__, functools.__name__


def case_a_converter_passed_on():
    def read(convert, text: str):
        try:
            return convert(text)
        except ValueError:
            return convert.__name__

    return read(int, "3"), read(int, "x"), read(float, "y")


def case_partial_of_print():
    warn = partial(print, "warning:")
    warn("x")
    warn("x", 1, None)
    warn()
    return 1


def case_print_as_a_value():
    for x in map(print, [1, 2]):
        pass
    say: Callable[[str], None] = print
    say("a")
    tell = print
    tell(1, "b", 2.5)
    return say("c")


def case_print_with_an_unpacked_list():
    tell = print
    tell(*[1, 2, 3])
    return 0


def case_is():
    g = f
    h = f if len("ab") > 1 else f
    return g is f, h is f, f is not f, f == f, f != g, len is len, abs is len, int is int


def other() -> int:
    return 2


def case_equality_of_others():
    return f == other, f != other, f is other


def case_nested():
    def one():
        return 1

    def two():
        return 2

    return one is two, one == two, one != f
