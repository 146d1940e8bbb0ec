"""The raw stable memory: grown, written, read, and there after an upgrade."""

from kybra import StableGrowResult, Stable64GrowResult, blob, ic, nat32, nat64, query, update, void


@query
def size() -> nat32:
    return ic.stable_size()


@query
def size64() -> nat64:
    return ic.stable64_size()


@update
def grow(pages: nat32) -> StableGrowResult:
    return ic.stable_grow(pages)


@update
def grow64(pages: nat64) -> Stable64GrowResult:
    return ic.stable64_grow(pages)


@update
def grown(pages: nat32) -> nat32:
    result = ic.stable_grow(pages)
    if "Ok" in result:
        return result["Ok"]
    return 4294967295


@update
def write(offset: nat32, data: blob) -> void:
    ic.stable_write(offset, data)


@update
def write64(offset: nat64, data: blob) -> void:
    ic.stable64_write(offset, data)


@query
def read(offset: nat32, length: nat32) -> blob:
    return ic.stable_read(offset, length)


@query
def read64(offset: nat64, length: nat64) -> blob:
    return ic.stable64_read(offset, length)


@query
def all_bytes() -> nat32:
    return len(ic.stable_bytes())


@update
def negative() -> void:
    ic.stable_write(0 - 1, b"x")
