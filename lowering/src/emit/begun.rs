//! Where a variable begins and where a value ends: declarations beside what they are given first, and values
//! in place of what returns them last.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, Ident, Pat, Stmt};

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
    let Stmt::Expr(Expr::Assign(assigned), Some(_)) = &stmts[at] else { return };
    let is_it = matches!(&*assigned.left, Expr::Path(path) if path.path.is_ident(&name));
    if !is_it || mentions(&assigned.right, &name) > 0 {
        return;
    }
    let value = assigned.right.clone();
    let changed = changes(&stmts[at + 1..], &name);
    stmts.swap(position, at);
    let Stmt::Local(local) = &mut stmts[at] else { return };
    if let Some(init) = &mut local.init {
        init.expr = value;
    }
    if !changed {
        with_name(&mut local.pat, |name| name.mutability = None);
    }
    stmts.remove(position);
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
