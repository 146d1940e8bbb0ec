"""Stacks, queues and helpers generic by TypeVar."""

from typing import Callable, Iterable, Optional, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Empty(IndexError):
    pass


def push(stack: list[T], *items: T) -> list[T]:
    stack.extend(items)
    return stack


def pop(stack: list[T]) -> T:
    if not stack:
        raise Empty("pop from an empty stack")
    return stack.pop()


def peek(stack: list[T], default: Optional[T] = None) -> Optional[T]:
    return stack[-1] if stack else default


def group(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def invert(mapping: dict[K, V]) -> dict[V, list[K]]:
    out: dict[V, list[K]] = {}
    for k, v in mapping.items():
        out.setdefault(v, []).append(k)
    return out


def chunks(items: list[T], n: int) -> list[list[T]]:
    return [items[i:i + n] for i in range(0, len(items), n)]


def first(items: Iterable[T], test: Callable[[T], bool] = lambda _: True) -> Optional[T]:
    for item in items:
        if test(item):
            return item
    return None


def pair(a: K, b: V) -> tuple[K, V]:
    return a, b


def compose(f: Callable[[K], T], g: Callable[[T], V]) -> Callable[[K], V]:
    return lambda x: g(f(x))


numbers: list[int] = []
print(push(numbers, 1, 2, 3) is numbers, pop(numbers), peek(numbers))
words = push(["a"], "bb", "cc", "ddd")
print(group(words, len), group([1, 2, 3, 4, 5], lambda n: n % 2 == 0))
print(invert({"x": 1, "y": 2, "z": 1}), invert({1: True, 0: False}))
print(chunks(words, 3), chunks([(1, 2), (3, 4), (5, 6)], 2))
print(first(words, lambda w: len(w) > 1), first([0.5, 1.5]))
print(pair("k", 1), pair(2.5, [None]), compose(str.upper, len)("abc"), compose(lambda n: n * 2, hex)(21))
try:
    while True:
        print(pop(numbers), end=" ")
except Empty as e:
    print(repr(e), isinstance(e, LookupError), peek(numbers), peek(numbers, -1))
