//! What Kybra asks of canister methods and guards.

#![expect(clippy::wildcard_enum_match_arm, reason = "only few types hold others")]

use std::collections::HashMap;

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{
    Annotation, AnnotationKind, CanisterMethod, FunctionId, FunctionKind, MethodKind, ModuleId, RecordId,
};
use lowering::source::Span;
use rustpython_parser::ast::{self, Expr};

use super::Resolver;
use super::binding::Binding;
use crate::syntax::walk;

/// The decorator's name.
fn decorator_name(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::Query => "query",
        MethodKind::Update => "update",
        MethodKind::Init => "init",
        MethodKind::PreUpgrade => "pre_upgrade",
        MethodKind::PostUpgrade => "post_upgrade",
        MethodKind::Heartbeat => "heartbeat",
        MethodKind::InspectMessage => "inspect_message",
    }
}

/// Whether callers name the method, so that there may be many of its kind.
fn is_named(kind: MethodKind) -> bool {
    match kind {
        MethodKind::Query | MethodKind::Update => true,
        MethodKind::Init
        | MethodKind::PreUpgrade
        | MethodKind::PostUpgrade
        | MethodKind::Heartbeat
        | MethodKind::InspectMessage => false,
    }
}

fn takes_arguments(kind: MethodKind) -> bool {
    match kind {
        MethodKind::Query | MethodKind::Update | MethodKind::Init | MethodKind::PostUpgrade => true,
        MethodKind::PreUpgrade | MethodKind::Heartbeat | MethodKind::InspectMessage => false,
    }
}

impl<'a> Resolver<'a> {
    /// Checks every canister method and guard.
    pub(super) fn methods(&mut self) {
        let mut named: HashMap<String, Span> = HashMap::new();
        let mut system: HashMap<MethodKind, Span> = HashMap::new();
        for module in self.module_ids() {
            for (id, def) in self.definitions(module) {
                let FunctionKind::Canister(method) = self.program.functions[id].kind.clone() else {
                    continue;
                };
                self.annotations_present(module, id, def);
                self.candid_signature(id);
                self.duplicates(id, &method, &mut named, &mut system);
                self.system_shape(id, &method);
                if let Some(guard) = &method.guard {
                    self.guard_shape(guard.function, guard.span);
                }
            }
        }
    }

    /// Methods need all their annotations, since they make the canister's interface.
    fn annotations_present(&mut self, module: ModuleId, id: FunctionId, def: &'a ast::StmtFunctionDef) {
        for parameter in def.args.vararg.iter().chain(&def.args.kwarg) {
            let span = self.span(module, parameter.range);
            let message = "a canister method takes neither `*` nor `**` parameters";
            self.report(
                Diagnostic::error(Code::BadMethod, span, message)
                    .help("name each parameter, or take a list or a record"),
            );
        }
        for parameter in walk::parameters(&def.args) {
            if parameter.annotation.is_none() {
                let span = self.span(module, parameter.range);
                let message =
                    format!("the parameter `{}` of a canister method has no annotation", parameter.arg);
                self.report(
                    Diagnostic::error(Code::MissingAnnotation, span, message)
                        .help(format!("write its type: `{}: nat64`", parameter.arg)),
                );
            }
        }
        if def.returns.is_none() {
            let function = &self.program.functions[id];
            let message =
                format!("the canister method `{}` has no annotation of its result", function.name);
            let span = function.name_span;
            self.report(Diagnostic::error(Code::MissingAnnotation, span, message).help(
                "write the type after the parameters: `-> nat64`, or `-> void` where there is no result",
            ));
        }
    }

