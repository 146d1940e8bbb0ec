"""Starred targets."""


def case_rest_at_the_end() -> tuple[int, list[int]]:
    a, *b = [1, 2, 3]
    return (a, b)


def case_rest_at_the_start() -> tuple[list[int], int]:
    *a, b = [1, 2, 3]
    return (a, b)


def case_rest_in_the_middle() -> tuple[int, list[int], int]:
    a, *b, c = range(5)
    return (a, b, c)


def case_empty_rest() -> list[int]:
    a, *b = [1]
    return b


def case_everything() -> list[str]:
    (*letters,) = "abc"
    return letters


def case_too_few() -> int:
    xs = [1]
    a, *b, c = xs
    return a + c


def case_too_few_of_nothing() -> int:
    xs: list[int] = []
    a, *b = xs
    return a


def case_of_a_tuple() -> tuple[str, list[int], str]:
    a, *b, c = ("x", 1, 2, "y")
    return (a, b, c)


def case_of_a_tuple_empty_rest() -> tuple[int, int]:
    a, *b, c = (1, 2)
    return (a, c + len(b))


def case_rest_is_a_new_list() -> tuple[list[int], list[int]]:
    xs = [1, 2, 3]
    first, *rest = xs
    rest.append(first)
    return (xs, rest)


def case_in_a_loop() -> list[int]:
    sums = []
    for name, *scores in [("a", 1, 2), ("b", 3, 4)]:
        sums.append(sum(scores) + len(name))
    return sums


def case_in_a_loop_over_lists() -> list[tuple[int, list[int]]]:
    return [(head, tail) for head, *tail in [[1], [2, 3], [4, 5, 6]]]


def case_nested() -> tuple[int, list[int], str]:
    (a, *b), c = [1, 2, 3], "x"
    return (a, b, c)


def case_of_a_string() -> tuple[str, list[str]]:
    first, *rest = "héllo"
    return (first, rest)


def case_of_a_dict() -> tuple[str, list[str]]:
    first, *rest = {"a": 1, "b": 2}
    return (first, rest)


def case_of_a_split() -> tuple[str, list[str]]:
    command, *arguments = "go north quickly".split()
    return (command, arguments)


def case_onto_items() -> list[int]:
    xs = [0, 0]
    xs[0], *rest = [5, 6, 7]
    return xs + rest


def case_swap_with_rest() -> list[int]:
    xs = [1, 2, 3]
    *xs, last = xs
    return xs + [last * 10]


def case_global_rest() -> list[int]:
    global REST
    first, *REST = [1, 2, 3]
    return REST


REST: list[int] = []
