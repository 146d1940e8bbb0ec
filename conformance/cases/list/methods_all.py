"""Every method of list, with every form of its arguments."""


def case_index_forms() -> list[int]:
    xs = [5, 6, 5, 7, 5]
    return [xs.index(5), xs.index(5, 1), xs.index(5, 3, 5), xs.index(7, -3), xs.index(5, -2, 99)]


def case_index_missing_in_part() -> int:
    return [1, 2, 3].index(1, 1)


def case_index_missing_in_range() -> int:
    return [1, 2, 3].index(3, 0, 2)


def case_extend_of_iterables() -> list[int]:
    xs: list[int] = []
    xs.extend((1, 2))
    xs.extend({3})
    xs.extend({4: "x"})
    xs.extend(range(5, 7))
    xs.extend(n for n in [7])
    xs.extend({8: 9}.values())
    return xs


def case_extend_of_a_string() -> list[str]:
    xs = ["a"]
    xs.extend("bc")
    xs += "de"
    return xs


def case_extend_of_itself() -> list[int]:
    xs = [1, 2]
    xs.extend(xs)
    xs += xs
    return xs


def case_augmented_of_iterables() -> list[int]:
    xs = [1]
    xs += (2,)
    xs += {3}
    xs += range(4, 6)
    xs += {6: 0}.keys()
    return xs


def case_augmented_keeps_the_object() -> list[int]:
    xs = [1]
    ys = xs
    xs += [2]
    xs *= 2
    return ys


def case_repetition_forms() -> list[list[int]]:
    xs = [1, 2]
    return [xs * 2, 2 * xs, xs * 0, xs * -1]


def case_sort_forms() -> list[list[int]]:
    a, b, c = [3, 1, 2], [3, 1, 2], [3, 1, 2]
    a.sort()
    b.sort(reverse=True)
    c.sort(reverse=False)
    return [a, b, c]


def case_copy_is_shallow() -> tuple[list[list[int]], bool]:
    xs = [[1], [2]]
    ys = xs.copy()
    ys[0].append(9)
    ys.append([3])
    return (xs, xs is ys)


def case_insert_forms() -> list[int]:
    xs = [1, 2]
    xs.insert(0, 0)
    xs.insert(-1, 9)
    xs.insert(99, 5)
    xs.insert(-99, -5)
    return xs


def case_pop_forms() -> list[int]:
    xs = [1, 2, 3, 4]
    return [xs.pop(), xs.pop(0), xs.pop(-1), len(xs)]


def case_remove_first_only() -> list[int]:
    xs = [1, 2, 1]
    xs.remove(1)
    return xs


def case_count_and_reverse_and_clear() -> tuple[int, list[int], int]:
    xs = [1, 2, 1]
    count = xs.count(1)
    xs.reverse()
    ys = xs.copy()
    xs.clear()
    return (count, ys, len(xs))


def case_list_of_iterables() -> list[int]:
    return list((1, 2)) + list({3}) + list({4: 5}) + list(range(2)) + list(n for n in [9])


def case_list_of_a_string() -> list[str]:
    return list("añ")


def case_sorted_of_iterables() -> list[list[int]]:
    return [sorted((2, 1)), sorted({2, 1}), sorted({2: 0, 1: 0}), sorted(range(3, 0, -1)), sorted(n for n in [2, 1])]


def case_sorted_of_a_string() -> list[str]:
    return sorted("hello")


def case_min_max_defaults() -> list[int]:
    xs: list[int] = []
    return [min(xs, default=7), max(xs, default=-7), min([3, 2], default=7), max((4, 5), default=0)]


def case_max_default_none() -> list[bool]:
    xs: list[int] = []
    return [max(xs, default=None) is None, max([1], default=None) == 1]


def case_max_of_an_empty_set() -> int:
    s: set[int] = set()
    return max(s)


def case_sum_with_start() -> list[int]:
    return [sum([1, 2], 10), sum((1, 2), start=5), sum({3}, 1), sum(range(4))]


def case_sum_of_floats() -> float:
    return sum([0.5, 0.25], 0.0)


def case_any_all_of_iterables() -> list[bool]:
    return [any((0, 0)), any({1}), all({1: 0}), any(""), all("a"), any(range(1)), all(range(1, 3))]
