"""Values that are an int or a float: `%`, `divmod` and whatever else both have."""
from typing import List, Union

Number = Union[int, float]


def numbers() -> List[Number]:
    return [3, 2.5, -7, -0.5]


def case_percent():
    shown = ["%5.2f|%d|%i|%g|%e" % (n, n, n, n, n) for n in numbers()]
    return shown, ["%s %r" % (n, n) for n in numbers()], ["%6.3d" % n for n in numbers()], ["%+.*f" % (1, n) for n in numbers()]


def case_percent_of_pairs():
    return ["%s %5.2f" % (name, value) for name, value in [("a", 1), ("b", 2.5)]]


def case_percent_of_keys():
    return ["%(n)d %(n)s" % {"n": n} for n in numbers()]


def case_percent_of_bools():
    several: List[Union[bool, float]] = [True, 2.5]
    return ["%d %s %.1f" % (x, x, x) for x in several]


def case_hexadecimal():
    several: List[Union[bool, int]] = [True, 255]
    return ["%x %c" % (x, x) for x in several]


def case_divmod():
    return [divmod(n, 2) for n in numbers()], [divmod(n, 2.5) for n in numbers()], [divmod(7, n) for n in numbers()]


def case_divmod_taken_apart():
    out = []
    for n in numbers():
        whole, rest = divmod(n, 2)
        out.append((whole, rest, whole * 2 + rest == n))
    return out


def case_rounded():
    return [round(n) for n in numbers()], [round(n, 1) for n in numbers()], [abs(n) for n in numbers()]


def case_divided_by_nothing():
    zero: Number = 0.0
    try:
        return divmod(numbers()[0], zero)
    except ZeroDivisionError as error:
        return str(error)


def case_infinite():
    endless: List[Number] = [1, float("inf")]
    try:
        return ["%d" % n for n in endless]
    except OverflowError as error:
        return str(error)
