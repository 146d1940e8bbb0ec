"""Records that are sorted, found, popped, chosen, yielded, captured and raised, and who sees them change."""

import functools
import itertools
from typing import Callable, Iterator, Optional, TypedDict, Union


class P(TypedDict):
    x: int
    y: int


class F(TypedDict):
    v: float
    name: str


class Node(TypedDict):
    value: int
    children: list["Node"]


class Tree(TypedDict):
    root: P
    tags: list[str]
    extra: Optional[P]


class Circle(TypedDict):
    kind: str
    r: int


class Square(TypedDict):
    kind: str
    side: int


Shape = Union[Circle, Square]


def mk(x: int, y: int) -> P:
    p: P = {"x": x, "y": y}
    p["x"] += 1
    return p


def case_sorted_by_key():
    ps = [mk(3, 1), mk(1, 2), mk(2, 3)]
    ps.sort(key=lambda p: p["x"])
    qs = sorted(ps, key=lambda p: -p["y"])
    qs[0]["x"] = 99
    return [p["x"] for p in ps], [q["x"] for q in qs]


def case_min_max_key():
    ps = [mk(3, 1), mk(1, 2)]
    m = min(ps, key=lambda p: p["x"])
    m["y"] = 50
    b = max(ps, key=lambda p: p["y"])
    return m is b, ps, b


def case_index_remove_count():
    ps = [mk(1, 1), mk(2, 2), mk(1, 1)]
    q = mk(1, 1)
    n = ps.count(q)
    i = ps.index(mk(2, 2))
    has = q in ps
    ps.remove(q)
    return n, i, has, ps, q


def case_mixed_equality():
    ps = [mk(1, 1)]
    q = mk(1, 1)
    r = {"k": mk(1, 1)}
    return ps[0] == q, q == ps[0], r["k"] == q, q != r["k"], q == mk(1, 2), mk(1, 1) == mk(1, 1), ps == [q]


def case_items_keys_get():
    p = mk(4, 5)
    out = []
    for k in p:
        out.append(k)
    for k, v in p.items():
        out.append(f"{k}={v}")
    return out, list(p.keys()), list(p.values()), len(p), p.get("x"), "x" in p


def case_copy_and_dict():
    p = mk(4, 5)
    q = p.copy()
    q["x"] = 0
    d = dict(p)
    return p, q, d


def case_merge():
    p = mk(1, 2)
    q: P = {**p, "y": 9}
    q["x"] += p["x"]
    return p, q


def case_walrus():
    if (p := mk(1, 2))["x"] > 1:
        p["y"] += 10
    return p


def case_nested_last_use():
    p = mk(1, 2)
    t: Tree = {"root": p, "tags": ["a"], "extra": None}
    u = t
    u["root"]["x"] = 5
    u["tags"].append("b")
    return t


def case_tags_alias():
    t: Tree = {"root": mk(0, 0), "tags": ["a"], "extra": mk(1, 1)}
    tags = t["tags"]
    tags.append("z")
    t["tags"] = ["new"]
    tags.append("y")
    return t, tags


def build(depth: int) -> Node:
    n: Node = {"value": depth, "children": []}
    for i in range(depth):
        c = build(depth - 1)
        c["value"] += i
        n["children"].append(c)
    return n


def total(n: Node) -> int:
    return n["value"] + sum(total(c) for c in n["children"])


def case_tree():
    n = build(3)
    first = n["children"][0]
    first["value"] = 1000
    return total(n), n["children"][0]["value"], total(first)


def case_dict_of_records():
    d = {i: mk(i, i) for i in range(3)}
    p = d[1]
    p["x"] = 40
    e = dict(d)
    e[2]["y"] = -1
    d[0] = p
    d[0]["x"] += 1
    return d, e, p


def case_setdefault():
    d: dict[str, P] = {}
    p = mk(1, 1)
    q = d.setdefault("a", p)
    q["x"] = 10
    r = d.setdefault("a", mk(5, 5))
    r["y"] = 11
    return d, p, q is p


