//! Displays, fields and attributes.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{AnnotationKind, Expr, ExprKind, NameRef, RecordId};
use crate::source::Span;
use crate::ty::Ty;

use super::misuse::Misuse;
use super::rows::Typed;
use super::tagged::TagSet;
use super::walker::Walker;

/// Longer tuples have no type of their own for each item: Rust's traits end there.
const LONGEST_TUPLE: usize = 12;

impl Walker<'_, '_> {
    pub fn tuple(&mut self, items: &[Expr], expected: Option<&Ty>) -> Ty {
        let dues = match expected.map(|ty| self.head(&strip(ty))) {
            Some(Ty::Tuple(dues)) if dues.len() == items.len() => dues,
            Some(Ty::TupleOf(due)) => vec![*due; items.len()],
            _ => Vec::new(),
        };
        let mut types = Vec::new();
        let mut unknown = false;
        for (position, item) in items.iter().enumerate() {
            let ExprKind::Starred(inner) = &item.kind else {
                types.push(self.expr(item, dues.get(position)));
                continue;
            };
            let ty = self.expr(inner, None);
            match self.head(&ty) {
                Ty::Tuple(parts) => types.extend(parts),
                ty => {
                    unknown = true;
                    types.push(self.items_of(&ty, inner.span));
                }
            }
            self.work().exprs.insert(item.id, ty);
        }
        if !unknown && (types.len() <= LONGEST_TUPLE || !dues.is_empty()) {
            return Ty::Tuple(types);
        }
        let Some(joined) = self.joined(&types) else {
            let message = if unknown {
                "a tuple of unknown length holds values of one type".to_owned()
            } else {
                format!("a tuple of more than {LONGEST_TUPLE} items holds values of one type")
            };
            let span = items.first().map_or(self.function.span, |item| item.span);
            self.error(Code::ConflictingTypes, span, message);
            return Ty::Never;
        };
        Ty::tuple_of(joined)
    }

    /// The least type that holds values of all.
    pub fn joined(&mut self, types: &[Ty]) -> Option<Ty> {
        types.iter().try_fold(Ty::Never, |joined, ty| self.cx.unifier.join(&joined, ty))
    }

    /// The types of the items of a display, with where they come from; what is unpacked counts as one.
    fn display(&mut self, items: &[Expr], due: Option<&Ty>) -> Vec<(Ty, Span)> {
        let mut types = Vec::with_capacity(items.len());
        for item in items {
            if let ExprKind::Starred(inner) = &item.kind {
                let found = self.iterate(inner);
                self.work().exprs.insert(item.id, found.clone());
                types.push((found, item.span));
            } else {
                types.push((self.expr(item, due), item.span));
            }
        }
        types
    }

    /// The element type of a display: the one that is due, where all items fit it. Numbers of other types may
    /// join those that are due.
    fn elements(
        &mut self,
        expr: &Expr,
        position: u8,
        types: &[(Ty, Span)],
        due: Option<Ty>,
        holder: &str,
    ) -> Ty {
        let before = self.cx.unifier.snapshot();
        match due {
            Some(due) if types.iter().all(|(ty, _)| self.cx.unifier.store(&due, ty)) => {
                if !due.is_number() {
                    return due;
                }
                let element = self.var(expr.id, position);
                self.cx.unifier.store(&element, &due);
                self.cx.unifier.limit(&element);
                element
            }
            _ => {
                self.cx.unifier.rollback(before);
                self.own_element(expr, position, types, holder)
            }
        }
    }

    pub fn list(&mut self, expr: &Expr, items: &[Expr], expected: Option<&Ty>) -> Ty {
        let due = expected.and_then(|ty| match self.due_display(ty, "list") {
            Ty::List(item) => Some(*item),
            _ => None,
        });
        let types = self.display(items, due.as_ref());
        Ty::list(self.elements(expr, 0, &types, due, "this list holds"))
    }

