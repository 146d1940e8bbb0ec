"""Big ints, floats, formats, bytes."""


def case_big() -> str:
    n = 1
    for i in range(1, 31):
        n *= i
    digits = sum(int(d) for d in str(n))
    return f"{n:,} {digits} {n.bit_length()} {n % 97} {n // 10**20} {-n >> 64}"


def case_modpow_and_gcd() -> str:
    def gcd(a, b):
        while b:
            a, b = b, a % b
        return a

    def egcd(a, b):
        if b == 0:
            return a, 1, 0
        g, x, y = egcd(b, a % b)
        return g, y, x - a // b * y

    p = 2**61 - 1
    return repr([gcd(2**70, 6**40), pow(3, 10**12, p), egcd(240, 46), pow(7, -1, 13)])


def case_isqrt() -> str:
    def isqrt(n):
        x = n
        y = (x + 1) // 2
        while y < x:
            x = y
            y = (x + n // x) // 2
        return x

    return repr([isqrt(10**40), isqrt(99), isqrt(0)])


def case_primes() -> str:
    def sieve(n):
        flags = [True] * (n + 1)
        flags[0] = flags[1] = False
        for i in range(2, int(n ** 0.5) + 1):
            if flags[i]:
                flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
        return [i for i, f in enumerate(flags) if f]

    def factor(n):
        out = {}
        d = 2
        while d * d <= n:
            while n % d == 0:
                out[d] = out.get(d, 0) + 1
                n //= d
            d += 1
        if n > 1:
            out[n] = out.get(n, 0) + 1
        return out

    return repr(sieve(40)) + repr(factor(2**4 * 3 * 101**2))


def case_collatz() -> str:
    memo = {1: 1}

    def steps(n):
        if n not in memo:
            memo[n] = 1 + steps(n // 2 if n % 2 == 0 else 3 * n + 1)
        return memo[n]

    best = max(range(1, 60), key=steps)
    return repr((best, steps(best)))


def case_base_conversion() -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"

    def to_base(n, b):
        if n < 0:
            return "-" + to_base(-n, b)
        if n < b:
            return digits[n]
        return to_base(n // b, b) + digits[n % b]

    return " ".join(to_base(n, b) for n, b in [(255, 2), (-255, 16), (10**18, 36), (0, 7)]) + f" {int('zz', 36)} {int('-0b11', 0)} {0o17:#x} {255:#010b}"


def case_float_formats() -> str:
    xs = [0.1 + 0.2, 1e16, 1e-5, 123456789.123, 1 / 3, 2.5, -0.0, 1e100, float("inf"), 5e-324]
    return "|".join(f"{x} {x:.2f} {x:.3e} {x:g} {x:10.1f}" for x in xs)


def case_round() -> str:
    return repr([round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(0.5), round(1e20)])


def case_statistics() -> str:
    xs = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]
    mean = sum(xs) / len(xs)
    var = sum((x - mean) ** 2 for x in xs) / len(xs)
    mid = sorted(xs)[len(xs) // 2 - 1:len(xs) // 2 + 1]
    median = sum(mid) / 2
    return f"{mean=} {var=:.4f} {median!r} {var ** 0.5:.3f} {max(xs) - min(xs)}"


def case_money() -> str:
    def fmt(e8s: int) -> str:
        whole, frac = divmod(abs(e8s), 10**8)
        s = f"{whole:,}.{frac:08d}".rstrip("0").rstrip(".")
        return ("-" if e8s < 0 else "") + s + " ICP"

    def parse(s: str) -> int:
        s = s.replace("ICP", "").replace(",", "").strip()
        sign = -1 if s.startswith("-") else 1
        whole, _, frac = s.lstrip("-").partition(".")
        if len(frac) > 8:
            raise ValueError(f"too precise: {s}")
        return sign * (int(whole or "0") * 10**8 + int(frac.ljust(8, "0")))

    out = [fmt(n) for n in (0, 1, 10**8, 123_456_789_012, -50)]
    out += [str(parse(s)) for s in ["1.5 ICP", "-0.00000001", ".25", "1,000"]]
    try:
        parse("0.123456789")
    except ValueError as e:
        out.append(str(e))
    return "|".join(out)


def case_report() -> str:
    items = [("Widget", 3, 4.5), ("Gadget, large", 12, 19.999), ("Nut", 1000, 0.05)]
    lines = ["%-15s|%5s|%10s" % ("Item", "Qty", "Price")]
    total = 0.0
    for name, qty, price in items:
        total += qty * price
        lines.append("{:<15.12}|{:>5d}|{:>10.2f}".format(name, qty, price))
    lines.append(f"{'Total':*^15}|{sum(q for _, q, _ in items):5}|{total:>+10,.1f}")
    return "\n".join(lines)


def case_bytes_building() -> str:
    buf = bytearray(b"HDR")
    for n in (1, 256, 65535):
        buf += n.to_bytes(2, "little")
    buf.extend([0xff, 0])
    buf.append(7)
    buf[0:3] = b"hd"
    head, rest = bytes(buf[:2]), bytes(buf[2:])
    nums = [int.from_bytes(rest[i:i + 2], "little") for i in range(0, 6, 2)]
    return repr(head) + repr(nums) + repr(buf) + buf.hex()
