"""`None`: one value, compared by identity."""

from typing import Optional


def nothing() -> None:
    pass


def case_a_function_without_return_returns_none() -> None:
    return nothing()


def early(n: int) -> Optional[int]:
    if n > 0:
        return n
    return None


def case_bare_return_and_fall_through() -> list[Optional[int]]:
    return [early(1), early(-1)]


def case_equality() -> list[bool]:
    value = early(0)
    return [value is None, value == None, value != 0, None is None]  # noqa: E711


def case_text() -> str:
    return str(None) + repr([None, None]) + f"{None}" + f"{None!r:>6}"


def case_append_returns_none() -> None:
    items = [1]
    return items.append(2)


def case_list_of_optional() -> list[Optional[str]]:
    names: list[Optional[str]] = [None] * 3
    names[1] = "x"
    return names


def case_none_in_a_list() -> list[bool]:
    items: list[Optional[int]] = [0, None]
    return [None in items, items[0] is None, items.index(None) == 1]
