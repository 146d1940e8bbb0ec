"""Operations of a record's field with the same field: of ints, floats, bools and texts."""

from typing import TypedDict


class Cell(TypedDict):
    n: int
    f: float
    b: bool
    s: str


def made(n: int, f: float = 1.5) -> Cell:
    return {"n": n, "f": f, "b": n > 2, "s": "a"}


def stepped(c: Cell) -> int:
    c["n"] += 1
    return c["n"]


def case_ints() -> list[int]:
    c = made(3)
    c["n"] = c["n"] - c["n"] + (c["n"] ^ c["n"]) + (c["n"] & c["n"]) + (c["n"] | c["n"])
    return [c["n"], c["n"] * c["n"], c["n"] // c["n"], c["n"] % c["n"]]


def case_only_use() -> int:
    c = made(2**70)
    return c["n"] - c["n"]


def case_comparisons() -> list[bool]:
    c = made(3)
    ints = [c["n"] == c["n"], c["n"] != c["n"], c["n"] < c["n"], c["n"] <= c["n"], c["n"] > c["n"]]
    return ints + [c["s"] == c["s"], c["s"] < c["s"], c["b"] == c["b"], c["b"] != c["b"]]


def case_not_a_number() -> list[bool]:
    c = made(1, float("nan"))
    d = made(1, float("inf"))
    return [c["f"] == c["f"], c["f"] != c["f"], c["f"] <= c["f"], d["f"] - d["f"] == 0, d["f"] == d["f"]]


def case_floats() -> tuple[float, float, float]:
    c = made(1)
    c["f"] -= c["f"]
    d = made(1)
    d["f"] /= d["f"]
    return c["f"], d["f"], d["f"] + d["f"]


def case_bools() -> list[bool]:
    c = made(3)
    return [c["b"] and c["b"], c["b"] or c["b"], c["b"] & c["b"], c["b"] ^ c["b"], not c["b"]]


def case_chains() -> list[bool]:
    c = made(3)
    return [1 <= c["n"] <= 5, 4 <= c["n"] < 9, c["n"] <= c["n"] <= c["n"], 0 < c["n"] and c["n"] < 3]


def case_changed_between() -> list[int]:
    c = made(3)
    return [c["n"] - stepped(c), stepped(c) - c["n"], c["n"] - (stepped(c) - c["n"])]


def case_of_two_records() -> list[int]:
    c, d = made(3), made(4)
    d["n"] += 1
    return [c["n"] - d["n"], d["n"] ^ c["n"]]


def case_divided_by_zero() -> str:
    c = made(0)
    try:
        return str(c["n"] // c["n"])
    except ZeroDivisionError as e:
        return str(e)


def case_stored_to_themselves() -> Cell:
    c = made(3)
    c["f"] = c["f"]
    c["b"] = c["b"]
    c["n"] = c["n"]
    c["s"] = c["s"]
    return c
