"""What conversions raise."""


def case_int_of_words() -> int:
    return int("twelve")


def case_int_of_a_float_text() -> int:
    return int("1.5")


def case_int_of_blank() -> int:
    return int("  ")


def case_int_with_double_underscore() -> int:
    return int("1__0")


def case_int_bad_base() -> int:
    base = 1
    return int("1", base)


def case_float_of_words() -> float:
    return float("one")


def case_repr_in_the_message() -> int:
    return int("it's\n")


def case_non_ascii_digits_are_digits() -> int:
    return int("٣٤")


def case_chr_negative() -> str:
    n = -1
    return chr(n)


def case_ord_of_empty() -> int:
    text = ""
    return ord(text)


def case_text_times_big() -> str:
    n = 2**70
    return "ab" * n
