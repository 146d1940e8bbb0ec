//! What the program can see of the names that patterns capture, and of the subject while patterns are tried.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use rustpython_parser::ast::{self, Expr, ExprContext, MatchCase, Pattern, Stmt};

use crate::syntax::{bindings, walk};

/// Methods of builtin classes that change nothing.
const QUIET_METHODS: &[&str] = &[
    "count",
    "endswith",
    "find",
    "get",
    "index",
    "isalnum",
    "isalpha",
    "isdigit",
    "islower",
    "isspace",
    "isupper",
    "items",
    "join",
    "keys",
    "lower",
    "lstrip",
    "replace",
    "rstrip",
    "split",
    "startswith",
    "strip",
    "upper",
    "values",
];

/// Builtin functions that change nothing, whatever they are called with.
const QUIET_FUNCTIONS: &[&str] = &[
    "abs",
    "bool",
    "chr",
    "divmod",
    "float",
    "int",
    "isinstance",
    "len",
    "ord",
    "repr",
    "round",
    "str",
];

/// The names that a pattern binds.
pub(super) fn names_of(pattern: &Pattern) -> Vec<&str> {
    let mut found = bindings::Bindings::default();
    bindings::pattern(pattern, bindings::Nesting::Nested, &mut found);
    found.sites.iter().map(|site| site.name).collect()
}

/// Whether an expression binds the name.
pub(super) fn binds(expr: &Expr, name: &str) -> bool {
    walk::has_part(expr, &mut |part| match part {
        Expr::NamedExpr(named) => matches!(&*named.target, Expr::Name(target) if target.id == *name),
        _ => false,
    })
}

/// Whether evaluating an expression may run code of the program, or change an object.
pub(super) fn may_change(expr: &Expr) -> bool {
    walk::has_part(expr, &mut |part| match part {
        Expr::Call(call) => match &*call.func {
            Expr::Name(name) => !QUIET_FUNCTIONS.contains(&name.id.as_str()),
            Expr::Attribute(method) => !QUIET_METHODS.contains(&method.attr.as_str()),
            _ => true,
        },
        Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Await(_) => true,
        _ => false,
    })
}

/// Whether an expression makes a function, or binds a name.
pub(super) fn makes_functions_or_binds(expr: &Expr) -> bool {
    walk::has_part(expr, &mut |part| {
        matches!(part, Expr::Lambda(_) | Expr::GeneratorExp(_) | Expr::NamedExpr(_))
    })
}

/// Whether an expression reads the name.
pub(super) fn reads(expr: &Expr, name: &str) -> bool {
    walk::has_part(expr, &mut |part| match part {
        Expr::Name(read) => read.id == *name && read.ctx != ExprContext::Store,
        _ => false,
    })
}

/// Whether a function inside the block declares the name `nonlocal`.
pub(super) fn is_rebound_inside(block: &[Stmt], name: &str) -> bool {
    block.iter().any(|stmt| {
        let inner = walk::inner_scope(stmt);
        inner.is_some_and(|inner| declares_nonlocal(inner, name) || is_rebound_inside(inner, name))
            || walk::blocks(stmt).into_iter().any(|block| is_rebound_inside(block, name))
    })
}

fn declares_nonlocal(block: &[Stmt], name: &str) -> bool {
    bindings::collect(block).nonlocals.iter().any(|(declared, _)| *declared == name)
}

/// Whether the block reads the name anywhere but in cases that have bound it: in their guards and in what
/// they run, functions that are made there excepted.
pub(super) fn is_read_outside(block: &[Stmt], name: &str) -> bool {
    block.iter().any(|stmt| {
        if let Stmt::Match(stmt) = stmt {
            return reads(&stmt.subject, name)
                || stmt.cases.iter().any(|case| case_reads_outside(case, name));
        }
        statement_reads(stmt, name, &|expr| reads(expr, name), &|block| is_read_outside(block, name))
    })
}

fn case_reads_outside(case: &MatchCase, name: &str) -> bool {
    if names_of(&case.pattern).contains(&name) {
        return case.guard.iter().any(|guard| later_reads(guard, name)) || kept_reads(&case.body, name);
    }
    let keys = &mut |expr: &Expr| reads(expr, name);
    let mut found = case.guard.iter().any(|guard| reads(guard, name));
    walk::pattern_expressions(&case.pattern, &mut |expr| found |= keys(expr));
    found || is_read_outside(&case.body, name)
}

/// Whether functions that the block makes read the name, whenever they run.
fn kept_reads(block: &[Stmt], name: &str) -> bool {
    block.iter().any(|stmt| {
        statement_reads(stmt, name, &|expr| later_reads(expr, name), &|block| kept_reads(block, name))
    })
}

/// Whether functions that the expression makes read the name.
fn later_reads(expr: &Expr, name: &str) -> bool {
    walk::has_part(expr, &mut |part| {
        matches!(part, Expr::Lambda(_) | Expr::GeneratorExp(_)) && reads(part, name)
    })
}

/// Whether a statement reads the name: `of` says it of its expressions, `inside` of its blocks. What is
/// augmented or deleted is read, and so is whatever a function or class inside mentions.
fn statement_reads(
    stmt: &Stmt,
    name: &str,
    of: &dyn Fn(&Expr) -> bool,
    inside: &dyn Fn(&[Stmt]) -> bool,
) -> bool {
    let mut found = false;
    walk::expressions(stmt, &mut |expr| found |= of(expr));
    walk::annotations(stmt, &mut |expr| found |= of(expr));
    if let Stmt::AugAssign(ast::StmtAugAssign { target, .. }) = stmt {
        found |= matches!(&**target, Expr::Name(target) if target.id == *name);
    }
    found
        || walk::inner_scope(stmt).is_some_and(|inner| mentions(inner, name))
        || walk::blocks(stmt).into_iter().any(inside)
}

/// Whether the name occurs in the block, functions inside included.
fn mentions(block: &[Stmt], name: &str) -> bool {
    block.iter().any(|stmt| {
        let mut found = false;
        let mut look = |expr: &Expr| {
            found |=
                walk::has_part(expr, &mut |part| matches!(part, Expr::Name(read) if read.id == *name));
        };
        walk::expressions(stmt, &mut look);
        walk::annotations(stmt, &mut look);
        found
            || matches!(stmt, Stmt::Nonlocal(s) if s.names.iter().any(|declared| declared == name))
            || walk::inner_scope(stmt).is_some_and(|inner| mentions(inner, name))
            || walk::blocks(stmt).into_iter().any(|block| mentions(block, name))
    })
}
