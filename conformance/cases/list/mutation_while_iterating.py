"""A list's iterator is an index: it sees what is appended and skips after a removal."""


def case_append_while_iterating() -> list[int]:
    items = [3, 2, 1]
    for n in items:
        if n > 1 and len(items) < 8:
            items.append(n - 1)
    return items


def case_remove_while_iterating_skips() -> list[int]:
    items = [1, 2, 4, 5, 6]
    for n in items:
        if n % 2 == 0:
            items.remove(n)
    return items


def case_clear_while_iterating() -> list[int]:
    items = [1, 2, 3]
    seen: list[int] = []
    for n in items:
        seen.append(n)
        items.clear()
    return seen


def case_change_a_later_element() -> list[int]:
    items = [1, 2, 3]
    seen: list[int] = []
    for n in items:
        seen.append(n)
        items[2] = 10
    return seen


def case_rebinding_does_not_change_the_loop() -> list[int]:
    items = [1, 2, 3]
    seen: list[int] = []
    for n in items:
        items = [9]
        seen.append(n)
    return seen + items


def case_insert_before_repeats() -> list[int]:
    items = [1, 2]
    seen: list[int] = []
    for n in items:
        seen.append(n)
        if len(items) < 4:
            items.insert(0, 0)
    return seen


def case_iterate_over_a_copy() -> list[int]:
    items = [1, 2, 3]
    for n in items[:]:
        items.append(n * 10)
    return items


def case_same_list_in_nested_loops() -> int:
    items = [1, 2]
    rounds = 0
    for a in items:
        for b in items:
            rounds += 1
            if a == 1 and b == 1:
                items.append(3)
    return rounds
