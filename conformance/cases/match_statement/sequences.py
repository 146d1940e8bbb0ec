"""Sequence patterns on lists, tuples and ranges, and on what is no sequence to them."""

from typing import Union


def shape(xs: list[int]) -> str:
    match xs:
        case []:
            return "empty"
        case [0]:
            return "nought"
        case [x]:
            return f"one {x}"
        case [0, y]:
            return f"nought and {y}"
        case [x, 0, *rest]:
            return f"{x}, nought, {rest}"
        case [x, *_, 9]:
            return f"{x} to nine"
        case (x, y, z):
            return f"three {x} {y} {z}"
        case [*all_of_them]:
            return f"all {all_of_them}"


def case_lists():
    lists = ([], [0], [5], [0, 4], [3, 0], [3, 0, 8, 9], [1, 2, 9], [1, 2, 3], [1, 2, 3, 4])
    return [shape(xs) for xs in lists]


def case_a_star_is_a_list():
    match (1, 2, 3, 4):
        case (first, *middle, last):
            middle.append(last)
            return first, middle


def case_a_star_is_a_copy():
    xs = [1, 2, 3]
    match xs:
        case [_, *rest]:
            rest.append(9)
    return xs, rest


def case_a_star_alone_is_a_copy():
    xs = [1, 2]
    match xs:
        case [*rest]:
            rest.append(3)
    return xs, rest


def case_a_star_of_nothing():
    match [1, 2]:
        case [a, b, *rest]:
            return a, b, rest


def case_a_star_in_the_middle():
    match list(range(6)):
        case [a, *rest, b, c]:
            return a, rest, b, c


def ends(path: tuple[int, ...]) -> str:
    match path:
        case ():
            return "nowhere"
        case (only,):
            return f"only {only}"
        case first, *_, last:
            return f"{first} to {last}"
    return "never"


def case_tuples_of_any_length():
    return ends(()), ends((1,)), ends((1, 2)), ends((1, 2, 3))


def point(p: tuple[int, int]) -> str:
    match p:
        case (0, 0):
            return "origin"
        case (x, 0):
            return f"x={x}"
        case (0, y):
            return f"y={y}"
        case (_, _, _):
            return "space"
        case (x, y):
            return f"({x}, {y})"


def case_tuples():
    return [point(p) for p in ((0, 0), (2, 0), (0, 3), (4, 5))]


def case_ranges():
    out = []
    for r in (range(0), range(3), range(5, 9)):
        match r:
            case []:
                out.append("empty")
            case [0, 1, n]:
                out.append(f"three {n}")
            case [first, *rest]:
                out.append(f"{first} {rest}")
    return out


def case_text_is_no_sequence():
    match "ab":
        case [a, b]:
            return "sequence"
        case str():
            return "text"


def case_bytes_are_no_sequence():
    out = []
    match b"ab":
        case [a, b]:
            out.append("sequence")
        case _:
            out.append("bytes")
    match bytearray(b"ab"):
        case [a, b]:
            out.append("sequence")
        case _:
            out.append("bytearray")
    return out


def case_an_int_is_no_sequence():
    match 5:
        case [x]:
            return "sequence"
        case x:
            return x


def several(value: Union[int, str, list[int], tuple[int, str]]) -> str:
    match value:
        case [int() as n, str() as s]:
            return f"pair {n + 1} {s.upper()}"
        case [n]:
            return "one"
        case [*_]:
            return "list"
        case str():
            return value.upper()
        case _:
            return "int"


def case_of_several_types():
    return several(1), several("a"), several([1]), several([1, 2]), several((3, "x"))
