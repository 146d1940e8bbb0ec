//! The state of resolving one function or module body, and its scopes.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use std::collections::{HashMap, HashSet};

use lowering::arena::IndexVec;
use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{Block, Capture, FunctionId, Local, LocalId, ModuleId, Place};
use lowering::source::Span;
use rustpython_parser::ast;
use rustpython_parser::text_size::{TextRange, TextSize};

use super::Resolver;
use super::binding::{Binding, Found};
use super::pattern::Subject;
use super::suggest;
use super::type_scope::{Strictness, TypeScope};
use crate::project::library;
use crate::syntax::bindings::{self, Bindings, Nesting, Site, SiteKind};

/// A name that a function binds.
#[derive(Debug)]
pub(super) enum LocalName<'a> {
    /// A variable.
    Variable(LocalId),
    /// A function that the name is bound to once, at the function's own level.
    Function(FunctionId),
    /// Something that an import inside the function names, from this offset on.
    Static(Binding<'a>, TextSize),
}

/// The scope of a function around the one being resolved.
struct Enclosing<'a> {
    function: FunctionId,
    is_module: bool,
    names: HashMap<&'a str, LocalName<'a>>,
    globals: HashSet<&'a str>,
    nonlocals: HashSet<&'a str>,
    locals: IndexVec<Local>,
    captures: Vec<Capture>,
    comprehensions: Vec<HashMap<&'a str, LocalId>>,
    guards: usize,
    statements: &'a [ast::Stmt],
}

/// One body being resolved.
pub(super) struct Body<'r, 'a> {
    pub resolver: &'r mut Resolver<'a>,
    pub module: ModuleId,
    /// The function whose scope it is.
    pub function: FunctionId,
    /// Whether it is a module's own body.
    pub is_module: bool,
    /// The statements of the function; none for a module's body.
    pub statements: &'a [ast::Stmt],
    /// What the function binds; empty for a module's body.
    pub names: HashMap<&'a str, LocalName<'a>>,
    /// Names that the function declares `global`.
    globals: HashSet<&'a str>,
    /// Names that the function declares `nonlocal`.
    nonlocals: HashSet<&'a str>,
    locals: IndexVec<Local>,
    captures: Vec<Capture>,
    /// The variables of the comprehensions around the current expression, innermost last.
    comprehensions: Vec<HashMap<&'a str, LocalId>>,
    /// Whether the expression that is resolved next is gone over where it stands, and nowhere else.
    pub in_place: bool,
    /// What the names of the pattern stand for in the guard that is resolved.
    pub aliases: HashMap<&'a str, Subject<'a>>,
    /// How many `try` statements are around that a generator would run when it is given up.
    pub guards: usize,
    /// The scopes around, innermost last; that of the module's body is the first.
    enclosing: Vec<Enclosing<'a>>,
}

impl<'r, 'a> Body<'r, 'a> {
    /// The body of a module.
    pub(super) fn of_module(resolver: &'r mut Resolver<'a>, module: ModuleId) -> Self {
        let function = resolver.program.modules[module].body;
        Self {
            resolver,
            module,
            function,
            is_module: true,
            statements: &[],
            names: HashMap::new(),
            globals: HashSet::new(),
            nonlocals: HashSet::new(),
            locals: IndexVec::new(),
            captures: Vec::new(),
            comprehensions: Vec::new(),
            in_place: false,
            aliases: HashMap::new(),
            guards: 0,
            enclosing: Vec::new(),
        }
    }

    /// Resolves the function `id` inside the current scope: `block` are its statements, `build` resolves
    /// them.
    pub(super) fn inside(
        &mut self,
        id: FunctionId,
        args: &'a ast::Arguments,
        block: &'a [ast::Stmt],
        build: impl FnOnce(&mut Self) -> Block,
    ) {
        self.nested(id, |body| {
            body.declare_names(args, block);
            build(body)
        });
    }

