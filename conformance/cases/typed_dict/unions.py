"""Unions of TypedDicts, told apart by a `Literal` field, by their keys, or not at all."""
from typing import List, Literal, Optional, TypedDict, Union


class Circle(TypedDict):
    kind: Literal["circle"]
    radius: float


class Rect(TypedDict):
    kind: Literal["rect"]
    width: float
    height: float


Shape = Union[Circle, Rect]


def area(shape: Shape) -> float:
    if shape["kind"] == "circle":
        return 3.0 * shape["radius"] ** 2
    return shape["width"] * shape["height"]


def by_key(shape: Shape) -> float:
    if "radius" in shape:
        return shape["radius"]
    elif "width" in shape:
        return shape["width"]
    else:
        return 0.0


def described(shape: Optional[Shape]) -> str:
    if shape is None:
        return "nothing"
    elif shape["kind"] == "circle":
        return f"a circle of {shape['radius']}"
    elif shape["kind"] == "rect":
        return f"{shape['width']} by {shape['height']}"
    return "unknown"


def shapes() -> List[Shape]:
    return [{"kind": "circle", "radius": 2.0}, {"kind": "rect", "width": 2.0, "height": 3.0}]


def case_told_by_a_literal():
    return [area(shape) for shape in shapes()]


def case_told_by_keys():
    return [by_key(shape) for shape in shapes()]


def case_chains():
    return [described(shape) for shape in shapes()], described(None)


def case_representation():
    return shapes(), str(shapes()[1]), [len(shape) for shape in shapes()], [list(shape) for shape in shapes()]


def case_the_same_object():
    circle: Circle = {"kind": "circle", "radius": 1.0}
    made = Circle(kind="circle", radius=7.0)
    shape: Shape = circle
    shape["radius"] = 7.0
    return circle, area(circle), area(made), shape is circle, circle == made, circle == shapes()[0]


def case_a_field_of_another():
    shape: Shape = {"kind": "rect", "width": 1.0, "height": 2.0}
    try:
        return shape["radius"]  # type: ignore
    except KeyError as error:
        return str(error)


def case_asked_with_get():
    return [shape.get("radius") for shape in shapes()], [shape.get("width", 0.5) for shape in shapes()]


def case_items():
    return [[(key, value) for key, value in shape.items()] for shape in shapes()]


def case_beside_other_types():
    several: List[Union[int, Circle, Rect]] = [1, {"kind": "circle", "radius": 2.0}]
    return [x if isinstance(x, int) else area(x) for x in several]


def case_sorted_and_grouped():
    found = {}
    for shape in shapes() + shapes():
        found.setdefault(shape["kind"], []).append(area(shape))
    return found, [shape["kind"] for shape in sorted(shapes(), key=area, reverse=True)]
