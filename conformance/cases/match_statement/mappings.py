"""Mapping patterns on dicts."""

from typing import Optional


def price(item: dict[str, int]) -> int:
    match item:
        case {"price": p, "count": n}:
            return p * n
        case {"price": 0}:
            return 0
        case {"price": p}:
            return p
        case {"free": _}:
            return -1
        case {}:
            return -2


def case_keys():
    items = [{"price": 3, "count": 2}, {"price": 0}, {"price": 5, "x": 1}, {"free": 9}, {}, {"y": 1}]
    return [price(item) for item in items]


def case_others_are_allowed():
    match {"a": 1, "b": 2, "c": 3}:
        case {"c": c}:
            return c


def case_int_keys():
    out = []
    for d in [{1: "one"}, {2: "two", 3: "three"}, {-4: "four"}]:
        match d:
            case {1: text}:
                out.append(text)
            case {-4: str(text)}:
                out.append(text.upper())
            case {2: a, 3: b}:
                out.append(a + b)
    return out


def case_values_are_matched():
    out = []
    for d in [{"xs": [1]}, {"xs": [1, 2]}, {"ys": [3]}]:
        match d:
            case {"xs": [x]}:
                out.append(x)
            case {"xs": [_, *rest]}:
                out.append(len(rest))
            case _:
                out.append(-1)
    return out


def case_guards():
    out = []
    for d in [{"n": 5, "m": 5}, {"n": 5, "m": 6}, {"n": 2}]:
        match d:
            case {"n": n, "m": m} if n == m:
                out.append("same")
            case {"n": n} if n > 3:
                out.append("big")
            case _:
                out.append("small")
    return out


def of_optional(d: Optional[dict[str, int]]) -> str:
    match d:
        case None:
            return "none"
        case {"a": n}:
            return f"a {n}"
        case _:
            return f"{len(d)} others"


def case_none():
    return of_optional(None), of_optional({"a": 1}), of_optional({"b": 1})


def case_no_key_is_made():
    d = {"a": 1}
    match d:
        case {"b": _}:
            return "no"
    return d


def case_what_is_no_mapping():
    match [1]:
        case {}:
            return "mapping"
        case _:
            return "none"
