//! `%` and `str.format` with a literal template: the values in order, then their text.

use std::collections::HashMap;

use crate::diagnostics::Code;
use crate::hir::{self, Arg, ArgKind, Conversion, ExprKind};
use crate::ir::{Expr, FormatPart};
use crate::source::Span;
use crate::template::{self, BraceField, FieldName, PercentField, Piece, Size, Step};
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};
use super::format::{push_text, push_value};

/// The evaluated values that fields are filled with.
#[derive(Default)]
pub(super) struct Fillings {
    pub positional: Vec<Expr>,
    pub named: HashMap<String, Expr>,
    /// A mapping whose keys are not known.
    pub mapping: Option<Expr>,
    /// What is unpacked after the positional values, in a list.
    pub rest: Option<Expr>,
}

impl Lowerer<'_> {
    /// `template % values`.
    pub(super) fn percent(&mut self, template: &str, values: &hir::Expr, span: Span) -> Value {
        let (pieces, error) = template::parse_percent(template);
        if error.is_none()
            && let ExprKind::Tuple(items) = &values.kind
            && let Some(parts) = as_fstring(&pieces, items)
        {
            return self.format_string(&parts, span);
        }
        let keyed = template::is_keyed(&pieces);
        let fillings = if keyed { self.mapping(values) } else { self.percent_values(values) };
        if !self.is_open() {
            return Value::skipped();
        }
        let positional: Vec<Ty> = fillings.positional.iter().map(|value| value.ty.clone()).collect();
        let types = template::Values {
            positional: &positional,
            keyed: &|key| self.type_of_key(&fillings, key),
            is_mapping: template::is_mapping(&self.ty(values)),
        };
        let failure = template::percent_failure(&pieces, error.as_deref(), &types);
        let done = failure.as_ref().map_or(pieces.len(), |failure| failure.done);
        let mut parts = Vec::new();
        let mut positional = fillings.positional.iter();
        for piece in &pieces[..done] {
            match piece {
                Piece::Text(text) => push_text(&mut parts, text),
                Piece::Field(field) => {
                    let mut next = || positional.next().cloned();
                    let width = if field.width == Some(Size::Argument) { next() } else { None };
                    let precision = if field.precision == Some(Size::Argument) { next() } else { None };
                    let value = match &field.key {
                        Some(key) => self.filling(&fillings, key, span),
                        None => next(),
                    };
                    if let Some(value) = value {
                        let sizes = [width, precision];
                        self.percent_field(&mut parts, field, sizes, value, span);
                    }
                }
            }
        }
        if !self.is_open() {
            return Value::skipped();
        }
        let text = self.format_pieces(parts, span);
        match failure {
            None => text,
            Some(failure) => self.raise_after(text, failure.class, failure.message, span),
        }
    }

    /// Raises once the text before the failure was made, which may raise by itself.
    fn raise_after(&mut self, before: Value, class: &'static str, message: String, span: Span) -> Value {
        self.discard(before, span);
        let message = self.str(message, span);
        self.raise_builtin(class, message, span);
        Value::skipped()
    }

    /// The type of the value of a name; `None` where it is certainly missing.
    fn type_of_key(&self, fillings: &Fillings, key: &str) -> Option<Ty> {
        if let Some(value) = fillings.named.get(key) {
            return Some(value.ty.clone());
        }
        let mapping = &fillings.mapping.as_ref()?.ty;
        if let Ty::Dict(_, value) = mapping {
            return Some((**value).clone());
        }
        let Ty::Record(record) = mapping else { return None };
        let fields = &self.hir.records[*record].fields;
        let position = fields.iter().position(|field| field.name == key)?;
        Some(self.types.record_fields[record.index()][position].clone())
    }

    /// Evaluates a template whose text is known, for it may be unbound.
    pub(super) fn evaluate_template(&mut self, template: &hir::Expr) {
        if !matches!(template.kind, ExprKind::Str(_)) {
            self.operand(template);
        }
    }

    fn percent_values(&mut self, values: &hir::Expr) -> Fillings {
        let positional = if let ExprKind::Tuple(items) = &values.kind {
            self.operands(&items.iter().collect::<Vec<_>>())
        } else {
            let value = self.operand(values);
            if let Ty::Tuple(_) = value.ty { self.items_of(value) } else { vec![value] }
        };
        Fillings { positional, ..Fillings::default() }
    }

    fn mapping(&mut self, values: &hir::Expr) -> Fillings {
        let mut fillings = Fillings::default();
        if let Some(pairs) = template::literal_keys(values) {
            let operands: Vec<&hir::Expr> = pairs.iter().map(|(_, value)| *value).collect();
            for ((key, _), value) in pairs.iter().zip(self.operands(&operands)) {
                let value = self.reuse(value, "value");
                fillings.named.insert((*key).to_owned(), value);
            }
            return fillings;
        }
        let mapping = self.operand(values);
        fillings.mapping = Some(self.reuse(mapping, "mapping"));
        fillings
    }

    /// The value of a name.
    fn filling(&mut self, fillings: &Fillings, name: &str, span: Span) -> Option<Expr> {
        if let Some(value) = fillings.named.get(name) {
            return Some(self.again(value));
        }
        let mapping = self.again(fillings.mapping.as_ref()?);
        let key = self.str(name, span);
        let item = self.item(mapping, key, span);
        Some(self.bind(item, span))
    }

    /// Adds the text of a value as its specifier says.
    fn percent_field(
        &mut self,
        parts: &mut Vec<FormatPart>,
        field: &PercentField,
        sizes: [Option<Expr>; 2],
        value: Expr,
        span: Span,
    ) {
        let conversion = match field.code {
            's' => Conversion::Str,
            'r' => Conversion::Repr,
            'a' => Conversion::Ascii,
            _ => Conversion::None,
        };
        let value = self.percent_value(field, value, span);
        if !self.is_open() {
            return;
        }
        if field.code == 'd' && field.is_plain() {
            return push_value(parts, value, conversion, None);
        }
        let exact = matches!(field.code, 'd' | 'x' | 'X' | 'o') && field.precision.is_some();
        if exact {
            let text = self.percent_digits(field, sizes, value, span);
            return push_value(parts, text, Conversion::None, None);
        }
        // The conversion takes place first: what is padded is text.
        let Some(spec) = field.spec() else {
            let spec = self.percent_spec(field, sizes, span);
            return push_value(parts, value, conversion, Some(spec));
        };
        let spec = (!matches!(spec.as_str(), "" | ">")).then(|| self.str(spec, span));
        push_value(parts, value, conversion, spec);
    }

    /// The value as the specifier takes it: an int for `%d`, a text for `%c`.
    fn percent_value(&mut self, field: &PercentField, value: Expr, span: Span) -> Expr {
        match (field.code, &value.ty) {
            ('s' | 'r' | 'a', _) => value,
            (code, Ty::Union(members)) => {
                let taken = |member: &Ty| {
                    let int = *member == Ty::Bool || *member == Ty::Float && code == 'd';
                    if int { Ty::Int } else { member.clone() }
                };
                let due = if code == 'c' {
                    Ty::Str
                } else {
                    Ty::union(members.iter().map(taken).collect()).unwrap_or(Ty::Never)
                };
                if due == value.ty {
                    return value;
                }
                let taken = self.each_member(value, &due, span, |this, member| {
                    Value::pure(this.percent_value(field, member, span))
                });
                self.bind(taken, span)
            }
            ('c', _) => {
                let character = self.call_row("percent.character", vec![value], span);
                self.bind(character, span)
            }
            ('d', Ty::Float) => {
                let int = self.call_row("int", vec![value], span);
                self.bind(int, span)
            }
            (_, Ty::Bool) => self.coerce(value, &Ty::Int),
            _ => value,
        }
    }

    /// The text of an int with a least number of digits.
    fn percent_digits(
        &mut self,
        field: &PercentField,
        sizes: [Option<Expr>; 2],
        value: Expr,
        span: Span,
    ) -> Expr {
        let [width, precision] = self.percent_sizes(field, sizes, span);
        let flags = self.str(&*field.flags, span);
        let code = self.str(field.code, span);
        let text = self.call_row("percent.digits", vec![value, flags, width, precision, code], span);
        self.bind(text, span)
    }

    /// The format specification of a specifier whose width or precision is an argument.
    fn percent_spec(&mut self, field: &PercentField, sizes: [Option<Expr>; 2], span: Span) -> Expr {
        let [width, precision] = self.percent_sizes(field, sizes, span);
        let flags = self.str(&*field.flags, span);
        let code = self.str(field.code, span);
        let spec = self.call_row("percent.spec", vec![flags, width, precision, code], span);
        self.bind(spec, span)
    }

    fn percent_sizes(
        &mut self,
        field: &PercentField,
        [width, precision]: [Option<Expr>; 2],
        span: Span,
    ) -> [Expr; 2] {
        let mut size = |written: Option<Size>, given: Option<Expr>| match (written, given) {
            (Some(Size::Fixed(size)), _) => self.int(size, span),
            (_, Some(given)) => self.coerce_bool(given),
            (_, None) => self.none(span),
        };
        [size(field.width, width), size(field.precision, precision)]
    }

    fn coerce_bool(&mut self, value: Expr) -> Expr {
        if value.ty == Ty::Bool { self.coerce(value, &Ty::Int) } else { value }
    }

    /// `template.format(args)`, and `template.format_map(mapping)`. `None` for any other call.
    pub(super) fn format_call(
        &mut self,
        base: &hir::Expr,
        name: &str,
        args: &[Arg],
        span: Span,
    ) -> Option<Value> {
        let Some(template) = self.instance.templates.get(&base.id) else {
            return self.computed_format(base, name, args, span);
        };
        self.evaluate_template(base);
        let fillings = match (name, args) {
            ("format", _) => self.arguments_of_format(args),
            ("format_map", [Arg { value, .. }]) => self.mapping(value),
            _ => return None,
        };
        if !self.is_open() {
            return Some(Value::skipped());
        }
        let (pieces, problem) = template::parse_braces(template);
        let count = if fillings.rest.is_some() { usize::MAX } else { fillings.positional.len() };
        let positional = (name == "format").then_some(count);
        let failure = template::brace_failure(&pieces, problem.as_ref(), positional, &|key| {
            self.type_of_key(&fillings, key).is_some()
        });
        let done = failure.as_ref().map_or(pieces.len(), |failure| failure.done);
        let parts = self.brace_pieces(&pieces[..done], &fillings, span);
        if !self.is_open() {
            return Some(Value::skipped());
        }
        let text = self.format_pieces(parts, span);
        Some(match failure {
            None => text,
            Some(failure) => self.raise_after(text, failure.class, failure.message, span),
        })
    }

    pub(super) fn arguments_of_format(&mut self, args: &[Arg]) -> Fillings {
        let mut fillings = Fillings::default();
        let mappings = args.iter().filter(|arg| arg.kind == ArgKind::DoubleStar);
        let mapping = mappings.map(|arg| &arg.value).next();
        let args = args.iter().filter(|arg| arg.kind != ArgKind::DoubleStar);
        let args: Vec<&Arg> = args.collect();
        let operands: Vec<&hir::Expr> = args.iter().map(|arg| &arg.value).collect();
        for (arg, value) in args.iter().zip(self.operands(&operands)) {
            let value = self.reuse(value, "value");
            match &arg.kind {
                ArgKind::Keyword(name) => {
                    fillings.named.insert(name.clone(), value);
                }
                ArgKind::Star if matches!(value.ty, Ty::Tuple(_)) => {
                    let items = self.items_of(value);
                    fillings.positional.extend(items);
                }
                ArgKind::Star => {
                    let list = self.as_list(value);
                    fillings.rest = Some(self.save(list, "rest"));
                }
                ArgKind::Positional | ArgKind::DoubleStar => fillings.positional.push(value),
            }
        }
        if let Some(mapping) = mapping {
            let given = self.mapping(mapping);
            fillings.named.extend(given.named);
            fillings.mapping = given.mapping;
        }
        fillings
    }

    fn brace_pieces(
        &mut self,
        pieces: &[Piece<BraceField>],
        fillings: &Fillings,
        span: Span,
    ) -> Vec<FormatPart> {
        let mut parts = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => push_text(&mut parts, text),
                Piece::Field(field) => {
                    let Some(value) = self.brace_value(field, fillings, span) else { return parts };
                    let spec = self.brace_pieces(&field.spec, fillings, span);
                    let spec = (!spec.is_empty()).then(|| {
                        let spec = self.format_pieces(spec, span);
                        self.bind(Value { word: "spec".into(), ..spec }, span)
                    });
                    push_value(&mut parts, value, field.conversion, spec);
                }
            }
        }
        parts
    }

    fn brace_value(&mut self, field: &BraceField, fillings: &Fillings, span: Span) -> Option<Expr> {
        let mut value = match &field.name {
            FieldName::Position(position) => {
                let fixed = fillings.positional.len();
                match (fillings.positional.get(*position), &fillings.rest) {
                    (Some(value), _) => self.again(value),
                    (None, Some(rest)) => {
                        let (rest, at) = (self.again(rest), self.int(position - fixed, span));
                        let shown = self.int(*position, span);
                        let item = self.call_row("<call>.replacement", vec![rest, at, shown], span);
                        self.bind(item, span)
                    }
                    (None, None) => return None,
                }
            }
            FieldName::Keyword(name) => self.filling(fillings, name, span)?,
        };
        for step in &field.path {
            let key = match step {
                Step::Index(index) => self.int(*index, span),
                Step::Key(key) => self.str(&**key, span),
                Step::Attribute(_) => {
                    let message = "an attribute in a template is not supported";
                    self.unsupported(span, Code::UnsupportedExpression, message);
                    return None;
                }
            };
            let item = self.item(value, key, span);
            value = self.bind(item, span);
        }
        self.is_open().then_some(value)
    }
}

