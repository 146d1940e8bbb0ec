"""`//` and `%` round toward negative infinity, whatever the signs."""


def case_signs_of_quotient() -> list[int]:
    return [7 // 2, -7 // 2, 7 // -2, -7 // -2]


def case_signs_of_remainder() -> list[int]:
    return [7 % 3, -7 % 3, 7 % -3, -7 % -3]


def case_exact_division_of_negatives() -> list[int]:
    return [-6 // 3, -6 % 3, 6 // -3, 6 % -3]


def case_zero_dividend() -> tuple[int, int]:
    return (0 // -5, 0 % -5)


def divide(a: int, b: int) -> int:
    return a // b * b + a % b


def case_quotient_and_remainder_rebuild_the_dividend() -> bool:
    ok = True
    for a in range(-10, 11):
        for b in range(1, 5):
            ok = ok and divide(a, b) == a and divide(a, -b) == a
    return ok


def case_smallest_machine_integer_by_minus_one() -> tuple[int, int]:
    n = -(2**63)
    return (n // -1, n % -1)


def case_big_by_small() -> tuple[int, int]:
    n = -(10**30)
    return (n // 7, n % 7)


def case_big_by_big() -> tuple[int, int]:
    return ((10**40) // -(10**20 + 1), (10**40) % -(10**20 + 1))


def case_small_by_big() -> tuple[int, int, int, int]:
    big = 10**25
    return (5 // big, 5 % big, -5 // big, -5 % big)


def case_divmod_agrees() -> list[tuple[int, int]]:
    return [divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(-17, -5)]
