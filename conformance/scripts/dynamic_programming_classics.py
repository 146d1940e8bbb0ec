"""Coin change, LCS, knapsack, longest increasing subsequence, partitions, edit scripts."""

from functools import lru_cache
from typing import Optional

INF = float("inf")


def coins(amount: int, kinds: list[int]) -> Optional[list[int]]:
    best: list[float] = [0.0] + [INF] * amount
    last = [0] * (amount + 1)
    for total in range(1, amount + 1):
        for k in kinds:
            if k <= total and best[total - k] + 1 < best[total]:
                best[total], last[total] = best[total - k] + 1, k
    if best[amount] == INF:
        return None
    used: list[int] = []
    while amount:
        used.append(last[amount])
        amount -= last[amount]
    return used


def lcs(a: str, b: str) -> str:
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]


def knapsack(items: dict[str, tuple[int, int]], capacity: int) -> tuple[int, set[str]]:
    best: list[tuple[int, frozenset[str]]] = [(0, frozenset())] * (capacity + 1)
    for name, (weight, value) in items.items():
        for room in range(capacity, weight - 1, -1):
            worth, chosen = best[room - weight]
            if worth + value > best[room][0]:
                best[room] = worth + value, chosen | {name}
    worth, chosen = best[capacity]
    return worth, set(chosen)


def increasing(xs: list[int]) -> list[int]:
    best: list[list[int]] = []
    for x in xs:
        longest = max((s for s in best if s[-1] < x), key=len, default=[])
        best.append(longest + [x])
    return max(best, key=len, default=[])


@lru_cache(maxsize=None)
def partitions(n: int, largest: int) -> int:
    if n == 0:
        return 1
    if n < 0 or not largest:
        return 0
    return partitions(n - largest, largest) + partitions(n, largest - 1)


def catalan(n: int, memo: dict[int, int] = {0: 1}) -> int:
    if n not in memo:
        memo[n] = sum(catalan(i) * catalan(n - 1 - i) for i in range(n))
    return memo[n]


def script(a: str, b: str) -> list[str]:
    if not a and not b:
        return []
    if not a:
        return ["+" + b[0], *script("", b[1:])]
    if not b:
        return ["-" + a[0], *script(a[1:], "")]
    if a[0] == b[0]:
        return [" " + a[0]] + script(a[1:], b[1:])
    return min([f"-{a[0]}", *script(a[1:], b)], [f"+{b[0]}", *script(a, b[1:])], key=lambda s: sum(x[0] != " " for x in s))


print(coins(63, [1, 5, 10, 21, 25]), coins(7, [2, 4]), coins(0, [3]))
print(repr(lcs("the quick brown", "that quiet crown")), repr(lcs("", "x")))
worth, chosen = knapsack({"map": (9, 150), "water": (153, 200), "tent": (50, 160), "fruit": (20, 40)}, 100)
print(worth, sorted(chosen))
print(increasing([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]), increasing([]))
print([partitions(n, n) for n in range(10)], partitions(100, 100))
print([catalan(n) for n in range(10)], catalan(60))
print(script("kitten", "sit"))
