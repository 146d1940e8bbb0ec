"""Adler-32, FNV-1a and Luhn, with masks as in C."""


def adler32(text: str) -> int:
    a, b = 1, 0
    for c in text:
        a = (a + ord(c)) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def fnv1a(text: str) -> int:
    value = 0xCBF29CE484222325
    for c in text:
        value ^= ord(c)
        value = value * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def luhn(digits: str) -> bool:
    total = 0
    for i, digit in enumerate(reversed(digits)):
        n = int(digit)
        if i % 2 == 1:
            n *= 2
            if n > 9:
                n -= 9
        total += n
    return total % 10 == 0


for text in ["", "a", "Wikipedia", "hello world"]:
    print(f"{text!r:14}{adler32(text):08x} {fnv1a(text):016x}")
for digits in ["79927398713", "79927398710", "4539 1488"]:
    print(digits, luhn(digits))
