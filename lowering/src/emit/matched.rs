//! A `try` whose body can be left by one computation alone: a `match` on what it gives, without labels.
//!
//! ```text
//! let Ok(order) = orders.item(&id) else { return None };          // nothing asks which exception it is
//! let order = match orders.item(&id) { Ok(value) => value, Err(error) => ... };
//! ```
//!
//! What the body does before the computation is done before the `match`: nothing in it raises.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use proc_macro2::{Ident, TokenTree};
use quote::{ToTokens, quote};
use syn::{Expr as Rust, Lifetime, Pat, Stmt as RustStmt, parse_quote};

use super::build;
use super::clauses::{Asked, Clause};
use super::ends::without_return;
use super::print::{OR_BREAK, drop_idle_comment, is_comment};

/// A body that one computation can leave.
struct Parts {
    before: Vec<RustStmt>,
    /// The computation.
    fallible: Rust,
    origin: Rust,
    /// The statement it is in.
    stmt: RustStmt,
    after: Vec<RustStmt>,
    label: Lifetime,
}

/// What is around the `try`.
pub struct Place<'a> {
    /// The exception's variable.
    pub error: &'a Ident,
    /// Whether the clauses give the function's result.
    pub tail: bool,
}

/// A body of which a `match` can be made.
pub struct Matched {
    parts: Parts,
    shape: Shape,
    /// A name for the value.
    name: Ident,
    /// Whether what comes after the computation can stand after the `match`.
    flat: bool,
}

