"""Modules that import modules, each executed once, in the order of the imports."""

import left
import order
import right
from middle import twice


def case_executed_once_in_order() -> list[str]:
    return order.trace


def case_same_names_in_two_modules() -> tuple[int, int]:
    return (left.value(), right.value())


def case_function_uses_its_own_globals() -> tuple[int, int]:
    left.BASE = 50
    return (left.value(), right.value())


def case_function_from_a_module_of_a_module() -> int:
    return twice(21)


def value() -> int:
    return -1


def case_own_function_beside_imported_ones() -> int:
    return value() + left.value()