def case_swap_pop_insert():
    ps = [mk(i, 0) for i in range(4)]
    ps[0], ps[3] = ps[3], ps[0]
    p = ps.pop()
    p["y"] = 3
    ps.insert(0, p)
    ps.append(ps[1])
    ps[1]["x"] = 70
    return ps


def case_extend_slice():
    ps = [mk(i, 0) for i in range(3)]
    qs = ps[1:]
    qs[0]["x"] = 9
    ps.extend(qs)
    ps += [mk(8, 8)]
    ps[4]["y"] = 4
    return ps, qs, ps * 2


def case_reversed_zip_enum():
    ps = [mk(i, 0) for i in range(3)]
    out = []
    for i, p in enumerate(reversed(ps)):
        p["y"] = i
        out.append(p)
    for p, q in zip(ps, out):
        p["x"] += q["y"]
    return ps, out


def gen(n: int) -> Iterator[P]:
    for i in range(n):
        p = mk(i, i)
        yield p
        p["y"] = -1
        yield p


def case_generator():
    got = list(gen(2))
    return got, got[0] is got[1]


def case_closure_change():
    p = mk(0, 0)

    def bump() -> int:
        p["x"] += 1
        return p["x"]

    bump()
    p["x"] += 10
    return bump(), p


def case_lambda_capture():
    p = mk(0, 0)
    f: Callable[[int], int] = lambda k: p["x"] + k
    p["x"] = 100
    return f(1)


def case_partial():
    def add(p: P, k: int) -> int:
        p["x"] += k
        return p["x"]

    p = mk(0, 0)
    f = functools.partial(add, p)
    return f(1), f(2), p


def case_zero_sign():
    f: F = {"v": -0.0, "name": "n"}
    h: F = {"v": 0.0, "name": "n"}
    return f == h, str(f), repr(h)


def area(s: Shape) -> int:
    if s["kind"] == "c":
        return s["r"] * 3
    return s["side"] ** 2


def case_union():
    shapes: list[Shape] = [{"kind": "c", "r": 2}, {"kind": "s", "side": 3}]
    c: Circle = {"kind": "c", "r": 5}
    shapes.append(c)
    c["r"] = 6
    return [area(s) for s in shapes], shapes


def case_raise_between():
    p = mk(1, 1)
    kept: list[P] = []
    try:
        p["x"] = 5
        kept.append(p)
        p["y"] = 1 // (p["x"] - 5)
    except ZeroDivisionError as e:
        p["y"] = 404
        return kept, p, str(e)
    finally:
        p["x"] += 1
    return None


def maybe(n: int) -> Optional[P]:
    if n < 0:
        return None
    p = mk(n, n)
    p["y"] *= 2
    return p


def case_optional():
    out = []
    for n in (-1, 1, 2):
        p = maybe(n)
        if p is not None:
            p["x"] += 100
            out.append(p)
    q = maybe(5) or mk(0, 0)
    q["y"] = 1
    return out, q


def swap(a: P, b: P) -> tuple[P, P]:
    a["x"], b["x"] = b["x"], a["x"]
    return b, a


def case_same_twice():
    a = mk(1, 2)
    b, c = swap(a, a)
    b["y"] = 5
    return a, b is c, b is a


def case_swap_two():
    a, b = mk(1, 2), mk(3, 4)
    c, d = swap(a, b)
    c["y"] = 100
    return c, d, b, a


def ident(p: P) -> P:
    return p


def case_ident():
    p = mk(1, 2)
    q = ident(p)
    q["x"] = 90
    return p["x"], p is q


def case_ident_last():
    p = mk(1, 2)
    q = ident(ident(p))
    q["x"] = 90
    return q


def first_or(ps: list[P], d: P) -> P:
    for p in ps:
        if p["x"] > 2:
            return p
    return d


