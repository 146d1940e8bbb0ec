"""Large numbers: fast doubling, digit sums, e and pi by integers, palindromes."""


def fib_pair(n: int) -> tuple[int, int]:
    if n == 0:
        return 0, 1
    a, b = fib_pair(n >> 1)
    c = a * (2 * b - a)
    d = a * a + b * b
    return (d, c + d) if n & 1 else (c, d)


def digits(n: int) -> list[int]:
    out: list[int] = []
    n = abs(n)
    while n:
        n, d = divmod(n, 10)
        out.append(d)
    return out[::-1] or [0]


def e_digits(places: int) -> str:
    scale = 10 ** (places + 10)
    term = total = scale
    k = 1
    while term:
        term //= k
        total += term
        k += 1
    text = str(total // 10**10)
    return text[0] + "." + text[1:]


def sqrt_digits(n: int, places: int) -> str:
    target = n * 10 ** (2 * places)
    x = 1 << (target.bit_length() + 1) // 2
    while (y := (x + target // x) // 2) < x:
        x = y
    text = str(x).rjust(places + 1, "0")
    return f"{text[:-places]}.{text[-places:]}"


def lychrel(n: int, limit: int = 60) -> int | None:
    for step in range(limit):
        if str(n) == str(n)[::-1]:
            return step
        n += int(str(n)[::-1])
    return None


def base(n: int, b: int) -> str:
    if n < 0:
        return "-" + base(-n, b)
    q, r = divmod(n, b)
    return (base(q, b) if q else "") + "0123456789abcdefghijklmnopqrstuvwxyz"[r]


print(fib_pair(100)[0], fib_pair(1000)[0] % 10**20, len(str(fib_pair(2000)[0])))
print(sum(digits(2**1000)), digits(-1203), digits(0), max(digits(3**200)))
print(e_digits(40), sqrt_digits(2, 30), sqrt_digits(16, 3))
print([(n, lychrel(n)) for n in (5, 57, 89, 196)])
print(base(255, 16), base(-10, 2), base(2**70, 36), int(base(2**70, 36), 36) == 2**70)
x = 2**63
print(x - 1, -x, x * x, x // -7, x % -7, divmod(-x, 10), x ^ (x - 1), ~x, x >> 60, -x >> 62, x << 3)
print((-7) // 2, (-7) % 3, 7 // -2, 7 % -3, divmod(-7, 3), pow(-3, 3), pow(7, 10**18, 10**9 + 7), abs(-x) == x)
print((x - 1).bit_length(), x.bit_count(), (10**20).to_bytes(9, "big"), int.from_bytes(b"\xff\xfe", "little", signed=True))
print(float(x), x / 3, 10**30 / 10**28, int(1e20), int(-3.99), round(10**20 + 5, -1), 10**22 == 1e22, 2**53 + 1 == float(2**53))
for bad in ("12a", "", "1__0", "0x10"):
    try:
        print(int(bad))
    except ValueError as e:
        print(e)
try:
    print((256).to_bytes(1, "big"))
except OverflowError as e:
    print(e)
total = 0
for i in range(70):
    total += 1 << i
    total ^= i
print(total, total & 0xFFFF_FFFF, f"{total:#_x}", f"{-total:,}", 1_000_000 .bit_length())
