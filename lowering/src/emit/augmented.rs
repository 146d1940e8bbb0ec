//! `record.borrow_mut().count += 1` for a field that is stored with an operator applied to its old value.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use proc_macro2::Ident;
use syn::{BinOp, Expr as Rust, Stmt as RustStmt};

use super::build;

/// `record.borrow_mut().field = value`, with the operator where the value is one of the old field and of an
/// operand that asks no record: Rust borrows the place of `+=` before it computes the operand.
pub fn store(record: Rust, field: &Ident, value: Rust) -> RustStmt {
    let place = |record: Rust| build::field(build::method(record, "borrow_mut", Vec::new()), field);
    if let Rust::Binary(operation) = &value
        && let Some(op) = operator(&operation.op)
        && is_old(&operation.left, &record, field)
        && is_apart(&operation.right)
    {
        return build::assign(place(record), Some(op), (*operation.right).clone());
    }
    build::assign(place(record), None, value)
}

/// `record.field = value` of a record that a variable owns, with the operator where the value is one of the
/// old field; nothing where a field is stored to itself.
pub fn store_plain(place: Rust, value: Rust) -> Option<RustStmt> {
    if value == place {
        return None;
    }
    if let Rust::Binary(operation) = &value
        && let Some(op) = operator(&operation.op)
        && is_apart(&operation.right)
    {
        let old = match &*operation.left {
            Rust::Reference(lent) => &*lent.expr,
            old => old,
        };
        if *old == place {
            return Some(build::assign(place, Some(op), (*operation.right).clone()));
        }
    }
    Some(build::assign(place, None, value))
}

/// The operators with which the runtime's types can be stored.
fn operator(op: &BinOp) -> Option<&'static str> {
    match op {
        BinOp::Add(_) => Some("+"),
        BinOp::Sub(_) => Some("-"),
        BinOp::Mul(_) => Some("*"),
        _ => None,
    }
}

/// Whether the expression is the field of the record as it was.
fn is_old(expr: &Rust, record: &Rust, field: &Ident) -> bool {
    let Rust::MethodCall(read) = expr else { return false };
    let [Rust::Closure(look)] = &read.args.iter().collect::<Vec<_>>()[..] else { return false };
    let found = match &*look.body {
        Rust::MethodCall(copy) if copy.method == "clone" => &*copy.receiver,
        other => other,
    };
    let named = matches!(found, Rust::Field(found)
        if matches!(&found.member, syn::Member::Named(member) if member == field)
            && matches!(&*found.base, Rust::Path(base) if base.path.is_ident("fields")));
    named && read.method == "read" && *read.receiver == *record
}

/// Whether the operand is made of variables and literals alone.
fn is_apart(expr: &Rust) -> bool {
    match expr {
        Rust::Path(_) | Rust::Lit(_) => true,
        Rust::Reference(lent) => is_apart(&lent.expr),
        Rust::Unary(operation) => is_apart(&operation.expr),
        Rust::Paren(inner) => is_apart(&inner.expr),
        Rust::Binary(operation) => is_apart(&operation.left) && is_apart(&operation.right),
        Rust::MethodCall(copy) => copy.method == "clone" && is_apart(&copy.receiver),
        Rust::Call(made) => {
            let converts = matches!(&*made.func, Rust::Path(path)
                if path.path.segments.last().is_some_and(|last| last.ident == "from"));
            converts && made.args.iter().all(is_apart)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    fn stored(value: Rust) -> RustStmt {
        store(parse_quote!(point), &build::ident("x"), value)
    }

    #[test]
    fn a_field_is_changed_where_it_stands() {
        let expected: RustStmt = parse_quote!(point.borrow_mut().x += Int::from(by) * &n;);
        let found = stored(parse_quote!(point.read(|fields| fields.x.clone()) + Int::from(by) * &n));
        assert_eq!(found, expected);
    }

    #[test]
    fn an_operand_that_reads_a_record_is_computed_before_the_record_is_borrowed() {
        let value: Rust =
            parse_quote!(point.read(|fields| fields.x.clone()) + other.read(|fields| fields.x.clone()));
        let expected: RustStmt = parse_quote!(point.borrow_mut().x = #value;);
        assert_eq!(stored(value), expected);
    }

    #[test]
    fn another_field_of_the_record_is_another_value() {
        let value: Rust = parse_quote!(point.read(|fields| fields.y.clone()) + 1);
        let expected: RustStmt = parse_quote!(point.borrow_mut().x = #value;);
        assert_eq!(stored(value), expected);
    }
}
