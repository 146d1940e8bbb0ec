"""Unions of TypedDicts as results, as trees, and where fields of one name are of several types."""
from typing import Literal, TypedDict, Union


class Done(TypedDict):
    ok: Literal[True]
    value: int


class Failed(TypedDict):
    ok: Literal[False]
    error: str


def parsed(text: str) -> Union[Done, Failed]:
    if text.isdigit():
        return {"ok": True, "value": int(text)}
    return {"ok": False, "error": "no number: " + text}


def case_results():
    out = []
    for text in ["1", "x"]:
        result = parsed(text)
        if result["ok"]:
            out.append(str(result["value"] + 1))
        else:
            out.append(result["error"])
    return out


def case_result_as_it_is():
    return parsed("12"), parsed("q")


class Number(TypedDict):
    op: Literal["number"]
    value: int


class Sum(TypedDict):
    op: Literal["sum"]
    left: "Tree"
    right: "Tree"


Tree = Union[Number, Sum]


def evaluated(tree: Tree) -> int:
    if tree["op"] == "number":
        return tree["value"]
    return evaluated(tree["left"]) + evaluated(tree["right"])


def number(value: int) -> Tree:
    return {"op": "number", "value": value}


def case_trees():
    tree: Tree = {"op": "sum", "left": number(1), "right": {"op": "sum", "left": number(2), "right": number(3)}}
    return evaluated(tree), tree


class Count(TypedDict):
    tag: Literal["count"]
    data: int


class Text(TypedDict):
    tag: Literal["text"]
    data: str


def case_fields_of_one_name():
    several: list[Union[Count, Text]] = [{"tag": "count", "data": 1}, {"tag": "text", "data": "x"}]
    out = []
    for one in several:
        data = one["data"]
        out.append(data + 1 if isinstance(data, int) else len(data))
    return out, several
