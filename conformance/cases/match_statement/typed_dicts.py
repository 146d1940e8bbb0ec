"""Mapping patterns tell the classes of a union of TypedDicts."""

from typing import Literal, TypedDict, Union


class Circle(TypedDict):
    kind: Literal["circle"]
    radius: int


class Rect(TypedDict):
    kind: Literal["rect"]
    width: int
    height: int


class Label(TypedDict):
    kind: Literal["label"]
    radius: str


Shape = Union[Circle, Rect, Label]


def area(shape: Shape) -> int:
    match shape:
        case {"kind": "circle"}:
            return shape["radius"] * shape["radius"] * 3
        case {"kind": "rect", "width": w, "height": h}:
            return w * h
        case {"kind": "label"}:
            return len(shape["radius"])
        case _:
            return -1


SHAPES: list[Shape] = [
    {"kind": "circle", "radius": 2},
    {"kind": "rect", "width": 3, "height": 4},
    {"kind": "label", "radius": "wide"},
]


def case_areas():
    return [area(shape) for shape in SHAPES]


def by_tag(shape: Shape) -> str:
    match shape["kind"]:
        case "circle":
            return f"circle of {shape['radius'] + 1}"
        case "rect":
            return f"rect of {shape['width']}"
        case kind:
            return kind.upper()


def case_by_tag():
    return [by_tag(shape) for shape in SHAPES]


def captured(shape: Shape) -> str:
    match shape:
        case {"kind": "circle", "radius": 2}:
            return "unit"
        case {"kind": "circle", "radius": r} if r > 5:
            return f"big {r}"
        case {"kind": "circle", "radius": r}:
            return f"circle {r}"
        case {"kind": "circle" | "rect"}:
            return "rect"
    return "label"


def case_captured():
    return [captured(shape) for shape in SHAPES], captured({"kind": "circle", "radius": 9})


class Point(TypedDict):
    x: int
    y: int


def where(p: Point) -> str:
    match p:
        case {"x": 0, "y": 0}:
            return "origin"
        case {"x": 0, "y": y}:
            return f"on the axis at {y}"
        case {"x": x, "y": y} if x == y:
            return f"diagonal {x}"
        case {"x": x}:
            return f"x={x}"


def case_of_one_class():
    points: list[Point] = [{"x": 0, "y": 0}, {"x": 0, "y": 2}, {"x": 3, "y": 3}, {"x": 4, "y": 1}]
    return [where(p) for p in points]


class Line(TypedDict):
    start: Point
    end: Point


def case_nested():
    line: Line = {"start": {"x": 0, "y": 1}, "end": {"x": 5, "y": 1}}
    match line:
        case {"start": {"y": a}, "end": {"y": b, "x": x}} if a == b:
            return f"level to {x}"
    return "slope"


class Options(TypedDict, total=False):
    name: str
    size: int


def named(options: Options) -> str:
    match options:
        case {"name": name, "size": size}:
            return f"{name} {size}"
        case {"name": name}:
            return name
        case {"size": 0}:
            return "nought"
    return "nothing"


def case_fields_that_may_be_absent():
    return named({"name": "a", "size": 1}), named({"name": "b"}), named({"size": 0}), named({})


def case_lists_of_them():
    match SHAPES:
        case [{"kind": "circle", "radius": r}, *others]:
            return r, len(others)
