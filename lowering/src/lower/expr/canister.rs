//! Kybra's `match`: its cases are asked for one after the other.

use crate::hir::{self, Arg};
use crate::infer::canister::{OTHERWISE, cases};
use crate::ir::Expr;
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

/// A case: its position among the variant's fields, none for `"_"`; the function as written and its value.
struct Case<'e> {
    field: Option<usize>,
    written: &'e hir::Expr,
    function: Expr,
}

impl Lowerer<'_> {
    /// `match(variant, {"Case": function, ...})`. The dict is not made: nothing else sees it.
    pub(super) fn match_case(&mut self, expr: &hir::Expr, args: &[Arg]) -> Option<Value> {
        let (variant, written) = cases(args)?;
        let operands: Vec<&hir::Expr> =
            std::iter::once(variant).chain(written.iter().map(|(_, function)| *function)).collect();
        let mut values = self.operands(&operands);
        if !self.is_open() || values.len() != operands.len() {
            return Some(Value::skipped());
        }
        let functions = values.split_off(1);
        let variant = self.save(values.remove(0), "variant");
        let Ty::Record(record) = variant.ty else { return Some(Value::skipped()) };
        let mut found = Vec::new();
        for ((name, written), function) in written.into_iter().zip(functions) {
            let fields = &self.hir.records[record].fields;
            let field = fields.iter().position(|field| field.name == name);
            if field.is_some() || name == OTHERWISE {
                let function = self.reuse(function, "case");
                found.push(Case { field, written, function });
            }
        }
        let due = self.ty(expr);
        Some(self.first_case(&variant, found, &due, expr.span))
    }

    /// The first case that the variant has, of those that are left.
    fn first_case(&mut self, variant: &Expr, mut cases: Vec<Case<'_>>, due: &Ty, span: Span) -> Value {
        if cases.is_empty() {
            let message = self.str("No matching case found", span);
            self.raise_builtin("Exception", Some(message), span);
            return Value::skipped();
        }
        let case = cases.remove(0);
        let Some(field) = case.field else { return self.matched(variant, case, due, span) };
        let found = self.has_field(variant, field, span);
        if cases.is_empty() {
            let missing = self.not(found);
            let raise = self.nested(|this| {
                let message = this.str("No matching case found", span);
                this.raise_builtin("Exception", Some(message), span);
            });
            self.push(span, crate::ir::StmtKind::If(missing, raise.block, Vec::new()));
            return self.matched(variant, case, due, span);
        }
        let then = self.body(|this| {
            let value = this.matched(variant, case, due, span);
            let value = this.bind(value, span);
            this.coerce(value, due)
        });
        let otherwise = self.body(|this| {
            let value = this.first_case(variant, cases, due, span);
            let value = this.bind(value, span);
            this.coerce(value, due)
        });
        self.choose(found, then, otherwise, due.clone(), span)
    }

    /// What the function of a case gives for what the case holds.
    fn matched(&mut self, variant: &Expr, case: Case<'_>, due: &Ty, span: Span) -> Value {
        let held = match case.field {
            Some(field) => {
                let value = self.held(variant, field);
                self.bind(value, span)
            }
            None => self.none(span),
        };
        let value = self.call_back(case.written, case.function, vec![held], span);
        let value = self.bind(value, span);
        if !self.is_open() {
            return Value::skipped();
        }
        Value::pure(self.coerce(value, due))
    }
}
