"""Imported by both sides."""

import order

order.trace.append("middle")


def twice(n: int) -> int:
    return n + n
