"""`filter(None, xs)` leaves no None."""


def case_sorted_and_summed():
    xs: list[int | None] = [3, None, 1, 0, 2]
    return sorted(filter(None, xs)), sum(filter(None, xs)), max(filter(None, xs))


def case_of_texts():
    names: list[str | None] = ["b", None, "", "a"]
    found = [name.upper() for name in filter(None, names)]
    return found, ",".join(filter(None, names)), list(filter(None, names))


def case_kept():
    xs: list[int | None] = [None, 5, 0]
    left = filter(None, xs)
    return [x + 1 for x in left], next(filter(None, xs)) + 1


def case_in_a_loop():
    total = 0
    rows: list[list[int] | None] = [[1, 2], None, [], [3]]
    for row in filter(None, rows):
        row.append(len(row))
        total += sum(row)
    return total, rows


def case_nothing_is_left():
    xs: list[int | None] = [None, 0]
    return list(filter(None, xs)), max(filter(None, xs), default=-1)


def case_of_what_is_never_none():
    return list(filter(None, [1, 0, 2])), list(filter(None, ["", "x"]))
