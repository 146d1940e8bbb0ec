"""Quicksort in place, by a comparison given as a function."""

from typing import Callable


def ascending(a: int, b: int) -> bool:
    return a < b


def by_last_digit(a: int, b: int) -> bool:
    return (a % 10, a) < (b % 10, b)


def partition(items: list[int], low: int, high: int, before: Callable[[int, int], bool]) -> int:
    pivot = items[high]
    boundary = low
    for i in range(low, high):
        if before(items[i], pivot):
            items[i], items[boundary] = items[boundary], items[i]
            boundary += 1
    items[boundary], items[high] = items[high], items[boundary]
    return boundary


def sort(items: list[int], low: int, high: int, before: Callable[[int, int], bool]) -> None:
    if low < high:
        middle = partition(items, low, high, before)
        sort(items, low, middle - 1, before)
        sort(items, middle + 1, high, before)


numbers = [33, -7, 2**65, 12, 0, 41, 33, 8]
for before in [ascending, by_last_digit]:
    copy = numbers[:]
    sort(copy, 0, len(copy) - 1, before)
    print(copy)
print(numbers)
