"""Frozensets: constructors, operators with both kinds, keys of dicts."""


def case_constructors() -> list[int]:
    empty: frozenset[int] = frozenset()
    return [len(empty), len(frozenset([1, 1])), len(frozenset("aab")), len(frozenset({4})), len(frozenset(range(3)))]


def case_repr() -> list[str]:
    empty: frozenset[int] = frozenset()
    return [repr(empty), repr(frozenset([1])), str(frozenset("a"))]


def case_membership_and_truth() -> list[bool]:
    f = frozenset([1, 2])
    return [1 in f, 5 in f, bool(f), bool(frozenset([0]) - frozenset([0]))]


def case_equality_of_both_kinds() -> list[bool]:
    return [frozenset([1]) == {1}, {1} == frozenset([1]), {2} != frozenset([1]), frozenset([1]) == frozenset([1])]


def case_algebra_keeps_the_left_kind() -> list[str]:
    f, s = frozenset([1]), {1}
    return [repr(f | {1}), repr(s | f), repr(f & s), repr(s & f), repr(f - {2}), repr(s ^ frozenset([1]))]


def case_comparisons() -> list[bool]:
    f = frozenset([1])
    return [f < {1, 2}, f <= {1}, {1, 2} > f, f > f, f >= f]


def case_methods() -> list[list[int]]:
    f = frozenset([1, 2])
    return [
        sorted(f.union([3])),
        sorted(f.intersection({2})),
        sorted(f.difference([1])),
        sorted(f.symmetric_difference({2, 3})),
        sorted(f.copy()),
    ]


def case_questions() -> list[bool]:
    f = frozenset([1, 2])
    return [f.isdisjoint([3]), f.issubset({1, 2, 3}), f.issuperset([1])]


def case_as_keys() -> dict[frozenset[str], int]:
    return {frozenset(["a"]): 1}


def case_keys_are_equal_whatever_their_order() -> list[int]:
    counts: dict[frozenset[int], int] = {}
    for pair in [[1, 2], [2, 1], [3, 1]]:
        key = frozenset(pair)
        counts[key] = counts.get(key, 0) + 1
    return sorted(counts.values())


def case_set_of_frozensets() -> int:
    return len({frozenset([1, 2]), frozenset([2, 1]), frozenset([3])})


def case_nested_membership() -> bool:
    return frozenset(["x"]) in {frozenset(["x"])}


def case_in_a_tuple_key() -> int:
    table = {(frozenset([1]), "a"): 5}
    return table[(frozenset([1]), "a")]


def case_missing_key() -> int:
    table = {frozenset([1]): 5}
    return table[frozenset([2])]


def case_iteration() -> int:
    total = 0
    for n in frozenset([1, 2, 3]):
        total += n
    return total + sum(frozenset([10, 20]))


def case_augmented_makes_another() -> tuple[int, int]:
    a = frozenset([1])
    b = a
    a |= {2}
    return (len(a), len(b))


def case_set_of_frozenset_can_change() -> list[int]:
    s = set(frozenset([1]))
    s.add(2)
    return sorted(s)
