//! `%` and `str.format` with a literal template.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Arg, ArgKind, Expr, ExprKind, FunctionKind, LocalId, NameRef, Place};
use crate::source::Span;
use crate::template::{self, BraceField, FieldName, Piece, Step};
use crate::ty::Ty;

use super::bindings::{Source, bindings};
use super::expr::has_function;
use super::walker::Walker;

/// The values that fields are filled with.
pub(super) struct Fillings {
    pub positional: Vec<(Ty, Span)>,
    pub named: Vec<(String, Ty, Span)>,
    /// The type of the values of a mapping whose keys are not known.
    pub mapping: Option<(Ty, Span)>,
    /// The type of the items of what is unpacked after the others, as many as the running program finds.
    pub rest: Option<(Ty, Span)>,
}

impl Fillings {
    fn new() -> Self {
        Fillings { positional: Vec::new(), named: Vec::new(), mapping: None, rest: None }
    }
}

impl<'a> Walker<'_, 'a> {
    /// The template that the expression stands for: a literal, or a variable that is bound once, to a
    /// literal.
    pub fn template_of(&mut self, expr: &Expr) -> Option<String> {
        let hir = self.hir();
        let template = match &expr.kind {
            ExprKind::Str(_) => expr,
            ExprKind::Name(NameRef::Global(global)) => {
                match self.cx.global_bindings.get(global)?.as_slice() {
                    [(function, Source::Value(value))] => {
                        let kind = &hir.functions[*function].kind;
                        (*kind == FunctionKind::ModuleBody).then_some(*value)?
                    }
                    _ => return None,
                }
            }
            ExprKind::Name(NameRef::Local(local)) => self.bound_once(*local)?,
            _ => return None,
        };
        let ExprKind::Str(text) = &template.kind else { return None };
        self.work().templates.insert(expr.id, text.clone());
        self.expr(expr, None);
        Some(text.clone())
    }

    /// The value of a variable of the function that is bound once, and by no other function.
    fn bound_once(&self, local: LocalId) -> Option<&'a Expr> {
        let function = self.function;
        let captured = function.captures(local);
        let given = function.params.iter().any(|param| param.local == local);
        if captured || given || self.is_shared(Place::Local(local)) {
            return None;
        }
        let bound = bindings(&function.body).into_iter();
        let mut sources = bound.filter(|(place, _)| *place == Place::Local(local));
        match (sources.next()?, sources.next()) {
            ((_, Source::Value(value)), None) => Some(value),
            _ => None,
        }
    }

    /// `template % values`.
    pub fn percent(&mut self, template: &str, values: &Expr, span: Span) -> Ty {
        let (pieces, error) = template::parse_percent(template);
        let keyed = template::is_keyed(&pieces);
        let Some(fillings) = self.fillings(values, keyed) else { return Ty::Never };
        let named = fillings.named.iter().map(|(_, ty, at)| (ty, at));
        let others = fillings.positional.iter().chain(&fillings.mapping).map(|(ty, at)| (ty, at));
        for (ty, at) in others.chain(named) {
            let ty = self.cx.unifier.resolve(ty);
            if self.is_open(&ty, *at) || !self.shown(&ty, *at) {
                return Ty::Never;
            }
        }
        let given = self.typed(values);
        let resolve = |ty: &Ty| self.cx.unifier.resolve(ty);
        let positional: Vec<Ty> = fillings.positional.iter().map(|(ty, _)| resolve(ty)).collect();
        let of_key = |key: &str| {
            let named = fillings.named.iter().rev().find(|(name, ..)| name == key);
            let mapping = fillings.mapping.as_ref().map(|(ty, _)| ty);
            named.map(|(_, ty, _)| ty).or(mapping).map(resolve)
        };
        let types = template::Values {
            positional: &positional,
            keyed: &of_key,
            is_mapping: template::is_mapping(&given),
        };
        let Some(failure) = template::percent_failure(&pieces, error.as_deref(), &types) else {
            return Ty::Str;
        };
        // What fails for some values of its type only cannot be compiled.
        if let Some(ty @ (Ty::Optional(_) | Ty::Union(_))) = &failure.value {
            if !self.refuses_optional(ty, values.span) {
                self.error(Code::TypeMismatch, values.span, failure.message);
            }
            return Ty::Never;
        }
        self.always_raises(&failure, span)
    }

    /// Warns of what raises whenever it runs.
    fn always_raises(&mut self, failure: &template::Failure, span: Span) -> Ty {
        let message = format!("this always raises {}", failure.shown());
        self.cx.report(Diagnostic::warning(Code::BadCall, span, message));
        Ty::Never
    }

    /// Whether a value of the type has a text of its own; if not, it is reported.
    fn shown(&mut self, ty: &Ty, span: Span) -> bool {
        let function = has_function(ty);
        if function {
            let message = "the text of a function depends on its address";
            self.error(Code::UnsupportedExpression, span, message);
        }
        !function
    }

    /// A template, or a number of arguments, that raises whenever it is used.
    fn bad_template(&mut self, message: &str, span: Span) -> Ty {
        self.error(Code::BadCall, span, message);
        Ty::Never
    }

    /// What the right side of `%` gives the fields.
    pub(super) fn fillings(&mut self, values: &Expr, keyed: bool) -> Option<Fillings> {
        let mut fillings = Fillings::new();
        if keyed {
            return self.mapping(values);
        }
        if let ExprKind::Tuple(items) = &values.kind {
            let types = items.iter().map(|item| self.expr(item, Some(&Ty::Object)));
            let types: Vec<Ty> = types.collect();
            self.work().exprs.insert(values.id, Ty::Tuple(types.clone()));
            fillings.positional = types.into_iter().zip(items.iter().map(|item| item.span)).collect();
        } else {
            let ty = self.expr(values, Some(&Ty::Object));
            if self.is_open(&ty, values.span) {
                return None;
            }
            fillings.positional = match self.head(&ty) {
                Ty::Tuple(items) => items.into_iter().map(|item| (item, values.span)).collect(),
                other => vec![(other, values.span)],
            };
        }
        self.flow.reachable.then_some(fillings)
    }

    /// What a mapping gives the fields: each value by itself where it is a display with literal keys.
    fn mapping(&mut self, values: &Expr) -> Option<Fillings> {
        let mut fillings = Fillings::new();
        if let Some(pairs) = template::literal_keys(values) {
            for (key, value) in pairs {
                let ty = self.expr(value, None);
                fillings.named.push((key.to_owned(), ty, value.span));
            }
            return self.flow.reachable.then_some(fillings);
        }
        let ty = self.expr(values, None);
        if self.is_open(&ty, values.span) {
            return None;
        }
        match self.head(&ty) {
            Ty::Dict(key, value) if self.head(&key) == Ty::Str => {
                fillings.mapping = Some((*value, values.span));
            }
            Ty::Record(record) => {
                let hir = self.hir();
                let fields = hir.records[record].fields.iter().map(|field| field.name.clone());
                let types = self.cx.record_fields[record.index()].iter().cloned();
                let named = fields.zip(types).map(|(name, ty)| (name, ty, values.span));
                fillings.named = named.collect();
            }
            Ty::Dict(..) => {
                let message = "a mapping of a template has keys of type `str`";
                self.error(Code::TypeMismatch, values.span, message);
                return None;
            }
            other => {
                if !self.refuses_optional(&other, values.span) {
                    self.error(Code::TypeMismatch, values.span, "format requires a mapping");
                }
                return None;
            }
        }
        Some(fillings)
    }

    /// The value of a name; what is certainly missing is reported.
    fn filling(&mut self, fillings: &Fillings, name: &str, span: Span) -> Option<(Ty, Span)> {
        let mut named = fillings.named.iter().rev();
        if let Some((_, ty, at)) = named.find(|(found, ..)| found == name) {
            return Some((ty.clone(), *at));
        }
        if fillings.mapping.is_none() {
            self.error(Code::BadCall, span, format!("KeyError: '{name}'"));
        }
        fillings.mapping.clone()
    }

    /// `template.format(args)`, and `template.format_map(mapping)`. `None` for any other method.
    pub fn format_call(&mut self, base: &Expr, name: &str, args: &[Arg], span: Span) -> Option<Ty> {
        if !matches!(name, "format" | "format_map") {
            return None;
        }
        let Some(template) = self.template_of(base) else {
            let ty = self.expr(base, None);
            if self.head(&ty) != Ty::Str {
                return None;
            }
            return Some(self.computed_format(name, args, span));
        };
        let fillings = if name == "format" {
            self.arguments_of_format(args)
        } else if let [Arg { kind: ArgKind::Positional, value }] = args {
            self.mapping(value)
        } else {
            return Some(self.bad_template("`str.format_map` takes a mapping", span));
        };
        let Some(fillings) = fillings.filter(|_| self.flow.reachable) else { return Some(Ty::Never) };
        let (pieces, problem) = template::parse_braces(&template);
        let count = if fillings.rest.is_some() { usize::MAX } else { fillings.positional.len() };
        let positional = (name == "format").then_some(count);
        let failure = template::brace_failure(&pieces, problem.as_ref(), positional, &|key| {
            fillings.mapping.is_some() || fillings.named.iter().any(|(name, ..)| name == key)
        });
        let done = failure.as_ref().map_or(pieces.len(), |failure| failure.done);
        if !self.brace_pieces(&pieces[..done], &fillings, name == "format", span) {
            return Some(Ty::Never);
        }
        Some(match (failure, problem) {
            (Some(failure), _) => self.always_raises(&failure, span),
            (None, Some(problem)) => self.bad_template(&problem.message, span),
            (None, None) => Ty::Str,
        })
    }

    pub(super) fn arguments_of_format(&mut self, args: &[Arg]) -> Option<Fillings> {
        let mut mapped = false;
        let mut fillings = Fillings::new();
        for arg in args {
            let span = arg.value.span;
            match &arg.kind {
                ArgKind::Keyword(_) | ArgKind::DoubleStar if mapped => {
                    self.expr(&arg.value, None);
                    let message = "keywords after an unpacked mapping are not supported here";
                    self.error(Code::UnsupportedExpression, span, message);
                    return None;
                }
                ArgKind::Keyword(name) => {
                    let ty = self.expr(&arg.value, Some(&Ty::Object));
                    fillings.named.push((name.clone(), ty, span));
                }
                ArgKind::Positional | ArgKind::Star if fillings.rest.is_some() => {
                    self.expr(&arg.value, None);
                    let message = "arguments after an unpacked one are not supported here";
                    self.error(Code::UnsupportedExpression, span, message);
                    return None;
                }
                ArgKind::Positional => {
                    let ty = self.expr(&arg.value, Some(&Ty::Object));
                    fillings.positional.push((ty, span));
                }
                ArgKind::Star => {
                    let ty = self.expr(&arg.value, None);
                    match self.head(&ty) {
                        Ty::Tuple(items) => {
                            fillings.positional.extend(items.into_iter().map(|item| (item, span)));
                        }
                        Ty::Iterator(_) => {
                            let message = "an iterator as the arguments of a template is not supported";
                            self.cx.report(
                                Diagnostic::error(Code::UnsupportedExpression, span, message)
                                    .help("make a list of it first: `*list(items)`"),
                            );
                            return None;
                        }
                        other => fillings.rest = Some((self.items_of(&other, span), span)),
                    }
                }
                ArgKind::DoubleStar => {
                    mapped = true;
                    let given = self.mapping(&arg.value)?;
                    fillings.named.extend(given.named);
                    fillings.mapping = given.mapping;
                }
            }
        }
        Some(fillings)
    }

    /// Whether all fields can be filled; what cannot is reported.
    fn brace_pieces(
        &mut self,
        pieces: &[Piece<BraceField>],
        fillings: &Fillings,
        positional: bool,
        span: Span,
    ) -> bool {
        pieces.iter().all(|piece| match piece {
            Piece::Text(_) => true,
            Piece::Field(field) => self.brace_field(field, fillings, positional, span),
        })
    }

    fn brace_field(
        &mut self,
        field: &BraceField,
        fillings: &Fillings,
        positional: bool,
        span: Span,
    ) -> bool {
        let given = match &field.name {
            FieldName::Keyword(name) => self.filling(fillings, name, span),
            FieldName::Position(_) if !positional => {
                self.error(Code::BadCall, span, "Format string contains positional fields");
                None
            }
            FieldName::Position(position) => {
                let given = fillings.positional.get(*position).or(fillings.rest.as_ref()).cloned();
                if given.is_none() {
                    let message =
                        format!("Replacement index {position} out of range for positional args tuple");
                    self.error(Code::BadCall, span, message);
                }
                given
            }
        };
        let Some((mut ty, at)) = given else { return false };
        for step in &field.path {
            match self.step(&ty, step, at) {
                Some(inner) => ty = inner,
                None => return false,
            }
        }
        let ty = self.cx.unifier.resolve(&ty);
        !self.is_open(&ty, at)
            && self.shown(&ty, at)
            && self.brace_pieces(&field.spec, fillings, positional, span)
    }

    /// The type of a part of an argument; a part that it does not have is reported.
    fn step(&mut self, ty: &Ty, step: &Step, span: Span) -> Option<Ty> {
        if self.is_open(ty, span) || self.refuses_optional(ty, span) {
            return None;
        }
        let head = self.head(ty);
        let found = match (step, &head) {
            (Step::Index(_), Ty::List(item)) => Some((**item).clone()),
            (Step::Index(_), Ty::Str) => Some(Ty::Str),
            (Step::Index(_), Ty::Bytes | Ty::ByteArray | Ty::Range) => Some(Ty::Int),
            (Step::Index(index), Ty::Tuple(items)) => items.get(*index).cloned(),
            (Step::Index(_), Ty::Dict(key, value)) if self.head(key) == Ty::Int => {
                Some((**value).clone())
            }
            (Step::Key(_), Ty::Dict(key, value)) if self.head(key) == Ty::Str => Some((**value).clone()),
            (Step::Key(name), Ty::Record(record)) => {
                let fields = &self.hir().records[*record].fields;
                let position = fields.iter().position(|field| field.name == *name);
                position.map(|position| self.cx.record_fields[record.index()][position].clone())
            }
            _ => None,
        };
        if found.is_none() {
            let name = self.name_of(&head);
            let message = match step {
                Step::Attribute(attribute) => {
                    format!("the attribute `{attribute}` of `{name}` in a template is not supported")
                }
                Step::Index(index) => format!("`{name}` has no item {index} that a template can name"),
                Step::Key(key) => format!("`{name}` has no item '{key}' that a template can name"),
            };
            self.error(Code::UnsupportedExpression, span, message);
        }
        found
    }
}
