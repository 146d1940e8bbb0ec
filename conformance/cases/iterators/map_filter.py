"""`map`, `filter`, `zip(strict=True)` and nested lazy iterables."""


def double(n: int) -> int:
    return n * 2


def odd(n: int) -> bool:
    return n % 2 == 1


def add(a: int, b: int) -> int:
    return a + b


def case_map_in_a_list() -> list[int]:
    return list(map(double, [1, 2]))


def case_map_of_builtins() -> list[int]:
    return list(map(int, ["1", "2"])) + list(map(len, ["a", "bcd"])) + list(map(abs, [-1]))


def case_map_str_and_join() -> str:
    return ",".join(map(str, range(4)))


def case_map_in_a_loop() -> list[int]:
    found = []
    for n in map(double, range(3)):
        found.append(n)
    return found


def case_map_of_two() -> list[int]:
    return list(map(add, [1, 2, 3], [10, 20]))


def case_filter_in_a_list() -> list[int]:
    return list(filter(odd, range(6)))


def case_filter_none() -> list[int]:
    return list(filter(None, [0, 1, 0, 2]))


def case_filter_in_a_loop_with_break() -> list[int]:
    found = []
    for n in filter(odd, range(10)):
        if n > 5:
            break
        found.append(n)
    else:
        found.append(-1)
    return found


def case_sum_map_filter() -> list[int]:
    return [sum(map(double, [1, 2])), sum(filter(odd, range(5))), max(map(len, ["a", "bb"]))]


def case_any_map() -> bool:
    return any(map(odd, [2, 4, 5]))


def case_map_of_filter() -> list[int]:
    return list(map(double, filter(odd, range(6))))


def case_map_is_lazy() -> tuple[list[int], list[int]]:
    LOG.clear()
    it = map(noted, [1, 2, 3])
    first = next(it)
    return ([first], list(LOG))


LOG: list[int] = []


def noted(n: int) -> int:
    LOG.append(n)
    return n


def case_map_value_next() -> list[int]:
    it = map(double, [1, 2, 3])
    return [next(it)] + list(it)


def case_filter_value() -> list[int]:
    it = filter(odd, [1, 2, 3])
    return [next(it), next(it), next(it, -1)]


def case_unpack_map() -> int:
    a, b = map(int, "3 4".split())
    return a * b


def case_zip_of_maps() -> list[tuple[int, str]]:
    return list(zip(map(double, [1, 2]), map(str, [1, 2])))


def case_enumerate_of_a_map() -> list[tuple[int, int]]:
    return [(i, n) for i, n in enumerate(map(double, [5, 6]))]


def case_comprehension_over_a_map() -> list[int]:
    return [n + 1 for n in map(double, [1, 2])]


def case_generator_over_a_generator() -> int:
    return sum(n for n in (m * 2 for m in range(3)))


def case_loop_over_a_generator() -> list[int]:
    found = []
    for n in (m * m for m in range(5) if m % 2):
        if n > 5:
            continue
        found.append(n)
    return found


def case_zip_strict() -> list[tuple[int, str]]:
    return list(zip([1, 2], "ab", strict=True))


def case_zip_strict_shorter() -> list[tuple[int, str]]:
    return list(zip([1, 2], "a", strict=True))


def case_zip_strict_longer() -> list[tuple[int, str]]:
    return list(zip([1], "ab", strict=True))


def case_enumerate_of_a_zip() -> list[tuple[int, tuple[int, str]]]:
    return list(enumerate(zip([1, 2], "ab")))


def case_enumerate_of_an_enumerate() -> list[tuple[int, tuple[int, str]]]:
    return list(enumerate(enumerate("ab"), 1))


def case_zip_transposes() -> list[tuple[int, int]]:
    return list(zip(*[[1, 2, 3], [4, 5, 6]]))
