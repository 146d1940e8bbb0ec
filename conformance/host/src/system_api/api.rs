//! What the implementations share: the running message, the heap, the counter.

use wasmtime::{Caller, Val};

use super::{MessageContext, StoreData};
use crate::cycles;
use crate::rejection::ExecutionError;

/// The result of a System API function.
pub type ApiResult<T = u64> = Result<T, ExecutionError>;

/// A System API function at work.
pub struct Api<'a> {
    /// The instance that calls.
    pub caller: Caller<'a, StoreData>,
    /// The function's name, for messages.
    pub name: &'static str,
}

impl Api<'_> {
    /// The running message.
    pub fn message(&mut self) -> &mut MessageContext {
        self.caller.data_mut().message.as_mut().expect("wasm runs only while a message does")
    }

    /// A violation of the API's rules, naming the function.
    pub fn violation<T>(&self, what: impl std::fmt::Display) -> ApiResult<T> {
        Err(ExecutionError::ContractViolation(format!("ic0.{}: {what}", self.name)))
    }

    /// Instructions left; negative when a segment took more than there were.
    pub fn counter(&mut self) -> i64 {
        let counter = self.caller.data().counter.expect("set when the instance is made");
        match counter.get(&mut self.caller) {
            Val::I64(left) => left,
            Val::I32(_)
            | Val::F32(_)
            | Val::F64(_)
            | Val::V128(_)
            | Val::FuncRef(_)
            | Val::ExternRef(_)
            | Val::AnyRef(_)
            | Val::ExnRef(_)
            | Val::ContRef(_) => unreachable!("the counter is an i64"),
        }
    }

    /// Takes `instructions` off the counter.
    pub fn charge(&mut self, instructions: u64) -> ApiResult<()> {
        let limit = self.message().instruction_limit;
        let exceeded = Err(ExecutionError::InstructionLimitExceeded(limit));
        let left = self.counter();
        let Ok(cost) = i64::try_from(instructions) else {
            return exceeded;
        };
        if left < cost {
            return exceeded;
        }
        let counter = self.caller.data().counter.expect("set when the instance is made");
        counter
            .set(&mut self.caller, Val::I64(left - cost))
            .expect("the counter is a mutable i64 of this store");
        Ok(())
    }

    /// The balance below which the canister would be frozen, with the memory it has now.
    pub fn frozen_below(&mut self) -> u128 {
        let heap = self.caller.data().memory.map_or(0, |memory| memory.data_size(&self.caller));
        let message = self.message();
        let bytes = heap as u64 + message.stable.bytes() + message.module_bytes;
        cycles::storage(bytes, message.freezing_threshold_seconds)
    }

    /// Takes cycles from the balance, if that does not freeze the canister.
    pub fn withdraw(&mut self, cycles: u128) -> bool {
        let threshold = self.frozen_below();
        let balance = &mut self.message().balance;
        match balance.checked_sub(cycles).filter(|left| *left >= threshold) {
            Some(left) => {
                *balance = left;
                true
            }
            None => false,
        }
    }

    /// The bytes `start..start + len` of the heap.
    pub fn read(&mut self, start: u64, len: u64) -> ApiResult<Vec<u8>> {
        let (range, heap, _) = self.slice("src", start, len)?;
        Ok(heap[range].to_vec())
    }

    /// Copies `bytes` to the heap at `start`.
    pub fn write(&mut self, start: u64, bytes: &[u8]) -> ApiResult<()> {
        let (range, heap, _) = self.slice("dst", start, bytes.len() as u64)?;
        heap[range].copy_from_slice(bytes);
        Ok(())
    }

    /// Copies `source[offset..offset + size]` to the heap at `dst`.
    pub fn copy_out(&mut self, dst: u64, source: &[u8], offset: u64, size: u64) -> ApiResult<u64> {
        match range(offset, size, source.len()) {
            Some(range) => self.write(dst, &source[range]).map(|()| 0),
            None => self.violation(format_args!(
                "offset={offset} + size={size} exceeds the source of {} bytes",
                source.len()
            )),
        }
    }

    /// Writes an amount of cycles as 16 little-endian bytes.
    pub fn write_cycles(&mut self, dst: u64, cycles: u128) -> ApiResult<u64> {
        self.write(dst, &cycles.to_le_bytes()).map(|()| 0)
    }

    /// A checked range of the heap, together with the running message.
    pub fn slice(
        &mut self,
        what: &str,
        start: u64,
        len: u64,
    ) -> ApiResult<(std::ops::Range<usize>, &mut [u8], &mut MessageContext)> {
        let Some(memory) = self.caller.data().memory else {
            return Err(ExecutionError::ContractViolation(
                "WebAssembly module must define memory".to_owned(),
            ));
        };
        let bytes = memory.data_size(&self.caller);
        let Some(range) = range(start, len, bytes) else {
            return self.violation(format_args!(
                "{what}={start} + length={len} exceeds the slice size={bytes}"
            ));
        };
        let (heap, data) = memory.data_and_store_mut(&mut self.caller);
        let message = data.message.as_mut().expect("wasm runs only while a message does");
        Ok((range, heap, message))
    }
}

/// `start..start + len` when it lies within `0..bound`.
fn range(start: u64, len: u64, bound: usize) -> Option<std::ops::Range<usize>> {
    let end = usize::try_from(start.checked_add(len)?).ok()?;
    (end <= bound).then_some(usize::try_from(start).ok()?..end)
}

/// An amount of cycles passed as two halves.
pub fn amount(high: u64, low: u64) -> u128 {
    u128::from(high) << 64 | u128::from(low)
}
