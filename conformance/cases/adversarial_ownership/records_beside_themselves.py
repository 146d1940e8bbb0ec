"""Records as arguments beside their own fields, in other records, in branches, loops and nested functions."""

from typing import Callable, Iterator, Optional, TypedDict, Union


class P(TypedDict):
    x: int
    y: int


class S(TypedDict):
    name: str
    tags: list[str]
    pos: P


class Opt(TypedDict, total=False):
    a: int
    b: str


def mk(x: int, y: int = 0) -> P:
    return {"x": x, "y": y}


def show(p: P) -> str:
    return f"<{p['x']},{p['y']}>"


def both(p: P, n: int) -> int:
    return p["x"] * 100 + n


def bump(p: P) -> int:
    p["x"] += 1
    return p["x"]


def keep(out: list[P], p: P) -> int:
    out.append(p)
    return len(out)


def case_arg_order():
    p = mk(1)
    return both(p, bump(p)), both(p, p["x"]), both(mk(bump(p)), p["x"])


def case_arg_order_moved():
    out: list[P] = []
    p = mk(1)
    n = both(p, keep(out, p))
    out[0]["x"] = 9
    return n, out


def case_moved_then_field():
    out: list[P] = []
    p = mk(1)
    t = (p["x"], keep(out, p))
    return t, out


def case_field_of_call():
    return mk(3)["x"] + mk(4, 5)["y"]


def case_chain_fields():
    s: S = {"name": "n", "tags": ["a"], "pos": mk(1, 2)}
    pos = s["pos"]
    pos["x"] = 10
    s["pos"]["y"] = 20
    s["pos"] = mk(0)
    pos["x"] += 1
    return s, pos


def case_record_in_record_last_use():
    p = mk(1, 2)
    s: S = {"name": show(p), "tags": [show(p)], "pos": p}
    return s


def case_record_then_field_after():
    p = mk(1, 2)
    s: S = {"name": "q", "tags": [], "pos": p}
    p["x"] = 7
    return s["pos"], p["x"]


def case_tags_loop_change():
    s: S = {"name": "n", "tags": ["a", "b"], "pos": mk(0)}
    out = []
    for t in s["tags"]:
        out.append(t)
        if len(s["tags"]) < 5:
            s["tags"].append(t + t)
    return out, s["tags"]


def case_tags_replaced_in_loop():
    s: S = {"name": "n", "tags": ["a", "b"], "pos": mk(0)}
    out = []
    for t in s["tags"]:
        out.append(t)
        s["tags"] = ["other"]
    return out, s["tags"]


def case_name_loop():
    s: S = {"name": "abc", "tags": [], "pos": mk(0)}
    for ch in s["name"]:
        s["name"] += ch
        s["tags"].append(ch)
    return s


def case_string_methods():
    s: S = {"name": "Abc", "tags": ["x"], "pos": mk(0)}
    s["name"] = s["name"].upper() + s["name"]
    s["tags"] = s["tags"] + [s["name"]]
    s["tags"] += ["e"]
    return s


def case_while_condition():
    p = mk(0)
    while bump(p) < 5 and p["y"] < 3:
        p["y"] += 1
    return p


def case_comprehension_over_field():
    s: S = {"name": "n", "tags": ["a", "b"], "pos": mk(2)}
    return [t + str(s["pos"]["x"]) for t in s["tags"] if t != s["name"]], {t: s["pos"] for t in s["tags"]}


def case_dict_values_same():
    p = mk(1)
    d = {k: p for k in "ab"}
    d["a"]["x"] = 3
    return d


def case_comprehension_makes():
    ps = [mk(i) for i in range(3)]
    qs = [p for p in ps if p["x"]]
    qs[0]["y"] = 1
    rs = [p.copy() for p in ps]
    rs[0]["y"] = 2
    return ps, qs, rs


def case_global_default_none(p: Optional[P] = None):
    if p is None:
        p = mk(4)
    p["x"] += 1
    return p


def case_reassigned_param():
    def f(p: P) -> P:
        p["x"] += 1
        p = mk(p["x"] * 2)
        p["y"] = 5
        return p

    a = mk(1)
    b = f(a)
    return a, b


def case_conditional_rebind():
    p = mk(1)
    q = p
    for i in range(3):
        if i == 1:
            p = mk(10)
        p["x"] += 1
    return p, q


def case_try_finally_return():
    def f() -> P:
        p = mk(1)
        try:
            return p
        finally:
            p["x"] = 100

    return f()


def case_try_except_after_give():
    out: list[P] = []
    p = mk(1)
    try:
        keep(out, p)
        raise KeyError("k")
    except KeyError:
        p["y"] = 4
    return out


def case_break_else():
    p = mk(0)
    for i in range(5):
        p["x"] = i
        if i == 3:
            out = [p]
            break
    else:
        out = []
    return out


def case_continue_give():
    out: list[P] = []
    p = mk(0)
    for i in range(4):
        if i % 2:
            out.append(p)
            p = mk(i)
            continue
        p["y"] += i
    return out, p


def case_dict_pop_update():
    d = {"a": mk(1), "b": mk(2)}
    p = d.pop("a")
    p["x"] = 11
    e = {"c": p}
    e.update(d)
    e["b"]["y"] = 6
    q = d.get("b")
    assert q is not None
    q["x"] += 1
    return d, e, d.get("zz", mk(0))


