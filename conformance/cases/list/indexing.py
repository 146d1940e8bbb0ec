"""Reading, writing and deleting list elements."""


def case_both_ends() -> list[int]:
    items = [10, 20, 30]
    return [items[0], items[2], items[-1], items[-3]]


def case_assign() -> list[int]:
    items = [1, 2, 3]
    items[0] = 10
    items[-1] = 30
    return items


def case_read_out_of_range() -> int:
    items = [1, 2]
    return items[2]


def case_read_negative_out_of_range() -> int:
    items = [1, 2]
    return items[-3]


def case_write_out_of_range() -> None:
    items = [1, 2]
    items[2] = 5


def case_read_from_empty() -> int:
    items: list[int] = []
    return items[0]


def case_index_beyond_a_word() -> int:
    items = [1, 2]
    i = 2**64
    return items[i]


def case_augmented_element() -> list[int]:
    items = [1, 2, 3]
    items[1] += 5
    items[-1] *= items[0] + items[1]
    return items


def case_delete() -> list[int]:
    items = [0, 1, 2, 3, 4]
    del items[1]
    del items[-1]
    return items


def case_delete_out_of_range() -> None:
    items = [0]
    del items[1]


def case_nested() -> list[list[int]]:
    grid = [[0, 0], [0, 0]]
    grid[0][1] = 1
    grid[1][0] += grid[0][1] + 1
    return grid
