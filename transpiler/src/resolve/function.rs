//! Functions: their signatures, defaults and bodies.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::arena::IndexVec;
use lowering::hir::{
    Annotation, AnnotationKind, Block, Default as ParamDefault, ExceptionClass, ExprKind, Function,
    FunctionId, FunctionKind, Global, Local, ModuleId, Param, ParamKind, Place, StmtKind, Target,
    TargetKind, UnaryOp,
};
use lowering::source::Span;
use rustpython_parser::ast::{self, Ranged};

use super::binding::Binding;
use super::body::Body;
use super::class::methods;
use super::generator;
use super::type_scope::{Strictness, TypeScope};
use super::{Resolver, docstring};

impl<'a> Resolver<'a> {
    /// Gives a function its id; the signature and body come later.
    pub(super) fn declare_function(
        &mut self,
        module: ModuleId,
        def: &ast::StmtFunctionDef,
        parent: Option<FunctionId>,
    ) -> FunctionId {
        let whole = self.span(module, def.range);
        let first = def.decorator_list.first().map_or(whole, |expr| {
            let span = self.span(module, expr.range());
            Span::new(span.file, span.start.saturating_sub(1), span.end)
        });
        let function = Function {
            name: def.name.to_string(),
            module,
            class: None,
            kind: FunctionKind::Plain,
            doc: docstring(&def.body),
            params: Vec::new(),
            result: None,
            parent,
            captures: Vec::new(),
            yields: generator::yields(&def.body),
            locals: IndexVec::new(),
            body: Vec::new(),
            span: first.to(whole),
            name_span: self.name_after(whole, "def", &def.name),
        };
        let id = self.program.functions.push(function);
        if self.overloads[module.index()].contains(&def.range) {
            self.overloaded.insert(id);
        }
        self.functions.insert((module, def.range.start().into()), id);
        id
    }

    /// The functions of a module with their definitions, in source order; those aside that decorators
    /// turn into the value of a variable.
    pub(super) fn definitions(&self, module: ModuleId) -> Vec<(FunctionId, &'a ast::StmtFunctionDef)> {
        let body = &self.source(module).body;
        let bindings = &self.scopes[module.index()].bindings;
        let fixed = |def: &ast::StmtFunctionDef| {
            !matches!(bindings.get(def.name.as_str()), Some(Binding::Global(_)))
        };
        let defs = body.iter().flat_map(|stmt| match stmt {
            ast::Stmt::FunctionDef(def) if fixed(def) => vec![def],
            ast::Stmt::ClassDef(class) => methods(class).collect(),
            _ => Vec::new(),
        });
        defs.filter_map(|def| {
            self.functions.get(&(module, def.range.start().into())).map(|id| (*id, def))
        })
        .collect()
    }

    /// Reads decorators, parameters and results of all functions.
    pub(super) fn signatures(&mut self) {
        for module in self.module_ids() {
            for (id, def) in self.definitions(module) {
                let method = if self.program.functions[id].class.is_some() {
                    self.method_decorators(module, def);
                    None
                } else {
                    self.decorators(module, def)
                };
                let strictness = if method.is_some() { Strictness::Boundary } else { Strictness::Plain };
                self.signature(id, &def.args, def.returns.as_deref(), strictness);
                if let Some(method) = method {
                    self.program.functions[id].kind = FunctionKind::Canister(method);
                }
            }
        }
    }

    /// Reads the parameters and the result of a function.
    pub(super) fn signature(
        &mut self,
        id: FunctionId,
        args: &ast::Arguments,
        result: Option<&ast::Expr>,
        strictness: Strictness,
    ) {
        let module = self.program.functions[id].module;
        let scope = TypeScope::new(module, strictness, None);
        let mut locals = IndexVec::new();
        let mut params = Vec::new();
        for parameter in crate::syntax::walk::parameters(args) {
            let mut local = self.parameter(&scope, module, parameter);
            if locals.is_empty()
                && let Some(class) = self.program.functions[id].class
            {
                // The instance.
                let kind = AnnotationKind::Exception(ExceptionClass::User(class));
                local.annotation = Some(Annotation { kind, span: local.span });
            }
            let local = locals.push(local);
            params.push(Param { local, kind: kind_of(args, parameter), default: None });
        }
        let mut result = result.map(|result| self.annotation(&scope, result));
        if self.overloaded.contains(&id) {
            // What the overloads say, the types of each call's arguments say more exactly.
            result = result.filter(is_one_type);
            for local in locals.iter_mut() {
                local.annotation = local.annotation.take().filter(is_one_type);
            }
        }
        let function = &mut self.program.functions[id];
        function.params = params;
        function.locals = locals;
        function.result = result;
    }

