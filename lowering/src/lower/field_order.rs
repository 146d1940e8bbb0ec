//! Records made with their fields in another order than their class declares them.
//!
//! A TypedDict value is a dict: CPython shows its keys in the order in which they were given. Here a
//! record keeps its fields in the order of declaration. Nobody can tell, unless the record is shown as
//! text or a loop goes over it, so only a program that does both is refused. A record whose fields may
//! be absent keeps their order itself.

use std::collections::HashSet;

use crate::analysis::walk;
use crate::builtins;
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{self, FunctionKind, RecordId};
use crate::infer::TypeTable;
use crate::ir::{Expr, ExprKind, FormatPart, Program, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

/// A record made with its fields in another order than declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reordered {
    /// Its class.
    pub record: RecordId,
    /// The literal or the call.
    pub span: Span,
}

/// Refuses the records of `reordered` that the program may show as text.
pub fn check(
    hir: &hir::Program,
    types: &TypeTable,
    program: &Program,
    (reordered, gone_over): (&[Reordered], HashSet<RecordId>),
) -> Vec<Diagnostic> {
    if reordered.is_empty() {
        return Vec::new();
    }
    let mut shown = shown(hir, types, program);
    shown.extend(gone_over);
    let bites = reordered.iter().filter(|found| shown.contains(&found.record));
    let report = |found: &Reordered| {
        let name = &hir.records[found.record].name;
        let fields = &hir.records[found.record].fields;
        let order: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        let message = format!(
            "`{name}` is shown as text or gone over, and its fields are given in another order here"
        );
        Diagnostic::error(Code::BadRecord, found.span, message)
            .help(format!("give the fields in the order of their declaration: {}", order.join(", ")))
    };
    let mut diagnostics: Vec<Diagnostic> = bites.map(report).collect();
    diagnostics.dedup();
    diagnostics
}

/// The records that may be shown: printed, formatted, given to `repr` or `str`, or the result of a
/// conformance case.
fn shown(hir: &hir::Program, types: &TypeTable, program: &Program) -> HashSet<RecordId> {
    let mut shown = HashSet::new();
    for (function, instance) in &types.roots {
        if hir.functions[*function].kind == FunctionKind::Plain {
            collect(types, &types.instances[*instance].result, &mut shown);
        }
    }
    for function in program.functions.iter() {
        walk::each_stmt(&function.body, &mut |stmt| match walk::rvalue(stmt) {
            Some(Rvalue::Print { args, .. }) => {
                for arg in args {
                    collect(types, &arg.ty, &mut shown);
                }
            }
            Some(Rvalue::Format(parts)) => {
                for part in parts {
                    if let FormatPart::Value { value, .. } = part {
                        collect(types, &value.ty, &mut shown);
                    }
                }
            }
            Some(Rvalue::Builtin(builtin, args)) => shows(types, *builtin, args, &mut shown),
            _ => {}
        });
        walk::each_expr_in(&function.body, &mut |expr| {
            if let ExprKind::Builtin(builtin, args) = &expr.kind {
                shows(types, *builtin, args, &mut shown);
            }
        });
    }
    shown
}

/// What a builtin that takes anything, and gives a `str`, shows.
fn shows(types: &TypeTable, builtin: builtins::BuiltinId, args: &[Expr], shown: &mut HashSet<RecordId>) {
    if matches!(builtins::get(builtin).result, builtins::Sig::Str) {
        for arg in args {
            collect(types, &arg.ty, shown);
        }
    }
}

/// The records in a type, those in their fields included.
fn collect(types: &TypeTable, ty: &Ty, shown: &mut HashSet<RecordId>) {
    if let Ty::Record(record) = ty
        && shown.insert(*record)
    {
        for field in types.record_fields.get(record.index()).into_iter().flatten() {
            collect(types, field, shown);
        }
    }
    for part in ty.parts() {
        collect(types, part, shown);
    }
}
