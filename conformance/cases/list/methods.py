"""`append`, `pop`, `insert`, `remove`, `extend`, `index`, `count`."""


def case_append_and_pop() -> tuple[int, int, list[int]]:
    items = [1, 2, 3]
    items.append(4)
    last = items.pop()
    first = items.pop(0)
    return (last, first, items)


def case_pop_negative() -> tuple[int, list[int]]:
    items = [1, 2, 3, 4]
    taken = items.pop(-2)
    return (taken, items)


def case_pop_from_empty() -> int:
    items: list[int] = []
    return items.pop()


def case_pop_out_of_range() -> int:
    items = [1]
    return items.pop(5)


def case_insert_clamps() -> list[int]:
    items = [5]
    items.insert(0, 4)
    items.insert(100, 9)
    items.insert(-1, 8)
    items.insert(-100, 1)
    return items


def case_remove_the_first_equal() -> list[int]:
    items = [3, 1, 3, 2]
    items.remove(3)
    return items


def case_remove_missing() -> None:
    items = [1]
    items.remove(2)


def case_index_and_count() -> tuple[int, int, int]:
    items = [5, 6, 5, 7]
    return (items.index(5), items.index(5, 1), items.count(5))


def case_index_missing() -> int:
    items = [5, 6]
    return items.index(7)


def case_extend_with_itself() -> list[int]:
    items = [1, 2]
    items.extend(items)
    return items
