"""Empty containers whose types come later."""


def case_list_later() -> list[int]:
    xs = []
    for i in range(3):
        xs.append(i)
    return xs


def case_dict_of_lists() -> dict[str, list[int]]:
    d = {}
    for i, w in enumerate("a b a".split()):
        if w not in d:
            d[w] = []
        d[w].append(i)
    return d


def case_dict_setdefault() -> str:
    groups = {}
    for w in ["apple", "avocado", "bean"]:
        groups.setdefault(w[0], []).append(w)
    return repr(groups)


def case_set_later() -> list[int]:
    seen = set()
    out = []
    for x in [1, 2, 1, 3, 2]:
        if x in seen:
            continue
        seen.add(x)
        out.append(x)
    return out


def case_nested_empty() -> str:
    grid = [[] for _ in range(3)]
    for i in range(6):
        grid[i % 3].append(i)
    return repr(grid)


def case_never_filled() -> str:
    xs = []
    d = {}
    return repr(xs) + repr(d) + str(len(xs))


def case_helper_returns_empty() -> str:
    def collect(n):
        out = []
        while n:
            out.append(n % 10)
            n //= 10
        return out

    return repr(collect(0)) + repr(collect(321))


def case_tuple_lists() -> str:
    evens, odds = [], []
    for i in range(5):
        (evens if i % 2 == 0 else odds).append(i)
    return repr((evens, odds))


def case_empty_default_get() -> str:
    d = {"a": [1, 2]}
    return repr(d.get("a", [])) + repr(d.get("b", []))


def case_nested_dict() -> str:
    graph = {}
    for a, b, w in [("x", "y", 3), ("y", "z", 1), ("x", "z", 9)]:
        graph.setdefault(a, {})[b] = w
        graph.setdefault(b, {})[a] = w
    return repr(graph)
