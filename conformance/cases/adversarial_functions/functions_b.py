"""Functions: values, defaults, keywords, recursion, unannotated."""

from typing import Callable, Optional
seen: list[str] = []


def inc(n: int) -> int:
    return n + 1


def dec(n: int) -> int:
    return n - 1


OPS: dict[str, Callable[[int], int]] = {"inc": inc, "dec": dec}
current = inc


def case_dead_unbound() -> int:
    if len(seen) > 100:
        q = 1
    q
    return 1


def param_reassign(n: int, s: str = "x") -> str:
    while n > 0:
        s = s + str(n)
        n = n // 2
    return s + str(n)


def case_param_reassign() -> list[str]:
    return [param_reassign(9), param_reassign(-1), param_reassign(3, "y")]


def shadow_global() -> int:
    current = 5
    return current


def case_shadow_global() -> int:
    return shadow_global() + current(1)


def unbound_global_shadow() -> int:
    x = counter
    counter = 5
    return x


counter = 10


def case_unbound_global_shadow() -> int:
    return unbound_global_shadow()


def deep(n: int) -> int:
    return 0 if n == 0 else 1 + deep(n - 1)


def case_deep() -> int:
    return deep(700)


def collatz(n: int, steps: int = 0) -> int:
    return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)


def case_collatz() -> list[int]:
    return [collatz(27), collatz(1), collatz(n=97, steps=-118)]


def multi() -> tuple[int, str, list[int]]:
    return 1, "a", [2]


def case_multi() -> str:
    a, b, c = multi()
    (d, e), f = (multi()[0], multi()[1]), multi()[2]
    return f"{a}{b}{c}{d}{e}{f}"


def early(xs: list[int]) -> int:
    for x in xs:
        if x < 0:
            continue
        if x > 10:
            return x
    else:
        return -1


def case_early() -> list[int]:
    return [early([1, -5, 11, 12]), early([])]


def implicit_none(n: int) -> Optional[str]:
    while n < 5:
        n += 1
        if n == 3:
            return "three"


def case_implicit_none() -> list[Optional[str]]:
    return [implicit_none(0), implicit_none(3), implicit_none(9)]


def case_assert_tuple() -> int:
    x = 3
    assert x == 3, "bad"
    assert x < 2, (x, "why")
    return 1


def case_assert_none() -> None:
    assert [] , None


def case_assert_int() -> None:
    assert not 1, 5


def case_raise_no_args() -> None:
    raise KeyError


def case_raise_key() -> None:
    raise KeyError("a'b")


def case_raise_two() -> None:
    raise ValueError("a", 5)


def case_raise_int() -> None:
    raise RuntimeError(5)


def case_raise_empty() -> None:
    raise ValueError("")


def case_raise_list() -> None:
    raise TypeError([1, "x"])


def case_raise_multi_line() -> None:
    raise Exception("a\nb")


def case_raise_index() -> None:
    raise IndexError(f"{'é'}")


def case_raise_from() -> None:
    raise ValueError("x") from None


def case_raise_zero() -> None:
    raise ZeroDivisionError("mine")


def case_key_error_values() -> int:
    d = {"é'": 1}
    return d["z\n'"]


def case_key_error_tuple() -> int:
    d = {(1, "a"): 1}
    return d[(2, "b")]


def case_key_error_pop() -> int:
    d = {1: 2}
    return d.pop(7)
