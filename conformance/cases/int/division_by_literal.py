"""Floor division by literals, of machine integers on both sides of zero."""


def quotients(first: int, last: int) -> list[tuple[int, int, int]]:
    return [(n, n // 7, n % 7) for n in range(first, last)]


def case_around_zero():
    return quotients(-15, 16)


def case_not_negative():
    return [(n // 3, n % 3) for n in range(10)]


def case_by_one():
    return [(n // 1, n % 1) for n in range(-2, 3)]


def case_by_negative():
    return [(n // -7, n % -7) for n in range(-8, 9)]


def case_digits_in_place():
    number = 9876543210
    digits: list[int] = []
    while number > 0:
        digits.append(number % 10)
        number //= 10
    return digits


def case_in_place_below_zero():
    number = -1000
    seen: list[int] = []
    for _ in range(5):
        number //= 10
        seen.append(number)
    return seen


def case_at_the_ends_of_machine_integers():
    least = -(2**63)
    greatest = 2**64 - 1
    return [least // 10, least % 10, greatest // 10, greatest % 10]


def case_of_literals():
    return [7 // 2, -7 // 2, 7 % 2, -7 % 2, 0 // 5, 0 % 5]


def case_in_expressions():
    total = 0
    for n in range(-5, 6):
        total += (n + 1) * (n - 1) % 4 - -n // 2 % 3
    return total
