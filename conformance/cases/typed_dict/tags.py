"""Unions of TypedDicts whose fields of one name are of several types, told apart by a `Literal` field."""
from typing import Literal, Optional, TypedDict, Union


class Count(TypedDict):
    tag: Literal["count"]
    data: int


class Text(TypedDict):
    tag: Literal["text"]
    data: str


class Items(TypedDict):
    tag: Literal["items"]
    data: list[int]


One = Union[Count, Text, Items]


def early(one: One) -> int:
    if one["tag"] == "count":
        return one["data"] + 1
    if one["tag"] == "text":
        return len(one["data"].strip())
    return sum(one["data"])


def chain(one: One) -> str:
    if one["tag"] == "count":
        result = f"{one['data'] * 2}"
    elif one["tag"] == "text":
        result = one["data"].upper()
    elif one["tag"] == "items":
        one["data"].append(7)
        result = ",".join([str(x) for x in one["data"]])
    else:
        result = "?"
    return result


def several() -> list[One]:
    return [
        {"tag": "count", "data": 1},
        {"tag": "text", "data": " ab"},
        {"tag": "items", "data": [1, 2]},
    ]


def case_early_returns():
    return [early(one) for one in several()]


def case_chains():
    ones = several()
    return [chain(one) for one in ones], ones


def case_unequal():
    out = []
    for one in several():
        if one["tag"] != "items":
            if one["tag"] != "count":
                out.append(len(one["data"]))
            else:
                out.append(one["data"] - 1)
        else:
            out.append(one["data"][-1])
    return out


def case_in():
    out = []
    for one in several():
        if one["tag"] in ("text", "items"):
            out.append(len(one["data"]))
        elif one["tag"] not in ["text", "items"]:
            out.append(one["data"] + 100)
    return out


def case_conditional_expressions():
    return [one["data"] + 1 if one["tag"] == "count" else 0 for one in several()]


def case_and():
    return [one["tag"] == "text" and one["data"].startswith(" ") for one in several()]


def case_or():
    return [one["tag"] != "count" or one["data"] > 0 for one in several()]


def case_comprehensions():
    ones = several()
    return (
        [one["data"] + 1 for one in ones if one["tag"] == "count"],
        {one["data"]: len(one["data"]) for one in ones if one["tag"] == "text"},
        sum(len(one["data"]) for one in ones if "items" == one["tag"]),
    )


def case_continue():
    total = 0
    for one in several():
        if one["tag"] != "count":
            continue
        total += one["data"]
    return total


def case_the_tag_in_a_variable():
    out = []
    for one in several():
        tag = one["tag"]
        if tag == "count":
            out.append(one["data"] + 1)
        elif tag == "text":
            out.append(len(one["data"]))
    return out


def case_the_tag_bound_in_a_test():
    out = []
    for one in several():
        if (tag := one["tag"]) == "count":
            out.append((tag, one["data"] + 1))
    return out


def maybe(index: int) -> Optional[One]:
    ones = several()
    return ones[index] if index < len(ones) else None


def case_optional():
    out = []
    for index in range(5):
        one = maybe(index)
        if one is None:
            out.append(-1)
        elif one["tag"] == "count":
            out.append(one["data"] + 10)
        elif one is not None and one["tag"] == "text":
            out.append(len(one["data"]))
    return out


def case_assertions():
    one = several()[0]
    assert one["tag"] == "count"
    return one["data"] + 1


def case_in_dicts():
    table: dict[str, One] = {one["tag"]: one for one in several()}
    found = table["text"]
    if found["tag"] == "text":
        return found["data"].title(), sorted(table)
    return None


def case_changed_through_another_name():
    one: One = {"tag": "count", "data": 1}
    other = one
    if one["tag"] == "count":
        other["data"] = 5
        one["data"] += 2
        return one["data"] * 2, other
    return 0, other


def doubled(count: Count) -> int:
    return count["data"] * 2


def case_passed_on():
    out = []
    for one in several():
        if one["tag"] == "count":
            out.append(doubled(one))
    mine: Count = {"tag": "count", "data": 4}
    return out, doubled(mine), doubled(Count(tag="count", data=5))


def counted(n: int) -> Count:
    return {"tag": "count", "data": n}


def case_results_of_one_class():
    mine = counted(3)
    return mine["data"] + counted(4)["data"]


def case_bound_anew():
    one: One = {"tag": "count", "data": 1}
    out = []
    for turn in range(3):
        if one["tag"] == "count":
            out.append(str(one["data"] + turn))
            one = {"tag": "text", "data": "x" * turn}
        elif one["tag"] == "text":
            out.append(one["data"] + "!")
            one = {"tag": "count", "data": 7}
    return out


class Done(TypedDict):
    ok: Literal[True]
    value: int


class Failed(TypedDict):
    ok: Literal[False]
    value: str


Result = Union[Done, Failed]


def results() -> list[Result]:
    return [{"ok": True, "value": 1}, {"ok": False, "value": "no"}]


def case_truth():
    out = []
    for result in results():
        if result["ok"]:
            out.append(result["value"] + 1)
        else:
            out.append(len(result["value"]))
    return out


def case_not():
    return [len(result["value"]) if not result["ok"] else result["value"] + 1 for result in results()]


def case_is_true():
    return [result["value"] + 1 for result in results() if result["ok"] is True]


class Level(TypedDict):
    code: Literal[1, 2]
    detail: Optional[str]


class Plain(TypedDict):
    code: Literal[3]
    detail: str


def case_numbers_as_tags():
    out = []
    levels: list[Union[Level, Plain]] = [
        {"code": 1, "detail": None},
        {"code": 2, "detail": "two"},
        {"code": 3, "detail": "three"},
    ]
    for level in levels:
        if level["code"] == 3:
            out.append(level["detail"].upper())
        else:
            out.append(level["detail"] or "-")
    return out


class Nested(TypedDict):
    inner: One
    name: str


def case_parts_of_other_values():
    nested: Nested = {"inner": {"tag": "text", "data": "abc"}, "name": "n"}
    if nested["inner"]["tag"] == "text":
        first = nested["inner"]["data"].upper()
    else:
        first = ""
    nested["inner"] = {"tag": "count", "data": 2}
    if nested["inner"]["tag"] == "count":
        return first, nested["inner"]["data"] + 1
    return first, 0


def case_the_same_object():
    one: One = {"tag": "items", "data": [1]}
    if one["tag"] == "items":
        data = one["data"]
        data.append(2)
        return one, one["data"] is data
    return one, False
