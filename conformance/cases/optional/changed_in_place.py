"""Lists that may be None, changed in place and by slices."""

from typing import TypedDict


class Row(TypedDict):
    n: int | None
    s: str | None
    xs: list[int] | None


class Counted(Exception):
    def __init__(self):
        self.n: int | None = None
        self.xs: list[int] | None = None


def case_a_list_in_a_dict():
    d: dict[str, list[int] | None] = {"x": [1], "y": None}
    d["x"] += [2]
    return d


def case_no_list_in_a_dict():
    d: dict[str, list[int] | None] = {"x": [1], "y": None}
    d["y"] += [2]
    return d


def replaced(xs: list[int] | None):
    xs[1:2] = [7, 8]
    return xs


def case_a_slice():
    return replaced([1, 2, 3])


def case_a_slice_of_none():
    return replaced(None)


def shortened(xs: list[int] | None):
    del xs[0:1]
    return xs


def case_a_deleted_slice_of_none():
    return shortened(None)


def case_a_deleted_slice():
    return shortened([3, 4])


def raised(xs: list[int] | None):
    xs[0] += 5
    return xs


def case_an_item_of_none():
    return raised(None)


def extended(xs: list[int] | None):
    xs += [5]
    return xs


def case_none_is_extended():
    return extended(None)


def case_a_parameter_is_extended():
    return extended([3, 4])


def case_a_slice_of_a_field_that_is_none():
    r: Row = {"n": 1, "s": None, "xs": None}
    r["xs"][1:] = [9]
    return r


def case_a_field_that_is_none_is_extended():
    r: Row = {"n": 1, "s": None, "xs": None}
    r["xs"] += [9]
    return r


def case_a_list_in_an_attribute():
    a = Counted()
    a.xs = [1]
    a.xs += [2]
    a.xs[0:1] = []
    return a.xs


def case_no_list_in_an_attribute():
    a = Counted()
    a.xs += [1]
