"""`type(x)` of values of several types: its name, equal classes, lists of classes, and what they show."""
from typing import Dict, List, Optional, Union

Value = Union[int, str, bool, float]


def values() -> List[Optional[Value]]:
    return [1, "a", True, 2.5, None]


def case_names():
    return [type(value).__name__ for value in values()], [type(value).__name__ for value in [1, "a"]]


def case_name_of_a_number():
    total: Union[int, float] = 0
    names = [type(total).__name__]
    for step in range(2):
        total += 0.5
        names.append(type(total).__name__)
    return names


def case_name_of_a_cause():
    try:
        try:
            raise KeyError("k")
        except KeyError as error:
            raise ValueError("v") from error
    except ValueError as error:
        return type(error.__cause__).__name__, type(error).__name__


def case_no_cause():
    try:
        raise ValueError("v")
    except ValueError as error:
        return type(error.__cause__).__name__


def case_same_class():
    found = values()
    same = [type(value) == type(found[0]) for value in found]
    return same, [type(value) is not type("") for value in found], [type(a) == type(b) for a in found for b in found]


def case_same_class_of_known_types():
    return type(1) == type(2), type(1) == type(True), type([]) == list, type("a") is type("b"), type(None) == type(None)


def shown(value: Value) -> str:
    if type(value) in (int, float):
        return f"number {value}"
    elif type(value) is str:
        return value.upper()
    return f"other {value}"


def case_listed():
    return [shown(value) for value in values() if value is not None]


def doubled(value: Union[int, str]) -> Union[int, str]:
    if type(value) not in [str]:
        return value * 2
    return value + value


def case_not_listed():
    return doubled(2), doubled("ab")


def case_containers():
    several: List[Union[List[int], Dict[str, int]]] = [[1], {"a": 1}]
    return [type(one).__name__ for one in several], type(several[0]) == type(several[1]), [type(one) == dict for one in several]


def counted() -> int:
    COUNTS.append(1)
    return len(COUNTS)


COUNTS: List[int] = []


def case_operands_are_evaluated_once():
    same = type(counted()) == type(counted())
    return same, COUNTS, type(counted()).__name__, COUNTS
