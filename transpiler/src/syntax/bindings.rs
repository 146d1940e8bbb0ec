//! Which names a block binds, and how (Language Reference 4.2.1, "Binding of names").

use rustpython_parser::ast::{self, Expr, Pattern, Ranged, Stmt};
use rustpython_parser::text_size::TextRange;

use super::walk;

/// One place that binds a name.
#[derive(Clone, Debug)]
pub struct Site<'a> {
    /// The name.
    pub name: &'a str,
    /// The name's place, or the statement's where the parser keeps none.
    pub range: TextRange,
    /// What binds it.
    pub kind: SiteKind<'a>,
    /// Whether it is sure to run.
    pub nesting: Nesting,
}

/// What binds a name.
#[derive(Clone, Copy, Debug)]
pub enum SiteKind<'a> {
    /// An assignment with this one target, or an annotated name: the annotation and the value.
    Assign(Option<&'a Expr>, Option<&'a Expr>),
    /// Any other way of giving a variable a value.
    Store,
    /// `def`.
    Function(&'a ast::StmtFunctionDef),
    /// `class`.
    Class(&'a ast::StmtClassDef),
    /// `import a.b`, `import a.b as c`.
    Import(&'a ast::Alias),
    /// `from m import n`.
    ImportFrom(&'a ast::StmtImportFrom, &'a ast::Alias),
    /// A statement that is declined as a whole binds it.
    Declined,
}

/// Where a binding stands in its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nesting {
    /// It is a statement of the scope's own block.
    Straight,
    /// It is under `if TYPE_CHECKING:` or `if __name__ == "__main__":`.
    Guarded,
    /// It is inside another statement, and may run never or more than once.
    Nested,
}

/// All that one scope binds or declares.
#[derive(Debug, Default)]
pub struct Bindings<'a> {
    /// In source order.
    pub sites: Vec<Site<'a>>,
    /// Names declared `global`.
    pub globals: Vec<(&'a str, TextRange)>,
    /// Names declared `nonlocal`.
    pub nonlocals: Vec<(&'a str, TextRange)>,
    /// `from m import *` statements.
    pub stars: Vec<&'a ast::StmtImportFrom>,
}

impl<'a> Bindings<'a> {
    /// Whether some site binds `name`.
    pub fn binds(&self, name: &str) -> bool {
        self.sites.iter().any(|site| site.name == name)
    }

    fn add(&mut self, name: &'a str, range: TextRange, kind: SiteKind<'a>, nesting: Nesting) {
        self.sites.push(Site { name, range, kind, nesting });
    }
}

/// The bindings of a scope whose statements are `block`.
pub fn collect(block: &[Stmt]) -> Bindings<'_> {
    let mut bindings = Bindings::default();
    collect_block(block, Nesting::Straight, &mut bindings);
    bindings
}

fn collect_block<'a>(block: &'a [Stmt], nesting: Nesting, bindings: &mut Bindings<'a>) {
    for (index, stmt) in block.iter().enumerate() {
        if is_overload(stmt, &block[index + 1..]) {
            continue;
        }
        walk::expressions(stmt, &mut |expr| walruses(expr, bindings));
        statement(stmt, nesting, bindings);
        let guarded = matches!(stmt, Stmt::If(s) if s.orelse.is_empty() && is_guard(&s.test));
        let inner =
            if guarded && nesting != Nesting::Nested { Nesting::Guarded } else { Nesting::Nested };
        for block in walk::blocks(stmt) {
            collect_block(block, inner, bindings);
        }
    }
}

/// Whether the statement is one of the `@overload`s of a function that the statements after it define: it
/// says something about types and binds nothing for long.
pub fn is_overload(stmt: &Stmt, after: &[Stmt]) -> bool {
    let Stmt::FunctionDef(def) = stmt else { return false };
    let defines = |other: &Stmt| matches!(other, Stmt::FunctionDef(other) if other.name == def.name && !is_stub(other));
    is_stub(def) && after.iter().any(defines)
}

