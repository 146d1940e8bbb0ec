//! Builtins that no row can express.

use crate::builtins::SpecialForm;
use crate::hir::{self, Arg, ArgKind, CompareOp};
use crate::ir::{self, Expr, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// A special form in the place of a value; `None` where it is an ordinary row after all.
    pub(super) fn special_form(
        &mut self,
        form: SpecialForm,
        expr: &hir::Expr,
        args: &[Arg],
    ) -> Option<Value> {
        match form {
            SpecialForm::Print => Some(self.print(args, expr.span)),
            SpecialForm::Range | SpecialForm::Enumerate | SpecialForm::Zip | SpecialForm::Reversed => {
                self.view_as_list(expr)
            }
            SpecialForm::Min => self.extreme(CompareOp::Less, expr, args),
            SpecialForm::Max => self.extreme(CompareOp::Greater, expr, args),
            SpecialForm::EmptyList => self.list_of(expr, args),
            SpecialForm::EmptyDict if args.is_empty() => {
                Some(Value::new(Rvalue::Dict(Vec::new()), self.ty(expr), "dict"))
            }
            SpecialForm::EmptyDict | SpecialForm::ModuleName => None,
        }
    }

    /// `list()`, and `list(iterable)` of what only a loop can go over.
    fn list_of(&mut self, expr: &hir::Expr, args: &[Arg]) -> Option<Value> {
        match args {
            [] => Some(Value::new(Rvalue::List(Vec::new()), self.ty(expr), "list")),
            [only] if matches!(self.ty(&only.value), Ty::Tuple(_)) => {
                Some(self.list_of_tuple(expr, only))
            }
            [only] if self.is_view(&only.value) => Some(self.collect(&only.value, &self.ty(expr))),
            _ => None,
        }
    }

    fn list_of_tuple(&mut self, expr: &hir::Expr, tuple: &Arg) -> Value {
        let ty = self.ty(expr);
        let tuple = self.operand(&tuple.value);
        let Ty::List(item) = &ty else { return Value::skipped() };
        let items = self.items_of(tuple);
        let items = items.into_iter().map(|value| self.coerce(value, item)).collect();
        Value::new(Rvalue::List(items), ty, "list")
    }

    fn print(&mut self, args: &[Arg], span: Span) -> Value {
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        let values = self.operands(&operands);
        let (mut printed, mut sep, mut end) = (Vec::new(), None, None);
        for (arg, value) in args.iter().zip(values) {
            match &arg.kind {
                ArgKind::Keyword(name) if name == "sep" => sep = Some(value),
                ArgKind::Keyword(name) if name == "end" => end = Some(value),
                // `flush` and `file=None` change nothing that can be seen.
                ArgKind::Keyword(_) => {}
                ArgKind::Positional | ArgKind::Star | ArgKind::DoubleStar => printed.push(value),
            }
        }
        let sep = self.text_or(sep, " ", span);
        let end = self.text_or(end, "\n", span);
        Value::new(Rvalue::Print { args: printed, sep, end }, Ty::None, "print")
    }

    /// A `str` that stands for `usual` where it is absent or None.
    fn text_or(&mut self, given: Option<Expr>, usual: &str, span: Span) -> Expr {
        let usual = self.str(usual, span);
        let Some(given) = given.filter(|given| given.ty != Ty::None) else { return usual };
        let Ty::Optional(_) = given.ty else { return self.coerce(given, &Ty::Str) };
        let given = self.reuse(given, "text");
        let held = self.again(&given);
        let missing = self.expr(ir::ExprKind::IsNone(Box::new(given)), Ty::Bool, span);
        let held = self.coerce(held, &Ty::Str);
        let kind = ir::ExprKind::IfElse {
            condition: Box::new(missing),
            then: Box::new(usual),
            otherwise: Box::new(held),
        };
        self.expr(kind, Ty::Str, span)
    }

    /// `min(a, b, ...)`: the first operand that no other one beats.
    fn extreme(&mut self, better: CompareOp, expr: &hir::Expr, args: &[Arg]) -> Option<Value> {
        if args.len() < 2 || args.iter().any(|arg| matches!(arg.kind, ArgKind::Keyword(_))) {
            return None;
        }
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        let ty = self.ty(expr);
        let values = self.operands(&operands);
        let mut values = values.into_iter();
        let mut best = values.next()?;
        for candidate in values {
            let candidate = self.reuse(candidate, "candidate");
            let champion = self.reuse(best, "best");
            let (first, second) = (self.again(&candidate), self.again(&champion));
            let wins = self.comparison(better, first, second, expr.span);
            let wins = self.bind(wins, expr.span);
            let then = self.body(|this| this.coerce(candidate, &ty));
            let otherwise = self.body(|this| this.coerce(champion, &ty));
            let chosen = self.choose(wins, then, otherwise, ty.clone(), expr.span);
            best = self.bind(chosen, expr.span);
        }
        Some(Value::pure(best))
    }
}
