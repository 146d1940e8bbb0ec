//! Operators, comparisons and truth, chosen by the types of their operands.
#![expect(clippy::wildcard_enum_match_arm, reason = "a type that is not named has no row")]

use crate::hir::{BinaryOp, CompareOp, UnaryOp};
use crate::ty::{FunctionTy, Ty, View};

use super::lookup::{fits, has_function, has_unlike, is_opaque};
use super::{Argument, BuiltinId, Match, is_ordered, lookup};

/// An arithmetic operator chosen by its operands' types.
#[derive(Clone, Debug, PartialEq)]
pub struct Binary {
    /// A conversion to apply to the left operand first (`bool` to `int`, `int` to `float`).
    pub left: Option<BuiltinId>,
    /// The same for the right operand.
    pub right: Option<BuiltinId>,
    /// The row.
    pub call: Match,
}

/// A comparison chosen by its operands' types.
#[derive(Clone, Debug, PartialEq)]
pub enum Comparison {
    /// A row; `swap` where the right operand comes first (`in`), `negate` where the answer is the
    /// opposite (`not in`, `is not`). `left` and `right` are conversions as in [`Binary`].
    Row {
        /// Conversion of the left operand.
        left: Option<BuiltinId>,
        /// Conversion of the right operand.
        right: Option<BuiltinId>,
        /// The row.
        call: Match,
        /// Whether the right operand is the row's first argument.
        swap: bool,
        /// Whether to negate the answer.
        negate: bool,
    },
    /// The operands' types decide: `1 == "1"` is False. Both are still evaluated.
    Constant(bool),
}

/// The conversion of a number: `bool` to `int`, `bool` or `int` to `float`. `None` where the types are
/// the same, or nothing converts.
pub fn convert(from: &Ty, to: &Ty) -> Option<BuiltinId> {
    let name = match (from, to) {
        (Ty::Bool, Ty::Int) => "int",
        (Ty::Bool | Ty::Int, Ty::Float) => "float",
        _ => return None,
    };
    row(name, &[from]).map(|call| call.id)
}

/// `bool(x)`, as conditions take it. The identity for a `bool`.
pub fn truth(ty: &Ty) -> Option<Match> {
    row("bool", &[ty])
}

/// `left op right`. `None` where CPython would raise `TypeError`, and where no row covers it.
pub fn binary(op: BinaryOp, left: &Ty, right: &Ty) -> Option<Binary> {
    if let (Some(left_rank), Some(right_rank)) = (rank(left), rank(right)) {
        let bits = matches!(op, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor);
        let least = if bits { Ty::Bool } else { Ty::Int };
        let common = [left_rank, right_rank, rank(&least)?].into_iter().max().map(ranked)?;
        let name = format!("{}.__{}__", common.python_name(), op.method());
        let call = row(&name, &[&common, &common])?;
        return Some(Binary { left: convert(left, &common), right: convert(right, &common), call });
    }
    let owner = match (left, right) {
        (Ty::Bool | Ty::Int, other) | (other, _) => other.python_name(),
    };
    let repeats = op == BinaryOp::Mul;
    let as_int = |ty: &Ty| if repeats && *ty == Ty::Bool { Ty::Int } else { ty.clone() };
    let call = row(&format!("{owner}.__{}__", op.method()), &[&as_int(left), &as_int(right)])?;
    Some(Binary { left: convert(left, &as_int(left)), right: convert(right, &as_int(right)), call })
}

/// `op operand`: a conversion to apply first, and the row. `not` is the row of [`truth`], whose answer
/// the caller negates.
pub fn unary(op: UnaryOp, operand: &Ty) -> Option<(Option<BuiltinId>, Match)> {
    let method = match op {
        UnaryOp::Negative => "neg",
        UnaryOp::Positive => "pos",
        UnaryOp::Invert => "invert",
        UnaryOp::Not => return truth(operand).map(|call| (None, call)),
    };
    let number = match operand {
        Ty::Bool | Ty::Int => Ty::Int,
        Ty::Float => Ty::Float,
        _ => return None,
    };
    let call = row(&format!("{}.__{method}__", number.python_name()), &[&number])?;
    Some((convert(operand, &number), call))
}

