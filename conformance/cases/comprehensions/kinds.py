"""Set, dict and generator comprehensions."""


def case_set_comprehension() -> list[int]:
    return sorted({n % 3 for n in range(10)})


def case_set_comprehension_with_condition() -> list[str]:
    return sorted({word.lower() for word in ["A", "b", "a", ""] if word})


def case_dict_comprehension() -> dict[int, int]:
    return {n: n * n for n in range(4)}


def case_dict_comprehension_last_value_wins() -> dict[str, int]:
    return {word[0]: n for n, word in enumerate(["ab", "cd", "ax"])}


def case_dict_comprehension_inverts() -> dict[int, str]:
    return {value: key for key, value in {"a": 1, "b": 2}.items()}


def case_dict_comprehension_with_conditions() -> dict[int, str]:
    return {n: str(n) for n in range(10) if n % 2 if n > 3}


def case_nested_loops_in_a_set() -> int:
    return len({(a, b) for a in range(3) for b in range(3) if a != b})


def case_nested_comprehensions() -> list[dict[int, list[int]]]:
    return [{a: [b for b in range(a)] for a in range(n)} for n in range(3)]


def case_sum_of_generator() -> int:
    return sum(n * n for n in range(5))


def case_sum_of_generator_with_start() -> int:
    return sum((n for n in [1, 2]), 10)


def case_sum_of_nested_generator() -> int:
    return sum(a * b for a in range(4) for b in range(a) if b)


def case_sum_of_bools() -> int:
    return sum(n > 2 for n in [1, 2, 3, 4])


def case_sum_of_floats() -> float:
    return sum((x / 2 for x in [1, 2, 3]), 0.0)


def case_any_stops_at_the_first() -> tuple[bool, list[int]]:
    seen: list[int] = []

    found = any(noted(seen, n) > 1 for n in [1, 2, 3])
    return (found, seen)


def noted(seen: list[int], n: int) -> int:
    seen.append(n)
    return n


def case_all_stops_at_the_first() -> tuple[bool, list[int]]:
    seen: list[int] = []
    found = all(noted(seen, n) < 2 for n in [1, 2, 3])
    return (found, seen)


def case_any_leaves_all_loops() -> tuple[bool, list[int]]:
    seen: list[int] = []
    found = any(noted(seen, a * 10 + b) == 11 for a in range(3) for b in range(3))
    return (found, seen)


def case_any_and_all_of_nothing() -> list[bool]:
    empty: list[int] = []
    return [any(n for n in empty), all(n for n in empty)]


def case_any_of_truthy_values() -> list[bool]:
    return [any(word for word in ["", "x"]), all(word for word in ["x", ""])]


def case_min_and_max() -> list[int]:
    return [min(abs(n) for n in [-3, 2, -1]), max(len(w) for w in ["a", "bcd"])]


def case_min_of_nothing() -> int:
    return min(n for n in [1, 2] if n > 5)


def case_max_with_default() -> list[int]:
    return [max((n for n in [1, 2] if n > 5), default=-1), max((n for n in [1, 2]), default=-1)]


def case_min_default_none() -> bool:
    return min((n for n in [1] if n > 5), default=None) is None


def case_first_of_equals() -> tuple[int, str]:
    return min((n % 2, w) for n, w in [(3, "b"), (2, "z"), (4, "a")])


def case_join() -> str:
    return "-".join(str(n) for n in range(3))


def case_sorted() -> list[int]:
    return sorted((-n for n in range(3)), reverse=True)


def case_list_tuple_set_dict_of_generator() -> tuple[list[int], int, dict[str, int]]:
    return (list(n for n in range(3)), len(set(n % 2 for n in range(5))), dict((c, ord(c)) for c in "ab"))


def case_extend_with_generator() -> list[int]:
    xs = [1]
    xs.extend(n * 2 for n in range(2))
    xs += (n for n in [7, 8])
    return xs


def case_walrus_inside() -> tuple[list[int], int]:
    last = 0
    found = [last := n * 2 for n in range(3)]
    return (found, last)


def case_walrus_in_condition() -> tuple[bool, int]:
    hit = -1
    found = any((hit := n) > 1 for n in range(5))
    return (found, hit)


def case_own_scope() -> tuple[int, set[int]]:
    n = 100
    s = {n for n in [1]}
    return (n, s)


def case_first_iterable_in_the_outer_scope() -> list[int]:
    x = [1, 2, 3]
    return [x for x in x]


def case_inner_iterable_depends_on_outer() -> list[int]:
    return sorted({x for xs in [[1, 2], [2, 3]] for x in xs})


def case_sum_in_module_order() -> list[str]:
    log: list[str] = []
    total = sum(len(step(log, w)) for w in ["a", "bb"])
    log.append(str(total))
    return log


def step(log: list[str], word: str) -> str:
    log.append(word)
    return word


def case_dict_comprehension_evaluates_key_first() -> list[str]:
    log: list[str] = []
    table = {step(log, "k" + w): step(log, "v" + w) for w in ["1", "2"]}
    log.append(str(len(table)))
    return log


def case_unhashable_is_refused_elsewhere() -> dict[tuple[int, int], bool]:
    return {(a, b): a < b for a in range(2) for b in range(2)}
