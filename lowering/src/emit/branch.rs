//! `if` as Rust writes it: as a statement, as a chain, and as the value of a variable.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use quote::quote;
use syn::{Block, Expr, ExprIf, Stmt, parse_quote};

use super::build::binary;
use super::print::is_comment;

/// An `if`. Where nothing is done the condition is computed alone.
pub fn statement(condition: Expr, then: &Block, otherwise: Block) -> Vec<Stmt> {
    if let (Some(option), []) = (given_up(&condition, then), &otherwise.stmts[..]) {
        return vec![parse_quote!(#option.as_ref()?;)];
    }
    if !then.stmts.is_empty() || !otherwise.stmts.is_empty() {
        return either(condition, then, otherwise);
    }
    if binds(&condition) {
        return vec![Stmt::Expr(parse_quote!(if #condition {}), None)];
    }
    match condition {
        Expr::Lit(_) => Vec::new(),
        condition => vec![parse_quote!(let _ = #condition;)],
    }
}

/// `x` of `if x.is_none() { return None; }`.
fn given_up<'c>(condition: &'c Expr, then: &Block) -> Option<&'c Expr> {
    let Expr::MethodCall(asked) = condition else { return None };
    let code: Vec<&Stmt> = then.stmts.iter().filter(|stmt| !is_comment(stmt)).collect();
    let [Stmt::Expr(Expr::Return(given), _)] = code[..] else { return None };
    let none = matches!(given.expr.as_deref(), Some(Expr::Path(path)) if path.path.is_ident("None"));
    let variable = matches!(&*asked.receiver, Expr::Path(_));
    (asked.method == "is_none" && none && variable).then_some(&*asked.receiver)
}

/// `if condition { then }`, with `else if` for a lone `if` in the other branch, whose comment goes, and
/// `if condition && inner` for a lone `if` in the first where there is no other.
pub fn either(condition: Expr, then: &Block, mut otherwise: Block) -> Vec<Stmt> {
    if otherwise.stmts.is_empty()
        && let Some(nested) = lone_if(then)
    {
        let both = binary(condition, "&&", (*nested.cond).clone());
        let then = &nested.then_branch;
        return vec![Stmt::Expr(parse_quote!(if #both #then), None)];
    }
    let rust = match &mut otherwise.stmts[..] {
        [] => parse_quote!(if #condition #then),
        [comment, Stmt::Expr(Expr::If(nested), None)] if is_comment(comment) => {
            chain(condition, then, nested)
        }
        [Stmt::Expr(Expr::If(nested), None)] => chain(condition, then, nested),
        _ => parse_quote!(if #condition #then else #otherwise),
    };
    vec![Stmt::Expr(rust, None)]
}

/// The `if`, without another branch, that is all there is in the block: no comment says where it is from.
fn lone_if(block: &Block) -> Option<&ExprIf> {
    let [Stmt::Expr(Expr::If(nested), None)] = &block.stmts[..] else { return None };
    nested.else_branch.is_none().then_some(nested)
}

/// `if condition { then } else if ...`, or `if condition || ...` where both do the same.
fn chain(condition: Expr, then: &Block, nested: &mut ExprIf) -> Expr {
    let plain = |condition: &Expr| !binds(condition);
    if plain(&condition) && plain(&nested.cond) && same_code(then, &nested.then_branch) {
        let either = binary(condition, "||", (*nested.cond).clone());
        let rest = nested.else_branch.take().map(|(_, rest)| rest);
        return match rest {
            Some(rest) => parse_quote!(if #either #then else #rest),
            None => parse_quote!(if #either #then),
        };
    }
    parse_quote!(if #condition #then else #nested)
}

/// Whether a chain of `&&` has a `let` in it.
pub fn binds(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(chain) => binds(&chain.left) || binds(&chain.right),
        _ => false,
    }
}

/// Whether two blocks are the same but for their comments.
fn same_code(first: &Block, second: &Block) -> bool {
    let code = |block: &Block| -> String {
        let stmts = block.stmts.iter().filter(|stmt| !is_comment(stmt));
        quote!(#(#stmts)*).to_string()
    };
    code(first) == code(second)
}
