"""Functions that have to be told apart."""

from typing import Callable

def inc(x: int) -> int:
    return x + 1

def dec(x: int) -> int:
    return x - 1


def case_key() -> str:
    names: dict[Callable[[int], int], str] = {inc: "i", dec: "d"}
    return names[inc]
