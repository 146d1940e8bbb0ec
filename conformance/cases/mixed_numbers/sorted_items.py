"""`sorted(d.items())`: keys are never equal, so values are never compared."""

from typing import Callable, TypedDict


class Point(TypedDict):
    x: int


def double(n: int) -> int:
    return n * 2


def case_records() -> list[str]:
    d: dict[str, Point] = {"b": {"x": 1}, "a": {"x": 2}}
    return [f"{k}{v['x']}" for k, v in sorted(d.items())]


def case_functions_and_optionals() -> list[str]:
    fs: dict[str, Callable[[int], int]] = {"z": double, "a": abs}
    maybe: dict[int, str | None] = {3: None, 1: "x", 2: None}
    return [f"{k}{f(-2)}" for k, f in sorted(fs.items(), reverse=True)] + [str(sorted(maybe.items()))]


def case_records_stay_shared() -> list[int]:
    d: dict[tuple[int, str], Point] = {(2, "b"): {"x": 1}, (2, "a"): {"x": 2}, (1, "z"): {"x": 3}}
    for _, p in sorted(d.items()):
        p["x"] += 10
    return [p["x"] for p in d.values()]


class Pair(TypedDict):
    b: int
    a: int


def case_over_a_record() -> list[str]:
    p: Pair = {"b": 1, "a": 2}
    out = [f"{i}{k}" for i, k in enumerate(p)]
    out += [k + str(n) for k, n in zip(p, [7, 8])]
    out += list(reversed(p))
    out += sorted(p)
    out += [k for k in p.keys()]
    return out + [str(len(p)), str("a" in p), str(max(p))]


def case_throwaway() -> list[str]:
    rows = [("a", 1, 2.0), ("b", 2, 3.0)]
    out = [n for n, _, _ in rows] + [n for n, *_ in rows]
    for n, _, _ in rows:
        out.append(n)
    _, _, x = rows[0]
    first, *_ = rows[1]
    for _ in range(2):
        out.append(first)
    return out + [str(x)]