def case_open_record():
    o: Opt = {}
    o["a"] = 1
    q = o
    q["b"] = "x"
    r = o.copy()
    del r["a"]
    return o, r, o.get("a"), "b" in r


def case_union_member() -> list[str]:
    vals: list[Union[P, int]] = [1, mk(2)]
    p = mk(3)
    vals.append(p)
    p["y"] = 1
    out = []
    for v in vals:
        if isinstance(v, int):
            out.append(str(v))
        else:
            v["x"] += 1
            out.append(show(v))
    return out + [show(p)]


def case_tuple_key():
    d: dict[tuple[int, int], P] = {}
    p = mk(1, 2)
    d[(p["x"], p["y"])] = p
    p["x"] = 5
    d[(p["x"], p["y"])] = p
    return d


def case_key_from_self_moved():
    d: dict[int, P] = {}
    for i in range(3):
        p = mk(i, i)
        d[p["x"]] = p
    return d


def case_key_from_change():
    d: dict[int, P] = {}
    p = mk(1, 1)
    d[bump(p)] = p
    return d


def case_list_store_from_self():
    ps = [mk(0), mk(1)]
    p = mk(1, 9)
    ps[p["x"]] = p
    return ps


def case_star_unpack():
    a, *rest = [mk(1), mk(2), mk(3)]
    rest[0]["x"] = 20
    b, c = rest
    b["y"] = 1
    return a, rest, b is rest[0]


def case_multi_assign():
    a = b = mk(1)
    a["x"] = 5
    return a, b, a is b


def case_chained_compare():
    p, q = mk(1), mk(2)
    return p["x"] < q["x"] < bump(q) <= 3, q


def case_sort_by_tuple():
    ps = [mk(2, 1), mk(1, 5), mk(2, 0)]
    ps.sort(key=lambda p: (p["x"], p["y"]), reverse=True)
    return ps


def case_key_function_changes():
    ps = [mk(2), mk(1)]

    def k(p: P) -> int:
        p["y"] += 1
        return p["x"]

    return sorted(ps, key=k), ps


def case_map_filter():
    ps = [mk(i) for i in range(4)]
    m = list(map(bump, ps))
    f = list(filter(lambda p: p["x"] % 2 == 0, ps))
    f[0]["y"] = 3
    return m, f, ps


def case_stack():
    stack = [mk(3)]
    out = []
    while stack:
        p = stack.pop()
        out.append(p)
        if p["x"] > 0:
            stack.append(mk(p["x"] - 1, p["y"] + 1))
            if p["x"] == 2:
                stack.append(p)
                p["x"] = 0
    return out


def case_nested_function_result():
    def outer() -> Callable[[], P]:
        p = mk(1)

        def inner() -> P:
            p["x"] += 1
            return p

        return inner

    f = outer()
    a = f()
    b = f()
    return a, b, a is b


def case_generator_send_record():
    def g(p: P) -> Iterator[int]:
        while p["x"] < 5:
            yield p["x"]
            p["x"] += 1

    p = mk(2)
    out = []
    for v in g(p):
        out.append(v)
        p["x"] += 1
    return out, p


def case_assert_message():
    p = mk(1)
    try:
        assert p["x"] == 2, p
    except AssertionError as e:
        return str(e)
    return ""


def case_bool_ops():
    p, q = mk(0), mk(1)
    r = p["x"] and q["x"] or p
    s = p and q
    s["y"] = 7
    return r, s, q


def case_not_and_or_owner():
    p = mk(1)
    q = p or mk(2)
    q["x"] = 3
    return q


def case_str_join():
    ps = [mk(1), mk(2)]
    return ", ".join(str(p) for p in ps), str(ps), repr({"a": ps[0]}), f"{ps[1]!r:>30}"


def case_field_swap():
    p = mk(1, 2)
    p["x"], p["y"] = p["y"], p["x"]
    return p


def case_field_swap_two():
    s: S = {"name": "n", "tags": ["a"], "pos": mk(0)}
    t: S = {"name": "m", "tags": ["b"], "pos": mk(1)}
    s["tags"], t["tags"] = t["tags"], s["tags"]
    s["tags"].append("s")
    s["pos"], t["pos"] = t["pos"], s["pos"]
    s["pos"]["y"] = 3
    return s, t


def case_field_list_index():
    s: S = {"name": "n", "tags": ["a", "b", "c"], "pos": mk(1)}
    s["tags"][s["pos"]["x"]] = s["name"]
    s["tags"][-1] += "z"
    del s["tags"][0]
    return s


def case_overflow_fields():
    p = mk(2**62)
    p["x"] *= 4
    p["y"] = -p["x"]
    p["x"] //= 3
    return p


def case_two_readers():
    p = mk(1)
    return [f(p) for f in (show, lambda q: show(q) + "!")]


def case_recursion_change():
    def down(p: P) -> P:
        if p["x"] == 0:
            return p
        p["x"] -= 1
        p["y"] += p["x"]
        return down(p)

    p = mk(4)
    q = down(p)
    q["x"] = -1
    return p, q


def case_recursion_new():
    def down(p: P) -> P:
        if p["x"] == 0:
            return p
        return down({"x": p["x"] - 1, "y": p["y"] + p["x"]})

    p = mk(4)
    return down(p), p


M = mk(5)
N = M
N["x"] = 6
LIST = [M, mk(1)]


def case_module():
    M["y"] += 1
    LIST[0]["x"] += 1
    return M, N, LIST
