"""Unions in records, function results, aliases of containers, conditions and dispatch."""

from typing import Optional, TypedDict, Union

Json = Union[None, bool, int, str]


def described(x: int | str = "none") -> str:
    return f"<{x}>"


MODE: int | str = 1


def flip() -> int | str:
    global MODE
    if isinstance(MODE, int):
        MODE = "s" + str(MODE)
    else:
        MODE = len(MODE)
    return MODE


def maybe(n: int) -> Optional[int | str]:
    if n == 0:
        return None
    return n if n > 1 else "one"


def case_default_parameter() -> list[str]:
    return [described(), described(3), described("z")]


def case_global() -> list[int | str]:
    return [flip(), flip(), flip()]


def case_maybe() -> list[str]:
    out: list[str] = []
    for n in range(3):
        x = maybe(n)
        if isinstance(x, int):
            out.append(f"int {x - 1}")
        elif x is None:
            out.append("none")
        else:
            out.append(x + "!")
    return out


def case_tuple_member() -> list[str]:
    xs: list[tuple[int, int] | int] = [1, (2, 3)]
    return [repr(x[0] + x[1]) if isinstance(x, tuple) else repr(x) for x in xs]


def case_bool_member() -> list[str]:
    xs: list[bool | int] = [True, 1, 0, False]
    return [f"{x!r} {isinstance(x, bool)} {isinstance(x, int)} {x + 1}" for x in xs]
