"""The first item of what certainly has none, by its type."""


def first_even(numbers: list[int]) -> int:
    u, v = next(z for z in numbers if z % 2 == 0), "key"
    return u + len(v)


def first_of_unannotated(numbers) -> int:
    try:
        u, v = next(z for z in numbers if z % 2 == 0), "key"
        return u + len(v)
    except StopIteration as error:
        print("stopped", error.args)
        return -1


def case_unannotated() -> int:
    return first_of_unannotated(list(1 for c in [1, 2] if False))


def case_declared() -> int:
    try:
        return first_even(list(1 for c in [1, 2] if False))
    except StopIteration:
        return -2


def case_with_default() -> int:
    empty = list(1 for c in [1, 2] if False)
    return next((z for z in empty if z % 2 == 0), 7)


def least(numbers) -> int:
    return min(z for z in numbers if z)


def case_least() -> str:
    try:
        return str(least(list(1 for c in [1, 2] if False)))
    except ValueError as error:
        return str(error)
