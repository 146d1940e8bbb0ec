"""Guards of another module."""

import kybra
from kybra import GuardResult


def open_hours() -> kybra.GuardResult:
    return {"Ok": None}


def closed() -> GuardResult:
    """Nobody may."""
    return {"Err": "closed"}
