"""An annotation converts nothing: what is declared to hold floats may hold ints, and ints bools."""

from typing import TypedDict


def case_int_in_a_dict_of_floats():
    dist: dict[str, float] = {"a": 1.5}
    dist["s"] = 0
    dist["s"] += 2
    return dist, dist["s"], dist.get("t", 0)


def case_int_in_a_list_of_floats():
    xs: list[float] = []
    xs.append(1)
    xs.append(2.5)
    xs[0] = 3
    xs.insert(0, 7)
    return xs, sum(xs), max(xs), sorted(xs)


def case_rows_of_floats():
    grid: list[list[float]] = [[0.0] * 2 for _ in range(2)]
    grid[0][1] = 1
    grid[1][0] = 2.5
    return grid


def case_pairs_with_floats():
    spots: list[tuple[str, float]] = [("a", 1.5)]
    spots.append(("b", 2))
    return spots, [value * 2 for _, value in spots]


def case_int_as_a_key():
    names: dict[float, str] = {1.0: "one"}
    names[2] = "two"
    names[1] = "uno"
    return names, names[2.0], names.get(3), 2 in names, 2.5 in names


def case_keys_beyond_the_floats():
    seen: set[float] = {2.0**53}
    return 2**53 in seen, 2**53 + 1 in seen


def case_int_among_floats():
    return 1 in {1.0, 2.0}, 1.5 in {1, 2}, 2.0 in (1, 2), 1 in {1.0: "a"}, True in {1: 2}


def case_bool_among_numbers():
    xs = [1, 2.5]
    return True in xs, False in xs, 1.0 in xs, xs.index(1.0), xs.count(True)


def case_bool_where_an_int_is_declared():
    n: int = True
    first = n
    n = n + 1
    return first, n


def case_bools_in_a_list_of_ints():
    flags: list[int] = [0] * 3
    flags[1] = True
    flags.append(2 > 1)
    return flags, [flag + 1 for flag in flags]


class Point(TypedDict):
    x: float
    y: float
    tags: dict[str, float]


def case_ints_in_fields():
    point: Point = {"x": 1, "y": 2.5, "tags": {"a": 1}}
    shown = str(point)
    point["y"] = 3
    point["x"] += 0.5
    point["tags"]["b"] = 2
    return shown, point, point["x"] + point["y"]


def case_fields_in_a_list():
    points: list[Point] = [{"x": 0, "y": 0, "tags": {}}, {"x": 1.5, "y": 2, "tags": {}}]
    return sum(point["x"] for point in points), max(point["y"] for point in points)


TOTALS: dict[str, float] = {}


def add(name: str, amount: float) -> None:
    TOTALS[name] = TOTALS.get(name, 0) + amount


def case_a_dict_of_the_module():
    add("a", 2)
    add("a", 1.5)
    add("b", 3)
    return TOTALS


def case_none_or_a_float():
    best: dict[str, float | None] = {"a": None}
    best["a"] = 1
    best["b"] = 2.5
    return best