    /// Resolves a function inside the current scope whose names are not declared yet.
    pub(super) fn nested(&mut self, id: FunctionId, build: impl FnOnce(&mut Self) -> Block) {
        let locals = self.resolver.program.functions[id].locals.clone();
        self.enclosing.push(Enclosing {
            function: std::mem::replace(&mut self.function, id),
            is_module: std::mem::replace(&mut self.is_module, false),
            names: std::mem::take(&mut self.names),
            globals: std::mem::take(&mut self.globals),
            nonlocals: std::mem::take(&mut self.nonlocals),
            locals: std::mem::replace(&mut self.locals, locals),
            captures: std::mem::take(&mut self.captures),
            comprehensions: std::mem::take(&mut self.comprehensions),
            guards: std::mem::take(&mut self.guards),
            statements: std::mem::take(&mut self.statements),
        });
        let body = build(self);
        let function = &mut self.resolver.program.functions[id];
        function.body = body;
        function.locals = std::mem::take(&mut self.locals);
        function.captures = std::mem::take(&mut self.captures);
        if let Some(outer) = self.enclosing.pop() {
            self.function = outer.function;
            self.is_module = outer.is_module;
            self.names = outer.names;
            self.globals = outer.globals;
            self.nonlocals = outer.nonlocals;
            self.locals = outer.locals;
            self.captures = outer.captures;
            self.comprehensions = outer.comprehensions;
            self.guards = outer.guards;
            self.statements = outer.statements;
        }
    }

    /// The names of the function whose scope has just been opened.
    fn declare_names(&mut self, args: &'a ast::Arguments, block: &'a [ast::Stmt]) {
        self.statements = block;
        let parameters: Vec<LocalId> = self.locals.ids().collect();
        for ((name, _), id) in bindings::parameter_names(args).zip(parameters) {
            self.names.insert(name, LocalName::Variable(id));
        }
        let bound = bindings::collect(block);
        self.globals = bound.globals.iter().map(|(name, _)| *name).collect();
        self.nonlocals = bound.nonlocals.iter().map(|(name, _)| *name).collect();
        let (order, sites) = self.own_sites(bound);
        for name in order {
            if let [site] = &sites[name][..]
                && !self.names.contains_key(name)
                && let Some(id) = self.fixed_function(site, block)
            {
                self.names.insert(name, LocalName::Function(id));
            } else {
                self.declare_local(name, &sites[name]);
            }
        }
    }

    /// Whether a `try` is around that a generator would run when it is given up.
    pub(super) fn is_guarded(&self) -> bool {
        self.guards > 0
    }

    /// Builds something whose variables are its own, and gives them.
    pub(super) fn with_locals<R>(
        &mut self,
        locals: IndexVec<Local>,
        build: impl FnOnce(&mut Self) -> R,
    ) -> (R, IndexVec<Local>) {
        let outer = std::mem::replace(&mut self.locals, locals);
        let built = build(self);
        (built, std::mem::replace(&mut self.locals, outer))
    }

    /// A new variable of the function.
    pub(super) fn add_local(&mut self, local: Local) -> LocalId {
        self.locals.push(local)
    }

    /// Declares the variables that a lambda's body binds.
    pub(super) fn declare_sites(&mut self, bound: Bindings<'a>) {
        let (order, sites) = self.own_sites(bound);
        for name in order {
            self.declare_local(name, &sites[name]);
        }
    }

    /// The names that belong to the scope, in the order of their first binding, with their bindings.
    fn own_sites(&self, bound: Bindings<'a>) -> (Vec<&'a str>, HashMap<&'a str, Vec<Site<'a>>>) {
        let mut order: Vec<&str> = Vec::new();
        let mut sites: HashMap<&str, Vec<Site<'a>>> = HashMap::new();
        for site in bound.sites {
            if !self.globals.contains(site.name) && !self.nonlocals.contains(site.name) {
                let known = sites.entry(site.name).or_default();
                if known.is_empty() {
                    order.push(site.name);
                }
                known.push(site);
            }
        }
        (order, sites)
    }

    /// The variables, once a module's body is resolved.
    pub(super) fn finish(self) -> IndexVec<Local> {
        self.locals
    }