    fn parameter(&mut self, scope: &TypeScope<'_, 'a>, module: ModuleId, parameter: &ast::Arg) -> Local {
        let whole = self.span(module, parameter.range);
        let end = whole.start + crate::syntax::byte_offset(parameter.arg.len());
        let annotation =
            parameter.annotation.as_ref().map(|annotation| self.annotation(scope, annotation));
        let name = parameter.arg.to_string();
        Local { name, annotation, span: Span::new(whole.file, whole.start, end) }
    }

    /// Resolves the bodies of a module's functions.
    pub(super) fn function_bodies(&mut self, module: ModuleId) {
        for (id, def) in self.definitions(module) {
            let mut body = Body::of_module(self, module);
            body.inside(id, &def.args, &def.body, |body| body.top_level(&def.body));
        }
    }

    /// A name for a hidden variable that nothing else in the module has.
    pub(super) fn hidden_name(&self, module: ModuleId, function: &str, parameter: &str) -> String {
        let mut name = format!("_default_{function}_{parameter}");
        while self.scopes[module.index()].sites.contains_key(name.as_str()) {
            name.push('_');
        }
        name
    }
}

impl<'a> Body<'_, 'a> {
    /// A `def` statement of a module: evaluates the defaults and binds the name. Another is a closure's.
    pub(super) fn function_definition(&mut self, def: &'a ast::StmtFunctionDef, out: &mut Block) {
        let span = self.span(def.range);
        if !self.is_module {
            self.nested_definition(def, out);
            return;
        }
        if self.is_variable(&def.name) {
            self.decorated_definition(def, out);
            return;
        }
        let Some(id) = self.resolver.functions.get(&(self.module, def.range.start().into())).copied()
        else {
            out.push(self.statement(StmtKind::Invalid, span));
            return;
        };
        self.evaluate_defaults(id, &def.name, &def.args, out);
        out.push(self.statement(StmtKind::Define(id), span));
    }

    /// An `@overload`, of which nothing is left where the program runs: its types are looked at.
    pub(super) fn overload(&mut self, def: &'a ast::StmtFunctionDef) {
        for decorator in &def.decorator_list {
            let binding = self.resolver.module_path(self.module, decorator);
            if !binding.is_some_and(|binding| binding.is_library("typing.overload")) {
                self.resolver.unsupported_decorator(self.module, decorator);
            }
        }
        let scope = TypeScope::new(self.module, Strictness::Plain, None);
        for parameter in crate::syntax::walk::parameters(&def.args) {
            if let Some(annotation) = &parameter.annotation {
                self.resolver.annotation(&scope, annotation);
            }
        }
        if let Some(result) = &def.returns {
            self.resolver.annotation(&scope, result);
        }
        for (_, _, default) in defaults(&def.args) {
            if !default.is_constant_expr() {
                self.decline_as(
                    default.range(),
                    "this default in an `@overload`",
                    "write `...`: the function that follows has the default",
                );
            }
        }
    }

    /// Evaluates the defaults of a function's parameters.
    pub(super) fn evaluate_defaults(
        &mut self,
        id: FunctionId,
        function: &str,
        args: &'a ast::Arguments,
        out: &mut Block,
    ) {
        for (index, name, default) in defaults(args) {
            let annotation = self.parameter_annotation(id, index);
            let default = self.default(function, name, annotation, default, out);
            if let Some(param) = self.resolver.program.functions[id].params.get_mut(index) {
                param.default = Some(default);
            }
        }
    }

    fn parameter_annotation(&self, id: FunctionId, index: usize) -> Option<Annotation> {
        let function = &self.resolver.program.functions[id];
        let param = function.params.get(index)?;
        function.locals[param.local].annotation.clone()
    }

    fn default(
        &mut self,
        function: &str,
        parameter: &str,
        annotation: Option<Annotation>,
        value: &'a ast::Expr,
        out: &mut Block,
    ) -> ParamDefault {
        let value = self.expr(value);
        if is_immutable_literal(&value.kind) {
            return ParamDefault::Literal(value);
        }
        let span = value.span;
        let name = self.resolver.hidden_name(self.module, function, parameter);
        // What a display holds, only the annotation says.
        let annotation = annotation.filter(|_| is_display(&value.kind));
        let global = Global { name, module: self.module, annotation, span };
        let global = self.resolver.program.globals.push(global);
        let target = Target { span, kind: TargetKind::Name(Place::Global(global)) };
        out.push(self.statement(StmtKind::Assign(vec![target], value), span));
        ParamDefault::Global(global)
    }
}

