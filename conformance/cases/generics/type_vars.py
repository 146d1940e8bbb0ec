"""Functions whose annotations have type variables."""

from typing import Callable, Optional, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
N = TypeVar("N", int, float)


def identity(x: T) -> T:
    return x


def case_identity() -> tuple[int, str, list[float]]:
    return (identity(1), identity("a"), identity([1.5]))


def first(items: list[T], default: T) -> T:
    if len(items) == 0:
        return default
    return items[0]


def case_first() -> tuple[int, str]:
    empty: list[str] = []
    return (first([1, 2], 0), first(empty, "none"))


def pair(a: K, b: V) -> tuple[K, V]:
    return (a, b)


def case_pair() -> tuple[tuple[int, str], tuple[str, float]]:
    return (pair(1, "a"), pair("b", 2.5))


def apply(f: Callable[[T], V], x: T) -> V:
    return f(x)


def case_apply() -> tuple[str, int]:
    return (apply(lambda n: "n" * n, 3), apply(lambda s: len(s), "four"))


def find(items: list[T], test: Callable[[T], bool]) -> Optional[T]:
    for item in items:
        if test(item):
            return item
    return None


def case_find() -> tuple[Optional[int], Optional[str]]:
    return (find([1, 5, 9], lambda n: n > 3), find(["a", "b"], lambda s: s == "c"))


def group(items: list[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = {}
    for item in items:
        name = key(item)
        if name not in groups:
            groups[name] = []
        groups[name].append(item)
    return groups


def case_group() -> tuple[dict[int, list[str]], dict[bool, list[int]]]:
    return (group(["a", "bb", "cc"], lambda s: len(s)), group([1, 2, 3], lambda n: n % 2 == 0))


def largest(items: list[N]) -> N:
    best = items[0]
    for item in items:
        if item > best:
            best = item
    return best


def case_a_bounded_variable() -> tuple[int, float]:
    return (largest([3, 8, 1]), largest([0.5, 0.25]))


def mapped(items: list[T], f: Callable[[T], V]) -> list[V]:
    return [f(item) for item in items]


def case_mapped() -> tuple[list[str], list[int]]:
    return (mapped([1, 2], lambda n: str(n) + "!"), mapped(["a", "bbb"], lambda s: len(s)))


def reduce_list(items: list[T], f: Callable[[V, T], V], start: V) -> V:
    result = start
    for item in items:
        result = f(result, item)
    return result


def case_reduce() -> tuple[int, str]:
    return (
        reduce_list([1, 2, 3], lambda a, b: a + b, 0),
        reduce_list([1, 2, 3], lambda s, n: s + str(n), ">"),
    )


def swap(p: tuple[K, V]) -> tuple[V, K]:
    return (p[1], p[0])


def case_swap() -> tuple[str, int]:
    return swap((1, "x"))
