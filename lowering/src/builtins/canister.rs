//! Rows of Kybra's `ic` object and of `Principal`.

use super::row::{OVERFLOW, T, VALUE, by, function, infix, method, named, row, take, through};
use super::{Builtin, Param, RustForm, Sig};

const PRINCIPAL: &[Param] = &[by(Sig::Principal)];
const ACCOUNT: &[Param] = &[by(Sig::Account)];
const SERVICE: &[Param] = &[by(Sig::AnyService)];
const PAGES: &[Param] = &[named("new_pages", Sig::Integer)];
const SECTION: &[Param] = &[named("offset", Sig::Integer), named("length", Sig::Integer)];
const WRITTEN: &[Param] = &[named("offset", Sig::Integer), named("buf", Sig::Bytes)];
const PRINCIPALS: &[Param] = &[by(Sig::Principal), by(Sig::Principal)];

/// A time in seconds, and what is called then.
const TIMER: &[Param] = &[by(Sig::Integer), take(Sig::Function(&[], &Sig::None))];

pub(super) const ROWS: &[Builtin] = &[
    row("kybra.ic.accept_message", &[], Sig::None, function("mini_runtime::shell::accept_message"))
        .writes(),
    row("kybra.ic.arg_data_raw", &[], Sig::Bytes, function("mini_runtime::shell::arg_data_raw")).reads(),
    row("kybra.ic.arg_data_raw_size", &[], Sig::Int, function("mini_runtime::shell::arg_data_raw_size"))
        .reads(),
    row("kybra.ic.canister_balance", &[], Sig::Int, function("mini_runtime::shell::canister_balance"))
        .reads(),
    row(
        "kybra.ic.canister_balance128",
        &[],
        Sig::Int,
        function("mini_runtime::shell::canister_balance128"),
    )
    .reads(),
    row(
        "kybra.ic.clear_timer",
        &[named("id", Sig::Integer)],
        Sig::None,
        through("mini_runtime::shell::clear_timer", "ic_cdk_timers::clear_timer"),
    )
    .raises(OVERFLOW)
    .writes(),
    row(
        "kybra.ic.data_certificate",
        &[],
        Sig::Optional(&Sig::Bytes),
        function("mini_runtime::shell::data_certificate"),
    )
    .reads(),
    row("kybra.ic.is_controller", PRINCIPAL, Sig::Bool, function("mini_runtime::shell::is_controller"))
        .raises(&["TypeError"])
        .reads(),
    row("kybra.ic.method_name", &[], Sig::Str, function("mini_runtime::shell::method_name")).reads(),
    row(
        "kybra.ic.msg_cycles_available",
        &[],
        Sig::Int,
        function("mini_runtime::shell::msg_cycles_available"),
    )
    .reads(),
    row(
        "kybra.ic.msg_cycles_available128",
        &[],
        Sig::Int,
        function("mini_runtime::shell::msg_cycles_available128"),
    )
    .reads(),
    row(
        "kybra.ic.msg_cycles_accept",
        &[named("max_amount", Sig::Integer)],
        Sig::Int,
        function("mini_runtime::shell::msg_cycles_accept"),
    )
    .raises(OVERFLOW)
    .writes(),
    row(
        "kybra.ic.msg_cycles_accept128",
        &[named("max_amount", Sig::Integer)],
        Sig::Int,
        function("mini_runtime::shell::msg_cycles_accept128"),
    )
    .raises(OVERFLOW)
    .writes(),
    row(
        "kybra.ic.performance_counter",
        &[named("counter_type", Sig::Integer)],
        Sig::Int,
        function("mini_runtime::shell::performance_counter"),
    )
    .raises(OVERFLOW)
    .writes(),
    row("kybra.ic.reject", &[named("x", Sig::Str)], Sig::None, function("mini_runtime::shell::reject"))
        .writes(),
    row("kybra.ic.reply", &[named("value", T)], Sig::None, RustForm::Reply)
        .raises(&["OverflowError", "TypeError"])
        .writes(),
    row(
        "kybra.ic.reply_raw",
        &[named("x", Sig::Bytes)],
        Sig::None,
        function("mini_runtime::shell::reply_raw"),
    )
    .writes(),
    row(
        "kybra.ic.set_certified_data",
        &[named("data", Sig::Bytes)],
        Sig::None,
        function("mini_runtime::shell::set_certified_data"),
    )
    .writes(),
    row("kybra.ic.stable_bytes", &[], Sig::Bytes, function("mini_runtime::shell::stable_bytes"))
        .writes(),
    row("kybra.ic.stable_size", &[], Sig::Int, function("mini_runtime::shell::stable_size")).reads(),
    row("kybra.ic.stable64_size", &[], Sig::Int, function("mini_runtime::shell::stable_size")).reads(),
    row(
        "kybra.ic._candid_encode",
        &[named("candid_string", Sig::Str)],
        Sig::Bytes,
        function("mini_runtime::shell::candid_encode"),
    )
    .raises(VALUE),
    row(
        "kybra.ic._candid_decode",
        &[named("candid_encoded", Sig::Bytes)],
        Sig::Str,
        function("mini_runtime::shell::candid_decode"),
    )
    .raises(VALUE),
    row("kybra.ic._stable_grow", PAGES, Sig::Int, function("mini_runtime::shell::stable_grow"))
        .raises(OVERFLOW)
        .writes(),
    row("kybra.ic._stable64_grow", PAGES, Sig::Int, function("mini_runtime::shell::stable64_grow"))
        .raises(OVERFLOW)
        .writes(),
    row("kybra.ic.stable_read", SECTION, Sig::Bytes, function("mini_runtime::shell::stable_read"))
        .raises(OVERFLOW)
        .writes(),
    row("kybra.ic.stable64_read", SECTION, Sig::Bytes, function("mini_runtime::shell::stable64_read"))
        .raises(OVERFLOW)
        .writes(),
    row("kybra.ic.stable_write", WRITTEN, Sig::None, function("mini_runtime::shell::stable_write"))
        .raises(OVERFLOW)
        .writes(),
    row("kybra.ic.stable64_write", WRITTEN, Sig::None, function("mini_runtime::shell::stable64_write"))
        .raises(OVERFLOW)
        .writes(),
    row(
        "kybra.ic._set_timer",
        TIMER,
        Sig::Int,
        through("mini_runtime::shell::set_timer", "ic_cdk_timers::set_timer"),
    )
    .raises(OVERFLOW)
    .writes(),
    row(
        "kybra.ic._set_timer_interval",
        TIMER,
        Sig::Int,
        through("mini_runtime::shell::set_timer_interval", "ic_cdk_timers::set_timer_interval"),
    )
    .raises(OVERFLOW)
    .writes(),
    row(
        "kybra.ic.trap",
        &[named("message", Sig::Str)],
        Sig::Never,
        function("mini_runtime::shell::trap"),
    )
    .writes(),
    row("kybra.ic.caller", &[], Sig::Principal, function("mini_runtime::shell::caller")).reads(),
    row("kybra.ic.id", &[], Sig::Principal, function("mini_runtime::shell::id")).reads(),
    row("kybra.ic.time", &[], Sig::Int, function("mini_runtime::shell::time")).reads(),
    row("kybra.Principal", &[], Sig::Principal, function("Principal::management_canister")),
    row(
        "kybra.Principal",
        &[named("bytes", Sig::Bytes)],
        Sig::Principal,
        function("Principal::from_bytes"),
    )
    .raises(VALUE),
    row(
        "kybra.Principal.management_canister",
        &[],
        Sig::Principal,
        function("Principal::management_canister"),
    ),
    row("kybra.Principal.anonymous", &[], Sig::Principal, function("Principal::anonymous")),
    row(
        "kybra.Principal.from_str",
        &[named("s", Sig::Str)],
        Sig::Principal,
        function("Principal::from_text"),
    )
    .raises(&["Exception", "ValueError"]),
    row(
        "kybra.Principal.from_hex",
        &[named("s", Sig::Str)],
        Sig::Principal,
        function("Principal::from_hex"),
    )
    .raises(VALUE),
    row(
        "kybra.Principal.self_authenticating",
        &[named("pubkey", Sig::Bytes)],
        Sig::Principal,
        function("Principal::self_authenticating"),
    ),
    row(
        "kybra.Principal.self_authenticating",
        &[named("pubkey", Sig::Str)],
        Sig::Principal,
        function("Principal::self_authenticating_hex"),
    )
    .raises(VALUE),
    row("Principal.to_str", PRINCIPAL, Sig::Str, method("to_str")),
    row("Principal.to_account_id", PRINCIPAL, Sig::Account, method("to_account_id")),
    row(
        "Principal.to_account_id",
        &[by(Sig::Principal), named("sub_account", Sig::Integer)],
        Sig::Account,
        method("to_sub_account_id"),
    )
    .raises(OVERFLOW),
    row("AccountIdentifier.to_str", ACCOUNT, Sig::Str, method("to_str")),
    row("AccountIdentifier@bytes", ACCOUNT, Sig::Bytes, method("bytes")),
    row("kybra.Service", PRINCIPAL, Sig::AnyService, function("Service::new")),
    row("Service@canister_id", SERVICE, Sig::Principal, method("canister_id")),
    row("Principal@bytes", PRINCIPAL, Sig::Bytes, method("bytes")),
    row("Principal@hex", PRINCIPAL, Sig::Str, method("hex")),
    row("Principal@len", PRINCIPAL, Sig::Machine, method("len")),
    row("Principal@isPrincipal", PRINCIPAL, Sig::Bool, method("is_principal")),
    row("Principal.__eq__", PRINCIPALS, Sig::Bool, infix("==")),
    row("Principal.__ne__", PRINCIPALS, Sig::Bool, infix("!=")),
];
