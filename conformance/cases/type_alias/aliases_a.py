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


def owner(users: dict[UserId, str], user: UserId) -> str:
    return users[user]


def show(x: Scalar) -> str:
    return repr(x)


def pick(m: Mode) -> int:
    if m == "r":
        return 1
    return 2


def level(x: Level) -> str:
    if x == "high":
        return "top"
    return f"level {x}"


def half(x: Annotated[int, "even"]) -> int:
    return x // 2


def case_newtype() -> int:
    u = UserId(5)
    return u + 1


def case_newtype_keys() -> str:
    return owner({UserId(1): "a"}, UserId(1))


def case_alias() -> list[str]:
    n: Names = []
    n.append("a")
    return n


def case_plain_alias() -> Table:
    t: Table = {}
    t["a"] = 1
    return t


def case_union_alias() -> list[str]:
    return [show(1), show("a")]


def case_final() -> int:
    return LIMIT + len(MODE)


def case_literal() -> int:
    return pick("r") * 10 + pick("w")


def case_mixed_literal() -> list[str]:
    return [level(1), level("high")]


def case_cast() -> int:
    return cast(int, 5) + len(cast("list[str]", ["a"]))


def case_annotated() -> int:
    return half(10)
