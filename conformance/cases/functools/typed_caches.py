"""`lru_cache(typed=True)` keeps equal arguments of different types apart."""

from functools import lru_cache

CALLS: list[str] = []


@lru_cache(maxsize=4, typed=True)
def product(left, right):
    CALLS.append(f"{left!r} {right!r}")
    return left * right


def number(kind: int) -> int | float | bool:
    if kind == 0:
        return 1
    if kind == 1:
        return 1.0
    return True


def case_of_two_arguments():
    found = [str(product(number(kind), 2)) for kind in (0, 1, 2, 0, 1, 2)]
    return found, CALLS


def case_the_oldest_goes_first():
    found = [str(product(number(kind % 3), kind // 3)) for kind in range(6)]
    found += [str(product(number(kind), 1)) for kind in range(3)]
    found.append(str(product(number(0), 0)))
    return found, CALLS


@lru_cache(None, True)
def negated(value):
    CALLS.append(repr(value))
    return -value


def case_without_a_bound():
    return [str(negated(number(kind))) for kind in (0, 1, 2, 2, 1, 0)], CALLS


@lru_cache(maxsize=3, typed=False)
def doubled(value):
    CALLS.append(repr(value))
    return value * 2


def case_not_typed_as_where_it_is_not_said():
    return [str(doubled(number(kind))) for kind in (1, 2, 0, 0, 1)], CALLS


@lru_cache(maxsize=8, typed=True)
def joined(first: str, second: str) -> str:
    CALLS.append(first)
    return first + second


def case_of_text():
    return joined("a", "b"), joined("ab", ""), joined("a", "b"), CALLS


@lru_cache(typed=True)
def nothing() -> int:
    CALLS.append("called")
    return len(CALLS)


def case_of_no_arguments():
    return nothing(), nothing(), CALLS
