"""`min`, `max` and `reduce` ask for an item only when they are done with the one before."""

from functools import reduce
from typing import Iterator

log: list[str] = []


def numbers(count: int) -> Iterator[int]:
    for number in range(count):
        log.append(f"give {number}")
        yield number


def key(number: int) -> int:
    log.append(f"key {number}")
    return -number


def add(left: int, right: int) -> int:
    log.append(f"add {left} {right}")
    return left + right


def case_keys_between_items() -> tuple[int, int, list[str]]:
    log.clear()
    return max(numbers(3), key=key), min(numbers(2), key=key), log


def case_reduced_between_items() -> tuple[int, int, list[str]]:
    log.clear()
    return reduce(add, numbers(3)), reduce(add, numbers(2), 10), log


def case_reduced_of_few() -> list[str]:
    empty: list[int] = []
    found = [str(reduce(add, [5])), str(reduce(add, empty, 7)), str(reduce(add, (number for number in [8])))]
    try:
        reduce(add, empty)
    except TypeError as error:
        found.append(str(error))
    return found


def case_items_left_by_a_key_that_raises() -> list[list[int]]:
    left: list[list[int]] = []
    source = iter([1, 0, 2, 3])
    try:
        max(source, key=lambda number: 1 // number)
    except ZeroDivisionError:
        left.append(list(source))
    source = iter([2, 0, 4])
    try:
        reduce(lambda first, second: first // second, source)
    except ZeroDivisionError:
        left.append(list(source))
    return left


def case_a_list_that_its_key_function_extends() -> list[int]:
    items = [3, 5]

    def grow(number: int) -> int:
        if len(items) < 5:
            items.append(number * 3)
        return number

    return [max(items, key=grow), min(items, key=lambda number: -number), len(items)]


def case_a_list_that_its_function_extends() -> list[int]:
    items = [1, 2]

    def joined(left: int, right: int) -> int:
        if len(items) < 4:
            items.append(right + 1)
        return left * 10 + right

    return [reduce(joined, items), len(items)]


def case_a_dict_that_its_key_function_extends() -> str:
    counts = {"a": 1, "b": 2}

    def grow(name: str) -> int:
        counts[name + name] = 3
        return counts[name]

    try:
        return max(counts, key=grow)
    except RuntimeError as error:
        return str(error)


def case_an_empty_iterator_with_a_default() -> list[int]:
    log.clear()
    return [max(numbers(0), key=key, default=5), min(numbers(1), key=key, default=5), len(log)]
