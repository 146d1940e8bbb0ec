from typing import TypedDict


class Point(TypedDict):
    """A place on the grid."""

    x: int
    y: int


def moved(point: Point, by: int) -> Point:
    return {"x": point["x"] + by, "y": point["y"]}


def raise_up(point: Point) -> None:
    point["y"] += 1


here: Point = {"x": 1, "y": 2}
raise_up(here)
print(moved(here, 5), here["y"])
