"""Pipelines out of map, filter, reduce, partial, zip, and functions that make functions."""

from functools import partial, reduce
from typing import Callable, Iterable, Iterator, TypeVar

T = TypeVar("T")
U = TypeVar("U")

Step = Callable[[list[int]], list[int]]


def pipe(*steps: Step) -> Step:
    def run(xs: list[int]) -> list[int]:
        for step in steps:
            xs = step(xs)
        return xs

    return run


def mapped(f: Callable[[int], int]) -> Step:
    return lambda xs: list(map(f, xs))


def kept(f: Callable[[int], bool]) -> Step:
    return lambda xs: [x for x in xs if f(x)]


def tap(into: list[int]) -> Step:
    def step(xs: list[int]) -> list[int]:
        into.extend(xs)
        return xs

    return step


def scan(f: Callable[[U, T], U], xs: Iterable[T], start: U) -> list[U]:
    out = [start]
    for x in xs:
        out.append(f(out[-1], x))
    return out


def take_while(test: Callable[[T], bool], xs: Iterable[T]) -> list[T]:
    out: list[T] = []
    for x in xs:
        if not test(x):
            break
        out.append(x)
    return out


def flip(f: Callable[[T, U], int]) -> Callable[[U, T], int]:
    return lambda b, a: f(a, b)


def repeat(f: Callable[[T], T], times: int) -> Callable[[T], T]:
    return reduce(lambda g, _: lambda x: f(g(x)), range(times), lambda x: x)


def power(base: int, exponent: int) -> int:
    result = 1
    for _ in range(exponent):
        result *= base
    return result


seen: list[int] = []
program = pipe(kept(lambda n: n % 3 != 0), mapped(lambda n: n * n), tap(seen), kept(lambda n: n > 20), sorted)
print(program([9, 7, 5, 3, 1, 2, 4, 6, 8]), seen)
print(pipe()([1, 2]), pipe(mapped(abs), mapped(int.bit_length))([-1, 255, -256]))
print(scan(lambda a, b: a + b, [1, 2, 3], 0), scan(lambda s, c: c + s, "abc", ""))
square = lambda n: power(n, 2)
two_to = partial(power, 2)
print(square(9), two_to(10), flip(power)(3, 2), repeat(square, 3)(2))
numbers = iter(range(10))
print(take_while(lambda n: n < 4, numbers), list(numbers))
print(list(zip("abc", range(10), [True, False, True])), list(zip([1, 2], [3])), dict(enumerate("xy", 5)))
evens: Iterator[int] = iter([n for n in range(20) if not n & 1])
print(next(evens), next(evens), sum(evens), next(evens, -1))
print(list(map(lambda a, b: a * b, [1, 2, 3], (4, 5, 6))), list(map(str.strip, [" a", "b "])), list(filter(None, [0, 1, 2, 0])))
print(reduce(lambda a, b: a if len(a) >= len(b) else b, "a long list of words here".split()), reduce(max, [1, 2, 3]))
print(any(map(str.isupper, "abC")), all(x > 0 for x in [1]), max(zip([1, 3, 2], "abc")), sorted("bca", reverse=True))
try:
    reduce(lambda a, b: a + b, [n for n in range(5) if n > 9])
except TypeError as e:
    print(e)
