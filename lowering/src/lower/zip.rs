//! `zip` whose iterables are to be of one length.

use crate::hir::{Arg, ExprKind};
use crate::ir::{Iteration, Rvalue};
use crate::source::Span;
use crate::ty::Ty;

use super::function::{Lowerer, Value};
use super::iteration::Found;

impl Lowerer<'_> {
    /// `zip(a, b, strict=...)`.
    pub(super) fn strict_zip(&mut self, args: &[Arg], span: Span) -> Found {
        let (strict, iterables) = args.split_last()?;
        let mut parts = Vec::with_capacity(iterables.len());
        for arg in iterables {
            parts.push(self.iteration(&arg.value)?);
        }
        let item = Ty::Tuple(parts.iter().map(|(_, item)| item.clone()).collect());
        if strict.value.kind == ExprKind::Bool(false) {
            let parts = parts.into_iter().map(|(part, _)| part).collect();
            return Some((Iteration::Zip(parts), item));
        }
        let mut iterators = Vec::with_capacity(parts.len());
        for (part, item) in parts {
            let iterator = Value::new(Rvalue::Iterator(part), Ty::iterator(item), "part");
            iterators.push(self.bind(iterator, span));
        }
        let rounds = self.call_row("zip.strict", iterators, span);
        let rounds = self.bind(rounds, span);
        Some((Iteration::Items(rounds), item))
    }
}
