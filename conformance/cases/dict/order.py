"""Insertion order: kept on overwriting, lost on deletion."""


def case_overwriting_keeps_the_place() -> list[str]:
    table = {"a": 1, "b": 2, "c": 3}
    table["a"] = 9
    return list(table)


def case_reinserting_goes_last() -> list[str]:
    table = {"a": 1, "b": 2, "c": 3}
    del table["a"]
    table["a"] = 1
    return list(table.keys())


def case_deleting_in_the_middle() -> list[int]:
    table = {}
    for n in range(10):
        table[n] = n * n
    for n in range(0, 10, 3):
        del table[n]
    return list(table.values())


def case_many_deletions_and_insertions() -> list[int]:
    table: dict[int, int] = {}
    for n in range(50):
        table[n] = n
        if n >= 5:
            table.pop(n - 5)
        if n % 7 == 0:
            table[n - 2] = -n
    return list(table)


def case_order_after_update() -> list[str]:
    table = {"b": 1}
    table.update({"a": 2, "b": 3, "c": 4})
    return list(table)


def case_first_key() -> str:
    table = {"z": 1, "a": 2}
    for key in table:
        return key
    return ""


def case_order_of_mixed_insertions() -> list[tuple[str, int]]:
    table: dict[str, int] = {}
    for letter in "mississippi":
        table[letter] = table.get(letter, 0) + 1
    return list(table.items())


def case_sorted_keys() -> list[str]:
    return sorted({"b": 1, "c": 0, "a": 2})
