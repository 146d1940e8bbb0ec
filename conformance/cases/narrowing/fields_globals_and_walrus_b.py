"""Narrowing."""
from typing import Optional, TypedDict, Literal


class Node(TypedDict):
    name: str
    parent: Optional[int]
    best: Optional[float]


CURRENT: Optional[str] = None


def clear() -> None:
    global CURRENT
    CURRENT = None


def set_to(s: str) -> None:
    global CURRENT
    CURRENT = s


def case_not_x() -> str:
    def first(xs: Optional[list[int]]) -> int:
        if not xs:
            return -1
        return xs[0]

    return repr([first(None), first([]), first([7])])
