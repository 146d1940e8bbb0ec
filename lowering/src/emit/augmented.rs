//! `record.borrow_mut().count += 1` for a field that is stored with an operator applied to its old value.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use proc_macro2::Ident;
use syn::{BinOp, Expr as Rust, Stmt as RustStmt, parse_quote};

use super::begun::mentions;
use super::build;
use super::swap::{access, is_plain, with_operation};

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

/// `items.method(key, |item| *item += value)` for an item that is stored with an operator applied to the old one and
/// to an operand that is made of variables and literals alone.
pub fn update(stored: &Rust, method: &str) -> Option<Rust> {
    let store = access(stored, "set_item")?;
    let Rust::Binary(operation) = store.value? else { return None };
    let op = operator(&operation.op)?;
    let old = match &*operation.left {
        Rust::Reference(lent) => &*lent.expr,
        old => old,
    };
    let read = access(old, "item")?;
    let same = read.list == store.list && key(read.index) == key(store.index) && read.value.is_none();
    let value = &*operation.right;
    if !same || !is_plain(read.list) || !is_apart(read.index) || !is_apart(value) {
        return None;
    }
    let item = ["item", "value", "found"].map(build::ident);
    let item = item.iter().find(|name| mentions(value, name) == 0)?;
    let change = build::assign(parse_quote!(*#item), Some(op), value.clone());
    let RustStmt::Expr(change, _) = change else { return None };
    let (list, index) = (read.list, read.index);
    let method = build::ident(method);
    let update = parse_quote!(#list.#method(#index, |#item| #change));
    Some(with_operation(old, update))
}

/// The key, however it is passed.
fn key(expr: &Rust) -> &Rust {
    match expr {
        Rust::Reference(lent) => key(&lent.expr),
        Rust::MethodCall(copy) if copy.method == "clone" && copy.args.is_empty() => key(&copy.receiver),
        other => other,
    }
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
            let converts = matches!(&*made.func, Rust::Path(path) if path.path.segments.last()
                .is_some_and(|last| last.ident == "from" || last.ident == "literal"));
            converts && made.args.iter().all(is_apart)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
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
    fn an_item_is_changed_where_it_stands() {
        let updated = |stored: Rust| update(&stored, "update_item");
        let found =
            updated(parse_quote!(counts.set_item(k.clone(), counts.item(&k).or_trap(at) + item)));
        assert_eq!(
            found,
            Some(parse_quote!(counts.update_item(&k, |value| *value += item).or_trap(at)))
        );
        let found = updated(parse_quote!(xs.set_item(0_i64, xs.item(0_i64)? * 2)?));
        assert_eq!(found, Some(parse_quote!(xs.update_item(0_i64, |item| *item *= 2)?)));
        assert_eq!(updated(parse_quote!(xs.set_item(i, xs.item(j)? + 2)?)), None);
        assert_eq!(updated(parse_quote!(xs.set_item(i, ys.item(i)? + 2)?)), None);
        assert_eq!(updated(parse_quote!(xs.set_item(i, xs.item(i)? + xs.item(j)?)?)), None);
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
