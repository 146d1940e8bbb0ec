"""Unions in records, function results, aliases of containers, conditions and dispatch."""

from typing import Optional, TypedDict, Union

Json = Union[None, bool, int, str]


def parse(text: str) -> int | str:
    if text.isdigit():
        return int(text)
    return text


def longest(a: list[int] | str, b: list[int] | str) -> int:
    first = len(a) if isinstance(a, list) else len(a) * 2
    second = len(b) if isinstance(b, str) else b[0]
    return first + second


def case_raise() -> int:
    value = parse("x")
    if isinstance(value, str):
        raise ValueError(value)
    return value


def case_type_dispatch() -> list[str]:
    out: list[str] = []
    for x in [parse("1"), parse("b")]:
        if type(x) is int:
            out.append(f"i{x + 1}")
        else:
            out.append("s" + str(x))
    return out


def case_swap() -> list[int | str]:
    a: int | str = 1
    b: int | str = "x"
    a, b = b, a
    return [a, b]


def case_dict_of_lists() -> dict[str, list[int | str]]:
    d: dict[str, list[int | str]] = {"a": [1, "b"]}
    d["a"].append(parse("4"))
    d["c"] = []
    return d


def case_get_default() -> list[int | str]:
    d: dict[str, int | str] = {"a": 1, "b": "x"}
    return [d.get("a", 0), d.get("z", "none"), d["b"]]


def case_optional_get() -> str:
    d: dict[str, int | str] = {"a": 1}
    x = d.get("a")
    y = d.get("q")
    return f"{x} {y}"


def case_longest() -> int:
    return longest([1, 2, 3], "ab") + longest("abc", [5])


def case_numbers() -> list[float]:
    xs: list[int | float] = [1, 2.5, 3]
    total = 0.0
    for x in xs:
        total += x
    return [total, xs[0] / 2, xs[1] * 2]


def case_number_order() -> list[bool]:
    xs: list[int | float] = [1, 2.5]
    return [xs[0] < xs[1], xs[1] >= 2, xs[0] == 1.0, -xs[0] < 0]


def case_keys_equal_across() -> dict[int | float, str]:
    d: dict[int | float, str] = {1: "int"}
    d[1.0] = "float"
    d[2.5] = "other"
    return d
