"""Euclid's algorithm, with a division by zero at the end."""


def gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return abs(a)


def lcm(a: int, b: int) -> int:
    return a // gcd(a, b) * b


print(gcd(1071, 462), gcd(-12, 18), gcd(0, 5))
print(lcm(4, 6), lcm(21, 6))
print(gcd(2**100, 6**50) == 2**50)
total = 1
for n in range(1, 41):
    total = lcm(total, n)
print("lcm of 1..40:", total)
print(lcm(0, 0))
