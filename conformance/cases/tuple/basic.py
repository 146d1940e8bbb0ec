"""Tuples: construction, constant index, unpacking, comparison."""


def case_construct_and_index() -> str:
    entry = ("ann", 3, True)
    return entry[0] + str(entry[1]) + str(entry[-1])


def case_single_and_empty() -> tuple[tuple[int], tuple[()]]:
    return ((5,), ())


def swap(pair: tuple[int, str]) -> tuple[str, int]:
    number, word = pair
    return (word, number)


def case_unpack() -> tuple[str, int]:
    return swap((4, "x"))


def case_nested_unpack() -> int:
    (a, b), (c, (d, e)) = (1, 2), (3, (4, 5))
    return a * 10000 + b * 1000 + c * 100 + d * 10 + e


def case_lexicographic_order() -> list[bool]:
    return [(1, 2) < (1, 3), (1, "b") < (2, "a"), (2, 0) <= (2, 0), (1, 9) > (1, 8), (3, 1) != (3, 1)]


def case_order_of_different_lengths() -> list[bool]:
    return [(1,) < (1, 0), () < (0,), (2,) > (1, 9, 9)]


def case_equality_across_number_types() -> list[bool]:
    return [(1, 0) == (True, False), (1.0, 2) == (1, 2.0), (1, 2) == (2, 1)]


def case_length_and_membership() -> tuple[int, bool, bool]:
    numbers = (4, 5, 6)
    return (len(numbers), 5 in numbers, 7 in numbers)


def case_tuple_of_lists_shares_the_lists() -> list[int]:
    items = [1]
    pair = (items, "x")
    pair[0].append(2)
    return items


def case_text() -> str:
    return str((1,)) + str(()) + str((1, "a", None, 2.0, (True,)))
