"""Integer boundaries."""

M = 2**63 - 1
m = -(2**63)


def add(a: int, b: int) -> int:
    return a + b


def sub(a: int, b: int) -> int:
    return a - b


def mul(a: int, b: int) -> int:
    return a * b


def bounds() -> list[int]:
    out: list[int] = []
    for e in [31, 32, 53, 61, 62, 63, 64]:
        for d in [-1, 0, 1]:
            out.append((1 << e) + d)
            out.append(-(1 << e) + d)
    out.append(0)
    out.append(1)
    out.append(-1)
    return out


def case_add() -> int:
    s = 0
    for a in bounds():
        for b in bounds():
            s = s * 31 + add(a, b)
            s %= 2**200 + 7
    return s


def case_sub() -> int:
    s = 0
    for a in bounds():
        for b in bounds():
            s = (s * 31 + sub(a, b)) % (2**200 + 7)
    return s


def case_mul() -> int:
    s = 0
    for a in bounds():
        for b in bounds():
            s = (s * 31 + mul(a, b)) % (2**300 + 7)
    return s


def case_div() -> int:
    s = 0
    for a in bounds():
        for b in bounds():
            if b != 0:
                s = (s * 31 + a // b) % (2**300 + 7)
                s = (s * 31 + a % b) % (2**300 + 7)
                q, r = divmod(a, b)
                s = (s * 31 + q * 3 + r) % (2**300 + 7)
    return s


def case_bits() -> int:
    s = 0
    for a in bounds():
        for b in bounds():
            s = (s * 31 + (a & b)) % (2**300 + 7)
            s = (s * 31 + (a | b)) % (2**300 + 7)
            s = (s * 31 + (a ^ b) - ~a) % (2**300 + 7)
    return s


def case_shift() -> int:
    s = 0
    for a in bounds():
        for b in [0, 1, 2, 30, 31, 32, 33, 61, 62, 63, 64, 65, 100]:
            s = (s * 31 + (a << b)) % (2**300 + 7)
            s = (s * 31 + (a >> b)) % (2**300 + 7)
    return s


def case_pow() -> int:
    s = 0
    for a in bounds():
        for b in [0, 1, 2, 3, 7]:
            s = (s * 31 + a * a * a) % (2**300 + 7)
    return s


def case_abs() -> list[int]:
    return [abs(a) for a in bounds()] + [-a for a in bounds()] + [~a for a in bounds()]


def case_cmp() -> str:
    out = ""
    for a in bounds():
        for b in bounds():
            out += "<" if a < b else ">" if a > b else "="
    return out


def case_truediv() -> list[float]:
    out: list[float] = []
    for a in bounds():
        for b in bounds():
            if b != 0:
                out.append(a / b)
    return out


def case_float_conv() -> list[float]:
    return [float(a) for a in bounds()]


def case_cmp_float() -> str:
    out = ""
    for a in bounds():
        for b in bounds():
            f = float(b)
            out += "<" if a < f else ">" if a > f else "=" if a == f else "?"
            out += "<" if f < a else ">" if f > a else "=" if f == a else "?"
    return out


def case_int_of_float() -> list[int]:
    return [int(float(a)) for a in bounds()]


def case_round_float() -> list[int]:
    return [round(float(a)) for a in bounds()] + [round(0.5), round(1.5), round(-2.5), round(2.5000001)]


def case_str() -> list[str]:
    return [f"{a:x} {a:,} {a:_b} {a}" for a in bounds()]


def case_parse() -> list[int]:
    return [int(str(a)) for a in bounds()]


def case_hash_eq() -> dict[int, int]:
    d: dict[int, int] = {}
    for i, a in enumerate(bounds()):
        d[a] = i
    return d


def case_min_div() -> int:
    return m // -1


def case_min_mod() -> int:
    return m % -1


def case_min_divmod() -> tuple[int, int]:
    return divmod(m, -1)


def case_neg_shift() -> int:
    b = -1
    return 1 << b


def case_neg_shift_r() -> int:
    b = -1
    return 1 >> b


def case_huge_rshift() -> list[int]:
    return [-1 >> 10**20, 5 >> 2**70, M >> 2**63, m >> 64]


def case_zero_huge_lshift() -> int:
    return 0 << 2**70
