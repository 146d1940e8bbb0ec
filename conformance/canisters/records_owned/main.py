"""Records that a method takes, changes, keeps, passes to other methods and gives back."""

from kybra import Opt, Record, StableBTreeMap, Tuple, Variant, Vec, match, nat, nat64, query, text, update, void


class Point(Record):
    x: int
    y: nat64


class Shape(Record):
    name: text
    corners: Vec[Point]
    center: Opt[Point]


class Event(Variant, total=False):
    moved: Point
    gone: text


kept: dict[text, Point] = {}
last: Point = {"x": 0, "y": 0}
shapes: list[Shape] = []
stored = StableBTreeMap[text, Point](memory_id=3, max_key_size=20, max_value_size=100)


def shifted(p: Point, by: int) -> Point:
    return {"x": p["x"] + by, "y": p["y"]}


def bump(p: Point) -> Point:
    p["x"] += 1
    return p


@query
def same(p: Point) -> Point:
    return p


@query
def both(p: Point) -> Tuple[Point, Point]:
    q = bump(p)
    q["y"] = 9
    return (p, q)


@query
def by_another_method(p: Point) -> Point:
    q = same(p)
    q["x"] = 100
    return p


@update
def keep(name: text, p: Point) -> Point:
    global last
    kept[name] = p
    last = p
    p["x"] += 1
    return p


@update
def keep_last_use(name: text, p: Point) -> void:
    p["x"] += 1
    kept[name] = p


@update
def change_kept(name: text) -> Vec[Point]:
    p = kept[name]
    p["x"] *= 10
    return [p, last, kept[name]]


@query
def all_of(ps: Vec[Point]) -> Tuple[nat, Vec[Point]]:
    total = 0
    for p in ps:
        total += p["y"]
        p["x"] = -p["x"]
    ps.sort(key=lambda p: p["x"])
    return (total, ps)


@query
def aliases(ps: Vec[Point]) -> Vec[Point]:
    out = ps + ps
    if out:
        out[0]["x"] = 77
    return out


@update
def add_shape(s: Shape) -> nat:
    s["corners"].append({"x": 1, "y": 1})
    center = s["center"]
    if center is None:
        s["center"] = s["corners"][0]
    else:
        center["x"] = 5
    shapes.append(s)
    return len(shapes)


@update
def move_corner(i: nat) -> Vec[Shape]:
    shapes[i]["corners"][0]["y"] += 1
    return shapes


@query
def event(e: Event) -> text:
    def moved(p: Point) -> text:
        p["x"] += 1
        return f"moved {p}"

    return match(e, {"moved": moved, "gone": lambda why: why})


@query
def made(name: text) -> Event:
    p: Point = {"x": len(name), "y": 2}
    if name == "":
        return {"gone": "nobody"}
    return {"moved": p}


@update
def store(name: text, p: Point) -> Opt[Point]:
    old = stored.insert(name, p)
    p["x"] = 1000
    return old


@query
def load(name: text) -> Opt[Point]:
    p = stored.get(name)
    if p is not None:
        p["x"] += 1
    return p


@update
def traps(p: Point) -> Point:
    kept["trap"] = p
    p["y"] = p["y"] // (p["x"] - 1)
    return p


@query
def kept_point(name: text) -> Opt[Point]:
    return kept.get(name)
