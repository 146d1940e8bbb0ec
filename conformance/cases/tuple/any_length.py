"""Tuples whose length is not known before the program runs."""


def case_tuple_of_list() -> str:
    return repr(tuple([1, 2, 3]))


def case_tuple_of_iterables() -> list[int]:
    return [len(tuple("ab")), len(tuple(range(4))), len(tuple({1, 2})), len(tuple({"a": 1})), len(tuple((1, 2)))]


def case_empty_and_one() -> list[str]:
    xs: list[int] = []
    return [repr(tuple(xs)), repr(tuple([5]))]


def case_indexing() -> list[int]:
    t = tuple([10, 20, 30])
    index = 1
    return [t[0], t[index], t[-1]]


def case_index_out_of_range() -> int:
    t = tuple([1])
    return t[1]


def case_slices() -> list[str]:
    t = tuple(range(6))
    return [repr(t[1:4]), repr(t[::-2]), repr(t[10:]), repr(t[:1])]


def case_concatenation_and_repetition() -> list[str]:
    t = tuple([1, 2])
    return [repr(t + t), repr(t * 2), repr(2 * t), repr(t * 0), repr(t + (3,))]


def case_grows_in_a_loop() -> tuple[int, ...]:
    t: tuple[int, ...] = ()
    for n in range(4):
        t += (n,)
    return t


def case_grows_without_annotation() -> int:
    t = ()
    for n in range(3):
        t = t + (n, n)
    return len(t)


def case_membership_count_index() -> list[int]:
    t = tuple([3, 1, 3])
    return [int(3 in t), int(9 in t), t.count(3), t.index(1), t.index(3, 1)]


def case_index_of_what_is_missing() -> int:
    return tuple([1, 2]).index(5)


def case_comparison() -> list[bool]:
    a, b = tuple([1, 2]), tuple([1, 2, 0])
    return [a == b, a < b, b > a, a == tuple([1, 2]), a != b, a >= b]


def case_comparison_with_a_display() -> list[bool]:
    a = tuple([1, 2])
    return [a == (1, 2), (1, 2) == a, a == (1, 3), a < (1, 3)]


def case_as_keys() -> dict[tuple[int, ...], str]:
    d: dict[tuple[int, ...], str] = {}
    d[tuple([1, 2])] = "a"
    d[(1, 2)] = "b"
    d[()] = "c"
    return d


def case_in_a_set() -> int:
    seen: set[tuple[int, ...]] = set()
    for xs in [[1], [1, 2], [1]]:
        seen.add(tuple(xs))
    return len(seen)


def case_iteration() -> list[int]:
    found = []
    for n in tuple([4, 5]):
        found.append(n)
    for index, n in enumerate(tuple([6])):
        found.append(index + n)
    return found + [n for n in reversed(tuple([1, 2]))]


def case_builtins() -> list[int]:
    t = tuple([3, 1, 2])
    return [len(t), sum(t), min(t), max(t), sorted(t)[0], list(t)[0]]


def case_unpacking() -> int:
    a, b = tuple([1, 2])
    first, *rest = tuple([3, 4, 5])
    return a + b + first + sum(rest)


def case_unpacking_too_many() -> int:
    a, b = tuple([1, 2, 3])
    return a + b


def case_truth() -> list[bool]:
    xs: list[int] = []
    return [bool(tuple(xs)), bool(tuple([0]))]


def joined(parts: tuple[str, ...]) -> str:
    return "/".join(parts)


def case_as_a_parameter() -> list[str]:
    return [joined(("a", "b")), joined(()), joined(tuple(["x"]))]


def case_holds_lists() -> tuple[list[int], ...]:
    xs = [1]
    t = tuple([xs, xs])
    xs.append(2)
    return t


def case_results_of_several_lengths() -> list[int]:
    return [len(some(n)) for n in range(3)]


def some(n: int) -> tuple[int, ...]:
    if n == 0:
        return ()
    if n == 1:
        return (1,)
    return (1, 2)
