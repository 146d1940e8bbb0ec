"""Loops that return the first item that meets a condition."""

from typing import Optional

looked_at: list[int] = []


def seen(number: int) -> int:
    looked_at.append(number)
    return number


def first_above(numbers: list[int], bound: int) -> Optional[int]:
    for number in numbers:
        if seen(number) > bound:
            return number
    return None


def first_key(prices: dict[str, float], bound: float) -> Optional[str]:
    for name in prices:
        if prices[name] > bound:
            return name
    return None


def first_pair(pairs: list[tuple[int, str]]) -> Optional[tuple[int, str]]:
    for pair in pairs:
        if pair[0] % 3 == 0 and pair[1]:
            return pair
    return None


def first_letter(text: str) -> Optional[str]:
    for letter in text:
        if letter.isupper():
            return letter
    return None


def first_square(bound: int) -> Optional[int]:
    for number in range(100):
        if number * number > bound:
            return number
    return None


def grows(numbers: list[int]) -> Optional[int]:
    for number in numbers:
        if number > 4 or shrinks(numbers):
            return number
    return None


def shrinks(numbers: list[int]) -> bool:
    numbers.pop()
    return len(numbers) == 0


def case_stops_at_the_first() -> tuple[Optional[int], list[int]]:
    return (first_above([1, 5, 9], 3), looked_at)


def case_nothing_found() -> tuple[Optional[int], list[int]]:
    return (first_above([1, 2], 3), looked_at)


def case_keys() -> list[Optional[str]]:
    prices = {"tea": 1.5, "rice": 4.0}
    return [first_key(prices, 2.0), first_key(prices, 9.0)]


def case_tuples() -> Optional[tuple[int, str]]:
    return first_pair([(1, "a"), (3, ""), (6, "b"), (9, "c")])


def case_letters() -> list[Optional[str]]:
    return [first_letter("abCD"), first_letter(""), first_letter("xyz")]


def case_range() -> list[Optional[int]]:
    return [first_square(50), first_square(10**6)]


def case_changes_while_it_looks() -> list[Optional[int]]:
    return [grows([1, 2, 3]), grows([1, 9, 2, 3]), grows([])]


def case_raises_while_it_looks() -> Optional[int]:
    for number in [1, 0]:
        if 1 // number > 2:
            return number
    return None
