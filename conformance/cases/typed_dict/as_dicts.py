from typing import TypedDict, NotRequired, Required, Optional

class P(TypedDict):
    x: int
    y: int

class Q(TypedDict, total=False):
    name: str
    age: int

class R(Q):
    id: Required[int]
    note: NotRequired[str]

class M(TypedDict):
    s: str
    n: int

def p() -> P:
    return {"x": 1, "y": 2}

def case_copy() -> tuple[P, P, bool]:
    a = p()
    b = a.copy()
    b["x"] = 9
    return a, b, a == b

def case_dict_of() -> bool:
    return dict(p()) == {"x": 1, "y": 2}

def case_eq() -> list[bool]:
    return [p() == p(), p() != p(), p() == {"x": 1, "y": 2}, p() == {"x": 1, "y": 3}]

def case_or() -> P:
    a = p()
    return a | {"x": 5}

def case_or_other() -> P:
    a = p()
    b: P = {"x": 7, "y": 8}
    return a | b

def case_ior() -> P:
    a = p()
    a |= {"y": 7}
    return a

def case_unpack() -> P:
    a = p()
    b: P = {**a}
    return b

def case_unpack_over() -> P:
    a = p()
    b: P = {**a, "x": 10}
    return b

def case_unpack_under() -> P:
    a = p()
    b: P = {"x": 10, **a}
    return b

def case_update() -> P:
    a = p()
    a.update({"x": 3})
    return a

def case_update_kw() -> P:
    a = p()
    a.update(x=3)
    return a

def case_get() -> list[Optional[int]]:
    a = p()
    return [a.get("x"), a.get("x", 5)]

def case_in() -> list[bool]:
    a = p()
    k = "y"
    return ["x" in a, "z" in a, k in a, "x" not in a]

def case_iter() -> list[str]:
    return [k for k in p()]

def case_enumerate() -> list[tuple[int, str]]:
    return list(enumerate(p()))

def case_zip() -> list[tuple[str, int]]:
    return list(zip(p(), [1, 2]))

def case_sorted() -> list[str]:
    return sorted(p())

def case_list() -> list[str]:
    return list(p())

def case_items() -> list[tuple[str, int]]:
    return list(p().items())

def case_values() -> list[int]:
    return list(p().values())

def case_sum_values() -> int:
    return sum(p().values())

def case_sorted_items() -> list[tuple[str, int]]:
    return sorted(p().items())

def case_reversed() -> list[str]:
    return list(reversed(p()))

def case_len() -> int:
    return len(p())

def case_loop_items() -> list[str]:
    return [f"{k}={v}" for k, v in p().items()]

def case_enumerate_items() -> list[str]:
    out: list[str] = []
    for i, (k, v) in enumerate(p().items()):
        out.append(f"{i}{k}{v}")
    return out

def case_open() -> list[str]:
    q: Q = {"name": "a"}
    out = [repr(q)]
    q["age"] = 3
    out.append(repr(q))
    del q["name"]
    out.append(repr(q))
    out.append(repr(q.get("name")))
    out.append(repr(q.get("name", "d")))
    out.append(repr("name" in q))
    out.append(repr(q.pop("age")))
    out.append(repr(q.pop("age", 7)))
    out.append(repr(len(q)))
    return out

def case_setdefault() -> tuple[str, str, Q]:
    q: Q = {}
    a = q.setdefault("name", "x")
    b = q.setdefault("name", "y")
    return a, b, q

def case_open_update() -> Q:
    q: Q = {"name": "a"}
    q.update({"age": 3})
    return q

def case_open_or() -> Q:
    q: Q = {"name": "a"}
    return q | {"age": 4}

def case_open_unpack() -> Q:
    q: Q = {"name": "a"}
    r: Q = {**q, "age": 1}
    return r

def case_open_eq() -> list[bool]:
    q: Q = {"name": "a"}
    r: Q = {"name": "a"}
    return [q == r, q == {"name": "a"}, q == {"age": 1}, q != r]

def case_inherit() -> list[str]:
    r: R = {"id": 1}
    out = [repr(r)]
    r["name"] = "n"
    r["note"] = "k"
    out.append(repr(r))
    out.append(repr(sorted(r)))
    return out

def case_missing() -> str:
    q: Q = {}
    return q["name"]

def case_mixed_values() -> list[str]:
    m: M = {"s": "a", "n": 1}
    return [str(v) for v in m.values()]

def case_mixed_items() -> list[str]:
    m: M = {"s": "a", "n": 1}
    return [f"{k}:{v}" for k, v in m.items()]

def case_clear() -> Q:
    q: Q = {"name": "a"}
    q.clear()
    return q

def case_popitem() -> tuple[int, int]:
    q: Q = {"name": "a", "age": 2}
    q.pop("name")
    return len(q), q["age"]

def case_constructor() -> P:
    return P(x=1, y=2)

def case_constructor_dict() -> P:
    return P({"x": 1, "y": 2})

def case_dict_comp() -> dict[str, int]:
    return {k: v * 2 for k, v in p().items()}

def case_bool() -> list[bool]:
    q: Q = {}
    return [bool(p()), bool(q)]

def case_nested_list() -> list[P]:
    ps: list[P] = [{"x": i, "y": i * i} for i in range(3)]
    ps.sort(key=lambda a: -a["y"])
    return ps

def case_max_key() -> P:
    ps: list[P] = [{"x": i, "y": i * i} for i in range(3)]
    return max(ps, key=lambda a: a["y"])
