//! Which statements may raise, going by what they say.

use crate::builtins;

use super::{CellRead, FormatPart, FunctionId, Global, OpenOp, Rvalue, Stmt, StmtKind};

/// Whether the statement itself, those nested in it left out, may raise. `calls` says whether a call of
/// a function of the program may.
pub fn stmt_raises(stmt: &Stmt, globals: &[Global], calls: &dyn Fn(FunctionId) -> bool) -> bool {
    match &stmt.kind {
        StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => rvalue_raises(rvalue, globals, calls),
        StmtKind::For { over, .. } => over.may_raise(),
        StmtKind::Raise(_) => true,
        StmtKind::Unpack(..)
        | StmtKind::StoreGlobal(..)
        | StmtKind::StoreCell(..)
        | StmtKind::StoreField(..)
        | StmtKind::StoreAttribute(..)
        | StmtKind::If(..)
        | StmtKind::While { .. }
        | StmtKind::Try { .. }
        | StmtKind::Finally { .. }
        | StmtKind::Unbind(_)
        | StmtKind::UnbindGlobal(_)
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(_) => false,
    }
}

/// Whether the computation itself, the statements of its bodies left out, may raise.
pub fn rvalue_raises(rvalue: &Rvalue, globals: &[Global], calls: &dyn Fn(FunctionId) -> bool) -> bool {
    match rvalue {
        Rvalue::Builtin(id, _) => !builtins::get(*id).raises.is_empty(),
        Rvalue::Call(callee, _) => calls(*callee),
        Rvalue::LoadGlobal(global) => {
            globals.get(global.index()).is_none_or(|global| !global.always_bound)
        }
        Rvalue::Format(parts) => parts.iter().any(|part| match part {
            FormatPart::Literal(_) => false,
            FormatPart::Value { spec, .. } => spec.is_some(),
        }),
        Rvalue::LoadCell(_, CellRead::Own(_) | CellRead::Free(_))
        | Rvalue::CallValue(..)
        | Rvalue::CheckedLocal(_)
        | Rvalue::LoadAttribute(..)
        | Rvalue::Open(OpenOp::Load(_), _)
        | Rvalue::UnboundName(_) => true,
        Rvalue::Pure(_)
        | Rvalue::LoadCell(_, CellRead::Bound)
        | Rvalue::Closure(..)
        | Rvalue::NewCell(_)
        | Rvalue::List(_)
        | Rvalue::Set(_)
        | Rvalue::Iterator(_)
        | Rvalue::Generator(..)
        | Rvalue::Calling(..)
        | Rvalue::Yield(_)
        | Rvalue::Dict(_)
        | Rvalue::Record(..)
        | Rvalue::NewException(..)
        | Rvalue::LoadField(..)
        | Rvalue::Open(
            OpenOp::Has(_) | OpenOp::Remove(_) | OpenOp::Names | OpenOp::Keys | OpenOp::KeysBack,
            _,
        )
        | Rvalue::SetArgs(..)
        | Rvalue::Print { .. }
        | Rvalue::ShortCircuit(..)
        | Rvalue::Select(..) => false,
    }
}
