"""What a None does where a value was due."""

from typing import Optional


def lookup(key: str) -> Optional[int]:
    table = {"a": 1}
    return table.get(key)


def name_of(key: int) -> Optional[str]:
    names = {1: "one"}
    return names.get(key)


def items_of(key: str) -> Optional[list[int]]:
    lists = {"a": [1, 2]}
    return lists.get(key)


def case_add_to_none() -> int:
    return lookup("z") + 1  # type: ignore


def case_add_none_to_an_int() -> int:
    return 1 + lookup("z")  # type: ignore


def case_compare_with_none() -> bool:
    return lookup("z") < 3  # type: ignore


def case_concatenate_none() -> str:
    return "name: " + name_of(2)  # type: ignore


def case_none_plus_text() -> str:
    return name_of(2) + "!"  # type: ignore


def case_length_of_none() -> int:
    return len(name_of(2))  # type: ignore


def case_index_into_none() -> int:
    return items_of("z")[0]  # type: ignore


def case_iterate_over_none() -> int:
    total = 0
    for n in items_of("z"):  # type: ignore
        total += n
    return total


def case_method_of_none() -> str:
    return name_of(2).upper()  # type: ignore


def case_store_into_none() -> None:
    items_of("z")[0] = 5  # type: ignore


def case_the_same_calls_with_values() -> tuple[int, str, int]:
    return (lookup("a") + 1, name_of(1) + "!", items_of("a")[1])  # type: ignore
