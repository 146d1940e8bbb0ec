"""Dicts: order, deletion, update, keys that are equal."""

from typing import Optional


def case_clear() -> dict[int, int]:
    d = {1: 1}
    e = d
    d.clear()
    e[2] = 2
    return d
