//! Small builders of `syn` trees; parentheses are left to the printer, which adds them by precedence.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use proc_macro2::Span;
use quote::quote;
use syn::{Block, Expr, Ident, Pat, Stmt, Type, parse_quote};

use crate::analysis::Repr;

use super::untyped::{is_untyped, suffixed};

/// An identifier that is not a keyword.
pub fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A path of plain segments (`text::chr`).
pub fn path(text: &str) -> Expr {
    let segments = text.split("::").map(ident);
    parse_quote!(#(#segments)::*)
}

/// A variable.
pub fn variable(name: &Ident) -> Expr {
    parse_quote!(#name)
}

/// An unsuffixed integer literal; negative values become a negation.
pub fn integer(value: i128) -> Expr {
    let magnitude = literal(value.unsigned_abs());
    if value < 0 { unary_minus(magnitude) } else { magnitude }
}

/// A literal with underscores between groups of three digits where it is long.
fn literal(value: u128) -> Expr {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if digits.len() > 5 && index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    let token = syn::LitInt::new(&text, Span::call_site());
    parse_quote!(#token)
}

/// A bare integer literal that Rust takes for an `i32` by itself may stay bare where an `i32` will do.
pub fn suffixed_unless_small(operand: Expr, repr: Repr) -> Expr {
    let small = match &operand {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(token), .. }) => token.base10_parse::<i32>().is_ok(),
        Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => {
            matches!(&**expr, Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(token), .. })
                if token.base10_parse::<i32>().is_ok())
        }
        _ => false,
    };
    if small { operand } else { suffixed(operand, repr) }
}

/// `()`.
pub fn unit() -> Expr {
    tuple(Vec::new())
}

/// A bare integer literal as an `i64` literal.
pub fn integer_i64(operand: Expr) -> Expr {
    suffixed(operand, Repr::I64)
}

/// `-operand`.
pub fn unary_minus(operand: Expr) -> Expr {
    // `--x` reads as a decrement.
    let negative = matches!(operand, Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), .. }));
    let operand: Expr = if negative { parse_quote!((#operand)) } else { operand };
    unary(syn::UnOp::Neg(syn::token::Minus::default()), operand)
}

/// `!operand`.
pub fn not(operand: Expr) -> Expr {
    unary(syn::UnOp::Not(syn::token::Not::default()), operand)
}

/// `*operand`.
pub fn dereference(operand: Expr) -> Expr {
    unary(syn::UnOp::Deref(syn::token::Star::default()), operand)
}

fn unary(op: syn::UnOp, operand: Expr) -> Expr {
    Expr::Unary(syn::ExprUnary { attrs: Vec::new(), op, expr: Box::new(operand) })
}

/// A string literal.
pub fn string(text: &str) -> Expr {
    parse_quote!(#text)
}

/// `left op right` for a binary operator as written (`+`, `<=`, `&&`).
///
/// # Panics
/// If `op` is no Rust operator: the builtins' table names only those.
pub fn binary(left: Expr, op: &str, right: Expr) -> Expr {
    let (left, right) = if matches!(op, "&" | "|" | "^" | "<<" | ">>") {
        (grouped(left), grouped(right))
    } else {
        (left, right)
    };
    let op: syn::BinOp = syn::parse_str(op).expect("the table names Rust operators");
    Expr::Binary(syn::ExprBinary { attrs: Vec::new(), left: Box::new(left), op, right: Box::new(right) })
}

/// `left && right` or `left || right`, or what stands for it where one is a literal or both are the same
/// place. What is dropped is what Rust would not evaluate either, or has no effect.
pub fn logical(left: Expr, op: &str, right: Expr) -> Expr {
    if left == right && is_place(&left) {
        return left;
    }
    let neutral = op == "&&";
    if !neutral && let Some(factored) = factored(&left, &right) {
        return factored;
    }
    match (bool_literal(&left), bool_literal(&right)) {
        (Some(literal), _) if literal == neutral => right,
        (Some(_), _) => left,
        (None, Some(literal)) if literal == neutral => left,
        (None, Some(_) | None) => binary(left, op, right),
    }
}

/// `a && (b || c)` for `a && b || a && c`, where looking at `a` does nothing.
fn factored(left: &Expr, right: &Expr) -> Option<Expr> {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    conjuncts(left, &mut first);
    conjuncts(right, &mut second);
    let same = |(left, right): &(&&Expr, &&Expr)| left == right && is_look(left);
    let common = first.iter().zip(&second).take_while(same).count();
    if common == 0 || common == first.len() || common == second.len() {
        return None;
    }
    let all = |parts: &[&Expr]| {
        let parts = parts.iter().map(|part| (*part).clone());
        parts.reduce(|left, right| binary(left, "&&", right))
    };
    let either = logical(all(&first[common..])?, "||", all(&second[common..])?);
    Some(binary(all(&first[..common])?, "&&", either))
}

/// The parts of `a && b && c`.
fn conjuncts<'e>(expr: &'e Expr, parts: &mut Vec<&'e Expr>) {
    match expr {
        Expr::Binary(both) if matches!(both.op, syn::BinOp::And(_)) => {
            conjuncts(&both.left, parts);
            conjuncts(&both.right, parts);
        }
        Expr::Paren(inner) => conjuncts(&inner.expr, parts),
        expr => parts.push(expr),
    }
}

/// Whether the test only looks at variables.
fn is_look(test: &Expr) -> bool {
    let plain = |operand: &Expr| is_place(operand) || matches!(operand, Expr::Lit(_));
    match test {
        Expr::Binary(compared) => plain(&compared.left) && plain(&compared.right),
        Expr::MethodCall(call) => {
            let looks = ["is_empty", "is_none", "is_some"].iter().any(|name| call.method == name);
            looks && is_place(&call.receiver)
        }
        Expr::Unary(not) => is_look(&not.expr),
        test => is_place(test),
    }
}

/// Whether the expression is a variable, or a field inside of one.
fn is_place(expr: &Expr) -> bool {
    match expr {
        Expr::Path(_) => true,
        Expr::Field(field) => is_place(&field.base),
        _ => false,
    }
}

/// The value of a `bool` literal.
pub fn bool_literal(expr: &Expr) -> Option<bool> {
    match expr {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Bool(literal), .. }) => Some(literal.value),
        _ => None,
    }
}

