"""Values of one of several types: narrowing, equality, text, and what every member allows."""

from typing import Optional, Union


def f(x: Union[int, str]) -> str:
    if isinstance(x, int):
        return f"int {x + 1}"
    return x.upper()


def mixed(flag: bool) -> int | str:
    if flag:
        return 1
    return "a"


def total(xs: list[int | str]) -> int:
    t = 0
    for x in xs:
        if isinstance(x, str):
            t += len(x)
        else:
            t += x
    return t


def num(x: int | float) -> float | int:
    return x + 1


def case_type_is() -> list[bool]:
    x = mixed(True)
    return [type(x) is int, type(x) == str, type(x) is not str, isinstance(x, object)]


def case_static() -> list[bool]:
    return [isinstance(1, int), isinstance(True, int), isinstance("a", (int, float)), isinstance(None, int), type(True) is int]


def case_total() -> int:
    return total([1, "abc", 2])


def case_num() -> list[str]:
    return [repr(num(1)), repr(num(1.5)), str(num(1) == 2.0), repr(-num(2))]


def case_in() -> list[bool]:
    xs: list[int | str] = [1, "a"]
    return [1 in xs, "a" in xs, "b" in xs, 2 in xs]


def case_ternary() -> int | str:
    flag = len("ab") > 1
    x: int | str = 1 if flag else "a"
    return x


def case_opt_union() -> list[bool]:
    x: int | str | None = None
    y: Optional[Union[int, str]] = 1
    return [x is None, y is None, y == 1]


def case_while() -> str:
    x: int | str = 0
    n = 0
    while isinstance(x, int) and n < 10:
        n += 1
        if n == 5:
            x = "done"
        else:
            x += 1
    return f"{x} {n}"


def case_walrus() -> int:
    if isinstance(y := mixed(True), int):
        return y + 1
    return len(y)


def case_comp() -> list[int]:
    xs: list[int | str] = [1, "a", 2]
    return [x + 1 for x in xs if isinstance(x, int)]
