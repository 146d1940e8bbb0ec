"""Leaves stable memory as Kybra's canister does.

`image.py` is what `ic-stable-structures` 0.5.6 writes, with the types that Kybra generates; a test of the
suite sees to it.
"""

from image import PAGES, PARTS
from kybra import ic, init, nat64, query, void


@init
def leave() -> void:
    ic.stable64_grow(PAGES)
    for offset, data, times in PARTS:
        ic.stable64_write(offset, data * times)


@query
def pages() -> nat64:
    return ic.stable64_size()