impl Matched {
    /// The body, if one computation alone can leave it by the label; `ends` where no clause goes on.
    pub fn of(inside: &[RustStmt], label: &Lifetime, ends: bool) -> Option<Self> {
        let parts = parts(inside, label)?;
        let shape = shape(&parts.stmt);
        let hidden = shadows(&parts.after) || shadows(std::slice::from_ref(&parts.stmt));
        let flat = ends && !hidden && !matches!(shape, Shape::Other);
        let taken = quote!(#(#inside)*).to_string();
        let name = ["value", "found", "given"].into_iter().find(|name| !has_word(&taken, name))?;
        (!shadows(&parts.before)).then(|| Self { parts, shape, name: build::ident(name), flat })
    }

    /// Whether the clauses stand inside what the function goes on after.
    pub fn is_flat(&self) -> bool {
        self.flat
    }

    /// Appends the `match` for the body and the clauses, the last of which has no test.
    pub fn emit(self, clauses: Vec<Clause>, place: &Place<'_>, out: &mut Vec<RustStmt>) {
        drop_idle_comment(out);
        let Parts { before, fallible, origin, stmt, mut after, label } = self.parts;
        out.extend(before);
        let carried = clauses.iter().any(|clause| mentions(&clause.block, place.error));
        let fallible = if carried { build::method(fallible, "at", vec![origin]) } else { fallible };
        let asked = Asked { fallible, clauses, error: place.error };
        let name = &self.name;
        if place.tail {
            without_return(&mut after);
            drop_bare_return(&mut after);
        }
        match self.shape {
            Shape::Forgotten if self.flat || after.iter().all(is_comment) && !place.tail => {
                out.push(asked.forgotten());
                out.extend(after);
            }
            Shape::Forgotten => out.push(asked.matched(&parse_quote!(_), after)),
            Shape::Bound(pattern) if self.flat => {
                out.push(asked.bound(&pattern));
                out.extend(after);
            }
            Shape::Bound(pattern) => out.push(asked.matched(&pattern, after)),
            Shape::Assigned(variable)
                if self.flat || after.is_empty() && !place.tail && asked.assigns(&variable) =>
            {
                let declared = declaration(out, &variable);
                out.push(asked.assigned(&variable, declared));
                out.extend(after);
            }
            Shape::Assigned(_) | Shape::Other => {
                let mut body = vec![with_value(stmt, &label, &build::variable(name))];
                body.extend(after);
                if place.tail {
                    without_return(&mut body);
                    drop_bare_return(&mut body);
                }
                out.push(asked.matched(&parse_quote!(#name), body));
            }
        }
    }
}

/// What is done with the value of the computation.
enum Shape {
    /// `let pattern = value;`.
    Bound(Pat),
    /// `variable = value;`.
    Assigned(Ident),
    /// `value;`.
    Forgotten,
    /// Something else.
    Other,
}

fn shape(stmt: &RustStmt) -> Shape {
    match stmt {
        RustStmt::Local(local) if !matches!(local.pat, Pat::Type(_)) => match &local.init {
            Some(init) if init.diverge.is_none() && is_or_break(&init.expr) => {
                Shape::Bound(local.pat.clone())
            }
            _ => Shape::Other,
        },
        RustStmt::Expr(Rust::Assign(assign), _) if is_or_break(&assign.right) => match &*assign.left {
            Rust::Path(path) => path.path.get_ident().cloned().map_or(Shape::Other, Shape::Assigned),
            _ => Shape::Other,
        },
        RustStmt::Expr(expr, Some(_)) if is_or_break(expr) => Shape::Forgotten,
        _ => Shape::Other,
    }
}

/// The parts of a body in which the label stands once, in what its statement computes first.
fn parts(inside: &[RustStmt], label: &Lifetime) -> Option<Parts> {
    if count(inside, label) != 1 {
        return None;
    }
    let position = inside.iter().position(|stmt| count(std::slice::from_ref(stmt), label) == 1)?;
    let mut stmt = inside[position].clone();
    let call = first_of(&mut stmt, label)?;
    let Rust::Call(call) = call else { return None };
    let [fallible, _, origin] = &call.args.iter().collect::<Vec<_>>()[..] else { return None };
    let (fallible, origin) = ((*fallible).clone(), (*origin).clone());
    let (before, after) = (inside[..position].to_vec(), inside[position + 1..].to_vec());
    Some(Parts { before, fallible, origin, stmt, after, label: label.clone() })
}

/// How often the label stands in the statements, as what leaves its block.
fn count(stmts: &[RustStmt], label: &Lifetime) -> usize {
    fn of(tokens: proc_macro2::TokenStream, plain: &str, argument: &str) -> usize {
        let mut after_tick = false;
        let counts = tokens.into_iter().map(|token| {
            let ticked = std::mem::replace(
                &mut after_tick,
                matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\''),
            );
            match token {
                TokenTree::Group(group) => of(group.stream(), plain, argument),
                TokenTree::Ident(name) => usize::from(name == argument || ticked && name == plain),
                TokenTree::Punct(_) | TokenTree::Literal(_) => 0,
            }
        });
        counts.sum()
    }
    let argument = super::print::label(label).to_token_stream().to_string();
    of(quote!(#(#stmts)*), &label.ident.to_string(), &argument)
}

/// What the statement computes first, if that is the computation that leaves the block.
fn first_of<'s>(stmt: &'s mut RustStmt, label: &Lifetime) -> Option<&'s mut Rust> {
    match stmt {
        RustStmt::Local(local) => {
            let init = local.init.as_mut()?;
            if init.diverge.is_some() { None } else { first(&mut init.expr, label) }
        }
        RustStmt::Expr(expr, _) => first(expr, label),
        RustStmt::Item(_) | RustStmt::Macro(_) => None,
    }
}

fn first<'e>(expr: &'e mut Rust, label: &Lifetime) -> Option<&'e mut Rust> {
    if is_or_break(expr) {
        let Rust::Call(call) = &*expr else { return None };
        let own = call.args.iter().nth(1).is_some_and(|found| *found == super::print::label(label));
        return own.then_some(expr);
    }
    match expr {
        Rust::MethodCall(call) => {
            if is_settled(&call.receiver) {
                first_item(call.args.iter_mut(), label)
            } else {
                first(&mut call.receiver, label)
            }
        }
        Rust::Call(call) if matches!(*call.func, Rust::Path(_)) => {
            first_item(call.args.iter_mut(), label)
        }
        Rust::Binary(operation) => match operation.op {
            syn::BinOp::And(_) | syn::BinOp::Or(_) => first(&mut operation.left, label),
            _ => first_item([&mut *operation.left, &mut *operation.right].into_iter(), label),
        },
        Rust::Assign(assign) => match *assign.left {
            Rust::Path(_) => first(&mut assign.right, label),
            _ => None,
        },
        Rust::Return(syn::ExprReturn { expr: Some(value), .. })
        | Rust::Break(syn::ExprBreak { expr: Some(value), .. }) => first(value, label),
        Rust::Field(field) => first(&mut field.base, label),
        Rust::Reference(lent) => first(&mut lent.expr, label),
        Rust::Unary(operation) => first(&mut operation.expr, label),
        Rust::Paren(inner) => first(&mut inner.expr, label),
        Rust::Array(array) => first_item(array.elems.iter_mut(), label),
        Rust::Tuple(tuple) => first_item(tuple.elems.iter_mut(), label),
        _ => None,
    }
}

/// The first of the operands that is no literal and no text of the program.
fn first_item<'e>(
    mut operands: impl Iterator<Item = &'e mut Rust>,
    label: &Lifetime,
) -> Option<&'e mut Rust> {
    operands.find(|operand| !is_settled(operand)).and_then(|operand| first(operand, label))
}

