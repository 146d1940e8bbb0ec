//! Which integer expressions cannot be negative, as far as `**` needs it: by their form, by the type of
//! a canister method's parameter, by all calls of a function, or because a variable is only ever bound to such.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "what is not known to be non-negative may be negative"
)]

use crate::hir::{
    Annotation, AnnotationKind, Arg, ArgKind, BinaryOp, Default, Expr, ExprKind, FunctionKind, LocalId,
    NameRef, ParamKind, Place,
};

use super::bindings::{Source, bindings};
use super::walker::Walker;
use crate::hir::literal_int as literal;

/// How many variables a chain of definitions is followed through.
const DEPTH: usize = 8;

impl Walker<'_, '_> {
    /// Whether the expression, an int, is certainly 0 or more.
    pub fn is_non_negative(&self, expr: &Expr) -> bool {
        self.non_negative(expr, DEPTH)
    }

    fn non_negative(&self, expr: &Expr, depth: usize) -> bool {
        if let Some(value) = literal(expr) {
            return value.sign() != num_bigint::Sign::Minus;
        }
        match &expr.kind {
            ExprKind::Bool(_) => true,
            ExprKind::Binary(op, left, right) => match op {
                BinaryOp::Add | BinaryOp::Mul | BinaryOp::FloorDiv => {
                    self.non_negative(left, depth) && self.non_negative(right, depth)
                }
                // `%` has the sign of its right side.
                BinaryOp::Mod => self.non_negative(right, depth),
                BinaryOp::BitAnd => self.non_negative(left, depth) || self.non_negative(right, depth),
                BinaryOp::ShiftLeft | BinaryOp::ShiftRight => self.non_negative(left, depth),
                // Of a negative exponent it is no int.
                BinaryOp::Pow => self.non_negative(left, depth) && self.non_negative(right, depth),
                BinaryOp::Sub
                | BinaryOp::Div
                | BinaryOp::BitOr
                | BinaryOp::BitXor
                | BinaryOp::MatMul => false,
            },
            ExprKind::IfElse { then, otherwise, .. } => {
                self.non_negative(then, depth) && self.non_negative(otherwise, depth)
            }
            ExprKind::Call(callee, args) => match &callee.kind {
                ExprKind::Name(NameRef::Builtin(name)) => match name.as_str() {
                    "abs" | "len" | "ord" => true,
                    "max" if args.len() > 1 => {
                        args.iter().any(|arg| self.non_negative(&arg.value, depth))
                    }
                    "min" if args.len() > 1 => {
                        args.iter().all(|arg| self.non_negative(&arg.value, depth))
                    }
                    _ => false,
                },
                ExprKind::Attribute(_, name) => {
                    matches!(name.as_str(), "bit_length" | "bit_count" | "count")
                }
                _ => false,
            },
            ExprKind::Name(NameRef::Local(local)) => {
                depth > 0 && self.local_non_negative(*local, depth - 1)
            }
            ExprKind::Name(NameRef::Global(global)) => {
                depth > 0
                    && self.cx.global_bindings.get(global).is_some_and(|all| {
                        // Another function's variables are not followed.
                        let here = self.cx.works[self.me].function;
                        all.iter().all(|(function, source)| {
                            let depth = if *function == here { depth - 1 } else { 0 };
                            self.source_non_negative(*source, depth)
                        })
                    })
            }
            _ => false,
        }
    }

    /// Whether every binding of the variable gives it 0 or more.
    fn local_non_negative(&self, local: LocalId, depth: usize) -> bool {
        let function = self.function;
        let captured = function.captures(local);
        if captured || self.is_shared(Place::Local(local)) {
            return false;
        }
        let id = self.cx.works[self.me].function;
        let enforced = self.cx.hir.strict_local(id, local).and_then(Annotation::bounded_width);
        if enforced.is_some_and(|width| width.bounds().0 == Some(0)) {
            return true;
        }
        if function.params.iter().any(|param| param.local == local) {
            let decoded = matches!(function.kind, FunctionKind::Canister(_));
            let annotation = function.locals[local].annotation.as_ref();
            let natural = annotation.is_some_and(|annotation| {
                matches!(&annotation.kind, AnnotationKind::Int(width) if width.bounds().0 == Some(0))
            });
            // Called from Python a method gets whatever is passed.
            let called = self.cx.called.contains(&self.cx.works[self.me].function);
            let natural = decoded && natural && !called;
            if !natural && !self.always_given_non_negative(local) {
                return false;
            }
        }
        let bindings = bindings(&function.body).into_iter();
        bindings
            .filter(|(bound, _)| *bound == Place::Local(local))
            .all(|(_, source)| self.source_non_negative(source, depth))
    }