    fn duplicates(
        &mut self,
        id: FunctionId,
        method: &CanisterMethod,
        named: &mut HashMap<String, Span>,
        system: &mut HashMap<MethodKind, Span>,
    ) {
        let function = &self.program.functions[id];
        let (place, name) = (function.name_span, function.name.clone());
        let (first, what) = if is_named(method.kind) {
            (
                named.insert(name.clone(), place),
                format!("the canister method `{name}` is declared twice"),
            )
        } else {
            let decorator = decorator_name(method.kind);
            (system.insert(method.kind, place), format!("there are two `@{decorator}` functions"))
        };
        if let Some(first) = first {
            self.report(
                Diagnostic::error(Code::BadMethod, place, what)
                    .also(first, "the first one is here")
                    .help("keep one of them"),
            );
        }
    }

    fn system_shape(&mut self, id: FunctionId, method: &CanisterMethod) {
        if is_named(method.kind) {
            return;
        }
        let function = &self.program.functions[id];
        let decorator = decorator_name(method.kind);
        let parameter = function.params.first().map(|parameter| function.locals[parameter.local].span);
        let result = function.result.as_ref().filter(|result| result.kind != AnnotationKind::None);
        let result =
            result.filter(|result| result.kind != AnnotationKind::Unknown).map(|result| result.span);
        if let Some(span) = parameter.filter(|_| !takes_arguments(method.kind)) {
            let message = format!("a function with `@{decorator}` takes no parameters");
            self.report(Diagnostic::error(Code::BadMethod, span, message).help("remove the parameters"));
        }
        if let Some(span) = result {
            let message = format!("a function with `@{decorator}` returns nothing");
            self.report(Diagnostic::error(Code::BadMethod, span, message).help("write `-> void`"));
        }
    }

    fn guard_shape(&mut self, guard: FunctionId, named: Span) {
        let function = &self.program.functions[guard];
        let (place, name, module) = (function.name_span, function.name.clone(), function.module);
        let problem = if function.params.is_empty() {
            let definition = self.definitions(module).into_iter().find(|(id, _)| *id == guard);
            let returns = definition.and_then(|(_, def)| def.returns.as_deref());
            let is_result = returns.is_some_and(|returns| self.is_guard_result(module, returns));
            (!is_result).then(|| format!("the guard `{name}` must return GuardResult"))
        } else {
            Some(format!("the guard `{name}` must have no parameters"))
        };
        if let Some(message) = problem {
            self.report(
                Diagnostic::error(Code::BadMethod, place, message)
                    .also(named, "it is used as a guard here")
                    .help(format!("write `def {name}() -> GuardResult:`")),
            );
        }
    }

    /// What crosses the boundary has a Candid type, records by all of their fields.
    fn candid_signature(&mut self, id: FunctionId) {
        let function = &self.program.functions[id];
        let params = function.params.iter();
        let params = params.filter_map(|param| function.locals[param.local].annotation.clone());
        let replied = |result: Annotation| {
            if let AnnotationKind::Manual(replied) = result.kind { *replied } else { result }
        };
        let params: Vec<Annotation> = params.collect();
        let result: Vec<Annotation> = function.result.clone().map(replied).into_iter().collect();
        for param in &params {
            self.no_none(param, false, &mut Vec::new());
        }
        self.candid_types(&params);
        self.candid_types(&result);
    }

    /// What the methods of services take and give has a Candid type.
    pub(super) fn candid_services(&mut self) {
        let methods = self.program.services.iter().flat_map(|service| &service.methods);
        let parts = methods.flat_map(|method| method.ty.params.iter().chain([&method.ty.result]));
        let parts: Vec<Annotation> = parts.cloned().collect();
        self.candid_types(&parts);
    }

    fn candid_types(&mut self, annotations: &[Annotation]) {
        for annotation in annotations {
            self.no_none(annotation, true, &mut Vec::new());
            let Some(part) = self.without_candid(annotation, &mut Vec::new()) else { continue };
            let what = self.text(part.span);
            let message =
                format!("`{what}` has no Candid type, and cannot cross the canister's boundary");
            let mut error = Diagnostic::error(Code::UnsupportedAnnotation, annotation.span, message);
            if part.span != annotation.span {
                error = error.also(part.span, "it is here");
            }
            self.report(error.help("give a list of records, or of tuples, in place of a dict"));
        }
    }

