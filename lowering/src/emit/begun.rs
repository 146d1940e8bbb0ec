//! Where a variable begins and where a value ends: declarations beside what they are given first, and values
//! in place of what returns them last.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use std::collections::HashSet;

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, Ident, Local, Pat, Stmt};

use super::polish::{Mentions, changes, name, with_name};
use super::print::is_comment;

/// `let mut x: Option<T> = Some(a);` for `let mut x: Option<T> = None;` and later `x = Some(a);`.
pub(super) struct Begun;

impl VisitMut for Begun {
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        for position in (0..block.stmts.len()).rev() {
            begin(&mut block.stmts, position);
        }
    }
}

/// Declares the variable of the statement at the position where it is first assigned to, if nothing mentions
/// it before.
fn begin(stmts: &mut Vec<Stmt>, position: usize) {
    let Some(Stmt::Local(local)) = stmts.get(position) else { return };
    let unbound = local.init.as_ref().is_some_and(|init| is_literal(&init.expr));
    let Some(name) = name(&local.pat).filter(|_| unbound).cloned() else { return };
    let after = stmts[position + 1..].iter().position(|stmt| mentions(stmt, &name) > 0);
    let Some(at) = after.map(|after| position + 1 + after) else { return };
    let declaration = local.clone();
    if declare(&mut stmts[at..], &name, &declaration) {
        stmts.remove(position);
    }
}

/// Declares the variable where it is first assigned to: by the first of the statements, which alone mentions it,
/// or in a block of that statement, if the others do not mention it. Whether there is such a place.
fn declare(stmts: &mut [Stmt], name: &Ident, declaration: &Local) -> bool {
    let Some((first, others)) = stmts.split_first_mut() else { return false };
    if let Some(value) = assigned(first, name) {
        let mut local = declaration.clone();
        if let Some(init) = &mut local.init {
            init.expr = value;
        }
        if !changes(others, name) {
            with_name(&mut local.pat, |name| name.mutability = None);
        }
        *first = Stmt::Local(local);
        return true;
    }
    let alone = others.iter().all(|stmt| mentions(stmt, name) == 0);
    let all = mentions(first, name);
    let inside = block_of(first).filter(|block| alone && mentions(block, name) == all);
    let Some(inside) = inside else { return false };
    let Some(at) = inside.stmts.iter().position(|stmt| mentions(stmt, name) > 0) else { return false };
    declare(&mut inside.stmts[at..], name, declaration)
}

/// The value of `name = value;`, which does not mention the variable.
fn assigned(stmt: &Stmt, name: &Ident) -> Option<Box<Expr>> {
    let Stmt::Expr(Expr::Assign(assigned), Some(_)) = stmt else { return None };
    let is_it = matches!(&*assigned.left, Expr::Path(path) if path.path.is_ident(name));
    (is_it && mentions(&assigned.right, name) == 0).then(|| assigned.right.clone())
}

/// The block that is all of the statement but the head of a loop and a variable's name.
fn block_of(stmt: &mut Stmt) -> Option<&mut Block> {
    let expr = match stmt {
        Stmt::Local(local) => &mut *local.init.as_mut().filter(|init| init.diverge.is_none())?.expr,
        Stmt::Expr(expr, _) => expr,
        Stmt::Item(_) | Stmt::Macro(_) => return None,
    };
    match expr {
        Expr::ForLoop(each) => Some(&mut each.body),
        Expr::Block(block) => Some(&mut block.block),
        _ => None,
    }
}

pub(super) fn mentions(tokens: &impl ToTokens, name: &Ident) -> usize {
    let mut mentions = Mentions::default();
    mentions.count(tokens.to_token_stream());
    mentions.of(name)
}

fn is_literal(value: &Expr) -> bool {
    match value {
        Expr::Path(path) => path.path.is_ident("None"),
        Expr::Lit(literal) => matches!(literal.lit, syn::Lit::Bool(_)),
        _ => false,
    }
}