/// The functions, wherever in the block and inside its functions, that `@overload`s stand before.
pub fn overloaded(block: &[Stmt]) -> Vec<&ast::StmtFunctionDef> {
    let mut found = Vec::new();
    for (index, stmt) in block.iter().enumerate() {
        if let Stmt::FunctionDef(def) = stmt
            && !is_stub(def)
            && block[..index].iter().any(
                |before| matches!(before, Stmt::FunctionDef(stub) if stub.name == def.name && is_stub(stub)),
            )
        {
            found.push(def);
        }
        let inner = walk::blocks(stmt).into_iter().chain(walk::inner_scope(stmt));
        found.extend(inner.flat_map(overloaded));
    }
    found
}

fn is_stub(def: &ast::StmtFunctionDef) -> bool {
    let [decorator] = &def.decorator_list[..] else { return false };
    if let Expr::Name(name) = decorator {
        name.id.as_str() == "overload"
    } else if let Expr::Attribute(attribute) = decorator {
        attribute.attr.as_str() == "overload"
    } else {
        false
    }
}

/// `TYPE_CHECKING`, `typing.TYPE_CHECKING` and `__name__ == "__main__"`.
fn is_guard(test: &Expr) -> bool {
    let Expr::Compare(compare) = test else { return is_type_checking(test) };
    matches!(&*compare.left, Expr::Name(name) if name.id.as_str() == "__name__")
}

/// `TYPE_CHECKING` and `typing.TYPE_CHECKING`, which are false when a program runs.
pub fn is_type_checking(test: &Expr) -> bool {
    if let Expr::Name(name) = test {
        name.id.as_str() == "TYPE_CHECKING"
    } else if let Expr::Attribute(attribute) = test {
        attribute.attr.as_str() == "TYPE_CHECKING"
    } else {
        false
    }
}

fn statement<'a>(stmt: &'a Stmt, nesting: Nesting, bindings: &mut Bindings<'a>) {
    match stmt {
        Stmt::FunctionDef(s) => bindings.add(&s.name, s.range, SiteKind::Function(s), nesting),
        Stmt::AsyncFunctionDef(s) => bindings.add(&s.name, s.range, SiteKind::Declined, nesting),
        Stmt::ClassDef(s) => bindings.add(&s.name, s.range, SiteKind::Class(s), nesting),
        Stmt::Assign(s) => match &s.targets[..] {
            [Expr::Name(name)] => {
                bindings.add(&name.id, name.range, SiteKind::Assign(None, Some(&s.value)), nesting);
            }
            targets => targets.iter().for_each(|t| target(t, SiteKind::Store, nesting, bindings)),
        },
        Stmt::AugAssign(s) => target(&s.target, SiteKind::Store, nesting, bindings),
        Stmt::AnnAssign(s) => {
            let kind = SiteKind::Assign(Some(&s.annotation), s.value.as_deref());
            if s.simple {
                target(&s.target, kind, nesting, bindings);
            } else if s.value.is_some() {
                target(&s.target, SiteKind::Store, nesting, bindings);
            }
        }
        Stmt::TypeAlias(s) => target(&s.name, SiteKind::Declined, nesting, bindings),
        Stmt::For(s) => target(&s.target, SiteKind::Store, Nesting::Nested, bindings),
        Stmt::AsyncFor(s) => target(&s.target, SiteKind::Declined, nesting, bindings),
        Stmt::Delete(s) => {
            s.targets.iter().for_each(|t| target(t, SiteKind::Declined, nesting, bindings));
        }
        Stmt::With(s) => with_targets(&s.items, nesting, bindings),
        Stmt::AsyncWith(s) => with_targets(&s.items, nesting, bindings),
        Stmt::Match(s) => {
            s.cases.iter().for_each(|case| pattern(&case.pattern, Nesting::Nested, bindings));
        }
        Stmt::Try(s) => handlers(&s.handlers, bindings),
        Stmt::TryStar(s) => handlers(&s.handlers, bindings),
        Stmt::Import(s) => {
            for alias in &s.names {
                let first = alias.name.split('.').next().unwrap_or(&alias.name);
                let name = alias.asname.as_deref().unwrap_or(first);
                bindings.add(name, alias.range, SiteKind::Import(alias), nesting);
            }
        }
        Stmt::ImportFrom(s) => import_from(s, nesting, bindings),
        Stmt::Global(s) => bindings.globals.extend(s.names.iter().map(|name| (name.as_str(), s.range))),
        Stmt::Nonlocal(s) => {
            bindings.nonlocals.extend(s.names.iter().map(|name| (name.as_str(), s.range)));
        }
        Stmt::Return(_)
        | Stmt::While(_)
        | Stmt::If(_)
        | Stmt::Raise(_)
        | Stmt::Assert(_)
        | Stmt::Expr(_)
        | Stmt::Pass(_)
        | Stmt::Break(_)
        | Stmt::Continue(_) => {}
    }
}