/// `left op right` for comparisons. `None` where CPython would raise `TypeError`, where no row covers it,
/// and for what callers treat by themselves: `x is None` of an `Optional`, `x in` a tuple.
pub fn compare(op: CompareOp, left: &Ty, right: &Ty) -> Option<Comparison> {
    if is_opaque(left) || is_opaque(right) {
        return match op {
            CompareOp::Equal => of_object("eq", left, right),
            CompareOp::NotEqual => of_object("ne", left, right),
            _ => None,
        };
    }
    match op {
        CompareOp::Equal => equality("eq", left, right),
        CompareOp::NotEqual => equality("ne", left, right),
        CompareOp::Less => order("lt", left, right),
        CompareOp::LessEqual => order("le", left, right),
        CompareOp::Greater => order("gt", left, right),
        CompareOp::GreaterEqual => order("ge", left, right),
        CompareOp::Is => identity(left, right, false),
        CompareOp::IsNot => identity(left, right, true),
        CompareOp::In => membership(left, right, false),
        CompareOp::NotIn => membership(left, right, true),
    }
}

fn equality(method: &str, left: &Ty, right: &Ty) -> Option<Comparison> {
    if let Some(found) = numbers(method, left, right) {
        return Some(found);
    }
    if has_values_view(left) || has_values_view(right) {
        return None;
    }
    // A function equals itself alone.
    if is_function(left) && is_function(right) {
        return identity(left, right, method == "ne");
    }
    if *left == Ty::None && *right == Ty::None {
        return Some(Comparison::Constant(method == "eq"));
    }
    let none_and_function = |none: &Ty, other: &Ty| *none == Ty::None && is_function(other);
    if none_and_function(left, right) || none_and_function(right, left) {
        return Some(Comparison::Constant(method == "ne"));
    }
    if has_closure(left, right) {
        return None;
    }
    let others = is_buffer(left) && is_buffer(right) || is_set(left) && is_set(right);
    if others && left != right {
        return row(&format!("{}.__{method}__", left.python_name()), &[left, right]).map(plain);
    }
    if matches!((left, right), (Ty::Exception(_), Ty::Exception(_))) {
        return row(&format!("BaseException.__{method}__"), &[left, right]).map(plain);
    }
    let common = if left == right { Some(left.clone()) } else { wider(left, right) };
    if let Some(ty) = common {
        let owner = match &ty {
            Ty::Str => "str",
            Ty::ByteArray => "bytearray",
            Ty::Range => "range",
            Ty::Record(_) => "record",
            _ if is_immutable(&ty) => "tuple",
            _ => "object",
        };
        return row(&format!("{owner}.__{method}__"), &[&ty, &ty]).map(plain);
    }
    differ(left, right).then_some(Comparison::Constant(method == "ne"))
}

/// Whether a value of unknown type is the number, the text or the None.
fn of_object(method: &str, left: &Ty, right: &Ty) -> Option<Comparison> {
    let (known, swap) = match (left, right) {
        (Ty::Object, known) => (known, false),
        (known, Ty::Object) => (known, true),
        _ => return None,
    };
    let compared = if *known == Ty::Bool { Ty::Int } else { known.clone() };
    let call = row("object.__equals__", &[&Ty::Object, &compared])?;
    let conversion = convert(known, &compared);
    let (left, right) = if swap { (conversion, None) } else { (None, conversion) };
    Some(Comparison::Row { left, right, call, swap, negate: method == "ne" })
}

fn order(method: &str, left: &Ty, right: &Ty) -> Option<Comparison> {
    if let Some(found) = numbers(method, left, right) {
        return Some(found);
    }
    if is_set(left) && is_set(right) {
        return row(&format!("{}.__{method}__", left.python_name()), &[left, right]).map(plain);
    }
    let buffers = is_buffer(left) && is_buffer(right);
    if (left != right && !buffers) || !is_ordered(left) {
        return None;
    }
    row(&format!("{}.__{method}__", left.python_name()), &[left, right]).map(plain)
}

