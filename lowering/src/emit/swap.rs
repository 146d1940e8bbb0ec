//! `xs.swap_items(j, i)` for `xs[i], xs[j] = xs[j], xs[i]`.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use proc_macro2::Ident;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, Pat, Stmt, parse_quote};

/// Two items read into temporaries and stored in each other's place, as one exchange.
pub struct Swapped;

impl VisitMut for Swapped {
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        let mut position = 0;
        while position + 2 < block.stmts.len() {
            if let [read, first, second, ..] = &block.stmts[position..]
                && let Some(swap) = swap(read, first, second)
            {
                block.stmts.splice(position..position + 3, [swap]);
            }
            position += 1;
        }
    }
}

/// An operation on an item of a list, and what was asked of its outcome: `list.name(index, ...).or_trap(origin)`.
pub(super) struct Access<'s> {
    pub(super) list: &'s Expr,
    pub(super) index: &'s Expr,
    pub(super) value: Option<&'s Expr>,
}

fn swap(read: &Stmt, first: &Stmt, second: &Stmt) -> Option<Stmt> {
    let Stmt::Local(local) = read else { return None };
    let (Pat::Tuple(names), Expr::Tuple(values)) = (&local.pat, &*local.init.as_ref()?.expr) else {
        return None;
    };
    let (names, values): (Vec<&Pat>, Vec<&Expr>) =
        (names.elems.iter().collect(), values.elems.iter().collect());
    let ([Pat::Ident(one), Pat::Ident(two)], [left, right]) = (&names[..], &values[..]) else {
        return None;
    };
    let stored = |stmt: &'_ Stmt| match stmt {
        Stmt::Expr(expr, Some(_)) => Some(expr.clone()),
        _ => None,
    };
    let (first, second) = (stored(first)?, stored(second)?);
    let (read_one, read_two) = (access(left, "item")?, access(right, "item")?);
    let (store_one, store_two) = (access(&first, "set_item")?, access(&second, "set_item")?);
    let same_list = [&read_two, &store_one, &store_two].iter().all(|other| other.list == read_one.list);
    let crossed = store_one.index == read_two.index && store_two.index == read_one.index;
    let values = is_name(store_one.value?, &one.ident) && is_name(store_two.value?, &two.ident);
    if !(same_list && crossed && values && is_plain(read_one.list)) {
        return None;
    }
    if !(is_plain(read_one.index) && is_plain(read_two.index)) {
        return None;
    }
    let (list, from, to) = (read_one.list, read_one.index, read_two.index);
    let swap = with_operation(left, parse_quote!(#list.swap_items(#from, #to)));
    Some(Stmt::Expr(swap, Some(syn::token::Semi::default())))
}

/// The expression with another operation in the place of the one whose outcome it asks for.
pub(super) fn with_operation(expr: &Expr, operation: Expr) -> Expr {
    let mut expr = expr.clone();
    match &mut expr {
        Expr::Try(tried) => *tried.expr = with_operation(&tried.expr, operation),
        Expr::MethodCall(call) if call.method == "at" || call.method == "or_trap" => {
            *call.receiver = with_operation(&call.receiver, operation);
        }
        _ => return operation,
    }
    expr
}

/// The operation of the name that the expression asks for the outcome of.
pub(super) fn access<'s>(expr: &'s Expr, name: &str) -> Option<Access<'s>> {
    match expr {
        Expr::Try(tried) => access(&tried.expr, name),
        Expr::MethodCall(call) if call.method == "at" || call.method == "or_trap" => {
            access(&call.receiver, name)
        }
        Expr::MethodCall(call) if call.method == name => {
            let mut args = call.args.iter();
            let (index, value) = (args.next()?, args.next());
            args.next().is_none().then_some(Access { list: &call.receiver, index, value })
        }
        _ => None,
    }
}

fn is_name(expr: &Expr, name: &Ident) -> bool {
    matches!(expr, Expr::Path(path) if path.path.is_ident(name))
}

/// Whether the expression is made of variables and literals alone, or is a module variable's value.
pub(super) fn is_plain(expr: &Expr) -> bool {
    match expr {
        Expr::Path(_) | Expr::Lit(_) => true,
        Expr::Reference(lent) => is_plain(&lent.expr),
        Expr::Unary(operation) => is_plain(&operation.expr),
        Expr::Paren(inner) => is_plain(&inner.expr),
        Expr::Binary(operation) => is_plain(&operation.left) && is_plain(&operation.right),
        Expr::MethodCall(call) => {
            call.method == "get" && call.args.is_empty() && matches!(*call.receiver, Expr::Path(_))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn swapped(mut block: Block) -> Block {
        Swapped.visit_block_mut(&mut block);
        block
    }

    #[test]
    fn items_that_change_places_are_swapped() {
        let found = swapped(parse_quote!({
            let (item, item_2) = (xs.item(j).or_trap("main.py:3"), xs.item(i + 1).or_trap("main.py:3"));
            xs.set_item(i + 1, item).or_trap("main.py:3");
            xs.set_item(j, item_2).or_trap("main.py:3");
        }));
        let expected: Block = parse_quote!({
            xs.swap_items(j, i + 1).or_trap("main.py:3");
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn items_of_two_lists_are_not() {
        let block: Block = parse_quote!({
            let (item, item_2) = (xs.item(j)?, ys.item(i)?);
            xs.set_item(i, item)?;
            xs.set_item(j, item_2)?;
        });
        assert_eq!(swapped(block.clone()), block);
    }

    #[test]
    fn items_that_stay_where_they_were_are_not() {
        let block: Block = parse_quote!({
            let (item, item_2) = (xs.item(j)?, xs.item(i)?);
            xs.set_item(j, item)?;
            xs.set_item(i, item_2)?;
        });
        assert_eq!(swapped(block.clone()), block);
    }
}
