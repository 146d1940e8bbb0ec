"""Operands of `or`, `and` and `if` that a literal decides, where nothing around them says their type."""
from typing import Optional, Union


def shown(x):
    return repr(x)


def same(x):
    return x


def maybe(x: Optional[int]) -> str:
    return str(x)


def one_of(x: Union[int, str]) -> str:
    return str(x)


def case_as_text():
    return str(0 or None), str("a" if "" else 1), repr(0 or None), repr(None if 1 else "a"), ascii("é" or 1)


def case_formatted():
    return f"{0 or None}", f"{0 or None!r} {'a' if '' else 1}", f"{'a' if '' else 1!s:>5}|", f"{'a' if '' else 1:>5}|"


def case_filled_in():
    percent = "%s %r" % (0 or None, "a" if "" else 1), "%s" % (0 or None)
    return percent, "{} {!r}".format(0 or None, "a" if "" else 1), format("a" if "" else 1, ">5")


def case_length_and_truth():
    return len("" or [1]), bool(0 or None), bool("" if 1 else 0), not (0 or None), not ("" or 0)


def case_compared():
    equal = (0 or None) == (0 or None), ("a" if "" else 1) == ("a" if "" else 1), ("a" if "" else 1) == 1
    return equal, (0 or None, 1) == (None, 2), [0 or None] == [None], (0 or None,) == (None,), (0 or 1.5) < 2


def case_looked_for():
    found = (0 or None) in [1, None], ("a" if "" else 1) in ["a", 1], (0 or None) in {1: 2}, None in (0 or None,)
    return found, [1, None].index(0 or None), [1, None].count(0 or None)


def case_asked_for_none():
    return (0 or None) is None, None is (0 or None), (0 or 5) is None, (0 or None) is not None


def case_asked_for_a_class():
    return isinstance("a" if "" else 1, int), isinstance(0 or None, int), isinstance((0 or None), (int, str))


def case_printed():
    print(0 or None, "a" if "" else 1, (0 or None, 1), (None,), [None])
    print(0 or None, 1, sep="a" if "" else "c")


def case_raised():
    raise ValueError(0 or None, "a" if "" else 1)


def case_passed():
    return shown(0 or None), shown("a" if "" else 1), same(0 or None), str(same("a" if "" else 1))


def case_passed_where_declared():
    return maybe(0 or None), one_of("a" if "" else 1), maybe(0 or 3)
