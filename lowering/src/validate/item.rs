//! Modules, records, module variables and exports.

use crate::ir::Program;
use crate::source::Span;
use crate::ty::Ty;

use super::{Violation, ViolationKind};

/// What is wrong with the program's items.
pub(super) fn check(program: &Program) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut report = |span: Span, kind: ViolationKind| {
        found.push(Violation { function: None, span, kind });
    };
    for module in &program.modules {
        let body = &program.functions[module.body];
        if !body.params.is_empty() || !matches!(body.result, Ty::None | Ty::Never) {
            report(body.span, ViolationKind::ModuleBody);
        }
    }
    for record in &program.records {
        for field in &record.fields {
            if let Some(kind) = value_type(&field.ty) {
                report(record.span, kind);
            }
        }
    }
    for global in &program.globals {
        if let Some(kind) = global.ty.as_ref().and_then(value_type) {
            report(global.span, kind);
        }
    }
    for export in &program.exports {
        if program.functions[export.function].params.len() != export.params.len() {
            report(export.span, ViolationKind::ExportParams);
        }
    }
    found
}

/// What is wrong with the type of something that always holds a value.
fn value_type(ty: &Ty) -> Option<ViolationKind> {
    if ty.has_var() {
        return Some(ViolationKind::UnknownType(ty.clone()));
    }
    (*ty == Ty::Never).then_some(ViolationKind::NoValues)
}