/// How arguments reach a parameter.
fn kind_of(args: &ast::Arguments, parameter: &ast::Arg) -> ParamKind {
    let among =
        |list: &[ast::ArgWithDefault]| list.iter().any(|other| other.def.range == parameter.range);
    let is = |other: &Option<Box<ast::Arg>>| other.as_ref().is_some_and(|o| o.range == parameter.range);
    if among(&args.posonlyargs) {
        ParamKind::PositionalOnly
    } else if is(&args.vararg) {
        ParamKind::Star
    } else if is(&args.kwarg) {
        ParamKind::DoubleStar
    } else if among(&args.kwonlyargs) {
        ParamKind::KeywordOnly
    } else {
        ParamKind::Normal
    }
}

/// The parameters that have defaults: position, name and default, in the order they are evaluated.
pub(super) fn defaults(args: &ast::Arguments) -> impl Iterator<Item = (usize, &str, &ast::Expr)> {
    let star = usize::from(args.vararg.is_some());
    let positional = args.posonlyargs.len() + args.args.len();
    let parameters = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
    parameters.enumerate().filter_map(move |(index, parameter)| {
        let index = if index < positional { index } else { index + star };
        Some((index, parameter.def.arg.as_str(), parameter.default.as_deref()?))
    })
}

/// Whether the expression makes a container of the items that stand in it.
fn is_display(value: &ExprKind) -> bool {
    matches!(value, ExprKind::List(_) | ExprKind::Dict(_) | ExprKind::Set(_) | ExprKind::Tuple(_))
}

/// Whether evaluating it again makes no difference.
pub(super) fn is_immutable_literal(value: &ExprKind) -> bool {
    match value {
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_) => true,
        ExprKind::Unary(UnaryOp::Negative | UnaryOp::Positive, operand) => {
            matches!(operand.kind, ExprKind::Int(_) | ExprKind::Float(_))
        }
        ExprKind::Tuple(items) => items.iter().all(|item| is_immutable_literal(&item.kind)),
        ExprKind::Unary(UnaryOp::Invert | UnaryOp::Not, _)
        | ExprKind::FString(_)
        | ExprKind::Name(_)
        | ExprKind::List(_)
        | ExprKind::Dict(_)
        | ExprKind::Set(_)
        | ExprKind::Starred(_)
        | ExprKind::Comprehension(_)
        | ExprKind::Binary(..)
        | ExprKind::BoolOp(..)
        | ExprKind::Compare(..)
        | ExprKind::IfElse { .. }
        | ExprKind::Call(..)
        | ExprKind::Attribute(..)
        | ExprKind::Subscript(..)
        | ExprKind::Slice { .. }
        | ExprKind::Closure(..)
        | ExprKind::Stable(..)
        | ExprKind::Walrus(..)
        | ExprKind::Invalid => false,
    }
}

/// Whether the annotation names one type of values.
fn is_one_type(annotation: &Annotation) -> bool {
    !matches!(
        annotation.kind,
        AnnotationKind::Optional(_) | AnnotationKind::Union(_) | AnnotationKind::Unknown
    )
}
