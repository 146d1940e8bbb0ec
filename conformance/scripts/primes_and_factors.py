"""Sieves, factorisations, divisors, perfect and amicable numbers, big primes."""

import math


def sieve(limit: int) -> list[int]:
    flags = bytearray([1]) * (limit + 1)
    flags[:2] = b"\0\0"
    for p in range(2, math.isqrt(limit) + 1):
        if flags[p]:
            flags[p * p::p] = bytes(len(range(p * p, limit + 1, p)))
    return [n for n, flag in enumerate(flags) if flag]


def factor(n: int) -> dict[int, int]:
    if n < 1:
        raise ValueError(f"cannot factor {n}")
    out: dict[int, int] = {}
    p = 2
    while p * p <= n:
        while not n % p:
            out[p] = out.get(p, 0) + 1
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        out[n] = out.get(n, 0) + 1
    return out


def show(n: int) -> str:
    return " · ".join(f"{p}^{k}" if k > 1 else f"{p}" for p, k in factor(n).items()) or "1"


def divisors(n: int) -> list[int]:
    ds = [1]
    for p, k in factor(n).items():
        ds = [d * p**e for d in ds for e in range(k + 1)]
    return sorted(ds)


def totient(n: int) -> int:
    result = n
    for p in factor(n):
        result -= result // p
    return result


def amicable(limit: int) -> list[tuple[int, int]]:
    total = [0] * (limit + 1)
    for d in range(1, limit // 2 + 1):
        for multiple in range(2 * d, limit + 1, d):
            total[multiple] += d
    return [(a, total[a]) for a in range(limit + 1) if a < total[a] <= limit and total[total[a]] == a]


def lucas_lehmer(p: int) -> bool:
    m = (1 << p) - 1
    s = 4
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0


def crt(remainders: list[int], moduli: list[int]) -> int:
    n = math.prod(moduli)
    return sum(r * (n // m) * pow(n // m, -1, m) for r, m in zip(remainders, moduli)) % n


primes = sieve(100)
print(primes, len(sieve(10_000)))
for n in (1, 12, 97, 360, 2**10, 600851475143, 1001):
    print(n, "=", show(n), len(divisors(n)), totient(n))
print([n for n in range(2, 10_000) if sum(divisors(n)) == 2 * n], amicable(3000))
print([p for p in primes[1:] if lucas_lehmer(p)], len(str(2**89 - 1)))
print(crt([2, 3, 2], [3, 5, 7]), math.lcm(12, 18, 40), math.comb(100, 50), math.perm(20, 3), math.factorial(25))
print([(a, b) for a, b in zip(primes, primes[1:]) if b - a == 2], math.gcd(84, 126, 210), math.gcd(), math.gcd(-4, 6))
try:
    factor(0)
except ValueError as e:
    print(e)
try:
    crt([1, 2], [4, 6])
except ValueError as e:
    print(e)
