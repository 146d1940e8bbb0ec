"""Narrowing."""
from typing import Optional, TypedDict, Literal


class Node(TypedDict):
    name: str
    parent: Optional[int]
    best: Optional[float]


CURRENT: Optional[str] = None


def clear() -> None:
    global CURRENT
    CURRENT = None


def set_to(s: str) -> None:
    global CURRENT
    CURRENT = s


def case_global_narrowed_then_cleared() -> str:
    set_to("abc")
    if CURRENT is not None:
        n = len(CURRENT)
        clear()
        try:
            return str(n) + CURRENT.upper()
        except AttributeError as e:
            return str(n) + str(e)
    return "never"


def case_global_reassigned() -> str:
    global CURRENT
    CURRENT = "x"
    a = CURRENT + "y"
    clear()
    return a + repr(CURRENT)


def case_walrus() -> str:
    d = {"a": 5}
    out = ""
    if (n := d.get("a")) is not None:
        out += str(n + 1)
    if (m := d.get("b")) is None:
        out += "none"
    if n and n > 3:
        out += "big"
    while (k := d.pop("a", None)) is not None:
        out += str(k)
    return out + repr(m)


def case_while_not_none() -> str:
    nodes: list[Node] = [
        {"name": "root", "parent": None, "best": None},
        {"name": "a", "parent": 0, "best": 1.5},
        {"name": "b", "parent": 1, "best": None},
    ]
    i: Optional[int] = 2
    path = []
    while i is not None:
        path.append(nodes[i]["name"])
        i = nodes[i]["parent"]
    return "/".join(reversed(path))


def case_field_narrowing() -> str:
    n: Node = {"name": "x", "parent": 4, "best": None}
    out = []
    if n["parent"] is not None and n["parent"] > 3:
        out.append(n["parent"] * 2)
    n["best"] = n["best"] + 1 if n["best"] is not None else 0.0
    if n["best"] is not None:
        n["best"] += 1.5
    out.append(n["best"])
    return repr(out)


def case_and_or() -> str:
    def f(a: Optional[str], b: Optional[str]) -> str:
        c = a or b or "none"
        d = a and a.upper()
        e = a is not None and len(a) > 1
        g = a is None or len(a) == 0
        return c + repr(d) + repr(e) + repr(g)

    return f(None, None) + f("ab", None) + f("", "z")


def case_assert_not_none() -> str:
    xs: dict[str, list[int]] = {"a": [1]}
    ys = xs.get("a")
    assert ys is not None
    ys.append(2)
    return repr(xs)


def case_early_continue() -> str:
    xs: list[Optional[int]] = [1, None, 3]
    t = 0
    for x in xs:
        if x is None:
            continue
        t += x
    return str(t) + str(sum(x for x in xs if x is not None)) + repr([x or 0 for x in xs])


def case_lost_after_assignment() -> str:
    x: Optional[int] = 3
    if x is not None:
        x = x + 1
        y = x * 2
        x = None
        return repr(x) + repr(y)
    return "no"


def case_conditional_expression() -> str:
    def size(s: Optional[str]) -> int:
        return 0 if s is None else len(s)

    def default(s: Optional[str] = None) -> str:
        s = s if s is not None else "dflt"
        return s

    return str(size(None)) + str(size("abc")) + default() + default("q")


def case_literal_modes() -> str:
    def step(mode: Literal["up", "down"], n: int) -> int:
        if mode == "up":
            return n + 1
        elif mode == "down":
            return n - 1

    return repr([step("up", 1), step("down", 1)])


def case_closure_sees_later_value() -> str:
    x: Optional[int] = 1
    if x is not None:
        def g() -> str:
            return repr(x)

        x = None
        return g()
    return "no"
