//! From the table to host functions: charging, the entry-point matrix, and
//! the conversion of values.

use wasmtime::{Caller, Engine, FuncType, Linker, Val, ValType};

use super::api::{Api, ApiResult};
use super::debug::log_instructions;
use super::table::{ApiFunction, Bytes, Kind, TABLE};
use super::{ModeSet, StoreData};
use crate::rejection::ExecutionError;

/// A linker with all of `ic0`, for modules with 32-bit or 64-bit memory.
///
/// # Errors
/// When wasmtime cannot hold a host function, for want of memory.
pub fn linker(engine: &Engine, wasm64: bool) -> wasmtime::Result<Linker<StoreData>> {
    let mut linker = Linker::new(engine);
    for function in TABLE {
        let modes = ModeSet::parse(function.allowed);
        let call = move |caller: Caller<'_, StoreData>, params: &[Val], results: &mut [Val]| {
            let arguments: Vec<u64> = params.iter().map(zero_extended).collect();
            let mut api = Api { caller, name: function.name };
            let value = invoke(function, modes, &mut api, &arguments)?;
            if let (Some(result), Some(kind)) = (results.first_mut(), function.result) {
                *result = wasm_value(kind, wasm64, value);
            }
            Ok(())
        };
        linker.func_new("ic0", function.name, wasmtime_type(engine, function, wasm64), call)?;
    }
    Ok(linker)
}

fn invoke(function: &ApiFunction, modes: ModeSet, api: &mut Api<'_>, arguments: &[u64]) -> ApiResult {
    let bytes = byte_instructions(function.bytes, api, arguments);
    api.charge(function.overhead.saturating_add(bytes))?;
    let mode = api.message().mode;
    if !modes.contains(mode) {
        return Err(ExecutionError::ContractViolation(format!(
            "\"ic0_{}\" cannot be executed in {mode} mode",
            function.name
        )));
    }
    (function.implementation)(api, arguments)
}

fn byte_instructions(rule: Bytes, api: &mut Api<'_>, arguments: &[u64]) -> u64 {
    let log = |api: &mut Api<'_>, size| log_instructions(size, api.message().log_bytes);
    match rule {
        Bytes::None => 0,
        Bytes::Size(size, each) => arguments[size].saturating_mul(each),
        Bytes::Sizes(one, other) => arguments[one].saturating_add(arguments[other]),
        Bytes::Log(size) => log(api, arguments[size]),
        Bytes::LogAndMessage(size) => log(api, arguments[size]).saturating_add(arguments[size]),
    }
}

fn wasmtime_type(engine: &Engine, function: &ApiFunction, wasm64: bool) -> FuncType {
    let wasm = |kind: &Kind| match kind {
        Kind::I if wasm64 => ValType::I64,
        Kind::I | Kind::I32 => ValType::I32,
        Kind::I64 => ValType::I64,
    };
    FuncType::new(engine, function.parameters.iter().map(wasm), function.result.iter().map(wasm))
}

fn zero_extended(value: &Val) -> u64 {
    match value {
        Val::I32(value) => u64::from(value.cast_unsigned()),
        Val::I64(value) => value.cast_unsigned(),
        Val::F32(_)
        | Val::F64(_)
        | Val::V128(_)
        | Val::FuncRef(_)
        | Val::ExternRef(_)
        | Val::AnyRef(_)
        | Val::ExnRef(_)
        | Val::ContRef(_) => unreachable!("the System API takes integers only"),
    }
}

/// The low half of `value` where the result has 32 bits: sizes are below
/// 2^32 there, and -1 stays -1.
#[expect(clippy::cast_possible_truncation, reason = "the low half is what is meant")]
fn wasm_value(kind: Kind, wasm64: bool, value: u64) -> Val {
    match kind {
        Kind::I if wasm64 => Val::I64(value.cast_signed()),
        Kind::I | Kind::I32 => Val::I32((value as u32).cast_signed()),
        Kind::I64 => Val::I64(value.cast_signed()),
    }
}