    pub fn set(&mut self, expr: &Expr, items: &[Expr], expected: Option<&Ty>) -> Ty {
        let due = expected.and_then(|ty| match self.due_display(ty, "set") {
            Ty::Set(item) => Some(*item),
            _ => None,
        });
        let types = self.display(items, due.as_ref());
        for (ty, span) in &types {
            self.hashable(ty, *span);
        }
        Ty::set(self.elements(expr, 0, &types, due, "this set holds"))
    }

    /// The element type of a display that is not due to be of another type.
    fn own_element(&mut self, expr: &Expr, position: u8, types: &[(Ty, Span)], holder: &str) -> Ty {
        let element = self.var(expr.id, position);
        for (ty, span) in types {
            if !self.cx.unifier.store(&element, ty) {
                self.misfit(holder, &element, ty, *span);
            }
        }
        element
    }

    pub fn dict(&mut self, expr: &Expr, pairs: &[(Option<Expr>, Expr)], expected: Option<&Ty>) -> Ty {
        let due = match expected.map(|ty| self.due_display(ty, "dict")) {
            Some(Ty::Record(record)) => return self.record_display(record, expr, pairs),
            Some(Ty::Dict(key, value)) => Some((*key, *value)),
            _ => None,
        };
        let whole = due.clone().map(|(key, value)| Ty::dict(key, value));
        let (due_key, due_value) = due.clone().unzip();
        let mut keys = Vec::new();
        let mut values = Vec::new();
        for (key, value) in pairs {
            if let Some(key) = key {
                let ty = self.expr(key, due_key.as_ref());
                self.hashable(&ty, key.span);
                keys.push((ty, key.span));
                values.push((self.expr(value, due_value.as_ref()), value.span));
            } else if let Some((key, item)) = self.unpacked_dict(value, whole.as_ref()) {
                keys.push((key, value.span));
                values.push((item, value.span));
            }
        }
        let key = self.elements(expr, 0, &keys, due_key, "the keys of this dict are");
        let value = self.elements(expr, 1, &values, due_value, "this dict holds");
        Ty::dict(key, value)
    }

    /// The types of keys and values of `**value`.
    fn unpacked_dict(&mut self, value: &Expr, expected: Option<&Ty>) -> Option<(Ty, Ty)> {
        let ty = self.expr(value, expected);
        if self.is_open(&ty, value.span) || self.refuses_optional(&ty, value.span) {
            return None;
        }
        if let Ty::Dict(key, value) = self.head(&ty) {
            return Some((*key, *value));
        }
        let message = format!("`{}` is unpacked here, where only a dict can be", self.name_of(&ty));
        self.error(Code::TypeMismatch, value.span, message);
        None
    }

    /// What a display of the class is where such a type is due: `T` of `T | None`, of a union the member of
    /// its class.
    fn due_display(&self, ty: &Ty, class: &str) -> Ty {
        let due = self.head(&strip(&self.head(ty)));
        let member = due.members().iter().find(|member| member.python_name() == class).cloned();
        member.map_or(due, |member| self.head(&member))
    }

    /// A dict literal where a TypedDict is due.
    fn record_display(
        &mut self,
        record: RecordId,
        display: &Expr,
        pairs: &[(Option<Expr>, Expr)],
    ) -> Ty {
        let mut given = Vec::new();
        let mut of = self.tags_of_display(record, pairs);
        for (position, (key, value)) in pairs.iter().enumerate() {
            let Some(key) = key else {
                let ty = self.expr(value, None);
                of = self.tags_of_display(record, pairs);
                self.tags_of_copy(record, pairs);
                if position == 0 && self.head(&ty) == Ty::Record(record) {
                    let fields = &self.hir().records[record].fields;
                    given.extend(fields.iter().map(|field| field.name.as_str()));
                } else if !self.is_open(&ty, value.span) {
                    let message = "`**` in the display of a TypedDict is supported of one of the same \
                                   class, first in the display";
                    self.error(Code::BadRecord, value.span, message);
                }
                continue;
            };
            self.expr(key, None);
            let ExprKind::Str(name) = &key.kind else {
                let class = &self.hir().records[record].name;
                let message = format!("a key of the TypedDict `{class}` must be a literal");
                self.error(Code::BadRecord, key.span, message);
                self.expr(value, None);
                continue;
            };
            if self.is_dropped(record, name, display) {
                self.expr(value, None);
                given.push(name.as_str());
                continue;
            }
            self.field_value((record, of.as_ref()), name, value, key.span);
            given.push(name.as_str());
        }
        self.complete(record, &given, display.span);
        Ty::Record(record)
    }

