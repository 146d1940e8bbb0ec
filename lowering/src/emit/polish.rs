//! What only the whole body of a function shows: a list that is made empty and filled at once, a variable
//! whose uses all went away.
//!
//! These are rules about Rust, after everything was decided: each gives the same computations in the same
//! order.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use std::collections::{HashMap, HashSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, Ident, Pat, Stmt, parse_quote};

use crate::builtins;

use super::print::is_comment;

/// The names of a function's variables.
pub struct Variables {
    /// Those of all.
    pub all: HashSet<Ident>,
    /// Of those that refer to a list inside another.
    pub rows: HashSet<Ident>,
    /// Of those that Python's program does not have.
    pub temporaries: HashSet<Ident>,
}

/// Applies the rules to the statements of a function.
pub fn polish(stmts: &mut Vec<Stmt>, variables: &Variables) {
    let mut block = Block { brace_token: syn::token::Brace::default(), stmts: std::mem::take(stmts) };
    Filled.visit_block_mut(&mut block);
    super::decided::Decided(variables).visit_block_mut(&mut block);
    super::collected::Collected::new(variables).visit_block_mut(&mut block);
    super::collected::GoneOver.visit_block_mut(&mut block);
    super::given_late::GivenLate.visit_block_mut(&mut block);
    super::begun::Begun.visit_block_mut(&mut block);
    super::begun::return_values(&mut block);
    super::begun::Single.visit_block_mut(&mut block);
    super::begun::Given(&variables.temporaries).visit_block_mut(&mut block);
    super::swap::Swapped.visit_block_mut(&mut block);
    Merged(&variables.temporaries).visit_block_mut(&mut block);
    Passed.visit_block_mut(&mut block);
    super::due::Due.visit_block_mut(&mut block);
    let mut mentions = Mentions::default();
    mentions.count(block.to_token_stream());
    Unread(&mentions).visit_block_mut(&mut block);
    *stmts = block.stmts;
}

/// `let xs = vec![a, b];` for `let mut xs = Vec::new(); xs.push(a); xs.push(b);`.
struct Filled;

impl VisitMut for Filled {
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        let mut position = 0;
        while position < block.stmts.len() {
            fill(&mut block.stmts, position);
            position += 1;
        }
    }
}

/// `let Some(x) = x else { continue };` for a round of a loop that is all inside `if let Some(x) = x`.
struct Passed;

impl VisitMut for Passed {
    fn visit_expr_for_loop_mut(&mut self, each: &mut syn::ExprForLoop) {
        visit_mut::visit_expr_for_loop_mut(self, each);
        let Some((position, passed)) = only_present(each) else { return };
        each.body.stmts.splice(position..=position, passed);
    }
}

