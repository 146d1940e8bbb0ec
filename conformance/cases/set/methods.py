"""Methods that change sets or ask about them."""


def case_add_and_discard() -> list[int]:
    s = {1, 2}
    s.add(3)
    s.add(1)
    s.discard(2)
    s.discard(99)
    return sorted(s)


def case_remove() -> list[str]:
    s = {"a", "b"}
    s.remove("a")
    return sorted(s)


def case_remove_what_is_missing() -> None:
    {1, 2}.remove(3)


def case_remove_what_is_missing_str() -> None:
    s = {"a"}
    s.remove("it's")


def case_pop_takes_every_element_once() -> tuple[list[int], int]:
    s = {5, 6, 7}
    taken = []
    while s:
        taken.append(s.pop())
    return (sorted(taken), len(s))


def case_pop_of_empty() -> int:
    s: set[int] = set()
    return s.pop()


def case_clear() -> str:
    s = {1, 2}
    s.clear()
    return repr(s)


def case_copy_is_independent() -> tuple[int, int]:
    a = {1}
    b = a.copy()
    b.add(2)
    return (len(a), len(b))


def case_update_with_set_list_string_and_dict() -> list[str]:
    s = {"a"}
    s.update({"b"})
    s.update(["c", "a"])
    s.update("de")
    s.update({"f": 1})
    return sorted(s)


def case_update_with_generator_and_views() -> list[int]:
    s = {0}
    s.update(n * n for n in range(4))
    s.update({10: 20}.values())
    s.update(range(30, 32))
    return sorted(s)


def case_update_with_itself() -> int:
    s = {1, 2}
    s.update(s)
    s |= s
    return len(s)


def case_union_methods() -> list[int]:
    return sorted({1}.union({2}).union([3, 1]).union((4,)))


def case_union_without_arguments_copies() -> tuple[list[int], bool]:
    a = {1, 2}
    b = a.union()
    return (sorted(b), a is b)


def case_intersection_methods() -> list[list[int]]:
    s = {1, 2, 3}
    return [sorted(s.intersection({2, 9})), sorted(s.intersection([3, 3, 1])), sorted(s.intersection(range(2)))]


def case_difference_methods() -> list[list[int]]:
    s = {1, 2, 3}
    return [sorted(s.difference({2, 9})), sorted(s.difference([3, 3, 1]))]


def case_symmetric_difference_methods() -> list[list[int]]:
    s = {1, 2, 3}
    return [sorted(s.symmetric_difference({2, 9})), sorted(s.symmetric_difference([3, 3, 7]))]


def case_update_family() -> list[list[int]]:
    a, b, c = {1, 2, 3}, {1, 2, 3}, {1, 2, 3}
    a.intersection_update({2, 3, 4})
    b.difference_update([1, 9])
    c.symmetric_difference_update({3, 4})
    return [sorted(a), sorted(b), sorted(c)]


def case_update_family_with_itself() -> list[int]:
    a, b, c = {1, 2}, {1, 2}, {1, 2}
    a.intersection_update(a)
    b.difference_update(b)
    c ^= c
    return [len(a), len(b), len(c)]


def case_update_family_gives_none() -> list[None]:
    s = {1}
    return [s.update({2}), s.add(3), s.clear(), s.discard(1)]


def case_isdisjoint() -> list[bool]:
    s = {1, 2}
    return [s.isdisjoint({3}), s.isdisjoint({2}), s.isdisjoint([5, 1]), s.isdisjoint(range(0))]


def case_issubset_and_issuperset() -> list[bool]:
    s = {1, 2}
    return [
        s.issubset({1, 2, 3}),
        s.issubset([1]),
        s.issuperset({1}),
        s.issuperset([1, 5]),
        s.issuperset(range(1, 3)),
    ]


def case_discard_in_a_method_chain() -> int:
    s = {"x", "y"}
    before = len(s)
    s.discard("x")
    return before - len(s)
