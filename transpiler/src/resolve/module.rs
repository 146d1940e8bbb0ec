//! The names of a module's scope and what they stand for.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use std::collections::HashMap;

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{self, ExceptionClass, ModuleId};
use lowering::source::Span;
use rustpython_parser::ast::{self, Expr, Stmt};

use super::attempt::exception_class;
use super::binding::{Binding, Imported};
use super::names::Star;
use super::type_scope::{Strictness, TypeScope};
use super::{Resolver, decorator};
use crate::project::library;
use crate::syntax::bindings::{self, Nesting, Site, SiteKind};
use crate::syntax::walk;

/// The names that a module binds.
pub(super) struct ModuleScope<'a> {
    /// Every place that binds a name: the module's statements, and functions that declare it `global`.
    pub sites: HashMap<&'a str, Vec<Site<'a>>>,
    /// The names in the order of their first binding.
    pub order: Vec<&'a str>,
    /// `from m import *` statements.
    pub stars: Vec<&'a ast::StmtImportFrom>,
    /// Names that `import *` binds.
    pub star_names: HashMap<&'a str, Star<'a>>,
    /// What classification found.
    pub bindings: HashMap<&'a str, Binding<'a>>,
}

impl<'a> ModuleScope<'a> {
    /// Collects the names bound by a module's statements.
    pub(super) fn new(body: &'a [Stmt]) -> Self {
        let bound = bindings::collect(body);
        let mut scope = Self {
            sites: HashMap::new(),
            order: Vec::new(),
            stars: bound.stars,
            star_names: HashMap::new(),
            bindings: HashMap::new(),
        };
        bound.sites.into_iter().for_each(|site| scope.add(site));
        scope.declared_global(body);
        scope
    }

    fn add(&mut self, site: Site<'a>) {
        let sites = self.sites.entry(site.name).or_default();
        if sites.is_empty() {
            self.order.push(site.name);
        }
        sites.push(site);
    }

    /// Adds the bindings of names that functions inside declare `global`.
    fn declared_global(&mut self, block: &'a [Stmt]) {
        for stmt in block {
            if let Some(inner) = walk::inner_scope(stmt) {
                let bound = bindings::collect(inner);
                for site in bound.sites {
                    if bound.globals.iter().any(|(name, _)| *name == site.name) {
                        self.add(Site { nesting: Nesting::Nested, ..site });
                    }
                }
                self.declared_global(inner);
            }
            for inner in walk::blocks(stmt) {
                self.declared_global(inner);
            }
        }
    }
}

impl<'a> Resolver<'a> {
    /// Gives an id to each function and TypedDict class of a module that is bound once.
    pub(super) fn declare_definitions(&mut self, module: ModuleId) {
        for stmt in &self.source(module).body {
            if let Stmt::FunctionDef(def) = stmt
                && self.sole_site(module, def)
            {
                self.declare_function(module, def, None);
            }
        }
    }

    /// Whether nothing but the `def` binds its name.
    fn sole_site(&self, module: ModuleId, def: &ast::StmtFunctionDef) -> bool {
        let sites = self.scopes[module.index()].sites.get(def.name.as_str());
        sites.is_some_and(|sites| matches!(&sites[..], [site] if site.range == def.range))
    }

