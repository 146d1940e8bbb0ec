"""Quicksort in place, with the order given as a function."""

from typing import Callable

from kybra import Vec, nat64, query, update, void

numbers: list[int] = []


def ascending(a: int, b: int) -> bool:
    return a < b


def descending(a: int, b: int) -> bool:
    return a > b


def partition(
    items: list[int], low: int, high: int, before: Callable[[int, int], bool]
) -> int:
    """Moves what comes before the last element to its left, and returns where it then stands."""
    pivot = items[high]
    boundary = low
    for i in range(low, high):
        if before(items[i], pivot):
            items[i], items[boundary] = items[boundary], items[i]
            boundary += 1
    items[boundary], items[high] = items[high], items[boundary]
    return boundary


def quicksort(
    items: list[int], low: int, high: int, before: Callable[[int, int], bool]
) -> None:
    if low >= high:
        return
    middle = partition(items, low, high, before)
    quicksort(items, low, middle - 1, before)
    quicksort(items, middle + 1, high, before)


def sort(items: list[int], before: Callable[[int, int], bool]) -> None:
    quicksort(items, 0, len(items) - 1, before)


@query
def sort_ascending(values: Vec[int]) -> Vec[int]:
    sort(values, ascending)
    return values


@query
def sort_descending(values: Vec[int]) -> Vec[int]:
    sort(values, descending)
    return values


@update
def add(values: Vec[int]) -> nat64:
    """Keeps more numbers, and returns how many there are now."""
    numbers.extend(values)
    return len(numbers)


@query
def stored() -> Vec[int]:
    return numbers


@query
def preview() -> Vec[int]:
    """The kept numbers in order; a query leaves them as they are."""
    sort(numbers, ascending)
    return numbers


@update
def sort_stored(largest_first: bool) -> void:
    sort(numbers, descending if largest_first else ascending)


@query
def median() -> int:
    if len(numbers) == 0:
        raise ValueError("no numbers yet")
    copy = numbers[:]
    sort(copy, ascending)
    return copy[len(copy) // 2]
