"""Variables and containers that hold ints and floats: each value stays what it is."""

import math
from typing import Optional


def case_a_total_from_zero() -> list[str]:
    total = 0
    shown = [str(total)]
    for x in [1.5, 2.5]:
        total += x
        shown.append(str(total))
    return shown


def case_a_total_of_nothing() -> str:
    none: list[float] = []
    total = 0
    for x in none:
        total += x
    return str(total)


def case_declared_float() -> list[str]:
    rate: float = 1
    shown = [str(rate)]
    rate = rate * 1.5
    shown.append(str(rate))
    rate = 2
    return shown + [str(rate), str(rate / 4), str(rate == 2.0)]


def clock(now: float = 0.0) -> float:
    now += 1.5
    return now


def case_an_int_for_a_float_parameter() -> list[float]:
    return [clock(), clock(1), clock(2.5)]


def later(start: float = 0.0) -> str:
    now = start
    shown = str(now)
    now += 0.5
    return shown + " " + str(now)


def case_an_int_kept_in_a_variable() -> list[str]:
    return [later(), later(100), later(2.5)]


def case_a_list_of_both() -> list[str]:
    xs = [1, 2.0, 3]
    xs.append(4.5)
    return [str(xs), str(max(xs)), str(min(xs)), str(sorted(xs, reverse=True)), str(sum(xs)), str(xs.index(2)), str(3.0 in xs)]


def case_a_declared_list_of_ints() -> list[str]:
    prices: list[float] = [1, 2]
    prices.append(2.5)
    prices[0] = 3
    return [str(prices), str(sum(prices)), str(prices[0] / 2), str([p * 2 for p in prices])]


def case_a_dict_of_both() -> list[str]:
    d = {"a": 1, "b": 2.5}
    d["c"] = 3
    return [str(d), str(sum(d.values())), str(max(d.values())), str(d.get("x", 0))]


def case_extremes_of_either() -> list[str]:
    return [str(min(3, 2.5)), str(max(1, 1.0)), str(max(1.0, 1)), str(max(2, 3.5, 4)), str(min(2.0, 2))]


def case_equal_lists() -> list[bool]:
    return [[1, 2] == [1.0, 2.0], [1, 2.0] < [1.0, 3], {1: 1} == {1.0: 1}, [1] != [1.5], [2**53 + 1] == [float(2**53)]]


def case_a_chosen_number() -> list[str]:
    def pick(n: int) -> str:
        x = n if n > 1 else 0.5
        return f"{x} {x + 1} {x * 2.0} {math.sqrt(x)} {math.floor(x)}"

    return [pick(n) for n in range(4)]


def case_an_optional() -> list[str]:
    best: Optional[float] = None
    shown = [str(best)]
    for x in (3, 2, 5):
        if best is None or x < best:
            best = x
        shown.append(str(best))
    best = 0.5
    return shown + [str(best)]


def case_a_parameter_bound_again() -> list[str]:
    def clean(x: int, absent: bool) -> str:
        if absent:
            x = None  # type: ignore
        return str(x)

    return [clean(1, False), clean(2, True)]


SCALE: float = 1


def case_a_module_variable() -> list[str]:
    global SCALE
    before = str(SCALE)
    SCALE = SCALE * 0.5
    return [before, str(SCALE)]


def case_a_key_of_either() -> list[str]:
    d = {1: "a", 2.5: "b"}
    return [d[1.0], d[2.5], str(1.0 in d), str(list(d))]


def case_counting_down() -> list[str]:
    xs: list[str] = []
    x = 10
    while x > 1:
        xs.append(str(x))
        x = x / 2
    return xs


def case_a_shared_variable() -> list[str]:
    def make(start: float = 0.0):
        now = start

        def advance(seconds: float) -> float:
            nonlocal now
            now += seconds
            return now

        return advance

    clock = make()
    return [str(clock(1.5)), str(clock(2.0))]
