//! Calls of rows: number and types of arguments, the type of the result, purity.

use crate::builtins::{self, BuiltinId, Sig};
use crate::ir::Expr;
use crate::source::Span;
use crate::ty::Ty;

use super::{Checker, ViolationKind, fits};

impl Checker<'_> {
    pub(super) fn pure_builtin(&mut self, expr: &Expr, id: BuiltinId, args: &[Expr]) {
        if !builtins::get(id).is_pure() {
            self.report(expr.span, ViolationKind::Impure(id));
        }
        if args.iter().any(|arg| arg.ty.is_mutable()) {
            self.report(expr.span, ViolationKind::ReadsMutable(id));
        }
        self.builtin(id, args, Some(&expr.ty), expr.span);
    }

    /// A call of a row whose result must be of type `due`, if it is used.
    pub(super) fn builtin(&mut self, id: BuiltinId, args: &[Expr], due: Option<&Ty>, span: Span) {
        let row = builtins::get(id);
        if row.params.len() != args.len() {
            let kind = ViolationKind::ArgumentCount { due: row.params.len(), found: args.len() };
            self.report(span, kind);
            return;
        }
        let mut bound = Bound::default();
        for (index, (param, arg)) in row.params.iter().zip(args).enumerate() {
            if !bound.accepts(&param.sig, &arg.ty) {
                let kind = ViolationKind::BuiltinArgument { builtin: id, index, found: arg.ty.clone() };
                self.report(arg.span, kind);
            }
        }
        if let Some(due) = due
            && !bound.accepts(&row.result, due)
        {
            self.report(span, ViolationKind::BuiltinResult { builtin: id, due: due.clone() });
        }
    }
}

/// The type parameters of a row, bound by their first occurrence.
#[derive(Default)]
struct Bound {
    params: [Option<Ty>; 16],
}

impl Bound {
    fn accepts(&mut self, sig: &Sig, ty: &Ty) -> bool {
        match (sig, ty) {
            (Sig::Param(index), _) => match self.params.get_mut(usize::from(*index)) {
                Some(Some(bound)) => fits(ty, bound),
                Some(empty) => {
                    *empty = Some(ty.clone());
                    true
                }
                None => false,
            },
            (Sig::Any, _)
            | (_, Ty::Never)
            | (Sig::None, Ty::None)
            | (Sig::Bool, Ty::Bool)
            | (Sig::Int | Sig::Integer | Sig::Machine, Ty::Int)
            | (Sig::Float, Ty::Float)
            | (Sig::Str, Ty::Str)
            | (Sig::Bytes, Ty::Bytes)
            | (Sig::ByteArray, Ty::ByteArray)
            | (Sig::Buffer, Ty::Bytes | Ty::ByteArray)
            | (Sig::Principal, Ty::Principal)
            | (Sig::Account, Ty::Account)
            | (Sig::Identity, Ty::Identity)
            | (Sig::AnyService, Ty::Service(_))
            | (Sig::Range, Ty::Range)
            | (Sig::AnyRecord, Ty::Record(_))
            | (Sig::AnyException, Ty::Exception(_))
            | (Sig::Object, Ty::Object)
            | (Sig::Objects, Ty::Objects) => true,
            (Sig::List(item), Ty::List(ty))
            | (Sig::Set(item) | Sig::AnySet(item), Ty::Set(ty))
            | (Sig::FrozenSet(item) | Sig::AnySet(item), Ty::FrozenSet(ty))
            | (Sig::TupleOf(item) | Sig::Homogeneous(item), Ty::TupleOf(ty))
            | (Sig::Iterator(item), Ty::Iterator(ty)) => self.accepts(item, ty),
            (Sig::View(view, key, value), Ty::DictView(found, key_ty, value_ty)) => {
                view == found && self.accepts(key, key_ty) && self.accepts(value, value_ty)
            }
            (Sig::Homogeneous(sig), Ty::Tuple(items)) => items.iter().all(|ty| self.accepts(sig, ty)),
            (Sig::Stable(kind, sigs), Ty::Stable(found)) => {
                *kind == found.kind
                    && sigs.iter().zip(&found.parts).all(|(sig, ty)| self.accepts(sig, ty))
            }
            (Sig::Optional(inner), Ty::Optional(ty)) => self.accepts(inner, ty),
            (Sig::Found(inner), Ty::Optional(held)) => {
                self.accepts(inner, held) || self.accepts(inner, ty)
            }
            (Sig::Found(inner), Ty::None) => self.accepts(inner, ty),
            (Sig::Dict(key, value), Ty::Dict(key_ty, value_ty)) => {
                self.accepts(key, key_ty) && self.accepts(value, value_ty)
            }
            (Sig::Tuple(sigs), Ty::Tuple(items)) => {
                sigs.len() == items.len()
                    && sigs.iter().zip(items).all(|(sig, ty)| self.accepts(sig, ty))
            }
            (Sig::Function(params, result), Ty::Function(function)) => {
                params.len() == function.params.len()
                    && params.iter().zip(&function.params).all(|(sig, ty)| self.accepts(sig, ty))
                    && self.accepts(result, &function.result)
            }
            (
                Sig::None
                | Sig::Never
                | Sig::Bool
                | Sig::Int
                | Sig::Integer
                | Sig::Machine
                | Sig::Float
                | Sig::Str
                | Sig::Bytes
                | Sig::ByteArray
                | Sig::Buffer
                | Sig::TupleOf(_)
                | Sig::Principal
                | Sig::Account
                | Sig::Identity
                | Sig::AnyService
                | Sig::Range
                | Sig::AnyRecord
                | Sig::AnyException
                | Sig::Object
                | Sig::Objects
                | Sig::List(_)
                | Sig::Optional(_)
                | Sig::Stable(..)
                | Sig::Found(_)
                | Sig::Dict(..)
                | Sig::Set(_)
                | Sig::FrozenSet(_)
                | Sig::AnySet(_)
                | Sig::Homogeneous(_)
                | Sig::Iterator(_)
                | Sig::View(..)
                | Sig::Tuple(_)
                | Sig::Function(..),
                _,
            ) => false,
        }
    }
}
