"""`target op= value` of items, fields and attributes that may be None."""

from typing import TypedDict


class Row(TypedDict):
    n: int | None
    s: str | None
    xs: list[int] | None


def case_an_item():
    d: dict[str, int | None] = {"x": 1, "y": None}
    d["x"] += 1
    return d


def case_an_item_that_is_none():
    d: dict[str, int | None] = {"x": 1, "y": None}
    d["y"] += 1
    return d


def case_items_of_a_list():
    xs: list[float | None] = [1.5, None]
    xs[0] *= 2
    xs[1] -= 1
    return xs


def case_fields():
    r: Row = {"n": 1, "s": None, "xs": None}
    r["n"] -= 1
    r["s"] += "a"
    return r


class Counted(Exception):
    def __init__(self):
        self.n: int | None = None
        self.xs: list[int] | None = None


def case_an_attribute_that_is_none():
    a = Counted()
    a.n += 1
    return 1


def case_an_attribute():
    a = Counted()
    a.n = 4
    a.n += 1
    return a.n


def case_it_can_be_caught():
    d: dict[str, int | None] = {"x": 1, "y": None}
    try:
        d["y"] += 1
    except TypeError as e:
        return str(e)


def case_all_operators():
    d: dict[str, int | None] = {"x": 3, "y": None}
    d["x"] **= 2
    d["x"] //= 2
    d["x"] %= 3
    d["x"] <<= 2
    d["x"] |= 1
    d["x"] ^= 7
    d["x"] &= 6
    d["x"] >>= 1
    return d


def case_parts_of_a_field():
    r: Row = {"n": 1, "s": None, "xs": [1]}
    r["xs"] += [2]
    r["xs"].append(4)
    r["xs"][0] += 5
    r["xs"][1:] = [9]
    return r


def added(v: int | None, w: int | None):
    v += w
    return v


def case_both_are_there():
    return added(1, 2)


def case_the_right_side_is_none():
    return added(1, None)


def case_both_are_none():
    return added(None, None)
