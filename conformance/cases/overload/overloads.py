"""`@overload`: the stubs say types, the function that follows runs."""

import typing
from typing import Optional, Union, overload


@overload
def double(value: int) -> int: ...


@overload
def double(value: str) -> str: ...


def double(value: Union[int, str]) -> Union[int, str]:
    if isinstance(value, int):
        return value * 2
    return value + value


def case_of_an_int() -> int:
    return double(21) + 1


def case_of_a_text() -> str:
    return double("ab").upper()


@typing.overload
def pick(values: list[int], index: int) -> int: ...


@typing.overload
def pick(values: list[int], index: None = None) -> list[int]: ...


def pick(values: list[int], index: Optional[int] = None) -> Union[int, list[int]]:
    if index is None:
        return values
    return values[index]


def case_with_a_default() -> str:
    return f"{pick([1, 2, 3], 1) + 1} {pick([1, 2, 3])}"


def case_nested() -> list[int]:
    @overload
    def size(value: str) -> int: ...

    @overload
    def size(value: list[int]) -> int: ...

    def size(value: Union[str, list[int]]) -> int:
        return len(value)

    return [size("abc"), size([1])]


@overload
def flag(name: str, default: str = ...) -> str:
    """A docstring."""


@overload
def flag(name: str, default: int = ...) -> int:
    ...


def flag(name: str, default: Union[str, int] = "none") -> Union[str, int]:
    return default


def case_with_an_ellipsis() -> list[str]:
    return [str(flag("a")), str(flag("b", 3) + 1), flag("c", "x") + "y"]


def any_of(values: list[Union[int, str]]) -> list[Union[int, str]]:
    return [double(value) for value in values]


def case_of_a_union() -> str:
    return repr(any_of([1, "a", 2]))
