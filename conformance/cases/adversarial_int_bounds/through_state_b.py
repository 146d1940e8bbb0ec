"""Ranges through records, lists, globals, tuples and calls."""

from typing import TypedDict


class C(TypedDict):
    n: int
    f: float


state: C = {"n": 1, "f": 1.0}
small = 3
xs: list[int] = [1, 2, 3]
pair: tuple[int, int] = (1, 2)


def case_index_reassigned() -> int:
    a = [1, 2, 3]
    t = 0
    for i in range(len(a)):
        i -= 5
        t += a[i]
    return t


def case_index_rebound_list() -> int:
    a = [1, 2, 3]
    t = 0
    for i in range(len(a)):
        t += a[i]
        a = a[1:]
    return t


def case_index_aliased_pop() -> int:
    a = [1, 2, 3]
    b = a
    t = 0
    for i in range(len(a)):
        t += a[i]
        b.pop()
    return t


def shrink() -> None:
    xs.pop()


def case_global_shrinks_in_call() -> int:
    t = 0
    for i in range(len(xs)):
        t += xs[i]
        shrink()
    return t


def case_while_len_guard() -> int:
    a = [1, 2, 3]
    i = 0
    t = 0
    while i < len(a):
        a.clear()
        t += a[i]
        i += 1
    return t


def case_mixed_ops() -> list[int]:
    a = 2**31
    b = a * a
    c = b * 2 - 1 + 1
    d = -c
    e = d - 1
    return [a, b, c, d, e, e // -1, d // -1, d % -1, e % 10, d >> 1, e >> 1, c ^ d, c & d, e | 1, ~e, abs(e)]


def case_mask_signed() -> list[int]:
    out = []
    for n in [-1, -(2**31), 2**31, 2**63, -(2**63) - 1]:
        m = n & 0xFFFFFFFF
        s = m - 2**32 if m >= 2**31 else m
        out.append(s)
        out.append(n & -(2**40))
        out.append(n | -256)
    return out


def case_shift_by_var() -> list[int]:
    return [1 << i for i in range(60, 67)] + [-1 << i for i in range(61, 66)] + [(2**64 + 5) >> i for i in range(0, 70, 7)]


def case_div_signs() -> list[int]:
    out = []
    for a in [-7, 7, -(2**63), 2**63 - 1, -(2**64)]:
        for b in [2, -2, 3, -3, 2**31, -(2**62)]:
            out.append(a // b)
            out.append(a % b)
    return out


def case_float_from_int_sum() -> list[float]:
    t = 2**53
    f = float(t)
    for _ in range(3):
        t += 1
        f += 1
    return [t / 1, f, t - f, float(t), t * 0.5]


def case_float_field() -> list[float]:
    for i in range(5):
        state["f"] = state["f"] * i + 0.5
        state["f"] /= 3
        state["f"] -= i
        state["f"] //= 1.5
        state["f"] %= 7
        state["f"] **= 2
    return [state["f"], state["f"] > 3]


def sum_pairs(ps: list[tuple[int, int]]) -> int:
    t = 0
    for a, b in ps:
        t += a * b
    return t


def case_sum_pairs() -> int:
    return sum_pairs([(2**62, 2), (-(2**62), 3), (2**31, 2**32)])


def case_enumerate_start() -> list[int]:
    return [i for i, _ in enumerate([0, 0, 0], 2**63 - 1)]


def case_mutual_ranges() -> list[int]:
    a, b = 1, 1
    while a < 1000 or b > -(2**65):
        a, b = a + 3, b * -a
    return [a, b]


def unann(n, acc=1):
    while n:
        acc, n = acc * n, n - 1
    return acc


def case_unann() -> list[int]:
    return [unann(25), unann(3, 2**62), unann(acc=5, n=0)]
