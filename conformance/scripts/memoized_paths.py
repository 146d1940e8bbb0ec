"""Dynamic programming with cached nested functions, and sorting by keys."""

from functools import cache, lru_cache, reduce


def longest_common(a: str, b: str) -> int:
    @lru_cache(maxsize=None)
    def go(i: int, j: int) -> int:
        if i == len(a) or j == len(b):
            return 0
        if a[i] == b[j]:
            return 1 + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1))

    return go(0, 0)


@cache
def partitions(n: int, largest: int) -> int:
    if n == 0:
        return 1
    if n < 0 or largest == 0:
        return 0
    return partitions(n - largest, largest) + partitions(n, largest - 1)


def change(amount: int, coins: list[int]) -> int:
    @cache
    def fewest(rest: int) -> int:
        if rest == 0:
            return 0
        best = 1000000
        for coin in coins:
            if coin <= rest:
                best = min(best, 1 + fewest(rest - coin))
        return best

    return fewest(amount)


print(longest_common("AGGTABQWERTY", "GXTXAYBWRT"))
print([partitions(n, n) for n in range(1, 15)], partitions(60, 60))
print(change(63, [1, 5, 10, 21, 25]))

words = "the quick brown fox jumps over the lazy dog and the cat".split()
counts: dict[str, int] = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:4]:
    print(f"{word:>6} {count}")
print(max(words, key=len), min(words, key=lambda w: (len(w), w)))
print(reduce(lambda total, word: total + len(word), words, 0))
print(" ".join(map(str.title, filter(lambda w: len(w) > 3, words))))
