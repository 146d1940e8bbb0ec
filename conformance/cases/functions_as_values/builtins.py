"""Builtins, methods of types and functions as values; `map` and `filter`."""

import math
from typing import Callable


def case_key_len() -> list[str]:
    return sorted(["ccc", "a", "bb"], key=len)


def case_key_abs() -> tuple[int, int]:
    return (max([3, -7, 5], key=abs), min([3, -7, 5], key=abs))


def case_key_lower() -> list[str]:
    return sorted(["b", "A", "C", "a"], key=str.lower)


def case_key_str() -> list[int]:
    return sorted([10, 9, 100, 1], key=str)


def case_a_builtin_in_a_variable() -> tuple[int, int]:
    f = abs
    g = len
    return (f(-3), g([1, 2]))


def case_a_builtin_is_passed() -> list[str]:
    def apply(f: Callable[[int], str], values: list[int]) -> list[str]:
        return [f(value) for value in values]

    return apply(str, [1, 2]) + apply(hex, [255])


def case_builtins_in_a_dict() -> list[float]:
    functions = {"sqrt": math.sqrt, "floor": math.fabs}
    return [functions[name](16.0) for name in ["sqrt", "floor"]]


def case_map_str() -> str:
    return ", ".join(map(str, [1, 2, 3]))


def case_map_int() -> list[int]:
    return list(map(int, "1 2 3".split()))


def case_map_a_lambda() -> list[int]:
    return list(map(lambda x: x * x, range(5)))


def case_map_of_two() -> list[int]:
    return list(map(lambda a, b: a + b, [1, 2, 3], [10, 20, 30]))



def case_map_in_a_for() -> list[str]:
    found = []
    for text in map(str.upper, ["a", "b"]):
        found.append(text + "!")
    return found


def case_filter_a_lambda() -> list[int]:
    return list(filter(lambda x: x % 2 == 0, range(10)))


def case_filter_none() -> list[int]:
    return list(filter(None, [0, 1, 0, 2]))


def case_filter_none_of_texts() -> list[str]:
    return [word for word in filter(None, "a  b c".split(" "))]


def case_map_of_a_filter() -> list[int]:
    return list(map(lambda x: x * 10, filter(lambda x: x > 2, [1, 2, 3, 4])))


def case_filter_of_a_map() -> list[int]:
    return list(filter(lambda x: x > 10, map(lambda x: x * x, range(6))))


def case_sum_of_a_map() -> int:
    return sum(map(lambda x: x * x, [1, 2, 3]))


def case_sum_of_a_map_of_len() -> int:
    return sum(map(len, ["a", "bb", "ccc"]))


def case_max_of_a_map() -> int:
    return max(map(abs, [3, -9, 4]))


def case_sorted_of_a_map() -> list[str]:
    return sorted(map(str, [10, 9, 8]))


def case_sorted_of_a_map_with_a_key() -> list[str]:
    return sorted(map(str, [10, 9, 8]), key=lambda s: s[-1])


def case_any_and_all_of_a_map() -> tuple[bool, bool]:
    return (any(map(lambda x: x > 2, [1, 2, 3])), all(map(lambda x: x > 2, [1, 2, 3])))


def case_any_asks_no_further() -> tuple[bool, list[int]]:
    asked: list[int] = []

    def big(x: int) -> bool:
        asked.append(x)
        return x > 1

    return (any(map(big, [1, 2, 3, 4])), asked)


def case_all_asks_no_further() -> tuple[bool, list[int]]:
    asked: list[int] = []

    def big(x: int) -> bool:
        asked.append(x)
        return x > 1

    return (all(map(big, [2, 3, 0, 4])), asked)


def case_map_is_lazy_in_a_for() -> list[str]:
    log: list[str] = []

    def note(x: int) -> int:
        log.append("f" + str(x))
        return x

    for x in map(note, [1, 2, 3]):
        log.append("body" + str(x))
        if x == 2:
            break
    return log


def case_filter_with_continue_and_else() -> list[int]:
    found = []
    for x in filter(lambda x: x != 3, [1, 2, 3, 4]):
        if x == 2:
            continue
        found.append(x)
    else:
        found.append(-1)
    return found


def case_map_captures() -> list[list[int]]:
    rows = []
    for k in range(3):
        rows.append(list(map(lambda x: x * k, [1, 2, 3])))
    return rows


def case_map_in_a_comprehension() -> list[int]:
    return [x + 1 for x in map(lambda s: int(s), ["4", "5"]) if x > 4]


def case_map_over_a_dict() -> list[str]:
    return list(map(lambda item: item[0] + str(item[1]), {"a": 1, "b": 2}.items()))


def case_map_over_a_str() -> list[int]:
    return list(map(ord, "abc"))


def case_map_of_pairs() -> list[int]:
    return list(map(lambda pair: pair[0] * pair[1], zip([1, 2], [3, 4])))


def case_map_raises_when_reached() -> int:
    total = 0
    for x in map(lambda n: 10 // n, [5, 0, 1]):
        total += x
    return total


def case_print_as_a_callback() -> int:
    def each(f, values):
        for value in values:
            f(value)
        return len(values)

    return each(print, [1, 2])


def case_callable() -> tuple[bool, bool, bool]:
    def f() -> int:
        return 1

    return (callable(f), callable(3), callable(len))


def case_a_conditional_builtin() -> list[int]:
    found = []
    for biggest in [True, False]:
        pick = max if biggest else min
        found.append(pick(3, 8))
    return found


def case_a_function_of_the_module_as_a_value() -> list[int]:
    f = helper
    g = [helper, helper]
    return [f(1), g[0](2), g[1](3)]


def helper(n: int) -> int:
    return n * 100


def case_round_trip_through_a_dict_of_functions() -> list[str]:
    formats: dict[str, Callable[[int], str]] = {"hex": hex, "bin": bin, "dec": str}
    return [formats[name](10) for name in sorted(formats)]


def case_map_of_two_stops_with_the_shorter() -> list[tuple[int, int]]:
    return list(map(divmod, [20, 30, 40], [3, 7]))
