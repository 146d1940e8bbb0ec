"""Comparison, also chained."""


def case_all_operators() -> list[bool]:
    a, b = -3, 4
    return [a < b, a <= b, a == b, a != b, a > b, a >= b]


def case_across_the_word() -> list[bool]:
    big = 2**64
    return [big > 1, -big < 1, big == 2**64, big != 2**64 + 1, 1 >= big, -big <= -big]


def case_chain() -> list[bool]:
    return [1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 2, 1 == 1 == 1, 1 != 2 != 1]


def case_chain_in_two_directions() -> bool:
    return 1 < 3 > 2 >= 2 != 5


trace: list[str] = []


def seen(name: str, value: int) -> int:
    trace.append(name)
    return value


def case_chain_evaluates_the_middle_once() -> tuple[bool, list[str]]:
    result = seen("a", 1) < seen("b", 5) < seen("c", 9)
    return (result, trace)


def case_chain_stops_at_the_first_false() -> tuple[bool, list[str]]:
    result = seen("a", 9) < seen("b", 5) < seen("c", 7)
    return (result, trace)


def case_not_of_a_chain() -> bool:
    return not 1 < 2 < 2


def case_min_and_max() -> list[int]:
    return [min(3, -2, 7), max(3, -2, 7), min([5, 4]), max([5, 2**70, 4])]
