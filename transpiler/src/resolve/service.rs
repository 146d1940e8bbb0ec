//! Classes that derive from Kybra's `Service`: canisters as values.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{
    Annotation, AnnotationKind, FuncMode, FuncType, ModuleId, Service, ServiceId, ServiceMethod,
};
use lowering::source::Span;
use rustpython_parser::ast::{self, Expr, Ranged, Stmt};

use super::Resolver;
use super::binding::Binding;
use super::type_scope::{Strictness, TypeScope};
use super::{docstring, unsupported};
use crate::syntax::walk;

const SHAPE: &str =
    "write `@service_query` or `@service_update` over `def method(self, x: nat) -> nat: ...`";

impl<'a> Resolver<'a> {
    /// A service, if the class is one.
    pub(super) fn declare_service(
        &mut self,
        module: ModuleId,
        class: &'a ast::StmtClassDef,
    ) -> Option<Binding<'a>> {
        let mut bases = class.bases.iter();
        let is_service =
            |base| self.module_path(module, base).is_some_and(|b| b.is_library("kybra.Service"));
        if !bases.any(is_service) {
            return None;
        }
        let id = self.program.services.push(Service {
            name: class.name.to_string(),
            module,
            doc: docstring(&class.body),
            methods: Vec::new(),
            span: self.span(module, class.range),
        });
        self.services.insert((module, class.range.start().into()), id);
        Some(Binding::Service(id))
    }

    /// Reads the methods of all services.
    pub(super) fn services(&mut self) {
        for module in self.module_ids() {
            for stmt in &self.source(module).body {
                if let Stmt::ClassDef(class) = stmt
                    && let Some(id) = self.services.get(&(module, class.range.start().into())).copied()
                {
                    self.service(module, class, id);
                }
            }
        }
    }

    fn service(&mut self, module: ModuleId, class: &'a ast::StmtClassDef, id: ServiceId) {
        let extra = class.bases.get(1).map(Ranged::range);
        let extra = extra.or_else(|| class.keywords.first().map(|keyword| keyword.range));
        if let Some(range) = extra {
            let span = self.span(module, range);
            self.bad_service(
                span,
                "a service derives from `Service` alone",
                "write `class Name(Service):`",
            );
        }
        for stmt in &class.body {
            match stmt {
                Stmt::FunctionDef(def) => {
                    let method = self.service_method(module, def);
                    self.program.services[id].methods.push(method);
                }
                Stmt::Pass(_) => {}
                Stmt::Expr(s) if matches!(&*s.value, Expr::Constant(_)) => {}
                other => {
                    let text = &self.project.sources[self.file(module)].text;
                    let span = self.span(module, unsupported::header(other, text));
                    self.bad_service(span, "a service's class may hold only methods", SHAPE);
                }
            }
        }
        let service = &self.program.services[id];
        let (name, mut span) = (service.name.clone(), service.span);
        if service.methods.is_empty() {
            let header = self.text(span).split('\n').next().unwrap_or_default().len();
            span.end = span.start + crate::syntax::byte_offset(header);
            self.bad_service(span, &format!("the service `{name}` has no methods"), SHAPE);
        }
        self.repeated_methods(id);
    }

    fn repeated_methods(&mut self, id: ServiceId) {
        let methods = self.program.services[id].methods.clone();
        for (position, method) in methods.iter().enumerate() {
            if let Some(first) = methods[..position].iter().find(|first| first.name == method.name) {
                let message = format!("the service's method `{}` is declared twice", method.name);
                self.report(
                    Diagnostic::error(Code::BadService, method.span, message)
                        .also(first.span, "the first one is here")
                        .help("keep one of them"),
                );
            }
        }
    }

    fn service_method(&mut self, module: ModuleId, def: &'a ast::StmtFunctionDef) -> ServiceMethod {
        let span = self.name_span(module, def);
        let mode = self.service_mode(module, def, span);
        self.service_parameters(module, def, span);
        let scope = TypeScope::new(module, Strictness::Boundary, None);
        let declared =
            walk::parameters(&def.args).skip(1).filter_map(|parameter| parameter.annotation.as_ref());
        let declared: Vec<&Expr> = declared.map(|annotation| &**annotation).collect();
        let params =
            declared.into_iter().map(|annotation| self.annotation(&scope, annotation)).collect();
        let result = if let Some(returns) = &def.returns {
            self.annotation(&scope, returns)
        } else {
            let message = format!("the service's method `{}` has no annotation of its result", def.name);
            self.report(
                Diagnostic::error(Code::MissingAnnotation, span, message)
                    .help("write the type after the parameters: `-> nat64`, or `-> void`"),
            );
            Annotation { kind: AnnotationKind::Unknown, span }
        };
        ServiceMethod { name: def.name.to_string(), ty: FuncType { mode, params, result }, span }
    }

    /// How the method may be called, as its one decorator says.
    fn service_mode(&mut self, module: ModuleId, def: &'a ast::StmtFunctionDef, span: Span) -> FuncMode {
        let mut modes = Vec::new();
        for decorator in &def.decorator_list {
            let place = self.span(module, decorator.range());
            let mode = match self.module_path(module, decorator) {
                Some(binding) if binding.is_library("kybra.service_query") => FuncMode::Query,
                Some(binding) if binding.is_library("kybra.service_update") => FuncMode::Update,
                _ => {
                    let message =
                        format!("`{}` is no decorator of a service's method", self.text(place));
                    self.bad_service(place, &message, SHAPE);
                    FuncMode::Update
                }
            };
            modes.push((mode, place));
        }
        match &modes[..] {
            [] => {
                let message = format!("the service's method `{}` has no decorator", def.name);
                self.bad_service(span, &message, SHAPE);
                FuncMode::Update
            }
            [(mode, _)] => *mode,
            [(mode, _), (_, second), ..] => {
                let message = format!("the service's method `{}` has several decorators", def.name);
                self.bad_service(*second, &message, "keep one of them");
                *mode
            }
        }
    }

    fn service_parameters(&mut self, module: ModuleId, def: &'a ast::StmtFunctionDef, span: Span) {
        for parameter in def.args.vararg.iter().chain(&def.args.kwarg) {
            let span = self.span(module, parameter.range);
            let message = "a service's method takes neither `*` nor `**` parameters";
            self.bad_service(span, message, "name each parameter, or take a list or a record");
        }
        let mut parameters = walk::parameters(&def.args);
        let first = parameters.next();
        if first.is_none_or(|first| first.arg.as_str() != "self") {
            let place = first.map_or(span, |first| self.span(module, first.range));
            let message =
                format!("the first parameter of the service's method `{}` is not `self`", def.name);
            self.bad_service(place, &message, SHAPE);
        }
        let rest: Vec<&ast::Arg> =
            parameters.filter(|parameter| parameter.annotation.is_none()).collect();
        for parameter in rest {
            let span = self.span(module, parameter.range);
            let message =
                format!("the parameter `{}` of a service's method has no annotation", parameter.arg);
            self.report(
                Diagnostic::error(Code::MissingAnnotation, span, message)
                    .help(format!("write its type: `{}: nat64`", parameter.arg)),
            );
        }
    }

    fn name_span(&self, module: ModuleId, def: &ast::StmtFunctionDef) -> Span {
        let whole = self.span(module, def.range);
        let text = self.text(whole);
        let name = format!("def {}", def.name);
        let at = text.find(&name).map_or(0, |at| at + "def ".len());
        let start = whole.start + crate::syntax::byte_offset(at);
        Span { start, end: start + crate::syntax::byte_offset(def.name.len()), ..whole }
    }

    fn bad_service(&mut self, span: Span, message: &str, help: &str) {
        self.report(Diagnostic::error(Code::BadService, span, message).help(help));
    }
}
