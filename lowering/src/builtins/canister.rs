//! Rows of Kybra's `ic` object and of `Principal`.

use super::row::{VALUE, by, function, infix, method, named, row};
use super::{Builtin, Param, Sig};

const PRINCIPAL: &[Param] = &[by(Sig::Principal)];
const PRINCIPALS: &[Param] = &[by(Sig::Principal), by(Sig::Principal)];

pub(super) const ROWS: &[Builtin] = &[
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
    row("Principal@bytes", PRINCIPAL, Sig::Bytes, method("bytes")),
    row("Principal@hex", PRINCIPAL, Sig::Str, method("hex")),
    row("Principal@len", PRINCIPAL, Sig::Machine, method("len")),
    row("Principal@isPrincipal", PRINCIPAL, Sig::Bool, method("is_principal")),
    row("Principal.__eq__", PRINCIPALS, Sig::Bool, infix("==")),
    row("Principal.__ne__", PRINCIPALS, Sig::Bool, infix("!=")),
];
