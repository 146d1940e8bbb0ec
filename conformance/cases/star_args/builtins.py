"""Unpacked arguments of builtins."""

import math
from typing import TypedDict


class Point(TypedDict):
    x: int
    y: str


def case_extremes() -> list[int]:
    xs = [3, 1, 2]
    return [max(*xs), min(*xs), max(*xs, 9), min(0, *xs), max(*(1, 2)), max(*{5, 6})]


def extremes(xs: list[int]) -> str:
    try:
        return f"{max(*xs)} {min(*xs)}"
    except TypeError as e:
        return str(e)


def case_extremes_of_few() -> list[str]:
    return [extremes(list(range(n))) for n in range(4)]


def case_transpose() -> list[list[int]]:
    rows = [[1, 2, 3], [4, 5, 6]]
    return [list(column) for column in zip(*rows)]


def case_transpose_uneven_and_empty() -> list[list[tuple[int, ...]]]:
    none: list[list[int]] = []
    return [list(zip(*[[1, 2], [3]])), list(zip(*none)), list(zip(*[[1, 2]]))]


def case_columns() -> list[int]:
    matrix = [[1, 2], [3, 4], [5, 6]]
    return [sum(column) for column in zip(*matrix)] + [max(c) for c in zip(*matrix)]


def case_unzip() -> tuple[list[int], list[int]]:
    pairs = [(1, 10), (2, 20), (3, 30)]
    left, right = zip(*pairs)
    return (list(left), list(right))


def case_rotate() -> list[str]:
    grid = ["abc", "def"]
    return ["".join(column) for column in zip(*grid[::-1])]


def case_zip_with_a_row_before() -> list[tuple[int, ...]]:
    rows = [[1, 2], [3, 4]]
    return list(zip([7, 8], *rows))


def case_zip_is_lazy() -> list[tuple[int, ...]]:
    rows = [[1, 2], [3, 4]]
    columns = zip(*rows)
    rows[0].append(9)
    rows[1].append(8)
    rows.append([0])
    return list(columns)


def case_math() -> list[int]:
    xs = [12, 18, 30]
    empty: list[int] = []
    return [math.gcd(*xs), math.lcm(*xs), math.gcd(*empty), math.lcm(*(4, 6)), math.gcd(6, *xs)]


def case_hypot() -> float:
    xs = [3.0, 4.0]
    return math.hypot(*xs)


def case_sets() -> list[list[int]]:
    sets = [{1, 2, 3}, {2, 3}, {3, 4}]
    return [
        sorted(set.union(*sets)),
        sorted(set.intersection(*sets)),
        sorted(set().union(*sets)),
        sorted({9}.union(*sets)),
        sorted(sets[0].intersection(*sets[1:])),
        sorted(sets[0].difference(*sets[2:])),
        sorted(sets[0]),
    ]


def case_sets_updated() -> list[int]:
    s = {0}
    rows = [[1, 2], [2, 3]]
    s.update(*rows)
    return sorted(s)


def union(sets: list[set[int]]) -> str:
    try:
        return str(sorted(set.union(*sets)))
    except TypeError as e:
        return str(e)


def case_union_of_none() -> list[str]:
    return [union([]), union([{1}])]


def case_union_is_a_new_set() -> list[list[int]]:
    sets = [{1}]
    whole = set.union(*sets)
    whole.add(2)
    return [sorted(sets[0]), sorted(whole)]


def case_format() -> list[str]:
    pair = ("a", 1)
    xs = [1, 2, 3]
    p: Point = {"x": 1, "y": "b"}
    d = {"k": 1.5}
    return [
        "{}@{}".format(*pair),
        "{1}{0}".format(*pair),
        "{}-{}".format(*xs),
        "{} {} {}".format(0, *xs),
        "{x}{y}".format(**p),
        "{k:.2f}".format(**d),
        "{}{k}".format(*xs, **d),
    ]


def formatted(xs: list[int]) -> str:
    try:
        return "{} {}".format(*xs)
    except IndexError as e:
        return str(e)


def case_format_of_few() -> list[str]:
    return [formatted(list(range(n))) for n in range(4)]


def case_tuples_of_known_length() -> list[str]:
    args = ("a,b,c", ",")
    both = (7, 2)
    return [str(str.split(*args)), "x,y".replace(*(",", ";")), str(pow(*both)), str(divmod(*both)), str(round(*(2.567, 1)))]
