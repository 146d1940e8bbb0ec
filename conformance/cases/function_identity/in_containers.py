"""Functions among other values: in tuples, records, values of dicts; caches, wrapped functions, methods."""

from functools import cache, wraps
from typing import Callable, Optional, TypedDict


class Route(TypedDict):
    path: str
    handler: Callable[[str], str]


def index(path: str) -> str:
    return "index " + path


def about(path: str) -> str:
    return "about " + path


def case_records() -> list[bool]:
    a: Route = {"path": "/", "handler": index}
    b: Route = {"path": "/", "handler": index}
    c: Route = {"path": "/", "handler": about}
    return [a == b, a == c, a["handler"] is b["handler"], c["handler"] == about, a != c]


def case_values_of_a_dict() -> list[bool]:
    routes: dict[str, Callable[[str], str]] = {"/": index, "/about": about}
    return [
        index in routes.values(),
        about in list(routes.values()),
        routes == {"/": index, "/about": about},
    ]


def case_tuples() -> list[bool]:
    both: tuple[Callable[[str], str], ...] = (index, about)
    pair = (index, about)
    return [index in both, both.index(about) == 1, both.count(index) == 1, about in pair]


def case_index_from() -> list[int]:
    fs: list[Callable[[str], str]] = [index, about, index]
    return [fs.index(index, 1), fs.index(about, 0, 2)]


def case_keys_of_tuples() -> str:
    d: dict[tuple[str, Callable[[str], str]], int] = {("a", index): 1}
    d["b", index] = 2
    d["a", about] = 3
    d["a", index] += 10
    return ",".join(str(n) for n in d.values())


def quiet(f: Callable[[str], str]) -> Callable[[str], str]:
    @wraps(f)
    def wrapper(text: str) -> str:
        return f(text).lower()

    return wrapper


@quiet
def loud(text: str) -> str:
    return text.upper()


def case_wrapped() -> list[bool]:
    fs: list[Callable[[str], str]] = [loud, quiet(index)]
    return [loud in fs, index in fs, quiet(index) in fs, fs[0] is loud, fs[1] == fs[1]]


@cache
def square(x: int) -> int:
    return x * x


def case_cached() -> list[bool]:
    fs: list[Callable[[int], int]] = [square]
    return [square in fs, fs[0] is square, square == square]


def case_toggle() -> list[int]:
    active: set[Callable[[str], str]] = set()
    sizes: list[int] = []
    for f in [index, about, index, index]:
        if f in active:
            active.remove(f)
        else:
            active.add(f)
        sizes.append(len(active))
    return sizes


def case_set_operations() -> list[int]:
    a: set[Callable[[str], str]] = {index, about}
    b: set[Callable[[str], str]] = {about}
    return [len(a & b), len(a | b), len(a - b), len(a ^ b), int(b <= a)]


def choose(name: str) -> Optional[Callable[[str], str]]:
    return {"index": index, "about": about}.get(name)


def case_chosen() -> list[bool]:
    return [choose("index") is index, choose("x") is index, choose("x") is None, choose("about") != index]


def case_a_key_error_holds_the_function() -> list[bool]:
    d: dict[Callable[[str], str], int] = {index: 1}
    try:
        print(d[about])
    except KeyError as e:
        return [len(e.args) == 1]
    return []


def case_fromkeys_and_comprehensions() -> list[int]:
    fs: list[Callable[[str], str]] = [index, about, index]
    order = {f: i for i, f in enumerate(fs)}
    unique = {f for f in fs}
    counts = dict.fromkeys(fs, 0)
    return [len(order), order[index], len(unique), len(counts), counts[about]]
