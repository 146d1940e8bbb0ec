//! Templates that only the running program knows, and those of bytes.
#![expect(clippy::wildcard_enum_match_arm, reason = "a type that is not named fills no template")]

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{Arg, ArgKind, Expr, RecordId};
use crate::source::Span;
use crate::ty::Ty;

use super::walker::Walker;

impl Walker<'_, '_> {
    /// `template.format(args)`, and `template.format_map(mapping)`.
    pub(super) fn computed_format(&mut self, name: &str, args: &[Arg], span: Span) -> Ty {
        if name == "format_map" {
            let [Arg { kind: ArgKind::Positional, value }] = args else {
                self.discard(args);
                self.error(Code::BadCall, span, "`str.format_map` takes a mapping");
                return Ty::Never;
            };
            let ty = self.expr(value, None);
            return if self.fills(&ty, value.span) { Ty::Str } else { Ty::Never };
        }
        let Some(fillings) = self.arguments_of_format(args).filter(|_| self.flow.reachable) else {
            return Ty::Never;
        };
        let unpacked = args.iter().find(|arg| arg.kind == ArgKind::DoubleStar);
        let keyword = args.iter().any(|arg| matches!(arg.kind, ArgKind::Keyword(_)));
        if let (Some(arg), true) = (unpacked, keyword) {
            let message = "keywords beside an unpacked mapping are not supported where the template is \
                           computed";
            self.error(Code::UnsupportedExpression, arg.value.span, message);
            return Ty::Never;
        }
        let named = fillings.named.iter().map(|(_, ty, at)| (ty, *at));
        let others = fillings.positional.iter().chain(&fillings.rest).chain(&fillings.mapping);
        for (ty, at) in others.map(|(ty, at)| (ty, *at)).chain(named) {
            if !self.fills(ty, at) {
                return Ty::Never;
            }
        }
        Ty::Str
    }

    /// `template % values`, where the template is computed or bytes.
    pub(super) fn computed_percent(&mut self, template: &Ty, values: &Expr) -> Ty {
        let ty = match self.fillings(values, false) {
            Some(fillings) => {
                for (ty, at) in &fillings.positional {
                    if !matches!(self.head(ty), Ty::TupleOf(_)) && !self.fills(ty, *at) {
                        return Ty::Never;
                    }
                }
                self.typed(values)
            }
            None => return Ty::Never,
        };
        // One value is filled in, a tuple gives its items: which it is must be known.
        let parts = match self.head(&ty) {
            Ty::Optional(inner) => self.head(&inner).members().to_vec(),
            Ty::Union(members) => members,
            Ty::TupleOf(item) => {
                return if self.fills(&item, values.span) { template.clone() } else { Ty::Never };
            }
            _ => Vec::new(),
        };
        if parts.iter().any(|part| matches!(part, Ty::Tuple(_) | Ty::TupleOf(_))) {
            self.refuses_optional(&ty, values.span);
            return Ty::Never;
        }
        template.clone()
    }

    /// Whether a value of the type fills the fields of a computed template; if not, it is reported.
    fn fills(&mut self, ty: &Ty, span: Span) -> bool {
        let ty = self.cx.unifier.resolve(ty);
        if self.is_open(&ty, span) {
            return false;
        }
        let ty = self.cx.unifier.finish(&ty);
        let fills = self.is_filling(&ty, &mut Vec::new());
        if !fills {
            let name = self.name_of(&ty);
            let message = format!("a value of type `{name}` in a computed template is not supported");
            self.cx.report(
                Diagnostic::error(Code::UnsupportedExpression, span, message)
                    .help("write the template as a literal, or pass the parts of the value"),
            );
        }
        fills
    }

    /// A TypedDict is taken apart where it is given by itself, or as a field of such a one.
    fn is_filling(&self, ty: &Ty, inside: &mut Vec<RecordId>) -> bool {
        let Ty::Record(record) = ty else { return ty.is_filling() };
        if inside.contains(record) {
            return false;
        }
        inside.push(*record);
        let fields = &self.cx.record_fields[record.index()];
        let fills = fields.iter().all(|ty| self.is_filling(&self.cx.unifier.finish(ty), inside));
        inside.pop();
        fills
    }
}
