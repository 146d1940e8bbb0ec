"""Slices copy; slice assignment replaces."""


def case_slice_is_a_copy() -> tuple[list[int], list[int]]:
    items = [1, 2, 3]
    part = items[:]
    part.append(4)
    return (items, part)


def case_bounds() -> list[list[int]]:
    items = [0, 1, 2, 3, 4]
    return [items[1:3], items[-2:], items[3:1], items[2:99], items[:-4]]


def case_steps() -> list[list[int]]:
    items = [0, 1, 2, 3, 4]
    return [items[::2], items[::-1], items[3:0:-2], items[-1:-9:-2]]


def case_step_zero() -> list[int]:
    items = [1]
    step = 0
    return items[::step]


def case_assign_longer_and_shorter() -> list[int]:
    items = [0, 1, 2, 3, 4]
    items[1:3] = [9, 9, 9, 9]
    items[-2:] = []
    return items


def case_insert_by_slice() -> list[int]:
    items = [1, 4]
    items[1:1] = [2, 3]
    items[len(items) :] = [5]
    return items


def case_assign_itself() -> list[int]:
    items = [1, 2, 3]
    items[1:2] = items
    return items


def case_delete_a_slice() -> list[int]:
    items = [0, 1, 2, 3, 4, 5]
    del items[1:3]
    del items[::2]
    return items


def case_extended_assignment() -> list[int]:
    items = [0, 1, 2, 3]
    items[::2] = [8, 9]
    return items


def case_extended_assignment_of_another_size() -> list[int]:
    items = [0, 1, 2, 3]
    items[::2] = [8]
    return items
