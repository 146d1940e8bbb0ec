//! `items.map(|x| f(x)).collect()` for a container that is made empty and filled by one loop.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ExprForLoop, Ident, Local, Pat, Stmt, Type, parse_quote};

use super::begun::mentions;
use super::polish::{Variables, changes, name, with_name};
use super::print::{OR_BREAK, is_comment};

/// What a comprehension becomes: nothing but the loop fills the container, and every round adds one item.
pub(super) struct Collected<'n> {
    variables: &'n Variables,
    /// How many blocks are around.
    depth: usize,
}

impl<'n> Collected<'n> {
    /// In a function with these variables.
    pub(super) fn new(variables: &'n Variables) -> Self {
        Self { variables, depth: 0 }
    }
}

impl VisitMut for Collected<'_> {
    fn visit_block_mut(&mut self, block: &mut Block) {
        self.depth += 1;
        visit_mut::visit_block_mut(self, block);
        self.depth -= 1;
        for position in (0..block.stmts.len()).rev() {
            collect(&mut block.stmts, position, self.variables);
        }
        give(&mut block.stmts, self.depth == 0);
    }
}

/// `for x in xs` for `for x in xs.into_iter()`: a loop asks for the iterator by itself.
pub(super) struct GoneOver;

impl VisitMut for GoneOver {
    fn visit_expr_for_loop_mut(&mut self, each: &mut ExprForLoop) {
        visit_mut::visit_expr_for_loop_mut(self, each);
        *each.expr = super::unshared::gone_over((*each.expr).clone());
    }
}

