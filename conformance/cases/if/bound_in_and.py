"""A variable that a later operand of `and` binds, in the body of the `if`."""

from typing import Optional


def told(n: int) -> int:
    print("told", n)
    return n


def first_big(xs: list[int], k: int) -> Optional[int]:
    if xs and (n := told(xs[0])) > 3 and n < k:
        return n * 2
    return None


def two(a: int, b: int) -> str:
    if a > 0 and b > 0 and (s := a + b) > 4 and k(s) and (t := s * 2) < 100:
        return f"{s} {t}"
    return "no"


def k(n: int) -> bool:
    print("k", n)
    return n % 2 == 0


def with_else(xs: list[int]) -> int:
    if xs and (n := xs[-1]) > 3:
        return n
    else:
        n = -1
    return n


def after(xs: list[int]) -> int:
    n = 7
    if xs and (n := xs[0]) > 3:
        n += 1
    return n


def unbound(xs: list[int]) -> int:
    if xs and (n := xs[0]) > 3:
        pass
    return n


def in_elif(xs: list[int], ys: list[int]) -> str:
    if xs and (n := xs[0]) > 3:
        return f"x{n}"
    elif ys and (n := ys[0]) > 3:
        return f"y{n}"
    return "none"


def a_match(text: str) -> Optional[str]:
    found: dict[str, str] = {"a": "b"}
    if text and (value := found.get(text)) is not None and value != "c":
        return value
    return None


def case_first_big() -> list[Optional[int]]:
    return [first_big([], 9), first_big([5], 9), first_big([1], 9), first_big([50], 9)]


def case_two() -> list[str]:
    return [two(0, 1), two(1, 1), two(3, 2), two(3, 3), two(300, 300)]


def case_with_else() -> list[int]:
    return [with_else([]), with_else([1]), with_else([9])]


def case_after() -> list[int]:
    return [after([]), after([1]), after([9])]


def case_unbound() -> int:
    return unbound([1]) + unbound([])


def case_in_elif() -> list[str]:
    return [in_elif([], []), in_elif([4], []), in_elif([1], [5]), in_elif([], [1])]


def case_of_a_dict() -> list[Optional[str]]:
    return [a_match(""), a_match("a"), a_match("z")]
