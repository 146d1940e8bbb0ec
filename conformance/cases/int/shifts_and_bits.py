"""Shifts and bitwise operators see an endless two's complement."""


def case_left_shift_past_a_word() -> list[int]:
    return [1 << 31, 1 << 32, 1 << 63, 1 << 64, 1 << 100]


def case_right_shift_floors() -> list[int]:
    return [-1 >> 1, -5 >> 1, -8 >> 3, 5 >> 1, -1 >> 200, 7 >> 200]


def case_shift_of_negative_left() -> list[int]:
    return [-1 << 4, -3 << 62, -(2**63) << 1]


def case_and_or_xor_of_negatives() -> tuple[int, int, int]:
    return (-12 & 10, -12 | 5, -12 ^ 7)


def case_invert() -> list[int]:
    return [~0, ~-1, ~5, ~(2**64), ~-(2**64)]


def case_mask_of_a_negative() -> list[int]:
    return [-1 & 0xFF, -256 & 0xFFFFFFFF, -1 & (2**64 - 1)]


def case_bits_of_big_numbers() -> tuple[int, int, int]:
    a = 2**80 + 2**3
    b = 2**80 + 2**5
    return (a & b, a | b, a ^ b)


def case_shift_count_is_negative() -> int:
    count = -1
    return 1 << count


def case_right_shift_count_is_negative() -> int:
    count = -3
    return 8 >> count


def case_precedence() -> tuple[int, int, int]:
    return (1 | 2 & 3 ^ 1, 1 + 2 << 3, 6 & 3 == 3)


def count_ones(n: int) -> int:
    ones = 0
    while n:
        n &= n - 1
        ones += 1
    return ones


def case_counting_ones() -> list[int]:
    return [count_ones(0), count_ones(255), count_ones(2**70 - 1)]


def case_bit_length() -> list[int]:
    return [(0).bit_length(), (255).bit_length(), (-256).bit_length(), (2**64).bit_length()]
