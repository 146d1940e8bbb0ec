"""Aliasing of lists, dicts and records in every construct."""

from typing import Optional, TypedDict
G: list[int] = [1]
H = G
TABLE: dict[str, list[int]] = {"g": G, "h": H}
default_source = [7]


def with_source(x: list[int] = default_source) -> int:
    x.append(len(x))
    return sum(x)


def case_default_shared_with_global() -> list[int]:
    global default_source
    a = with_source()
    default_source.append(100)
    b = with_source()
    default_source = []
    c = with_source()
    return [a, b, c, len(default_source)]


def case_is() -> list[bool]:
    a = [1]
    b = a
    c = [1]
    d = {"k": a}
    return [a is b, a is c, d["k"] is a, a is not c, [a][0] is a, (a, c)[1] is c]


def case_swap_lists() -> list[list[int]]:
    a, b = [1], [2]
    a, b = b, a
    a.append(3)
    xs = [a, b]
    xs[0], xs[1] = xs[1], xs[0]
    xs[0].append(4)
    return [a, b] + xs


def case_loop_alias() -> list[list[int]]:
    rows = [[1], [2]]
    for row in rows:
        row.append(0)
        row = [5]
        row.append(6)
    return rows


def case_dict_value_alias() -> dict[str, list[int]]:
    d = {"a": [1], "b": [2]}
    for v in d.values():
        v += [7]
    for k, v in d.items():
        v.insert(0, len(k))
    return d


def case_cond_alias() -> list[list[int]]:
    a = [1]
    b = [2]
    (a if len(a) > 5 else b).append(3)
    (a or b).append(4)
    (a and b).append(5)
    return [a, b]


def case_or_empty() -> list[list[int]]:
    a: list[int] = []
    b = a or [9]
    b.append(1)
    c = b or a
    c.append(2)
    return [a, b]


def case_optional_alias() -> list[int]:
    a: Optional[list[int]] = None
    b = [1]
    if a is None:
        a = b
    a.append(2)
    return b


def maybe(flag: bool) -> Optional[list[int]]:
    return G if flag else None


def case_optional_global() -> list[int]:
    x = maybe(True)
    if x:
        x.append(77)
    y = maybe(False)
    z = y or maybe(True) or []
    z.append(78)
    return G


def case_nested_assign() -> list[list[int]]:
    m = [[1, 2], [3, 4]]
    m[0] = m[1]
    m[1][0] += 10
    m[0][1], m[1][1] = m[1][0], m[0][1]
    return m


def case_pop_alias() -> list[list[int]]:
    m = [[1], [2]]
    x = m.pop()
    m.append(x)
    m.insert(0, x)
    x.append(5)
    return m


def case_eq_deep() -> list[bool]:
    a = [[1], [2, 3]]
    return [a == [[1], [2, 3]], a != [[1]], a < [[1], [2, 4]], [1] < [1, 0], [] < [0], a is a[:]]


def case_list_ops_while_shared() -> list[int]:
    a = [3, 1, 2]
    b = a
    a.sort()
    b.reverse()
    a.extend(x * 2 for x in [1]) if False else None
    return a


def case_extend_by_alias() -> list[int]:
    a = [1, 2]
    b = a
    a.extend(b)
    a += b[1:]
    return a


def case_append_in_own_comp() -> list[int]:
    a = [1]
    b = [a.append(x) or x for x in [5, 6]]
    return a + b
