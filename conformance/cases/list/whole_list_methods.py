"""`copy`, `clear`, `reverse`: methods that concern the whole list."""


def case_copy_is_shallow() -> tuple[list[list[int]], list[list[int]]]:
    inner = [1]
    outer = [inner]
    other = outer.copy()
    other.append([9])
    inner.append(2)
    return (outer, other)


def case_clear_is_seen_by_aliases() -> list[int]:
    items = [1, 2]
    alias = items
    items.clear()
    items.append(3)
    return alias


def case_reverse() -> list[int]:
    items = [1, 2, 3]
    items.reverse()
    return items
