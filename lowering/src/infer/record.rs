//! TypedDict values as the dicts that they are: views, membership, `get` and `pop`.

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Arg, ArgKind, Expr, ExprKind, RecordId};
use crate::source::Span;
use crate::ty::Ty;

use super::walker::Walker;

/// The names and values that the arguments of `update` give, where they are written out.
pub(crate) fn updated_fields(args: &[Arg]) -> Option<Vec<(&str, &Expr, Span)>> {
    let mut fields = Vec::new();
    for arg in args {
        match (&arg.kind, &arg.value.kind) {
            (ArgKind::Keyword(name), _) => fields.push((name.as_str(), &arg.value, arg.value.span)),
            (ArgKind::Positional, ExprKind::Dict(_)) => fields.extend(displayed_fields(&arg.value)?),
            (ArgKind::Positional | ArgKind::Star | ArgKind::DoubleStar, _) => return None,
        }
    }
    Some(fields)
}

/// The names and values of a display whose keys are literals.
pub(crate) fn displayed_fields(expr: &Expr) -> Option<Vec<(&str, &Expr, Span)>> {
    let ExprKind::Dict(pairs) = &expr.kind else { return None };
    let mut fields = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        let key = key.as_ref()?;
        let ExprKind::Str(name) = &key.kind else { return None };
        fields.push((name.as_str(), value, key.span));
    }
    Some(fields)
}

impl Walker<'_, '_> {
    /// The type that holds the values of all fields, or a report.
    pub fn field_values(&mut self, record: RecordId, span: Span) -> Ty {
        let types = self.cx.record_fields[record.index()].iter();
        let types: Vec<Ty> = types.map(|ty| self.cx.unifier.resolve(ty)).collect();
        let mut joined = Some(Ty::Never);
        for ty in &types {
            joined = joined.and_then(|so_far| self.cx.unifier.join(&so_far, ty));
        }
        if let Some(ty) = joined.or_else(|| Ty::union(types)) {
            return ty;
        }
        let name = self.hir().records[record].name.clone();
        self.cx.report(
            Diagnostic::error(
                Code::BadRecord,
                span,
                format!("the fields of the TypedDict `{name}` have types that no union holds"),
            )
            .help("name the fields one by one"),
        );
        Ty::Never
    }

    /// `p[k]` where the key is computed.
    pub fn computed_field(&mut self, record: RecordId, key: &Expr) -> Ty {
        let ty = self.expr(key, None);
        if self.is_open(&ty, key.span) {
            return Ty::Never;
        }
        if ty != Ty::Str {
            self.checked_field(record, key);
            return Ty::Never;
        }
        self.field_values(record, key.span)
    }

    /// The items of `p.keys()`, `p.values()` or `p.items()`.
    pub fn record_view(&mut self, record: RecordId, name: &str, span: Span) -> Ty {
        match name {
            "keys" => Ty::Str,
            "values" => self.field_values(record, span),
            _ => Ty::Tuple(vec![Ty::Str, self.field_values(record, span)]),
        }
    }

    /// `p.update({"k": v}, l=w)`: the fields of a display and of keywords, or of a record.
    fn update_record(&mut self, record: RecordId, args: &[Arg]) -> Option<Ty> {
        if let [Arg { kind: ArgKind::Positional, value }] = args
            && displayed_fields(value).is_none()
        {
            let merged = self.merge_record(record, value, value.span);
            return Some(if merged == Ty::Never { merged } else { Ty::None });
        }
        for (name, value, span) in updated_fields(args)? {
            self.stored_field(record, name, value, span);
        }
        Some(Ty::None)
    }

    /// A field of a value that is there already.
    fn stored_field(&mut self, record: RecordId, name: &str, value: &Expr, span: Span) {
        let position = self.hir().records[record].fields.iter().position(|field| field.name == name);
        if position.is_some_and(|position| self.is_tag(record, position)) {
            self.replace_tags(record);
        }
        self.field_value((record, None), name, value, span);
    }

    /// `p.setdefault(k, d)`.
    fn set_default(&mut self, record: RecordId, key: &Arg, default: &Arg) -> Option<Ty> {
        if key.kind != ArgKind::Positional || default.kind != ArgKind::Positional {
            return None;
        }
        let position = self.checked_field(record, &key.value);
        let due = position.map(|position| self.cx.record_fields[record.index()][position].clone());
        let given = self.expr(&default.value, due.as_ref());
        if let Some(position) = position {
            self.hold(record, None, position, &given);
        }
        let due = due.unwrap_or(Ty::Never);
        if due != Ty::Never && !self.cx.unifier.fits(&given, &due) {
            self.misfit("this field is declared", &due, &given, default.value.span);
        }
        Some(due)
    }

