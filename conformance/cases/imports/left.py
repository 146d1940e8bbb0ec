"""One side."""

import order
from middle import twice

order.trace.append("left")
BASE = 1


def value() -> int:
    return twice(BASE)
