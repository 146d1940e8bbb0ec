# The value of a branch, a condition or a body reads what the statements before it narrowed.
from typing import Optional


def next_even(items: list[int]) -> int:
    return 5 + (next(item for item in items if item % 2 == 0) if len(items) > 1 else 0)


def case_the_value_of_a_branch() -> list[int]:
    return [next_even([1, 2]), next_even([4])]


def case_nothing_found() -> str:
    try:
        return str(next_even([1, 3]))
    except StopIteration as error:
        return repr(error)


def case_in_the_condition_of_a_loop() -> list[int]:
    items = [1, 2, 4, 6]
    found: list[int] = []
    while next(item for item in items if item % 2 == 0) < 6:
        found.append(items.pop(1))
    return found


def case_behind_and_and_or() -> list[bool]:
    items = [3, 8]
    return [
        len(items) > 1 and next(item for item in items if item > 3) == 8,
        not (len(items) > 5 or next(item for item in items if item > 3) == 8),
    ]


def first(items: list[int], otherwise: Optional[int]) -> int:
    try:
        return items[0] if items else otherwise + 1
    finally:
        items.append(1)


def case_a_return_that_a_finally_forgets() -> list[str]:
    found: list[str] = []
    for items in ([1], []):
        try:
            found.append(str(forgotten(items)))
        except (IndexError, TypeError) as error:
            found.append(str(error))
    return found


def forgotten(items: list[int]) -> int | str | None:
    for _ in range(2):
        try:
            if len(items) < 1:
                return str(items[0])
            if len(items) < 5:
                return [items[0], int(str(items[0]))][1]
        finally:
            break
    return None
