"""`filter(None, xs)` of values that may be None: what is true is not None."""
from typing import List, Optional


def numbers() -> List[Optional[int]]:
    return [3, None, 0, 1]


def words() -> List[Optional[str]]:
    return ["b", None, "", "a"]


def case_sorted():
    return sorted(filter(None, numbers())), sorted(filter(None, words()))


def case_loop():
    total = 0
    for number in filter(None, numbers()):
        total += number
    return total


def case_list_and_sum():
    return list(filter(None, numbers())), sum(filter(None, numbers())), max(filter(None, numbers()))


def case_joined():
    return "-".join(filter(None, words())), [word.upper() for word in filter(None, words())]


def case_kept():
    rest = filter(None, words())
    first = next(rest)
    return first.upper(), list(rest)


def case_of_plain_values():
    return list(filter(None, [0, 1, 2])), list(filter(None, [[], [1]]))


def case_enumerated():
    return list(enumerate(filter(None, numbers()), 1)), list(zip(filter(None, words()), filter(None, numbers())))
