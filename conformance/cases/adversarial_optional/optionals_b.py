"""Optional narrowing."""

from typing import Optional, TypedDict


class Node(TypedDict):
    value: int
    next: Optional["Node"]


g: Optional[int] = None


def first(xs: list[int], above: int) -> Optional[int]:
    for x in xs:
        if x > above:
            return x
    return None


def case_reverse() -> list[int]:
    head: Optional[Node] = None
    for i in range(4):
        head = {"value": i, "next": head}
    prev: Optional[Node] = None
    while head:
        head["next"], prev, head = prev, head, head["next"]
    out = []
    while prev:
        out.append(prev["value"])
        prev = prev["next"]
    return out


def case_is_same() -> list[bool]:
    a: Node = {"value": 1, "next": None}
    p: Optional[Node] = a
    q: Optional[Node] = {"value": 1, "next": None}
    return [p is a, q is a, p == q, p is None, a["next"] is None]


def case_assert_narrow() -> int:
    x = first([], 0)
    assert x is not None, "none"
    return x


def case_list_of_optional() -> list[Optional[int]]:
    xs: list[Optional[int]] = [1, None, 3]
    xs.append(None)
    xs[0] = None
    return xs + [xs.index(3), xs.count(None)]


def case_in_optional() -> list[bool]:
    xs: list[Optional[int]] = [1, None]
    return [None in xs, 1 in xs, 0 in xs]


def case_walrus_narrow() -> int:
    if (x := first([4], 0)) is not None and x > 3:
        return x
    return 0


def case_loop_var_optional() -> list[int]:
    last: Optional[int] = None
    out = []
    for i in [3, 3, 4]:
        if last is not None and last == i:
            out.append(i)
        last = i
    return out + [last if last is not None else 0]


def case_empty_str_opt() -> list[str]:
    out = []
    d = {"a": "", "b": "x"}
    for k in ["a", "b", "c"]:
        v = d.get(k)
        out.append(v if v else "falsy" if v is not None else "none")
    return out


def case_key_none() -> dict[Optional[int], int]:
    d: dict[Optional[int], int] = {None: 1, 0: 2}
    d[None] += 5
    return d


def default_none(xs: Optional[list[int]] = None) -> list[int]:
    if xs is None:
        xs = []
    xs.append(1)
    return xs


def case_default_none() -> list[list[int]]:
    a = [5]
    return [default_none(), default_none(a), a, default_none(None)]


def case_nested_none_record() -> int:
    a: Node = {"value": 1, "next": None}
    return a["next"]["value"]


def case_narrow_field_invalidated() -> int:
    a: Node = {"value": 1, "next": {"value": 2, "next": None}}
    b = a
    if a["next"] is not None:
        b["next"] = None
        return a["next"]["value"]
    return 0


def case_narrow_field() -> int:
    a: Node = {"value": 1, "next": {"value": 2, "next": None}}
    if a["next"] is not None:
        return a["next"]["value"]
    return 0
