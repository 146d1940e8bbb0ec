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


def case_zero_is_falsy() -> list[int]:
    out = []
    for x in [first([0], -1), first([], 0), first([5], 1)]:
        if x:
            out.append(x)
        elif x is None:
            out.append(-1)
        else:
            out.append(-2)
    return out


def case_eq_none() -> list[bool]:
    x = first([0], -1)
    y = first([], 0)
    return [x == None, y == None, x != None, x == 0, y == 0, x == y, y == first([], 1)]


def case_add_none() -> int:
    x = first([], 0)
    return x + 1


def case_compare_none() -> bool:
    x = first([], 0)
    return x < 1


def case_len_none() -> int:
    s: Optional[str] = None
    return len(s)


def case_index_none() -> int:
    s: Optional[list[int]] = None
    return s[0]


def case_method_none() -> str:
    s: Optional[str] = None
    return s.upper()


def case_field_none() -> int:
    s: Optional[Node] = None
    return s["value"]


def case_iterate_none() -> int:
    s: Optional[list[int]] = None
    for x in s:
        pass
    return 1


def case_fstring_none() -> str:
    return f"{first([], 0)} {first([1], 0)} {[first([], 0), 1]} {(None, first([3], 0))}"


def case_format_none() -> str:
    x = first([], 0)
    return f"{x:>5}"


def case_format_some() -> str:
    x = first([3], 0)
    return f"{x:>5}"


def narrowed_then_changed(n: int) -> Optional[int]:
    x = first([n], 0)
    if x is not None:
        x = x * 2**62
        if x > 2**63:
            x = None
    return x


def case_narrow_changed() -> list[Optional[int]]:
    return [narrowed_then_changed(1), narrowed_then_changed(3), narrowed_then_changed(-1)]


def set_g(v: Optional[int]) -> int:
    global g
    g = v
    return 1


def case_global_narrow_invalidated() -> int:
    set_g(5)
    if g is not None:
        set_g(None)
        return g + 1
    return 0


def case_and_narrow() -> list[bool]:
    out = []
    for x in [first([3], 0), first([], 0)]:
        out.append(x is not None and x > 2)
        out.append(x is None or x < 2)
        out.append(not (x is None) and x == 3)
    return out


def case_or_default() -> list[int]:
    return [first([0], -1) or 7, first([], 0) or 8, first([9], 0) or 0]


def case_and_value() -> list[Optional[int]]:
    return [first([0], -1) and 7, first([], 0) and 7, first([1], 0) and 7]


def case_cond() -> list[int]:
    out = []
    for n in [-1, 5]:
        x = first([n], 0)
        out.append(x if x is not None else -100)
        out.append(0 if x is None else x + 1)
    return out


def case_early_continue() -> int:
    t = 0
    for n in [1, -1, 2]:
        x = first([n], 0)
        if x is None:
            continue
        t += x
    return t


def case_while_not_none() -> list[int]:
    head: Optional[Node] = None
    for i in range(4):
        head = {"value": i, "next": head}
    out = []
    while head is not None:
        out.append(head["value"])
        head = head["next"]
    return out


def case_while_truthy() -> int:
    a: Node = {"value": 1, "next": None}
    b: Node = {"value": 2, "next": a}
    p: Optional[Node] = b
    n = 0
    while p:
        n = n * 10 + p["value"]
        p = p["next"]
    return n
