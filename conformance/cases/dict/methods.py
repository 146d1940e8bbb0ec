"""`get`, `pop`, `setdefault`, `update`, `clear`, `copy`, `popitem`."""

from typing import Optional


def case_get() -> tuple[Optional[int], int, Optional[int]]:
    ages = {"ann": 3}
    return (ages.get("ann"), ages.get("bob", 0), ages.get("bob"))


def case_get_does_not_insert() -> dict[str, int]:
    ages = {"ann": 3}
    ages.get("bob", 5)
    return ages


def case_pop() -> tuple[int, int, dict[str, int]]:
    ages = {"ann": 3, "bob": 4}
    return (ages.pop("ann"), ages.pop("cy", -1), ages)


def case_pop_missing() -> int:
    ages = {"ann": 3}
    return ages.pop("bob")


def case_setdefault_returns_the_stored_list() -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    groups.setdefault("a", []).append(1)
    groups.setdefault("a", []).append(2)
    groups.setdefault("b", []).append(3)
    return groups


def case_setdefault_keeps_what_is_there() -> tuple[int, dict[str, int]]:
    ages = {"ann": 3}
    return (ages.setdefault("ann", 9), ages)


def case_update() -> dict[str, int]:
    ages = {"ann": 3, "bob": 4}
    ages.update({"cy": 1, "ann": 9})
    return ages


def case_update_with_itself() -> dict[str, int]:
    ages = {"ann": 3}
    ages.update(ages)
    return ages


def case_copy_is_shallow() -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    first = {"a": [1]}
    second = first.copy()
    second["b"] = []
    second["a"].append(2)
    return (first, second)


def case_clear() -> tuple[dict[str, int], int]:
    ages = {"ann": 3}
    alias = ages
    ages.clear()
    return (alias, len(ages))


def case_popitem_takes_the_last() -> tuple[tuple[str, int], dict[str, int]]:
    ages = {"ann": 3, "bob": 4}
    return (ages.popitem(), ages)


def case_popitem_of_empty() -> tuple[str, int]:
    ages: dict[str, int] = {}
    return ages.popitem()
