//! A live instance, and the snapshot it is brought back to when a message
//! fails or must leave no trace.
//!
//! The instance stays alive between messages; the snapshot holds the heap and
//! the globals as of the last message that was kept. Comparing the two, page by
//! page, gives the dirty pages to charge for, the pages to copy on commit and
//! those to copy back on rollback.

use std::sync::Arc;

use wasmtime::{
    Extern, Func, Global, Memory, Ref, Store, StoreLimitsBuilder, Table, Trap, V128, Val, WasmBacktrace,
};

use super::compiled::CompiledModule;
use super::engine::{THREAD_STACK_BYTES, runtime};
use crate::limits::{MAX_HEAP_BYTES_WASM32, MAX_HEAP_BYTES_WASM64};
use crate::metering::instrument::{COUNTER, EXHAUSTED, HEAP, START, TABLE, global_name};
use crate::outcome::HostError;
use crate::rejection::{ExecutionError, TrapCode};
use crate::system_api::{MessageContext, StoreData};

/// Bytes of a heap page that is charged for when it changed.
const PAGE_BYTES: usize = 4096;
const WASM_PAGE_BYTES: usize = 65536;
/// Instructions for a changed heap page.
const DIRTY_PAGE_INSTRUCTIONS_WASM32: u64 = 1_000;
const DIRTY_PAGE_INSTRUCTIONS_WASM64: u64 = 4_000;

/// The value of a mutable global.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GlobalValue {
    /// An i32.
    I32(i32),
    /// An i64.
    I64(i64),
    /// The bits of an f32.
    F32(u32),
    /// The bits of an f64.
    F64(u64),
    /// A vector.
    V128(u128),
}

/// The heap and the globals between messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The heap; a multiple of 64 KiB.
    pub heap: Vec<u8>,
    /// The mutable globals, in order.
    pub globals: Vec<GlobalValue>,
}

/// What to run.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'a> {
    /// The start function.
    Start,
    /// An exported function without parameters and results.
    Export(&'a str),
    /// A callback: its table index, and its argument.
    Callback(u64, u64),
}

/// What running did.
#[derive(Debug)]
pub struct Run {
    /// The message as the run left it.
    pub message: Box<MessageContext>,
    /// Instructions used, dirty heap pages included.
    pub instructions: u64,
    /// Why it failed, and the functions that were running.
    pub failure: Option<(ExecutionError, Vec<String>)>,
}

/// A module brought to life.
pub struct Instance {
    module: Arc<CompiledModule>,
    store: Store<StoreData>,
    exports: wasmtime::Instance,
    memory: Option<Memory>,
    table: Option<Table>,
    counter: Global,
    exhausted: Global,
    globals: Vec<Global>,
}

impl Instance {
    /// Instantiates a module: memory and globals as the module says.
    ///
    /// # Errors
    /// [`HostError::Engine`] when a data segment does not fit or there is no
    /// memory to be had.
    ///
    /// # Panics
    /// Never: the instrumentation exports what is looked up.
    pub fn new(module: Arc<CompiledModule>) -> Result<Self, HostError> {
        let engine = |error: wasmtime::Error| HostError::Engine(format!("{error:#}"));
        let runtime = runtime().map_err(HostError::Engine)?;
        let mut store = Store::new(&runtime.engine, StoreData::default());
        let heap = if module.wasm64 { MAX_HEAP_BYTES_WASM64 } else { MAX_HEAP_BYTES_WASM32 };
        store.data_mut().limits = StoreLimitsBuilder::new().memory_size(heap).build();
        store.limiter(|data| &mut data.limits);
        let instance = module.linked.instantiate(&mut store).map_err(engine)?;
        let mut global = |name: &str| {
            let global = instance.get_global(&mut store, name);
            global.expect("the instrumentation exports its globals")
        };
        let (counter, exhausted) = (global(COUNTER), global(EXHAUSTED));
        let globals = (0..module.globals).map(|n| global(&global_name(n))).collect();
        let memory = instance.get_memory(&mut store, HEAP);
        let table = instance.get_table(&mut store, TABLE);
        store.data_mut().memory = memory;
        store.data_mut().counter = Some(counter);
        Ok(Self { module, store, exports: instance, memory, table, counter, exhausted, globals })
    }