/// Where the only statement of a round tests the loop variable, and what stands there instead.
fn only_present(each: &syn::ExprForLoop) -> Option<(usize, Vec<Stmt>)> {
    let Pat::Ident(variable) = &*each.pat else { return None };
    let mut stmts = each.body.stmts.iter().enumerate().filter(|(_, stmt)| !is_comment(stmt));
    let (position, Stmt::Expr(Expr::If(test), _)) = stmts.next()? else { return None };
    let Expr::Let(present) = &*test.cond else { return None };
    let Expr::Path(tested) = &*present.expr else { return None };
    if stmts.next().is_some() || test.else_branch.is_some() || !tested.path.is_ident(&variable.ident) {
        return None;
    }
    let (pattern, value) = (&present.pat, &present.expr);
    let mut passed: Vec<Stmt> = vec![parse_quote!(let #pattern = #value else { continue };)];
    passed.extend(test.then_branch.stmts.iter().cloned());
    Some((position, passed))
}

/// Moves what is pushed right after the statement at the position made an empty list into that list.
fn fill(stmts: &mut Vec<Stmt>, position: usize) {
    let Some(name) = empty_list(&stmts[position]).cloned() else { return };
    let mut items: Vec<Expr> = Vec::new();
    let mut end = position + 1;
    let mut next = position + 1;
    while let Some(stmt) = stmts.get(next) {
        next += 1;
        if is_comment(stmt) {
            continue;
        }
        let Some(item) = pushed(stmt, &name) else { break };
        items.push(item.clone());
        end = next;
    }
    if items.is_empty() {
        return;
    }
    stmts.drain(position + 1..end);
    let changed = changes(&stmts[position + 1..], &name);
    if let Stmt::Local(local) = &mut stmts[position] {
        if let Some(init) = &mut local.init {
            *init.expr = parse_quote!(vec![#(#items),*]);
        }
        if !changed {
            with_name(&mut local.pat, |name| name.mutability = None);
        }
    }
}

/// The variable that the statement declares with `Vec::new()`.
fn empty_list(stmt: &Stmt) -> Option<&Ident> {
    let Stmt::Local(local) = stmt else { return None };
    let Expr::Call(call) = &*local.init.as_ref()?.expr else { return None };
    let Expr::Path(function) = &*call.func else { return None };
    let path: Vec<String> =
        function.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    if path != ["Vec", "new"] {
        return None;
    }
    name(&local.pat)
}

/// The item of `name.push(item);`, which says nothing of the list itself.
fn pushed<'s>(stmt: &'s Stmt, name: &Ident) -> Option<&'s Expr> {
    let Stmt::Expr(Expr::MethodCall(call), Some(_)) = stmt else { return None };
    let on_it = matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident(name));
    if !on_it || call.method != "push" {
        return None;
    }
    let item = call.args.first()?;
    let mut mentions = Mentions::default();
    mentions.count(item.to_token_stream());
    (mentions.of(name) == 0).then_some(item)
}

/// Whether what follows may change the list.
pub(super) fn changes(stmts: &[Stmt], name: &Ident) -> bool {
    stmts.iter().any(|stmt| tokens_change(stmt.to_token_stream(), &name.to_string()))
}

/// The methods of a `Vec` or an `Option` that do not change it, besides those of the table.
const READS: &[&str] = &[
    "at",
    "bound",
    "clone",
    "each",
    "into_iter",
    "is_empty",
    "is_none",
    "is_some",
    "is_some_and",
    "item",
    "iter",
    "len",
    "narrowed",
    "to_vec",
];

/// Whether a method of a container leaves it as it is.
fn reads(method: &str) -> bool {
    READS.contains(&method) || builtins::only_reads(method)
}

/// Whether `mut name`, `name.method()` with a method that is not known to read, `name[i]` or `name =`
/// occurs.
fn tokens_change(tokens: TokenStream, name: &str) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let text = |at: usize| tokens.get(at).map(ToString::to_string).unwrap_or_default();
    tokens.iter().enumerate().any(|(at, token)| match token {
        TokenTree::Group(group) => tokens_change(group.stream(), name),
        TokenTree::Ident(found) if found == name => {
            let borrowed = at > 0 && text(at - 1) == "mut";
            let called = text(at + 1) == "." && !reads(&text(at + 2));
            let [first, second, third] = [1, 2, 3].map(|after| text(at + after));
            let assigned = match first.as_str() {
                "=" => second != "=",
                "+" | "-" | "*" | "/" | "%" | "^" | "&" | "|" => second == "=",
                "<" | ">" => second == first && third == "=",
                _ => false,
            };
            let placed = matches!(tokens.get(at + 1), Some(TokenTree::Group(group))
                if group.delimiter() == Delimiter::Bracket && group.stream().to_string() != "..");
            borrowed || called || assigned || placed
        }
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The name that a pattern binds, with or without a type.
pub(super) fn name(pattern: &Pat) -> Option<&Ident> {
    match pattern {
        Pat::Ident(found) => Some(&found.ident),
        Pat::Type(typed) => name(&typed.pat),
        _ => None,
    }
}

pub(super) fn with_name(pattern: &mut Pat, change: impl FnOnce(&mut syn::PatIdent)) {
    match pattern {
        Pat::Ident(found) => change(found),
        Pat::Type(typed) => with_name(&mut typed.pat, change),
        _ => {}
    }
}

/// One name for the value of a temporary that a variable then keeps: `let a = f(); let b = a;`.
struct Merged<'t>(&'t HashSet<Ident>);

impl VisitMut for Merged<'_> {
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        let mut position = 0;
        while position < block.stmts.len() {
            if merge(&mut block.stmts, position, self.0) {
                block.stmts.remove(position);
            } else {
                position += 1;
            }
        }
    }
}

