"""Statements in odd shapes."""

T: list[int] = []


def case_global_loop_var() -> list[int]:
    global gi
    for gi in range(3):
        T.append(read_gi())
    return T + [gi]


gi = 100


def read_gi() -> int:
    return gi * 2


def case_global_walrus() -> int:
    global gi
    return (gi := gi + 1) * read_gi()


for mi in range(3):
    T.append(mi)
else:
    T.append(99)
if len(T) > 2:
    late = T[-1]


def case_module_loop() -> list[int]:
    return T + [mi, late]


def case_module_undefined() -> int:
    return after_use()


def after_use() -> int:
    return never


if len(T) > 1000:
    never = 5


def case_star_unpack() -> list[int]:
    a, *b = [1, 2, 3]
    return b + [a]


def case_nested_unpack() -> list[int]:
    (a, b), [c, (d, e)] = (1, 2), [3, (4, 5)] if False else (3, (4, 5))
    return [a, b, c, d, e]


def case_big_literal() -> int:
    xs = [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        9223372036854775807, 9223372036854775808, -9223372036854775808, -9223372036854775809, 18446744073709551616,
        0xFFFF_FFFF_FFFF_FFFF, 0o777, 0b1010, 1_000_000,
    ]
    return sum(xs) * len(xs)


def case_deep_parens() -> int:
    x = 1
    return ((((((((((((x + 1) * 2) - 3) * 4) + 5) * 6) - 7) * 8) + 9) * 10) - 11) * 12)


def case_deep_blocks() -> int:
    n = 0
    for a in range(2):
        if a:
            while n < 50:
                for b in range(3):
                    if b == 1:
                        for c in range(2):
                            if c:
                                while True:
                                    n += 1
                                    if n % 4 == 0:
                                        break
                            else:
                                n += 2
                    else:
                        continue
                    break
                else:
                    n += 1000
        else:
            n -= 1
    return n


def case_chained_cond() -> list[str]:
    return ["fizzbuzz" if i % 15 == 0 else "fizz" if i % 3 == 0 else "buzz" if i % 5 == 0 else str(i) for i in range(16)]


def case_not_in_chain() -> list[bool]:
    xs = [1, 2]
    return [1 in xs == True, not 1 in xs, 1 < 2 in xs, (1 in xs) == True] if False else [not 1 in xs, 1 < 2 in xs]


def case_precedence() -> list[int]:
    return [-(2**2), -2**2, 2 + 3 << 1, 1 | 2 ^ 3 & 4, ~1 + 2, -7 // 2 * 2, 2**3**2, not_int(5 & 3 == 3)]


def not_int(b: bool) -> int:
    return 1 if not b else 0


def case_bool_values() -> list[int]:
    return [0 or 5, 3 and 0, 0 and 1 // 0, 1 or 1 // 0, (0 or 0) and 7]


def case_str_or() -> list[str]:
    return ["" or "x", "a" and "b", "" and "c", " " or "d"]


def case_bool_arith() -> list[int]:
    a, b = True, False
    return [a + b, a - 5, a * 10, a // 1, a % 2, a & b, a | b, a ^ a, a << 3, int(a), -b, abs(a), max(a, 0), sum([a, a])]


def case_bool_bitops_stay_bool() -> str:
    a, b = True, False
    return f"{a & b} {a | b} {a ^ b} {a & 1} {a + b} {~a} {-a} {a ** 2} {divmod(a, True)}"


def case_bool_index() -> list[int]:
    xs = [10, 20]
    return [xs[True], xs[False], xs[1 > 2]]


def case_bool_cmp() -> list[bool]:
    return [True == 1, True < 2, False == 0.0, True > False, max(True, False), True != 2]


def case_tuple_cmp() -> list[bool]:
    return [(1, "b") < (1, "c"), (2, "a") > (1, "z"), (1, 2) == (1, 2), (1.0, 2) == (1.0, 2), ("a",) <= ("a",)]


def case_sort_key_stability() -> list[tuple[int, str]]:
    xs = [(2, "b"), (1, "z"), (2, "a"), (1, "y")]
    return sorted(xs) + sorted(xs, reverse=True)


def case_sort_reverse_stable() -> list[float]:
    return sorted([0.0, -0.0, 1.0, 0.0], reverse=True)


def case_list_methods() -> list[int]:
    a = [1, 2, 3]
    a.insert(-1, 9)
    a.insert(100, 8)
    a.insert(-100, 7)
    a.reverse()
    x = a.pop(-2)
    del a[0]
    return a + [x, a.index(2), a.count(2)]


def case_index_range() -> list[int]:
    a = [1, 2, 1, 2, 1]
    return [a.index(1, 1), a.index(2, -2), a.index(1, 3, 5)]


def case_list_slices() -> list[list[int]]:
    a = [0, 1, 2, 3, 4]
    return [a[::-2], a[-1:0:-1], a[3:1], a[1:3:-1], a[-3:-1], a[:-10], a[10:], a[4::-3], a[None:2], a[:]]


def case_del_slice() -> list[int]:
    a = [0, 1, 2, 3, 4]
    del a[1:3]
    return a