    /// Instantiates a module and brings it to a snapshot.
    ///
    /// # Errors
    /// As [`Instance::new`].
    pub fn restored(module: Arc<CompiledModule>, snapshot: &Snapshot) -> Result<Self, HostError> {
        let mut instance = Self::new(module)?;
        let missing = snapshot.heap.len().saturating_sub(instance.heap().len());
        if let Some(memory) = instance.memory {
            memory
                .grow(&mut instance.store, (missing / WASM_PAGE_BYTES) as u64)
                .map_err(|error| HostError::Engine(format!("{error:#}")))?;
            memory.data_mut(&mut instance.store).copy_from_slice(&snapshot.heap);
        }
        instance.restore_globals(snapshot);
        Ok(instance)
    }

    /// The heap and the globals as they are.
    pub fn snapshot(&mut self) -> Snapshot {
        Snapshot { heap: self.heap().to_vec(), globals: self.global_values() }
    }

    /// The heap; empty when the module has no memory.
    pub fn heap(&self) -> &[u8] {
        self.memory.map_or(&[], |memory| memory.data(&self.store))
    }

    /// Whether an instance can serve more than one message.
    pub fn is_reusable(&self) -> bool {
        !self.module.drops_segments
    }

    /// Makes `snapshot` what the instance is now.
    pub fn commit(&mut self, snapshot: &mut Snapshot) {
        let heap = self.heap();
        snapshot.heap.resize(heap.len(), 0);
        for (old, new) in snapshot.heap.chunks_mut(PAGE_BYTES).zip(heap.chunks(PAGE_BYTES)) {
            if old != new {
                old.copy_from_slice(new);
            }
        }
        snapshot.globals = self.global_values();
    }

    /// Makes the instance what `snapshot` is; false when it cannot, because
    /// its memory grew, and a new instance is needed.
    pub fn rollback(&mut self, snapshot: &Snapshot) -> bool {
        if self.heap().len() != snapshot.heap.len() {
            return false;
        }
        if let Some(memory) = self.memory {
            let heap = memory.data_mut(&mut self.store);
            for (new, old) in heap.chunks_mut(PAGE_BYTES).zip(snapshot.heap.chunks(PAGE_BYTES)) {
                if new != old {
                    new.copy_from_slice(old);
                }
            }
        }
        self.restore_globals(snapshot);
        true
    }

    /// Runs one message to its end. The instance is left as the message left
    /// it: the caller commits it or rolls it back against `snapshot`.
    ///
    /// # Panics
    /// When a host function panics, with its panic.
    pub fn run(&mut self, entry: Entry<'_>, message: Box<MessageContext>, snapshot: &Snapshot) -> Run {
        let limit = message.instruction_limit;
        let replicated = message.mode.is_replicated();
        self.set_counter(i64::try_from(limit).unwrap_or(i64::MAX));
        self.store.data_mut().message = Some(message);
        let mut failure = self.execute(entry).err().map(|error| self.classify(&error, limit));
        let left = u64::try_from(self.counter_value()).unwrap_or(0);
        let dirty = if replicated { self.dirty_page_instructions(snapshot) } else { 0 };
        let exceeded = Some(ExecutionError::InstructionLimitExceeded(limit));
        if failure.is_none() && dirty > left {
            failure = exceeded.clone().map(|error| (error, Vec::new()));
        }
        let exhausted = failure.as_ref().map(|(error, _)| error) == exceeded.as_ref();
        let left = if exhausted { 0 } else { left.saturating_sub(dirty) };
        let message = self.store.data_mut().message.take().expect("set before the run");
        Run { message, instructions: limit - left.min(limit), failure }
    }