/// Comparisons among `bool`, `int` and `float`, exact for every pair.
fn numbers(method: &str, left: &Ty, right: &Ty) -> Option<Comparison> {
    rank(left).zip(rank(right))?;
    let equal = matches!(method, "eq" | "ne");
    // Bools have no order of their own; beside an int or a float they are ints or floats.
    let other = |ty: &Ty, beside: &Ty| match (ty, beside) {
        (Ty::Bool, Ty::Bool) if equal => Ty::Bool,
        (Ty::Bool, Ty::Float) => Ty::Float,
        (Ty::Bool, _) => Ty::Int,
        _ => ty.clone(),
    };
    let (first, second) = (other(left, right), other(right, left));
    let call = row(&format!("{}.__{method}__", first.python_name()), &[&first, &second])?;
    let (left, right) = (convert(left, &first), convert(right, &second));
    Some(Comparison::Row { left, right, call, swap: false, negate: false })
}

fn is_function(ty: &Ty) -> bool {
    matches!(ty, Ty::Function(_) | Ty::Closure(_))
}

fn identity(left: &Ty, right: &Ty, negate: bool) -> Option<Comparison> {
    let same = |owner: &str| {
        let call = row(&format!("{owner}.__is__"), &[left, right])?;
        Some(Comparison::Row { left: None, right: None, call, swap: false, negate })
    };
    // Exceptions and functions are equal where they are one.
    let alone = |ty: &Ty| matches!(ty, Ty::Exception(_) | Ty::Function(_) | Ty::Closure(_));
    let or_none = |ty: &Ty| matches!(ty, Ty::Optional(held) if alone(held));
    if or_none(left) && (or_none(right) || alone(right)) || or_none(right) && alone(left) {
        return equality(if negate { "ne" } else { "eq" }, left, right);
    }
    match (left, right) {
        (Ty::None, Ty::None) => Some(Comparison::Constant(!negate)),
        (Ty::Optional(held), _) | (_, Ty::Optional(held)) if is_changed(held) => {
            let common = if left == right { left.clone() } else { wider(left, right)? };
            let is_record = matches!(**held, Ty::Record(_));
            let name = if is_record { "record.__is_either__" } else { "object.__is__" };
            let call = row(name, &[&common, &common])?;
            Some(Comparison::Row { left: None, right: None, call, swap: false, negate })
        }
        (Ty::Optional(_) | Ty::Union(_), _) | (_, Ty::Optional(_) | Ty::Union(_)) => None,
        (Ty::Exception(_), Ty::Exception(_)) => same("BaseException"),
        // A function value may be any function; what is one function only is not another.
        (Ty::Closure(left), Ty::Closure(right)) if left.function != right.function => {
            Some(Comparison::Constant(negate))
        }
        (Ty::Function(_), Ty::Function(_)) if left == right => same("function"),
        (Ty::Function(value), Ty::Closure(_)) | (Ty::Closure(_), Ty::Function(value)) => {
            function_row(value, negate)
        }
        (Ty::Identity, Ty::Identity) => same("function"),
        _ if is_function(left) || is_function(right) => None,
        _ if left != right => Some(Comparison::Constant(negate)),
        (Ty::List(_), _) => same("list"),
        (Ty::Dict(..), _) => same("dict"),
        (Ty::Set(_), _) => same("set"),
        (Ty::Record(_), _) => same("record"),
        (Ty::ByteArray, _) => same("bytearray"),
        // True and False are single objects.
        (Ty::Bool, _) => {
            let call = row("bool.__eq__", &[left, right])?;
            Some(Comparison::Row { left: None, right: None, call, swap: false, negate })
        }
        // Whether equal numbers, strings or tuples are one object is CPython's to choose.
        _ => None,
    }
}

