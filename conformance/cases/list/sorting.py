"""`sort` and `sorted`, stable."""


def case_sort_in_place() -> list[int]:
    items = [3, -1, 2, -1]
    alias = items
    items.sort()
    return alias


def case_sort_descending() -> list[int]:
    items = [3, 1, 2]
    items.sort(reverse=True)
    return items


def case_sorted_leaves_its_argument() -> tuple[list[int], list[int]]:
    items = [2, 1]
    return (sorted(items), items)


def case_sort_text() -> list[str]:
    words = ["pear", "Apple", "fig", "émile", "apple"]
    words.sort()
    return words


def second(pair: tuple[str, int]) -> int:
    return pair[1]


def case_sort_by_key_is_stable() -> list[tuple[str, int]]:
    pairs = [("a", 2), ("b", 1), ("c", 2), ("d", 1)]
    pairs.sort(key=second)
    return pairs


def case_reverse_sort_is_stable_too() -> list[tuple[str, int]]:
    pairs = [("a", 2), ("b", 1), ("c", 2), ("d", 1)]
    return sorted(pairs, key=second, reverse=True)


def case_sort_by_length() -> list[str]:
    return sorted(["ccc", "a", "bb", "d"], key=len)


def case_sort_big_numbers() -> list[int]:
    return sorted([2**70, -(2**70), 2**63, -1, 2**64])


def case_sort_floats() -> list[float]:
    return sorted([2.5, -1.0, float("inf"), 0.0, -0.0])
