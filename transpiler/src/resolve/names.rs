//! Members of modules, and what imports bring.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{FunctionId, ModuleId};
use rustpython_parser::ast::{self, Constant, Expr, Stmt};

use super::Resolver;
use super::binding::{Binding, Imported};
use crate::project::library;

/// A name that `from m import *` binds.
#[derive(Clone, Debug)]
pub(super) struct Star<'a> {
    /// The statement.
    pub stmt: &'a ast::StmtImportFrom,
}

/// The one name under which the compiler knows a library function or type.
fn canonical(module: &str, name: &str) -> String {
    match module {
        "builtins" => name.to_owned(),
        "typing_extensions" | "collections.abc" => format!("typing.{name}"),
        _ => format!("{module}.{name}"),
    }
}

impl<'a> Resolver<'a> {
    /// The member `name` of a module; nothing where `base` is no module, or has no such member.
    pub(super) fn member(&mut self, base: &Binding<'a>, name: &str) -> Option<Binding<'a>> {
        match base {
            Binding::Module(module) => self.module_member(*module, name),
            Binding::Library(path) => {
                let inner = format!("{path}.{name}");
                if let Some(binding) = self.written(&inner) {
                    return Some(binding);
                }
                if library::is_module(&inner) || path == "kybra.ic" {
                    return Some(Binding::Library(inner));
                }
                library::is_module(path).then(|| Binding::Library(canonical(path, name)))
            }
            Binding::Invalid => Some(Binding::Invalid),
            Binding::Function(function) => self.library_attribute(*function, name),
            Binding::Record(_)
            | Binding::Service(_)
            | Binding::Class(_)
            | Binding::Global(_)
            | Binding::Alias(..)
            | Binding::NewType(..) => None,
        }
    }

    /// `from_iterable` of `itertools.chain`: a function of a library module in Python that is an attribute of
    /// another has the names of both there.
    fn library_attribute(&mut self, function: FunctionId, name: &str) -> Option<Binding<'a>> {
        let owner = &self.program.functions[function];
        let module = owner.module;
        library::source(&self.source(module).name)?;
        let written = format!("{}__{name}", self.program.functions[function].name);
        match self.classify(module, &written) {
            Some(Binding::Function(found)) => Some(Binding::Function(found)),
            _ => None,
        }
    }

