"""What containers raise when an index or a key is not there."""


def case_list() -> int:
    items = [1, 2, 3]
    return items[len(items)]


def case_nested_list() -> int:
    grid = [[1], [2, 3]]
    return grid[0][1]


def case_text_index() -> str:
    words = ["abc"]
    return words[0][-4]


def case_dict_key_with_quotes() -> int:
    table: dict[str, int] = {}
    return table['both \' and "']


def case_dict_float_key() -> int:
    table = {1.0: 1}
    return table[2.0]


def case_dict_bool_key() -> int:
    table = {True: 1}
    return table[False]


def case_empty_max() -> int:
    items: list[int] = []
    return max(items)


def case_empty_min_with_default() -> int:
    items: list[int] = []
    return min(items, default=-1)


def case_tuple_index() -> int:
    return (1, 2).index(3)


def case_first_error_wins() -> int:
    items = [1]
    table: dict[str, int] = {}
    return items[5] + table["x"]


def case_index_error_before_value_is_used() -> list[int]:
    items = [1]
    zero = 0
    items[5] = 1 // zero
    return items


def case_half_done_changes_stay() -> list[int]:
    items = [3, 2, 1, 0]
    out: list[int] = []
    for n in items:
        out.append(6 // n)
    return out
