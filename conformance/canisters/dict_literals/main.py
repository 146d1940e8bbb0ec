"""Dict displays where a record or a variant is due: wherever the type is known."""

from kybra import Opt, Record, Tuple, Variant, Vec, match, nat, nat64, null, query, text, update


class Point(Record):
    x: nat
    y: nat


class User(Record):
    id: nat64
    name: text
    home: Opt[Point]
    tags: Vec[text]


class Shape(Variant, total=False):
    Dot: Point
    Line: Tuple[Point, Point]
    Many: Vec["Shape"]
    Nothing: null


class Result(Variant, total=False):
    Ok: User
    Err: text


state: dict[str, User] = {}
shapes: list[Shape] = [{"Dot": {"x": 1, "y": 2}}]
default_point: Point = {"x": 7, "y": 8}


@query
def unannotated(n: text) -> User:
    r = {"id": 1, "name": n, "home": None, "tags": []}
    return r


@query
def unannotated_changed(n: text) -> User:
    r = {"id": 1, "name": n, "home": None, "tags": ["a"]}
    r["name"] = n + "!"
    r["tags"].append("b")
    return r


@query
def appended(n: nat) -> Vec[Point]:
    xs = []
    for i in range(n):
        xs.append({"x": i, "y": i * i})
    return xs


@query
def appended_variable(n: nat) -> Vec[Point]:
    xs = []
    for i in range(n):
        p = {"x": i, "y": i * i}
        xs.append(p)
    return xs


@query
def in_conditional(flag: bool) -> Result:
    return {"Err": "no"} if flag else {"Ok": {"id": 2, "name": "b", "home": {"x": 1, "y": 2}, "tags": []}}


@query
def conditional_variable(flag: bool) -> Result:
    if flag:
        r = {"Err": "no"}
    else:
        r = {"Ok": {"id": 2, "name": "b", "home": None, "tags": []}}
    return r


@query
def comprehension(n: nat) -> Vec[Shape]:
    return [{"Dot": {"x": i, "y": 0}} if i % 2 else {"Nothing": None} for i in range(n)]


@query
def from_lambda(n: nat) -> Point:
    make = lambda k: {"x": k, "y": k + 1}
    return make(n)


@query
def mapped(n: nat) -> Vec[Point]:
    return list(map(lambda k: {"x": k, "y": k + 1}, range(n)))


@query
def in_tuple(n: nat) -> Tuple[Point, Shape]:
    return ({"x": n, "y": n}, {"Line": ({"x": 1, "y": 1}, {"x": 2, "y": 2})})


@query
def opt_record(n: nat) -> Opt[Point]:
    return {"x": n, "y": n} if n > 0 else None


@query
def opt_statement(n: nat) -> Opt[Point]:
    if n == 0:
        return None
    return {"x": n, "y": n}


@query
def nested_many() -> Shape:
    return {"Many": [{"Dot": {"x": 1, "y": 2}}, {"Many": []}, {"Nothing": None}]}


def helper(p: Point) -> nat:
    return p["x"] + p["y"]


@query
def as_argument(n: nat) -> nat:
    return helper({"x": n, "y": 1})


@query
def as_argument_variable(n: nat) -> nat:
    p = {"x": n, "y": 1}
    return helper(p)


@query
def as_keyword(n: nat) -> nat:
    return helper(p={"y": n, "x": 1})


def unannotated_helper(n):
    return {"x": n, "y": 2}


@query
def from_unannotated(n: nat) -> Point:
    return unannotated_helper(n)


@update
def store(n: text) -> nat:
    state[n] = {"id": len(state), "name": n, "home": {"x": 0, "y": 0}, "tags": [n]}
    return len(state)


@query
def stored() -> Vec[User]:
    return list(state.values())


@query
def extend_list() -> Vec[Point]:
    xs: Vec[Point] = []
    xs.extend([{"x": 1, "y": 2}, {"x": 3, "y": 4}])
    xs.insert(0, {"x": 0, "y": 0})
    xs += [{"x": 5, "y": 6}]
    return xs


@query
def plus_list() -> Vec[Point]:
    return [{"x": 1, "y": 2}] + [{"x": 3, "y": 4}]


@query
def arm(s: Shape) -> Result:
    return match(
        s,
        {
            "Dot": lambda p: {"Ok": {"id": p["x"], "name": "dot", "home": p, "tags": []}},
            "Line": lambda ps: {"Err": f"line {ps[0]['x']}"},
            "_": lambda _: {"Err": "other"},
        },
    )


@query
def arm_variable(s: Shape) -> Result:
    r = match(s, {"Dot": lambda p: {"Ok": {"id": 1, "name": "x", "home": p, "tags": []}}, "_": lambda _: {"Err": "e"}})
    return r


@query
def in_try(n: nat) -> Result:
    try:
        x = 10 // n
        return {"Ok": {"id": x, "name": "t", "home": None, "tags": []}}
    except ZeroDivisionError as e:
        return {"Err": str(e)}


@query
def or_default(n: nat) -> Point:
    found: Opt[Point] = {"x": 1, "y": 1} if n else None
    return found or {"x": 0, "y": 0}


@query
def global_value() -> Point:
    return default_point


@query
def all_shapes() -> Vec[Shape]:
    return shapes + [{"Nothing": None}]


@query
def field_set(p: User) -> User:
    p["home"] = {"x": 9, "y": 9}
    return p


@query
def get_default(k: text) -> User:
    return state.get(k, {"id": 0, "name": "none", "home": None, "tags": []})


@query
def missing_opt() -> User:
    return {"id": 0, "name": "none", "tags": []}


@query
def missing_opt_variable() -> User:
    u = {"id": 0, "name": "none", "tags": []}
    return u


@query
def extra_key() -> Point:
    return {"x": 1, "y": 2, "z": 3}


@query
def two_cases() -> Result:
    return {"Err": "declared second", "Ok": {"id": 0, "name": "first", "tags": [], "home": None}}


counts: dict[str, int] = {"x": 5, "y": 6}


@query
def any_dict() -> Point:
    return counts


@query
def any_dict_lacks() -> Point:
    d: dict[str, int] = {"x": 1}
    return d


@query
def computed_dict(n: nat) -> Vec[Point]:
    rows: list[dict[str, int]] = [dict(zip(["x", "y", "z"], [i, i, i])) for i in range(n)]
    return rows


@query
def computed_variant(which: text) -> Result:
    d: dict[str, str] = {which: "text"}
    return {"Err": d[which]} if which == "Err" else {"Err": "other"}


class Named(Variant, total=False):
    A: text
    B: text
    C: null


@query
def named(which: text) -> Opt[Named]:
    d: dict[str, str] = {which: "held"}
    return d
