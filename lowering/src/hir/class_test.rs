//! Questions about the class of a value: `isinstance(x, int)`, `type(x) is int`.

use crate::ty::Ty;

use super::{Arg, ArgKind, BinaryOp, CompareOp, Expr, ExprKind, NameRef};

/// A question about the class of a value.
#[derive(Clone, Debug)]
pub struct ClassTest<'e> {
    /// The value.
    pub operand: &'e Expr,
    /// The names of the classes (`int`, `NoneType`): one of them is asked for.
    pub classes: Vec<&'e str>,
    /// Whether a class derived from one of them does not count: `type(x) is int`.
    pub exact: bool,
    /// Whether the answer is the opposite: `type(x) is not int`.
    pub negated: bool,
}

impl<'e> ClassTest<'e> {
    /// The question that an expression asks, if it asks for classes that the compiler knows.
    pub fn of(expr: &'e Expr) -> Option<Self> {
        let mut classes = Vec::new();
        if let ExprKind::Compare(first, rest) = &expr.kind {
            let [(op, class)] = rest.as_slice() else { return None };
            let operand = asked_class(first)?;
            let negated = matches!(op, CompareOp::IsNot | CompareOp::NotEqual | CompareOp::NotIn);
            match op {
                CompareOp::Is | CompareOp::Equal | CompareOp::IsNot | CompareOp::NotEqual => {
                    class_of(class, &mut classes)?;
                }
                CompareOp::In | CompareOp::NotIn => listed(class, &mut classes)?,
                CompareOp::Less
                | CompareOp::LessEqual
                | CompareOp::Greater
                | CompareOp::GreaterEqual => return None,
            }
            return Some(Self { operand, classes, exact: true, negated });
        }
        let [operand, class] = called(expr, "isinstance")? else { return None };
        plain(operand)?;
        plain(class)?;
        classes_of(&class.value, &mut classes)?;
        Some(Self { operand: &operand.value, classes, exact: false, negated: false })
    }

    /// Whether a value of the type, which is no union, is of one of the classes.
    pub fn accepts(&self, ty: &Ty) -> bool {
        let own = ty.python_name();
        self.classes.iter().any(|class| {
            let derived = *class == "object" || (*class == "int" && *ty == Ty::Bool);
            *class == own || (derived && !self.exact)
        })
    }

    /// The types that a value of the type may have, by the answer: true, false.
    pub fn split(&self, ty: &Ty) -> (Vec<Ty>, Vec<Ty>) {
        ty.alternatives().into_iter().partition(|member| self.accepts(member) != self.negated)
    }
}

/// Whether two values are of one class: `type(a) is type(b)`.
#[derive(Clone, Copy, Debug)]
pub struct SameClass<'e> {
    /// One value.
    pub left: &'e Expr,
    /// The other.
    pub right: &'e Expr,
    /// Whether the answer is the opposite.
    pub negated: bool,
}

impl<'e> SameClass<'e> {
    /// The question that an expression asks, if it is this.
    pub fn of(expr: &'e Expr) -> Option<Self> {
        let ExprKind::Compare(first, rest) = &expr.kind else { return None };
        let [(op, second)] = rest.as_slice() else { return None };
        let (left, right) = (asked_class(first)?, asked_class(second)?);
        Some(Self { left, right, negated: !op.of_same()? })
    }
}

/// `x` of `type(x)`.
fn asked_class(expr: &Expr) -> Option<&Expr> {
    let [operand] = called(expr, "type")? else { return None };
    plain(operand)?;
    Some(&operand.value)
}

/// The classes of a tuple or list display.
#[expect(clippy::wildcard_enum_match_arm, reason = "anything else lists no classes")]
fn listed<'e>(expr: &'e Expr, classes: &mut Vec<&'e str>) -> Option<()> {
    match &expr.kind {
        ExprKind::Tuple(items) | ExprKind::List(items) => {
            items.iter().try_for_each(|item| class_of(item, classes))
        }
        _ => None,
    }
}

/// The arguments of a call of the builtin.
fn called<'e>(expr: &'e Expr, name: &str) -> Option<&'e [Arg]> {
    let ExprKind::Call(callee, args) = &expr.kind else { return None };
    let ExprKind::Name(NameRef::Builtin(found)) = &callee.kind else { return None };
    (found == name).then_some(args)
}

fn plain(arg: &Arg) -> Option<()> {
    (arg.kind == ArgKind::Positional).then_some(())
}

/// The classes of `int`, `(int, str)` or `int | str`.
#[expect(clippy::wildcard_enum_match_arm, reason = "anything else names one class")]
fn classes_of<'e>(expr: &'e Expr, classes: &mut Vec<&'e str>) -> Option<()> {
    match &expr.kind {
        ExprKind::Tuple(items) => items.iter().try_for_each(|item| classes_of(item, classes)),
        ExprKind::Binary(BinaryOp::BitOr, left, right) => {
            classes_of(left, classes)?;
            if right.kind == ExprKind::None {
                classes.push("NoneType");
                return Some(());
            }
            classes_of(right, classes)
        }
        _ => class_of(expr, classes),
    }
}

fn class_of<'e>(expr: &'e Expr, classes: &mut Vec<&'e str>) -> Option<()> {
    if let Some([only]) = called(expr, "type") {
        let none = only.kind == ArgKind::Positional && only.value.kind == ExprKind::None;
        return none.then(|| classes.push("NoneType"));
    }
    let ExprKind::Name(NameRef::Builtin(name)) = &expr.kind else { return None };
    let known = matches!(
        name.as_str(),
        "bool"
            | "int"
            | "float"
            | "str"
            | "bytes"
            | "bytearray"
            | "tuple"
            | "list"
            | "dict"
            | "set"
            | "frozenset"
            | "range"
            | "object"
            | "kybra.Principal"
    );
    known.then(|| classes.push(name.strip_prefix("kybra.").unwrap_or(name)))
}
