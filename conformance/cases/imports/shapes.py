"""Imported by the cases beside it."""

UNIT = "cm"
calls = 0
log: list[str] = []


def area(width: int, height: int) -> int:
    global calls
    calls += 1
    log.append("area")
    return width * height


def perimeter(width: int, height: int) -> int:
    return 2 * (width + height)


def rename(unit: str) -> None:
    global UNIT
    UNIT = unit
