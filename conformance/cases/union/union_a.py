"""Values of one of several types: narrowing, equality, text, and what every member allows."""

from typing import Union


def f(x: Union[int, str]) -> str:
    if isinstance(x, int):
        return f"int {x + 1}"
    return x.upper()


def g(x: int | str | None) -> str:
    if x is None:
        return "none"
    if isinstance(x, str):
        return x
    return str(x * 2)


def h(x: int | str | float) -> str:
    if isinstance(x, (int, float)):
        return repr(x + 1)
    return x + "!"


def mixed(flag: bool) -> int | str:
    if flag:
        return 1
    return "a"


def case_f() -> list[str]:
    return [f(1), f("a")]


def case_g() -> list[str]:
    return [g(1), g("a"), g(None)]


def case_h() -> list[str]:
    return [h(1), h("a"), h(2.5)]


def case_mixed() -> list[str]:
    return [repr(mixed(True)), str(mixed(False)), f"{mixed(False)!r} {mixed(True)}"]


def case_list() -> list[int | str]:
    xs: list[int | str] = [1, "a"]
    xs.append(2)
    xs.append("b")
    return xs


def case_dict() -> dict[str, int | str]:
    d: dict[str, int | str] = {"a": 1, "b": "x"}
    d["c"] = 3
    return d


def case_keys() -> dict[int | str, int]:
    d: dict[int | str, int] = {1: 1, "1": 2}
    d[2] = 3
    return d


def case_eq() -> list[bool]:
    x = mixed(True)
    y = mixed(False)
    return [x == 1, x == "a", y == "a", x == y, x != y, x == 1.0, x == True, 1 == x]


def case_truth() -> list[bool]:
    x: int | str = 0
    y: int | str = ""
    z = mixed(True)
    return [bool(x), not y, bool(z), True if z else False]


def case_assign() -> str:
    x: int | str = 5
    x += 1
    y = x * 2
    x = "a"
    x += "b"
    return x + str(y)
