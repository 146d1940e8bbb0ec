"""Dicts: order, deletion, update, keys that are equal."""

from typing import Optional


def case_order_delete() -> dict[str, int]:
    d = {"a": 1, "b": 2, "c": 3}
    del d["a"]
    d["a"] = 9
    d["b"] = 8
    d.pop("c")
    d["c"] = d.pop("b", 0)
    return d


def case_update() -> dict[int, str]:
    d = {1: "a", 2: "b"}
    d.update({2: "x", 3: "c", 1: "y"})
    d.update({})
    d |= {0: "z", 3: "w"}
    return d


def case_union() -> list[dict[int, int]]:
    a = {1: 1, 2: 2}
    b = {2: 3, 0: 0}
    return [a | b, b | a, a]


def case_popitem() -> list[tuple[int, int]]:
    d = {1: 1, 2: 2, 3: 3}
    del d[3]
    d[1] = 5
    return [d.popitem(), d.popitem()]


def case_eq() -> list[bool]:
    return [{1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} == {1: 3}, {1: 2} != {}, {1: [2]} == {1: [2]}]


def case_bool_int_keys() -> dict[int, str]:
    d = {1: "int", 0: "zero"}
    d[True] = "bool"
    d[2 - 1] = d[1] + "!"
    return d


def case_many() -> list[int]:
    d: dict[int, int] = {}
    for i in range(100):
        d[i * 7 % 101] = i
    for i in range(0, 100, 3):
        del d[i * 7 % 101]
    for i in range(0, 100, 6):
        d[i * 7 % 101] = -i
    return [k * 1000 + v for k, v in d.items()]


def case_churn() -> list[str]:
    d: dict[str, int] = {}
    for i in range(50):
        d[f"k{i % 7}"] = i
        if i % 3 == 0:
            d.pop(f"k{(i + 3) % 7}", 0)
    return [f"{k}={v}" for k, v in d.items()]


def case_tuple_keys() -> dict[tuple[int, str], int]:
    d: dict[tuple[int, str], int] = {}
    for i in range(6):
        d[(i % 2, "ab"[i % 2])] = i
    return d


def case_views() -> str:
    d = {"a": 1, "b": 2}
    return f"{d.keys()} {d.values()} {d.items()} {list(d.items())}"


def case_len_in() -> list[bool]:
    d = {"a": 1}
    return ["a" in d, "b" not in d, len(d) == 1, 1 in d.values(), ("a", 1) in d.items(), "a" in d.keys(), bool(d), not {}]


def case_comp() -> dict[int, int]:
    return {k % 3: k for k in range(8)}


def case_comp_cond() -> dict[str, int]:
    return {c: i for i, c in enumerate("hello") if c != "e"}


def case_get() -> list[Optional[int]]:
    d = {"a": 0}
    return [d.get("a"), d.get("b"), d.get("b", 5), d.get("a") or 7]


def case_setdefault() -> list[int]:
    d = {"a": 1}
    return [d.setdefault("a", 9), d.setdefault("b", 8), d["b"], len(d)]


def case_nested() -> dict[str, dict[str, int]]:
    d: dict[str, dict[str, int]] = {}
    for w in ["ab", "ac", "bc"]:
        d.setdefault(w[0], {})[w[1]] = len(d)
    return d


def case_nested_count() -> dict[str, int]:
    d: dict[str, int] = {}
    for c in "mississippi":
        d[c] = d.get(c, 0) + 1
    return d


def case_sorted() -> list[str]:
    return sorted({"b": 1, "a": 2}) + list(reversed(list({"x": 1, "y": 2})))


def case_list_values_mutate() -> list[int]:
    d = {"a": 1, "b": 2}
    v = list(d.values())
    d["a"] = 5
    return v


def case_live_view() -> int:
    d = {"a": 1}
    v = d.values()
    d["b"] = 5
    return sum(v)


def case_none_values() -> list[bool]:
    d: dict[str, Optional[int]] = {"a": None}
    return ["a" in d, d["a"] is None, d.get("a") is None, d.get("b") is None, d.get("a", 3) is None]


def case_pop_default_none() -> Optional[int]:
    d = {"a": 1}
    return d.pop("z", None)


def case_aug_missing() -> dict[str, int]:
    d: dict[str, int] = {}
    d["a"] += 1
    return d


def case_aug_order() -> dict[str, int]:
    d = {"a": 1, "b": 1}
    d["a"] += 5
    d["b"] *= d["a"]
    return d


def case_aug_deleted_by_rhs() -> dict[str, int]:
    d = {"a": 1, "b": 2}
    d["a"] += d.pop("a")
    return d


def case_repr() -> str:
    return f"{ {1: 'a', 2: 'it' + chr(39) + 's'} } {dict()} { {'x': [1.0, -0.0]} }"


def case_del_missing() -> dict[int, int]:
    d = {1: 1}
    del d[2**70]
    return d


def case_big_keys() -> dict[int, int]:
    d: dict[int, int] = {}
    for k in [2**61 - 1, 0, 2**61, 1, -1, -2, 2**64, 2**64 + 1, -(2**63), 2**63]:
        d[k] = len(d)
    return d