fn import_from<'a>(stmt: &'a ast::StmtImportFrom, nesting: Nesting, bindings: &mut Bindings<'a>) {
    for alias in &stmt.names {
        if alias.name.as_str() == "*" {
            bindings.stars.push(stmt);
        } else {
            let name = alias.asname.as_ref().unwrap_or(&alias.name);
            bindings.add(name, alias.range, SiteKind::ImportFrom(stmt, alias), nesting);
        }
    }
}

fn with_targets<'a>(items: &'a [ast::WithItem], nesting: Nesting, bindings: &mut Bindings<'a>) {
    for variable in items.iter().filter_map(|item| item.optional_vars.as_deref()) {
        target(variable, SiteKind::Declined, nesting, bindings);
    }
}

fn handlers<'a>(handlers: &'a [ast::ExceptHandler], bindings: &mut Bindings<'a>) {
    for ast::ExceptHandler::ExceptHandler(handler) in handlers {
        if let Some(name) = &handler.name {
            bindings.add(name, handler.range, SiteKind::Store, Nesting::Nested);
        }
    }
}

/// Adds the names that storing to `expr` binds.
pub fn target<'a>(expr: &'a Expr, kind: SiteKind<'a>, nesting: Nesting, bindings: &mut Bindings<'a>) {
    let parts = if let Expr::Name(name) = expr {
        bindings.add(&name.id, name.range, kind, nesting);
        return;
    } else if let Expr::Tuple(tuple) = expr {
        &tuple.elts
    } else if let Expr::List(list) = expr {
        &list.elts
    } else if let Expr::Starred(starred) = expr {
        target(&starred.value, kind, nesting, bindings);
        return;
    } else {
        return;
    };
    for part in parts {
        target(part, kind, nesting, bindings);
    }
}

/// Adds the names that a pattern captures.
pub fn pattern<'a>(pat: &'a Pattern, nesting: Nesting, bindings: &mut Bindings<'a>) {
    if let Some(name) = captured_name(pat) {
        bindings.add(name, pat.range(), SiteKind::Store, nesting);
    }
    for part in walk::patterns(pat) {
        pattern(part, nesting, bindings);
    }
}

/// The name that a pattern itself captures, not the patterns inside it.
pub fn captured_name(pat: &Pattern) -> Option<&ast::Identifier> {
    match pat {
        Pattern::MatchValue(_)
        | Pattern::MatchSingleton(_)
        | Pattern::MatchSequence(_)
        | Pattern::MatchClass(_)
        | Pattern::MatchOr(_) => None,
        Pattern::MatchMapping(p) => p.rest.as_ref(),
        Pattern::MatchStar(p) => p.name.as_ref(),
        Pattern::MatchAs(p) => p.name.as_ref(),
    }
}

/// Adds the targets of `:=` in `expr`: also those in comprehensions, which bind in the scope around
/// (PEP 572), but not those in lambdas.
fn walruses<'a>(expr: &'a Expr, bindings: &mut Bindings<'a>) {
    if let Expr::Lambda(lambda) = expr {
        walk::defaults(&lambda.args).for_each(|default| walruses(default, bindings));
        return;
    }
    if let Expr::NamedExpr(named) = expr {
        target(&named.target, SiteKind::Store, Nesting::Nested, bindings);
    }
    walk::parts(expr, &mut |part| walruses(part, bindings));
}

/// The bindings of a lambda whose body is `expr`.
pub fn of_expression(expr: &Expr) -> Bindings<'_> {
    let mut bindings = Bindings::default();
    walruses(expr, &mut bindings);
    bindings
}

/// The parameters of a function as names it binds.
pub fn parameter_names(args: &ast::Arguments) -> impl Iterator<Item = (&str, TextRange)> {
    walk::parameters(args).map(|parameter| (parameter.arg.as_str(), parameter.range()))
}