    /// `p.get(k)`, `p.get(k, d)`, `p.pop(k)`, `p.pop(k, d)`, `p.setdefault(k, d)`, `p.update(...)`; `None`
    /// for other methods.
    pub fn record_method(&mut self, record: RecordId, name: &str, args: &[Arg]) -> Option<Ty> {
        match (name, args) {
            ("update", _) => return self.update_record(record, args),
            ("setdefault", [key, default]) => return self.set_default(record, key, default),
            (_, _) => {}
        }
        let (key, default) = match args {
            [key] if matches!(name, "get" | "pop") => (key, None),
            [key, default] if matches!(name, "get" | "pop") => (key, Some(default)),
            _ => return None,
        };
        if args.iter().any(|arg| arg.kind != ArgKind::Positional) {
            return None;
        }
        let Some(position) = self.checked_field(record, &key.value) else {
            if let Some(default) = default {
                self.expr(&default.value, None);
            }
            return Some(Ty::Never);
        };
        let field = &self.hir().records[record].fields[position];
        if name == "pop" && field.required {
            let message = format!("the required field `{}` cannot be taken away", field.name);
            self.error(Code::BadRecord, key.value.span, message);
            return Some(Ty::Never);
        }
        let open = !field.required;
        let ty = self.cx.record_fields[record.index()][position].clone();
        let Some(default) = default else {
            let absent = name == "get" && open;
            return Some(if absent { self.absent(&ty) } else { ty });
        };
        let given = self.expr(&default.value, Some(&ty));
        if !open {
            return Some(ty);
        }
        let joined =
            self.join_as(&ty, &given, None).or_else(|| Ty::union(vec![ty.clone(), given.clone()]));
        if joined.is_none() {
            self.misfit("this field is declared", &ty, &given, default.value.span);
        }
        Some(joined.unwrap_or(Ty::Never))
    }

    /// `p | q` and `p |= q`: the fields of a display with literal keys, or of a record that has no others.
    pub(super) fn merge_record(&mut self, record: RecordId, right: &Expr, span: Span) -> Ty {
        if let Some(fields) = displayed_fields(right) {
            for (name, value, span) in fields {
                self.stored_field(record, name, value, span);
            }
            return Ty::Record(record);
        }
        let ty = self.expr(right, None);
        if self.is_open(&ty, right.span) || self.refuses_optional(&ty, right.span) {
            return Ty::Never;
        }
        let other = self.head(&ty);
        if let Ty::Record(other) = other
            && self.is_part_of(other, record)
        {
            self.replace_tags(record);
            return Ty::Record(record);
        }
        let (left, right) = (self.name_of(&Ty::Record(record)), self.name_of(&other));
        let message = format!("merging a `{right}` into a `{left}` is not supported");
        self.cx.report(
            Diagnostic::error(Code::BadRecord, span, message)
                .help(format!("merge a display, or a TypedDict that has fields of `{left}` only")),
        );
        Ty::Never
    }

    /// Whether all fields of a record are fields of another one, and fit there.
    fn is_part_of(&mut self, part: RecordId, whole: RecordId) -> bool {
        let (fields, due) = (&self.hir().records[part].fields, &self.hir().records[whole].fields);
        let types = self.cx.record_fields[part.index()].clone();
        fields.iter().zip(types).all(|(field, ty)| {
            let Some(position) = due.iter().position(|due| due.name == field.name) else { return false };
            let due = self.cx.record_fields[whole.index()][position].clone();
            self.cx.unifier.fits(&ty, &due)
        })
    }

    /// The type, or None.
    fn absent(&self, ty: &Ty) -> Ty {
        Ty::optional(self.head(ty))
    }

    /// `del p[k]`.
    pub fn delete_field(&mut self, record: RecordId, key: &Expr, span: Span) {
        let Some(position) = self.checked_field(record, key) else { return };
        let hir = &self.hir().records[record];
        if !hir.fields[position].required {
            return;
        }
        let message = format!("a field of the TypedDict `{}` cannot be deleted", hir.name);
        self.cx.report(
            Diagnostic::error(Code::BadRecord, span, message)
                .help("declare it `NotRequired[...]`, or use a `dict` for keys that come and go"),
        );
    }

    /// Whether `k in p` is defined: the key is a `str`.
    pub fn is_field_test(key: &Ty, container: &Ty) -> bool {
        matches!((key, container), (Ty::Str, Ty::Record(_)))
    }
}
