"""`bool` is an `int`, and what it computes is an `int`."""


def case_sum_of_bools() -> int:
    return True + True


def case_bool_plus_int() -> tuple[int, int, int]:
    return (True + 1, 5 - True, False * 7)


def case_minus_and_invert() -> tuple[int, int, int]:
    return (-True, +False, ~True)


def case_bitwise_of_two_bools_stays_bool() -> tuple[bool, bool, bool]:
    return (True & False, True | False, True ^ True)


def case_bitwise_with_an_int_is_an_int() -> tuple[int, int]:
    return (True & 3, False | 0)


def case_shift_and_division() -> tuple[int, int, float]:
    return (True << 3, True // True, True / 2)


def case_counting_matches() -> int:
    count = 0
    for n in [3, 8, 12, 5]:
        count += n > 4
    return count


def case_bool_equals_int() -> list[bool]:
    return [True == 1, False == 0, True == 2, True > False, True < 2, True == 1.0]


def case_bool_as_an_index() -> str:
    names = ["no", "yes"]
    return names[True] + names[3 > 4]


def case_augmented_bool_becomes_int() -> int:
    total = 0
    total += True
    total += True
    return total


def case_text_of_bools() -> str:
    return str(True) + repr(False) + f"{True}" + f"{True:d}" + f"{True:>5}"
