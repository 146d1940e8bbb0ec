"""Star-arguments, pattern matching, values of several types."""

from typing import Union


def total(*numbers: int, **named: int) -> int:
    return sum(numbers) * 100 + sum(named.values())


def case_star_arguments() -> int:
    numbers = [1, 2]
    return total(*numbers, 3, x=4, **{"y": 5})


def kind(value: Union[int, str, list[int]]) -> str:
    match value:
        case int(n) if n < 0:
            return "negative"
        case int():
            return "number"
        case [first, *_]:
            return f"list from {first}"
        case _:
            return "other"


def case_match_statement() -> list[str]:
    return [kind(-1), kind(5), kind([7, 8]), kind("x")]


def case_list_in_itself() -> list:
    items: list = [1]
    items.append(items)
    return items
