"""Methods of objects as values that are compared: equal where the objects are one."""

from typing import Callable


def case_searched() -> bool:
    xs: list[int] = []
    fs: list[Callable[[int], None]] = [xs.append]
    return xs.append in fs
