"""Loops over lists that change, and over lists that do not."""


def case_append_while_iterating() -> str:
    xs = [1, 2, 3]
    for x in xs:
        if len(xs) < 6:
            xs.append(x * 10)
    return str(xs)


def case_remove_while_iterating() -> str:
    xs = [1, 2, 2, 3]
    for x in xs:
        if x == 2:
            xs.remove(x)
    return str(xs)


def case_write_while_iterating() -> str:
    xs = [1, 2, 3]
    for i, x in enumerate(xs):
        if i + 1 < len(xs):
            xs[i + 1] += x
    return str(xs)


def case_rebind_while_iterating() -> str:
    xs = [1, 2, 3]
    out: list[int] = []
    for x in xs:
        xs = [x, x]
        out.extend(xs)
    return f"{xs} {out}"


def case_reversed_while_growing() -> str:
    xs = [1, 2, 3]
    for x in reversed(xs):
        xs.append(x)
    return str(xs)


def case_lazy_iterator_sees_changes() -> str:
    xs = [1, 2]
    it = iter(xs)
    first = next(it)
    xs.append(3)
    rest = list(it)
    return f"{first} {rest}"
