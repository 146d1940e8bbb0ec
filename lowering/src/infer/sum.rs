//! `sum`: of numbers by its rows, of anything else as with `+`, one item after the other.

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::BinaryOp;
use crate::source::Span;
use crate::ty::Ty;

use super::rows::Typed;
use super::walker::Walker;

/// The message of the `TypeError` that `sum` raises for such a start, whatever the items are.
pub(crate) fn refused_start(start: &Ty) -> Option<String> {
    let class = start.python_name();
    let instead = match class {
        "str" => "''.join(seq)",
        "bytes" | "bytearray" => "b''.join(seq)",
        _ => return None,
    };
    let plural = if class == "str" { "strings" } else { class };
    Some(format!("sum() can't sum {plural} [use {instead} instead]"))
}

impl Walker<'_, '_> {
    /// The type of a `sum` that no row covers.
    pub(super) fn sum(&mut self, name: &str, typed: &[Typed], span: Span) -> Option<Ty> {
        if name != "sum" {
            return None;
        }
        self.sum_of_numbers(typed).or_else(|| self.sum_by_addition(typed, span))
    }

    /// `sum` of floats that starts from an int, which is what it gives where there are none; of numbers of
    /// several types.
    fn sum_of_numbers(&mut self, typed: &[Typed]) -> Option<Ty> {
        let (first, rest) = typed.split_first()?;
        let item = self.head(&first.items.clone()?);
        let number = |ty: &Ty| matches!(ty, Ty::Int | Ty::Float);
        let start = match rest {
            [] => Ty::Int,
            [start] if start.keyword.is_none_or(|name| name == "start") => self.head(&start.ty),
            _ => return None,
        };
        let mixed = item == Ty::Float && start == Ty::Int || matches!(item, Ty::Union(_));
        if !mixed || !item.is_number() || !number(&start) {
            return None;
        }
        let some_float = item.members().contains(&Ty::Float);
        if start == Ty::Float || !some_float {
            return Some(start);
        }
        Ty::union(vec![Ty::Int, Ty::Float])
    }

    /// `sum(items, start)`: `start + item`, and so on.
    fn sum_by_addition(&mut self, typed: &[Typed], span: Span) -> Option<Ty> {
        let [first, start] = typed else { return None };
        let item = self.head(&first.items.clone()?);
        if start.keyword.is_some_and(|name| name != "start")
            || self.is_open(&start.ty, start.span)
            || self.call_row("sum", &[first.gathered(), start.clone()]).is_some()
        {
            return None;
        }
        let start_ty = self.head(&start.ty);
        if let Some(message) = refused_start(&start_ty) {
            let message = format!("this always raises TypeError: {message}");
            self.cx.report(Diagnostic::warning(Code::BadCall, span, message));
            return Some(Ty::Never);
        }
        let mut total = start_ty;
        loop {
            if matches!(item, Ty::Never | Ty::Var(_)) {
                return Some(total);
            }
            let after = self.binary(BinaryOp::Add, &total, &item, (start.span, first.span), span);
            if after == Ty::Never {
                return Some(Ty::Never);
            }
            let Some(joined) = self.cx.unifier.join(&total, &after) else {
                self.misfit("the sum before is", &total, &after, span);
                return Some(Ty::Never);
            };
            let joined = self.cx.unifier.resolve(&joined);
            if joined == total {
                return Some(total);
            }
            total = joined;
        }
    }
}
