"""`xs or ()`, `d.get(key, ())` and their like, where the empty value is of another class."""
from typing import Dict, List, Optional, Set, Tuple, Union


def upper(words: Optional[List[str]] = None) -> str:
    return ",".join(word.upper() for word in words or ())


def length(words: Optional[List[str]] = None) -> int:
    return len(words or ())


def case_or_nothing():
    return upper(), upper(["a", "b"]), upper([]), length(), length(["a"])


def total(groups: Dict[str, List[int]], key: str) -> int:
    found = 0
    for number in groups.get(key, ()):
        found += number
    return found


def case_get_or_nothing():
    groups = {"a": [1, 2]}
    sums = total(groups, "a"), total(groups, "b")
    return sums, len(groups.get("z", ())), list(groups.get("a", ())), sorted(groups.get("z", ())), 1 in groups.get("a", ())


def raised(numbers: Optional[Tuple[int, ...]] = None) -> List[int]:
    return [number + 1 for number in numbers or []]


def case_tuple_or_list():
    return raised(), raised((1, 2)), raised(())


def names(ages: Optional[Dict[str, int]] = None) -> List[str]:
    return sorted(ages or [])


def case_dict_or_list():
    return names(), names({"b": 1, "a": 2})


def summed(numbers: Optional[Set[int]] = None) -> int:
    return sum(numbers or ())


def case_set_or_tuple():
    return summed(), summed({1, 2})


def letters(text: Optional[str] = None) -> List[str]:
    return [letter for letter in text or []]


def case_text_or_list():
    return letters(), letters("ab")


def case_copies_and_clears():
    both: List[Union[List[int], Dict[int, int]]] = [[1], {2: 3}]
    copies = [part.copy() for part in both]
    for part in both:
        part.clear()
    return copies, both


def case_popped():
    both: List[Union[List[int], Dict[int, int]]] = [[1, 5], {0: 2}]
    return [part.pop(0) for part in both], both


def case_values_of_several_types():
    mixed: Dict[str, Union[List[int], Tuple[str, str]]] = {"a": [1], "b": ("x", "y")}
    return {key: (len(value), value[0]) for key, value in mixed.items()}