    /// Whether a parameter gets 0 or more wherever the function is called, which is by its name only.
    fn always_given_non_negative(&self, local: LocalId) -> bool {
        let function = self.function;
        let id = self.cx.works[self.me].function;
        let sites = self.cx.call_sites.get(&id).and_then(Option::as_ref);
        let (Some(sites), FunctionKind::Plain, None) = (sites, &function.kind, function.parent) else {
            return false;
        };
        let Some(position) = function.params.iter().position(|param| param.local == local) else {
            return false;
        };
        let name = &function.locals[local].name;
        let param = &function.params[position];
        let by_position = matches!(param.kind, ParamKind::PositionalOnly | ParamKind::Normal);
        let given = |args: &[Arg]| {
            let plain =
                args.iter().all(|arg| matches!(arg.kind, ArgKind::Positional | ArgKind::Keyword(_)));
            let found = args.iter().enumerate().find(|(index, arg)| match &arg.kind {
                ArgKind::Keyword(keyword) => keyword == name,
                _ => by_position && *index == position,
            });
            // The caller's variables are not followed.
            let fits = match (found, &param.default) {
                (Some((_, arg)), _) => self.non_negative(&arg.value, 0),
                (None, Some(Default::Literal(value))) => self.non_negative(value, 0),
                (None, _) => false,
            };
            plain && fits
        };
        !sites.is_empty() && sites.iter().all(|args| given(args))
    }

    fn source_non_negative(&self, source: Source, depth: usize) -> bool {
        match source {
            Source::Value(value) => self.non_negative(value, depth),
            Source::Item(iterable) => self.counts_up(iterable, depth),
            Source::First(iterable) => self.numbers_up(iterable, depth),
            Source::Augmented(BinaryOp::Add | BinaryOp::Mul | BinaryOp::FloorDiv, value) => {
                self.non_negative(value, depth)
            }
            Source::Augmented(..) | Source::Other => false,
        }
    }

    /// `enumerate(xs)`, or with a start that is never negative.
    fn numbers_up(&self, iterable: &Expr, depth: usize) -> bool {
        let ExprKind::Call(callee, args) = &iterable.kind else { return false };
        let numbers =
            matches!(&callee.kind, ExprKind::Name(NameRef::Builtin(name)) if name == "enumerate");
        let plain = args.iter().all(|arg| matches!(arg.kind, ArgKind::Positional | ArgKind::Keyword(_)));
        let start = args.get(1).is_none_or(|start| self.non_negative(&start.value, depth));
        numbers && plain && start
    }

    /// `range(n)`, `range(a, n)` with `a` never negative, or a display of what is never negative.
    fn counts_up(&self, iterable: &Expr, depth: usize) -> bool {
        if let ExprKind::List(items) | ExprKind::Tuple(items) | ExprKind::Set(items) = &iterable.kind {
            return items.iter().all(|item| self.non_negative(item, depth));
        }
        let ExprKind::Call(callee, args) = &iterable.kind else { return false };
        let is_range = matches!(&callee.kind, ExprKind::Name(NameRef::Builtin(name)) if name == "range");
        is_range
            && args.iter().all(|arg| arg.kind == ArgKind::Positional)
            && match args.as_slice() {
                [_] => true,
                [start, _] => self.non_negative(&start.value, depth),
                [start, _, step] => {
                    self.non_negative(&start.value, depth) && self.non_negative(&step.value, depth)
                }
                _ => false,
            }
    }
}
