"""Textbook RSA with unbounded integers: primes, inverses, bytes."""

import math
from typing import Callable

SMALL = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]


def is_prime(n: int) -> bool:
    if n < 2:
        return False
    for p in SMALL:
        if n % p == 0:
            return n == p
    d, r = n - 1, 0
    while not d & 1:
        d >>= 1
        r += 1
    for a in SMALL:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n: int) -> int:
    n |= 1
    while not is_prime(n):
        n += 2
    return n


def egcd(a: int, b: int) -> tuple[int, int, int]:
    if not b:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def inverse(a: int, m: int) -> int:
    g, x, _ = egcd(a, m)
    if g != 1:
        raise ValueError(f"{a} has no inverse modulo {m}")
    return x % m


def make_keys(seed: int, bits: int = 128) -> tuple[tuple[int, int], tuple[int, int]]:
    state = seed
    numbers: list[int] = []
    for _ in range(2):
        state = pow(state * 6364136223846793005 + 1442695040888963407, 3, 1 << bits)
        numbers.append(next_prime(state | 1 << (bits - 1)))
    p, q = numbers
    n, phi = p * q, (p - 1) * (q - 1)
    e = 65537
    return (n, e), (n, inverse(e, phi))


def encrypt(message: str, key: tuple[int, int]) -> bytes:
    n, e = key
    m = int.from_bytes(message.encode(), "big")
    if m >= n:
        raise OverflowError("message too long")
    return pow(m, e, n).to_bytes((n.bit_length() + 7) // 8, "big")


def decrypt(data: bytes, key: tuple[int, int]) -> str:
    n, d = key
    m = pow(int.from_bytes(data, "big"), d, n)
    return m.to_bytes(-(-m.bit_length() // 8), "big").decode()


public, private = make_keys(2024)
print(public[0], public[0].bit_length())
print(f"{private[1]:#x}")
cipher = encrypt("attack at dawn é", public)
print(cipher.hex(":", 4))
print(decrypt(cipher, private))
print(pow(3, -1, 11), inverse(3, 11), math.gcd(2**64, 6**20), math.isqrt(2**101))
attempts: list[Callable[[], str]] = [
    lambda: str(inverse(6, 9)), lambda: encrypt("x" * 99, public).hex(), lambda: str(pow(2, -1, 4)),
]
for bad in attempts:
    try:
        print(bad())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print([n for n in range(2**31 - 20, 2**31 + 20) if is_prime(n)])
print(~(2**70), -(2**65) >> 3, 2**65 & -8, f"{2**70:,}")
