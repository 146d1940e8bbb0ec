"""Shortest paths in a grid with a heap written by hand."""

from typing import Optional

Point = tuple[int, int]
Entry = tuple[int, Point]

GRID = """
S1119
91911
11191
1999E
11111
""".strip().splitlines()

INFINITY = 10**18


def push(heap: list[Entry], entry: Entry) -> None:
    heap.append(entry)
    i = len(heap) - 1
    while i > 0 and heap[(i - 1) // 2] > heap[i]:
        parent = (i - 1) // 2
        heap[parent], heap[i] = heap[i], heap[parent]
        i = parent


def pop(heap: list[Entry]) -> Entry:
    last = heap.pop()
    if not heap:
        return last
    top, heap[0] = heap[0], last
    i = 0
    while True:
        smallest = i
        for child in (2 * i + 1, 2 * i + 2):
            if child < len(heap) and heap[child] < heap[smallest]:
                smallest = child
        if smallest == i:
            return top
        heap[i], heap[smallest] = heap[smallest], heap[i]
        i = smallest


def find(mark: str) -> Point:
    for y, row in enumerate(GRID):
        if (x := row.find(mark)) >= 0:
            return y, x
    raise LookupError(f"no {mark}")


def cost(point: Point) -> int:
    y, x = point
    c = GRID[y][x]
    return int(c) if c.isdecimal() else 0


def neighbours(point: Point) -> list[Point]:
    y, x = point
    around = [(y + dy, x + dx) for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0))]
    return [(a, b) for a, b in around if 0 <= a < len(GRID) and 0 <= b < len(GRID[a])]


def shortest(start: Point, goal: Point) -> tuple[int, list[Point]]:
    distance: dict[Point, int] = {start: 0}
    previous: dict[Point, Optional[Point]] = {start: None}
    heap: list[Entry] = [(0, start)]
    done: set[Point] = set()
    while heap:
        d, here = pop(heap)
        if here == goal:
            break
        if here in done:
            continue
        done.add(here)
        for there in neighbours(here):
            step = d + cost(there)
            if step < distance.get(there, INFINITY):
                distance[there] = step
                previous[there] = here
                push(heap, (step, there))
    else:
        raise LookupError("unreachable")
    path: list[Point] = []
    at: Optional[Point] = goal
    while at is not None:
        path.append(at)
        at = previous[at]
    return distance[goal], path[::-1]


total, path = shortest(find("S"), find("E"))
print(total, path)
canvas = [list(row) for row in GRID]
for y, x in path[1:-1]:
    canvas[y][x] = "*"
print("\n".join("".join(row) for row in canvas))
try:
    find("Z")
except LookupError as e:
    print(repr(e))
heap: list[Entry] = []
for n in (5, 3, 8, 1, 9, 2):
    push(heap, (n, (n, -n)))
print([pop(heap)[0] for _ in range(len(heap))])
