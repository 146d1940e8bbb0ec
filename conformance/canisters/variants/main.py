"""Variants: dicts in Python, of which the first declared case that is there crosses."""

from kybra import Opt, Record, Variant, Vec, nat, nat8, null, query, text, update, void


class Point(Record):
    x: nat8
    y: nat8


class Shape(Variant, total=False):
    Empty: null
    Dot: Point
    Circle: nat
    Polygon: Vec[Point]
    Label: text


class Result(Variant, total=False):
    Ok: nat
    Err: "Failure"


class Failure(Variant, total=False):
    NotFound: null
    Refused: text


shapes: Vec[Shape] = []


@query
def echo(shape: Shape) -> Shape:
    return shape


@query
def name(shape: Shape) -> text:
    if "Empty" in shape:
        return "empty"
    if "Dot" in shape:
        return f"dot at {shape['Dot']['x']},{shape['Dot']['y']}"
    if "Circle" in shape:
        return f"circle of {shape['Circle']}"
    if "Polygon" in shape:
        return f"polygon of {len(shape['Polygon'])}"
    return "label " + shape["Label"]


@query
def circle_of(shape: Shape) -> nat:
    return shape["Circle"]


@update
def keep(shape: Shape) -> nat:
    shapes.append(shape)
    return len(shapes)


@query
def kept() -> Vec[Shape]:
    return shapes


@query
def last() -> Opt[Shape]:
    return shapes[-1] if shapes else None


@query
def half(x: nat) -> Result:
    if x == 0:
        return {"Err": {"NotFound": None}}
    if x % 2:
        return {"Err": {"Refused": f"{x} is odd"}}
    return {"Ok": x // 2}


@query
def either(x: nat) -> Result:
    return {"Ok": x} if x > 10 else {"Err": {"Refused": "small"}}


@query
def both() -> Result:
    return {"Err": {"NotFound": None}, "Ok": 1}


@query
def neither() -> Result:
    return {}


@query
def shown(shape: Shape) -> text:
    return str(shape)


@update
def forget() -> void:
    shapes.clear()
