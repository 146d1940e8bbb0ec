"""Functions that have to be told apart."""

from typing import Callable

def inc(x: int) -> int:
    return x + 1

def dec(x: int) -> int:
    return x - 1


def case_index() -> int:
    fs: list[Callable[[int], int]] = [inc, dec]
    return fs.index(dec)
