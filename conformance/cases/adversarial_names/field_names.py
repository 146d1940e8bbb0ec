"""Records with odd field and class names."""

from typing import TypedDict, Optional


class Vec(TypedDict):
    type: int
    self: int
    crate: str
    loop: bool
    value: int
    Value: int


class Option(TypedDict):
    inner: Optional[int]
    Inner: Optional[str]


class option(TypedDict):
    next: int
    new: int
    clone: int
    fields: int
    borrow: int


class String(TypedDict):
    get: int
    set: int
    keys: int
    len: int


def case_vec() -> Vec:
    v: Vec = {"type": 1, "self": 2, "crate": "c", "loop": True, "value": 3, "Value": 4}
    v["self"] += v["type"]
    v["Value"] *= v["value"]
    return v


def case_option() -> Option:
    o: Option = {"inner": None, "Inner": "s"}
    return o


def case_lower_option() -> option:
    o: option = {"next": 1, "new": 2, "clone": 3, "fields": 4, "borrow": 5}
    o["clone"] = o["borrow"]
    return o


def case_string() -> String:
    s = String(get=1, set=2, keys=3, len=4)
    s["len"] -= s["keys"]
    return s


def clone(x: Vec) -> Vec:
    return x


def case_clone() -> bool:
    v: Vec = {"type": 1, "self": 2, "crate": "c", "loop": True, "value": 3, "Value": 4}
    return clone(v) is v