    /// Whether a value is ignored: its key is not declared, or `reserved`, and only the boundary sees the
    /// dict.
    fn is_dropped(&self, record: RecordId, name: &str, display: &Expr) -> bool {
        let mut fields = self.hir().records[record].fields.iter();
        let field = fields.find(|field| field.name == *name);
        let kept = field.is_some_and(|field| field.annotation.kind != AnnotationKind::Reserved);
        !kept && self.cx.dues.crosses(display.id)
    }

    /// A value given to a field where a record is made.
    pub fn field_value(
        &mut self,
        (record, of): (RecordId, Option<&TagSet>),
        name: &str,
        value: &Expr,
        span: Span,
    ) {
        let hir = &self.hir().records[record];
        let Some(position) = hir.fields.iter().position(|field| field.name == name) else {
            self.expr(value, None);
            self.cx.report(
                Diagnostic::error(
                    Code::BadRecord,
                    span,
                    format!("the TypedDict `{}` has no field `{name}`", hir.name),
                )
                .also(hir.span, "declared here"),
            );
            return;
        };
        let due = self.cx.record_fields[record.index()][position].clone();
        let expected = self.held(record, of, position, due.clone());
        let ty = self.expr(value, Some(&expected));
        self.hold(record, of, position, &ty);
        if !self.cx.unifier.fits(&ty, &due) {
            self.misfit(&format!("the field `{name}` is declared"), &due, &ty, value.span);
        }
    }

    /// Reports the fields that are missing where a record is made.
    pub fn complete(&mut self, record: RecordId, given: &[&str], span: Span) {
        let hir = &self.hir().records[record];
        let missing: Vec<String> = hir
            .fields
            .iter()
            .filter(|field| field.required && !given.contains(&field.name.as_str()))
            .map(|field| format!("`{}`", field.name))
            .collect();
        if !missing.is_empty() {
            let message =
                format!("fields of the TypedDict `{}` are missing: {}", hir.name, missing.join(", "));
            self.cx.report(
                Diagnostic::error(Code::BadRecord, span, message)
                    .also(hir.span, "declared here")
                    .help("give every field; one that may be absent is declared `T | None`"),
            );
        }
    }

    /// The position of the field that a literal key names.
    pub fn field_position(&self, record: RecordId, key: &Expr) -> Option<usize> {
        let ExprKind::Str(name) = &key.kind else { return None };
        self.hir().records[record].fields.iter().position(|field| field.name == *name)
    }

    /// The same; a key that names none is reported.
    pub fn checked_field(&mut self, record: RecordId, key: &Expr) -> Option<usize> {
        self.expr(key, None);
        let position = self.field_position(record, key);
        if position.is_none() {
            let hir = &self.hir().records[record];
            let diagnostic = if let ExprKind::Str(name) = &key.kind {
                let message = format!("the TypedDict `{}` has no field `{name}`", hir.name);
                Diagnostic::error(Code::BadRecord, key.span, message).also(hir.span, "declared here")
            } else {
                let message = format!("a key of the TypedDict `{}` must be a literal", hir.name);
                Diagnostic::error(Code::BadRecord, key.span, message)
                    .help("use a `dict` where keys are computed")
            };
            self.cx.report(diagnostic);
        }
        position
    }

