from typing import Optional, TypedDict, NotRequired, Union

class P(TypedDict):
    name: Optional[str]
    age: Optional[int]
    tags: list[str]

class Q(TypedDict):
    p: P
    extra: Optional[P]

class Err(Exception):
    code: Optional[int]
    def __init__(self, code: Optional[int]) -> None:
        self.code = code
    def twice(self) -> int:
        if self.code is None:
            return 0
        return self.code * 2
    def early(self) -> int:
        if self.code is not None and self.code > 1:
            return self.code
        return -1

def f(p: P) -> str:
    if p["name"] is not None:
        return p["name"].upper()
    return "?"

def case_field() -> list[str]:
    return [f({"name": None, "age": 1, "tags": []}), f({"name": "a", "age": 1, "tags": []})]

def g(p: P) -> int:
    if p["age"] is None:
        return -1
    return p["age"] + 1

def case_field_early() -> list[int]:
    return [g({"name": None, "age": 1, "tags": []}), g({"name": "a", "age": None, "tags": []})]

def h(p: P) -> int:
    if p["age"] and p["age"] > 3:
        return p["age"]
    return 0

def case_field_truth() -> list[int]:
    return [h({"name": None, "age": 7, "tags": []}), h({"name": "a", "age": None, "tags": []}), h({"name": "a", "age": 2, "tags": []})]

def k(q: Q) -> int:
    if q["extra"] is not None and q["extra"]["age"] is not None:
        return q["extra"]["age"]
    return 0

def case_nested() -> list[int]:
    base: P = {"name": None, "age": 5, "tags": []}
    return [k({"p": base, "extra": None}), k({"p": base, "extra": base})]

def stored(p: P) -> int:
    p["age"] = 5
    return p["age"] + 1

def case_stored() -> int:
    return stored({"name": None, "age": None, "tags": []})

def case_self() -> list[int]:
    return [Err(None).twice(), Err(4).twice(), Err(None).early(), Err(4).early()]

def attr(e: Err) -> int:
    if e.code is None:
        return 0
    return e.code + 1

def case_attr() -> list[int]:
    return [attr(Err(None)), attr(Err(3))]

def item(xs: list[Optional[int]]) -> int:
    if xs[0] is not None:
        return xs[0] + 1
    return 0

def case_item() -> list[int]:
    return [item([None]), item([4])]

def dkey(d: dict[str, Optional[int]]) -> int:
    if d["k"] is not None:
        return d["k"] + 1
    return 0

def case_dkey() -> list[int]:
    return [dkey({"k": None}), dkey({"k": 4})]

def tup(t: tuple[Optional[int], str]) -> int:
    if t[0] is not None:
        return t[0] + 1
    return 0

def case_tup() -> list[int]:
    return [tup((None, "a")), tup((4, "b"))]

def asserted(p: P) -> int:
    assert p["age"] is not None
    return p["age"]

def case_assert() -> int:
    return asserted({"name": None, "age": 1, "tags": []})

def assert_fail() -> int:
    return asserted({"name": None, "age": None, "tags": []})

def loop(ps: list[P]) -> int:
    total = 0
    for p in ps:
        if p["age"] is None:
            continue
        total += p["age"]
    return total

def case_loop() -> int:
    return loop([{"name": None, "age": 1, "tags": []}, {"name": None, "age": None, "tags": []}])

def compr(ps: list[P]) -> list[int]:
    return [p["age"] + 1 for p in ps if p["age"] is not None]

def case_compr() -> list[int]:
    return compr([{"name": None, "age": 1, "tags": []}, {"name": None, "age": None, "tags": []}])

def ternary(p: P) -> str:
    return p["name"] if p["name"] is not None else "?"

def case_ternary() -> list[str]:
    return [ternary({"name": None, "age": 1, "tags": []}), ternary({"name": "x", "age": 1, "tags": []})]

def ordefault(p: P) -> str:
    return p["name"] or "default"

def case_ordefault() -> list[str]:
    return [ordefault({"name": None, "age": 1, "tags": []}), ordefault({"name": "x", "age": 1, "tags": []})]

def augm(p: P) -> int:
    if p["age"] is not None:
        p["age"] += 1
        return p["age"]
    return 0

def case_augm() -> int:
    return augm({"name": None, "age": 1, "tags": []})