/// Gives the variable that the statement at the position only renames its last name from the start.
fn merge(stmts: &mut [Stmt], position: usize, temporaries: &HashSet<Ident>) -> bool {
    let Some((kept, mutable, old)) = renaming(&stmts[position]) else { return false };
    if !temporaries.contains(&old) {
        return false;
    }
    let declared = stmts[..position].iter().rposition(|stmt| declares(stmt, &old));
    let Some(declared) = declared else { return false };
    let count = |stmts: &[Stmt], name: &Ident| {
        let mut mentions = Mentions::default();
        for stmt in stmts {
            mentions.count(stmt.to_token_stream());
        }
        (mentions.of(name), mentions.captures(name))
    };
    let later = count(&stmts[position + 1..], &old).0;
    let earlier = count(&stmts[declared..position], &kept).0;
    let captured = count(&stmts[declared..position], &old).1;
    if later > 0 || earlier > 0 || captured > 0 {
        return false;
    }
    let mut renamer = Renamer { old: &old, new: &kept };
    // The first value may be of an earlier variable of the same name.
    if let Stmt::Local(local) = &mut stmts[declared] {
        renamer.visit_pat_mut(&mut local.pat);
    }
    for stmt in &mut stmts[declared + 1..position] {
        renamer.visit_stmt_mut(stmt);
    }
    if mutable {
        make_mutable(&mut stmts[declared], &kept);
    }
    true
}

/// `b`, whether it is `mut`, and `a`, of `let b = a;`.
fn renaming(stmt: &Stmt) -> Option<(Ident, bool, Ident)> {
    let Stmt::Local(local) = stmt else { return None };
    let Pat::Ident(kept) = &local.pat else { return None };
    let init = local.init.as_ref().filter(|init| init.diverge.is_none())?;
    let Expr::Path(old) = &*init.expr else { return None };
    let old = old.path.get_ident()?.clone();
    Some((kept.ident.clone(), kept.mutability.is_some(), old))
}

/// Whether the statement declares the variable, with a value and as what owns it.
fn declares(stmt: &Stmt, wanted: &Ident) -> bool {
    let Stmt::Local(local) = stmt else { return false };
    let valued = local.init.as_ref().is_some_and(|init| init.diverge.is_none());
    let part = |pattern: &Pat| name(pattern).is_some_and(|found| found == wanted);
    let declared = match &local.pat {
        Pat::Tuple(parts) => parts.elems.iter().any(part),
        pattern => part(pattern),
    };
    valued && declared
}

fn make_mutable(stmt: &mut Stmt, wanted: &Ident) {
    let Stmt::Local(local) = stmt else { return };
    let change = |pattern: &mut Pat| {
        with_name(pattern, |name| {
            if name.ident == *wanted {
                name.mutability = Some(syn::token::Mut::default());
            }
        });
    };
    match &mut local.pat {
        Pat::Tuple(parts) => parts.elems.iter_mut().for_each(change),
        pattern => change(pattern),
    }
}

/// Another name for a variable.
struct Renamer<'n> {
    old: &'n Ident,
    new: &'n Ident,
}

impl Renamer<'_> {
    fn tokens(&self, tokens: TokenStream) -> TokenStream {
        let mut after_dot = false;
        let renamed = tokens.into_iter().map(|token| {
            let member = std::mem::replace(
                &mut after_dot,
                matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.'),
            );
            match token {
                TokenTree::Ident(name) if name == *self.old && !member => {
                    TokenTree::Ident(self.new.clone())
                }
                TokenTree::Group(group) => {
                    let inner = self.tokens(group.stream());
                    TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner))
                }
                other => other,
            }
        });
        renamed.collect()
    }
}

impl VisitMut for Renamer<'_> {
    fn visit_expr_path_mut(&mut self, path: &mut syn::ExprPath) {
        if path.path.is_ident(self.old) {
            path.path = self.new.clone().into();
        }
    }

    fn visit_pat_ident_mut(&mut self, pattern: &mut syn::PatIdent) {
        if pattern.ident == *self.old {
            pattern.ident = self.new.clone();
        }
    }

    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        // `Account { owner }` names a variable too.
        if field.colon_token.is_none() {
            field.colon_token = Some(syn::token::Colon::default());
        }
        self.visit_expr_mut(&mut field.expr);
        let shorthand = matches!((&field.member, &field.expr), (syn::Member::Named(member), Expr::Path(path))
            if path.path.is_ident(member));
        if shorthand {
            field.colon_token = None;
        }
    }

    fn visit_macro_mut(&mut self, found: &mut syn::Macro) {
        found.tokens = self.tokens(std::mem::take(&mut found.tokens));
    }
}

/// How often names occur, in the texts of format strings too.
#[derive(Default)]
pub(super) struct Mentions {
    /// As they stand and in texts.
    all: HashMap<String, usize>,
    /// In texts.
    captured: HashMap<String, usize>,
}

