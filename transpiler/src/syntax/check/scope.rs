//! `global` and `nonlocal` against the other uses of a name (`symtable.c`).

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use std::collections::{HashMap, HashSet};

use rustpython_parser::ast::{self, Expr, Stmt};
use rustpython_parser::text_size::TextRange;

use super::Checker;
use crate::syntax::bindings::{self, Bindings};

/// What kind of scope it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeKind {
    Module,
    Class,
    Function { is_async: bool },
    Lambda,
    Comprehension,
}

/// One scope with what has been seen of it so far.
pub struct Scope<'a> {
    pub kind: ScopeKind,
    parameters: HashSet<&'a str>,
    /// All names the scope binds, wherever.
    bound: HashSet<&'a str>,
    /// All names the scope declares `nonlocal`.
    nonlocals: HashSet<&'a str>,
    /// All names the scope declares `global`.
    globals: HashSet<&'a str>,
    seen: HashMap<&'a str, Seen>,
    /// Iteration variables of the comprehension.
    pub targets: HashSet<&'a str>,
    /// Whether an iterable of the comprehension is being visited.
    pub in_iterable: bool,
}

#[derive(Clone, Copy, Default)]
struct Seen {
    used: bool,
    assigned: bool,
    annotated: bool,
}

impl<'a> Scope<'a> {
    pub fn new(kind: ScopeKind, body: &'a [Stmt]) -> Self {
        Self::with(kind, HashSet::new(), &bindings::collect(body))
    }

    /// The scope of a lambda or comprehension, which declares nothing.
    pub fn of_expression(kind: ScopeKind) -> Self {
        Self::with(kind, HashSet::new(), &Bindings::default())
    }

    pub fn function(is_async: bool, args: &'a ast::Arguments, body: &'a [Stmt]) -> Self {
        let parameters: HashSet<&str> = bindings::parameter_names(args).map(|(name, _)| name).collect();
        let mut scope =
            Self::with(ScopeKind::Function { is_async }, parameters, &bindings::collect(body));
        scope.bound.extend(bindings::parameter_names(args).map(|(name, _)| name));
        scope
    }

    fn with(kind: ScopeKind, parameters: HashSet<&'a str>, bindings: &Bindings<'a>) -> Self {
        Self {
            kind,
            parameters,
            bound: bindings.sites.iter().map(|site| site.name).collect(),
            nonlocals: bindings.nonlocals.iter().map(|(name, _)| *name).collect(),
            globals: bindings.globals.iter().map(|(name, _)| *name).collect(),
            seen: HashMap::new(),
            targets: HashSet::new(),
            in_iterable: false,
        }
    }

    fn is_local(&self, name: &str) -> bool {
        self.bound.contains(name) && !self.globals.contains(name)
    }

    pub fn used(&mut self, name: &'a str) {
        self.seen.entry(name).or_default().used = true;
    }

    pub fn assigned(&mut self, name: &'a str) {
        self.seen.entry(name).or_default().assigned = true;
    }
}

impl<'a> Checker<'a> {
    /// Checks and records the declarations that `stmt` makes.
    pub(super) fn declarations(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Global(s) => s.names.iter().for_each(|name| self.declare(name, s.range, "global")),
            Stmt::Nonlocal(s) if self.kind() == ScopeKind::Module => {
                self.error(s.range, "nonlocal declaration not allowed at module level");
            }
            Stmt::Nonlocal(s) => s.names.iter().for_each(|name| self.nonlocal(name, s.range)),
            Stmt::FunctionDef(s) => self.scope().assigned(&s.name),
            Stmt::AsyncFunctionDef(s) => self.scope().assigned(&s.name),
            Stmt::ClassDef(s) => self.scope().assigned(&s.name),
            Stmt::Import(_) | Stmt::ImportFrom(_) => {
                let bound = bindings::collect(std::slice::from_ref(stmt));
                bound.sites.iter().for_each(|site| self.scope().assigned(site.name));
            }
            Stmt::AnnAssign(s) if s.simple => {
                if let Expr::Name(name) = &*s.target {
                    self.annotated(&name.id, s.range);
                }
            }
            _ => {}
        }
    }

    fn declare(&mut self, name: &'a str, range: TextRange, word: &str) {
        let scope = self.scope();
        let seen = scope.seen.get(name).copied().unwrap_or_default();
        let message = if scope.parameters.contains(name) {
            format!("name '{name}' is parameter and {word}")
        } else if seen.used {
            format!("name '{name}' is used prior to {word} declaration")
        } else if seen.annotated {
            format!("annotated name '{name}' can't be {word}")
        } else if seen.assigned {
            format!("name '{name}' is assigned to before {word} declaration")
        } else {
            return;
        };
        self.error(range, message);
    }

    fn nonlocal(&mut self, name: &'a str, range: TextRange) {
        let before = self.diagnostics.len();
        self.declare(name, range, "nonlocal");
        if self.diagnostics.len() > before {
            return;
        }
        if self.scope().globals.contains(name) {
            self.error(range, format!("name '{name}' is nonlocal and global"));
            return;
        }
        let enclosing = &self.scopes[..self.scopes.len() - 1];
        let found = enclosing
            .iter()
            .any(|scope| matches!(scope.kind, ScopeKind::Function { .. }) && scope.is_local(name));
        if !found {
            self.error(range, format!("no binding for nonlocal '{name}' found"));
        }
    }

    fn annotated(&mut self, name: &'a str, range: TextRange) {
        let at_module = self.kind() == ScopeKind::Module;
        let scope = self.scope();
        scope.seen.entry(name).or_default().annotated = true;
        if scope.globals.contains(name) && !at_module {
            self.error(range, format!("annotated name '{name}' can't be global"));
        } else if scope.nonlocals.contains(name) {
            self.error(range, format!("annotated name '{name}' can't be nonlocal"));
        }
    }
}
