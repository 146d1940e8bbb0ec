"""Every form of assignment."""


def case_chained_binds_one_object() -> tuple[list[int], list[int]]:
    a = b = [1]
    a.append(2)
    return (a, b)


def case_chained_with_ints() -> tuple[int, int]:
    a = b = 1
    a += 1
    return (a, b)


def case_swap() -> tuple[int, int]:
    a, b = 1, 2
    a, b = b, a
    return (a, b)


def case_rotation() -> tuple[int, int, int]:
    a, b, c = 1, 2, 3
    a, b, c = c, a, b
    return (a, b, c)


def case_swap_elements() -> list[int]:
    items = [1, 2, 3]
    items[0], items[-1] = items[-1], items[0]
    return items


def case_targets_are_assigned_left_to_right() -> tuple[int, list[int]]:
    items = [5, 6, 7]
    i = 0
    i, items[i] = 2, 99
    return (i, items)


def case_chained_targets_left_to_right() -> tuple[int, list[int]]:
    items = [5, 6, 7]
    i = 0
    i = items[i] = 2
    return (i, items)


def case_unpack_a_list() -> int:
    a, b, c = [1, 2, 3]
    return a * 100 + b * 10 + c


def case_unpack_a_string() -> str:
    a, b = "xy"
    return b + a


def case_unpack_with_a_star() -> tuple[int, list[int], int]:
    first, *middle, last = [1, 2, 3, 4]
    return (first, middle, last)


def case_unpack_too_many() -> int:
    items = [1, 2, 3]
    a, b = items
    return a + b


def case_unpack_too_few() -> int:
    items = [1]
    a, b = items
    return a + b
