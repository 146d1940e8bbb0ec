//! The functions of `ic0`: the one place that says what each is.
//!
//! Names, types and entry points: the IC interface specification, "Canister
//! interface"; `I` is i32 in a module with 32-bit memory and i64 in one with
//! 64-bit memory. The entry points of `subnet_self_node_count` and
//! `cost_http_request_v2` are those of their siblings. Overheads and byte
//! charges, in instructions: dfinity/ic, `system_api_complexity.rs` and
//! `linker.rs`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::api::{Api, ApiResult};
use super::{arguments, calls, canister, costs, cycles, debug, reply, stable, time};

/// The type of a parameter or result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// As wide as an address of the module.
    I,
    /// 32 bits.
    I32,
    /// 64 bits.
    I64,
}

/// What a call pays beyond its overhead; numbers are positions of parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bytes {
    /// Nothing.
    None,
    /// So many instructions a byte of the size in this parameter.
    Size(usize, u64),
    /// One instruction a byte of both sizes.
    Sizes(usize, usize),
    /// What logging the size costs.
    Log(usize),
    /// What logging the size costs, and one a byte.
    LogAndMessage(usize),
}

/// An implementation. The arguments are zero-extended; a function without a
/// result returns 0.
pub(super) type Implementation = fn(&mut Api<'_>, &[u64]) -> ApiResult;

/// One function of `ic0`.
#[derive(Clone, Copy)]
pub struct ApiFunction {
    /// Its name.
    pub name: &'static str,
    /// Its parameters.
    pub parameters: &'static [Kind],
    /// Its result, if any.
    pub result: Option<Kind>,
    /// The entry points it may be called from, in the specification's letters.
    pub allowed: &'static str,
    /// Instructions every call pays.
    pub overhead: u64,
    /// Instructions for its bytes.
    pub bytes: Bytes,
    /// Whether modules with 64-bit memory lack it.
    pub wasm32_only: bool,
    pub(super) implementation: Implementation,
}

impl ApiFunction {
    /// Its type in a module with 32-bit or 64-bit memory.
    #[must_use]
    pub fn wasm_type(&self, wasm64: bool) -> wasmparser::FuncType {
        let wasm = |kind: &Kind| match kind {
            Kind::I if wasm64 => wasmparser::ValType::I64,
            Kind::I | Kind::I32 => wasmparser::ValType::I32,
            Kind::I64 => wasmparser::ValType::I64,
        };
        wasmparser::FuncType::new(self.parameters.iter().map(wasm), self.result.iter().map(wasm))
    }
}

/// The function of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static ApiFunction> {
    BY_NAME.get(name).copied()
}

static BY_NAME: LazyLock<HashMap<&str, &ApiFunction>> =
    LazyLock::new(|| TABLE.iter().map(|function| (function.name, function)).collect());

const I: Kind = Kind::I;
const I32: Kind = Kind::I32;
const I64: Kind = Kind::I64;

/// The overhead of a function the schedule does not name.
const OVERHEAD: u64 = 500;
/// Instructions a byte that leaves in a message.
const SENT_BYTE: u64 = 50;

const ALL: &str = "*";
const ALL_AND_START: &str = "* s";
const REPLYING: &str = "U RQ NRQ TQ CQ Ry Rt CRy CRt";
const CALLING: &str = "U CQ Ry Rt CRy CRt T";
const CALLER_INFO: &str = "U RQ NRQ CQ Ry Rt CRy CRt C CC F";

/// A function with the default overhead and no charge for bytes.
const fn function(
    name: &'static str,
    parameters: &'static [Kind],
    result: Option<Kind>,
    allowed: &'static str,
    implementation: Implementation,
) -> ApiFunction {
    ApiFunction {
        name,
        parameters,
        result,
        allowed,
        overhead: OVERHEAD,
        bytes: Bytes::None,
        wasm32_only: false,
        implementation,
    }
}

/// A function `(dst, offset, size)` that copies to the heap.
const fn copy(name: &'static str, allowed: &'static str, implementation: Implementation) -> ApiFunction {
    function(name, &[I, I, I], None, allowed, implementation).bytes(Bytes::Size(2, 1))
}

/// A function without parameters that returns a size.
const fn size(name: &'static str, allowed: &'static str, implementation: Implementation) -> ApiFunction {
    function(name, &[], Some(I), allowed, implementation)
}

