"""dict.get with defaults of other types."""
from typing import Optional, TypedDict, Union


class Rec(TypedDict):
    name: str
    value: Union[int, str]
    note: Optional[str]


def case_get_other_default() -> str:
    d = {"a": 1}
    x = d.get("b", "none")
    y = d.get("a", None)
    return repr(x) + repr(y)


def case_get_default_float() -> str:
    d: dict[str, int] = {"a": 1}
    return repr(d.get("z", 0.5)) + repr(d.get("a", 0.5) + 1)


def case_get_or() -> str:
    d: dict[str, str] = {"a": "x", "e": ""}
    return (d.get("a") or "none") + (d.get("e") or "none") + (d.get("q") or "none")


def case_union_field() -> str:
    r: Rec = {"name": "n", "value": 3, "note": None}
    out = []
    if isinstance(r["value"], int):
        out.append(r["value"] + 1)
    r["value"] = "three"
    if isinstance(r["value"], str):
        out.append(len(r["value"]))
    if r["note"] is None:
        r["note"] = "seen"
    if r["note"] is not None:
        out.append(len(r["note"]))
    return repr(out) + repr(r)


def case_optional_arithmetic_raises() -> str:
    d: dict[str, int] = {}
    try:
        return str(d.get("a") + 1)  # type: ignore
    except TypeError as e:
        return str(e)


def case_optional_str_concat_raises() -> str:
    def f(s: Optional[str]) -> str:
        return "x" + s  # type: ignore

    try:
        return f(None)
    except TypeError as e:
        return str(e)


def case_pop_default() -> str:
    d = {"a": 1}
    return repr(d.pop("a", None)) + repr(d.pop("a", None)) + repr(d.pop("a", "gone"))
