"""`functools.partial` with keyword arguments."""

import functools
from functools import partial
from typing import Callable


def power(base: int, exp: int = 2, *, mod: int = 0) -> int:
    found = base**exp
    return found % mod if mod else found


def case_a_keyword() -> list[int]:
    cube = partial(power, exp=3)
    return [cube(2), cube(3), cube(base=4)]


def case_positional_and_keyword() -> list[int]:
    two_to = functools.partial(power, 2, mod=5)
    return [two_to(3), two_to(exp=4), two_to(3, mod=7)]


def case_a_keyword_is_replaced() -> list[int]:
    cube = partial(power, exp=3)
    return [cube(2, exp=4), cube(2)]


def case_kept_values() -> list[int]:
    n = 3
    power_of_n = partial(power, exp=n)
    n = 5
    return [power_of_n(2), n]


def join(*words: str, sep: str = " ", end: str = "") -> str:
    return sep.join(words) + end


def case_star_parameters() -> list[str]:
    dashed = partial(join, "a", sep="-")
    return [dashed(), dashed("b", "c"), dashed("b", end="!"), dashed("b", sep="+")]


def show(**named: int) -> str:
    return repr(named)


def case_keywords_in_order() -> list[str]:
    shown = partial(show, b=1, a=2)
    return [shown(), shown(c=3), shown(a=4, d=5)]


def case_of_a_partial() -> int:
    first = partial(power, exp=3)
    second = partial(first, mod=5)
    return second(2)


def case_in_a_map() -> list[int]:
    return list(map(partial(power, exp=3), [1, 2, 3]))


def case_as_a_key() -> list[int]:
    return sorted([3, 1, 2], key=partial(power, exp=3, mod=7))


def apply(function: Callable[[int], int], value: int) -> int:
    return function(value)


def plus(value: int, more: int) -> int:
    return value + more


def case_as_a_callable() -> list[int]:
    functions: list[Callable[[int], int]] = [partial(plus, more=3), partial(plus, more=4)]
    return [apply(function, 5) for function in functions]


def case_of_a_lambda() -> int:
    return partial(lambda a, b, c: a * 100 + b * 10 + c, 1, c=3)(2)


def case_keywords_at_the_call() -> int:
    return partial(power, 2, 3)(mod=5)


def case_evaluated_in_order() -> list[str]:
    seen: list[str] = []

    def note(word: str) -> str:
        seen.append(word)
        return word

    made = partial(join, note("a"), sep=note("b"), end=note("c"))
    seen.append("made")
    seen.append(made(note("d")))
    return seen
