"""Combinations, products, permutations, derangements and Gray codes, by recursion and by loops."""

from typing import TypeVar

T = TypeVar("T")


def combinations(xs: list[T], k: int) -> list[list[T]]:
    if k == 0:
        return [[]]
    return [[x, *rest] for i, x in enumerate(xs) for rest in combinations(xs[i + 1:], k - 1)]


def product(*pools: list[T]) -> list[list[T]]:
    out: list[list[T]] = [[]]
    for pool in pools:
        out = [row + [x] for row in out for x in pool]
    return out


def next_permutation(xs: list[int]) -> bool:
    i = len(xs) - 2
    while i >= 0 and xs[i] >= xs[i + 1]:
        i -= 1
    if i < 0:
        xs.reverse()
        return False
    j = len(xs) - 1
    while xs[j] <= xs[i]:
        j -= 1
    xs[i], xs[j] = xs[j], xs[i]
    xs[i + 1:] = xs[:i:-1]
    return True


def gray(n: int) -> list[str]:
    return [f"{i ^ i >> 1:0{n}b}" for i in range(1 << n)]


def subsets(xs: list[str]) -> list[str]:
    return ["".join(x for i, x in enumerate(xs) if mask >> i & 1) or "∅" for mask in range(2 ** len(xs) if xs else 1)]


def derangements(n: int) -> int:
    a, b = 1, 0
    for i in range(1, n):
        a, b = b, i * (a + b)
    return b if n else a


def partitions(n: int, largest: int | None = None) -> list[list[int]]:
    if n == 0:
        return [[]]
    top = n if largest is None else min(n, largest)
    return [[k] + rest for k in range(top, 0, -1) for rest in partitions(n - k, k)]


def balanced(n: int) -> list[str]:
    out: list[str] = []

    def go(text: str, opened: int, closed: int) -> None:
        if closed == n:
            out.append(text)
            return
        if opened < n:
            go(text + "(", opened + 1, closed)
        if closed < opened:
            go(text + ")", opened, closed + 1)

    go("", 0, 0)
    return out


print(combinations(list("abcd"), 2), len(combinations(list(range(10)), 4)))
print(product([1, 2], [3], [4, 5]), product(["x"], ["y", "z"]))
p = [1, 2, 3]
seen = [tuple(p)]
while next_permutation(p):
    seen.append(tuple(p))
print(seen, p)
print(gray(3), subsets(["a", "b", "c"]))
print([derangements(n) for n in range(10)], derangements(30))
print(partitions(5), balanced(3), len(balanced(6)))
table = {(a, b): a ^ b for a in range(3) for b in range(3) if a != b}
print(table, [[i * j for j in range(i)] for i in range(4)], {x % 3 for x in range(10)})
flat = [x for row in [[1, 2], [], [3]] for x in row if x != 2]
print(flat, [y for x in range(3) if (y := x * x) > 0], [(i, c) for i, c in enumerate("ab", 1)])
