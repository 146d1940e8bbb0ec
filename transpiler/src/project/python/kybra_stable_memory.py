"""Kybra's stable memory: what growing it gives."""

from kybra import Variant, ic, nat32, nat64, null


class StableMemoryError(Variant, total=False):
    """Why the stable memory did not grow."""

    OutOfMemory: null
    OutOfBounds: null


class StableGrowResult(Variant, total=False):
    """The pages there were before, or why there are no more."""

    Ok: nat32
    Err: StableMemoryError


class Stable64GrowResult(Variant, total=False):
    """The pages there were before, or why there are no more."""

    Ok: nat64
    Err: StableMemoryError


def stable_grow(new_pages: nat32) -> StableGrowResult:
    """Adds pages of 64 KiB."""
    before = ic._stable_grow(new_pages)
    if before < 0:
        return {"Err": {"OutOfMemory": None}}
    return {"Ok": before}


def stable64_grow(new_pages: nat64) -> Stable64GrowResult:
    """Adds pages of 64 KiB."""
    before = ic._stable64_grow(new_pages)
    if before < 0:
        return {"Err": {"OutOfMemory": None}}
    return {"Ok": before}