    fn declare_local(&mut self, name: &'a str, sites: &[Site<'a>]) {
        let Some(first) = sites.first() else { return };
        let is_parameter = self.names.contains_key(name);
        let meanings: Vec<_> = sites
            .iter()
            .map(|site| match site.kind {
                // A `def` stores to the variable, as an assignment does.
                SiteKind::Function(_) => None,
                _ => self.resolver.static_meaning(self.module, site),
            })
            .collect();
        if meanings.iter().all(Option::is_none) {
            if !is_parameter {
                let span = self.span(first.range);
                let id = self.locals.push(Local { name: name.to_owned(), annotation: None, span });
                self.names.insert(name, LocalName::Variable(id));
            }
            let annotated = sites.iter().find_map(|site| match site.kind {
                SiteKind::Assign(annotation, _) => annotation,
                _ => None,
            });
            if let (Some(annotation), Some(LocalName::Variable(id))) = (annotated, self.names.get(name))
            {
                let id = *id;
                let resolved = self.annotation(annotation);
                if self.locals[id].annotation.is_none() {
                    self.locals[id].annotation = Some(resolved);
                }
            }
            return;
        }
        let definition = sites.iter().any(|site| matches!(site.kind, SiteKind::Class(_)));
        let agree = !is_parameter && meanings.windows(2).all(|pair| pair[0] == pair[1]);
        let binding = if definition {
            Binding::Invalid
        } else if agree {
            if let Some(site) = sites.iter().find(|site| site.nesting == Nesting::Nested) {
                self.conditional_import(site.range);
            }
            meanings.into_iter().flatten().next().unwrap_or(Binding::Invalid)
        } else {
            let span = self.span(first.range);
            self.report(
                Diagnostic::error(
                    Code::RebindsDefinition,
                    span,
                    format!("the imported name `{name}` is bound more than once"),
                )
                .help("give the variable another name"),
            );
            Binding::Invalid
        };
        self.names.insert(name, LocalName::Static(binding, first.range.start()));
    }

    fn conditional_import(&mut self, range: TextRange) {
        let span = self.span(range);
        self.report(
            Diagnostic::error(
                Code::UnsupportedStatement,
                span,
                "an import that may not run is not supported",
            )
            .help("move the import out of the statement around it"),
        );
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.resolver.report(diagnostic);
    }

    pub(super) fn span(&self, range: TextRange) -> Span {
        self.resolver.span(self.module, range)
    }

    /// An annotation of this body, of something that does not cross the canister's boundary.
    pub(super) fn annotation(&mut self, expr: &ast::Expr) -> lowering::hir::Annotation {
        let scope = TypeScope::new(self.module, Strictness::Plain, Some(&self.names));
        self.resolver.annotation(&scope, expr)
    }

    /// What `name` stands for at `position`.
    pub(super) fn lookup(&mut self, name: &str, position: TextSize) -> Found<'a> {
        if let Some(id) = self.comprehensions.iter().rev().find_map(|scope| scope.get(name)) {
            return Found::Local(*id);
        }
        match self.names.get(name) {
            Some(LocalName::Variable(id)) => return Found::Local(*id),
            Some(LocalName::Function(id)) => {
                let id = *id;
                self.uses_function(id);
                return Found::Binding(Binding::Function(id));
            }
            Some(LocalName::Static(binding, start)) => {
                let (binding, start) = (binding.clone(), *start);
                if position < start {
                    let at = TextRange::at(position, TextSize::of(name));
                    let span = self.span(at);
                    let message = format!("`{name}` is used before its import in the function");
                    self.report(
                        Diagnostic::error(Code::UnsupportedExpression, span, message)
                            .help("move the import to the start of the function"),
                    );
                }
                return Found::Binding(binding);
            }
            None => {}
        }
        if !self.globals.contains(name)
            && let Some(found) = self.around(name)
        {
            return found;
        }
        if !(self.is_module && self.not_yet_bound(name, position))
            && let Some(binding) = self.resolver.classify(self.module, name)
        {
            return Found::Binding(binding);
        }
        match name {
            "__name__" => Found::Binding(Binding::Library(name.to_owned())),
            _ if library::is_builtin(name) => Found::Binding(Binding::Library(name.to_owned())),
            _ => Found::Unknown,
        }
    }

    /// What `name` stands for in the functions around.
    fn around(&mut self, name: &str) -> Option<Found<'a>> {
        for depth in (0..self.enclosing.len()).rev() {
            let scope = &self.enclosing[depth];
            if scope.globals.contains(name) {
                return None;
            }
            let comprehension = scope.comprehensions.iter().rev().find_map(|scope| scope.get(name));
            let found = match (comprehension, scope.names.get(name)) {
                (Some(variable), _) | (None, Some(LocalName::Variable(variable))) => *variable,
                (None, Some(LocalName::Function(id))) => {
                    let id = *id;
                    self.uses_function(id);
                    return Some(Found::Binding(Binding::Function(id)));
                }
                (None, Some(LocalName::Static(binding, _))) => {
                    return Some(Found::Binding(binding.clone()));
                }
                (None, None) => continue,
            };
            return Some(Found::Local(self.captured(depth, found)));
        }
        None
    }

    /// The variable here that stands for one of the scope `depth` around.
    fn captured(&mut self, depth: usize, variable: LocalId) -> LocalId {
        let owner = self.enclosing[depth].function;
        let local = self.enclosing[depth].locals[variable].clone();
        let capture = |captures: &mut Vec<Capture>, locals: &mut IndexVec<Local>| {
            let known = captures.iter().find(|c| c.owner == owner && c.variable == variable);
            if let Some(known) = known {
                return known.local;
            }
            let here = locals.push(Local { annotation: None, ..local.clone() });
            captures.push(Capture { owner, variable, local: here });
            here
        };
        for scope in &mut self.enclosing[depth + 1..] {
            capture(&mut scope.captures, &mut scope.locals);
        }
        capture(&mut self.captures, &mut self.locals)
    }

    /// Whether the module's body at `position` comes before the import or alias that binds `name`.
    fn not_yet_bound(&self, name: &str, position: TextSize) -> bool {
        let scope = &self.resolver.scopes[self.module.index()];
        let imported = |site: &Site| matches!(site.kind, SiteKind::Import(_) | SiteKind::ImportFrom(..));
        let fixed = !matches!(scope.bindings.get(name), Some(Binding::Global(_) | Binding::Function(_)));
        let first = scope.sites.get(name).and_then(|sites| sites.first());
        let alias = matches!(scope.bindings.get(name), Some(Binding::Alias(..) | Binding::NewType(..)));
        first.is_some_and(|site| fixed && (imported(site) || alias) && position < site.range.start())
    }

    /// The variable that storing to `name` stores to; nothing where it is no variable.
    pub(super) fn place(&mut self, name: &str) -> Option<Place> {
        match self.names.get(name) {
            Some(LocalName::Variable(id)) => return Some(Place::Local(*id)),
            Some(LocalName::Static(..) | LocalName::Function(_)) => return None,
            None => {}
        }
        if self.nonlocals.contains(name) {
            return match self.around(name) {
                Some(Found::Local(id)) => Some(Place::Local(id)),
                Some(Found::Binding(_) | Found::Unknown) | None => None,
            };
        }
        match self.resolver.classify(self.module, name) {
            Some(Binding::Global(id)) => Some(Place::Global(id)),
            _ => None,
        }
    }

    /// The variable of a comprehension around, for its targets.
    pub(super) fn comprehension_place(&self, name: &str) -> Option<Place> {
        self.comprehensions.last().and_then(|scope| scope.get(name)).map(|id| Place::Local(*id))
    }

    /// Whether a comprehension around binds the name.
    pub(super) fn is_of_comprehension(&self, name: &str) -> bool {
        self.comprehensions.iter().any(|scope| scope.contains_key(name))
    }

    /// Opens the scope of a comprehension whose targets bind `names`.
    pub(super) fn open_comprehension(&mut self, names: &[Site<'a>]) {
        let mut scope = HashMap::new();
        for site in names {
            if !scope.contains_key(site.name) {
                let span = self.span(site.range);
                let id = self.locals.push(Local { name: site.name.to_owned(), annotation: None, span });
                scope.insert(site.name, id);
            }
        }
        self.comprehensions.push(scope);
    }

    /// Takes the innermost comprehension's scope away, and gives it back for reopening.
    pub(super) fn close_comprehension(&mut self) -> HashMap<&'a str, LocalId> {
        self.comprehensions.pop().unwrap_or_default()
    }

    /// Puts back a scope taken by [`Self::close_comprehension`].
    pub(super) fn reopen_comprehension(&mut self, scope: HashMap<&'a str, LocalId>) {
        self.comprehensions.push(scope);
    }

    /// Warns that `name` is bound nowhere, with the nearest name that is.
    pub(super) fn unknown_name(&mut self, name: &str, range: TextRange) {
        let span = self.span(range);
        let comprehension = self.comprehensions.iter().flat_map(HashMap::keys).copied();
        let around = self.enclosing.iter().flat_map(|scope| scope.names.keys().copied());
        let local = self.names.keys().copied().chain(around);
        let module = &self.resolver.scopes[self.module.index()];
        let global = module.order.iter().chain(module.star_names.keys()).copied();
        let candidates =
            comprehension.chain(local).chain(global).chain(library::BUILTINS.iter().copied());
        let suggestion = suggest::did_you_mean(name, candidates);
        let mut warning =
            Diagnostic::warning(Code::UnknownName, span, format!("name '{name}' is not defined"))
                .label("NameError when this is evaluated");
        warning.help = suggestion.into_iter().chain(import_hint(name)).collect();
        self.report(warning);
    }
}

/// Which import would bind a name.
fn import_hint(name: &str) -> Option<String> {
    if library::is_module(name) {
        return Some(format!("add `import {name}`"));
    }
    let with_name =
        |module: &&library::LibraryModule| module.names.is_some_and(|names| names.contains(&name));
    let module = library::MODULES
        .iter()
        .filter(|module| !matches!(module.name, "builtins" | "math"))
        .find(with_name)?;
    Some(format!("add `from {} import {name}`", module.name))
}
