"""Functions: values, defaults, keywords, recursion, unannotated."""

from typing import Callable, Optional
seen: list[str] = []


def inc(n: int) -> int:
    return n + 1


def dec(n: int) -> int:
    return n - 1


OPS: dict[str, Callable[[int], int]] = {"inc": inc, "dec": dec}
current = inc
counter = 10


def case_popitem_empty() -> int:
    d: dict[int, int] = {}
    k, v = d.popitem()
    return k


def case_pop_empty() -> int:
    xs: list[int] = []
    return xs.pop()


def case_pop_range() -> int:
    xs = [1]
    return xs.pop(5)


def case_assign_range() -> int:
    xs = [1]
    xs[1] = 2
    return 1


def case_del_range() -> int:
    xs = [1]
    del xs[3]
    return 1


def case_unpack_few() -> int:
    a, b, c = [1, 2]
    return a


def case_unpack_many() -> int:
    a, b = [1, 2, 3]
    return a


def case_max_empty() -> int:
    xs: list[int] = []
    return max(xs)


def case_min_default() -> int:
    xs: list[int] = []
    return min(xs, default=-4)


def case_remove() -> list[int]:
    xs = [1]
    xs.remove(4)
    return xs


def case_index() -> int:
    xs = ["a"]
    return xs.index("b")


def case_tuple_index() -> int:
    t = (1, 2)
    i = 2
    return t[i]
