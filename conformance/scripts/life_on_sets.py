"""The game of life on a set of cells, with patterns and periods."""

from typing import Callable, FrozenSet

Cell = tuple[int, int]
World = FrozenSet[Cell]

PATTERNS: dict[str, str] = {
    "blinker": "###",
    "block": "##/##",
    "glider": ".#./..#/###",
    "toad": ".###/###.",
    "dot": "#",
}


def parse(pattern: str) -> World:
    return frozenset((x, y) for y, row in enumerate(pattern.split("/")) for x, c in enumerate(row) if c == "#")


def step(world: World) -> World:
    counts: dict[Cell, int] = {}
    for x, y in world:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return frozenset(c for c, n in counts.items() if n == 3 or n == 2 and c in world)


def normal(world: World) -> World:
    if not world:
        return world
    left = min(x for x, _ in world)
    top = min(y for _, y in world)
    return frozenset((x - left, y - top) for x, y in world)


def period(world: World, limit: int = 20, key: Callable[[World], World] = normal) -> int | None:
    seen: dict[World, int] = {}
    for generation in range(limit):
        k = key(world)
        if k in seen:
            return generation - seen[k]
        seen[k] = generation
        world = step(world)
    return None


def render(world: World) -> str:
    if not world:
        return "(empty)"
    xs = [x for x, _ in world]
    ys = [y for _, y in world]
    return "\n".join(
        "".join("#" if (x, y) in world else "." for x in range(min(xs), max(xs) + 1))
        for y in range(min(ys), max(ys) + 1)
    )


for name, pattern in PATTERNS.items():
    world = parse(pattern)
    print(f"{name}: {len(world)} cells, period {period(world)}")
    for _ in range(3):
        world = step(world)
    print(render(world))
glider = parse(PATTERNS["glider"])
later = glider
for _ in range(4):
    later = step(later)
print(sorted(later - glider), sorted(glider & later), normal(glider) == normal(later), glider.isdisjoint(later))
print(period(glider, key=lambda w: w), step(step(parse("#"))) == frozenset())
