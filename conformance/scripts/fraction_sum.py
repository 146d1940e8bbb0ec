"""Fractions as pairs of integers that grow beyond any word."""


def gcd(a: int, b: int) -> int:
    return a if b == 0 else gcd(b, a % b)


def add(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    numerator = a[0] * b[1] + b[0] * a[1]
    denominator = a[1] * b[1]
    divisor = gcd(numerator, denominator)
    return (numerator // divisor, denominator // divisor)


total = (0, 1)
for n in range(1, 51):
    total = add(total, (1, n))
    if n in (5, 10, 25, 50):
        print(f"H({n}) = {total[0]}/{total[1]} = {total[0] / total[1]:.12f}")
alternating = (0, 1)
for n in range(1, 11):
    alternating = add(alternating, (-1 if n % 2 == 0 else 1, n))
print("alternating", *alternating)
