from typing import Callable


def double(number: int) -> int:
    return number * 2


def negate(number: int) -> int:
    return -number


def twice(operation: Callable[[int], int], value: int) -> int:
    return operation(operation(value))


def chosen(doubling: bool) -> Callable[[int], int]:
    return double if doubling else negate


print(twice(double, 5), twice(chosen(False), 5))