/// Whether the values are objects that can be changed, so that Python says when there is a new one.
fn is_changed(ty: &Ty) -> bool {
    matches!(ty, Ty::List(_) | Ty::Dict(..) | Ty::Set(_) | Ty::Record(_) | Ty::ByteArray)
}

/// Whether nothing says whether values of the types are one object. A function known exactly may be compared
/// with what may be None or a function.
fn has_closure(left: &Ty, right: &Ty) -> bool {
    let becomes_one = |ty: &Ty, other: &Ty| {
        matches!(ty, Ty::Closure(_)) && matches!(other, Ty::Optional(held) if is_function(held))
    };
    let unlike = |ty: &Ty, other: &Ty| has_unlike(ty) && !becomes_one(ty, other);
    unlike(left, right) || unlike(right, left)
}

/// Whether a function known exactly is a value of the type.
fn function_row(value: &FunctionTy, negate: bool) -> Option<Comparison> {
    let value = Ty::Function(Box::new(value.clone()));
    let call = row("function.__is__", &[&value, &value])?;
    Some(Comparison::Row { left: None, right: None, call, swap: false, negate })
}

fn membership(item: &Ty, container: &Ty, negate: bool) -> Option<Comparison> {
    let pair;
    let (owner, element) = match container {
        Ty::List(element) => ("list", &**element),
        Ty::Dict(key, _) => ("dict", &**key),
        Ty::Set(element) => ("set", &**element),
        Ty::FrozenSet(element) => ("frozenset", &**element),
        Ty::TupleOf(element) => ("tuple", &**element),
        Ty::Iterator(element) => ("iterator", &**element),
        Ty::DictView(View::Keys, key, _) => ("dict_keys", &**key),
        Ty::DictView(View::Values, _, value) => ("dict_values", &**value),
        Ty::DictView(View::Items, key, value) => {
            pair = Ty::Tuple(vec![(**key).clone(), (**value).clone()]);
            ("dict_items", &pair)
        }
        Ty::Str => ("str", &Ty::Str),
        Ty::Bytes => ("bytes", &Ty::Bytes),
        Ty::ByteArray => ("bytearray", &Ty::Bytes),
        Ty::Range => ("range", &Ty::Int),
        _ => return None,
    };
    let hashed = matches!(container, Ty::Dict(..) | Ty::Set(_) | Ty::FrozenSet(_));
    // What holds no value of any type is empty.
    if *element == Ty::Never
        && *item != Ty::Never
        && (!hashed || is_hashable(item))
        && !matches!(container, Ty::Iterator(_))
    {
        return Some(Comparison::Constant(negate));
    }
    let of_ints = element.members().contains(&Ty::Int) && !element.members().contains(&Ty::Bool)
        || matches!(container, Ty::Bytes | Ty::ByteArray);
    let as_int = of_ints && *item == Ty::Bool;
    let wanted = if as_int { &Ty::Int } else { item };
    if let Some(call) = row(&format!("{owner}.__contains__"), &[container, wanted]) {
        let left = convert(item, wanted);
        return Some(Comparison::Row { left, right: None, call, swap: true, negate });
    }
    // An iterator is gone over all the same.
    let searched = !matches!(container, Ty::Str | Ty::Bytes | Ty::ByteArray | Ty::Iterator(_));
    let asks_equality = if hashed { is_hashable(item) } else { searched };
    (asks_equality && differ(item, element)).then_some(Comparison::Constant(negate))
}

/// Whether the type is a set of either kind.
fn is_set(ty: &Ty) -> bool {
    matches!(ty, Ty::Set(_) | Ty::FrozenSet(_))
}

/// Whether a view of values is anywhere in the type: it equals itself alone, and a call makes another.
fn has_values_view(ty: &Ty) -> bool {
    matches!(ty, Ty::DictView(View::Values, ..)) || ty.parts().into_iter().any(has_values_view)
}

/// Whether values of the type compare as sets do.
fn has_set_equality(ty: &Ty) -> bool {
    is_set(ty) || matches!(ty, Ty::DictView(View::Keys | View::Items, ..))
}

