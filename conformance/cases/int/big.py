"""Integers have no width: every boundary of a machine word is crossed both ways."""


def double(n: int, times: int) -> int:
    for _ in range(times):
        n = n + n
    return n


def case_doubling_past_64_bits() -> int:
    return double(1, 100)


def case_product_past_64_bits() -> int:
    a = 9223372036854775807
    return a * a


def case_sum_past_the_signed_limit() -> tuple[int, int]:
    a = 9223372036854775807
    return (a + 1, -a - 2)


def case_back_into_a_word() -> int:
    a = 2**64
    return a - (2**64 - 5)


def case_factorial() -> int:
    result = 1
    for n in range(1, 31):
        result *= n
    return result


def case_fibonacci_of_300() -> int:
    a, b = 0, 1
    for _ in range(300):
        a, b = b, a + b
    return a


def case_difference_of_unsigned_looking_numbers() -> int:
    balance = 3
    amount = 18446744073709551615
    return balance - amount


def case_big_literal_in_hex_octal_binary() -> list[int]:
    return [0xFFFF_FFFF_FFFF_FFFF_FF, 0o7777777777777777777777777, 0b1 << 70]


def case_negation_of_the_smallest() -> tuple[int, int]:
    n = -9223372036854775808
    return (-n, abs(n))


def case_products_near_32_bits() -> list[int]:
    return [65536 * 65536, 65535 * 65537, -65536 * 65536, 46341 * 46341, 2**31 * 2**32]


def case_digits_of_a_long_number() -> tuple[int, str]:
    text = str(7**200)
    return (len(text), text[:10] + text[-10:])


def case_mixed_sizes_cancel() -> int:
    total = 0
    for i in range(10):
        total += 10**i * 10**20
        total -= 10**i * 10**20 - i
    return total
