"""`functools`: `reduce`, `partial`, `cache`, `lru_cache`, `wraps`."""

import functools
from functools import cache, lru_cache, partial, reduce, wraps


def case_reduce() -> int:
    return reduce(lambda a, b: a * b, [1, 2, 3, 4])


def case_reduce_with_a_start() -> tuple[int, str]:
    return (reduce(lambda a, b: a + b, [1, 2], 10), reduce(lambda s, n: s + str(n), [1, 2], ">"))


def case_reduce_of_nothing() -> int:
    empty: list[int] = []
    return reduce(lambda a, b: a + b, empty, 7)


def case_reduce_of_nothing_without_a_start() -> int:
    empty: list[int] = []
    return functools.reduce(lambda a, b: a + b, empty)


def case_reduce_with_a_builtin() -> int:
    return reduce(max, [3, 9, 2])


def case_reduce_of_a_range() -> int:
    return reduce(lambda a, b: a + b, range(5))


def case_reduce_to_a_dict() -> dict[str, int]:
    def count(counts: dict[str, int], word: str) -> dict[str, int]:
        counts[word] = counts.get(word, 0) + 1
        return counts

    start: dict[str, int] = {}
    return reduce(count, ["a", "b", "a"], start)


def case_compose_by_reduce() -> int:
    def compose(f, g):
        return lambda x: g(f(x))

    steps = [lambda x: x + 1, lambda x: x * 10, lambda x: x - 3]
    return reduce(compose, steps)(4)


def power(base: int, exponent: int) -> int:
    result = 1
    for _ in range(exponent):
        result *= base
    return result


def case_partial() -> list[int]:
    two_to = partial(power, 2)
    return [two_to(3), two_to(10), partial(power, 3, 2)()]


def case_partial_in_a_map() -> list[int]:
    return list(map(partial(power, 2), [1, 2, 3]))


calls: list[int] = []


@cache
def fib(n: int) -> int:
    calls.append(n)
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def case_cache() -> tuple[int, int]:
    calls.clear()
    return (fib(50), len(calls))


@lru_cache(maxsize=None)
def ways(rows: int, columns: int) -> int:
    if rows == 0 or columns == 0:
        return 1
    return ways(rows - 1, columns) + ways(rows, columns - 1)


def case_lru_cache_without_a_limit() -> int:
    return ways(16, 16)


@lru_cache
def collatz(n: int) -> int:
    if n == 1:
        return 0
    return 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def case_lru_cache_without_parentheses() -> int:
    return collatz(7) + collatz(27)


computed: list[int] = []


@lru_cache(maxsize=2)
def squared(n: int) -> int:
    computed.append(n)
    return n * n


def case_lru_cache_forgets_the_oldest() -> list[int]:
    computed.clear()
    for n in [1, 2, 1, 3, 1, 2]:
        squared(n)
    return computed


def case_a_cached_function_inside_another() -> int:
    @functools.lru_cache(maxsize=None)
    def count(n: int) -> int:
        return 1 if n <= 1 else count(n - 1) + count(n - 2)

    return count(40)


def logged(function):
    @wraps(function)
    def wrapper(*args):
        return ("called", function(*args))

    return wrapper


@logged
def double(n: int) -> int:
    return n * 2


def case_wraps() -> tuple[str, int]:
    return double(21)
