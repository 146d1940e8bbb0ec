"""Functions: values, defaults, keywords, recursion, unannotated."""

from typing import Callable, Optional
seen: list[str] = []


def note(s: str) -> int:
    seen.append(s)
    return len(seen)


def defaults(a: int = note("a"), b: int = note("b")) -> int:
    return a * 10 + b


def case_defaults_at_definition() -> list[int]:
    return [defaults(), defaults(b=7), defaults(), len(seen)]


def kw_only(a: int, *, b: int, c: int = 3) -> int:
    return a * 100 + b * 10 + c


def case_kw_only() -> list[int]:
    return [kw_only(1, b=2), kw_only(b=5, a=4), kw_only(1, c=9, b=8)]


def pos_only(a: int, b: int = 2, /, c: int = 3) -> int:
    return a * 100 + b * 10 + c


def case_pos_only() -> list[int]:
    return [pos_only(1), pos_only(1, 5), pos_only(1, c=7)]


def inc(n: int) -> int:
    return n + 1


def dec(n: int) -> int:
    return n - 1


OPS: dict[str, Callable[[int], int]] = {"inc": inc, "dec": dec}
current = inc


def flip() -> int:
    global current
    current = dec
    return 100


def case_dispatch() -> list[int]:
    return [OPS["inc"](5), OPS["dec"](5), [inc, dec][1](9), (inc if len(OPS) == 1 else dec)(3)]


def case_callee_evaluated_first() -> int:
    return current(flip())


def case_callee_after() -> int:
    flip()
    return current(5)


def case_function_identity() -> list[bool]:
    f = inc
    return [f is inc, f == inc, f is not dec, OPS["inc"] is f, inc == dec]


def compose(f: Callable[[int], int], g: Callable[[int], int], n: int) -> int:
    return f(g(n))


def case_compose() -> list[int]:
    return [compose(inc, dec, 5), compose(f=dec, n=7, g=dec), compose(n=1, g=inc, f=inc)]


def case_map_loop() -> list[int]:
    return [f(i) for i, f in enumerate([inc, dec, inc])]


def maybe_fn(n: int) -> Optional[Callable[[int], int]]:
    return inc if n else None


def case_optional_fn() -> list[int]:
    out = []
    for i in range(2):
        f = maybe_fn(i)
        out.append(f(10) if f else -1)
    return out


def none_result(n: int):
    if n > 3:
        return n


def case_none_result() -> list[Optional[int]]:
    return [none_result(5), none_result(1)]


def nothing():
    pass


def case_nothing() -> bool:
    return nothing() is None


def unann(a, b):
    return a + b


def case_unann() -> list[int]:
    return [unann(1, 2), unann(2**63, -1)]


def poly(x):
    return x


def case_poly() -> tuple[int, str]:
    return (poly(1), poly("a"))


def unreachable(n: int) -> int:
    return n
    n += 1
    raise ValueError("no")


def case_unreachable() -> int:
    return unreachable(4)


def unused(a: int, b: str, c: list[int]) -> None:
    d = a
    d = 5
    b
    c[0]


def case_dead_index_error() -> None:
    unused(1, "a", [])


def dead_div(n: int) -> int:
    x = 1 // n
    x = 3
    return x


def case_dead_div() -> int:
    return dead_div(0)


def dead_name() -> int:
    1 / 1
    "a" + "b"
    [1][0]
    return 3


def case_dead_name() -> int:
    return dead_name()


def case_dead_key() -> int:
    d = {1: 2}
    d[5]
    return 1


counter = 10
