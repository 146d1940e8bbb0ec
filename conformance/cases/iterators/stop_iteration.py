"""`StopIteration` raised by what lazy iterators call: it ends `map` and `filter`, and no generator lets it out."""

from typing import Iterator
from functools import reduce


def first(z: int, t: list[int]) -> int:
    return next(x for x in t if x > z)


def g(xs: list[int], t: list[int]) -> list[int]:
    out: list[int] = []
    for i in map(lambda z: first(z, t), xs):
        out.append(i)
    return out


def case_a_for_statement_over_map_ends() -> list[int]:
    return g([1, 2, 9, 1], [2, 3, 4])


def case_list_of_map_ends() -> list[int]:
    return list(map(lambda z: first(z, [2, 3]), [1, 5, 1]))


def case_a_comprehension_over_filter_ends() -> list[int]:
    return [x for x in filter(lambda z: first(z, [2, 3]) > 1, [1, 5, 1])]


def case_sum_of_map_ends() -> int:
    return sum(map(lambda z: first(z, [2, 3]), [1, 5, 1]))


def case_zip_of_a_map_that_ended() -> tuple[int, list[tuple[int, int]]]:
    it = map(lambda z: first(z, [2, 3]), [1, 5, 1])
    a = next(it)
    return (a, list(zip(it, [1, 2])))


def case_max_of_map_ends() -> int:
    return max(map(lambda z: first(z, [2, 3]), [1, 5, 1]))


def case_a_key_function_raises() -> int:
    return max([1, 5, 1], key=lambda z: first(z, [2, 3]))


def case_a_key_function_of_sorted_raises() -> list[int]:
    return sorted([1, 5, 1], key=lambda z: first(z, [2, 3]))


def case_next_of_map_gives_the_default() -> int:
    return next(map(lambda z: first(z, [2, 3]), [5]), 7)


def case_a_generator_over_map_goes_on() -> list[int]:
    def gen(xs: list[int]) -> Iterator[int]:
        for x in map(lambda z: first(z, [2, 3]), xs):
            yield x
        yield 100
    return list(gen([1, 5]))


def case_a_generator_that_raises_it() -> list[int]:
    def gen(xs: list[int]) -> Iterator[int]:
        for x in xs:
            yield first(x, [2, 3])
        yield 100
    return list(gen([1, 5]))


def case_a_call_until_a_sentinel_ends() -> list[int]:
    it = iter(lambda: first(5, [2]), 7)
    return list(it)


def case_any_of_map_ends() -> bool:
    return any(map(lambda z: first(z, [2, 3]) > 5, [1, 5]))


def case_join_of_map_ends() -> str:
    return ",".join(map(lambda z: str(first(z, [2, 3])), [1, 5, 1]))


def case_the_function_of_reduce_raises() -> int:
    return reduce(lambda a, b: first(b, [2, 3]), [1, 5, 1])


def case_unpacking_a_map_that_ends() -> tuple[int, int]:
    a, b = map(lambda z: first(z, [2, 3]), [1, 1, 5])
    return (a, b)


def case_enumerate_of_map_ends() -> list[tuple[int, int]]:
    return list(enumerate(map(lambda z: first(z, [2, 3]), [1, 1, 5])))


def case_a_search_in_map_ends() -> bool:
    return 5 in map(lambda z: first(z, [2, 3]), [1, 1, 5])


def case_a_set_of_map_ends() -> set[int]:
    return set(map(lambda z: first(z, [2, 3]), [1, 1, 5]))


def case_a_dict_over_map_ends() -> dict[int, int]:
    return {x: x for x in map(lambda z: first(z, [2, 3]), [1, 1, 5])}


def case_a_list_extended_by_map() -> list[int]:
    xs = [1]
    xs.extend(map(lambda z: first(z, [2, 3]), [1, 1, 5]))
    xs += map(lambda z: first(z, [2, 3]), [1, 1, 5])
    return xs


def case_a_spread_map_ends() -> list[int]:
    return [*map(lambda z: first(z, [2, 3]), [1, 1, 5])]


def case_a_comprehension_raises() -> list[int]:
    return [first(x, [2, 3]) for x in [1, 5, 1]]


def case_a_generator_expression_that_raises_it() -> list[int]:
    return list(first(x, [2, 3]) for x in [1, 5, 1])


def case_a_map_goes_on_after_its_end() -> list[int]:
    it = map(lambda z: first(z, [2, 3]), [1, 5, 1])
    return list(it) + list(it)


def case_what_a_generator_expression_raises_from() -> tuple[str, bool, bool]:
    try:
        list(first(x, [2, 3]) for x in [1, 5, 1])
    except RuntimeError as e:
        return (repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
    return ("", False, False)


def case_what_a_kept_generator_raises_from() -> tuple[str, bool, bool]:
    gen = (first(x, [2, 3]) for x in [1, 5, 1])
    try:
        next(gen)
        next(gen)
    except RuntimeError as e:
        return (repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
    return ("", False, False)


def case_a_generator_expression_takes_items() -> tuple[int, ...]:
    it = iter([1, 2, 3, 4])
    return tuple(next(it) for _ in range(3))


def case_a_generator_expression_takes_too_many() -> int:
    it = iter([1, 2, 3, 4])
    return sum(next(it) for _ in range(5))


def case_a_condition_raises() -> bool:
    it = iter([1, 2, 3, 4])
    return any(x > 2 for x in [1, 2, 3] if next(it) > 9)


def case_functions_that_raise_it() -> list[int]:
    def last(z: int) -> int:
        if z > 0:
            raise StopIteration(z)
        return z
    return [sum(last(z) for z in [1] if z > 5), len(list(map(last, [1, 2]))), next(map(last, [1, 2]), 9)]


def case_next_of_map_raises_what_the_function_did() -> str:
    def last(z: int) -> int:
        if z > 0:
            raise StopIteration(z)
        return z
    try:
        next(map(last, [1, 2]))
    except StopIteration as e:
        return repr(e)
    return "none"


def case_enumerate_of_map_that_takes_items() -> list[tuple[int, int]]:
    it = iter([1, 2, 3])
    return [(i, x) for i, x in enumerate(map(lambda z: next(it) + z, [10, 20, 30, 40]))]


def apply(f, xs: list[int]) -> list[int]:
    out = []
    for x in map(f, xs):
        out.append(x)
    return out


def case_a_map_of_a_function_that_is_passed() -> list[int]:
    it = iter([1, 2, 3])
    return apply(lambda z: next(it) + z, [10, 20, 30, 40]) + apply(lambda z: z, [1])


def case_a_comprehension_over_maps() -> list[int]:
    its = [iter([1]), iter([2])]
    return [x for it in its for x in map(lambda z: next(it) + z, [10, 20])]


def case_the_largest_of_items_taken() -> int:
    it = iter([1, 2, 3])
    return max((next(it) for _ in range(2)), default=0) + min(next(it) for _ in range(1))
