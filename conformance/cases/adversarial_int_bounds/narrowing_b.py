"""Range analysis traps."""

big = 2**62


def case_len_sub() -> int:
    xs: list[int] = []
    return len(xs) - 1


def case_shift_loop() -> int:
    x = 1
    for i in range(70):
        x = x << 1 | (i & 1)
    return x


def case_xor_shift() -> int:
    x = 88172645463325252
    for _ in range(5):
        x ^= (x << 13) & (2**64 - 1)
        x ^= x >> 7
        x ^= (x << 17) & (2**64 - 1)
    return x


def case_hash_mask() -> int:
    h = 14695981039346656037
    for c in "hello":
        h = ((h ^ ord(c)) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h


def case_mod_hash() -> int:
    h = 0
    for c in "hello world, hello":
        h = (h * 131 + ord(c)) % (2**61 - 1)
    return h


def case_lcg() -> int:
    s = 12345
    for _ in range(10):
        s = (s * 6364136223846793005 + 1442695040888963407) % 2**64
    return s


def case_neg_mod() -> list[int]:
    return [-7 % 3, 7 % -3, -7 // 2, 7 // -2, -8 % 2**63, -1 % 2**64, -1 // 2**64, (2**63) % -2]


total = 0


def accumulate(n: int) -> None:
    global total
    total += n
    total *= total


def case_global_grow() -> int:
    for i in range(1, 8):
        accumulate(i)
    return total


def down(n: int, acc: int) -> int:
    if n == 0:
        return acc
    return down(n - 1, acc * -3)


def case_rec_acc() -> list[int]:
    return [down(39, 1), down(40, 1), down(41, 1), down(60, 1)]


def case_cond_range() -> int:
    x = 2**62 if big > 0 else 1
    y = x if x > 5 else -x
    return x + y


def case_min_max() -> int:
    x = min(big, 10**30)
    y = max(-big, x)
    return (x + y) * max(x, y)


def case_len_mul() -> int:
    s = "abc" * 10
    return len(s) * 2**60 * len(s)


def case_ord_shift() -> int:
    return ord("z") << 57


def case_bool_cmp_chain() -> list[bool]:
    n = 2**63 - 1
    return [n < n + 1, n + 1 > n, n + 1 == 2**63, n - -1 == n + 1, -n - 2 < -n]


def case_index_huge() -> int:
    xs = [1]
    return xs[2**70]


def case_index_neg_huge() -> int:
    xs = [1]
    return xs[-(2**63)]


def case_slice_huge() -> list[int]:
    xs = [1, 2, 3]
    return xs[-(2**70) : 2**70 : 2**62] + xs[2**63 :: -(2**63)] + xs[: -(2**63)]


def case_rep_neg() -> list[int]:
    return [1] * -(2**62) + [2] * 0


def case_rep_huge() -> str:
    return "" * 2**62