impl ApiFunction {
    const fn overhead(mut self, instructions: u64) -> Self {
        self.overhead = instructions;
        self
    }

    const fn bytes(mut self, bytes: Bytes) -> Self {
        self.bytes = bytes;
        self
    }

    const fn legacy(mut self) -> Self {
        self.wasm32_only = true;
        self
    }
}

/// All of `ic0`.
#[rustfmt::skip]
pub static TABLE: &[ApiFunction] = &[
    size("msg_arg_data_size", "I U RQ NRQ TQ CQ Ry CRy F", arguments::data_size),
    copy("msg_arg_data_copy", "I U RQ NRQ TQ CQ Ry CRy F", arguments::data_copy),
    size("msg_caller_size", ALL, arguments::caller_size),
    copy("msg_caller_copy", ALL, arguments::caller_copy),
    size("msg_caller_info_data_size", CALLER_INFO, arguments::caller_info_size),
    copy("msg_caller_info_data_copy", CALLER_INFO, arguments::caller_info_copy),
    size("msg_caller_info_signer_size", CALLER_INFO, arguments::caller_info_size),
    copy("msg_caller_info_signer_copy", CALLER_INFO, arguments::caller_info_copy),
    function("msg_reject_code", &[], Some(I32), "Ry Rt CRy CRt C", arguments::reject_code),
    size("msg_reject_msg_size", "Rt CRt", arguments::reject_message_size),
    copy("msg_reject_msg_copy", "Rt CRt", arguments::reject_message_copy),
    function("msg_deadline", &[], Some(I64), "U RQ NRQ CQ Ry Rt CRy CRt", arguments::deadline),
    size("msg_method_name_size", "F", arguments::method_name_size),
    copy("msg_method_name_copy", "F", arguments::method_name_copy),
    function("accept_message", &[], None, "F", arguments::accept_message),

    function("msg_reply_data_append", &[I, I], None, REPLYING, reply::data_append).bytes(Bytes::Size(1, SENT_BYTE)),
    function("msg_reply", &[], None, REPLYING, reply::reply),
    function("msg_reject", &[I, I], None, REPLYING, reply::reject).bytes(Bytes::Size(1, SENT_BYTE)),

    function("msg_cycles_available128", &[I], None, "U RQ Rt Ry", cycles::available),
    function("msg_cycles_refunded128", &[I], None, "Rt Ry", cycles::refunded),
    function("msg_cycles_accept128", &[I64, I64, I], None, "U RQ Rt Ry", cycles::accept),
    function("cycles_burn128", &[I64, I64, I], None, "I G U RQ Ry Rt C T", cycles::burn),
    function("canister_cycle_balance128", &[I], None, ALL, cycles::balance),
    function("canister_liquid_cycle_balance128", &[I], None, ALL, cycles::liquid_balance),
    function("msg_cycles_available", &[], Some(I64), "U RQ Rt Ry", cycles::available64).legacy(),
    function("msg_cycles_refunded", &[], Some(I64), "Rt Ry", cycles::refunded64).legacy(),
    function("msg_cycles_accept", &[I64], Some(I64), "U RQ Rt Ry", cycles::accept64).legacy(),
    function("canister_cycle_balance", &[], Some(I64), ALL, cycles::balance64).legacy(),
    function("mint_cycles128", &[I64, I64, I], None, ALL, cycles::mint).overhead(0),

    size("canister_self_size", ALL, canister::self_size),
    copy("canister_self_copy", ALL, canister::self_copy),
    size("subnet_self_size", ALL, canister::subnet_size),
    copy("subnet_self_copy", ALL, canister::subnet_copy),
    function("subnet_self_node_count", &[], Some(I32), ALL, canister::subnet_node_count),
    function("canister_status", &[], Some(I32), ALL, canister::status),
    function("canister_version", &[], Some(I64), ALL, canister::version),
    function("is_controller", &[I, I], Some(I32), ALL_AND_START, canister::is_controller).overhead(1_000).bytes(Bytes::Size(1, 1)),
    size("root_key_size", "I G U RQ Ry Rt C T", canister::root_key_size),
    copy("root_key_copy", "I G U RQ Ry Rt C T", canister::root_key_copy),
    function("certified_data_set", &[I, I], None, "I G U Ry Rt T", canister::certified_data_set).bytes(Bytes::Size(1, 1)),
    function("data_certificate_present", &[], Some(I32), ALL, canister::certificate_present),
    size("data_certificate_size", "NRQ CQ", canister::certificate_size),
    copy("data_certificate_copy", "NRQ CQ", canister::certificate_copy),
    size("env_var_count", ALL, canister::variable_count),
    function("env_var_name_size", &[I], Some(I), ALL, canister::variable_name_size),
    function("env_var_name_copy", &[I, I, I, I], None, ALL, canister::variable_name_copy).bytes(Bytes::Size(3, 1)),
    function("env_var_name_exists", &[I, I], Some(I32), ALL, canister::variable_name_exists),
    function("env_var_value_size", &[I, I], Some(I), ALL, canister::variable_value_size),
    function("env_var_value_copy", &[I, I, I, I, I], None, ALL, canister::variable_value_copy).bytes(Bytes::Size(4, 1)),

    function("call_new", &[I, I, I, I, I, I, I, I], None, CALLING, calls::new).overhead(1_500).bytes(Bytes::Sizes(1, 3)),
    function("call_on_cleanup", &[I, I], None, CALLING, calls::on_cleanup),
    function("call_data_append", &[I, I], None, CALLING, calls::data_append).bytes(Bytes::Size(1, SENT_BYTE)),
    function("call_with_best_effort_response", &[I32], None, CALLING, calls::best_effort),
    function("call_cycles_add128", &[I64, I64], None, "U Ry Rt T", calls::cycles_add),
    function("call_cycles_add", &[I64], None, "U Ry Rt T", calls::cycles_add64).legacy(),
    function("call_perform", &[], Some(I32), CALLING, calls::perform).overhead(5_000),

    function("stable64_size", &[], Some(I64), ALL_AND_START, stable::size64).overhead(0),
    function("stable64_grow", &[I64], Some(I64), ALL_AND_START, stable::grow64).overhead(100),
    function("stable64_read", &[I64, I64, I64], None, ALL_AND_START, stable::read64).overhead(20).bytes(Bytes::Size(2, 1)),
    function("stable64_write", &[I64, I64, I64], None, ALL_AND_START, stable::write64).overhead(20).bytes(Bytes::Size(2, 1)),
    function("stable_size", &[], Some(I32), ALL_AND_START, stable::size32).overhead(0).legacy(),
    function("stable_grow", &[I32], Some(I32), ALL_AND_START, stable::grow32).overhead(100).legacy(),
    function("stable_read", &[I32, I32, I32], None, ALL_AND_START, stable::read32).overhead(20).bytes(Bytes::Size(2, 1)).legacy(),
    function("stable_write", &[I32, I32, I32], None, ALL_AND_START, stable::write32).overhead(20).bytes(Bytes::Size(2, 1)).legacy(),

    function("time", &[], Some(I64), ALL, time::time),
    function("global_timer_set", &[I64], Some(I64), "I G U Ry Rt C T", time::global_timer_set),
    function("performance_counter", &[I32], Some(I64), ALL_AND_START, time::performance_counter).overhead(200),
    function("in_replicated_execution", &[], Some(I32), ALL_AND_START, time::in_replicated_execution),

    function("cost_call", &[I64, I64, I], None, ALL_AND_START, costs::call),
    function("cost_create_canister", &[I], None, ALL_AND_START, costs::create_canister),
    function("cost_http_request", &[I64, I64, I], None, ALL_AND_START, costs::http_request),
    function("cost_http_request_v2", &[I, I, I], None, ALL_AND_START, costs::http_request_v2).overhead(10_000),
    function("cost_sign_with_ecdsa", &[I, I, I32, I], Some(I32), ALL_AND_START, costs::sign_with_ecdsa).bytes(Bytes::Size(1, 1)),
    function("cost_sign_with_schnorr", &[I, I, I32, I], Some(I32), ALL_AND_START, costs::sign_with_schnorr).bytes(Bytes::Size(1, 1)),
    function("cost_vetkd_derive_key", &[I, I, I32, I], Some(I32), ALL_AND_START, costs::derive_vetkd_key).bytes(Bytes::Size(1, 1)),

    function("debug_print", &[I, I], None, ALL_AND_START, debug::print).overhead(100).bytes(Bytes::Log(1)),
    function("trap", &[I, I], None, ALL_AND_START, debug::trap).bytes(Bytes::LogAndMessage(1)),
];
