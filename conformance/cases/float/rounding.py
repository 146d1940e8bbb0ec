"""`round`, `int` and formatted digits."""


def case_round_half_to_even() -> list[int]:
    return [round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5)]


def case_round_to_digits() -> list[float]:
    return [round(2.675, 2), round(1.005, 2), round(0.125, 2), round(1234.5, -2)]


def case_round_gives_an_int() -> int:
    return round(1e20)


def case_int_of_infinity() -> int:
    return int(float("inf"))


def case_int_of_nan() -> int:
    return int(float("nan"))


def case_mean_of_ints_is_a_float() -> float:
    numbers = [1, 2, 4]
    total = 0
    for n in numbers:
        total += n
    return total / len(numbers)


def case_accumulated_error() -> float:
    total = 0.0
    for _ in range(10):
        total += 0.1
    return total


def case_abs_and_negation_of_zero() -> list[float]:
    return [abs(-0.0), -0.0, 0.0 * -1, -(0.0)]


def case_divmod() -> tuple[float, float]:
    return divmod(-7.5, 2)
