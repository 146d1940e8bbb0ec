//! Annotations as types.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::diagnostics::{Code, Diagnostic};
use lowering::hir::{Annotation, AnnotationKind, FloatWidth, FuncMode, FuncType, IntWidth};
use lowering::source::Span;
use rustpython_parser::ast::{self, Constant, Expr, Operator, Ranged};

use super::Resolver;
use super::attempt::exception_class;
use super::binding::Binding;
use super::body::LocalName;
use super::param_spec::is_ellipsis;
use super::suggest;
use super::type_scope::{Strictness, TypeScope, Within};
use crate::project::library;
use crate::syntax;

/// How many aliases and forward references are written out for one annotation.
const MAX_EXPANDED: usize = 1_000;

/// Whether a library name, subscripted or not, can only be meant as a type in an assignment.
pub(super) fn is_type_name(name: &str, subscripted: bool) -> bool {
    if subscripted {
        return generic(name).is_some() || name.starts_with("typing.") || name.starts_with("kybra.");
    }
    simple(name).is_some()
        || matches!(
            name,
            "list" | "dict" | "tuple" | "set" | "frozenset" | "kybra.Principal" | "typing.Any"
        )
}

/// Whether it makes a type variable: what stands for it is known where a function is called.
pub(super) fn is_type_variable(binding: &Binding<'_>) -> bool {
    ["typing.TypeVar", "typing.ParamSpec"].iter().any(|name| binding.is_library(name))
}

/// The type of a pair of a canister and the name of a method.
fn func_tuple(span: Span) -> AnnotationKind {
    let part = |kind| Annotation { kind, span };
    AnnotationKind::Tuple(vec![part(AnnotationKind::Principal), part(AnnotationKind::Str)])
}

/// The type that a library name stands for by itself.
fn simple(name: &str) -> Option<AnnotationKind> {
    Some(match name {
        "kybra.null" => AnnotationKind::Null,
        "kybra.void" => AnnotationKind::None,
        "kybra.Principal" => AnnotationKind::Principal,
        "kybra.reserved" => AnnotationKind::Reserved,
        "kybra.empty" => AnnotationKind::Empty,
        "bool" => AnnotationKind::Bool,
        "int" => AnnotationKind::Int(IntWidth::Int),
        "kybra.nat" => AnnotationKind::Int(IntWidth::Nat),
        "kybra.int8" => AnnotationKind::Int(IntWidth::Int8),
        "kybra.int16" => AnnotationKind::Int(IntWidth::Int16),
        "kybra.int32" => AnnotationKind::Int(IntWidth::Int32),
        "kybra.int64" => AnnotationKind::Int(IntWidth::Int64),
        "kybra.nat8" => AnnotationKind::Int(IntWidth::Nat8),
        "kybra.nat16" => AnnotationKind::Int(IntWidth::Nat16),
        "kybra.nat32" => AnnotationKind::Int(IntWidth::Nat32),
        "kybra.nat64" | "kybra.TimerId" | "kybra.Duration" => AnnotationKind::Int(IntWidth::Nat64),
        "float" | "kybra.float64" => AnnotationKind::Float(FloatWidth::Float64),
        "kybra.float32" => AnnotationKind::Float(FloatWidth::Float32),
        "str" | "kybra.text" | "typing.Text" => AnnotationKind::Str,
        "bytes" | "kybra.blob" => AnnotationKind::Bytes,
        "bytearray" => AnnotationKind::ByteArray,
        _ => return None,
    })
}

/// A type constructor.
#[derive(Clone, Copy)]
enum Generic {
    List,
    Dict,
    Tuple,
    Set,
    FrozenSet,
    Iterator,
    Optional,
    Union,
    Callable,
    /// The result of a method that replies itself.
    Manual,
    /// Its arguments are values of the type.
    Literal,
    /// Its first argument is the type.
    Transparent,
}

