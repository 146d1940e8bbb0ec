"""`count`, `cycle`, `repeat`, and what counts or compares neighbours."""

from itertools import accumulate, count, cycle, groupby, islice, pairwise, repeat, zip_longest

LOG: list[str] = []


def numbers(name: str, many: int):
    for number in range(many):
        LOG.append(f"{name}{number}")
        yield number


def case_count():
    return list(islice(count(), 3)), list(islice(count(5, -2), 4)), list(zip(count(1), "ab"))


def case_count_of_floats():
    return list(islice(count(0.5, 0.25), 4)), list(islice(count(1.5), 2))


def case_count_as_a_source_of_ids():
    ids = count(100)
    return next(ids), next(ids), [next(ids) for _ in range(3)]


def case_cycle():
    turns = cycle("abc")
    return [next(turns) for _ in range(7)], list(islice(cycle([1, 2]), 5))


def case_cycle_keeps_what_it_saw():
    turns = cycle(numbers("n", 2))
    return [next(turns) for _ in range(5)], LOG


def case_repeat():
    return list(repeat("x", 3)), list(repeat(1, 0)), list(zip([1, 2], repeat("k"))), list(map(pow, [2, 3], repeat(2)))


def case_accumulate():
    return list(accumulate([1, 2, 3])), list(accumulate([3, 1, 4], max)), list(accumulate(["a", "b"]))


def case_accumulate_from_a_start():
    empty: list[int] = []
    start = list(accumulate([1, 2], initial=10)), list(accumulate(empty, initial=5)), list(accumulate(empty))
    return start, list(accumulate([2, 3], lambda total, x: total * x, initial=10))


def case_pairwise():
    empty: list[int] = []
    return list(pairwise([1, 2, 3])), list(pairwise("a")), list(pairwise(empty)), [b - a for a, b in pairwise([1, 4, 9])]


def case_zip_longest():
    return list(zip_longest([1, 2, 3], "ab")), list(zip_longest([1], [2, 3], fillvalue=0))


def case_zip_longest_of_nothing():
    empty: list[str] = []
    return list(zip_longest(empty, empty)), list(zip_longest(empty, [1]))


def case_groupby():
    words = ["apple", "avocado", "bean", "cherry", "corn", "cress"]
    return [(letter, list(group)) for letter, group in groupby(words, key=lambda word: word[0])]


def case_groupby_without_a_key():
    return [(key, len(list(group))) for key, group in groupby([1, 1, 2, 3, 3, 3, 1])]


def case_groupby_skips_what_is_not_taken():
    return [key for key, _ in groupby("aabbbc")], [next(group) for _, group in groupby([1, 2, 5, 7], lambda x: x // 5)]


def case_groups_end_with_the_next():
    groups = groupby("aab")
    _, first = next(groups)
    _, second = next(groups)
    return list(first), list(second), len(list(groups))


def case_groupby_is_lazy():
    groups = groupby(numbers("n", 4), lambda x: x // 2)
    LOG.append("made")
    key, group = next(groups)
    LOG.append("key")
    found = list(group)
    LOG.append("group")
    return key, found, LOG
