"""Mazes: breadth first, depth first, flood fill, components."""

from typing import Iterator, Optional

Cell = tuple[int, int]

MAZE = """\
#########
#S..#...#
#.#.#.#.#
#.#...#E#
###.###.#
#.....#.#
#########"""


def load(text: str) -> dict[Cell, str]:
    return {(r, c): ch for r, line in enumerate(text.split("\n")) for c, ch in enumerate(line)}


def around(cell: Cell) -> Iterator[Cell]:
    r, c = cell
    return iter(((r - 1, c), (r, c + 1), (r + 1, c), (r, c - 1)))


def locate(cells: dict[Cell, str], mark: str) -> Cell:
    return next(k for k, v in cells.items() if v == mark)


def bfs(cells: dict[Cell, str], start: Cell, goal: Cell) -> Optional[list[Cell]]:
    came: dict[Cell, Optional[Cell]] = {start: None}
    frontier = [start]
    while frontier:
        following: list[Cell] = []
        for cell in frontier:
            if cell == goal:
                path = [cell]
                while (back := came[path[-1]]) is not None:
                    path.append(back)
                path.reverse()
                return path
            for n in around(cell):
                if cells.get(n, "#") != "#" and n not in came:
                    came[n] = cell
                    following.append(n)
        frontier = following
    return None


def dfs(cells: dict[Cell, str], start: Cell) -> list[Cell]:
    seen: list[Cell] = []
    stack = [start]
    while stack:
        cell = stack.pop()
        if cell in seen or cells[cell] == "#":
            continue
        seen.append(cell)
        stack += [n for n in around(cell) if n in cells]
    return seen


def components(cells: dict[Cell, str]) -> list[set[Cell]]:
    left = {k for k, v in cells.items() if v != "#"}
    out: list[set[Cell]] = []
    while left:
        blob = set(dfs(cells, min(left)))
        out.append(blob)
        left -= blob
    return sorted(out, key=len, reverse=True)


cells = load(MAZE)
start, goal = locate(cells, "S"), locate(cells, "E")
path = bfs(cells, start, goal)
assert path
print(len(path), path[:4], path[-1])
rows = [list(line) for line in MAZE.splitlines()]
for i, (r, c) in enumerate(path[1:-1], 1):
    rows[r][c] = str(i % 10)
print("\n".join("".join(row) for row in rows))
print(dfs(cells, start)[:6], len(dfs(cells, start)))
cells[3, 3] = "#"
print(bfs(cells, start, goal), [len(c) for c in components(cells)])
try:
    locate(cells, "?")
except StopIteration as e:
    print(repr(e))
cells.clear()
print(components(cells), cells.get((0, 0)))