fn generic(name: &str) -> Option<Generic> {
    Some(match name {
        "list" | "typing.List" | "kybra.Vec" => Generic::List,
        "dict" | "typing.Dict" => Generic::Dict,
        "tuple" | "typing.Tuple" | "kybra.Tuple" => Generic::Tuple,
        "set" | "typing.Set" => Generic::Set,
        "frozenset" | "typing.FrozenSet" => Generic::FrozenSet,
        "typing.Iterator" | "collections.abc.Iterator" => Generic::Iterator,
        "typing.Optional" | "kybra.Opt" => Generic::Optional,
        "typing.Union" => Generic::Union,
        "typing.Callable" => Generic::Callable,
        "kybra.Manual" => Generic::Manual,
        "typing.Literal" => Generic::Literal,
        "kybra.Alias" | "typing.Final" | "typing.Annotated" | "typing.ClassVar" | "typing.Required"
        | "typing.NotRequired" => Generic::Transparent,
        _ => return None,
    })
}

impl<'a> Resolver<'a> {
    /// What an annotation says.
    pub(super) fn annotation(&mut self, scope: &TypeScope<'_, 'a>, expr: &Expr) -> Annotation {
        let span = scope.place.unwrap_or_else(|| self.span(scope.module, expr.range()));
        let kind = match expr {
            Expr::Constant(constant) => self.constant_type(scope, constant, span),
            Expr::Attribute(_) if self.is_of_param_spec(scope, expr) => AnnotationKind::Unknown,
            Expr::Name(_) | Expr::Attribute(_) => self.named_type(scope, expr, span),
            Expr::Subscript(subscript) => self.generic_type(scope, subscript, span),
            Expr::BinOp(e) if e.op == Operator::BitOr => {
                let mut members = Vec::new();
                union_members(expr, &mut members);
                self.union_type(scope, &members, span)
            }
            Expr::Call(call)
                if self
                    .type_path(scope, &call.func)
                    .as_ref()
                    .is_some_and(|called| called.is_library("kybra.Func")) =>
            {
                self.func_type(scope, call, span)
            }
            Expr::Call(call)
                if self.type_path(scope, &call.func).as_ref().is_some_and(is_type_variable) =>
            {
                self.unused_type(scope, "typing.TypeVar", span)
            }
            _ => self.not_a_type(scope, span, "this expression is not a type"),
        };
        Annotation { kind, span }
    }

    fn constant_type(
        &mut self,
        scope: &TypeScope<'_, 'a>,
        constant: &ast::ExprConstant,
        span: Span,
    ) -> AnnotationKind {
        match &constant.value {
            Constant::None => AnnotationKind::None,
            Constant::Str(text) => self.forward_reference(scope, text, constant, span),
            Constant::Bool(_)
            | Constant::Bytes(_)
            | Constant::Int(_)
            | Constant::Tuple(_)
            | Constant::Float(_)
            | Constant::Complex { .. }
            | Constant::Ellipsis => self.not_a_type(scope, span, "a literal is not a type"),
        }
    }

    fn forward_reference(
        &mut self,
        scope: &TypeScope<'_, 'a>,
        text: &str,
        constant: &ast::ExprConstant,
        span: Span,
    ) -> AnnotationKind {
        let start = u32::from(constant.range.start()) + 1;
        let plain = usize::from(constant.range.len()) == text.len() + 2;
        match syntax::parse_expression(self.file(scope.module), text, start) {
            Ok(expr) => {
                let place = if plain { scope.place } else { Some(span) };
                if let Some(message) = self.too_far(scope, None) {
                    return self.not_a_type(scope, span, message);
                }
                let within = Within { alias: None, outer: scope.within };
                let outer: TypeScope<'_, 'a> = *scope;
                let inner = TypeScope { place, within: Some(&within), ..outer };
                self.annotation(&inner, &expr).kind
            }
            Err(mut error) => {
                if let Some(primary) = &mut error.primary {
                    primary.span = span;
                }
                self.report(error);
                AnnotationKind::Unknown
            }
        }
    }