    /// `base.name` where it is no call.
    pub fn attribute(&mut self, base: &Expr, name: &str, span: Span) -> Ty {
        if let ("__name__", Some(value)) = (name, super::exception::type_of(base)) {
            let ty = self.expr(value, None);
            let ty = self.head(&ty);
            let named = |ty: &Ty| matches!(ty, Ty::Exception(_)) || ty.class_text().is_some();
            if ty.alternatives().iter().all(named) {
                return Ty::Str;
            }
        }
        if let ExprKind::Name(NameRef::Class(class)) = base.kind {
            return self.attribute_of_class(class, name, span);
        }
        let ty = self.expr(base, None);
        let ty = self.unless_none(base, ty, Misuse::Attribute(name.to_owned()));
        if let ("__name__", Ty::Closure(closure)) = (name, self.head(&ty))
            && self.hir().function_name(closure.function).is_some()
        {
            return Ty::Str;
        }
        if let Ty::Exception(class) = self.head(&ty) {
            return match name {
                "args" => Ty::Objects,
                _ if name.starts_with("__") => {
                    let row = format!("{}@{name}", Ty::Exception(class).python_name());
                    let typed = [Typed::value(None, ty, base.span)];
                    let found = self.call_row(&row, &typed);
                    found.unwrap_or_else(|| self.attribute_of_instance(class, name, span))
                }
                _ => self.attribute_of_instance(class, name, span),
            };
        }
        if !self.is_open(&ty, base.span) && !self.refuses_optional(&ty, base.span) {
            let receiver = match self.head(&ty) {
                Ty::Bool => Ty::Int,
                other => other,
            };
            let row = format!("{}@{name}", receiver.python_name());
            let typed = [Typed::value(None, ty, base.span)];
            if let Some(ty) = self.call_row(&row, &typed) {
                return ty;
            }
            let [Typed { ty, .. }] = typed;
            self.cx.report(super::call::unknown_attribute(self.hir(), &self.head(&ty), name, span));
        }
        Ty::Never
    }

    /// Reports a key that has no hash.
    pub fn hashable(&mut self, ty: &Ty, span: Span) {
        let resolved = self.cx.unifier.resolve(ty);
        self.tells_apart(&resolved);
        // A function known exactly becomes an object where it is stored: the type of the container says.
        if !crate::builtins::has_function(&resolved)
            && !resolved.has_var()
            && !crate::builtins::is_hashable(&resolved)
        {
            let message = format!("unhashable type: `{}`", self.name_of(ty));
            self.cx.report(
                Diagnostic::error(Code::TypeMismatch, span, message)
                    .help("use a tuple or a str as the key"),
            );
        }
    }

    /// Reports a set or dict that would hold what has no hash.
    pub fn hashable_parts(&mut self, ty: &Ty, span: Span) {
        if !self.cx.reporting {
            return;
        }
        match self.head(ty) {
            Ty::Set(item) | Ty::FrozenSet(item) | Ty::Dict(item, _) => {
                let key = self.cx.unifier.resolve(&item);
                if crate::builtins::has_function(&key) && crate::builtins::has_unlike(&key) {
                    let message =
                        "a function as a key, or in a set, whose type is not declared is not supported";
                    let error = Diagnostic::error(Code::TypeMismatch, span, message);
                    let help = "declare it: `names: dict[Callable[[int], str], str] = {...}`";
                    self.cx.report(error.help(help));
                } else {
                    self.hashable(&item, span);
                }
            }
            _ => {}
        }
    }

    /// The type of a call of a row, or a report.
    pub fn row_or_refuse(&mut self, name: &str, args: &[Typed], span: Span) -> Ty {
        for arg in args {
            if self.is_open(&arg.ty, arg.span) {
                return Ty::Never;
            }
        }
        let lazy = args.iter().any(|arg| arg.lazy);
        if !lazy && let Some(ty) = self.call_row(name, args) {
            return ty;
        }
        let gathered: Vec<Typed> = args.iter().map(Typed::gathered).collect();
        if args.iter().any(|arg| arg.items.is_some())
            && let Some(ty) = self.call_row(name, &gathered)
        {
            return ty;
        }
        if let Some(ty) = self.call_each_member(name, args).filter(|_| !lazy) {
            return ty;
        }
        self.refuse_call(name, if lazy { &gathered } else { args }, span);
        Ty::Never
    }
}

pub(super) fn strip(ty: &Ty) -> Ty {
    match ty {
        Ty::Optional(inner) => (**inner).clone(),
        other => other.clone(),
    }
}
