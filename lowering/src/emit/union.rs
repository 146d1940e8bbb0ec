//! Values of one of several types: the runtime's `OneOf` enums.

use crate::ir::Expr;
use crate::ty::Ty;

use super::build;
use super::context::union_name;
use super::function::FunctionEmitter;
use super::value::Value;

/// The variants of the enums, and the methods that ask for one and give its value.
const VARIANTS: [(&str, &str, &str); 6] = [
    ("First", "is_first", "first"),
    ("Second", "is_second", "second"),
    ("Third", "is_third", "third"),
    ("Fourth", "is_fourth", "fourth"),
    ("Fifth", "is_fifth", "fifth"),
    ("Sixth", "is_sixth", "sixth"),
];

/// The variant of a member.
fn variant(union: &Ty, member: &Ty) -> (&'static str, &'static str, &'static str) {
    let position = union.members().iter().position(|found| found == member);
    VARIANTS[position.unwrap_or_default()]
}

impl<'a> FunctionEmitter<'a> {
    /// A value as one of the union that `whole` is of.
    pub(super) fn member(&self, whole: &'a Expr, inner: &'a Expr) -> Value {
        let name = union_name(whole.ty.members().len());
        let (variant, _, _) = variant(&whole.ty, &inner.ty);
        let path = build::path(&format!("{name}::{variant}"));
        Value::owned(build::call(path, vec![self.owned(inner)]))
    }

    /// Whether the value of a union is of the type.
    pub(super) fn is_member(&self, operand: &'a Expr, member: &Ty) -> Value {
        let (_, test, _) = variant(&operand.ty, member);
        Value::owned(build::method(self.typed(operand).into_receiver(), test, Vec::new()))
    }

    /// The value of a union as the member that it is.
    pub(super) fn as_member(&self, operand: &'a Expr, member: &Ty) -> Value {
        let (_, _, get) = variant(&operand.ty, member);
        Value::owned(build::method(self.typed(operand).into_owned(), get, Vec::new()))
    }
}
