"""Key functions that look at the list that is being sorted: it is empty meanwhile."""

from typing import Callable, TypedDict

numbers: list[int] = [3, 1, 2]
lengths: list[int] = []


class Box(TypedDict):
    items: list[int]


def case_the_global_is_empty() -> list[int]:
    seen: list[int] = []

    def key(x: int) -> int:
        seen.append(len(numbers))
        return x

    numbers.sort(key=key)
    return seen + numbers


def case_a_lambda_over_the_global() -> list[int]:
    numbers.sort(key=lambda x: x * (len(numbers) + 1), reverse=True)
    return numbers


def case_an_alias_of_the_global() -> list[int]:
    same = numbers
    same.sort(key=lambda x: x if numbers else -x)
    return numbers


def case_the_least_of_nothing() -> str:
    try:
        numbers.sort(key=lambda x: min(numbers))
    except ValueError as e:
        return str(e) + str(numbers)
    return "?"


def measure(x: int) -> int:
    lengths.append(len(numbers))
    return -x


def through(x: int) -> int:
    return measure(x)


def case_through_functions() -> list[int]:
    numbers.sort(key=through)
    return numbers + lengths


def case_a_captured_list() -> str:
    xs = [5, 4, 6]
    seen: list[str] = []

    def key(x: int) -> int:
        seen.append(repr(xs))
        return x

    xs.sort(key=key)
    return f"{xs} {seen}"


def case_in_a_record() -> str:
    box: Box = {"items": [2, 1]}
    seen: list[int] = []

    def key(x: int) -> int:
        seen.append(len(box["items"]))
        return x

    box["items"].sort(key=key)
    return f"{box} {seen}"


def sort_with(xs: list[int], key: Callable[[int], int]) -> None:
    xs.sort(key=key)


def case_a_function_value() -> str:
    xs = [5, 4, 6]
    keys: list[Callable[[int], int]] = [lambda x: x + 10 * len(xs), lambda x: -x + 10 * len(xs)]
    for key in keys:
        sort_with(xs, key)
    return repr(xs)


def case_in_a_dict_of_lists() -> str:
    rows: dict[str, list[int]] = {"a": [3, 2, 1]}
    rows["a"].sort(key=lambda x: x + len(rows["a"]))
    return repr(rows)


def case_a_list_of_lists_by_itself() -> str:
    rows = [[2], [1], [0]]
    rows.sort(key=lambda row: (len(rows), row))
    return repr(rows)


def case_iterated_meanwhile() -> int:
    found = 0

    def key(x: int) -> int:
        nonlocal found
        for _ in numbers:
            found += 1
        return x

    numbers.sort(key=key)
    return found
