"""Roots, integrals and sums with math."""

import math


def bisect(low: float, high: float, steps: int) -> float:
    for _ in range(steps):
        middle = (low + high) / 2
        if math.cos(middle) - middle > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def simpson(a: float, b: float, n: int) -> float:
    width = (b - a) / n
    terms = [math.exp(-(a * a)), math.exp(-(b * b))]
    for index in range(1, n):
        x = a + index * width
        terms.append((4 if index % 2 else 2) * math.exp(-x * x))
    return math.fsum(terms) * width / 3


def newton_sqrt(n: int, digits: int) -> str:
    scaled = math.isqrt(n * 10 ** (2 * abs(digits)))
    whole, fraction = divmod(scaled, 10 ** abs(digits))
    return "%d.%0*d" % (whole, digits, fraction)


print("%.12f" % bisect(0.0, 1.0, 60))
print("%.10f %.10f" % (simpson(0.0, 2.0, 200), math.sqrt(math.pi) / 2 * math.erf(2)))
print(newton_sqrt(2, 40))
print(math.comb(52, 5), math.perm(10, 3), math.gcd(84, 126, 210), math.lcm(4, 6, 10))
print(math.hypot(3.0, 4.0), math.dist((0, 0, 0), (1, 2, 2)), math.isclose(0.1 + 0.2, 0.3))
points = [math.radians(angle) for angle in range(0, 91, 15)]
for angle in points:
    print("{:7.4f} {:.6f} {:.6f} {:.6f}".format(angle, math.sin(angle), math.cos(angle), math.atan2(angle, 1)))
print(math.fsum([0.1] * 10), math.prod(range(1, 11)), math.frexp(1000.0), math.modf(-2.75))
