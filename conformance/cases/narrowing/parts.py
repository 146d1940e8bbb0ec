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


def clear(p: P) -> None:
    p["age"] = None


def tested_again(p: P, q: P) -> list[str]:
    out: list[str] = []
    if p["age"] is not None:
        out.append(str(p["age"] + 1))
        clear(q)
        if p["age"] is None:
            out.append("cleared")
        else:
            out.append(str(p["age"] + 2))
    return out


def case_tested_again_after_a_call() -> list[list[str]]:
    p: P = {"name": None, "age": 1, "tags": []}
    q: P = {"name": None, "age": 1, "tags": []}
    return [tested_again(p, q), tested_again(p, p)]


def stored_again(p: P, q: P) -> int:
    if p["age"] is not None:
        q["age"] = None
        return -1 if p["age"] is None else p["age"] + 1
    return 0


def case_stored_through_an_alias() -> list[int]:
    p: P = {"name": None, "age": 1, "tags": []}
    q: P = {"name": None, "age": 1, "tags": []}
    return [stored_again(p, q), stored_again(p, p)]


def counted_down(p: P) -> list[int]:
    out: list[int] = []
    while p["age"] is not None:
        out.append(p["age"])
        if p["age"] > 0:
            p["age"] -= 1
        else:
            p["age"] = None
    return out


def case_counted_down() -> list[int]:
    return counted_down({"name": None, "age": 3, "tags": []})


def caught(p: P) -> str:
    try:
        if p["age"] is None:
            return "none"
        clear(p)
        raise ValueError(str(p["age"]))
    except ValueError as error:
        return str(error) + str(p["age"])


def case_in_a_handler() -> list[str]:
    return [caught({"name": None, "age": 3, "tags": []}), caught({"name": None, "age": None, "tags": []})]


def within_comprehension(p: P, xs: list[int]) -> list[int]:
    if p["age"] is None:
        return []
    return [x + p["age"] for x in xs if x != p["age"]]


def case_used_in_a_comprehension() -> list[list[int]]:
    one: P = {"name": None, "age": 3, "tags": []}
    return [within_comprehension(one, [1, 3, 5]), within_comprehension({"name": None, "age": None, "tags": []}, [1])]


def popped(xs: list[Optional[int]]) -> str:
    if xs[0] is not None:
        first = xs.pop(0)
        return f"{first} {xs[0]}"
    return "none"


def case_popped() -> list[str]:
    return [popped([1, None]), popped([1, 2]), popped([None, 1])]


def deleted(d: dict[str, Optional[int]]) -> int:
    if d["k"] is not None:
        del d["k"]
        if d.get("k") is not None:
            return 1
        return 2
    return 3


def case_deleted() -> int:
    return deleted({"k": 1})