/// `if c { a } else { b }` for `if c { return a; } else { return b; }` at the end of a function.
pub(super) fn return_values(block: &mut Block) {
    let mut ends = block.stmts.iter().rev().filter(|stmt| !is_comment(stmt));
    if let Some(Stmt::Expr(end @ Expr::If(_), _)) = ends.next()
        && leaves(end).is_some_and(|returns| returns)
    {
        give(block);
    }
}

/// Whether the expression always leaves the function, and then, whether it may return.
fn leaves(expr: &Expr) -> Option<bool> {
    match expr {
        Expr::Return(returned) => returned.expr.is_some().then_some(true),
        Expr::Call(call) => {
            let raises = matches!(&*call.func, Expr::Path(path) if path.path.is_ident("raise"));
            raises.then_some(false)
        }
        Expr::If(branches) => {
            let (_, otherwise) = branches.else_branch.as_ref()?;
            let then = block_leaves(&branches.then_branch)?;
            Some(leaves(otherwise)? || then)
        }
        Expr::Block(block) => block_leaves(&block.block),
        _ => None,
    }
}

fn block_leaves(block: &Block) -> Option<bool> {
    match block.stmts.last()? {
        Stmt::Expr(end, _) => leaves(end),
        Stmt::Local(_) | Stmt::Item(_) | Stmt::Macro(_) => None,
    }
}

/// Takes the `return`s at the end away.
fn give(block: &mut Block) {
    let Some(Stmt::Expr(end, semicolon)) = block.stmts.last_mut() else { return };
    match end {
        Expr::Return(returned) => {
            if let Some(value) = returned.expr.take() {
                *end = *value;
                *semicolon = None;
            }
        }
        Expr::If(branches) => {
            give(&mut branches.then_branch);
            if let Some((_, otherwise)) = &mut branches.else_branch {
                match &mut **otherwise {
                    Expr::Block(block) => give(&mut block.block),
                    other => {
                        let stmts = vec![Stmt::Expr(other.clone(), None)];
                        let mut block = Block { brace_token: syn::token::Brace::default(), stmts };
                        give(&mut block);
                        if let Some(Stmt::Expr(changed, _)) = block.stmts.pop() {
                            *other = changed;
                        }
                    }
                }
            }
            *semicolon = None;
        }
        _ => {}
    }
}

/// `f()` for `let a = f(); a` at the end of a block, where Python's program has no such variable.
pub(super) struct Given<'t>(pub &'t HashSet<Ident>);

impl VisitMut for Given<'_> {
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        let [.., Stmt::Local(local), Stmt::Expr(Expr::Path(given), None)] = &block.stmts[..] else {
            return;
        };
        let Pat::Ident(found) = &local.pat else { return };
        let Some(init) = local.init.as_ref().filter(|init| init.diverge.is_none()) else { return };
        if given.path.is_ident(&found.ident) && self.0.contains(&found.ident) {
            let value = (*init.expr).clone();
            block.stmts.truncate(block.stmts.len() - 2);
            block.stmts.push(Stmt::Expr(value, None));
        }
    }
}

/// `continue` for `match outcome { _ => continue }`.
pub(super) struct Single;

impl VisitMut for Single {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        let Expr::Match(found) = expr else { return };
        let [only] = found.arms.as_slice() else { return };
        if matches!(only.pat, Pat::Wild(_)) && matches!(&*found.expr, Expr::Path(_)) {
            *expr = (*only.body).clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn a_variable_begins_in_the_block_that_alone_knows_it() {
        let mut block: Block = parse_quote!({
            let mut m: Option<Int> = None;
            let mut kept: Option<Int> = None;
            let mut rounds = false;
            for pair in pairs {
                let error = 'attempt: {
                    m = Some(pair.1);
                    show(m);
                };
                if rounds {
                    kept = Some(error);
                }
                rounds = true;
            }
            show(kept);
        });
        Begun.visit_block_mut(&mut block);
        let expected: Block = parse_quote!({
            let mut kept: Option<Int> = None;
            let mut rounds = false;
            for pair in pairs {
                let error = 'attempt: {
                    let m: Option<Int> = Some(pair.1);
                    show(m);
                };
                if rounds {
                    kept = Some(error);
                }
                rounds = true;
            }
            show(kept);
        });
        assert_eq!(block, expected);
    }
}
