"""Unions in records, function results, aliases of containers, conditions and dispatch."""

from typing import Optional, TypedDict, Union

Json = Union[None, bool, int, str]


class Cell(TypedDict):
    key: str
    value: int | str | None


def show(x: Json) -> str:
    if x is None:
        return "null"
    if isinstance(x, bool):
        return "true" if x else "false"
    if isinstance(x, int):
        return str(x)
    return '"' + x + '"'


def parse(text: str) -> int | str:
    if text.isdigit():
        return int(text)
    return text


def case_json() -> list[str]:
    return [show(None), show(True), show(3), show("a")]


def case_json_list() -> list[str]:
    xs: list[Json] = [None, False, 0, "", "b"]
    return [show(x) for x in xs]


def case_json_text() -> str:
    xs: list[Json] = [None, True, 1, "x"]
    return repr(xs) + str(len(xs)) + f"{xs[1]} {xs[3]!r:>5}"


def case_field() -> list[str]:
    c: Cell = {"key": "a", "value": 1}
    out = [repr(c)]
    c["value"] = "text"
    out.append(repr(c))
    c["value"] = None
    v = c["value"]
    out.append("none" if v is None else "some")
    return out


def case_parse() -> list[str]:
    out: list[str] = []
    for text in ["1", "a", "22"]:
        value = parse(text)
        if isinstance(value, str):
            out.append(value.upper())
            continue
        out.append(str(value * 2))
    return out


def case_not_isinstance() -> int:
    value = parse("12")
    if not isinstance(value, int):
        return -1
    return value + 1


def case_and_narrowing() -> list[bool]:
    value = parse("12")
    other = parse("x")
    return [
        isinstance(value, int) and value > 10,
        isinstance(other, int) and other > 10,
        not isinstance(value, str) or len(value) == 1,
        isinstance(other, str) and len(other) == 1,
    ]


def case_ternary() -> int:
    value = parse("abc")
    return value if isinstance(value, int) else len(value)


def case_assert() -> int:
    value = parse("7")
    assert isinstance(value, int)
    return value * value


def case_assert_fails() -> int:
    value = parse("x")
    assert isinstance(value, int), f"not a number: {value}"
    return value
