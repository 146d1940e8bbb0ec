"""Sorting by several keys, stably, up and down, with ranks and medians."""

from typing import Callable, Sequence, TypeVar

T = TypeVar("T")
Person = tuple[str, int, float]

PEOPLE: list[Person] = [
    ("Dee", 31, 1.70), ("ann", 25, 1.62), ("Bob", 31, 1.80), ("cyd", 25, 1.75), ("eve", 40, 1.62), ("Ann", 25, 1.60),
]


def ranked(rows: Sequence[T], key: Callable[[T], float]) -> list[tuple[int, T]]:
    out: list[tuple[int, T]] = []
    previous: float | None = None
    rank = 0
    for i, row in enumerate(sorted(rows, key=key, reverse=True), start=1):
        k = key(row)
        if previous is None or k != previous:
            rank = i
        out.append((rank, row))
        previous = float(k)
    return out


def by(*keys: Callable[[Person], float], descending: tuple[int, ...] = ()) -> list[str]:
    rows = PEOPLE[:]
    for i, key in reversed(list(enumerate(keys))):
        rows.sort(key=key, reverse=i in descending)
    return [row[0] for row in rows]


def natural(text: str) -> list[tuple[int, int, str]]:
    parts: list[tuple[int, int, str]] = []
    run = ""
    for c in text + "\0":
        if run and run[-1].isdigit() != c.isdigit():
            parts.append((0, int(run), "") if run.isdigit() else (1, 0, run.lower()))
            run = ""
        run += c
    return parts


def insertion_sort(xs: list[T], less: Callable[[T, T], bool]) -> int:
    moves = 0
    for i in range(1, len(xs)):
        j = i
        while j > 0 and less(xs[j], xs[j - 1]):
            xs[j - 1], xs[j] = xs[j], xs[j - 1]
            j -= 1
            moves += 1
    return moves


def compare(a: str, b: str) -> int:
    return (len(a) > len(b)) - (len(a) < len(b)) or (a < b) - (a > b)


print([p[0] for p in sorted(PEOPLE)])
print([p[0] for p in sorted(PEOPLE, key=lambda p: (p[1], -p[2], p[0].lower()))])
print(by(lambda p: float(p[1]), lambda p: float(-len(p[0]))), by(lambda p: p[2], descending=(0,)))
print(ranked(PEOPLE, lambda p: p[1])[:4], [r for r, _ in ranked([3, 1, 3, 2], float)])
print(sorted(["f10", "F9", "f1a", "f1", "g"], key=natural))
words = "pear fig apple kiwi plum".split()
print(insertion_sort(words, lambda a, b: (len(a), a) < (len(b), b)), words)
print(compare("a", "b"), min(words, key=len), max(words, key=lambda w: w[-1]))
xs = [3, 1, 2]
ys = xs
xs.sort(reverse=True)
print(ys, sorted("Hello World".split(), key=str.lower))
order = sorted(range(len(PEOPLE)), key=lambda i: PEOPLE[i][2])
print(order, [PEOPLE[i][2] for i in order])
print([1, 2] < [1, 2, 0], (1, "b") > (1, "a"), "a" < "B", [[2], [1, 9]] > [[1, 10]], max([[1], [1, 0], []]))
try:
    xs.sort(key=lambda n: 1 // (n - 2))
except ZeroDivisionError as e:
    print(e, xs)