    /// What a name of a module's own scope stands for; nothing if the module does not bind it.
    pub(super) fn classify(&mut self, module: ModuleId, name: &str) -> Option<Binding<'a>> {
        let scope = &self.scopes[module.index()];
        if let Some(binding) = scope.bindings.get(name) {
            return Some(binding.clone());
        }
        let own = scope.sites.get_key_value(name).map(|(key, _)| *key);
        let key = own.or_else(|| scope.star_names.get_key_value(name).map(|(key, _)| *key))?;
        if !self.in_progress.insert((module, key)) {
            return Some(Binding::Invalid);
        }
        let sites = self.scopes[module.index()].sites.get(key).cloned().unwrap_or_default();
        let binding = match &sites[..] {
            [] => self.star_binding(module, key),
            sites => self.classify_sites(module, sites),
        };
        self.in_progress.remove(&(module, key));
        self.scopes[module.index()].bindings.insert(key, binding.clone());
        Some(binding)
    }

    fn star_binding(&mut self, module: ModuleId, name: &'a str) -> Binding<'a> {
        let Some(star) = self.scopes[module.index()].star_names.get(name).cloned() else {
            return Binding::Invalid;
        };
        match self.imported_from(star.stmt, module, name) {
            Imported::Static(binding) => binding,
            Imported::Variable(_) => {
                let span = self.span(module, star.stmt.range);
                self.declare_global(module, name, span)
            }
            Imported::NoModule | Imported::NoName => Binding::Invalid,
        }
    }

    fn declare_global(&mut self, module: ModuleId, name: &str, span: Span) -> Binding<'a> {
        let global = hir::Global { name: name.to_owned(), module, annotation: None, span };
        Binding::Global(self.program.globals.push(global))
    }

    /// Reads the annotations of module variables.
    pub(super) fn variable_annotations(&mut self) {
        for module in self.module_ids() {
            for name in self.scopes[module.index()].order.clone() {
                let Some(Binding::Global(global)) = self.classify(module, name) else { continue };
                let sites = &self.scopes[module.index()].sites[name];
                let annotation = sites.iter().find_map(|site| match site.kind {
                    SiteKind::Assign(annotation, _) => annotation,
                    _ => None,
                });
                if let Some(annotation) = annotation {
                    let scope = TypeScope::new(module, Strictness::Plain, None);
                    self.program.globals[global].annotation = Some(self.annotation(&scope, annotation));
                }
            }
        }
    }

    fn classify_sites(&mut self, module: ModuleId, sites: &[Site<'a>]) -> Binding<'a> {
        let Some(first) = sites.first() else { return Binding::Invalid };
        if let [site] = sites
            && site.nesting == Nesting::Straight
            && let Some(binding) = self.definition(module, site)
        {
            return binding;
        }
        if let [site] = sites
            && site.nesting == Nesting::Straight
            && let SiteKind::Function(def) = site.kind
            && decorator::makes_variable(self, module, def)
        {
            let span = self.name_after(self.span(module, def.range), "def", site.name);
            return self.declare_global(module, site.name, span);
        }
        let meanings: Vec<Option<Binding<'a>>> =
            sites.iter().map(|site| self.static_meaning(module, site)).collect();
        if meanings.iter().all(Option::is_none) {
            let span = self.span(module, first.range);
            return self.declare_global(module, first.name, span);
        }
        let agree = meanings.windows(2).all(|pair| pair[0] == pair[1]);
        let definition =
            sites.iter().any(|site| matches!(site.kind, SiteKind::Function(_) | SiteKind::Class(_)));
        if agree && !definition {
            if let Some(site) = sites.iter().find(|site| site.nesting == Nesting::Nested) {
                self.report_conditional_import(module, site);
            }
            return meanings.into_iter().flatten().next().unwrap_or(Binding::Invalid);
        }
        self.report_rebinding(module, sites);
        Binding::Invalid
    }

    /// The one definition of a name: a function, a TypedDict class, or a type alias.
    fn definition(&mut self, module: ModuleId, site: &Site<'a>) -> Option<Binding<'a>> {
        match site.kind {
            SiteKind::Function(def) => {
                let id = *self.functions.get(&(module, def.range.start().into()))?;
                let variable = decorator::makes_variable(self, module, def);
                (!variable).then_some(Binding::Function(id))
            }
            SiteKind::Class(class) => Some(self.declare_class(module, class)),
            SiteKind::Assign(annotation, Some(value)) => self.alias(module, annotation, value),
            SiteKind::Assign(_, None)
            | SiteKind::Store
            | SiteKind::Import(_)
            | SiteKind::ImportFrom(..)
            | SiteKind::Declined => None,
        }
    }

    /// What a binding site makes of its name for good; nothing where it stores to a variable.
    pub(super) fn static_meaning(&mut self, module: ModuleId, site: &Site<'a>) -> Option<Binding<'a>> {
        match site.kind {
            SiteKind::Assign(..) | SiteKind::Store | SiteKind::Declined => None,
            // One of several, or perhaps never bound: a value like others.
            SiteKind::Function(_) => self.is_method_site(module, site).then_some(Binding::Invalid),
            SiteKind::Class(_) => Some(Binding::Invalid),
            SiteKind::Import(alias) => Some(self.imported_module(alias)),
            SiteKind::ImportFrom(stmt, alias) => match self.imported_from(stmt, module, &alias.name) {
                Imported::Static(binding) => Some(binding),
                Imported::Variable(_) => None,
                Imported::NoModule | Imported::NoName => Some(Binding::Invalid),
            },
        }
    }

    fn alias(
        &mut self,
        module: ModuleId,
        annotation: Option<&Expr>,
        value: &'a Expr,
    ) -> Option<Binding<'a>> {
        let declared = annotation.is_some_and(|annotation| {
            let named = self.module_path(module, annotation);
            named.is_some_and(|binding| binding.is_library("typing.TypeAlias"))
        });
        let classes = annotation.is_none() && self.exception_classes(module, value).is_some();
        if declared || classes || self.is_type_expression(module, value) {
            return Some(Binding::Alias(module, value));
        }
        let Expr::Call(call) = value else { return None };
        match &call.args[..] {
            [_, base] if annotation.is_none() && call.keywords.is_empty() => {
                let called = self.module_path(module, &call.func)?;
                called.is_library("typing.NewType").then_some(Binding::NewType(module, base))
            }
            _ => None,
        }
    }

    /// The classes of exceptions that a tuple display, or a name, lists.
    pub(super) fn exception_classes(
        &mut self,
        module: ModuleId,
        value: &Expr,
    ) -> Option<Vec<ExceptionClass>> {
        let mut class = |item: &Expr| exception_class(&self.module_path(module, item)?);
        match value {
            Expr::Tuple(tuple) if !tuple.elts.is_empty() => tuple.elts.iter().map(class).collect(),
            Expr::Name(_) => class(value).map(|class| vec![class]),
            _ => None,
        }
    }

    /// Whether a value can only be meant as a type: `Vec[int]`, `nat64`, a TypedDict class.
    fn is_type_expression(&mut self, module: ModuleId, value: &Expr) -> bool {
        let (base, subscripted) = match value {
            Expr::Subscript(subscript) => (&*subscript.value, true),
            Expr::Name(_) | Expr::Attribute(_) => (value, false),
            Expr::Call(call) => {
                let made = self.module_path(module, &call.func);
                return made.is_some_and(|binding| {
                    binding.is_library("kybra.Func") || super::annotation::is_type_variable(&binding)
                });
            }
            Expr::BinOp(union) if union.op == ast::Operator::BitOr => {
                let mut part = |part| is_none(part) || self.is_type_expression(module, part);
                return part(&union.left) && part(&union.right);
            }
            _ => return false,
        };
        match self.module_path(module, base) {
            Some(Binding::Library(name)) => super::annotation::is_type_name(&name, subscripted),
            Some(
                Binding::Record(_)
                | Binding::Service(_)
                | Binding::Class(_)
                | Binding::Alias(..)
                | Binding::NewType(..),
            ) => !subscripted,
            Some(Binding::Function(_) | Binding::Global(_) | Binding::Module(_) | Binding::Invalid)
            | None => false,
        }
    }

    /// What a dotted path stands for in a module's own scope.
    pub(super) fn module_path(&mut self, module: ModuleId, expr: &Expr) -> Option<Binding<'a>> {
        match expr {
            Expr::Name(name) => {
                let own = self.classify(module, &name.id);
                own.or_else(|| {
                    library::is_builtin(&name.id).then(|| Binding::Library(name.id.to_string()))
                })
            }
            Expr::Attribute(attribute) => {
                let base = self.module_path(module, &attribute.value)?;
                self.member(&base, &attribute.attr)
            }
            _ => None,
        }
    }

    fn report_conditional_import(&mut self, module: ModuleId, site: &Site<'a>) {
        let span = self.span(module, site.range);
        self.report(
            Diagnostic::error(
                Code::UnsupportedStatement,
                span,
                "an import that may not run is not supported",
            )
            .help("move the import out of the statement around it"),
        );
    }

    fn report_rebinding(&mut self, module: ModuleId, sites: &[Site<'a>]) {
        let is_definition =
            |site: &&Site| matches!(site.kind, SiteKind::Function(_) | SiteKind::Class(_));
        let Some(definition) = sites.iter().find(is_definition).or(sites.first()) else { return };
        let place = self.site_name(module, definition);
        let other = sites.iter().find(|site| site.range != definition.range);
        let methods = sites.iter().filter(|site| self.is_method_site(module, site)).count();
        let what = match definition.kind {
            SiteKind::Class(_) => "class",
            SiteKind::Function(_) => "function",
            SiteKind::Assign(..)
            | SiteKind::Store
            | SiteKind::Import(_)
            | SiteKind::ImportFrom(..)
            | SiteKind::Declined => "imported name",
        };
        let name = definition.name;
        let diagnostic = match other {
            Some(other) if methods > 1 => {
                let second = self.site_name(module, other);
                Diagnostic::error(
                    Code::BadMethod,
                    second,
                    format!("the canister method `{name}` is declared twice"),
                )
                .also(place, "first declared here")
                .help("give one of them another name")
            }
            Some(other) => {
                let second = self.site_name(module, other);
                Diagnostic::error(
                    Code::RebindsDefinition,
                    second,
                    format!("the {what} `{name}` is bound more than once"),
                )
                .also(place, format!("the {what} is bound here"))
                .help("give one of the two another name")
            }
            None => Diagnostic::error(
                Code::RebindsDefinition,
                place,
                format!("the {what} `{name}` is defined conditionally"),
            )
            .help("define it at the top level of the module, and put the condition into its body"),
        };
        self.report(diagnostic);
    }

    fn is_method_site(&mut self, module: ModuleId, site: &Site<'a>) -> bool {
        let SiteKind::Function(def) = site.kind else { return false };
        def.decorator_list.iter().any(|expr| decorator::is_method(self, module, expr))
    }

    /// The place of the name in a binding.
    pub(super) fn site_name(&self, module: ModuleId, site: &Site<'a>) -> Span {
        let whole = self.span(module, site.range);
        match site.kind {
            SiteKind::Function(_) => self.name_after(whole, "def", site.name),
            SiteKind::Class(_) => self.name_after(whole, "class", site.name),
            SiteKind::Assign(..)
            | SiteKind::Store
            | SiteKind::Import(_)
            | SiteKind::ImportFrom(..)
            | SiteKind::Declined => whole,
        }
    }

    /// The place of `name` after the keyword that `whole` begins with.
    pub(super) fn name_after(&self, whole: Span, keyword: &str, name: &str) -> Span {
        let text = self.text(whole);
        let start = text
            .get(keyword.len()..)
            .and_then(|rest| rest.find(name))
            .map_or(0, |at| at + keyword.len());
        let start = whole.start + crate::syntax::byte_offset(start);
        Span::new(whole.file, start, start + crate::syntax::byte_offset(name.len()))
    }
}

fn is_none(expr: &Expr) -> bool {
    matches!(expr, Expr::Constant(constant) if constant.value == ast::Constant::None)
}