/// Whether no value of one type equals a value of the other.
fn differ(left: &Ty, right: &Ty) -> bool {
    match (left, right) {
        (Ty::Never | Ty::Var(_), _)
        | (_, Ty::Never | Ty::Var(_))
        | (Ty::Optional(_), Ty::Optional(_) | Ty::None)
        | (Ty::None, Ty::Optional(_)) => false,
        (Ty::Optional(inner), other) | (other, Ty::Optional(inner)) => differ(inner, other),
        (Ty::Union(members), other) | (other, Ty::Union(members)) => {
            members.iter().all(|member| differ(member, other))
        }
        (Ty::Tuple(left), Ty::Tuple(right)) => {
            left.len() != right.len() || left.iter().zip(right).any(|(left, right)| differ(left, right))
        }
        _ if rank(left).is_some() && rank(right).is_some() => false,
        _ if is_buffer(left) && is_buffer(right) => false,
        // A set may equal a frozenset, or a view of keys or items.
        _ if has_set_equality(left) && has_set_equality(right) => false,
        _ => left.python_name() != right.python_name(),
    }
}

/// The `Optional` or the union that holds both, where one is it and the other can be converted to it.
fn wider(left: &Ty, right: &Ty) -> Option<Ty> {
    if fits(right, left) {
        return Some(left.clone());
    }
    fits(left, right).then(|| right.clone())
}

/// Whether nothing reachable from a value of the type can change.
fn is_immutable(ty: &Ty) -> bool {
    match ty {
        Ty::Tuple(items) | Ty::Union(items) => items.iter().all(is_immutable),
        Ty::Optional(inner) | Ty::TupleOf(inner) | Ty::FrozenSet(inner) => is_immutable(inner),
        Ty::Never
        | Ty::Range
        | Ty::Function(_)
        | Ty::Stable(_)
        | Ty::Closure(_)
        | Ty::Cell(_)
        | Ty::None
        | Ty::Bool
        | Ty::Int
        | Ty::Float
        | Ty::Str
        | Ty::Bytes
        | Ty::Principal => true,
        // They hash by their identity, which values here do not have.
        Ty::Service(_)
        | Ty::Account
        | Ty::Identity
        | Ty::List(_)
        | Ty::Set(_)
        | Ty::Dict(..)
        | Ty::DictView(..)
        | Ty::Iterator(_)
        | Ty::Record(_)
        | Ty::ByteArray
        | Ty::Exception(_)
        | Ty::Object
        | Ty::Objects
        | Ty::Var(_) => false,
    }
}

/// Whether `hash(x)` works for values of the type, so that they can be keys of a dict.
pub(crate) fn is_hashable(ty: &Ty) -> bool {
    is_immutable(ty) && !has_unlike(ty)
}

/// Whether `hash(x)` can be asked for of values of the type.
pub(crate) fn has_hash(ty: &Ty) -> bool {
    let is_data = !matches!(ty, Ty::Cell(_) | Ty::Stable(_) | Ty::Var(_));
    is_hashable(ty) && !has_function(ty) && is_data && ty.parts().into_iter().all(has_hash)
}

/// Whether values of the type compare with every other `bytes` or `bytearray` by their bytes.
fn is_buffer(ty: &Ty) -> bool {
    matches!(ty, Ty::Bytes | Ty::ByteArray)
}

fn plain(call: Match) -> Comparison {
    Comparison::Row { left: None, right: None, call, swap: false, negate: false }
}

fn row(name: &str, types: &[&Ty]) -> Option<Match> {
    let args: Vec<Argument> = types.iter().map(|ty| Argument::positional(ty)).collect();
    lookup(name, &args)
}

/// The order of the numeric tower: each type's values are values of the next.
fn rank(ty: &Ty) -> Option<usize> {
    [Ty::Bool, Ty::Int, Ty::Float].iter().position(|number| number == ty)
}

fn ranked(rank: usize) -> Ty {
    match rank {
        0 => Ty::Bool,
        1 => Ty::Int,
        _ => Ty::Float,
    }
}
