//! An emitted expression together with how it may be used.

use syn::Expr;

use crate::analysis::Repr;

use super::build;

/// What kind of Rust expression stands for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A fresh value, to be used once.
    Owned,
    /// A variable that owns the value.
    Place,
    /// A variable that owns the value, and this is its last use.
    LastUse,
    /// A variable of type `&T`.
    Reference,
}

/// An emitted expression.
#[derive(Clone, Debug)]
pub struct Value {
    /// The Rust.
    pub expr: Expr,
    /// How it may be used.
    pub form: Form,
    /// How an `int` is kept; `Repr::Int` for every other type.
    pub repr: Repr,
    /// Whether the Rust type is `Copy`.
    pub copy: bool,
}

impl Value {
    /// A fresh value that is not a machine integer.
    pub fn owned(expr: Expr) -> Self {
        Self { expr, form: Form::Owned, repr: Repr::Int, copy: false }
    }

    /// A fresh int kept as `repr`.
    pub fn int(expr: Expr, repr: Repr) -> Self {
        Self { expr, form: Form::Owned, repr, copy: repr != Repr::Int }
    }

    /// The Rust expression that gives the value away: a move, a copy, or a clone where it is still
    /// needed.
    pub fn into_owned(self) -> Expr {
        match self.form {
            Form::Owned | Form::LastUse => self.expr,
            Form::Place if self.copy => self.expr,
            Form::Place | Form::Reference => build::method(self.expr, "clone", Vec::new()),
        }
    }

    /// The Rust expression of type `&T`.
    pub fn into_reference(self) -> Expr {
        match self.form {
            Form::Reference => self.expr,
            Form::Owned | Form::Place | Form::LastUse => {
                super::unshared::lent_items(super::unshared::bare_items(self.expr))
            }
        }
    }

    /// The Rust expression to call a `&self` method on, or to read a field of.
    pub fn into_receiver(self) -> Expr {
        self.expr
    }

    /// The Rust expression of the place itself, for comparison operators, which borrow by themselves.
    pub fn into_place(self) -> Expr {
        match self.form {
            Form::Reference => build::dereference(self.expr),
            Form::Owned | Form::Place | Form::LastUse => self.expr,
        }
    }

    /// Whether it is a fresh value.
    pub fn is_fresh(&self) -> bool {
        self.form == Form::Owned
    }
}