    /// What a dotted path in an annotation stands for.
    pub(super) fn type_path(&mut self, scope: &TypeScope<'_, 'a>, expr: &Expr) -> Option<Binding<'a>> {
        match expr {
            Expr::Name(name) => match scope.locals.and_then(|locals| locals.get(name.id.as_str())) {
                Some(LocalName::Static(binding, _)) => Some(binding.clone()),
                Some(LocalName::Variable(_) | LocalName::Function(_)) | None => {
                    self.module_path(scope.module, expr)
                }
            },
            Expr::Attribute(attribute) => {
                let base = self.type_path(scope, &attribute.value)?;
                self.member(&base, &attribute.attr)
            }
            _ => None,
        }
    }

    /// Why the text of an alias or of a forward reference is not read.
    fn too_far(&mut self, scope: &TypeScope<'_, 'a>, alias: Option<Span>) -> Option<&'static str> {
        match (scope.within, alias) {
            (None, _) => self.expanded = 0,
            (Some(within), Some(alias)) if within.contains(alias) => {
                return Some(ITSELF);
            }
            (Some(_), _) => {}
        }
        self.expanded += 1;
        (self.expanded > MAX_EXPANDED).then_some("the type is too large, written out")
    }

    fn named_type(&mut self, scope: &TypeScope<'_, 'a>, expr: &Expr, span: Span) -> AnnotationKind {
        let binding = self.type_path(scope, expr);
        let written = self.text(self.span(scope.module, expr.range()));
        match binding {
            Some(Binding::Record(id)) => AnnotationKind::Record(self.merged_record(id)),
            Some(Binding::Service(id)) => AnnotationKind::Service(id),
            Some(binding) if exception_class(&binding).is_some() => {
                self.exception_type(scope, &binding, span)
            }
            Some(Binding::Alias(module, value) | Binding::NewType(module, value)) => {
                let place = Some(span);
                let text = self.span(module, value.range());
                if let Some(message) = self.too_far(scope, Some(text)) {
                    return self.not_a_type(scope, span, message);
                }
                let within = Within { alias: Some(text), outer: scope.within };
                let outer: TypeScope<'_, 'a> = *scope;
                let inner = TypeScope { module, locals: None, place, within: Some(&within), ..outer };
                self.annotation(&inner, value).kind
            }
            Some(Binding::Library(name)) if name == "kybra.FuncTuple" => func_tuple(span),
            Some(Binding::Library(name)) => match simple(&name) {
                Some(kind) => kind,
                None => self.unused_type(scope, &name, span),
            },
            Some(Binding::Invalid) => AnnotationKind::Unknown,
            Some(Binding::Function(_)) => {
                self.not_a_type(scope, span, &format!("`{written}` is a function, not a type"))
            }
            Some(Binding::Module(_)) => {
                self.not_a_type(scope, span, &format!("`{written}` is a module, not a type"))
            }
            Some(Binding::Class(_) | Binding::Global(_)) => {
                self.not_a_type(scope, span, &format!("`{written}` is a variable, not a type"))
            }
            None => self.unknown_type(scope, expr, span),
        }
    }

    /// A class of exceptions, which does not cross the boundary.
    fn exception_type(
        &mut self,
        scope: &TypeScope<'_, 'a>,
        binding: &Binding<'a>,
        span: Span,
    ) -> AnnotationKind {
        if scope.strictness == Strictness::Boundary {
            return self.not_a_type(scope, span, "an exception has no type in Candid");
        }
        exception_class(binding).map_or(AnnotationKind::Unknown, AnnotationKind::Exception)
    }

    /// A library name that is no type the compiler uses: an error at the boundary.
    fn unused_type(&mut self, scope: &TypeScope<'_, 'a>, name: &str, span: Span) -> AnnotationKind {
        let shown = name.rsplit('.').next().unwrap_or(name);
        if library::is_module(name) {
            return self.not_a_type(scope, span, &format!("`{shown}` is a module, not a type"));
        }
        if scope.strictness == Strictness::Boundary {
            let (message, help) = match generic(name) {
                Some(Generic::List) => (
                    format!("`{shown}` does not say what its elements are"),
                    format!("write `{shown}[int]`"),
                ),
                Some(Generic::Dict) => (
                    format!("`{shown}` does not say what it holds"),
                    format!("write `{shown}[str, int]`"),
                ),
                Some(Generic::Tuple) => (
                    format!("`{shown}` does not say what it holds"),
                    format!("write `{shown}[int, str]`"),
                ),
                Some(Generic::Set | Generic::FrozenSet | Generic::Iterator) => {
                    (format!("the type `{shown}` is not supported here"), SUPPORTED.to_owned())
                }
                Some(
                    Generic::Optional
                    | Generic::Union
                    | Generic::Callable
                    | Generic::Literal
                    | Generic::Manual
                    | Generic::Transparent,
                ) => (format!("`{shown}` needs an argument"), format!("write `{shown}[...]`")),
                None => (format!("the type `{shown}` is not supported here"), SUPPORTED.to_owned()),
            };
            self.report(Diagnostic::error(Code::UnsupportedAnnotation, span, message).help(help));
        }
        AnnotationKind::Unknown
    }

    fn unknown_type(&mut self, scope: &TypeScope<'_, 'a>, expr: &Expr, span: Span) -> AnnotationKind {
        let written = match expr {
            Expr::Name(name) => name.id.as_str(),
            _ => self.text(self.span(scope.module, expr.range())),
        };
        let known = &self.scopes[scope.module.index()];
        let names = known.order.iter().chain(known.star_names.keys()).copied();
        let candidates =
            names.chain(["int", "str", "float", "bool", "bytes", "list", "dict", "tuple", "None"]);
        let suggestion = suggest::did_you_mean(written, candidates);
        let kybra =
            library::KYBRA.contains(&written).then(|| format!("add `from kybra import {written}`"));
        let mut error = Diagnostic::error(
            Code::UnsupportedAnnotation,
            span,
            format!("`{written}` does not name a type"),
        );
        error.help = suggestion.into_iter().chain(kybra).collect();
        if error.help.is_empty() {
            error.help.push("import it, or define it".to_owned());
        }
        self.report(error);
        AnnotationKind::Unknown
    }

    fn not_a_type(&mut self, _scope: &TypeScope<'_, 'a>, span: Span, message: &str) -> AnnotationKind {
        let help = if message == ITSELF { BY_CLASS } else { SUPPORTED };
        self.report(Diagnostic::error(Code::UnsupportedAnnotation, span, message).help(help));
        AnnotationKind::Unknown
    }

    fn generic_type(
        &mut self,
        scope: &TypeScope<'_, 'a>,
        subscript: &ast::ExprSubscript,
        span: Span,
    ) -> AnnotationKind {
        let Some(binding) = self.type_path(scope, &subscript.value) else {
            return self.unknown_type(scope, &subscript.value, span);
        };
        let Binding::Library(name) = binding else {
            if binding == Binding::Invalid {
                return AnnotationKind::Unknown;
            }
            let written = self.text(self.span(scope.module, subscript.value.range()));
            return self.not_a_type(scope, span, &format!("`{written}` takes no arguments in brackets"));
        };
        let arguments: Vec<&Expr> = match &*subscript.slice {
            Expr::Tuple(tuple) => tuple.elts.iter().collect(),
            other => vec![other],
        };
        let Some(generic) = generic(&name) else {
            if simple(&name).is_some() {
                let written = self.text(self.span(scope.module, subscript.value.range()));
                let message = format!("`{written}` takes no arguments in brackets");
                return self.not_a_type(scope, span, &message);
            }
            return self.unused_type(scope, &name, span);
        };
        match (generic, &arguments[..]) {
            (Generic::List, [item]) => {
                let item = self.annotation(scope, item);
                let byte = item.kind == AnnotationKind::Int(IntWidth::Nat8);
                if byte && scope.strictness == Strictness::Boundary {
                    // Kybra gives a `vec nat8` as bytes.
                    return AnnotationKind::Bytes;
                }
                AnnotationKind::List(Box::new(item))
            }
            (Generic::Manual, [inner]) => {
                AnnotationKind::Manual(Box::new(self.annotation(scope, inner)))
            }
            (Generic::Dict, [key, value]) => {
                let key = self.annotation(scope, key);
                AnnotationKind::Dict(Box::new(key), Box::new(self.annotation(scope, value)))
            }
            (Generic::Tuple, [.., last]) if is_ellipsis(last) => {
                if scope.strictness == Strictness::Boundary {
                    return self.not_a_type(scope, span, "a tuple of any length is not supported here");
                }
                match &arguments[..] {
                    [item, _] => AnnotationKind::TupleOf(Box::new(self.annotation(scope, item))),
                    _ => self.not_a_type(scope, span, "wrong arguments for `tuple`"),
                }
            }
            (Generic::Set | Generic::FrozenSet | Generic::Iterator, [item]) => {
                if scope.strictness == Strictness::Boundary {
                    return self.unused_type(scope, &name, span);
                }
                let item = Box::new(self.annotation(scope, item));
                match generic {
                    Generic::Set => AnnotationKind::Set(item),
                    Generic::FrozenSet => AnnotationKind::FrozenSet(item),
                    _ => AnnotationKind::Iterator(item),
                }
            }
            (Generic::Tuple, items) => {
                AnnotationKind::Tuple(items.iter().map(|item| self.annotation(scope, item)).collect())
            }
            (Generic::Optional, [inner]) => {
                AnnotationKind::Optional(Box::new(self.annotation(scope, inner)))
            }
            (Generic::Union, members) => self.union_type(scope, members, span),
            (Generic::Literal, values) => self.literal_type(scope, values, span),
            (Generic::Transparent, [inner, ..]) => self.annotation(scope, inner).kind,
            (Generic::Callable, [Expr::List(params), result]) => {
                let params = params.elts.iter().map(|param| self.annotation(scope, param)).collect();
                AnnotationKind::Callable(params, Box::new(self.annotation(scope, result)))
            }
            (Generic::Callable, [first, _])
                if scope.strictness == Strictness::Plain && self.is_parameters(scope, first) =>
            {
                AnnotationKind::Unknown
            }
            (
                Generic::List
                | Generic::Dict
                | Generic::Set
                | Generic::FrozenSet
                | Generic::Iterator
                | Generic::Optional
                | Generic::Callable
                | Generic::Manual
                | Generic::Transparent,
                _,
            ) => {
                let shown = name.rsplit('.').next().unwrap_or(&name);
                self.not_a_type(scope, span, &format!("wrong arguments for `{shown}`"))
            }
        }
    }

    /// `Func(Query[[A, B], R])`.
    fn func_type(
        &mut self,
        scope: &TypeScope<'_, 'a>,
        call: &ast::ExprCall,
        span: Span,
    ) -> AnnotationKind {
        const SHAPE: &str =
            "`Func` takes one of `Query`, `Update` and `Oneway`, as in `Func(Query[[nat], text])`";
        let [Expr::Subscript(signature)] = &call.args[..] else {
            return self.not_a_type(scope, span, SHAPE);
        };
        let mode = match self.type_path(scope, &signature.value) {
            Some(Binding::Library(name)) => match name.as_str() {
                "kybra.Query" => Some(FuncMode::Query),
                "kybra.Update" => Some(FuncMode::Update),
                "kybra.Oneway" => Some(FuncMode::Oneway),
                _ => None,
            },
            _ => None,
        };
        let parts = match &*signature.slice {
            Expr::Tuple(parts) => &parts.elts[..],
            _ => &[],
        };
        let (Some(mode), [Expr::List(params), result], true) = (mode, parts, call.keywords.is_empty())
        else {
            return self.not_a_type(scope, span, SHAPE);
        };
        let params = params.elts.iter().map(|param| self.annotation(scope, param)).collect();
        let result = self.annotation(scope, result);
        if mode == FuncMode::Oneway && result.kind != AnnotationKind::None {
            return self.not_a_type(scope, span, "a `Oneway` method has no result: write `void`");
        }
        AnnotationKind::Func(Box::new(FuncType { mode, params, result }))
    }

    fn union_type(
        &mut self,
        scope: &TypeScope<'_, 'a>,
        members: &[&Expr],
        span: Span,
    ) -> AnnotationKind {
        let members: Vec<Annotation> =
            members.iter().map(|member| self.annotation(scope, member)).collect();
        self.note_union(&members);
        self.sized(Self::union_of(scope.strictness, members, span), span)
    }

    /// The union of members that may be unions themselves, or None.
    pub(super) fn union_of(
        strictness: Strictness,
        members: Vec<Annotation>,
        span: Span,
    ) -> AnnotationKind {
        let same = |left: &AnnotationKind, right: &AnnotationKind| match strictness {
            Strictness::Boundary => left == right,
            Strictness::Plain => same_type(left, right),
        };
        let mut others: Vec<Annotation> = Vec::new();
        let mut absent = false;
        let mut open = members;
        open.reverse();
        while let Some(member) = open.pop() {
            match member.kind {
                AnnotationKind::None | AnnotationKind::Null => absent = true,
                AnnotationKind::Optional(inner) => {
                    absent = true;
                    open.push(*inner);
                }
                AnnotationKind::Union(inner) => open.extend(inner.into_iter().rev()),
                // What one member may be is not known, so nothing is of the whole.
                AnnotationKind::Unknown => return AnnotationKind::Unknown,
                _ if others.iter().any(|other| same(&other.kind, &member.kind)) => {}
                _ => others.push(member),
            }
        }
        let whole = match others.pop() {
            None => return AnnotationKind::None,
            Some(only) if others.is_empty() => only,
            Some(last) => {
                others.push(last);
                Annotation { kind: AnnotationKind::Union(others), span }
            }
        };
        if absent { AnnotationKind::Optional(Box::new(whole)) } else { whole.kind }
    }

    /// `Literal["r", "w"]`: the types of the values.
    fn literal_type(
        &mut self,
        scope: &TypeScope<'_, 'a>,
        values: &[&Expr],
        span: Span,
    ) -> AnnotationKind {
        let mut members = Vec::new();
        for value in values {
            let kind = match value {
                Expr::Constant(constant) => match &constant.value {
                    Constant::None => Some(AnnotationKind::None),
                    Constant::Str(_) => Some(AnnotationKind::Str),
                    Constant::Bool(_) => Some(AnnotationKind::Bool),
                    Constant::Int(_) => Some(AnnotationKind::Int(IntWidth::Int)),
                    Constant::Bytes(_)
                    | Constant::Tuple(_)
                    | Constant::Float(_)
                    | Constant::Complex { .. }
                    | Constant::Ellipsis => None,
                },
                Expr::UnaryOp(number) if number.op == ast::UnaryOp::USub => {
                    Some(AnnotationKind::Int(IntWidth::Int))
                }
                // Another `Literal`, which may have a name.
                other => Some(self.annotation(scope, other).kind),
            };
            let Some(kind) = kind else {
                let message = "`Literal` takes strings, ints, bools and None";
                return self.not_a_type(scope, span, message);
            };
            members.push(Annotation { kind, span });
        }
        Self::union_of(scope.strictness, members, span)
    }
}

/// Whether two annotations name one Python type: all of Kybra's integers are `int`.
fn same_type(left: &AnnotationKind, right: &AnnotationKind) -> bool {
    match (left, right) {
        (AnnotationKind::Int(_), AnnotationKind::Int(_))
        | (AnnotationKind::Float(_), AnnotationKind::Float(_)) => true,
        _ => left == right,
    }
}

const ITSELF: &str = "the type refers to itself";

const BY_CLASS: &str =
    "only a TypedDict, Record or Variant may: `class Node(TypedDict): children: list[\"Node\"]`";

const SUPPORTED: &str = "supported are int, nat64 and its kin, float, bool, str, bytes, None, list, dict, tuple, Opt and records";

fn union_members<'e>(expr: &'e Expr, members: &mut Vec<&'e Expr>) {
    match expr {
        Expr::BinOp(e) if e.op == Operator::BitOr => {
            union_members(&e.left, members);
            union_members(&e.right, members);
        }
        other => members.push(other),
    }
}
