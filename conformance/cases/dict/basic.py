"""Literals, reading, writing, deleting."""


def case_read_and_write() -> dict[str, int]:
    ages = {"ann": 3, "bob": 5}
    ages["cy"] = 7
    ages["ann"] = ages["bob"] + 1
    return ages


def case_missing_text_key() -> int:
    ages = {"ann": 3}
    return ages["it's"]


def case_missing_int_key() -> str:
    names = {1: "a"}
    return names[-2]


def case_missing_tuple_key() -> int:
    board = {(0, 0): 1}
    return board[(1, 2)]


def case_delete_missing() -> None:
    ages = {"ann": 3}
    del ages["bob"]


def case_duplicate_keys_in_a_literal() -> dict[str, int]:
    return {"a": 1, "b": 2, "a": 3}


def case_membership_is_by_key() -> list[bool]:
    ages = {"ann": 3}
    return ["ann" in ages, "bob" in ages, "bob" not in ages]


def case_length_and_truth() -> tuple[int, bool, bool]:
    empty: dict[str, int] = {}
    return (len({"a": 1, "b": 2}), bool(empty), bool({"": 0}))


def case_augmented_value() -> dict[str, int]:
    counts = {"a": 1}
    counts["a"] += 4
    counts["a"] *= 3
    return counts


def case_augmented_missing_value() -> dict[str, int]:
    counts = {"a": 1}
    counts["b"] += 1
    return counts


def case_equality_ignores_order() -> list[bool]:
    a = {"x": 1, "y": 2}
    b = {"y": 2, "x": 1}
    return [a == b, a != b, a == {"x": 1}, {} == {}]


def case_bool_and_int_are_one_key() -> dict[int, str]:
    names = {1: "one", 0: "zero"}
    names[True] = "true"
    return names
