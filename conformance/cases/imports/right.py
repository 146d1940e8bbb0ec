"""The other side."""

import middle
import order

order.trace.append("right")
BASE = 10


def value() -> int:
    return middle.twice(BASE) + 1
