"""`sum` adds whatever has a `+`, beginning with its start."""


def case_of_lists() -> tuple[list[int], list[str]]:
    rows = [[1], [2, 3]]
    words: list[list[str]] = []
    return sum(rows, []), sum(words, ["x"])


def case_by_keyword_and_of_values() -> tuple[list[int], list[int]]:
    return sum([[1], [2]], start=[0]), sum({"a": [1], "b": [2]}.values(), [])


def case_of_a_generator() -> list[int]:
    return sum(([i, i * i] for i in range(4)), [])


def case_the_start_is_not_changed() -> tuple[list[int], list[int]]:
    start = [0]
    total = sum([[1]], start)
    total.append(2)
    return start, total


def case_of_nothing_it_is_the_start_itself() -> list[int]:
    start = [0]
    rows: list[list[int]] = []
    sum(rows, start).append(1)
    return start


def case_of_tuples() -> tuple[tuple[int, ...], ...]:
    pairs = [(1, 2), (3, 4)]
    rows: list[tuple[int, ...]] = [(1, 2), (3, 4, 5)]
    return sum(pairs, ()), sum(rows, (0,)), sum(((1, 2), (3,)), (0,))


def case_of_tuples_of_several_types() -> tuple[int | str, ...]:
    return sum([(1, "a"), (2, "b")], ())


def case_of_bools_and_numbers() -> tuple[int, int, float, float]:
    return sum([True, False], 5), sum([True], True), sum([True], 1.5), sum([1.5, 2], 3)


def case_text_is_refused() -> list[str]:
    messages = []
    try:
        sum(["a"], "")
    except TypeError as error:
        messages.append(str(error))
    try:
        sum([b"a"], b"")
    except TypeError as error:
        messages.append(str(error))
    try:
        sum([], bytearray())
    except TypeError as error:
        messages.append(str(error))
    return messages


def case_none_among_numbers() -> int:
    return sum([1, None], 0)  # type: ignore
