"""Builtins called with an unpacked tuple, and extremes of what is unpacked."""


def case_range() -> tuple[list[int], list[int], bool]:
    bounds = (3, 0, -1)
    return list(range(*bounds)), [i for i in range(*(2, 5))], 4 in range(1, *(10, 3))


def case_range_of_star_parameters() -> list[list[int]]:
    def numbers(*args: int) -> list[int]:
        return list(range(*args))

    return [numbers(3), numbers(1, 4), numbers(*(1, 9, 3))]


def case_sum_and_sorted() -> tuple[int, list[int], list[int], float]:
    return sum(*([1, 2], 3)), sum(*([[1], [2]], [])), sorted(*([3, 1],), reverse=True), sum(*([1.5],))


def case_containers() -> tuple[list[str], set[int], dict[str, int], tuple[int, ...]]:
    return list(*("ab",)), set(*([1],)), dict(*({"a": 1},)), tuple(*([1],))


def case_numbers_and_text() -> tuple[int, float, str, tuple[int, int]]:
    return int(*("ff", 16)), round(*(3.14159, 2)), str(*(b"abc", "utf-8")), divmod(*(7, 2))


def case_extremes_with_a_key() -> tuple[str, str, int]:
    words = ["aaa", "b"]
    return max(*words, key=len), min(*words, key=len), max(1, *(-5, 3), key=abs)


def case_a_text_alone_means_its_letters() -> tuple[str, str]:
    words = ["abc"]
    return max(*words), min(*words, key=ord)


def case_no_text() -> str:
    words: list[str] = []
    return max(*words)


def case_one_tuple_alone_means_its_items() -> tuple[str, int, int]:
    return max(*(["x", "y"],)), max(*([1, 5, 2],), key=lambda value: -value), max(*[3], *(4, 5))


def case_lists_of_a_known_number() -> tuple[list[int], list[int]]:
    pair = ([1, 2], [1, 3])
    return max(*pair), min(*pair)


def case_defaults_of_nothing() -> tuple[int, str | None, list[int]]:
    return min([], default=6, key=len), max({}, default=None), min([], key=len, default=[1])
