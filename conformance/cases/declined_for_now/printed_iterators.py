"""Iterators that `print` unpacks and that change what it prints."""

from typing import Iterator


def growing() -> Iterator[list[int]]:
    held: list[int] = []
    for number in range(3):
        held.append(number)
        yield held


def case_what_grows_while_it_is_unpacked():
    print(*growing())


def case_what_grows_is_shown_before():
    held = [1]

    def more() -> Iterator[int]:
        held.append(2)
        yield 5

    items = more()
    print(held, *items)