/// Whether the expression is a literal or made of one, so that it gives the same at any time.
pub fn is_settled(expr: &Rust) -> bool {
    match expr {
        Rust::Lit(_) => true,
        Rust::Reference(lent) => is_settled(&lent.expr),
        Rust::Unary(operation) => is_settled(&operation.expr),
        Rust::Call(made) => {
            let literal = matches!(&*made.func, Rust::Path(path)
                if path.path.segments.last().is_some_and(|last| last.ident == "literal" || last.ident == "from"));
            literal && made.args.iter().all(is_settled)
        }
        _ => false,
    }
}

fn is_or_break(expr: &Rust) -> bool {
    matches!(expr, Rust::Call(call)
        if matches!(&*call.func, Rust::Path(path) if path.path.is_ident(OR_BREAK)))
}

/// The statement with something else in the place of the computation.
fn with_value(mut stmt: RustStmt, label: &Lifetime, value: &Rust) -> RustStmt {
    if let Some(place) = first_of(&mut stmt, label) {
        *place = value.clone();
    }
    stmt
}

/// Whether a statement declares a variable by the name of one that it reads: out of its block it would hide
/// that one.
fn shadows(stmts: &[RustStmt]) -> bool {
    stmts.iter().any(|stmt| {
        let RustStmt::Local(local) = stmt else { return false };
        let Some(init) = &local.init else { return false };
        let (pattern, value) = (local.pat.to_token_stream(), init.expr.to_token_stream().to_string());
        names(pattern).iter().any(|name| has_word(&value, name))
    })
}

/// The lower case names among the tokens.
fn names(tokens: proc_macro2::TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => found.extend(names(group.stream())),
            TokenTree::Ident(name) => {
                let name = name.to_string();
                if name.starts_with(|first: char| first.is_lowercase()) && name != "mut" && name != "ref"
                {
                    found.push(name);
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}

/// Whether the word occurs in the text of tokens, in strings too.
fn has_word(text: &str, word: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(word)
        .any(|(at, found)| !text[..at].ends_with(part) && !text[at + found.len()..].starts_with(part))
}

/// Whether the name occurs in the statements.
pub fn mentions(stmts: &[RustStmt], name: &Ident) -> bool {
    has_word(&quote!(#(#stmts)*).to_string(), &name.to_string())
}

/// Takes off a `return;` where the function ends anyway.
fn drop_bare_return(stmts: &mut Vec<RustStmt>) {
    if matches!(stmts.last(), Some(RustStmt::Expr(Rust::Return(bare), _)) if bare.expr.is_none()) {
        stmts.pop();
        drop_idle_comment(stmts);
    }
}

/// Takes the declaration of the variable out of those just before.
fn declaration(out: &mut Vec<RustStmt>, variable: &Ident) -> Option<Pat> {
    let bare = |stmt: &RustStmt| {
        is_comment(stmt) || matches!(stmt, RustStmt::Local(local) if local.init.is_none())
    };
    let from = out.iter().rposition(|stmt| !bare(stmt)).map_or(0, |last| last + 1);
    let untyped = |stmt: &RustStmt| match stmt {
        RustStmt::Local(local) => match &local.pat {
            Pat::Type(typed) => Some((*typed.pat).clone()),
            pattern => Some(pattern.clone()),
        },
        _ => None,
    };
    let declared =
        |stmt: &RustStmt| matches!(untyped(stmt), Some(Pat::Ident(name)) if name.ident == *variable);
    let position = from + out[from..].iter().position(declared)?;
    untyped(&out.remove(position))
}
