//! Rows of Kybra's `ic` object and of `Principal`.

use super::row::{by, function, infix, method, row};
use super::{Builtin, Param, Sig};

const PRINCIPAL: &[Param] = &[by(Sig::Principal)];
const PRINCIPALS: &[Param] = &[by(Sig::Principal), by(Sig::Principal)];

pub(super) const ROWS: &[Builtin] = &[
    row("kybra.ic.caller", &[], Sig::Principal, function("mini_runtime::shell::caller")).reads(),
    row("kybra.ic.id", &[], Sig::Principal, function("mini_runtime::shell::id")).reads(),
    row("kybra.ic.time", &[], Sig::Int, function("mini_runtime::shell::time")).reads(),
    row("Principal.to_str", PRINCIPAL, Sig::Str, method("to_str")),
    row("Principal.__eq__", PRINCIPALS, Sig::Bool, infix("==")),
    row("Principal.__ne__", PRINCIPALS, Sig::Bool, infix("!=")),
];
