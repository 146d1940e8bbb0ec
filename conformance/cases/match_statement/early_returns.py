"""Functions whose cases all return, raise or go on, and what their results are used for."""

from typing import Optional, Union


def number(flag: bool) -> int:
    match flag:
        case True:
            return 1
        case False:
            return 0


def case_both_bools():
    return number(True) + number(False)


def three(flag: Optional[bool]) -> str:
    match flag:
        case True:
            return "yes"
        case False:
            return "no"
        case None:
            return "unknown"


def case_both_bools_and_none():
    return three(True).upper() + three(False) + three(None)


def mixed(value: Union[bool, int, str]) -> str:
    match value:
        case False:
            return "no"
        case True:
            return "yes"
        case int():
            return str(value + 1)
        case str():
            return value.upper()


def case_bools_among_others():
    return mixed(True) + mixed(False) + mixed(4) + mixed("a")


def size(value: Union[int, str, list[int]]) -> int:
    match value:
        case int(n) if n < 0:
            return 0
        case int(n):
            return n
        case str() | list():
            return len(value)


def case_all_classes():
    return size(-1) + size(3) + size("abcd") + size([1])


def lookup(name: str) -> int:
    match name:
        case "a":
            return 1
        case "b":
            raise ValueError("no b")
        case _:
            raise KeyError(name)


def case_raises_or_returns():
    out = [lookup("a") + 1]
    for name in "bc":
        try:
            out.append(lookup(name))
        except (ValueError, KeyError) as error:
            out.append(len(str(error)))
    return out


def find(rows: list[tuple[str, int]], wanted: str) -> int:
    for row in rows:
        match row:
            case (name, n) if name == wanted:
                return n
            case (_, 0):
                break
            case _:
                continue
    return -1


def case_out_of_a_loop():
    rows = [("a", 1), ("b", 2), ("c", 0), ("d", 4)]
    return find(rows, "a"), find(rows, "b"), find(rows, "d"), find(rows, "c"), find([], "a")


def guarded(pair: tuple[int, int]) -> str:
    match pair:
        case (a, b) if a == 0 or b == 0:
            return "nought"
        case (a, b) if a < 0:
            return f"negative {a}"
        case _:
            return "rest"


def case_guards_and_a_wildcard():
    return [guarded(pair) for pair in ((0, 1), (1, 0), (-3, 2), (4, 5))]


def captured_later(xs: list[int]) -> int:
    match xs:
        case [a, b] if a > b:
            return a - b
        case [b, *rest] if sum(rest) > 3:
            return sum(rest) * b
        case [b]:
            pass
        case _:
            b = -1
    return b


def case_names_used_after():
    return [captured_later(xs) for xs in ([3, 1], [2, 2, 2], [7], [], [1, 2])]
