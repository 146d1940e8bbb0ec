"""`dict(...)` of lists and tuples of two items."""

LOG: list[str] = []


def parts(text: str):
    for part in text.split(";"):
        LOG.append(part)
        yield part


def case_of_split_text():
    words = ["a=1", "b=x=y", "a=2"]
    return dict(word.split("=", 1) for word in words), dict([word.split("=", 1) for word in words])


def case_of_a_map_and_a_list():
    rows = [["k", "v"], ["l", "w"]]
    return dict(rows), dict(map(str.split, ["a b", "c d"])), dict(iter(rows))


def case_too_short():
    return dict(word.split("=") for word in ["a=1", "b", "c=2"])


def case_too_long_and_caught():
    found: list[str] = []
    for text in ("a=1;b=2=3;c=4", "a;b=1", "", "a=1;b=2"):
        LOG.clear()
        try:
            found.append(str(dict(part.split("=") for part in parts(text))))
        except ValueError as error:
            found.append(repr(error))
        found.append(repr(LOG))
    return found


def case_a_list_too_long():
    try:
        return repr(dict([[1, 2], [3, 4, 5]]))
    except ValueError as error:
        return repr(error.args)


def case_of_tuples_of_any_length():
    def pair(*items: int) -> tuple[int, ...]:
        return items

    try:
        return dict([pair(1, 2), pair(3, 4)]), dict(pair(*range(n)) for n in (2, 3))
    except ValueError as error:
        return repr(error)


def case_of_numbers():
    pairs = [[1, 2], [3, 4]]
    made = dict(pairs)
    pairs[0][1] = 9
    return made, made[1] + made[3], {**dict(pairs), 5: 6}


def case_nothing():
    empty: list[list[str]] = []
    return dict(empty), dict(row[:2] for row in empty)


def case_what_the_items_raise():
    def halves(texts: list[str]):
        for text in texts:
            yield [text, str(10 // len(text))]

    return dict(halves(["ab", "", "c"]))