    /// Calls the function on a thread of its own, whose stack is large enough.
    fn execute(&mut self, entry: Entry<'_>) -> wasmtime::Result<()> {
        let Some((function, argument)) = self.function(entry) else {
            let missing = match entry {
                Entry::Start | Entry::Export(_) => ExecutionError::Engine("no such export".into()),
                Entry::Callback(index, _) => ExecutionError::FunctionNotFound(index),
            };
            return Err(wasmtime::Error::new(missing));
        };
        let store = &mut self.store;
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new()
                .name("canister".to_owned())
                .stack_size(THREAD_STACK_BYTES)
                .spawn_scoped(scope, || function.call(store, argument.as_slice(), &mut []))?;
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    fn function(&mut self, entry: Entry<'_>) -> Option<(Func, Option<Val>)> {
        let export = match entry {
            Entry::Start => START,
            Entry::Export(name) => name,
            Entry::Callback(index, argument) => {
                let function = self.table?.get(&mut self.store, index)?;
                let argument = if self.module.wasm64 {
                    Val::I64(argument.cast_signed())
                } else {
                    Val::I32(u32::try_from(argument).ok()?.cast_signed())
                };
                return match function {
                    Ref::Func(Some(function)) => Some((function, Some(argument))),
                    Ref::Func(None) | Ref::Extern(_) | Ref::Any(_) | Ref::Exn(_) => None,
                };
            }
        };
        match self.exports.get_export(&mut self.store, export) {
            Some(Extern::Func(function)) => Some((function, None)),
            _ => None,
        }
    }

    /// What an error of wasmtime means on the IC.
    fn classify(&mut self, error: &wasmtime::Error, limit: u64) -> (ExecutionError, Vec<String>) {
        let backtrace = error.downcast_ref::<WasmBacktrace>().map_or_else(Vec::new, names);
        if let Some(error) = error.downcast_ref::<ExecutionError>() {
            return (error.clone(), backtrace);
        }
        if matches!(self.exhausted.get(&mut self.store), Val::I32(1)) {
            return (ExecutionError::InstructionLimitExceeded(limit), backtrace);
        }
        let failure = match error.downcast_ref::<Trap>() {
            Some(trap) => ExecutionError::Trapped(trap_code(*trap)),
            None => ExecutionError::Engine(format!("{error:#}")),
        };
        (failure, backtrace)
    }

    /// What the pages cost whose content differs from before.
    fn dirty_page_instructions(&self, snapshot: &Snapshot) -> u64 {
        let heap = self.heap();
        let (kept, grown) = heap.split_at(snapshot.heap.len().min(heap.len()));
        let changed = kept
            .chunks(PAGE_BYTES)
            .zip(snapshot.heap.chunks(PAGE_BYTES))
            .filter(|(new, old)| new != old)
            .count();
        let zero = [0; PAGE_BYTES];
        let filled = grown.chunks(PAGE_BYTES).filter(|page| *page != &zero[..page.len()]).count();
        let each = if self.module.wasm64 {
            DIRTY_PAGE_INSTRUCTIONS_WASM64
        } else {
            DIRTY_PAGE_INSTRUCTIONS_WASM32
        };
        (changed + filled) as u64 * each
    }

    fn counter_value(&mut self) -> i64 {
        self.counter.get(&mut self.store).i64().expect("the counter is an i64")
    }

    fn set_counter(&mut self, value: i64) {
        self.set(self.counter, Val::I64(value));
        self.set(self.exhausted, Val::I32(0));
    }

    fn set(&mut self, global: Global, value: Val) {
        global.set(&mut self.store, value).expect("a mutable global of this store and type");
    }

    fn restore_globals(&mut self, snapshot: &Snapshot) {
        for (at, value) in snapshot.globals.iter().enumerate() {
            let value = match *value {
                GlobalValue::I32(value) => Val::I32(value),
                GlobalValue::I64(value) => Val::I64(value),
                GlobalValue::F32(bits) => Val::F32(bits),
                GlobalValue::F64(bits) => Val::F64(bits),
                GlobalValue::V128(value) => Val::V128(V128::from(value)),
            };
            self.set(self.globals[at], value);
        }
    }

    fn global_values(&mut self) -> Vec<GlobalValue> {
        let store = &mut self.store;
        let value = |global: &Global| match global.get(&mut *store) {
            Val::I32(value) => GlobalValue::I32(value),
            Val::I64(value) => GlobalValue::I64(value),
            Val::F32(bits) => GlobalValue::F32(bits),
            Val::F64(bits) => GlobalValue::F64(bits),
            Val::V128(value) => GlobalValue::V128(value.as_u128()),
            Val::FuncRef(_) | Val::ExternRef(_) | Val::AnyRef(_) | Val::ExnRef(_) | Val::ContRef(_) => {
                unreachable!("globals that hold references are not exported")
            }
        };
        self.globals.iter().map(value).collect()
    }
}

fn names(backtrace: &WasmBacktrace) -> Vec<String> {
    let name = |frame: &wasmtime::FrameInfo| {
        frame.func_name().map_or_else(|| format!("#{}", frame.func_index()), str::to_owned)
    };
    backtrace.frames().iter().map(name).collect()
}

/// The replica tells these traps apart and calls all others unknown.
#[expect(clippy::wildcard_enum_match_arm, reason = "a foreign, non-exhaustive enum")]
fn trap_code(trap: Trap) -> TrapCode {
    match trap {
        Trap::StackOverflow => TrapCode::StackOverflow,
        Trap::MemoryOutOfBounds => TrapCode::HeapOutOfBounds,
        Trap::TableOutOfBounds => TrapCode::TableOutOfBounds,
        Trap::IntegerDivisionByZero => TrapCode::IntegerDivByZero,
        Trap::UnreachableCodeReached => TrapCode::Unreachable,
        _ => TrapCode::Other,
    }
}
