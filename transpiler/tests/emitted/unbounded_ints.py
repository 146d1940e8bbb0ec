def factorial(n: int) -> int:
    result = 1
    for factor in range(2, n + 1):
        result *= factor
    return result


def remainder(base: int, exponent: int, modulus: int) -> int:
    if modulus == 0:
        raise ValueError("modulus is zero")
    return pow(base, exponent, modulus)


big = factorial(30)
print(big // 7, big % 11, -big >> 3, big & 0xFF)
print(remainder(big, 5, 97), divmod(big, 1000))
