//! Stable memory, 32-bit and 64-bit.
//!
//! Charges: the table's overhead, 1 for each byte, and 1,000 for each 4 KiB
//! page a write touches first in the message.

use super::api::{Api, ApiResult};
use crate::rejection::{ExecutionError, TrapCode};
use crate::stable_memory::MAX_WASM_PAGES;

/// Wasm pages the 32-bit functions can address, 4 GiB.
const MAX_WASM_PAGES_32: u64 = 1 << 16;
const DIRTY_PAGE_INSTRUCTIONS: u64 = 1_000;
/// What a failed growth returns; truncated to 32 bits it is -1 as well.
const FAILED: u64 = u64::MAX;

pub fn size64(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    Ok(api.message().stable.size())
}

pub fn size32(api: &mut Api<'_>, _: &[u64]) -> ApiResult {
    addressable(api)?;
    Ok(api.message().stable.size())
}

pub fn grow64(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    Ok(api.message().stable.grow(args[0], MAX_WASM_PAGES).unwrap_or(FAILED))
}

pub fn grow32(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    addressable(api)?;
    Ok(api.message().stable.grow(args[0], MAX_WASM_PAGES_32).unwrap_or(FAILED))
}

pub fn read64(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let (dst, offset, size) = (args[0], args[1], args[2]);
    if size == 0 {
        return Ok(0);
    }
    access(api, offset, size)?;
    let (range, heap, message) = api.slice("dst", dst, size).map_err(heap_bounds)?;
    message.stable.read(offset, &mut heap[range]);
    Ok(0)
}

pub fn write64(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    let (offset, src, size) = (args[0], args[1], args[2]);
    if size == 0 {
        return Ok(0);
    }
    access(api, offset, size)?;
    api.slice("src", src, size).map_err(heap_bounds)?;
    let clean = api.message().stable.clean_pages(offset, size);
    let limit = api.message().stable_page_limit;
    if api.message().stable.dirty_pages() + clean > limit {
        return Err(ExecutionError::MemoryAccessLimitExceeded(format!(
            "Exceeded the limit for the number of modified pages in the stable memory in a single \
             message execution: limit {} KB.",
            limit * 4
        )));
    }
    api.charge(clean * DIRTY_PAGE_INSTRUCTIONS)?;
    let (range, heap, message) = api.slice("src", src, size)?;
    message.stable.write(offset, &heap[range]);
    Ok(0)
}

pub fn read32(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    if args[2] != 0 {
        addressable(api)?;
    }
    read64(api, args)
}

pub fn write32(api: &mut Api<'_>, args: &[u64]) -> ApiResult {
    if args[2] != 0 {
        addressable(api)?;
    }
    write64(api, args)
}

/// The 32-bit functions trap when stable memory is larger than they address.
fn addressable(api: &mut Api<'_>) -> ApiResult<()> {
    if api.message().stable.size() > MAX_WASM_PAGES_32 {
        return Err(ExecutionError::Trapped(TrapCode::StableMemoryTooBigFor32Bit));
    }
    Ok(())
}

fn access(api: &mut Api<'_>, offset: u64, size: u64) -> ApiResult<()> {
    let message = api.message();
    if !message.stable.contains(offset, size) {
        return Err(ExecutionError::Trapped(TrapCode::StableMemoryOutOfBounds));
    }
    if message.stable.mark_accessed(offset, size) > message.stable_page_limit {
        return Err(ExecutionError::MemoryAccessLimitExceeded(format!(
            "Exceeded the limit for the number of accessed pages in the stable memory in a single \
             message execution: limit {} KB.",
            message.stable_page_limit * 4
        )));
    }
    Ok(())
}

/// The replica's stable memory functions are wasm, so that a bad heap address
/// is a wasm trap.
fn heap_bounds(_: ExecutionError) -> ExecutionError {
    ExecutionError::Trapped(TrapCode::HeapOutOfBounds)
}
