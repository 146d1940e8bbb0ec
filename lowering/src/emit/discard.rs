//! Computations whose value nobody asks for.

use syn::{Expr as Rust, Stmt as RustStmt, parse_quote};

use crate::analysis::walk;
use crate::builtins::{self, Sig};
use crate::ir::{Body, Expr, ExprKind, Rvalue, ShortCircuit};
use crate::source::Span;
use crate::transform::dead_code::is_idle;

use super::function::FunctionEmitter;
use super::module::is_empty_body;
use super::{branch, build};

/// What a stable structure gives, where nobody asks whether it is None.
fn unasked(value: Rust, rvalue: &Rvalue) -> Rust {
    match (value, rvalue) {
        (Rust::MethodCall(call), Rvalue::Builtin(id, _))
            if call.method == "flatten" && matches!(builtins::get(*id).result, Sig::Found(_)) =>
        {
            *call.receiver
        }
        (value, _) => value,
    }
}

impl<'a> FunctionEmitter<'a> {
    /// Computes for the effect.
    pub(super) fn discard(&self, rvalue: &'a Rvalue, span: Span, out: &mut Vec<RustStmt>) {
        let idle_call = matches!(rvalue, Rvalue::Call(callee, _)
            if is_empty_body(self.context().program, *callee));
        let idle_value = matches!(rvalue, Rvalue::Pure(value) if !self.has_effect(value));
        let idle_load =
            matches!(rvalue, Rvalue::LoadGlobal(global) if !self.context().keeps_global(*global));
        if idle_call || idle_value || idle_load {
            return;
        }
        if let Rvalue::Select(condition, then, orelse) = rvalue {
            let condition = self.owned(condition);
            let (then, orelse) = (self.discarded(then), self.discarded(orelse));
            out.extend(branch::statement(condition, &then, orelse));
            return;
        }
        if let Rvalue::ShortCircuit(op, left, right) = rvalue {
            let condition = match op {
                ShortCircuit::And => self.owned(left),
                ShortCircuit::Or => self.negation(left),
            };
            let right = self.discarded(right);
            out.extend(branch::statement(condition, &right, build::block(Vec::new())));
            return;
        }
        if let Rvalue::Pure(_)
        | Rvalue::List(_)
        | Rvalue::Set(_)
        | Rvalue::Dict(_)
        | Rvalue::Record(..) = rvalue
        {
            for operand in walk::operands(rvalue) {
                self.discard_parts(operand, out);
            }
            return;
        }
        if let Rvalue::Builtin(id, args) = rvalue
            && is_idle(*id, args)
        {
            for operand in args {
                self.discard_parts(operand, out);
            }
            return;
        }
        if let Some(seen) = self.only_seen(rvalue, span) {
            out.push(build::statement(seen));
            return;
        }
        let value = unasked(self.rvalue(rvalue, span, None).into_receiver(), rvalue);
        if let Rvalue::Builtin(id, _) = rvalue
            && let Some(method) = builtins::get(*id).updates
            && let Some(update) = super::augmented::update(&value, method)
        {
            out.push(build::statement(update));
            return;
        }
        if build::is_idle(&value) {
            return;
        }
        // Rust asks that what is computed for its value is thrown away in so many words.
        let idle = matches!(rvalue, Rvalue::Format(_));
        out.push(if idle { parse_quote!(let _ = #value;) } else { build::statement(value) });
    }

    /// The computations inside a value that nobody asks for, in their order.
    pub(super) fn discard_parts(&self, value: &'a Expr, out: &mut Vec<RustStmt>) {
        if !self.has_effect(value) {
            return;
        }
        match &value.kind {
            ExprKind::Local(local) => {
                if let Some((rvalue, span)) = self.take_pending(*local) {
                    self.discard(rvalue, span, out);
                }
            }
            // What is computed depends on a part.
            ExprKind::And(..) | ExprKind::Or(..) | ExprKind::IfElse { .. } => {
                let value = self.value(value).into_receiver();
                out.push(parse_quote!(let _ = #value;));
            }
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Tuple(_)
            | ExprKind::TupleItem(..)
            | ExprKind::Builtin(..)
            | ExprKind::Not(_)
            | ExprKind::Some(_)
            | ExprKind::IsNone(_)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::IsMember(..)
            | ExprKind::Unwrap(_)
            | ExprKind::Stable => {
                for part in walk::sub_exprs(value) {
                    self.discard_parts(part, out);
                }
            }
        }
    }

    /// A body for its effects alone.
    fn discarded(&self, body: &'a Body) -> syn::Block {
        let (mut stmts, there) = self.opened(body);
        self.discard_parts(&body.value, &mut stmts);
        self.forget(&there);
        build::block(stmts)
    }
}
