"""Range analysis traps."""

big = 2**62


def case_loop_var_add() -> list[int]:
    out = []
    for i in range(2**62 - 1, 2**62 + 2):
        out.append(i + i)
    return out


def case_loop_63() -> list[int]:
    out = []
    for i in range(2**63 - 2, 2**63 + 3):
        out.append(i)
    return out


def case_loop_neg_63() -> list[int]:
    return [i for i in range(-(2**63) + 1, -(2**63) - 3, -1)]


def case_range_step_over() -> list[int]:
    return [i for i in range(2**63 - 10, 2**63 - 1, 7)]


def case_range_huge_step() -> list[int]:
    return [i for i in range(0, 2**63 - 1, 2**62)]


def case_range_huge_step2() -> list[int]:
    return [i for i in range(-(2**63), 2**63, 2**63 - 1)]


def case_range_len() -> int:
    return len(range(-(2**62), 2**62 - 1))


def case_range_len_over() -> int:
    return len(range(-(2**63), 2**63 - 1))


def case_range_in() -> list[bool]:
    return [5 in range(0, 10, 5), 2**70 in range(10), -1 in range(0, -5, -1)]


def guard(n: int) -> int:
    if n < 10:
        return n * n * n * n * n
    return n + 1


def case_wrong_guard() -> list[int]:
    return [guard(-(2**40)), guard(2**63 - 1), guard(2**70)]


def guard2(n: int) -> int:
    if n < 0 or n > 100:
        n = n - 1
    return n * 2


def case_guard2() -> list[int]:
    return [guard2(-(2**63)), guard2(2**63 - 1), guard2(50)]


def guard_and(n: int) -> int:
    if n > 0 and n < 2**31:
        n += 2**62
        n += 2**62
    return n


def case_guard_and() -> list[int]:
    return [guard_and(1), guard_and(2**31 - 1), guard_and(0)]


def guard_not(n: int) -> int:
    if not (0 <= n < 256):
        return n * n
    return n << 56


def case_guard_not() -> list[int]:
    return [guard_not(2**32), guard_not(255), guard_not(-1), guard_not(-(2**63))]


def guard_reassign(n: int) -> int:
    if 0 <= n <= 100:
        n = n * 2**60
        if n <= 100:
            return n
        return n + n
    return 0


def case_guard_reassign() -> list[int]:
    return [guard_reassign(100), guard_reassign(0), guard_reassign(7)]


def fact_loop(n: int) -> int:
    r = 1
    for i in range(1, n + 1):
        r *= i
    return r


def case_fact() -> list[int]:
    return [fact_loop(20), fact_loop(21), fact_loop(30)]


def fib_loop(n: int) -> int:
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def case_fib() -> list[int]:
    return [fib_loop(90), fib_loop(92), fib_loop(93), fib_loop(94), fib_loop(200)]


def case_while_dec() -> list[int]:
    n = -(2**63) + 2
    out = []
    k = 0
    while k < 5:
        n -= 1
        k += 1
        out.append(n)
    return out


def case_while_until_neg() -> int:
    n = 10
    while n >= 0:
        n -= 3
    return n


def case_while_neg_double() -> int:
    n = -1
    while n > -(2**70):
        n *= 2
    return n


def case_modify_bound() -> list[int]:
    n = 5
    out = []
    for i in range(n):
        n *= 2**15
        out.append(n + i)
    return out


def case_while_bound_grows() -> list[int]:
    i, n = 0, 5
    while i < n:
        i += 1
        if n < 10:
            n += 1
    return [i, n]


def case_loop_reassign() -> list[int]:
    out = []
    for i in range(5):
        i = i * 2**61
        out.append(i)
    out.append(i)
    return out


def case_index_math() -> int:
    xs = [1, 2, 3]
    i = len(xs) - 4
    return xs[i]


total = 0
