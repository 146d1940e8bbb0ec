"""Tags that are replaced, computed or wrong: a test of them shows no more than is so."""
# mypy: ignore-errors
from typing import Literal, TypedDict, Union


class Count(TypedDict):
    tag: Literal["count"]
    data: int


class Text(TypedDict):
    tag: Literal["text"]
    data: str


def counted(one: Union[Count, Text]):
    if one["tag"] == "count":
        return one["data"]
    return None


def case_a_field_of_another_type():
    one: Union[Count, Text] = {"tag": "count", "data": "x"}
    return counted(one), counted({"tag": "text", "data": "y"}), counted({"tag": "count", "data": 1})


class Count2(TypedDict):
    tag: Literal["count"]
    data: int


class Text2(TypedDict):
    tag: Literal["text"]
    data: str


def counted2(one: Union[Count2, Text2]):
    if one["tag"] == "count":
        return one["data"]
    return None


def retag(one: Union[Count2, Text2]) -> None:
    one["tag"] = "count"


def case_replaced():
    one: Union[Count2, Text2] = {"tag": "text", "data": "x"}
    before = counted2(one)
    retag(one)
    return before, counted2(one)


class Count3(TypedDict):
    tag: Literal["count"]
    data: int


class Text3(TypedDict):
    tag: Literal["text"]
    data: str


def counted3(one: Union[Count3, Text3]):
    if one["tag"] == "count":
        return one["data"]
    return None


def case_copied_with_another():
    one: Union[Count3, Text3] = {"tag": "text", "data": "x"}
    return counted3({**one, "tag": "count"})


class Count4(TypedDict):
    tag: Literal["count"]
    data: int


class Text4(TypedDict):
    tag: Literal["text"]
    data: str


def counted4(one: Union[Count4, Text4]):
    if one["tag"] == "count":
        return one["data"]
    return None


def made(tag):
    return Text4(tag=tag, data="zz")


def case_computed():
    return counted4(made("text")), counted4(made("count"))


class Count5(TypedDict):
    tag: Literal["count"]
    data: int


class Text5(TypedDict):
    tag: Literal["text"]
    data: str


Five = Union[Count5, Text5]


def rebound(one: Five):
    if one["tag"] == "count":
        (one := Text5(tag="text", data="q"))
        return one["data"]
    return None


def in_a_loop(one: Five):
    out = []
    if one["tag"] == "count":
        for _ in range(3):
            out.append(str(one["data"]))
            one = {"tag": "text", "data": "q"}
    return out


def undeclared(one: Five):
    if one["tag"] not in ("count", "text"):
        return one["data"]
    return None


def stored(one: Five):
    if one["tag"] == "count":
        one["data"] = "stored"
        return one["data"]
    return None


def case_bound_anew():
    return rebound({"tag": "count", "data": 3}), in_a_loop({"tag": "count", "data": 3})


def case_undeclared():
    return undeclared({"tag": "other", "data": 3}), undeclared({"tag": "count", "data": 3})


def case_stored():
    return stored({"tag": "count", "data": 3})


class Count6(TypedDict):
    tag: Literal["count"]
    data: int


class Text6(TypedDict):
    tag: Literal["text"]
    data: str


def updated(one: Union[Count6, Text6]):
    if one["tag"] == "count":
        one.update({"data": "s"})
        return one["data"]
    return None


def merged(one: Union[Count6, Text6]):
    if one["tag"] == "count":
        one |= {"data": "t", "tag": "text"}
        return one["data"], one["tag"]
    return None


def case_updated():
    return updated({"tag": "count", "data": 3}), merged({"tag": "count", "data": 3})


def passed(one: Five, other: Five) -> Five:
    return one if one["tag"] == other["tag"] else other


def case_arguments_that_bind():
    one: Five = Count5(tag="count", data=1)
    kept = passed(one, (one := Text5(tag="text", data="x")))
    return kept, one


class Count7(TypedDict):
    tag: Literal["count"]
    data: int


class Text7(TypedDict):
    tag: Literal["text"]
    data: str


class Holder(TypedDict):
    inner: Union[Count7, Text7]


def swapped(holder: Holder) -> int:
    holder["inner"] = {"tag": "text", "data": "swapped"}
    return 1


def case_a_part_that_a_call_replaces():
    holder: Holder = {"inner": {"tag": "count", "data": 3}}
    if holder["inner"]["tag"] == "count":
        swapped(holder)
        return holder["inner"]["data"]
    return None


def case_a_part_that_another_name_replaces():
    holder: Holder = {"inner": {"tag": "count", "data": 3}}
    other = holder
    if holder["inner"]["tag"] == "count":
        other["inner"] = {"tag": "text", "data": "swapped"}
        return holder["inner"]["data"]
    return None


def case_a_tag_kept_in_a_variable():
    one: Union[Count7, Text7] = {"tag": "count", "data": 1}
    tag = one["tag"]
    one = {"tag": "text", "data": "x"}
    if tag == "count":
        return one["data"]
    return None


def case_a_variable_of_the_tag_bound_anew():
    one: Union[Count7, Text7] = {"tag": "text", "data": "x"}
    tag = one["tag"]
    if one["data"]:
        tag = "count"
    if tag == "count":
        return one["data"]
    return None


def case_nested_functions():
    one: Union[Count7, Text7] = {"tag": "count", "data": 1}

    def replace() -> None:
        nonlocal one
        one = {"tag": "text", "data": "nested"}

    if one["tag"] == "count":
        replace()
        return one["data"]
    return None


def case_what_try_binds():
    one: Union[Count7, Text7] = {"tag": "count", "data": 1}
    try:
        one = {"tag": "text", "data": "x"}
        raise KeyError("k")
    except KeyError:
        if one["tag"] == "text":
            return one["data"]
    return None
