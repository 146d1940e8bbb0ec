"""`zip`, `enumerate`, `reversed` and `sorted` over TypedDict values and their views."""

from typing import NotRequired, TypedDict


class Point(TypedDict):
    x: int
    y: int


class Mixed(TypedDict):
    id: int
    tag: NotRequired[str]
    note: NotRequired[str]


def case_enumerate() -> list[str]:
    a: Mixed = {"id": 1, "note": "n"}
    out = [f"{list(enumerate(a))} {list(enumerate(a.items()))} {list(enumerate(a.values(), 5))}"]
    for number, key in enumerate(a):
        out.append(str((number, key)))
    for number, (key, value) in enumerate(a.items()):
        out.append(str((number, key, value)))
    return out


def case_zip() -> list[str]:
    a: Mixed = {"id": 1, "tag": "n"}
    out = [f"{list(zip(a, [1, 2, 3]))} {dict(zip(a, a.values()))} {list(zip('abc', a))}"]
    for (key, value), letter in zip(a.items(), "abc"):
        out.append(str((key, value, letter)))
    for first, second in zip(a, a):
        out.append(first + second)
    return out


def case_sorted_and_reversed() -> list[str]:
    a: Mixed = {"tag": "n", "id": 1}
    pairs = sorted(a.items(), key=lambda kv: kv[0])
    return [str(sorted(a)), str(sorted(a, reverse=True)), str(list(reversed(a))), str(pairs)]


def case_of_required_fields() -> list[str]:
    p: Point = {"x": 1, "y": 2}
    out = [f"{list(zip(p.keys(), p.values()))} {list(enumerate(p))} {list(reversed(p))}"]
    for number, value in enumerate(p.values()):
        p["y"] = 50
        out.append(str((number, value)))
    for value, key in zip(p.values(), p):
        p["y"] += 1
        out.append(str((value, key)))
    return out


def case_enumerate_while_fields_come() -> list[str]:
    a: Mixed = {"id": 1, "tag": "n"}
    keys = []
    try:
        for _, key in enumerate(a):
            keys.append(key)
            a["note"] = "x"
    except RuntimeError as error:
        keys.append(str(error))
    return keys


def case_zip_while_the_last_field_comes() -> list[str]:
    a: Mixed = {"id": 1, "tag": "n"}
    keys = []
    try:
        for key, number in zip(a, [1, 2]):
            keys.append(key)
            if number == 2:
                a["note"] = "x"
    except RuntimeError as error:
        keys.append(str(error))
    return keys


def case_zip_ends_before_the_field_is_asked_for() -> list[str]:
    a: Mixed = {"id": 1, "tag": "n"}
    keys = []
    for number, key in zip([1, 2], a):
        keys.append(key)
        if number == 2:
            a["note"] = "x"
    return keys


def case_items_while_fields_go() -> list[str]:
    a: Mixed = {"id": 1, "tag": "n", "note": "m"}
    keys = []
    for _, (key, value) in zip([1, 2, 3], a.items()):
        keys.append(key)
        if key == "tag":
            del a["note"]
    return keys


def case_reversed_while_fields_go() -> list[str]:
    a: Mixed = {"id": 1, "tag": "n"}
    keys = []
    for key in reversed(a):
        keys.append(key)
        if "note" not in a:
            a["note"] = "x"
    return keys
