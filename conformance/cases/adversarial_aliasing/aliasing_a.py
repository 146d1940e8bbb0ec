"""Aliasing of lists, dicts and records in every construct."""

from typing import Optional, TypedDict


class Box(TypedDict):
    items: list[int]
    n: int


class Outer(TypedDict):
    box: Box
    maybe: Optional[Box]
    pair: tuple[Box, list[int]]


G: list[int] = [1]
H = G
TABLE: dict[str, list[int]] = {"g": G, "h": H}


def case_global_alias() -> list[list[int]]:
    H.append(2)
    TABLE["g"].append(3)
    TABLE["h"] = TABLE["g"][:]
    TABLE["h"].append(4)
    return [G, H, TABLE["h"]]


def case_mul_alias() -> list[list[int]]:
    rows = [[0] * 2] * 3
    rows[0][1] = 5
    return rows


def case_comp_no_alias() -> list[list[int]]:
    rows = [[0] * 2 for _ in range(3)]
    rows[0][1] = 5
    return rows


def case_slice_shallow() -> list[list[int]]:
    a = [[1], [2]]
    b = a[:]
    c = a.copy()
    d = list(a)
    e = a + []
    f = sorted(a)
    b[0].append(9)
    c[1].append(8)
    d.append([7])
    e[0][0] = 6
    f[1][0] = 5
    return a


def case_chained() -> list[list[int]]:
    a = b = c = [1]
    b.append(2)
    c += [3]
    b = b + [4]
    return [a, b, c]


def case_aug_alias_vs_concat() -> list[int]:
    a = [1]
    b = a
    a = a + [2]
    a += [3]
    return a + b


def case_self_aug() -> list[int]:
    a = [1]
    b = a
    b *= 3
    a += b
    return a


def aug_param(x: list[int]) -> list[int]:
    x += [9]
    x = x + [10]
    x.append(11)
    return x


def case_aug_param() -> list[list[int]]:
    a = [1]
    b = aug_param(a)
    return [a, b]


def case_tuple_alias() -> tuple[list[int], list[int], int]:
    a = [1]
    t = (a, a, 5)
    t[0].append(2)
    x, y, z = t
    y.append(z)
    return t


def case_record_alias() -> Outer:
    b: Box = {"items": [1], "n": 1}
    o: Outer = {"box": b, "maybe": b, "pair": (b, b["items"])}
    b["n"] += 1
    o["box"]["items"].append(2)
    m = o["maybe"]
    if m is not None:
        m["n"] *= 10
        m["items"] += [3]
    o["pair"][1].append(4)
    o["pair"][0]["n"] -= 1
    return o


def case_record_copy() -> list[Box]:
    b: Box = {"items": [1], "n": 1}
    c = b.copy()
    c["n"] = 5
    c["items"].append(2)
    return [b, c]


def case_dict_copy() -> list[dict[str, list[int]]]:
    a = {"x": [1]}
    b = a.copy()
    c = dict(a)
    b["x"].append(2)
    b["y"] = []
    c["z"] = a["x"]
    c["z"].append(3)
    return [a, b, c]


def case_setdefault() -> dict[int, list[int]]:
    d: dict[int, list[int]] = {}
    for i in range(6):
        d.setdefault(i % 3, []).append(i)
    return d


def case_get_alias() -> dict[str, list[int]]:
    d = {"a": [1]}
    fallback = [0]
    d.get("a", fallback).append(5)
    d.get("b", fallback).append(6)
    d["f"] = fallback
    return d


def acc(n: int, into: list[int] = []) -> list[int]:
    into.append(n)
    return into


def case_default_alias() -> list[list[int]]:
    a = acc(1)
    b = acc(2)
    c = acc(3, [0])
    a.append(99)
    return [a, b, c, acc(4)]


def dflt(n: int, d: dict[int, int] = {}) -> int:
    d[n] = len(d)
    return len(d)


def case_default_dict() -> list[int]:
    return [dflt(1), dflt(1), dflt(2), dflt(3, {}), dflt(4)]


default_source = [7]


def maybe(flag: bool) -> Optional[list[int]]:
    return G if flag else None