def case_first_or():
    d = mk(0, 0)
    ps = [mk(1, 1), mk(5, 5)]
    a = first_or(ps, d)
    a["y"] = 10
    b = first_or([], d)
    b["y"] = 11
    return ps, d


def change(p: P) -> int:
    p["x"] += 5
    return p["x"]


def case_aug_with_change():
    p = mk(0, 0)
    p["x"] += change(p)
    p["y"] = p["x"] + change(p) + p["x"]
    q = [p["x"], change(p), p["x"]]
    return p, q


def case_fstring_change():
    p = mk(0, 0)
    return f"{p['x']} {change(p)} {p['x']} {p} {p!r} {p!s}"


def case_print_forms():
    p = mk(0, 0)
    print(p, change(p), p)
    print(str(p) + repr(p), "%s" % (p,), "{}".format(p))
    return p




HELD: dict[str, P] = {}
LAST: Optional[P] = None


def hold(name: str, p: P) -> P:
    global LAST
    HELD[name] = p
    LAST = p
    return p


def case_global_hold():
    p = hold("a", mk(1, 1))
    p["x"] = 9
    q = mk(2, 2)
    hold("b", q)
    q["x"] = 8
    assert LAST is not None
    LAST["y"] = 7
    return dict(HELD), q


def case_del_var():
    p = mk(1, 1)
    ps = [p]
    del p
    ps[0]["x"] = 3
    return ps


def case_while_loop():
    p = mk(0, 0)
    hist: list[P] = []
    while p["x"] < 5:
        hist.append(p)
        p = mk(p["x"], len(hist))
    hist[-1]["y"] = 50
    return hist, p


def case_loop_same():
    p = mk(0, 0)
    hist: list[P] = []
    for _ in range(3):
        p["x"] += 1
        hist.append(p)
    return hist


def case_loop_copy():
    p = mk(0, 0)
    hist: list[P] = []
    for _ in range(3):
        p["x"] += 1
        hist.append(p.copy())
    return hist, p


def case_any_all():
    ps = [mk(i, i) for i in range(3)]
    return any(p["x"] == 2 for p in ps), all(p["y"] for p in ps), any(ps), all(ps), bool(ps[0]), not ps[0]


def case_sum_reduce():
    ps = [mk(i, i) for i in range(4)]
    def join(a: P, b: P) -> P:
        a["x"] += b["x"]
        return a
    r = functools.reduce(join, ps)
    return r, ps


def case_groupby():
    ps = [mk(i, i // 2) for i in range(4)]
    out = [(k, [p["x"] for p in g]) for k, g in itertools.groupby(ps, lambda p: p["y"])]
    return out


def case_default_arg():
    def f(p: P = {"x": 1, "y": 1}) -> P:
        p["x"] += 1
        return p

    a = f()
    b = f()
    return a, b is a, f(mk(5, 5))


def case_ternary_two_uses():
    p, q = mk(1, 1), mk(2, 2)
    r = p if p["x"] > q["x"] else q
    s = q if r is q else p
    s["y"] = 100
    return r, p, q


def case_tuple_store():
    p = mk(1, 1)
    t = (p, p["x"], p)
    t[0]["x"] = 5
    return t, t[0] is t[2]


def case_list_of_list():
    rows = [[mk(i, j) for j in range(2)] for i in range(2)]
    row = rows[0]
    row[1]["x"] = 30
    for r in rows:
        for p in r:
            p["y"] += 1
    rows.append(row)
    return rows


def case_setitem_list():
    ps = [mk(0, 0)] * 3
    ps[0]["x"] = 5
    q = mk(1, 1)
    ps[1] = q
    q["y"] = 6
    return ps


def case_exc():
    def f(p: P) -> P:
        p["x"] = 50
        if p["y"] == 1:
            raise ValueError(p["x"], str(p))
        return p

    p = mk(1, 1)
    try:
        p = f(p)
    except ValueError as e:
        return p, e.args[0], str(e)
    return p
