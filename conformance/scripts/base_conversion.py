"""Numbers in any base from 2 to 36."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_base(n: int, base: int) -> str:
    if n == 0:
        return "0"
    sign = "-" if n < 0 else ""
    n = abs(n)
    out = ""
    while n:
        n, digit = divmod(n, base)
        out = DIGITS[digit] + out
    return sign + out


for n, base in [(255, 16), (-10, 2), (0, 7), (2**70, 36), (123456789, 3)]:
    text = to_base(n, base)
    print(n, base, text, int(text, base) == n)
print(hex(255), oct(-8), bin(5), f"{255:#06x}")
print(to_base(5, 1000), to_base(40, 41), to_base(999, 1000))
