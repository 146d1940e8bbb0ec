"""`int()`, `abs`, `divmod`, `round` and `str` on integers."""


def case_int_of_text() -> list[int]:
    return [int("42"), int("  -7\n"), int("+5"), int("1_000"), int("000")]


def case_int_of_long_text() -> int:
    return int("123456789012345678901234567890")


def case_int_with_a_base() -> list[int]:
    return [int("ff", 16), int("0xff", 16), int("-101", 2), int("z", 36), int("0b11", 0)]


def case_int_of_a_float_truncates() -> list[int]:
    return [int(2.9), int(-2.9), int(-0.5), int(1e20)]


def case_int_of_bool() -> list[int]:
    return [int(True), int(False)]


def case_int_of_bad_text() -> int:
    return int("12a")


def case_int_of_empty_text() -> int:
    return int("")


def case_int_of_bad_digit_for_the_base() -> int:
    return int("12", 2)


def case_abs() -> list[int]:
    return [abs(-5), abs(5), abs(0), abs(-(2**70))]


def case_round_half_to_even_at_negative_digits() -> list[int]:
    return [round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(7, 3)]


def case_divmod_by_zero() -> tuple[int, int]:
    zero = 0
    return divmod(5, zero)


def case_text_of_numbers() -> list[str]:
    return [str(-0), str(-15), str(2**65), hex(-255), oct(8), bin(-5)]
