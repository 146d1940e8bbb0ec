"""Annotated generators: consumed once, chained, at their end."""

from typing import Iterator


def countdown(n: int) -> Iterator[int]:
    while n > 0:
        yield n
        n -= 1


def chained(a: int, b: int) -> Iterator[int]:
    yield from countdown(a)
    yield from countdown(b)


def case_generator_in_a_loop() -> list[int]:
    return [n for n in countdown(3)]


def case_generator_is_consumed_once() -> tuple[list[int], list[int]]:
    numbers = countdown(2)
    return (list(numbers), list(numbers))


def case_yield_from() -> list[int]:
    return list(chained(2, 3))


def case_next_at_the_end() -> int:
    numbers = countdown(1)
    return next(numbers) + next(numbers, 40)
