"""Iterators as values: shared, exhausted, zipped with themselves, peeked."""

from typing import Callable, Iterable, Iterator, Optional


def pairs(xs: Iterable[str]) -> list[tuple[str, str]]:
    it = iter(xs)
    return list(zip(it, it))


def batched(xs: Iterable[int], n: int) -> list[list[int]]:
    it = iter(xs)
    out: list[list[int]] = []
    while batch := [x for _, x in zip(range(n), it)]:
        out.append(batch)
    return out


def peekable(xs: Iterable[str]) -> tuple[Callable[[], Optional[str]], Callable[[], str]]:
    it = iter(xs)
    buffer: list[str] = []

    def peek() -> Optional[str]:
        if not buffer:
            item = next(it, None)
            if item is None:
                return None
            buffer.append(item)
        return buffer[0]

    def advance() -> str:
        return buffer.pop(0) if buffer else next(it)

    return peek, advance


def numbers(text: str) -> list[int]:
    peek, advance = peekable(text)
    out: list[int] = []
    while (c := peek()) is not None:
        if not c.isdigit():
            advance()
            continue
        n = 0
        while (d := peek()) is not None and d.isdigit():
            n = n * 10 + int(advance())
        out.append(n)
    return out


def merge(a: Iterator[int], b: Iterator[int]) -> list[int]:
    out: list[int] = []
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y):
            assert x is not None
            out.append(x)
            x = next(a, None)
        else:
            out.append(y)
            y = next(b, None)
    return out


print(pairs("abcdef"), pairs("abc"))
print(batched(range(7), 3), batched({1: 2, 3: 4}.values(), 1))
print(numbers("a12b, 7 and 0099z"))
print(merge(iter([1, 4, 9]), iter((2, 3, 10, 11))), merge(iter([]), iter(range(3))))
shared = iter([1, 2, 3, 4, 5, 6])
for x in shared:
    if x % 2 == 0:
        print(x, next(shared, -1), sum(shared))
r = range(10, 0, -3)
print(list(r), r[1], r[-1], len(r), 4 in r, r.index(7), r[::-1], list(reversed(r)), r == range(10, -1, -3), r.count(5))
letters = reversed("abc")
print(next(letters), list(letters), list(letters))
e = enumerate(["x", "y"], start=1)
print(next(e), list(e))
try:
    next(e)
except StopIteration:
    print("stopped")
items = [1, 2, 3]
live = iter(items)
next(live)
items.append(4)
print(list(live), list(live))
items.append(5)
print(list(live))
doubled = iter([x * 2 for x in items if x != 3])
items.append(100)
print(next(doubled), list(doubled), max((len(w) for w in ("a", "bbb")), default=0))
d = {"a": 1, "b": 2}
view = d.items()
d["c"] = 3
print(list(view), ("a", 1) in view, len(view), sorted(d.keys() - {"a"}), next(iter(d.values())))
try:
    for k in d:
        d.pop(k)
except RuntimeError as error:
    print(error)
z = zip([1, 2, 3], "ab")
print(list(z), list(z), [*zip((1, 2), "ab")])
try:
    print(list(zip([1], [1, 2], strict=True)))
except ValueError as error:
    print(error)
