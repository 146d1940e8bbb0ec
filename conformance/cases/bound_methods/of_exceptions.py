"""Methods of the program's classes as values."""

from typing import Callable


class Shortage(Exception):
    def __init__(self, needed: int) -> None:
        super().__init__(needed)
        self.needed = needed

    def count(self, factor: int) -> int:
        return self.needed * factor


def case_method_that_is_called_as_one_of_lists() -> int:
    count = Shortage(3).count
    return count(2)


def case_as_callable() -> list[int]:
    counts: list[Callable[[int], int]] = [Shortage(3).count, [1, 2, 1].count]
    return [count(1) for count in counts]
