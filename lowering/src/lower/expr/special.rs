//! Builtins that no row can express.

use crate::builtins::SpecialForm;
use crate::hir::{self, Arg, ArgKind, CompareOp};
use crate::infer::keyed::Keyed;
use crate::ir::{self, AtStop, Expr, Rvalue};
use crate::source::Span;
use crate::ty::{FunctionTy, Ty};

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    /// A special form in the place of a value; `None` where it is an ordinary row after all.
    pub(super) fn special_form(
        &mut self,
        form: SpecialForm,
        name: &str,
        expr: &hir::Expr,
        args: &[Arg],
    ) -> Option<Value> {
        match form {
            SpecialForm::Print => Some(self.print(args, expr.span)),
            SpecialForm::Next => self.first(expr, args),
            SpecialForm::Calling => Some(self.calling(expr, args, AtStop::CallsAgain)),
            SpecialForm::Ending => Some(self.calling(expr, args, AtStop::Ends)),
            SpecialForm::Iter if args.len() == 2 => Some(self.kept_form(expr, form, args)),
            SpecialForm::Range
            | SpecialForm::Enumerate
            | SpecialForm::Zip
            | SpecialForm::Reversed
            | SpecialForm::Iter
            | SpecialForm::Map
            | SpecialForm::Filter => self.view_value(expr),
            SpecialForm::Callable => Some(self.is_callable(expr, args)),
            SpecialForm::Sorted => match Keyed::of(args) {
                Some(args) => Some(self.sorted_by_key(expr, &args)),
                None => self.sorted_pairs(expr, args),
            },
            SpecialForm::Min | SpecialForm::Max if Keyed::of(args).is_some() => {
                let name = if form == SpecialForm::Min { "min" } else { "max" };
                Keyed::of(args).map(|args| self.extreme_by_key(name, expr, &args))
            }
            SpecialForm::Min => {
                self.extreme(CompareOp::Less, expr, args).or_else(|| self.consume(form, expr, args))
            }
            SpecialForm::Max => {
                self.extreme(CompareOp::Greater, expr, args).or_else(|| self.consume(form, expr, args))
            }
            SpecialForm::EmptyList if args.is_empty() => {
                Some(Value::new(Rvalue::List(Vec::new()), self.ty(expr), "list"))
            }
            SpecialForm::EmptySet if args.is_empty() => {
                Some(Value::new(Rvalue::Set(Vec::new()), self.ty(expr), "set"))
            }
            SpecialForm::EmptyFrozenSet if args.is_empty() => Some(self.empty_frozenset(expr)),
            SpecialForm::EmptyDict if args.is_empty() => {
                Some(Value::new(Rvalue::Dict(Vec::new()), self.ty(expr), "dict"))
            }
            SpecialForm::IsInstance => Some(self.is_instance(args, expr.span)),
            SpecialForm::Sum => self
                .sum_of_numbers(expr, args)
                .or_else(|| self.sum_by_addition(expr, args))
                .or_else(|| self.consume(form, expr, args)),
            SpecialForm::Any
            | SpecialForm::All
            | SpecialForm::EmptyList
            | SpecialForm::EmptySet
            | SpecialForm::EmptyFrozenSet
            | SpecialForm::EmptyDict => self.consume(form, expr, args),
            // `infer` refuses them where they are kept.
            SpecialForm::ModuleName | SpecialForm::Reply | SpecialForm::Trap => None,
            SpecialForm::Timer => self.timer(name, expr, args),
            SpecialForm::Match => self.match_case(expr, args),
        }
    }

    /// An iterator that calls a function for its items.
    fn calling(&mut self, expr: &hir::Expr, args: &[Arg], at_stop: AtStop) -> Value {
        let ty = self.ty(expr);
        let (Some(arg), Some(result)) = (args.first(), ty.item()) else { return Value::skipped() };
        let due = Ty::Function(Box::new(FunctionTy { params: Vec::new(), result }));
        let function = self.operand_as(&arg.value, &due);
        Value::new(Rvalue::Calling(function, at_stop), ty, "items")
    }

    /// A timer, whose callback is a function value.
    fn timer(&mut self, name: &str, expr: &hir::Expr, args: &[Arg]) -> Option<Value> {
        let [delay, callback] = args else { return None };
        let mut values = self.operands(&[&delay.value, &callback.value]);
        let (Some(callback), Some(delay)) = (values.pop(), values.pop()) else {
            return Some(Value::skipped());
        };
        let due = FunctionTy { params: Vec::new(), result: Ty::None };
        let callback = self.coerce(callback, &Ty::Function(Box::new(due)));
        Some(self.call_row(name, vec![delay, callback], expr.span))
    }

    /// `callable(x)`: its type tells.
    fn is_callable(&mut self, expr: &hir::Expr, args: &[Arg]) -> Value {
        let Some(arg) = args.first() else { return Value::skipped() };
        let value = self.operand(&arg.value);
        if let Ty::Optional(inner) = &value.ty
            && matches!(**inner, Ty::Function(_))
        {
            let missing = self.is_none(value, expr.span);
            Value::pure(self.not(missing))
        } else {
            let answer = matches!(value.ty, Ty::Function(_) | Ty::Closure(_));
            Value::pure(self.bool(answer, expr.span))
        }
    }

    fn empty_frozenset(&mut self, expr: &hir::Expr) -> Value {
        let ty = self.ty(expr);
        let Ty::FrozenSet(item) = &ty else { return Value::skipped() };
        let none = self.empty(Rvalue::Set(Vec::new()), Ty::Set(item.clone()), expr.span);
        self.call_row("frozenset", vec![none], expr.span)
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
        let printed = self.all_shown(printed);
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
        let missing = self.is_none(given, span);
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
