//! Declarations beside the assignment, the `match` or the `if` that gives their variables the first value:
//!
//! ```text
//! let big: bool;                             let big: bool = match numbers.next() {
//! match numbers.next() {             ───►        Some(number) => number > 9,
//!     Some(number) => big = number > 9,          None => return,
//!     None => return,                        };
//! }
//! ```

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, Ident, LocalInit, Pat, Stmt, parse_quote};

use super::begun::mentions;
use super::polish::name;
use super::print::is_comment;

/// Does it in every block.
pub(super) struct GivenLate;

impl VisitMut for GivenLate {
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        for position in (0..block.stmts.len()).rev() {
            join(&mut block.stmts, position);
        }
    }
}

/// Joins the declaration at the position, if it is one, with what gives the value.
fn join(stmts: &mut Vec<Stmt>, position: usize) {
    let Some(Stmt::Local(local)) = stmts.get(position) else { return };
    let Some(name) = name(&local.pat).filter(|_| local.init.is_none()).cloned() else { return };
    let after = stmts[position + 1..].iter().position(|stmt| mentions(stmt, &name) > 0);
    let Some(at) = after.map(|after| position + 1 + after) else { return };
    let Stmt::Expr(giver @ (Expr::Match(_) | Expr::If(_) | Expr::Assign(_)), _) = &stmts[at] else {
        return;
    };
    if gives(giver, &name) != Some(true) {
        return;
    }
    let mut joined = local.clone();
    let mut giver = giver.clone();
    give(&mut giver);
    if let Some(asked) = without_error(&giver) {
        giver = asked;
    }
    joined.init =
        Some(LocalInit { eq_token: syn::token::Eq::default(), expr: Box::new(giver), diverge: None });
    stmts[at] = Stmt::Local(joined);
    stmts.remove(position);
}

/// `result.ok()` for `match result { Ok(value) => Some(value), Err(_) => None }`.
fn without_error(expr: &Expr) -> Option<Expr> {
    let Expr::Match(found) = expr else { return None };
    let [good, bad] = &found.arms[..] else { return None };
    let only = |body: &Expr| match body {
        Expr::Block(block) => {
            let mut stmts = block.block.stmts.iter().filter(|stmt| !is_comment(stmt));
            match (stmts.next(), stmts.next()) {
                (Some(Stmt::Expr(value, None)), None) => Some(value.clone()),
                _ => None,
            }
        }
        value => Some(value.clone()),
    };
    let ok: Pat = parse_quote!(Ok(value));
    let error: Pat = parse_quote!(Err(_));
    let plain = good.pat == ok
        && bad.pat == error
        && only(&good.body)? == parse_quote!(Some(value))
        && only(&bad.body)? == parse_quote!(None);
    let result = &found.expr;
    plain.then(|| parse_quote!(#result.ok()))
}

/// Whether the expression gives the variable a value at its end, which is all that it does with it, or is never
/// done; `None` where it does something else.
fn gives(expr: &Expr, name: &Ident) -> Option<bool> {
    let unread = |part: &dyn quote::ToTokens| mentions(&part.to_token_stream(), name) == 0;
    match expr {
        Expr::Assign(assign) => {
            let is_it = matches!(&*assign.left, Expr::Path(path) if path.path.is_ident(name));
            (is_it && unread(&assign.right)).then_some(true)
        }
        Expr::Block(block) if block.label.is_none() => block_gives(&block.block, name),
        Expr::If(branches) if unread(&branches.cond) => {
            let (_, otherwise) = branches.else_branch.as_ref()?;
            let then = block_gives(&branches.then_branch, name)?;
            Some(gives(otherwise, name)? || then)
        }
        Expr::Match(found) if unread(&found.expr) => found.arms.iter().try_fold(false, |any, arm| {
            let given = gives(&arm.body, name).filter(|_| unread(&arm.pat))?;
            Some(any || given)
        }),
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => unread(expr).then_some(false),
        Expr::Call(call) => {
            let raises = matches!(&*call.func, Expr::Path(path) if path.path.is_ident("raise"));
            (raises && unread(expr)).then_some(false)
        }
        _ => None,
    }
}

fn block_gives(block: &Block, name: &Ident) -> Option<bool> {
    let (last, before) = block.stmts.split_last()?;
    let Stmt::Expr(end, _) = last else { return None };
    let unread = before.iter().all(|stmt| mentions(stmt, name) == 0);
    gives(end, name).filter(|_| unread)
}

/// Makes the values that are assigned at the ends the value of the expression.
fn give(expr: &mut Expr) {
    match expr {
        Expr::Assign(assign) => *expr = (*assign.right).clone(),
        Expr::Block(block) => block_give(&mut block.block),
        Expr::If(branches) => {
            block_give(&mut branches.then_branch);
            if let Some((_, otherwise)) = &mut branches.else_branch {
                give(otherwise);
            }
        }
        Expr::Match(found) => found.arms.iter_mut().for_each(|arm| give(&mut arm.body)),
        _ => {}
    }
}

fn block_give(block: &mut Block) {
    let Some(Stmt::Expr(end, semicolon)) = block.stmts.last_mut() else { return };
    let leaves = matches!(end, Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) | Expr::Call(_));
    give(end);
    if !leaves {
        *semicolon = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_match_that_gives_a_variable_its_value_declares_it() {
        let mut block: Block = parse_quote!({
            let big: bool;
            let kept: Int;
            let number: Option<Int>;
            start();
            match parsed(text) {
                Ok(value) => number = Some(value),
                Err(_) => {
                    number = None;
                }
            }
            match numbers.next() {
                Some(number) => big = number > 9,
                None => {
                    raise("none");
                }
            }
            if big {
                kept = one();
            } else {
                kept = two();
                show(kept);
            }
        });
        GivenLate.visit_block_mut(&mut block);
        let expected: Block = parse_quote!({
            let kept: Int;
            start();
            let number: Option<Int> = parsed(text).ok();
            let big: bool = match numbers.next() {
                Some(number) => number > 9,
                None => {
                    raise("none");
                }
            };
            if big {
                kept = one();
            } else {
                kept = two();
                show(kept);
            }
        });
        assert_eq!(block, expected);
    }
}
