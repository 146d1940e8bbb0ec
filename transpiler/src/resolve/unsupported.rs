//! The names of what is outside the language, and what to write instead.

use rustpython_parser::ast::{Expr, Ranged, Stmt};
use rustpython_parser::text_size::{TextRange, TextSize};

/// The name of an expression form, and a suggestion.
pub(super) fn expression(expr: &Expr) -> (&'static str, &'static str) {
    match expr {
        Expr::Await(_) => ("`await`", "calls to other canisters are not supported"),
        Expr::Yield(_) => ("the value of a `yield`", "write `yield` as a statement of its own"),
        Expr::YieldFrom(_) => ("the value of a `yield from`", "write it as a statement of its own"),
        Expr::Starred(_) => ("a starred expression", "use `+` or `extend` on lists"),
        Expr::Slice(_) => ("a slice inside a tuple", "use one slice"),
        Expr::Lambda(_)
        | Expr::BoolOp(_)
        | Expr::NamedExpr(_)
        | Expr::BinOp(_)
        | Expr::UnaryOp(_)
        | Expr::IfExp(_)
        | Expr::Dict(_)
        | Expr::Set(_)
        | Expr::ListComp(_)
        | Expr::SetComp(_)
        | Expr::DictComp(_)
        | Expr::GeneratorExp(_)
        | Expr::Compare(_)
        | Expr::Call(_)
        | Expr::FormattedValue(_)
        | Expr::JoinedStr(_)
        | Expr::Constant(_)
        | Expr::Attribute(_)
        | Expr::Subscript(_)
        | Expr::Name(_)
        | Expr::List(_)
        | Expr::Tuple(_) => ("this expression", "write it in another way"),
    }
}

/// The name of a statement form, and a suggestion.
pub(super) fn statement(stmt: &Stmt) -> (&'static str, &'static str) {
    match stmt {
        Stmt::AsyncFunctionDef(_) => ("`async def`", "define the function with `def`"),
        Stmt::ClassDef(_) => (
            "this class",
            "only classes derived from Record or TypedDict at the top level are supported",
        ),
        Stmt::AsyncFor(_) => ("`async for`", "use `for`"),
        Stmt::With(_) => ("`with`", "call the functions directly"),
        Stmt::AsyncWith(_) => ("`async with`", "call the functions directly"),
        Stmt::TryStar(_) => ("`try` with `except*`", "catch the exception with `except`"),
        Stmt::TypeAlias(_) => ("the `type` statement", "write `Name = ...`"),
        Stmt::FunctionDef(_)
        | Stmt::Nonlocal(_)
        | Stmt::Return(_)
        | Stmt::Delete(_)
        | Stmt::Assign(_)
        | Stmt::AugAssign(_)
        | Stmt::AnnAssign(_)
        | Stmt::For(_)
        | Stmt::While(_)
        | Stmt::If(_)
        | Stmt::Match(_)
        | Stmt::Raise(_)
        | Stmt::Try(_)
        | Stmt::Assert(_)
        | Stmt::Import(_)
        | Stmt::ImportFrom(_)
        | Stmt::Global(_)
        | Stmt::Expr(_)
        | Stmt::Pass(_)
        | Stmt::Break(_)
        | Stmt::Continue(_) => ("this statement", "write it in another way"),
    }
}

/// The first line of a statement, which names it. `text` is the whole file.
pub(super) fn header(stmt: &Stmt, text: &str) -> TextRange {
    header_of(stmt.range(), text)
}

/// The first line of what stands in `range`.
pub(super) fn header_of(range: TextRange, text: &str) -> TextRange {
    let whole = &text[range];
    let line = whole.split(['\n']).next().unwrap_or(whole);
    let line = line.split('#').next().unwrap_or(line).trim_end();
    let length = TextSize::try_from(line.len()).unwrap_or_else(|_| range.len());
    TextRange::at(range.start(), length)
}
