//! From syntax trees to `lowering::hir`: every name bound by Python's scope rules (Language Reference
//! 4.2), imports followed, annotations read as types, decorators as canister methods.
//!
//! First every module's names are classified ([`module`]): a name that is bound once by a `def` is a
//! function, one that imports bind to one thing is that thing, all others are variables. Then
//! signatures and records are read, then bodies. What is outside the supported language becomes an
//! `Invalid` node and a diagnostic that names it, and resolution goes on.

mod annotation;
mod attempt;
mod base;
mod binding;
mod body;
mod builtin;
mod captured;
mod class;
mod closure;
mod cycle;
mod decorator;
mod early;
mod expr;
mod format;
mod function;
mod generator;
mod import;
mod iterator;
mod matching;
mod merged;
mod method;
mod module;
mod names;
mod param_spec;
mod partial;
mod pattern;
mod print;
mod record;
mod service;
mod stable;
mod stmt;
mod strict;
mod suggest;
mod tag;
mod target;
mod type_scope;

mod unsupported;

use std::collections::{HashMap, HashSet};

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{self, ClassId, FunctionId, FunctionValues, ModuleId, RecordId, ServiceId};
use lowering::source::{FileId, Span};
use rustpython_parser::ast;
use rustpython_parser::text_size::TextRange;

use crate::project::Project;
use crate::syntax;
use crate::syntax::bindings;
use body::Body;
use merged::Merged;
use module::ModuleScope;

/// Resolves a program. The diagnostics include those that reading its files gave.
///
/// Needs a stack of [`syntax::STACK_BYTES`] for the deepest nesting that `syntax` lets through.
pub fn resolve(project: &Project) -> (hir::Program, Vec<Diagnostic>) {
    resolve_as(project, FunctionValues::Code)
}

/// As [`resolve`], with what function values are.
pub fn resolve_as(
    project: &Project,
    function_values: FunctionValues,
) -> (hir::Program, Vec<Diagnostic>) {
    let mut resolver = Resolver::of(project, Merged::new(), Vec::new(), function_values);
    loop {
        let merged = resolver.merged_unions();
        if merged == resolver.merged {
            break;
        }
        // Fields of classes that become one may make unions of others.
        resolver = Resolver::of(project, merged, resolver.unions, function_values);
    }
    let mut seen = HashSet::new();
    resolver.diagnostics.retain(|diagnostic| seen.insert(identity(diagnostic)));
    resolver.program.renamed = hir::Renamed::of(&resolver.program);
    resolver.program.stopping = hir::Stopping::of(&resolver.program);
    (resolver.program, resolver.diagnostics)
}

fn overloads(body: &[ast::Stmt]) -> Vec<TextRange> {
    bindings::overloaded(body).into_iter().map(|def| def.range).collect()
}

/// What makes two diagnostics the same to their reader: an annotation may be read more than once.
fn identity(diagnostic: &Diagnostic) -> (Code, Option<Span>, String) {
    (diagnostic.code, diagnostic.primary.as_ref().map(|label| label.span), diagnostic.message.clone())
}

/// What the whole of resolution shares.
struct Resolver<'a> {
    project: &'a Project,
    program: hir::Program,
    /// Whether a comment asks that module variables survive upgrades.
    persists: bool,
    diagnostics: Vec<Diagnostic>,
    /// By module.
    scopes: Vec<ModuleScope<'a>>,
    /// Functions with an id, by module and the start of their `def`.
    functions: HashMap<(ModuleId, u32), FunctionId>,
    /// Those of them that `@overload`s stand before.
    overloaded: HashSet<FunctionId>,
    /// The places of these functions, by module.
    overloads: Vec<Vec<TextRange>>,
    /// TypedDict classes, by module and the start of their `class`.
    records: HashMap<(ModuleId, u32), RecordId>,
    /// Classes that derive from `Service`, by module and the start of their `class`.
    services: HashMap<(ModuleId, u32), ServiceId>,
    /// Other classes, by module and the start of their `class`.
    classes: HashMap<(ModuleId, u32), ClassId>,
    /// Names being classified, to stop at import cycles.
    in_progress: HashSet<(ModuleId, &'a str)>,
    /// Which function names or makes which nested function.
    named: Vec<(FunctionId, FunctionId)>,
    /// What became of the calls that make stable structures, by module and the start of the call.
    stables: HashMap<(ModuleId, u32), stable::Made<'a>>,
    /// How many aliases and forward references were written out for the annotation that is read.
    expanded: usize,
    /// The TypedDict classes that each union names.
    unions: Vec<Vec<RecordId>>,
    /// The class that stands for each of those that some union names.
    merged: Merged,
}

