"""`|` and `|=` of TypedDict values, and `update` with another one."""

from typing import NotRequired, TypedDict


class Point(TypedDict):
    x: int
    y: int


class Extra(TypedDict, total=False):
    name: str
    z: int


class Mixed(TypedDict):
    id: int
    tag: NotRequired[str]
    note: NotRequired[str]


class Patch(TypedDict, total=False):
    id: int
    note: str


class Holder(TypedDict):
    p: Point


def case_both_stay_as_they_are() -> tuple[Point, Point, Point]:
    p: Point = {"x": 1, "y": 2}
    q: Point = {"x": 5, "y": 6}
    return p, q, p | q


def case_in_place() -> tuple[Point, Point]:
    p: Point = {"x": 1, "y": 2}
    q = p
    q |= {"x": 3}
    q |= {"x": 4, "y": 5}
    return p, p | {"y": 0}


def case_absent_fields_come_in_the_order_of_the_right_side() -> list[Extra]:
    a: Extra = {"name": "a"}
    b: Extra = {"z": 3}
    empty: Extra = {}
    c: Extra = {"z": 1, "name": "c"}
    return [a | b, b | a, empty | c, empty | a | b, c | a]


def case_a_display_adds_fields() -> tuple[Mixed, Mixed]:
    a: Mixed = {"id": 1, "note": "n"}
    b = a | {"tag": "x"}
    b["id"] = 9
    a |= {"tag": "y", "note": "m"}
    return a, b


def case_with_a_patch() -> tuple[Mixed, Mixed]:
    row: Mixed = {"id": 1}
    patch: Patch = {"note": "n", "id": 2}
    merged = row | patch
    row.update(patch)
    return merged, row


def case_with_itself() -> Extra:
    a: Extra = {"name": "a"}
    a |= a
    return a | a


def case_items_and_fields() -> tuple[list[Mixed], Holder]:
    rows: list[Mixed] = [{"id": 1, "tag": "a"}, {"id": 2}]
    rows[1] |= {"tag": "b"}
    rows[0] = rows[0] | {"note": "q"}
    h: Holder = {"p": {"x": 1, "y": 2}}
    h["p"] |= {"y": 4}
    return rows, h


def changed(p: Point) -> int:
    p["x"] = 100
    return 7


def case_the_right_side_is_evaluated_first() -> tuple[Point, Point]:
    p: Point = {"x": 1, "y": 2}
    q = p | {"y": changed(p)}
    return p, q


def case_an_item_that_is_gone() -> list[Point]:
    rows: list[Point] = [{"x": 1, "y": 2}]

    def emptied() -> int:
        rows.clear()
        return 1

    rows[0] |= {"x": emptied()}
    return rows
