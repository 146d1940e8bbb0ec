"""`import m`, `import m as n`, `from m import name`, `from m import name as other`."""

import shapes
import shapes as figures
from shapes import UNIT, area
from shapes import perimeter as around


def case_attribute_access() -> int:
    return shapes.area(2, 3)


def case_alias_is_the_same_module() -> bool:
    return figures is shapes


def case_from_import() -> tuple[int, int, str]:
    return (area(4, 5), around(4, 5), UNIT)


def case_module_state_is_shared() -> tuple[int, int]:
    shapes.area(1, 1)
    figures.area(1, 1)
    return (shapes.calls, len(shapes.log))


def case_imported_value_is_a_snapshot() -> tuple[str, str]:
    shapes.rename("m")
    return (UNIT, shapes.UNIT)


def case_imported_list_is_shared() -> list[str]:
    shapes.log.append("here")
    return figures.log


def case_name_of_a_module() -> str:
    return shapes.__name__