    /// A member of a library module that is written in Python.
    fn written(&mut self, name: &str) -> Option<Binding<'a>> {
        let (module, member) = library::written(name)?;
        let module = self.project.module(module)?;
        self.module_member(module, member)
    }

    /// A name of a program's module, or a module inside that package.
    pub(super) fn module_member(&mut self, module: ModuleId, name: &str) -> Option<Binding<'a>> {
        if let Some(binding) = self.classify(module, name) {
            return Some(binding);
        }
        let source = self.source(module);
        if source.broken {
            return Some(Binding::Invalid);
        }
        let inner = self.project.module(&format!("{}.{name}", source.name))?;
        Some(Binding::Module(inner))
    }

    /// What `import a.b` or `import a.b as c` binds.
    pub(super) fn imported_module(&self, alias: &ast::Alias) -> Binding<'a> {
        let name = alias.name.as_str();
        let first = name.split('.').next().unwrap_or(name);
        let bound = if alias.asname.is_some() { name } else { first };
        if self.project.module(name).is_some() {
            return self.project.module(bound).map_or(Binding::Invalid, Binding::Module);
        }
        if library::is_module(name) { Binding::Library(bound.to_owned()) } else { Binding::Invalid }
    }

    /// What `from m import name` binds.
    pub(super) fn imported_from(
        &mut self,
        stmt: &ast::StmtImportFrom,
        module: ModuleId,
        name: &str,
    ) -> Imported<'a> {
        let Ok(from) = self.source(module).absolute_name(stmt) else { return Imported::NoModule };
        if let Some(source) = self.project.module(&from) {
            return match self.module_member(source, name) {
                Some(Binding::Global(global)) => Imported::Variable(global),
                Some(binding) => Imported::Static(binding),
                None => Imported::NoName,
            };
        }
        let Some(library) = library::module(&from) else { return Imported::NoModule };
        let inner = format!("{from}.{name}");
        if let Some(binding) = self.written(&inner) {
            Imported::Static(binding)
        } else if library::is_module(&inner) {
            Imported::Static(Binding::Library(inner))
        } else if library.names.is_none_or(|names| names.contains(&name)) {
            Imported::Static(Binding::Library(canonical(&from, name)))
        } else {
            Imported::NoName
        }
    }

    /// Finds the names that `import *` statements bind.
    pub(super) fn star_imports(&mut self) {
        for id in self.module_ids() {
            let mut path = Vec::new();
            self.star_names_of(id, &mut path);
        }
        for id in self.module_ids() {
            self.report_star_rebinding(id);
        }
    }

    fn star_names_of(&mut self, module: ModuleId, path: &mut Vec<ModuleId>) {
        if path.contains(&module) || !self.scopes[module.index()].star_names.is_empty() {
            return;
        }
        path.push(module);
        for stmt in self.scopes[module.index()].stars.clone() {
            let Ok(from) = self.source(module).absolute_name(stmt) else { continue };
            let names = match self.project.module(&from) {
                Some(source) => {
                    self.star_names_of(source, path);
                    self.exports(source)
                }
                None => {
                    library::module(&from).and_then(|library| library.names).unwrap_or_default().to_vec()
                }
            };
            let star_names = &mut self.scopes[module.index()].star_names;
            star_names.extend(names.into_iter().map(|name| (name, Star { stmt })));
        }
        path.pop();
    }

    /// The names that `import *` takes from a module: `__all__`, or all without a leading underscore.
    pub(super) fn exports(&self, module: ModuleId) -> Vec<&'a str> {
        if let Some(names) = literal_all(&self.source(module).body) {
            return names;
        }
        let scope = &self.scopes[module.index()];
        let mut names: Vec<&str> = scope.order.clone();
        let mut starred: Vec<&str> = scope.star_names.keys().copied().collect();
        starred.sort_unstable();
        names.extend(starred.into_iter().filter(|name| !scope.sites.contains_key(name)));
        names.retain(|name| !name.starts_with('_'));
        names
    }

    /// A name that is bound before `import *` binds it again would change its meaning midway.
    fn report_star_rebinding(&mut self, module: ModuleId) {
        let scope = &self.scopes[module.index()];
        let rebound: Vec<_> = scope
            .star_names
            .iter()
            .filter_map(|(name, star)| {
                let first = scope.sites.get(name)?.first()?;
                (first.range.start() < star.stmt.range.start()).then_some((
                    *name,
                    star.stmt.range,
                    first.range,
                ))
            })
            .collect();
        for (name, star, first) in rebound {
            let (star, first) = (self.span(module, star), self.span(module, first));
            self.report(
                Diagnostic::error(
                    Code::RebindsDefinition,
                    star,
                    format!("`import *` binds `{name}` again"),
                )
                .also(first, "first bound here")
                .help("put `import *` first in the file, or name what you import"),
            );
        }
    }
}

/// The value of `__all__`, if the module gives it as a list or tuple of strings.
fn literal_all(body: &[Stmt]) -> Option<Vec<&str>> {
    let value = body.iter().find_map(|stmt| match stmt {
        Stmt::Assign(assign) => match &assign.targets[..] {
            [Expr::Name(name)] if name.id.as_str() == "__all__" => Some(&*assign.value),
            _ => None,
        },
        _ => None,
    })?;
    let parts = match value {
        Expr::List(list) => &list.elts,
        Expr::Tuple(tuple) => &tuple.elts,
        _ => return None,
    };
    let text = |part| match part {
        &Expr::Constant(ast::ExprConstant { value: Constant::Str(ref text), .. }) => Some(text.as_str()),
        _ => None,
    };
    parts.iter().map(text).collect()
}
