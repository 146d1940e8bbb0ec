//! Builtins and library functions that are rows of the table.

use crate::builtins::{self, Argument};
use crate::diagnostics::Code;
use crate::hir::{self, Arg};
use crate::ir::Expr;
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::call::keyword;

impl Lowerer<'_> {
    pub(super) fn call_builtin(&mut self, expr: &hir::Expr, name: &str, args: &[Arg]) -> Value {
        if let Some(form) = builtins::special_form(name)
            && let Some(value) = self.special_form(form, expr, args)
        {
            return value;
        }
        // The type checkers' question changes nothing.
        if let ("reveal_type", [arg]) = (name, args) {
            return self.value(&arg.value);
        }
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        let values = self.operands(&operands);
        if !self.is_open() {
            return Value::skipped();
        }
        let keywords = args.iter().map(|arg| keyword(&arg.kind)).collect();
        if let ("len", [Expr { ty: Ty::Tuple(items), .. }]) = (name, values.as_slice()) {
            let length = items.len();
            return Value::pure(self.int(length, expr.span));
        }
        self.lookup(name, keywords, values, expr.span)
    }

    /// A call of the row that fits the evaluated arguments.
    pub(super) fn lookup(
        &mut self,
        name: &str,
        keywords: Vec<Option<&str>>,
        values: Vec<Expr>,
        span: Span,
    ) -> Value {
        let types: Vec<Ty> = values.iter().map(|value| value.ty.clone()).collect();
        let arguments: Vec<Argument<'_>> =
            keywords.into_iter().zip(&types).map(|(keyword, ty)| Argument { keyword, ty }).collect();
        let Some(found) = builtins::lookup(name, &arguments) else {
            return self.no_row(name, &types, span);
        };
        let mut slots: Vec<Option<Expr>> = values.into_iter().map(Some).collect();
        let ordered =
            found.order.iter().filter_map(|index| slots.get_mut(*index).and_then(Option::take));
        let ordered: Vec<Expr> = ordered.collect();
        let args = self.arguments_as(ordered, &found.params);
        self.builtin(found.id, args, found.result, span)
    }

    /// A call of the row that fits the evaluated arguments, all positional.
    pub fn call_row(&mut self, name: &str, values: Vec<Expr>, span: Span) -> Value {
        self.lookup(name, vec![None; values.len()], values, span)
    }

    fn no_row(&mut self, name: &str, types: &[Ty], span: Span) -> Value {
        if types.contains(&Ty::Never) {
            return Value::skipped();
        }
        let types: Vec<String> = types.iter().map(|ty| self.hir.ty_name(ty)).collect();
        let message = format!("`{name}` of ({}) is not supported", types.join(", "));
        self.unsupported(span, Code::UnsupportedBuiltin, message)
    }
}
