"""Every other way by which two names come to mean one list."""

from typing import Callable, Optional, TypedDict


class Box(TypedDict):
    items: list[int]


KEPT: list[list[int]] = []
LAST: list[int] = []


def remember(xs: list[int]) -> None:
    KEPT.append(xs)


def default(x: int, xs: list[int] = []) -> list[int]:
    xs.append(x)
    return xs


def maybe(xs: list[int], flag: bool) -> Optional[list[int]]:
    return xs if flag else None


def pick(xs: list[int], ys: list[int], flag: bool) -> list[int]:
    return xs if flag else ys


def case_global_store() -> str:
    xs = [1]
    remember(xs)
    xs.append(2)
    KEPT[0].append(3)
    return f"{xs} {KEPT}"


def case_global_rebound() -> str:
    global LAST
    xs = [4]
    LAST = xs
    xs.append(5)
    LAST.append(6)
    return f"{xs} {LAST}"


def case_default_argument() -> str:
    a = default(1)
    b = default(2)
    c = default(3, [0])
    return f"{a} {b} {c}"


def case_optional() -> str:
    xs = [1]
    ys = maybe(xs, True)
    if ys is not None:
        ys.append(2)
    return f"{xs} {maybe(xs, False)}"


def case_conditional() -> str:
    xs = [1]
    ys = [2]
    pick(xs, ys, True).append(5)
    zs = xs if len(ys) > 5 else ys
    zs.append(6)
    return f"{xs} {ys} {zs}"


def case_record() -> str:
    xs = [1]
    box: Box = {"items": xs}
    box["items"].append(2)
    xs.append(3)
    return f"{box} {xs}"


def case_closure() -> str:
    xs = [1]

    def add(x: int) -> int:
        xs.append(x)
        return len(xs)

    add(2)
    xs.append(add(3))
    return str(xs)


def case_closure_that_rebinds() -> str:
    xs = [1]

    def reset() -> None:
        nonlocal xs
        xs = [9]

    old = xs
    reset()
    xs.append(2)
    return f"{xs} {old}"


def case_callable() -> str:
    def twice(xs: list[int]) -> list[int]:
        xs.extend(xs)
        return xs

    f: Callable[[list[int]], list[int]] = twice
    xs = [1]
    ys = f(xs)
    ys.append(0)
    return f"{xs} {ys}"


def case_walrus() -> str:
    if len(xs := [1, 2]) > 1:
        xs.append(3)
    ys = (zs := xs)
    zs.append(4)
    return f"{xs} {ys}"


def case_star_args() -> str:
    def total(*rows: list[int]) -> int:
        rows[0].append(1)
        return sum([len(row) for row in rows])

    xs = [1]
    return f"{total(xs, xs, [2])} {xs}"


def case_unpacked() -> str:
    pair = ([1], [2])
    a, b = pair
    a.append(3)
    b = a
    b.append(4)
    return f"{pair} {b}"
