"""Aliases, NewType, Final, Literal, Annotated, cast and forward references."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Iterable, Literal, NewType, Sequence, TypeAlias, Union, cast

UserId = NewType("UserId", int)
Names: TypeAlias = "list[str]"
Table = dict[str, int]
Scalar = Union[int, str]
LIMIT: Final = 10
MODE: Final[str] = "x"
Mode = Literal["r", "w"]
Level = Literal[1, 2, "high"]


def total(xs: Sequence[int]) -> int:
    return sum(xs)


def count(m: Mapping[str, int]) -> int:
    return len(m)


def first(xs: Iterable[int]) -> int:
    for x in xs:
        return x
    return -1


def size(xs: list) -> int:
    return len(xs)


def case_abstract() -> list[int]:
    return [total([1, 2]), count({"a": 1}), first([7, 8])]


def case_bare() -> int:
    return size([1, 2]) + size(["a"])