/// Puts what the statement at the position declares where a loop fills it, if that is all that happens to it
/// until then.
fn collect(stmts: &mut Vec<Stmt>, position: usize, variables: &Variables) {
    let Some(made) = stmts.get(position).and_then(Made::of) else { return };
    let Some((at, each)) = loop_with(stmts, position, &made.name) else { return };
    let Some(items) = made.items(each, variables) else { return };
    let value = if matches!(&stmts[position], Stmt::Local(local) if matches!(local.pat, Pat::Type(_))) {
        parse_quote!(#items.collect())
    } else {
        let ty = &made.ty;
        parse_quote!(#items.collect::<#ty>())
    };
    let unchanged = !changes(&stmts[at + 1..], &made.name);
    put_at_loop(stmts, (position, at), value, unchanged);
}

/// The first statement after the position that mentions the variable, with where it is, if it is a loop that the
/// program does not have: that would stand on a line of its own.
pub(super) fn loop_with<'s>(
    stmts: &'s [Stmt],
    position: usize,
    name: &Ident,
) -> Option<(usize, &'s ExprForLoop)> {
    let after = stmts[position + 1..].iter().position(|stmt| mentions(stmt, name) > 0)?;
    let at = position + 1 + after;
    match &stmts[at] {
        Stmt::Expr(Expr::ForLoop(each), _) if !is_comment(&stmts[at - 1]) => Some((at, each)),
        _ => None,
    }
}

/// Puts the declaration, with another value, where the loop is; `unchanged`: as a variable that is not mutable.
pub(super) fn put_at_loop(
    stmts: &mut Vec<Stmt>,
    (declaration, at): (usize, usize),
    value: Expr,
    unchanged: bool,
) {
    let Stmt::Local(local) = &mut stmts[declaration] else { return };
    let Some(init) = &mut local.init else { return };
    *init.expr = value;
    if unchanged {
        with_name(&mut local.pat, |name| name.mutability = None);
    }
    stmts.swap(declaration, at);
    stmts.remove(declaration);
}

/// What a loop goes over, as what a method is called on.
pub(super) fn as_receiver(items: &Expr) -> Expr {
    match items {
        Expr::Range(_) => parse_quote!((#items)),
        _ => items.clone(),
    }
}

/// `f()` for `let xs = f(); xs` at the end of a block, where `f()` collects; of a function's block, whose type
/// is written elsewhere, without the type.
fn give(stmts: &mut Vec<Stmt>, is_function: bool) {
    let [.., Stmt::Local(Local { pat, init: Some(init), .. }), Stmt::Expr(Expr::Path(given), None)] =
        &stmts[..]
    else {
        return;
    };
    let collects = matches!(&*init.expr, Expr::MethodCall(call) if call.method == "collect");
    if !collects || name(pat).is_none_or(|name| !given.path.is_ident(name)) {
        return;
    }
    let value = if is_function { (*init.expr).clone() } else { typed((*init.expr).clone(), pat) };
    stmts.truncate(stmts.len() - 2);
    stmts.push(Stmt::Expr(value, None));
}

/// A variable that is declared with an empty container.
struct Made {
    name: Ident,
    /// The type of the container, as far as it is known.
    ty: Type,
    /// The method by which a round adds an item.
    method: &'static str,
}

impl Made {
    /// What `let mut xs = Vec::new();` declares.
    fn of(stmt: &Stmt) -> Option<Self> {
        let Stmt::Local(Local { pat, init: Some(init), .. }) = stmt else { return None };
        let Expr::Call(call) = &*init.expr else { return None };
        let Expr::Path(function) = &*call.func else { return None };
        let [class, new] = &function.path.segments.iter().collect::<Vec<_>>()[..] else { return None };
        if new.ident != "new" || !call.args.is_empty() {
            return None;
        }
        let method = match class.ident.to_string().as_str() {
            "Vec" => "push",
            "List" => "append",
            "OrderedMap" | "Dict" => "set_item",
            "OrderedSet" | "Set" => "add",
            _ => return None,
        };
        let pairs = method == "set_item";
        let ty: Type = match (&class.arguments, pairs) {
            (syn::PathArguments::AngleBracketed(types), _) => {
                let (class, types) = (&class.ident, &types.args);
                parse_quote!(#class<#types>)
            }
            (_, false) => {
                let class = &class.ident;
                parse_quote!(#class<_>)
            }
            (_, true) => {
                let class = &class.ident;
                parse_quote!(#class<_, _>)
            }
        };
        Some(Self { name: name(pat)?.clone(), ty, method })
    }

    /// The iterator of the items that the loop adds, if it does nothing else.
    fn items(&self, each: &ExprForLoop, variables: &Variables) -> Option<Expr> {
        let mut stmts = each.body.stmts.iter().filter(|stmt| !is_comment(stmt)).collect::<Vec<_>>();
        let Stmt::Expr(Expr::MethodCall(call), _) = stmts.pop()? else { return None };
        let on_it = matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident(&self.name));
        if !on_it || call.method != self.method || each.label.is_some() {
            return None;
        }
        let args: Vec<&Expr> = call.args.iter().collect();
        let item: Expr = match args[..] {
            [item] => item.clone(),
            [key, value] => parse_quote!((#key, #value)),
            _ => return None,
        };
        let read = mentions(&each.expr, &self.name) + mentions(&item, &self.name);
        let read_before = stmts.iter().any(|stmt| mentions(stmt, &self.name) > 0);
        let mut outward = Outward(false);
        outward.visit_expr(&item);
        for stmt in &stmts {
            outward.visit_stmt(stmt);
        }
        if read > 0 || read_before || outward.0 {
            return None;
        }
        let value = value_of(&stmts, item);
        mapped(&each.expr, &each.pat, &value, variables)
    }
}

/// The value of a round: a block where it is not one expression.
fn value_of(stmts: &[&Stmt], item: Expr) -> Expr {
    let Some((last, before)) = stmts.split_last() else { return item };
    let value = match last {
        Stmt::Local(Local { pat, init: Some(init), .. })
            if init.diverge.is_none() && is_same(&item, untyped(pat)) =>
        {
            typed((*init.expr).clone(), pat)
        }
        _ => return block_with(stmts, item),
    };
    if before.is_empty() { value } else { block_with(before, value) }
}

/// A block of the statements that gives the value. It is put together, not parsed: at its end `if c { a } else { b } > 3`
/// has to be told from an `if` that is a statement.
pub(super) fn block_with(stmts: &[&Stmt], value: Expr) -> Expr {
    let stmts = stmts.iter().map(|stmt| (*stmt).clone());
    let mut block: syn::ExprBlock = parse_quote!({});
    block.block.stmts = stmts.chain([Stmt::Expr(value, None)]).collect();
    Expr::Block(block)
}

/// The pattern without its type.
fn untyped(pattern: &Pat) -> &Pat {
    if let Pat::Type(typed) = pattern { &typed.pat } else { pattern }
}

/// The value of a variable without the variable: what it collects needs the type that the variable had.
fn typed(value: Expr, pattern: &Pat) -> Expr {
    match (value, pattern) {
        (Expr::MethodCall(mut call), Pat::Type(typed)) if call.method == "collect" => {
            let ty = &typed.ty;
            call.turbofish = Some(parse_quote!(::<#ty>));
            Expr::MethodCall(call)
        }
        (value, _) => value,
    }
}

/// `iterator.map(|pattern| value)`, or less where that does; `None` where a loop says it better.
fn mapped(iterator: &Expr, pattern: &Pat, value: &Expr, variables: &Variables) -> Option<Expr> {
    let receiver = as_receiver(iterator);
    if let Some(function) = function_of(pattern, value, variables) {
        return Some(parse_quote!(#receiver.map(#function)));
    }
    Some(match value {
        value if is_same(value, pattern) => receiver,
        Expr::Call(call)
            if calls_variable(call, variables)
                && call.args.len() == 1
                && is_same(&call.args[0], pattern) =>
        {
            return None;
        }
        // The items as they are, after something was done.
        Expr::Block(block) if matches!(block.block.stmts.last(), Some(Stmt::Expr(last, None)) if is_same(last, pattern)) =>
        {
            return None;
        }
        value => parse_quote!(#receiver.map(|#pattern| #value)),
    })
}

/// The function that only the item is passed to, where it can stand for a closure that calls it.
pub(super) fn function_of<'e>(
    pattern: &Pat,
    value: &'e Expr,
    variables: &Variables,
) -> Option<&'e Expr> {
    let Expr::Call(call) = value else { return None };
    let Pat::Ident(item) = pattern else { return None };
    let alone = call.args.len() == 1 && is_same(&call.args[0], pattern);
    // Where a slice is due, Rust makes one of a reference to a `Vec` in a call alone.
    let as_it_is = !variables.rows.contains(&item.ident) && !calls_variable(call, variables);
    (alone && as_it_is && matches!(*call.func, Expr::Path(_))).then_some(&*call.func)
}

/// Whether a function that a variable holds is called: a handle to a function, which is none to Rust.
fn calls_variable(call: &syn::ExprCall, variables: &Variables) -> bool {
    matches!(&*call.func, Expr::Path(path)
        if path.path.get_ident().is_some_and(|name| variables.all.contains(name)))
}

/// Whether the value is all that the pattern takes apart.
fn is_same(value: &Expr, pattern: &Pat) -> bool {
    match (value, pattern) {
        (Expr::Path(path), Pat::Ident(item)) => path.path.is_ident(&item.ident),
        (Expr::Tuple(values), Pat::Tuple(parts)) => {
            values.elems.len() == parts.elems.len()
                && values.elems.iter().zip(&parts.elems).all(|(value, part)| is_same(value, part))
        }
        _ => false,
    }
}

/// Whether computing the value leaves the round, waits or assigns.
pub(super) fn leaves(value: &Expr) -> bool {
    let mut outward = Outward(false);
    outward.visit_expr(value);
    outward.0
}

/// Whether something leaves the round, waits, or assigns to a variable, which a closure cannot do or could
/// not do in the same way.
struct Outward(bool);

impl Visit<'_> for Outward {
    fn visit_expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Assign(_)
            | Expr::Await(_)
            | Expr::Break(_)
            | Expr::Continue(_)
            | Expr::Return(_)
            | Expr::Try(_)
            | Expr::Yield(_) => self.0 = true,
            Expr::Binary(binary) if is_assigning(&binary.op) => self.0 = true,
            Expr::Path(path) if path.path.is_ident(OR_BREAK) => self.0 = true,
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, found: &syn::Macro) {
        // Only macros that make a value of what they are given.
        if !["vec", "format", "matches"].iter().any(|name| found.path.is_ident(name)) {
            self.0 = true;
            return;
        }
        let items = Punctuated::<Expr, syn::Token![,]>::parse_terminated;
        match found.parse_body_with(items) {
            Ok(items) => items.iter().for_each(|item| self.visit_expr(item)),
            Err(_) => self.0 = true,
        }
    }
}

fn is_assigning(op: &syn::BinOp) -> bool {
    matches!(
        op,
        syn::BinOp::AddAssign(_)
            | syn::BinOp::SubAssign(_)
            | syn::BinOp::MulAssign(_)
            | syn::BinOp::DivAssign(_)
            | syn::BinOp::RemAssign(_)
            | syn::BinOp::BitXorAssign(_)
            | syn::BinOp::BitAndAssign(_)
            | syn::BinOp::BitOrAssign(_)
            | syn::BinOp::ShlAssign(_)
            | syn::BinOp::ShrAssign(_)
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn collected(mut block: Block) -> Vec<Stmt> {
        let names = |name| HashSet::from([Ident::new(name, proc_macro2::Span::call_site())]);
        let variables =
            Variables { all: names("held"), rows: names("row"), temporaries: HashSet::new() };
        Collected::new(&variables).visit_block_mut(&mut block);
        GoneOver.visit_block_mut(&mut block);
        block.stmts
    }

    #[test]
    fn a_loop_that_only_adds_items_becomes_an_iterator() {
        let expected: Block = parse_quote!({
            let squares: Vec<i64> = (0..n).map(|i| i * i).collect();
            let words: OrderedMap<Str, Int> = xs.into_iter().map(|x| (x.clone(), g(x))).collect();
            let mut keys = items.each().map(key).collect::<Vec<_>>();
            keys.push(a);
            let mut results = Vec::new();
            for x in xs.each() {
                results.push(held(x));
            }
            let texts: Vec<Str> = xs.each().map(text).collect();
            let lengths: Vec<i64> = rows.iter().map(|row| length(row)).collect();
        });
        let found = collected(parse_quote!({
            let mut squares: Vec<i64> = Vec::new();
            for i in 0..n {
                squares.push(i * i);
            }
            let mut words: OrderedMap<Str, Int> = OrderedMap::new();
            for x in xs.into_iter() {
                words.set_item(x.clone(), g(x));
            }
            let mut keys = Vec::new();
            for item in items.each() {
                keys.push(key(item));
            }
            keys.push(a);
            let mut results = Vec::new();
            for x in xs.each() {
                results.push(held(x));
            }
            let mut texts: Vec<Str> = Vec::new();
            for x in xs.each() {
                let y = text(x);
                texts.push(y);
            }
            let mut lengths: Vec<i64> = Vec::new();
            for row in rows.iter() {
                lengths.push(length(row));
            }
        }));
        assert_eq!(found, expected.stmts);
    }

    #[test]
    fn rows_are_collected_inside_of_rounds() {
        let expected: Block = parse_quote!({
            let rows: Vec<Vec<Int>> =
                xs.each().map(|x| (0..n).map(|y| f(&x, y)).collect::<Vec<Int>>()).collect();
        });
        let found = collected(parse_quote!({
            let mut rows: Vec<Vec<Int>> = Vec::new();
            for x in xs.each() {
                let mut row: Vec<Int> = Vec::new();
                for y in 0..n {
                    row.push(f(&x, y));
                }
                rows.push(row);
            }
        }));
        assert_eq!(found, expected.stmts);
    }

    #[test]
    fn a_loop_that_leaves_or_reads_what_it_fills_stays_one() {
        let jump = crate::emit::build::path(OR_BREAK);
        let block: Block = parse_quote!({
            let mut xs: Vec<Int> = Vec::new();
            for y in ys.each() {
                xs.push(f(y)?);
            }
            let mut pairs: Vec<Vec<Int>> = Vec::new();
            for y in ys.each() {
                pairs.push(vec![#jump(f(y), outer, "main.py:3")]);
            }
            let mut zs: Vec<i64> = Vec::new();
            for y in ys.each() {
                zs.push(zs.len());
            }
            let mut sums: Vec<Int> = Vec::new();
            for y in ys.each() {
                total += y;
                sums.push(total.clone());
            }
            let mut seen: Vec<Int> = Vec::new();
            for y in ys.each() {
                show(&y);
                seen.push(y);
            }
        });
        assert_eq!(collected(block.clone()), block.stmts);
        let own_line: Block = parse_quote!({
            let mut xs: Vec<Int> = Vec::new();
            python_origin!(" main.py:3");
            for y in ys.each() {
                xs.push(y);
            }
        });
        assert_eq!(collected(own_line.clone()), own_line.stmts);
    }

    #[test]
    fn what_a_function_gives_is_collected_at_its_end() {
        let expected: Block = parse_quote!({
            let keys = f();
            keys.each().map(g).collect()
        });
        let found = collected(parse_quote!({
            let mut list: Vec<Int> = Vec::new();
            let keys = f();
            for key in keys.each() {
                list.push(g(key));
            }
            list
        }));
        assert_eq!(found, expected.stmts);
    }

    #[test]
    fn a_loop_goes_over_what_it_asks_for_the_iterator() {
        let expected: Block = parse_quote!({
            for x in xs {
                f(x);
            }
        });
        let found = collected(parse_quote!({
            for x in xs.into_iter() {
                f(x);
            }
        }));
        assert_eq!(found, expected.stmts);
    }
}