/// The f-string that CPython's compiler makes of `%` where all conversions are to text and the values are a
/// tuple display: each value is formatted before the next one is evaluated.
fn as_fstring(pieces: &[Piece<PercentField>], items: &[hir::Expr]) -> Option<Vec<hir::FormatPart>> {
    /// Sizes of more digits are left to the operator.
    const LARGEST: i64 = 999;
    let is_small = |size: Option<Size>| match size {
        None => true,
        Some(Size::Fixed(size)) => size <= LARGEST,
        Some(Size::Argument) => false,
    };
    let mut values = items.iter();
    let mut parts = Vec::new();
    for piece in pieces {
        parts.push(match piece {
            Piece::Text(text) => hir::FormatPart::Literal(text.clone()),
            Piece::Field(field) => {
                let conversion = match field.code {
                    's' => Conversion::Str,
                    'r' => Conversion::Repr,
                    'a' => Conversion::Ascii,
                    _ => return None,
                };
                if field.key.is_some() || !is_small(field.width) || !is_small(field.precision) {
                    return None;
                }
                let spec = field.spec().filter(|spec| !matches!(spec.as_str(), "" | ">" | "<"));
                let spec = spec.map(hir::FormatPart::Literal).into_iter().collect();
                hir::FormatPart::Value { value: values.next()?.clone(), conversion, spec }
            }
        });
    }
    values.next().is_none().then_some(parts)
}
