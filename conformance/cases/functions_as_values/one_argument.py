"""`max` and `min` of one argument, `d.__getitem__` and `d.__contains__` as functions."""

from functools import reduce


def case_the_largest_of_the_largest() -> tuple[int, int, int]:
    rows = [[1, 2], [5, 3], [4]]
    return (max(map(max, rows)), min(map(min, rows)), max(map(min, rows)))


def case_rows_sorted_by_their_largest() -> list[list[int]]:
    rows = [[1, 9], [5, 3], [4]]
    return sorted(rows, key=max)


def case_the_row_with_the_smallest() -> list[int]:
    rows = [[1, 9], [5, 3], [4]]
    rows.sort(key=min, reverse=True)
    return max(rows, key=min)


def case_words_by_their_last_letter() -> list[str]:
    return sorted(["banana", "cherry", "apple"], key=max)


def case_an_empty_row() -> list[int]:
    rows: list[list[int]] = [[1], []]
    return list(map(max, rows))


def case_max_of_two_and_of_one() -> tuple[int, list[int], list[int]]:
    return (reduce(max, [1, 5, 2]), list(map(max, [1, 5], [3, 2])), list(map(max, [[1, 5], [3, 2]])))


def case_names_in_order_of_their_values() -> list[str]:
    ranks = {"a": 3, "b": 1, "c": 2}
    return sorted(ranks, key=ranks.__getitem__) + [max(ranks, key=ranks.__getitem__)]


def case_items_at_positions() -> list[str]:
    names = ["a", "b", "c"]
    return list(map(names.__getitem__, [2, 0, -1]))


def case_an_item_that_is_not_there() -> list[str]:
    names = ["a", "b", "c"]
    return list(map(names.__getitem__, [2, 3]))


def case_a_key_that_is_not_there() -> list[int]:
    ranks = {"a": 3}
    return [rank for rank in map(ranks.__getitem__, ["a", "b"])]


def case_the_list_that_it_was() -> list[int]:
    numbers = [1, 2]
    find = numbers.__getitem__
    numbers.append(3)
    before = find(2)
    numbers = [7, 8, 9]
    return [before, find(0), numbers[0]]


def case_what_is_allowed() -> list[str]:
    allowed = {"a", "c"}
    return list(filter(allowed.__contains__, ["a", "b", "c"]))


def case_filtered_by_a_list_a_text_and_a_dict() -> tuple[list[int], list[str], list[str]]:
    known = {"x": 1}
    return (
        list(filter([1, 2].__contains__, [2, 3])),
        list(filter("abc".__contains__, ["ab", "d"])),
        list(filter(known.__contains__, ["x", "y"])),
    )
