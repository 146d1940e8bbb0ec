//! What is done for the exceptions that a computation raises: the arms of a `match`, the branches of an `if`.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Arm, Expr as Rust, Pat, Stmt as RustStmt, parse_quote};

use super::build;
use super::matched::{is_settled, mentions};
use super::print::{drop_idle_comment, is_comment};

/// How long a test may be, in letters of its tokens, to stand between a pattern and an arm.
const LONG_TEST: usize = 70;

/// What is done for some of the exceptions; for all others where there is no test.
#[derive(Clone)]
pub struct Clause {
    /// Asks the exception for its class.
    pub test: Option<Rust>,
    /// What is done.
    pub block: Vec<RustStmt>,
    /// Whether control goes on after it.
    pub open: bool,
}

/// A computation and what is done for its exceptions.
pub struct Asked<'a> {
    /// The computation.
    pub fallible: Rust,
    /// What is done, the last for all others.
    pub clauses: Vec<Clause>,
    /// The exception's variable.
    pub error: &'a Ident,
}

impl Asked<'_> {
    /// The block of the only clause, where it does not ask for the exception.
    fn only(&self) -> Option<&Vec<RustStmt>> {
        match &self.clauses[..] {
            [only] if !mentions(&only.block, self.error) => Some(&only.block),
            _ => None,
        }
    }

    /// `let Ok(pattern) = fallible else { ... };`, or with a `match`.
    pub fn bound(mut self, pattern: &Pat) -> RustStmt {
        if let Some(block) = self.only() {
            let fallible = &self.fallible;
            return parse_quote!(let Ok(#pattern) = #fallible else { #(#block)* };);
        }
        let value = self.value();
        parse_quote!(let #pattern = #value;)
    }

    /// Whether each clause that goes on gives the variable a value at its end.
    pub fn assigns(&self, variable: &Ident) -> bool {
        self.clauses
            .iter()
            .filter(|clause| clause.open)
            .all(|clause| given(&clause.block, variable).is_some())
    }

    /// `variable = match fallible { ... };`, or a `let` where it is declared just before.
    pub fn assigned(mut self, variable: &Ident, declared: Option<Pat>) -> RustStmt {
        if let Some(pattern) = &declared
            && self.clauses.iter().all(|clause| !clause.open)
        {
            return self.bound(pattern);
        }
        for clause in &mut self.clauses {
            if clause.open
                && let Some(value) = given(&clause.block, variable)
            {
                clause.block.pop();
                clause.block.push(RustStmt::Expr(value, None));
            }
        }
        let value = self.value();
        match declared {
            Some(pattern) => parse_quote!(let #pattern = #value;),
            None => build::assign(build::variable(variable), None, value),
        }
    }

    /// The value, or a literal in its place, where that is all that is done.
    fn or_literal(&self) -> Option<Rust> {
        let (RustStmt::Expr(value, None), before) = self.only()?.split_last()? else { return None };
        let plain = before.iter().all(is_comment) && is_settled(value);
        plain.then(|| build::method(self.fallible.clone(), "unwrap_or", vec![value.clone()]))
    }

    /// The value, or what the clauses give for it.
    fn value(&mut self) -> Rust {
        if let Some(found) = self.or_literal() {
            return found;
        }
        let fallible = &self.fallible;
        let arms = self.arms();
        parse_quote!(match #fallible { Ok(value) => value, #(#arms)* })
    }

    /// What is done where the value is forgotten.
    pub fn forgotten(self) -> RustStmt {
        let fallible = &self.fallible;
        if let Some(block) = self.only() {
            return if block.iter().all(is_comment) {
                parse_quote!(#fallible.ok();)
            } else {
                RustStmt::Expr(parse_quote!(if #fallible.is_err() { #(#block)* }), None)
            };
        }
        if let [first, last] = &self.clauses[..]
            && first.block.iter().all(is_comment)
            && let Some(test) = &first.test
        {
            let (error, block) = (self.error, &last.block);
            let test = negated(test);
            return RustStmt::Expr(
                parse_quote!(if let Err(#error) = #fallible && #test { #(#block)* }),
                None,
            );
        }
        let (name, block) = match &self.clauses[..] {
            [only] => self.named(only),
            clauses => (self.error.clone(), chain(clauses.to_vec())),
        };
        RustStmt::Expr(parse_quote!(if let Err(#name) = #fallible { #(#block)* }), None)
    }

    /// The clause's block, and the name of the exception in it.
    fn named(&self, clause: &Clause) -> (Ident, Vec<RustStmt>) {
        let first = clause.block.iter().position(|stmt| !is_comment(stmt));
        if let Some(position) = first
            && let RustStmt::Local(local) = &clause.block[position]
            && let Pat::Ident(name) = &local.pat
            && name.mutability.is_none()
            && let Some(init) = &local.init
            && matches!(&*init.expr, Rust::Path(path) if path.path.is_ident(self.error))
            && !mentions(&clause.block[position + 1..], self.error)
            && mentions(&clause.block[position + 1..], &name.ident)
        {
            let mut block = clause.block.clone();
            block.remove(position);
            if position > 0 && block.get(position).is_some_and(is_comment) {
                block.remove(position - 1);
            }
            return (name.ident.clone(), block);
        }
        (self.error.clone(), clause.block.clone())
    }

    /// `Err(error) if test => { ... }` for each clause, or one arm with a chain of tests that are long.
    fn arms(&self) -> Vec<Arm> {
        let long = |clause: &Clause| {
            clause.test.as_ref().is_some_and(|test| test.to_token_stream().to_string().len() > LONG_TEST)
        };
        if self.clauses.iter().any(long) {
            let (error, body) = (self.error, arm_body(chain(self.clauses.clone())));
            return vec![parse_quote!(Err(#error) => #body,)];
        }
        let arms = self.clauses.iter().map(|clause| {
            let (name, block) = self.named(clause);
            let read = mentions(&block, &name);
            let body = arm_body(block);
            let test = clause.test.as_ref().map(|test| renamed(test, self.error, &name));
            match test {
                Some(test) => parse_quote!(Err(#name) if #test => #body,),
                None if read => parse_quote!(Err(#name) => #body,),
                None => parse_quote!(Err(_) => #body,),
            }
        });
        arms.collect()
    }

    /// `match fallible { Ok(pattern) => { body }, ... }`, or an `if let` where nothing is done for the
    /// exceptions.
    pub fn matched(&self, pattern: &Pat, body: Vec<RustStmt>) -> RustStmt {
        if let (Pat::Ident(name), [RustStmt::Expr(Rust::Path(value), None)]) = (pattern, &body[..])
            && value.path.is_ident(&name.ident)
            && let Some(found) = self.or_literal()
        {
            return RustStmt::Expr(found, None);
        }
        let fallible = &self.fallible;
        let pattern: Pat = match pattern {
            Pat::Ident(name) if !mentions(&body, &name.ident) => parse_quote!(_),
            pattern => pattern.clone(),
        };
        if self.only().is_some_and(|block| block.iter().all(is_comment)) {
            return RustStmt::Expr(parse_quote!(if let Ok(#pattern) = #fallible { #(#body)* }), None);
        }
        let body = arm_body(body);
        let arms = self.arms();
        RustStmt::Expr(parse_quote!(match #fallible { Ok(#pattern) => #body, #(#arms)* }), None)
    }
}

/// What the last statement of the block gives the variable.
fn given(block: &[RustStmt], variable: &Ident) -> Option<Rust> {
    let Some(RustStmt::Expr(Rust::Assign(assign), _)) = block.last() else { return None };
    let own = matches!(&*assign.left, Rust::Path(path) if path.path.is_ident(variable));
    own.then(|| (*assign.right).clone())
}

/// A block, or its only statement where that is a value, an assignment or a jump.
fn arm_body(mut block: Vec<RustStmt>) -> Rust {
    if let [RustStmt::Expr(only, semicolon)] = &block[..] {
        let bare = match only {
            Rust::Assign(_) | Rust::Return(_) | Rust::Break(_) | Rust::Continue(_) => true,
            Rust::Call(call) => matches!(&*call.func, Rust::Path(path) if path.path.is_ident("raise")),
            _ => false,
        };
        if semicolon.is_none() && !matches!(only, Rust::If(_) | Rust::Match(_)) || bare {
            return only.clone();
        }
    }
    if let Some(RustStmt::Expr(_, None)) = block.last() {
        return parse_quote!({ #(#block)* });
    }
    drop_idle_comment(&mut block);
    parse_quote!({ #(#block)* })
}

/// The clauses as a chain of `if`s; the last alone where there is no other.
pub fn chain(mut clauses: Vec<Clause>) -> Vec<RustStmt> {
    let rest = clauses.pop().map(|last| last.block).unwrap_or_default();
    let Some(Clause { test: Some(test), block: first, .. }) = clauses.pop() else { return rest };
    let (first, rest) = (build::block(first), build::block(rest));
    let mut chain: Rust = if first.stmts.is_empty() && !rest.stmts.is_empty() {
        let test = negated(&test);
        parse_quote!(if #test #rest)
    } else if rest.stmts.is_empty() {
        parse_quote!(if #test #first)
    } else {
        parse_quote!(if #test #first else #rest)
    };
    for clause in clauses.into_iter().rev() {
        let (Some(test), block) = (clause.test, build::block(clause.block)) else { continue };
        chain = parse_quote!(if #test #block else #chain);
    }
    vec![RustStmt::Expr(chain, None)]
}

/// The opposite of a test.
fn negated(test: &Rust) -> Rust {
    build::not(if matches!(test, Rust::Binary(_)) { parse_quote!((#test)) } else { test.clone() })
}

/// The test with another name for the exception.
fn renamed(test: &Rust, old: &Ident, new: &Ident) -> Rust {
    struct Renamer<'n>(&'n Ident, &'n Ident);
    impl syn::visit_mut::VisitMut for Renamer<'_> {
        fn visit_expr_path_mut(&mut self, path: &mut syn::ExprPath) {
            if path.path.is_ident(self.0) {
                path.path = self.1.clone().into();
            }
        }
    }
    let mut test = test.clone();
    syn::visit_mut::VisitMut::visit_expr_mut(&mut Renamer(old, new), &mut test);
    test
}
