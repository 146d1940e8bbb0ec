"""Build order with cycles found and named."""

from typing import Iterable, Mapping, Sequence


class CycleError(Exception):
    def __init__(self, cycle: Sequence[str]) -> None:
        super().__init__(" -> ".join(cycle))
        self.cycle = list(cycle)


def parse(text: str) -> dict[str, list[str]]:
    graph: dict[str, list[str]] = {}
    for line in text.splitlines():
        target, colon, rest = line.partition(":")
        if not colon:
            continue
        graph.setdefault(target.strip(), []).extend(rest.split())
    for needs in list(graph.values()):
        for name in needs:
            graph.setdefault(name, [])
    return graph


def order(graph: Mapping[str, Iterable[str]]) -> list[str]:
    done: dict[str, bool] = {}
    result: list[str] = []
    stack: list[str] = []

    def visit(name: str) -> None:
        if done.get(name):
            return
        if name in done:
            raise CycleError(stack[stack.index(name):] + [name])
        done[name] = False
        stack.append(name)
        for need in graph[name]:
            visit(need)
        stack.pop()
        done[name] = True
        result.append(name)

    for name in graph:
        visit(name)
    return result


def levels(graph: dict[str, list[str]]) -> list[set[str]]:
    remaining = {name: set(needs) for name, needs in graph.items()}
    out: list[set[str]] = []
    while remaining:
        ready = {name for name, needs in remaining.items() if not needs}
        if not ready:
            raise CycleError(sorted(remaining))
        out.append(ready)
        for name in ready:
            del remaining[name]
        for needs in remaining.values():
            needs -= ready
    return out


GOOD = """
app: lib ui
ui: lib icons
lib: core
core:
test: app
"""

graph = parse(GOOD)
print(graph)
print(order(graph))
for i, level in enumerate(levels(graph)):
    print(i, sorted(level))
for bad in ("a: b\nb: c\nc: a", "x: y\ny: y", "p: q\nq:\nr: r2\nr2: q r"):
    try:
        print(order(parse(bad)))
    except CycleError as e:
        print(type(e).__name__, e, len(e.cycle))
