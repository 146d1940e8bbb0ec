"""Memoisation with dicts, as default argument, closure and decorator."""

from typing import Callable, TypeVar

R = TypeVar("R")
calls: dict[str, int] = {}


def count(name: str) -> None:
    calls[name] = calls.setdefault(name, 0) + 1


def memoize(f: Callable[[int], int]) -> Callable[[int], int]:
    cache: dict[int, int] = {}

    def wrapper(n: int) -> int:
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    return wrapper


@memoize
def fib(n: int) -> int:
    count("fib")
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@memoize
def collatz(n: int) -> int:
    count("collatz")
    if n == 1:
        return 0
    return 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def grid_paths(w: int, h: int, blocked: frozenset[tuple[int, int]] = frozenset(), memo: dict[tuple[int, int], int] | None = None) -> int:
    memo = {} if memo is None else memo

    def walk(x: int, y: int) -> int:
        if x < 0 or y < 0 or (x, y) in blocked:
            return 0
        if x == y == 0:
            return 1
        key = x, y
        found = memo.get(key)
        if found is None:
            count("grid")
            found = memo[key] = walk(x - 1, y) + walk(x, y - 1)
        return found

    return walk(w - 1, h - 1)


def ackermann(m: int, n: int, memo: dict[tuple[int, int], int] = {}) -> int:
    if (m, n) in memo:
        return memo[m, n]
    if m == 0:
        result = n + 1
    elif n == 0:
        result = ackermann(m - 1, 1)
    else:
        result = ackermann(m - 1, ackermann(m, n - 1))
    memo[m, n] = result
    return result


def is_match(text: str, pattern: str, memo: dict[tuple[int, int], bool] | None = None) -> bool:
    table: dict[tuple[int, int], bool] = {} if memo is None else memo

    def at(i: int, j: int) -> bool:
        if (i, j) not in table:
            if j == len(pattern):
                table[i, j] = i == len(text)
            elif pattern[j] == "*":
                table[i, j] = at(i, j + 1) or (i < len(text) and at(i + 1, j))
            else:
                table[i, j] = i < len(text) and pattern[j] in (text[i], "?") and at(i + 1, j + 1)
        return table[i, j]

    return at(0, 0)


def is_even(n: int) -> bool:
    return n == 0 or is_odd(n - 1)


def is_odd(n: int) -> bool:
    return n != 0 and is_even(n - 1)


print(fib(90), calls["fib"], fib(90), calls["fib"])
print(max(range(1, 200), key=collatz), collatz(27))
shared: dict[tuple[int, int], int] = {}
print(grid_paths(17, 17), grid_paths(3, 3, frozenset({(1, 1)})), grid_paths(4, 4, memo=shared), len(shared))
print(ackermann(2, 9), ackermann(2, 3))
for text, pattern in [("kybra", "k*a"), ("kybra", "k?b*"), ("", "*"), ("abc", "a?"), ("aaaa", "*a*b")]:
    print(f"{text!r:>8} {pattern!r:<8} {is_match(text, pattern)}")
print(is_even(50), is_odd(7), sorted(calls.items()))
