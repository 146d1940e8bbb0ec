//! `items.any(|x| f(x))` for a loop that only looks whether there is such an item.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ExprForLoop, ExprIf, Ident, Local, Pat, Stmt, parse_quote};

use super::begun::mentions;
use super::branch::binds;
use super::collected::{as_receiver, block_with, function_of, leaves, loop_with, put_at_loop};
use super::polish::{Variables, changes, name};
use super::print::is_comment;

/// What `any(...)` and `all(...)` become: the loop sets one variable and ends.
pub(super) struct Decided<'n>(pub &'n Variables);

impl VisitMut for Decided<'_> {
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        for position in (0..block.stmts.len()).rev() {
            if let Some((at, found)) = decide(&mut block.stmts, position, self.0) {
                use_at_once(&mut block.stmts, at, &found, self.0);
            }
        }
    }
}

/// Declares what the statement at the position declares as `false` where a loop decides it, if that is all
/// that happens to it; where that is, and the variable.
fn decide(stmts: &mut Vec<Stmt>, position: usize, variables: &Variables) -> Option<(usize, Ident)> {
    let found = declared_false(&stmts[position])?.clone();
    let (at, each) = loop_with(stmts, position, &found)?;
    let value = any(each, &found, variables).filter(|_| !changes(&stmts[at + 1..], &found))?;
    put_at_loop(stmts, (position, at), value, true);
    Some((at - 1, found))
}

/// The variable of `let mut found = false;`.
fn declared_false(stmt: &Stmt) -> Option<&Ident> {
    let Stmt::Local(Local { pat, init: Some(init), .. }) = stmt else { return None };
    let Expr::Lit(value) = &*init.expr else { return None };
    let mutable = matches!(pat, Pat::Ident(found) if found.mutability.is_some());
    let is_false = matches!(&value.lit, syn::Lit::Bool(value) if !value.value);
    name(pat).filter(|_| mutable && is_false)
}