    /// Warns of `None` where a value is declared: Kybra takes it for no type.
    fn no_none(&mut self, annotation: &Annotation, whole: bool, seen: &mut Vec<RecordId>) {
        match annotation.kind.clone() {
            AnnotationKind::None if !whole => {
                let message = "None is no type of a value in Kybra";
                self.report(
                    Diagnostic::warning(Code::UnsupportedAnnotation, annotation.span, message)
                        .help("write `null` where a value is None"),
                );
            }
            AnnotationKind::List(item)
            | AnnotationKind::Optional(item)
            | AnnotationKind::Manual(item) => {
                self.no_none(&item, matches!(annotation.kind, AnnotationKind::Manual(_)), seen);
            }
            AnnotationKind::Tuple(items) => {
                for item in &items {
                    self.no_none(item, false, seen);
                }
            }
            AnnotationKind::Func(ty) => {
                for param in &ty.params {
                    self.no_none(param, false, seen);
                }
                self.no_none(&ty.result, true, seen);
            }
            AnnotationKind::Record(id) if !seen.contains(&id) => {
                seen.push(id);
                for field in self.program.records[id].fields.clone() {
                    self.no_none(&field.annotation, false, seen);
                }
            }
            _ => {}
        }
    }

    /// The part of an annotation that Candid has no type for.
    pub(super) fn without_candid(
        &self,
        annotation: &Annotation,
        seen: &mut Vec<RecordId>,
    ) -> Option<Annotation> {
        match &annotation.kind {
            AnnotationKind::Dict(..)
            | AnnotationKind::Union(_)
            | AnnotationKind::ByteArray
            | AnnotationKind::TupleOf(_)
            | AnnotationKind::Set(_)
            | AnnotationKind::FrozenSet(_)
            | AnnotationKind::Iterator(_)
            | AnnotationKind::Exception(_)
            | AnnotationKind::Manual(_)
            | AnnotationKind::Callable(..) => Some(annotation.clone()),
            AnnotationKind::List(item) | AnnotationKind::Optional(item) => {
                self.without_candid(item, seen)
            }
            AnnotationKind::Func(ty) => {
                ty.params.iter().chain([&ty.result]).find_map(|part| self.without_candid(part, seen))
            }
            AnnotationKind::Tuple(items) => {
                items.iter().find_map(|item| self.without_candid(item, seen))
            }
            AnnotationKind::Record(id) if !seen.contains(id) => {
                seen.push(*id);
                let fields = &self.program.records[*id].fields;
                fields.iter().find_map(|field| self.without_candid(&field.annotation, seen))
            }
            AnnotationKind::Record(_)
            | AnnotationKind::None
            | AnnotationKind::Null
            | AnnotationKind::Principal
            | AnnotationKind::Service(_)
            | AnnotationKind::Reserved
            | AnnotationKind::Empty
            | AnnotationKind::Bool
            | AnnotationKind::Int(_)
            | AnnotationKind::Float(_)
            | AnnotationKind::Str
            | AnnotationKind::Bytes
            | AnnotationKind::Unknown => None,
        }
    }

    fn is_guard_result(&mut self, module: ModuleId, returns: &Expr) -> bool {
        if let Expr::Constant(ast::ExprConstant { value: ast::Constant::Str(text), .. }) = returns {
            return text.trim() == "GuardResult";
        }
        let named = |resolver: &Self, binding: Option<Binding<'a>>| match binding {
            Some(Binding::Record(id)) => resolver.program.records[id].name == "GuardResult",
            _ => false,
        };
        match self.module_path(module, returns) {
            Some(Binding::Alias(module, value)) => {
                let meant = self.module_path(module, value);
                named(self, meant)
            }
            binding => named(self, binding),
        }
    }
}
