"""Unpacking in displays, and of every kind of iterable."""


def case_list_display() -> list[int]:
    xs = [1, 2]
    return [0, *xs, 3, *xs]


def case_list_of_several_kinds() -> list[int]:
    return [*range(2), *(5, 6), *{7}, *{8: "x"}, *[]]


def case_string_in_a_list() -> list[str]:
    return [*"ab", "c"]


def case_tuple_display() -> tuple[int, ...]:
    a, b = (1, 2), (3,)
    return (*a, *b)


def case_tuple_of_a_list() -> int:
    xs = [1, 2, 3]
    t = (0, *xs)
    return len(t) + t[-1]


def case_set_display() -> list[int]:
    xs = [1, 2]
    return sorted({*xs, 2, 3, *range(2)})


def case_dict_display() -> dict[str, int]:
    a, b = {"x": 1, "y": 2}, {"y": 3}
    return {**a, **b, "z": 4}


def case_dict_display_order_of_keys() -> list[str]:
    a, b = {"x": 1}, {"x": 2, "w": 3}
    return list({"w": 0, **a, **b})


def case_dict_display_copies() -> tuple[int, int]:
    a = {"x": 1}
    b = {**a}
    b["y"] = 2
    return (len(a), len(b))


def case_views_in_a_list() -> list[int]:
    d = {"a": 1, "b": 2}
    return [*d.values(), *[len(k) for k in d.keys()]]


def case_generator_in_a_list() -> list[int]:
    return [*(n * n for n in range(3)), 100]


def case_unpack_range_and_set() -> int:
    a, b, c = range(3)
    (d,) = {9}
    return a + b + c + d


def case_unpack_dict() -> list[str]:
    a, b = {"x": 1, "y": 2}
    return [a, b]


def case_unpack_generator() -> int:
    a, b = (n * 10 for n in [1, 2])
    return a + b


def case_unpack_items() -> list[tuple[str, int]]:
    first, second = {"x": 1, "y": 2}.items()
    return [second, first]


def case_too_many() -> int:
    a, b = range(3)
    return a + b


def case_too_few() -> int:
    a, b, c = {1}
    return a + b + c


def noted(log: list[str], word: str) -> list[str]:
    log.append(word)
    return [word]


def case_order_of_evaluation() -> list[str]:
    log: list[str] = []
    xs = [*noted(log, "a"), noted(log, "b")[0], *noted(log, "c")]
    return log + xs
