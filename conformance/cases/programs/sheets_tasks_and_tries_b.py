"""Calculators with nested unions, scheduler, intervals, trie, linked structures by index, bits."""
from typing import Optional, TypedDict, Union, NewType, Final

Num = Union[int, float]
Cell = Union[Num, str, None]
Row = list[Cell]


def show(c: Cell) -> str:
    if c is None:
        return "-"
    if isinstance(c, str):
        return c
    if isinstance(c, float):
        return f"{c:.1f}"
    return str(c)


def column_sum(rows: list[Row], i: int) -> Num:
    total: Num = 0
    for r in rows:
        c = r[i]
        if isinstance(c, (int, float)) and not isinstance(c, bool):
            total += c
    return total


class Task(TypedDict):
    name: str
    priority: int
    after: list[str]
    done: bool


def schedule(tasks: dict[str, Task]) -> list[str]:
    order: list[str] = []
    while len(order) < len(tasks):
        ready = [t for t in tasks.values() if not t["done"] and all(tasks[a]["done"] for a in t["after"])]
        if not ready:
            stuck = sorted(n for n, t in tasks.items() if not t["done"])
            raise RuntimeError("stuck: " + ", ".join(stuck))
        best = max(ready, key=lambda t: (t["priority"], t["name"]))
        best["done"] = True
        order.append(best["name"])
    return order


def make(spec: str) -> dict[str, Task]:
    out: dict[str, Task] = {}
    for part in spec.split(";"):
        name, pri, *after = part.split()
        out[name] = {"name": name, "priority": int(pri), "after": after, "done": False}
    return out


def merge(intervals: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for lo, hi in sorted(intervals):
        if out and lo <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], hi))
        else:
            out.append((lo, hi))
    return out


class TrieNode(TypedDict):
    kids: dict[str, int]
    end: bool
    count: int


Perm = NewType("Perm", int)
READ: Final = Perm(1)
WRITE: Final = Perm(2)
ADMIN: Final = Perm(4)


def names(p: int) -> str:
    return "|".join(n for n, b in (("read", READ), ("write", WRITE), ("admin", ADMIN)) if p & b) or "none"


def case_mixed_rows() -> str:
    table = [["ann", 3, True], ["bob", 2.5, False]]
    out = []
    for row in table:
        cells = []
        for c in row:
            if isinstance(c, bool):
                cells.append("yes" if c else "no")
            elif isinstance(c, (int, float)):
                cells.append(f"{c:.2f}")
            else:
                cells.append(c.title())
        out.append(" ".join(cells))
    return "\n".join(out)
