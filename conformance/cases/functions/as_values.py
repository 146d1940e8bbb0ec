"""Functions passed as arguments, stored and returned."""

from typing import Callable


def ascending(a: int, b: int) -> bool:
    return a < b


def descending(a: int, b: int) -> bool:
    return a > b


def insertion_sort(items: list[int], before: Callable[[int, int], bool]) -> list[int]:
    out = items[:]
    for i in range(1, len(out)):
        j = i
        while j > 0 and before(out[j], out[j - 1]):
            out[j], out[j - 1] = out[j - 1], out[j]
            j -= 1
    return out


def case_comparison_as_an_argument() -> tuple[list[int], list[int]]:
    items = [3, 1, 2, 3]
    return (insertion_sort(items, ascending), insertion_sort(items, descending))


def apply(f: Callable[[int], int], times: int, start: int) -> int:
    for _ in range(times):
        start = f(start)
    return start


def double(n: int) -> int:
    return n * 2


def negate(n: int) -> int:
    return -n


def case_applied_many_times() -> list[int]:
    return [apply(double, 70, 1), apply(negate, 3, 5), apply(double, 0, 9)]


def choose(name: str) -> Callable[[int], int]:
    if name == "double":
        return double
    return negate


def case_function_as_a_result() -> tuple[int, int]:
    return (choose("double")(4), choose("other")(4))


def case_list_of_functions() -> list[int]:
    steps: list[Callable[[int], int]] = [double, negate, double]
    value = 3
    out: list[int] = []
    for step in steps:
        value = step(value)
        out.append(value)
    return out


def case_table_of_functions() -> int:
    table: dict[str, Callable[[int, int], bool]] = {"<": ascending, ">": descending}
    score = 0
    for sign in ["<", ">", "<"]:
        score = score * 2 + int(table[sign](1, 2))
    return score


def case_identity_of_functions() -> list[bool]:
    f = double
    return [f is double, f is negate, f == double]


def case_function_in_a_variable_rebound() -> int:
    f = double
    first = f(5)
    f = negate
    return first * 100 + f(5)


def filtered(items: list[int], keep: Callable[[int], bool]) -> list[int]:
    out: list[int] = []
    for n in items:
        if keep(n):
            out.append(n)
    return out


def is_small(n: int) -> bool:
    return -3 < n < 3


def case_filter_by_a_function() -> list[int]:
    return filtered([-5, -2, 0, 2, 5], is_small)
