"""`%(name)s` with a mapping."""

from typing import TypedDict


class Point(TypedDict):
    x: int
    label: str


def case_literal_mapping() -> list[str]:
    n = 3
    return ["%(a)s-%(b)d" % {"a": "x", "b": n}, "%(n)05.1f" % {"n": 2.25}, "%(a)s%(a)r" % {"a": "q", "unused": 1}]


def case_dict_variable() -> str:
    table = {"one": 1, "two": 2}
    return "%(two)03d/%(one)d/%(two)s" % table


def case_missing_key() -> str:
    table = {"one": 1}
    return "%(two)d" % table


def case_typed_dict() -> str:
    point: Point = {"x": 5, "label": "p"}
    return "%(label)s@%(x)d" % point


def case_mapping_as_one_value() -> str:
    table = {"a": 1}
    return "%s" % table


def case_list_without_fields() -> str:
    items = [1, 2]
    return "nothing" % items


def case_key_with_brackets() -> str:
    table = {"a(b)": 7}
    return "%(a(b))d" % table


def case_evaluation_order() -> tuple[str, list[str]]:
    trace: list[str] = []
    text = "%(b)s%(a)s" % {"a": noted(trace, "1"), "b": noted(trace, "2")}
    return (text, trace)


def noted(trace: list[str], word: str) -> str:
    trace.append(word)
    return word


def case_percent_sign_in_a_mapping() -> str:
    return "%(n)d%%" % {"n": 5}
