"""Key functions of `sorted`, `list.sort`, `min` and `max`."""

from typing import Callable


def case_sorted_by_a_lambda() -> list[tuple[str, int]]:
    pairs = [("b", 2), ("a", 3), ("c", 1)]
    return sorted(pairs, key=lambda pair: pair[1])


def case_sorted_is_stable() -> list[tuple[int, str]]:
    pairs = [(2, "x"), (1, "a"), (2, "y"), (1, "b"), (2, "z")]
    return sorted(pairs, key=lambda p: p[0])


def case_reverse_is_stable_too() -> list[tuple[int, str]]:
    pairs = [(2, "x"), (1, "a"), (2, "y"), (1, "b"), (2, "z")]
    return sorted(pairs, key=lambda p: p[0], reverse=True)


def last(word: str) -> str:
    return word[-1]


def case_sorted_by_a_function() -> list[str]:
    return sorted(["banana", "apple", "cherry", "kiwi"], key=last)


def case_sorted_by_several_keys() -> list[str]:
    return sorted(["bb", "a", "ccc", "aa", "b"], key=lambda w: (len(w), w))


def case_sorted_by_a_negative_key() -> list[int]:
    return sorted([3, 1, 2], key=lambda n: -n)


def case_sorted_by_a_captured_order() -> list[str]:
    order = {"high": 0, "mid": 1, "low": 2}
    return sorted(["low", "high", "mid", "high"], key=lambda level: order[level])


def case_sorted_in_a_loop_with_another_key_each_time() -> list[list[int]]:
    found = []
    for pivot in [0, 5, 10]:
        found.append(sorted([1, 4, 6, 9], key=lambda n: abs(n - pivot)))
    return found


def case_sorted_of_dict_items() -> list[tuple[str, int]]:
    counts = {"x": 3, "y": 1, "z": 2}
    return sorted(counts.items(), key=lambda item: item[1])


def case_sorted_of_a_dict() -> list[str]:
    counts = {"x": 3, "y": 1, "z": 2}
    return sorted(counts, key=lambda name: -counts[name])


def case_sorted_of_a_range() -> list[int]:
    return sorted(range(10), key=lambda n: n % 3)


def case_sorted_of_a_str() -> list[str]:
    return sorted("hello world", key=lambda c: -ord(c))


def case_sorted_of_floats() -> list[float]:
    return sorted([1.5, -2.5, 0.5], key=lambda x: x * x)


def case_sorted_of_nothing() -> list[int]:
    empty: list[int] = []
    return sorted(empty, key=lambda n: n)


def case_list_sort_with_a_key() -> list[str]:
    words = ["pear", "fig", "banana", "kiwi"]
    words.sort(key=lambda w: len(w))
    return words


def case_list_sort_with_a_key_in_reverse() -> list[str]:
    words = ["pear", "fig", "banana", "kiwi"]
    words.sort(key=lambda w: len(w), reverse=True)
    return words


def case_list_sort_changes_every_name_of_the_list() -> list[int]:
    a = [3, 1, 2]
    b = a
    a.sort(key=lambda n: -n)
    return b


def case_min_and_max_with_a_key() -> tuple[str, str]:
    words = ["pear", "fig", "banana", "kiwi"]
    return (min(words, key=lambda w: len(w)), max(words, key=lambda w: len(w)))


def case_of_equal_keys_the_first_wins() -> tuple[str, str]:
    words = ["bb", "aa", "cc"]
    return (min(words, key=lambda w: len(w)), max(words, key=lambda w: len(w)))


def case_min_of_arguments_with_a_key() -> tuple[int, int]:
    return (min(3, -5, 4, key=lambda n: n * n), max(3, -5, 4, key=lambda n: n * n))


def case_max_of_dict_items() -> tuple[str, int]:
    counts = {"x": 3, "y": 7, "z": 2}
    return max(counts.items(), key=lambda item: item[1])


def case_max_of_a_dict_by_its_values() -> str:
    counts = {"x": 3, "y": 7, "z": 2}
    return max(counts, key=lambda name: counts[name])


def case_default_of_nothing() -> tuple[int, int, int]:
    empty: list[int] = []
    return (min(empty, default=7), max(empty, default=-1), max([1, 2], default=9))


def case_default_none() -> tuple[int | None, int | None]:
    empty: list[int] = []
    return (min(empty, default=None), max([4, 8], default=None))


def case_default_with_a_key() -> tuple[str, str]:
    words: list[str] = []
    return (max(words, key=lambda w: len(w), default="none"), max(["a"], key=lambda w: len(w), default="none"))


def case_min_of_nothing_with_a_key_raises() -> int:
    empty: list[int] = []
    return min(empty, key=lambda n: n)


def case_keys_are_computed_once_and_in_order() -> tuple[list[int], list[int]]:
    seen = []

    def key(n: int) -> int:
        seen.append(n)
        return -n

    return (sorted([2, 3, 1], key=key), seen)


def case_a_key_from_a_parameter() -> list[str]:
    def ranked(words: list[str], key: Callable[[str], int]) -> list[str]:
        return sorted(words, key=key)

    return ranked(["ccc", "a", "bb"], lambda w: len(w))


def case_a_key_made_by_a_function() -> list[tuple[int, int]]:
    def by(index: int):
        return lambda pair: pair[0] if index == 0 else pair[1]

    return sorted([(1, 9), (2, 8), (0, 7)], key=by(1)) + sorted([(1, 9), (2, 8), (0, 7)], key=by(0))


def case_a_key_that_is_none() -> list[int]:
    return sorted([3, 1, 2], key=None)


def case_a_key_with_a_default_parameter() -> list[int]:
    return sorted([3, 1, 2], key=lambda n, sign=-1: n * sign)


def case_a_key_that_raises() -> list[int]:
    return sorted([3, 0, 2], key=lambda n: 10 // n)


def case_sort_of_lists_by_a_sum() -> list[list[int]]:
    return sorted([[3, 3], [1], [2, 2]], key=lambda xs: sum(xs))


def case_booleans_as_keys() -> list[int]:
    return sorted([5, 2, 8, 1, 4], key=lambda n: n % 2 == 0)


def case_none_last() -> list[int | None]:
    values: list[int | None] = [3, None, 1, None, 2]
    return sorted(values, key=lambda v: (v is None, v if v is not None else 0))


def case_nested_sorting() -> list[list[str]]:
    groups = [["b", "a"], ["d", "c", "e"]]
    return sorted([sorted(g, key=lambda s: -ord(s)) for g in groups], key=lambda g: -len(g))