impl<'a> Resolver<'a> {
    /// The whole program resolved, with these classes for others, where these unions are known.
    fn of(
        project: &'a Project,
        merged: Merged,
        unions: Vec<Vec<RecordId>>,
        function_values: FunctionValues,
    ) -> Self {
        let mut resolver = Resolver {
            project,
            program: hir::Program { function_values, ..hir::Program::default() },
            diagnostics: project.diagnostics.clone(),
            scopes: project.modules.iter().map(|module| ModuleScope::new(&module.body)).collect(),
            functions: HashMap::new(),
            overloaded: HashSet::new(),
            overloads: project.modules.iter().map(|module| overloads(&module.body)).collect(),
            records: HashMap::new(),
            classes: HashMap::new(),
            services: HashMap::new(),
            in_progress: HashSet::new(),
            named: Vec::new(),
            stables: HashMap::new(),
            expanded: 0,
            persists: false,
            unions,
            merged,
        };
        resolver.empty_program();
        resolver.star_imports();
        resolver.declare();
        resolver.import_cycles();
        resolver.records();
        resolver.merge_records();
        resolver.services();
        resolver.class_bodies();
        resolver.names_before_classes();
        resolver.variable_annotations();
        resolver.signatures();
        resolver.methods();
        resolver.stables();
        resolver.candid_services();
        resolver.bodies();
        resolver.close_captures();
        resolver.program.open_left_out_fields();
        resolver.strict_ints();
        resolver.persistent_modules();
        resolver
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn module_ids(&self) -> impl Iterator<Item = ModuleId> + use<> {
        (0..self.project.modules.len()).map(ModuleId::new)
    }

    fn source(&self, module: ModuleId) -> &'a crate::project::SourceModule {
        &self.project.modules[module.index()]
    }

    fn file(&self, module: ModuleId) -> FileId {
        self.source(module).file
    }

    fn span(&self, module: ModuleId, range: TextRange) -> Span {
        syntax::span(self.file(module), range)
    }

    fn text(&self, span: Span) -> &'a str {
        let text = &self.project.sources[span.file].text;
        text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// A file whose module has neither methods nor statements does nothing at all.
    fn empty_program(&mut self) {
        let Some(entry) = self.project.modules.first() else { return };
        let statements = entry.body.iter().filter(|stmt| !is_docstring(stmt)).count();
        if statements == 0 && !entry.broken {
            let span = Span::new(entry.file, 0, 0);
            self.report(
                Diagnostic::error(
                    Code::EmptyProgram,
                    span,
                    "the file has neither canister methods nor statements",
                )
                .help("define a function with @query or @update, or write statements to run"),
            );
        }
    }

    /// Creates modules, functions, records and variables with their names, so that ids exist before
    /// anything refers to them.
    fn declare(&mut self) {
        for id in self.module_ids() {
            let source = self.source(id);
            let start = Span::new(source.file, 0, 0);
            let doc = docstring(&source.body);
            let body = self.program.functions.push(hir::Function {
                name: "<module>".to_owned(),
                module: id,
                class: None,
                kind: hir::FunctionKind::ModuleBody,
                doc: None,
                params: Vec::new(),
                result: None,
                parent: None,
                captures: Vec::new(),
                yields: false,
                locals: lowering::arena::IndexVec::new(),
                body: Vec::new(),
                span: whole_file(self.project, source.file),
                name_span: start,
            });
            self.program.modules.push(hir::Module {
                name: source.name.clone(),
                file: source.file,
                doc,
                body,
            });
        }
        for id in self.module_ids() {
            self.declare_definitions(id);
        }
        for id in self.module_ids() {
            for name in self.scopes[id.index()].order.clone() {
                self.classify(id, name);
            }
        }
    }

    fn bodies(&mut self) {
        for id in self.module_ids() {
            let source = self.source(id);
            let mut body = Body::of_module(self, id);
            let block = body.top_level(&source.body);
            let locals = body.finish();
            let function = self.program.modules[id].body;
            self.program.functions[function].body = block;
            self.program.functions[function].locals = locals;
            self.function_bodies(id);
        }
    }
}

fn whole_file(project: &Project, file: FileId) -> Span {
    Span::new(file, 0, syntax::byte_offset(project.sources[file].text.len()))
}

fn is_docstring(stmt: &ast::Stmt) -> bool {
    let ast::Stmt::Expr(s) = stmt else { return false };
    matches!(&*s.value, ast::Expr::Constant(constant) if constant.value.is_str())
}

/// The docstring of a block: its first statement, if that is a string literal.
fn docstring(block: &[ast::Stmt]) -> Option<String> {
    let ast::Stmt::Expr(s) = block.first()? else { return None };
    let ast::Expr::Constant(constant) = &*s.value else { return None };
    if let ast::Constant::Str(text) = &constant.value { Some(text.clone()) } else { None }
}

#[cfg(test)]
mod tests;
