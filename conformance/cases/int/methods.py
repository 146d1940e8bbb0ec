"""Methods and constructors of int."""


def case_int_of_text() -> list[int]:
    return [int("12"), int(" -7\n"), int("+5"), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("-0x1F", 0), int("٣"), int("10", base=2)]


def case_int_of_bad_text() -> int:
    return int("12a")


def case_int_of_bad_digit() -> int:
    return int("12", 2)


def case_int_of_a_bad_base() -> int:
    return int("12", 37)


def case_int_of_leading_zeros_in_base_zero() -> int:
    return int("012", 0)


def case_int_of_bytes() -> list[int]:
    return [int(b" 12 "), int(bytearray(b"-3"))]


def case_int_of_bad_bytes() -> int:
    return int(b"x")


def case_int_of_nothing_and_others() -> list[int]:
    return [int(), int(True), int(3.99), int(-3.99), int(1e20)]


def case_bits() -> list[int]:
    return [(0).bit_length(), (255).bit_length(), (-256).bit_length(), (2**70).bit_length(), (255).bit_count(), (-7).bit_count(), True.bit_length()]


def case_text_in_bases() -> list[str]:
    return [hex(255), hex(-255), oct(8), bin(5), bin(-5), hex(2**70), bin(True)]


def case_parts() -> list[int]:
    n = -7
    return [n.real, n.imag, n.numerator, n.denominator, n.conjugate(), True.numerator]


def case_ratio() -> list[tuple[int, int]]:
    return [(5).as_integer_ratio(), (-(10**20)).as_integer_ratio(), (0).as_integer_ratio()]


def case_pow_with_a_modulus() -> list[int]:
    return [pow(2, 10, 1000), pow(3, -1, 7), pow(2, -3, 7), pow(2, 3, -5), pow(0, 0, 1), pow(10**20, 10**10, 97), pow(-3, 3, 5)]


def case_pow_that_has_no_inverse() -> int:
    return pow(2, -1, 4)


def case_pow_with_modulus_zero() -> int:
    return pow(2, 3, 0)


def case_round_to_digits() -> list[int]:
    return [round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5, 2), round(10**30, -29), round(7)]


def case_divmod() -> list[tuple[int, int]]:
    return [divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(10**30, 7), divmod(True, 2)]


def case_powers_with_certain_exponents() -> list[int]:
    n = 3
    return [2**10, n**2, n**0, 2 ** (n % 5), 2 ** 3 ** 2, (-2) ** 3, 2 ** len("abc"), 2 ** abs(-n), 10**20]


def case_negative_literal_exponents() -> list[float]:
    n = 4
    return [2**-1, n**-2, 10**-3, (-2) ** -3, True**-1]


def case_zero_to_a_negative_power() -> float:
    n = 0
    return n**-1


def case_large_to_a_negative_power() -> float:
    return (10**200) ** -2


def case_sums() -> tuple[int, int, int, float]:
    return (sum([1, 2, 3]), sum([1, 2], 10), sum([True, False, True]), sum([1, 2], 0.5))


def case_min_and_max() -> list[int]:
    return [min(3, 1, 2), max([4, 9, 2]), min([5]), max(-1, -2)]