impl Mentions {
    pub(super) fn count(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.count(group.stream()),
                TokenTree::Ident(name) => *self.all.entry(name.to_string()).or_default() += 1,
                TokenTree::Literal(literal) => self.captured(&literal.to_string()),
                TokenTree::Punct(_) => {}
            }
        }
    }

    /// `{name}` in a text.
    fn captured(&mut self, text: &str) {
        for part in text.split('{').skip(1) {
            let name = part.split(['}', ':']).next().unwrap_or_default();
            *self.all.entry(name.to_owned()).or_default() += 1;
            *self.captured.entry(name.to_owned()).or_default() += 1;
        }
    }

    pub(super) fn of(&self, name: &Ident) -> usize {
        self.all.get(&name.to_string()).copied().unwrap_or_default()
    }

    fn captures(&self, name: &Ident) -> usize {
        self.captured.get(&name.to_string()).copied().unwrap_or_default()
    }
}

/// `let _x = ...;` for a variable whose name occurs nowhere else.
struct Unread<'m>(&'m Mentions);

impl VisitMut for Unread<'_> {
    fn visit_local_mut(&mut self, local: &mut syn::Local) {
        visit_mut::visit_local_mut(self, local);
        let valued = local.init.as_ref().is_some_and(|init| init.diverge.is_none());
        with_name(&mut local.pat, |name| {
            let plain = name.mutability.is_none() && !name.ident.to_string().starts_with('_');
            if valued && plain && self.0.of(&name.ident) == 1 {
                name.ident = Ident::new(&format!("_{}", name.ident), name.ident.span());
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn polished(mut block: Block) -> Vec<Stmt> {
        let temporaries = ["list", "text"].map(|name| Ident::new(name, proc_macro2::Span::call_site()));
        let variables = Variables {
            all: HashSet::new(),
            rows: HashSet::new(),
            temporaries: HashSet::from(temporaries),
        };
        polish(&mut block.stmts, &variables);
        block.stmts
    }

    #[test]
    fn a_list_that_is_filled_at_once_is_made_with_its_items() {
        let expected: Block = parse_quote!({
            let xs: Vec<Int> = vec![a, f()];
            print(&[&xs]);
        });
        let found = polished(parse_quote!({
            let mut xs: Vec<Int> = Vec::new();
            xs.push(a);
            xs.push(f());
            print(&[&xs]);
        }));
        assert_eq!(found, expected.stmts);
    }

    #[test]
    fn a_list_that_is_filled_later_stays_mutable() {
        let expected: Block = parse_quote!({
            let mut xs = vec![a];
            for b in bs {
                xs.push(xs.len());
            }
        });
        let found = polished(parse_quote!({
            let mut xs = Vec::new();
            xs.push(a);
            for b in bs {
                xs.push(xs.len());
            }
        }));
        assert_eq!(found, expected.stmts);
    }

    #[test]
    fn a_value_has_its_last_name_from_the_start() {
        let expected: Block = parse_quote!({
            let mut around: Vec<Int> = Vec::new();
            for t in 0..n {
                around.push(vec![around.len(), around.list]);
            }
            print(&[&around]);
        });
        let found = polished(parse_quote!({
            let mut list: Vec<Int> = Vec::new();
            for t in 0..n {
                list.push(vec![list.len(), list.list]);
            }
            let around = list;
            print(&[&around]);
        }));
        assert_eq!(found, expected.stmts);
    }

    #[test]
    fn a_first_value_of_an_earlier_variable_stays_what_it_is() {
        let expected: Block = parse_quote!({
            let member = text?;
            print(&[&member]);
        });
        let found = polished(parse_quote!({
            let text = text?;
            let member = text;
            print(&[&member]);
        }));
        assert_eq!(found, expected.stmts);
    }

    #[test]
    fn a_value_that_is_made_from_what_has_the_name_keeps_its_own() {
        let block: Block = parse_quote!({
            let list = f(&around);
            let around = list;
            print(&[&around]);
        });
        assert_eq!(polished(block.clone()), block.stmts);
    }

    #[test]
    fn a_variable_that_nothing_reads_says_so() {
        let expected: Block = parse_quote!({
            let _x = f();
            let y = g();
            format!("{y}");
        });
        let found = polished(parse_quote!({
            let x = f();
            let y = g();
            format!("{y}");
        }));
        assert_eq!(found, expected.stmts);
    }
}