/// `items.any(|x| condition)` for the loop.
fn any(each: &ExprForLoop, found: &Ident, variables: &Variables) -> Option<Expr> {
    if each.label.is_some() || mentions(&each.expr, found) > 0 {
        return None;
    }
    let condition = condition(&each.body, found, variables)?;
    if mentions(&condition, found) > 0 || leaves(&condition) {
        return None;
    }
    let items = as_receiver(&each.expr);
    let test = test_of(&each.pat, &condition, variables);
    Some(parse_quote!(#items.any(#test)))
}

/// When a round sets the variable and ends the loop; `None` where it does more.
fn condition(body: &Block, found: &Ident, variables: &Variables) -> Option<Expr> {
    let mut stmts: Vec<&Stmt> = body.stmts.iter().filter(|stmt| !is_comment(stmt)).collect();
    let value = match stmts.pop()? {
        Stmt::Expr(Expr::If(test), _) if breaks_when(test, found) => {
            let Some(Stmt::Expr(Expr::ForLoop(inner), _)) = stmts.pop() else { return None };
            any(inner, found, variables)?
        }
        Stmt::Expr(Expr::If(test), _) => tested(test, found, variables)?,
        _ => return None,
    };
    if stmts.is_empty() {
        return Some(value);
    }
    stmts.iter().all(|stmt| matches!(stmt, Stmt::Local(_))).then(|| block_with(&stmts, value))
}

/// When the statement sets the variable and ends the loop.
fn tested(test: &ExprIf, found: &Ident, variables: &Variables) -> Option<Expr> {
    if test.else_branch.is_some() || binds(&test.cond) {
        return None;
    }
    let first = &test.cond;
    if sets_and_breaks(&test.then_branch, found) {
        return Some((**first).clone());
    }
    let second = condition(&test.then_branch, found, variables)?;
    let apart =
        |part: &Expr| matches!(part, Expr::Binary(binary) if matches!(binary.op, syn::BinOp::Or(_)));
    Some(match (apart(first), apart(&second)) {
        (false, false) => parse_quote!(#first && #second),
        (true, false) => parse_quote!((#first) && #second),
        (false, true) => parse_quote!(#first && (#second)),
        (true, true) => parse_quote!((#first) && (#second)),
    })
}

/// `found = true; break;`
fn sets_and_breaks(block: &Block, found: &Ident) -> bool {
    let mut stmts = block.stmts.iter().filter(|stmt| !is_comment(stmt));
    let sets = matches!(stmts.next(), Some(Stmt::Expr(Expr::Assign(assigned), _))
        if is_variable(&assigned.left, found)
            && matches!(&*assigned.right, Expr::Lit(value)
                if matches!(&value.lit, syn::Lit::Bool(value) if value.value)));
    sets && stmts.next().is_some_and(is_break) && stmts.next().is_none()
}

/// `if found { break; }`
fn breaks_when(test: &ExprIf, found: &Ident) -> bool {
    is_variable(&test.cond, found)
        && test.else_branch.is_none()
        && matches!(&test.then_branch.stmts[..], [only] if is_break(only))
}

fn is_break(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Expr(Expr::Break(left), _) if left.label.is_none() && left.expr.is_none())
}

fn is_variable(expr: &Expr, name: &Ident) -> bool {
    matches!(expr, Expr::Path(path) if path.path.is_ident(name))
}

/// Puts the value of the variable that the statement at the position declares where the next one uses it, if
/// nothing else does.
fn use_at_once(stmts: &mut Vec<Stmt>, at: usize, found: &Ident, variables: &Variables) {
    let uses: usize = stmts[at + 1..].iter().map(|stmt| mentions(stmt, found)).sum();
    let Stmt::Local(Local { init: Some(init), .. }) = &stmts[at] else { return };
    let value = (*init.expr).clone();
    let Some(next) = stmts.get_mut(at + 1).filter(|_| uses == 1) else { return };
    let Some(place) = first_value(next) else { return };
    match place {
        place if is_variable(place, found) => *place = value,
        Expr::Unary(unary)
            if matches!(unary.op, syn::UnOp::Not(_)) && is_variable(&unary.expr, found) =>
        {
            *place = all(&value, variables).unwrap_or_else(|| parse_quote!(!#value));
        }
        _ => return,
    }
    stmts.remove(at);
}

/// What the statement computes before anything else it does.
fn first_value(stmt: &mut Stmt) -> Option<&mut Expr> {
    match stmt {
        Stmt::Local(Local { init: Some(init), .. }) => Some(&mut init.expr),
        Stmt::Expr(Expr::If(test), _) => Some(&mut test.cond),
        Stmt::Expr(Expr::Return(returned), _) => returned.expr.as_deref_mut(),
        Stmt::Expr(value @ (Expr::Path(_) | Expr::Unary(_)), None) => Some(value),
        _ => None,
    }
}

/// `items.all(|x| f(x))` for `items.any(|x| !f(x))`, where the opposite of the condition is known without types.
fn all(value: &Expr, variables: &Variables) -> Option<Expr> {
    let Expr::MethodCall(call) = value else { return None };
    let Some(Expr::Closure(closure)) = call.args.first() else { return None };
    let opposite = opposite(&closure.body)?;
    let (items, pattern) = (&call.receiver, closure.inputs.first()?);
    let test = test_of(pattern, &opposite, variables);
    Some(parse_quote!(#items.all(#test)))
}

/// `|pattern| condition`, or the function alone that it calls.
fn test_of(pattern: &Pat, condition: &Expr, variables: &Variables) -> Expr {
    if let Some(function) = function_of(pattern, condition, variables) {
        return function.clone();
    }
    parse_quote!(|#pattern| #condition)
}

/// The opposite of a condition; of floats `a >= b` is not that of `a < b`.
fn opposite(condition: &Expr) -> Option<Expr> {
    match condition {
        Expr::Unary(unary) if matches!(unary.op, syn::UnOp::Not(_)) => Some(match &*unary.expr {
            Expr::Paren(inner) => (*inner.expr).clone(),
            inner => inner.clone(),
        }),
        Expr::MethodCall(_) | Expr::Call(_) | Expr::Path(_) | Expr::Macro(_) => {
            Some(parse_quote!(!#condition))
        }
        Expr::Binary(binary) => {
            use syn::BinOp;
            let whole = is_whole(&binary.left) || is_whole(&binary.right);
            let op: BinOp = match binary.op {
                BinOp::Eq(_) => parse_quote!(!=),
                BinOp::Ne(_) => parse_quote!(==),
                BinOp::Lt(_) if whole => parse_quote!(>=),
                BinOp::Le(_) if whole => parse_quote!(>),
                BinOp::Gt(_) if whole => parse_quote!(<=),
                BinOp::Ge(_) if whole => parse_quote!(<),
                _ => return None,
            };
            let (left, right) = (&binary.left, &binary.right);
            Some(parse_quote!(#left #op #right))
        }
        _ => None,
    }
}

/// Whether the value is an integer, as its form tells.
fn is_whole(value: &Expr) -> bool {
    match value {
        Expr::Lit(literal) => matches!(literal.lit, syn::Lit::Int(_)),
        Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Neg(_)) && is_whole(&unary.expr),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn decided(mut block: Block) -> Vec<Stmt> {
        let [all, rows, temporaries] = [HashSet::new(), HashSet::new(), HashSet::new()];
        Decided(&Variables { all, rows, temporaries }).visit_block_mut(&mut block);
        block.stmts
    }

    #[test]
    fn a_loop_that_looks_for_an_item_asks_for_any() {
        let expected: Block = parse_quote!({
            if xs.each().any(|x| x > limit) {
                return 1;
            }
            let held = (0..n).any(|i| i % 7 == 0);
            show(held, held);
            if xs.each().any(is_good) {
                return 2;
            }
            rows.iter().any(|row| row.each().any(|x| x == 3))
        });
        let found = decided(parse_quote!({
            let mut found = false;
            for x in xs.each() {
                if x > limit {
                    found = true;
                    break;
                }
            }
            if found {
                return 1;
            }
            let mut held = false;
            for i in 0..n {
                if i % 7 == 0 {
                    held = true;
                    break;
                }
            }
            show(held, held);
            let mut good = false;
            for x in xs.each() {
                if is_good(x) {
                    good = true;
                    break;
                }
            }
            if good {
                return 2;
            }
            let mut found_2 = false;
            for row in rows.iter() {
                for x in row.each() {
                    if x == 3 {
                        found_2 = true;
                        break;
                    }
                }
                if found_2 {
                    break;
                }
            }
            found_2
        }));
        assert_eq!(found, expected.stmts);
    }

    #[test]
    fn all_items_are_so_when_none_is_otherwise() {
        let decided = |condition: Expr| {
            decided(parse_quote!({
                let mut found = false;
                for x in xs.each() {
                    if #condition {
                        found = true;
                        break;
                    }
                }
                !found
            }))
        };
        let expected = |value: Expr| vec![Stmt::Expr(value, None)];
        assert_eq!(decided(parse_quote!(x <= 3)), expected(parse_quote!(xs.each().all(|x| x > 3))));
        assert_eq!(decided(parse_quote!(!(x > y))), expected(parse_quote!(xs.each().all(|x| x > y))));
        assert_eq!(decided(parse_quote!(!x.ok())), expected(parse_quote!(xs.each().all(|x| x.ok()))));
        // Of floats the opposite is another one.
        assert_eq!(decided(parse_quote!(x <= y)), expected(parse_quote!(!xs.each().any(|x| x <= y))));
    }

    #[test]
    fn a_loop_that_does_more_stays_one() {
        let block: Block = parse_quote!({
            let mut found = false;
            for x in xs.each() {
                if f(x)? {
                    found = true;
                    break;
                }
            }
            let mut seen = false;
            for x in xs.each() {
                count += 1;
                if x > limit {
                    seen = true;
                    break;
                }
            }
            let mut again = false;
            for x in xs.each() {
                if x > limit {
                    again = true;
                    break;
                }
            }
            again = f();
            let mut held = false;
            for x in xs.each() {
                if x > limit
                    && let Some(x) = x
                {
                    held = true;
                    break;
                }
            }
            found && seen && again && held
        });
        assert_eq!(decided(block.clone()), block.stmts);
        let own_line: Block = parse_quote!({
            let mut found = false;
            python_origin!(" main.py:3");
            for x in xs.each() {
                if x > limit {
                    found = true;
                    break;
                }
            }
            found
        });
        assert_eq!(decided(own_line.clone()), own_line.stmts);
    }
}
