"""Ranges through records, lists, globals, tuples and calls."""

from typing import TypedDict


class C(TypedDict):
    n: int
    f: float


state: C = {"n": 1, "f": 1.0}
small = 3
xs: list[int] = [1, 2, 3]
pair: tuple[int, int] = (1, 2)


def case_field_grows() -> int:
    for _ in range(70):
        state["n"] *= 2
    return state["n"]


def case_field_inc_over() -> list[int]:
    state["n"] = 2**63 - 2
    out = []
    for _ in range(4):
        state["n"] += 1
        out.append(state["n"])
    return out


def case_list_grows() -> list[int]:
    for i in range(3):
        for _ in range(40):
            xs[i] = xs[i] * 3 + i
    return xs


def case_tuple_grows() -> tuple[int, int]:
    p = pair
    for _ in range(100):
        p = (p[1], p[0] + p[1])
    return p


def sq(n: int) -> int:
    return n * n


def case_repeated_square() -> int:
    n = small
    for _ in range(7):
        n = sq(n)
    return n


def countdown(n: int) -> int:
    t = 0
    while n > 0:
        t += n
        n -= 1
    return t * n - t


def case_countdown() -> list[int]:
    return [countdown(5), countdown(0), countdown(-(2**64))]


def clamp(n: int, lo: int, hi: int) -> int:
    return lo if n < lo else hi if n > hi else n


def case_clamp() -> list[int]:
    return [clamp(2**70, 0, 255) * 2**60, clamp(-(2**70), -(2**63), 0) - 1, clamp(5, 2**64, 2**65) + 1]


def between(n: int) -> int:
    if 0 <= n <= 2**63 - 1:
        return n + 1
    if n > 0:
        return n - 1
    return n - 1


def case_between() -> list[int]:
    return [between(2**63 - 1), between(2**63), between(-(2**63))]


def loop_guard(limit: int) -> list[int]:
    out = []
    i = 0
    while i < limit:
        i = i * 2 + 1
        if i > 2**62 - 2:
            out.append(i * 2)
            out.append(i * 4)
    return out


def case_loop_guard() -> list[int]:
    return loop_guard(2**63)


def nested_dec(n: int) -> list[int]:
    out = []
    for i in range(n, -1, -1):
        j = i
        while j > -2:
            j -= 1
            if j == 0:
                continue
            out.append(i * j)
    return out


def case_nested_dec() -> list[int]:
    return nested_dec(3)


def binsearch(a: list[int], x: int) -> int:
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x:
            return mid
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return -lo - 1


def case_binsearch() -> list[int]:
    a = [1, 3, 5, 7]
    return [binsearch(a, x) for x in range(-1, 9)] + [binsearch([], 1)]


def case_neg_index_walk() -> list[int]:
    a = [1, 2, 3]
    out = []
    i = len(a) - 1
    while i >= -3:
        out.append(a[i])
        i -= 1
    return out


def case_neg_index_off() -> int:
    a = [1, 2, 3]
    i = 0
    while True:
        i -= 1
        if a[i] == 99:
            return i


def case_len_changes() -> list[int]:
    a = [1, 2, 3, 4, 5]
    n = len(a)
    for i in range(n):
        if i >= len(a):
            break
        if a[i] % 2:
            a.pop(i)
    return a


def case_len_stale() -> int:
    a = [1, 2, 3]
    t = 0
    for i in range(len(a)):
        a.pop()
        t += a[i]
    return t
