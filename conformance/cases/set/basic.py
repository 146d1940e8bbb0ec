"""Displays, constructors, membership, size and truth of sets."""


def case_display_drops_duplicates() -> tuple[int, list[int]]:
    s = {3, 1, 3, 2, 1}
    return (len(s), sorted(s))


def case_empty_set_repr() -> str:
    s: set[int] = set()
    return repr(s)


def case_one_element_repr() -> tuple[str, str, str]:
    return (repr({5}), str({"a"}), f"{ {(1, 'x')} }")


def case_set_of_list() -> list[str]:
    return sorted(set(["b", "a", "b"]))


def case_set_of_string() -> list[str]:
    return sorted(set("hello"))


def case_set_of_range() -> list[int]:
    return sorted(set(range(5, 0, -2)))


def case_set_of_dict_is_its_keys() -> list[str]:
    return sorted(set({"x": 1, "y": 2}))


def case_set_of_tuple() -> list[int]:
    return sorted(set((4, 4, 1)))


def case_set_of_set_is_a_copy() -> tuple[int, int]:
    a = {1, 2}
    b = set(a)
    b.add(3)
    return (len(a), len(b))


def case_membership() -> list[bool]:
    s = {1, 2, 3}
    return [2 in s, 5 in s, 5 not in s, "x" in s]


def case_membership_of_equal_numbers() -> list[bool]:
    s = {1, 0}
    return [True in s, False in s]


def case_truth() -> list[bool]:
    empty: set[str] = set()
    return [bool(empty), bool({0}), not empty]


def case_truth_in_condition() -> str:
    s = {1}
    s.discard(1)
    return "some" if s else "none"


def case_equality_ignores_order() -> list[bool]:
    return [{1, 2} == {2, 1}, {1} == {1, 2}, {1} != {2}]


def case_identity() -> list[bool]:
    a = {1}
    b = a
    return [a is b, a is not b, a is {1}]


def case_aliases_see_changes() -> list[int]:
    a = {1}
    b = a
    b.add(2)
    a |= {3}
    return sorted(b)


def case_sets_of_tuples() -> list[tuple[int, str]]:
    s = {(2, "b"), (1, "a"), (2, "b")}
    return sorted(s)


def case_sets_of_floats() -> list[float]:
    return sorted({1.5, -2.0, 1.5})


def case_set_in_a_list() -> list[int]:
    groups: list[set[int]] = [set(), {1}, {1, 2}]
    groups[0].add(9)
    return [len(group) for group in groups]


def case_set_in_a_dict() -> dict[str, int]:
    index: dict[str, set[int]] = {}
    for word, page in [("a", 1), ("b", 1), ("a", 2), ("a", 1)]:
        index.setdefault(word, set()).add(page)
    return {word: len(pages) for word, pages in index.items()}


def case_set_as_optional() -> int:
    seen: set[int] | None = None
    for n in [3, 4]:
        if seen is None:
            seen = set()
        seen.add(n)
    return len(seen) if seen is not None else -1


def case_empty_set_grows_by_type() -> list[str]:
    s = set()
    s.add("x")
    s.add("y")
    return sorted(s)
