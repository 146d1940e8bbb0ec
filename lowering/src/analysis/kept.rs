//! Which module variables survive upgrades, where a program asks for it.
//!
//! ```text
//!     state         it may hold something else at the end of a message than at its begin
//!       │
//!     code          only top-level statements bind it, and what it holds cannot change
//! ```
//! State is kept. Code is not: after an upgrade the variable has the value of the new program. So have
//! defaults of parameters, and variables of the library's modules.

use std::collections::HashSet;

use crate::builtins;
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{self, Default, GlobalId, RecordId};
use crate::ir::{Kept, Program, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::walk;

/// The memory of the memory manager that holds the state, as in `mini_runtime::state`.
const STATE_MEMORY: u8 = 254;

/// The variables that are kept, in the order of the program, and what is to be said about them.
pub fn kept(hir: &hir::Program, program: &Program) -> (Vec<Kept>, Vec<Diagnostic>) {
    let (mut kept, mut diagnostics) = (Vec::new(), Vec::new());
    if hir.persistent.is_empty() {
        return (kept, diagnostics);
    }
    let rebound = rebound(program);
    let hidden = defaults(hir);
    for (id, global) in hir.globals.enumerate() {
        let Some(ty) = program.globals[id.index()].ty.as_ref().filter(|ty| !ty.is_single()) else {
            continue;
        };
        let own = hir.persistent.contains(&global.module) && !hidden.contains(&id);
        if !own || !(rebound.contains(&id) || is_mutable(ty)) {
            continue;
        }
        if let Some(part) = lacking(program, ty, &mut HashSet::new()) {
            diagnostics.push(not_kept(hir, &global.name, ty, &part, global.span));
            continue;
        }
        if hir.strict_global(id).is_some() {
            diagnostics.push(strict(&format!("the variable `{}`", global.name), global.span));
        }
        let entry = global.module.index() == 0;
        let module = &hir.modules[global.module].name;
        let name = if entry { global.name.clone() } else { format!("{module}.{}", global.name) };
        kept.push(Kept { global: id, name });
    }
    for id in records(program, &kept) {
        let record = &program.records[id.index()];
        if record.fields.iter().any(|field| field.enforced.is_some()) {
            diagnostics.push(strict(&format!("the class `{}`", record.name), record.span));
        }
    }
    if !kept.is_empty() {
        diagnostics.extend(raw_writes(program).into_iter().map(taken));
        let reserved = hir.stables.iter().filter(|stable| stable.memories.contains(&STATE_MEMORY));
        diagnostics.extend(reserved.map(|stable| memory_taken(stable.span)));
    }
    (kept, diagnostics)
}

/// The records that are in the types of the variables, themselves or inside others.
pub fn records(program: &Program, kept: &[Kept]) -> Vec<RecordId> {
    let mut seen = HashSet::new();
    for kept in kept {
        if let Some(ty) = &program.globals[kept.global.index()].ty {
            lacking(program, ty, &mut seen);
        }
    }
    let mut found: Vec<RecordId> = seen.into_iter().collect();
    found.sort();
    found
}

/// The variables that functions bind, or unbind.
fn rebound(program: &Program) -> HashSet<GlobalId> {
    let mut found = HashSet::new();
    for (id, function) in program.functions.enumerate() {
        if program.modules.iter().any(|module| module.body == id) {
            continue;
        }
        walk::each_stmt(&function.body, &mut |stmt| {
            if let StmtKind::StoreGlobal(global, _) | StmtKind::UnbindGlobal(global) = &stmt.kind {
                found.insert(*global);
            }
        });
    }
    found
}

/// The variables that hold defaults of parameters, which no program names.
fn defaults(hir: &hir::Program) -> HashSet<GlobalId> {
    let params = hir.functions.iter().flat_map(|function| &function.params);
    let held = params.filter_map(|param| match param.default {
        Some(Default::Global(global)) => Some(global),
        Some(Default::Literal(_) | Default::Captured(_)) | None => None,
    });
    held.collect()
}

/// Whether a value of the type may change, or hold what functions share or may have captured.
fn is_mutable(ty: &Ty) -> bool {
    ty.is_mutable() || matches!(ty, Ty::Cell(_)) || ty.parts().into_iter().any(is_mutable)
}

/// A part of the type that no Candid stands for; `seen` are the records that were looked at.
fn lacking(program: &Program, ty: &Ty, seen: &mut HashSet<RecordId>) -> Option<Ty> {
    match ty {
        Ty::Iterator(_)
        | Ty::DictView(..)
        | Ty::Range
        | Ty::Exception(_)
        | Ty::Object
        | Ty::Objects
        | Ty::Function(_)
        | Ty::Closure(_)
        | Ty::Stable(_)
        | Ty::Cell(_)
        | Ty::Service(_)
        | Ty::Account
        | Ty::Identity
        | Ty::Var(_) => Some(ty.clone()),
        Ty::Record(id) => {
            if !seen.insert(*id) {
                return None;
            }
            let fields = program.records[id.index()].fields.iter();
            fields.map(|field| &field.ty).find_map(|ty| lacking(program, ty, seen))
        }
        Ty::Never
        | Ty::None
        | Ty::Bool
        | Ty::Int
        | Ty::Float
        | Ty::Str
        | Ty::Bytes
        | Ty::ByteArray
        | Ty::Principal
        | Ty::Tuple(_)
        | Ty::TupleOf(_)
        | Ty::List(_)
        | Ty::Dict(..)
        | Ty::Set(_)
        | Ty::FrozenSet(_)
        | Ty::Optional(_)
        | Ty::Union(_) => ty.parts().into_iter().find_map(|part| lacking(program, part, seen)),
    }
}

/// Where the program writes to the stable memory as a whole.
fn raw_writes(program: &Program) -> Vec<Span> {
    let mut found = Vec::new();
    for function in program.functions.iter() {
        walk::each_stmt(&function.body, &mut |stmt| {
            if let Some(Rvalue::Builtin(row, _)) = walk::rvalue(stmt)
                && builtins::changes_stable_memory(*row)
            {
                found.push(stmt.span);
            }
        });
    }
    found
}

fn not_kept(hir: &hir::Program, name: &str, ty: &Ty, part: &Ty, span: Span) -> Diagnostic {
    let (ty, part) = (hir.ty_name(ty), hir.ty_name(part));
    let message = format!("the variable `{name}` does not survive an upgrade: it is of type `{ty}`");
    Diagnostic::warning(Code::StateNotKept, span, message)
        .label(format!("`{part}` cannot be written as Candid"))
        .help("after an upgrade it has the value that top-level statements give it")
}

fn strict(what: &str, span: Span) -> Diagnostic {
    let message = format!("{what} has strict integers, which the state that is kept might not fit");
    Diagnostic::error(Code::StateConflict, span, message)
        .help("declare them in a module with `# kybra-aot: exact-ints`, or as `int`")
}

fn memory_taken(span: Span) -> Diagnostic {
    let message = format!("memory {STATE_MEMORY} holds the state that is kept");
    Diagnostic::error(Code::StateConflict, span, message).help("give the structure another memory")
}

fn taken(span: Span) -> Diagnostic {
    let message = "the stable memory holds the state that is kept, and cannot be written as a whole";
    Diagnostic::error(Code::StateConflict, span, message)
        .help("keep the data in a module variable, or do without `persist-state`")
}