/// An operand of a bit operation, in parentheses where few would know that they can be left out.
fn grouped(operand: Expr) -> Expr {
    match operand {
        Expr::Binary(_) | Expr::Cast(_) => parse_quote!((#operand)),
        other => other,
    }
}

/// `receiver.method(args)`.
pub fn method(receiver: Expr, name: &str, args: Vec<Expr>) -> Expr {
    Expr::MethodCall(syn::ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(receiver),
        dot_token: syn::token::Dot::default(),
        method: ident(name),
        turbofish: None,
        paren_token: syn::token::Paren::default(),
        args: args.into_iter().collect(),
    })
}

/// `function(args)`.
pub fn call(function: Expr, args: Vec<Expr>) -> Expr {
    Expr::Call(syn::ExprCall {
        attrs: Vec::new(),
        func: Box::new(function),
        paren_token: syn::token::Paren::default(),
        args: args.into_iter().collect(),
    })
}

/// `&operand`.
pub fn reference(operand: Expr) -> Expr {
    Expr::Reference(syn::ExprReference {
        attrs: Vec::new(),
        and_token: syn::token::And::default(),
        mutability: None,
        expr: Box::new(operand),
    })
}

/// `operand as ty`.
pub fn cast(operand: Expr, ty: &Type) -> Expr {
    Expr::Cast(syn::ExprCast {
        attrs: Vec::new(),
        expr: Box::new(operand),
        as_token: syn::token::As::default(),
        ty: Box::new(ty.clone()),
    })
}

/// `base.name`.
pub fn field(base: Expr, name: &Ident) -> Expr {
    Expr::Field(syn::ExprField {
        attrs: Vec::new(),
        base: Box::new(base),
        dot_token: syn::token::Dot::default(),
        member: syn::Member::Named(name.clone()),
    })
}

/// `base.0`.
pub fn tuple_item(base: Expr, index: usize) -> Expr {
    Expr::Field(syn::ExprField {
        attrs: Vec::new(),
        base: Box::new(base),
        dot_token: syn::token::Dot::default(),
        member: syn::Member::Unnamed(syn::Index::from(index)),
    })
}

/// `(a, b)`, `(a,)`, `()`.
pub fn tuple(items: Vec<Expr>) -> Expr {
    let mut elems: syn::punctuated::Punctuated<Expr, syn::token::Comma> = items.into_iter().collect();
    if elems.len() == 1 {
        elems.push_punct(syn::token::Comma::default());
    }
    Expr::Tuple(syn::ExprTuple { attrs: Vec::new(), paren_token: syn::token::Paren::default(), elems })
}

/// `if condition { then } else { otherwise }` as an expression, or what stands for it where the condition
/// or both values are literals.
pub fn if_else(condition: Expr, then: syn::Block, otherwise: syn::Block) -> Expr {
    if let Some(known) = bool_literal(&condition) {
        return expression(if known { then } else { otherwise });
    }
    let literal = |block: &Block| match &block.stmts[..] {
        [Stmt::Expr(value, None)] => bool_literal(value),
        _ => None,
    };
    if super::branch::binds(&condition) {
        return parse_quote!(if #condition #then else #otherwise);
    }
    match (literal(&then), literal(&otherwise)) {
        (Some(true), Some(false)) => condition,
        (Some(false), Some(true)) => negated(condition, false),
        _ => parse_quote!(if #condition #then else #otherwise),
    }
}

/// `{ value }`.
pub fn block_of(value: Expr) -> syn::Block {
    block(vec![Stmt::Expr(value, None)])
}

/// A block as an expression; the bare value where it has no statements.
pub fn expression(mut block: Block) -> Expr {
    match block.stmts.pop() {
        Some(Stmt::Expr(value, None)) if block.stmts.is_empty() => value,
        last => {
            block.stmts.extend(last);
            Expr::Block(syn::ExprBlock { attrs: Vec::new(), label: None, block })
        }
    }
}

/// A block of statements.
pub fn block(stmts: Vec<Stmt>) -> syn::Block {
    syn::Block { brace_token: syn::token::Brace::default(), stmts }
}

/// `value;`.
pub fn statement(value: Expr) -> Stmt {
    Stmt::Expr(value, Some(syn::token::Semi::default()))
}

/// `left op= right;`, with `=` for a plain assignment; `x /= 2` for `x = x / 2`, and so
/// for `%` and shifts.
pub fn assign(target: Expr, op: Option<&str>, value: Expr) -> Stmt {
    use syn::BinOp;
    let expr = match (op, value) {
        (None, Expr::Binary(mut operation))
            if matches!(operation.op, BinOp::Div(_) | BinOp::Rem(_) | BinOp::Shl(_) | BinOp::Shr(_))
                && *operation.left == target =>
        {
            operation.op = match operation.op {
                BinOp::Div(_) => BinOp::DivAssign(syn::token::SlashEq::default()),
                BinOp::Shl(_) => BinOp::ShlAssign(syn::token::ShlEq::default()),
                BinOp::Shr(_) => BinOp::ShrAssign(syn::token::ShrEq::default()),
                _ => BinOp::RemAssign(syn::token::PercentEq::default()),
            };
            Expr::Binary(operation)
        }
        (None, value) => Expr::Assign(syn::ExprAssign {
            attrs: Vec::new(),
            left: Box::new(target),
            eq_token: syn::token::Eq::default(),
            right: Box::new(value),
        }),
        (Some(op), value) => binary(target, &format!("{op}="), value),
    };
    statement(expr)
}

/// `let pattern: ty = value;`, each part but the pattern optional.
pub fn let_binding(pattern: &Pat, ty: Option<&Type>, value: Option<Expr>) -> Stmt {
    let ty = ty.map(|ty| quote!(: #ty));
    let init = value.map(|value| syn::LocalInit {
        eq_token: syn::token::Eq::default(),
        expr: Box::new(value),
        diverge: None,
    });
    let mut stmt: Stmt = parse_quote!(let #pattern #ty;);
    if let Stmt::Local(local) = &mut stmt {
        local.init = init;
    }
    stmt
}

/// The pattern that binds `name`.
pub fn binding(name: &Ident, mutable: bool) -> Pat {
    if name == "_" {
        return parse_quote!(_);
    }
    if mutable { parse_quote!(mut #name) } else { parse_quote!(#name) }
}

/// The name of a type without its arguments: `Dict` of `Dict<Str, Int>`.
pub fn type_name(ty: &Type) -> Type {
    let mut name = ty.clone();
    if let Type::Path(path) = &mut name
        && let Some(last) = path.path.segments.last_mut()
    {
        last.arguments = syn::PathArguments::None;
    }
    name
}

/// The arguments of a generic type: `Str` and `Int` of `Dict<Str, Int>`.
pub fn type_arguments(ty: &Type) -> Vec<Type> {
    let Type::Path(path) = ty else { return Vec::new() };
    let Some(syn::PathArguments::AngleBracketed(arguments)) =
        path.path.segments.last().map(|last| &last.arguments)
    else {
        return Vec::new();
    };
    arguments
        .args
        .iter()
        .filter_map(|argument| match argument {
            syn::GenericArgument::Type(ty) => Some(ty.clone()),
            _ => None,
        })
        .collect()
}

/// `start..stop`, `start..=stop`; the first literal says its type where both are literals.
pub fn range(start: Expr, stop: Expr, inclusive: bool, repr: Repr) -> Expr {
    let literals = is_untyped(&start) && is_untyped(&stop);
    let start = if literals { suffixed(start, repr) } else { start };
    let limits = if inclusive {
        syn::RangeLimits::Closed(syn::token::DotDotEq::default())
    } else {
        syn::RangeLimits::HalfOpen(syn::token::DotDot::default())
    };
    Expr::Range(syn::ExprRange {
        attrs: Vec::new(),
        start: Some(Box::new(start)),
        limits,
        end: Some(Box::new(stop)),
    })
}

/// Whether computing the expression does nothing.
pub fn is_idle(expr: &Expr) -> bool {
    match expr {
        Expr::Path(_) | Expr::Lit(_) => true,
        Expr::Tuple(tuple) => tuple.elems.iter().all(is_idle),
        Expr::Field(field) => is_idle(&field.base),
        _ => false,
    }
}

/// `(a, b)`, `(a,)` as a pattern.
pub fn tuple_pattern(items: Vec<Pat>) -> Pat {
    let mut elems: syn::punctuated::Punctuated<Pat, syn::token::Comma> = items.into_iter().collect();
    if elems.len() == 1 {
        elems.push_punct(syn::token::Comma::default());
    }
    Pat::Tuple(syn::PatTuple { attrs: Vec::new(), paren_token: syn::token::Paren::default(), elems })
}

/// `_` on the left of an assignment.
pub fn underscore() -> Expr {
    Expr::Infer(syn::ExprInfer {
        attrs: Vec::new(),
        underscore_token: syn::token::Underscore::default(),
    })
}

/// A file of items.
pub fn file(attrs: Vec<syn::Attribute>, items: Vec<syn::Item>) -> syn::File {
    syn::File { shebang: None, frontmatter: None, attrs, items }
}

/// Gives a loop its label.
pub fn label(rust: &mut Expr, name: &syn::Lifetime) {
    let label = Some(syn::Label { name: name.clone(), colon_token: syn::token::Colon::default() });
    match rust {
        Expr::ForLoop(found) => found.label = label,
        Expr::While(found) => found.label = label,
        Expr::Loop(found) => found.label = label,
        _ => {}
    }
}

/// The `format!(...)` inside `Str::from(format!(...))`.
pub fn formatted(expr: &Expr) -> Option<Expr> {
    let Expr::Call(call) = expr else { return None };
    match (call.args.first(), call.args.len()) {
        (Some(text @ Expr::Macro(_)), 1) => Some(text.clone()),
        _ => None,
    }
}

/// `record.read(|fields| ...)` of what `ask` makes of the field itself, for something asked of a copy of a
/// field: `record.read(|fields| fields.name.clone())`.
pub fn read_in_place(copied: &Expr, ask: impl FnOnce(Expr) -> Expr) -> Option<Expr> {
    let Expr::MethodCall(read) = copied else { return None };
    let Some(Expr::Closure(look)) = read.args.first().filter(|_| read.method == "read") else {
        return None;
    };
    let field = match &*look.body {
        Expr::MethodCall(copy) if copy.method == "clone" => (*copy.receiver).clone(),
        field @ Expr::Field(_) => field.clone(),
        _ => return None,
    };
    let (receiver, inputs) = (&read.receiver, &look.inputs);
    let asked = ask(field);
    Some(parse_quote!(#receiver.read(|#inputs| #asked)))
}

/// Whether the expression is a literal, perhaps negated.
pub fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(_) => true,
        Expr::Unary(negated) => is_literal(&negated.expr),
        _ => false,
    }
}

/// A comparison; with a literal in the place of a field, no copy of the field is made.
pub fn comparison(left: Expr, op: &str, right: Expr) -> Expr {
    if is_literal(&right)
        && let Some(read) = read_in_place(&left, |field| binary(field, op, right.clone()))
    {
        return read;
    }
    binary(left, op, right)
}

/// The opposite of a `bool`. Only an ordering that is `total` may be turned round.
pub fn negated(operand: Expr, total: bool) -> Expr {
    use syn::BinOp;
    if let Expr::Binary(comparison) = &operand {
        let opposite = match comparison.op {
            BinOp::Eq(_) => Some("!="),
            BinOp::Ne(_) => Some("=="),
            BinOp::Lt(_) if total => Some(">="),
            BinOp::Le(_) if total => Some(">"),
            BinOp::Gt(_) if total => Some("<="),
            BinOp::Ge(_) if total => Some("<"),
            _ => None,
        };
        if let Some(op) = opposite {
            return binary((*comparison.left).clone(), op, (*comparison.right).clone());
        }
    }
    if let Some(literal) = bool_literal(&operand) {
        let opposite = !literal;
        return parse_quote!(#opposite);
    }
    if let Expr::MethodCall(read) = &operand
        && read.method == "read"
        && let Some(Expr::Closure(look)) = read.args.first()
        && let Expr::Binary(_) = &*look.body
    {
        let opposite = negated((*look.body).clone(), total);
        let (receiver, inputs) = (&read.receiver, &look.inputs);
        return parse_quote!(#receiver.read(|#inputs| #opposite));
    }
    match operand {
        Expr::Unary(syn::ExprUnary { op: syn::UnOp::Not(_), expr, .. }) => *expr,
        other => not(other),
    }
}
