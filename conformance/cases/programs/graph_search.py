"""Graph search: breadth first, depth first, Dijkstra, topological order, union-find."""
from typing import Optional

Graph = dict[str, list[str]]
GRAPH: Graph = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}
ROADS = [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8)]


def bfs(graph: Graph, start: str, goal: str) -> Optional[list[str]]:
    queue = [[start]]
    seen = {start}
    while queue:
        path = queue.pop(0)
        if path[-1] == goal:
            return path
        for n in graph[path[-1]]:
            if n not in seen:
                seen.add(n)
                queue.append(path + [n])
    return None


def dfs(graph: Graph, node: str, seen: Optional[set[str]] = None) -> list[str]:
    if seen is None:
        seen = set()
    if node in seen:
        return []
    seen.add(node)
    out = [node]
    for n in graph[node]:
        out.extend(dfs(graph, n, seen))
    return out


def dijkstra(roads, start):
    graph = {}
    for a, b, w in roads:
        graph.setdefault(a, []).append((b, w))
        graph.setdefault(b, []).append((a, w))
    dist = {start: 0}
    prev = {}
    todo = {start}
    while todo:
        here = min(todo, key=lambda n: (dist[n], n))
        todo.remove(here)
        for other, w in graph[here]:
            d = dist[here] + w
            if other not in dist or d < dist[other]:
                dist[other] = d
                prev[other] = here
                todo.add(other)
    return dist, prev


def topo(graph: Graph) -> list[str]:
    degree = {n: 0 for n in graph}
    for ns in graph.values():
        for n in ns:
            degree[n] += 1
    ready = [n for n, d in degree.items() if d == 0]
    out: list[str] = []
    while ready:
        n = ready.pop()
        out.append(n)
        for m in graph[n]:
            degree[m] -= 1
            if not degree[m]:
                ready.append(m)
    if len(out) != len(graph):
        raise ValueError("cycle")
    return out


def components(n, edges):
    parent = list(range(n))

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in edges:
        parent[find(a)] = find(b)
    groups = {}
    for i in range(n):
        groups.setdefault(find(i), []).append(i)
    return sorted(groups.values())


def case_bfs() -> str:
    return repr(bfs(GRAPH, "a", "f")) + repr(bfs(GRAPH, "f", "a"))


def case_dfs() -> list[str]:
    return dfs(GRAPH, "a")


def case_dijkstra() -> str:
    dist, prev = dijkstra(ROADS, "a")
    path = ["d"]
    while path[-1] != "a":
        path.append(prev[path[-1]])
    return repr(dist) + "->".join(path[::-1])


def case_topo() -> list[str]:
    return topo(GRAPH)


def case_cycle() -> list[str]:
    return topo({"a": ["b"], "b": ["a"]})


def case_components() -> list[list[int]]:
    return components(6, [(0, 1), (2, 3), (1, 3)])


def case_missing_node() -> list[str]:
    return dfs({"a": ["q"]}, "a")


def case_grid_paths() -> int:
    grid = ["..#", "...", "#.."]
    h, w = len(grid), len(grid[0])
    def go(r: int, c: int) -> int:
        if r >= h or c >= w or grid[r][c] == "#":
            return 0
        if (r, c) == (h - 1, w - 1):
            return 1
        return go(r + 1, c) + go(r, c + 1)
    return go(0, 0)


def case_islands() -> int:
    grid = [list(r) for r in ["11000", "11000", "00100", "00011"]]
    def sink(r, c):
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == "1":
            grid[r][c] = "0"
            for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                sink(r + dr, c + dc)
            return 1
        return 0
    return sum(sink(r, c) for r in range(4) for c in range(5))
