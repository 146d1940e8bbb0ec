"""`chain`, `islice`, `takewhile`, `dropwhile` and others that pass items on."""

import itertools
from itertools import chain, compress, dropwhile, filterfalse, islice, starmap, takewhile

LOG: list[str] = []


def numbers(name: str, count: int):
    for number in range(count):
        LOG.append(f"{name}{number}")
        yield number


def case_chain():
    return list(chain([1, 2], (3, 4), range(5, 7))), list(chain("ab", ["c"])), sum(chain([1], [2]))


def case_chain_of_nothing():
    empty: list[int] = []
    return list(chain([1], empty)), [x for x in chain(empty, [2, 3])], list(chain(empty, empty, empty))


def case_chain_from_iterable():
    rows = [[1, 2], [], [3]]
    return list(chain.from_iterable(rows)), list(itertools.chain.from_iterable(row[:1] for row in rows))


def case_chain_is_lazy():
    items = chain(numbers("a", 2), numbers("b", 2))
    LOG.append("made")
    first = next(items)
    LOG.append("first")
    return first, list(items), LOG


def case_islice():
    xs = list(range(10))
    return list(islice(xs, 3)), list(islice(xs, 2, 5)), list(islice(xs, 1, None, 3)), list(islice(xs, None, 4, 2))


def case_islice_takes_no_more_than_it_needs():
    source = numbers("n", 9)
    found = list(islice(source, 2))
    found.append(next(source))
    found.extend(islice(source, 1, 4, 2))
    return found, next(source), LOG


def case_islice_skips_to_its_start():
    source = numbers("n", 9)
    return list(islice(source, 5, 2)), next(source)


def case_islice_of_bad_bounds():
    found: list[str] = []
    for stop in (-1, -2):
        try:
            islice([1], stop)
        except ValueError as error:
            found.append(repr(error))
        try:
            islice([1], 0, stop)
        except ValueError as error:
            found.append(repr(error))
    try:
        islice([1], 0, 1, 0)
    except ValueError as error:
        found.append(repr(error))
    return found


def case_islice_of_a_dict_that_grows():
    counts = {"a": 1}
    items = islice(counts, 2)
    counts["b"] = 2
    return list(items)


def case_takewhile_and_dropwhile():
    xs = [1, 4, 6, 4, 1]
    return list(takewhile(lambda x: x < 5, xs)), list(dropwhile(lambda x: x < 5, xs))


def case_takewhile_loses_an_item():
    source = numbers("n", 5)
    taken = list(takewhile(lambda x: x < 2, source))
    return taken, next(source), LOG


def case_filterfalse_and_compress():
    xs = [0, 1, 2, 3]
    odd = filterfalse(lambda x: x % 2 == 0, xs)
    return list(odd), list(filterfalse(None, xs)), list(compress("abcd", [1, 0, 1, 1])), list(compress(xs, [True]))


def case_starmap():
    return list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda a, b: f"{a}{b}", zip("ab", [1, 2])))


def case_what_the_predicate_raises():
    return list(takewhile(lambda x: 10 // x > 0, [1, 2, 0, 3]))
