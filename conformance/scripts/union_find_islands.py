"""Disjoint sets, used for islands and for a minimum spanning tree."""

from typing import Callable

parent: dict[int, int] = {}
size: dict[int, int] = {}


def make_set(x: int) -> None:
    if x not in parent:
        parent[x], size[x] = x, 1


def find(x: int) -> int:
    root = x
    while parent[root] != root:
        root = parent[root]
    while parent[x] != root:
        parent[x], x = root, parent[x]
    return root


def union(a: int, b: int) -> bool:
    a, b = find(a), find(b)
    if a == b:
        return False
    if size[a] < size[b]:
        a, b = b, a
    parent[b] = a
    size[a] += size.pop(b)
    return True


def islands(rows: list[str]) -> dict[int, int]:
    parent.clear()
    size.clear()
    width = len(rows[0])
    for y, row in enumerate(rows):
        for x, c in enumerate(row):
            if c != "#":
                continue
            here = y * width + x
            make_set(here)
            if x and row[x - 1] == "#":
                union(here, here - 1)
            if y and rows[y - 1][x] == "#":
                union(here, here - width)
    return {root: n for root, n in size.items()}


def spanning_tree(edges: list[tuple[str, str, int]]) -> tuple[int, list[str]]:
    parent.clear()
    size.clear()
    names = sorted({n for a, b, _ in edges for n in (a, b)})
    number = {name: i for i, name in enumerate(names)}
    for i in number.values():
        make_set(i)
    weight: Callable[[tuple[str, str, int]], int] = lambda edge: edge[2]
    chosen = [(a, b, w) for a, b, w in sorted(edges, key=weight) if union(number[a], number[b])]
    return sum(w for *_, w in chosen), [f"{a}{b}" for a, b, *_ in chosen]


MAP = [
    "##..#",
    "#..##",
    "..#..",
    "###.#",
]
found = islands(MAP)
print(len(found), sorted(found.values(), reverse=True))
print(spanning_tree([("a", "b", 4), ("b", "c", 8), ("a", "c", 2), ("c", "d", 3), ("b", "d", 1)]))
try:
    find(99)
except KeyError as e:
    print("KeyError", e)
print(parent, size)
