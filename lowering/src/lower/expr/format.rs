//! F-strings.

use crate::hir::{self, Conversion};
use crate::ir::{Expr, ExprKind, FormatPart, Rvalue, StmtKind};
use crate::source::Span;
use crate::ty::Ty;

use super::super::function::{Lowerer, Value};

impl Lowerer<'_> {
    pub(super) fn format_string(&mut self, parts: &[hir::FormatPart], span: Span) -> Value {
        let mut pieces: Vec<FormatPart> = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            match part {
                hir::FormatPart::Literal(text) => push_text(&mut pieces, text),
                hir::FormatPart::Value { value, conversion, spec } => {
                    let start = self.position();
                    let later = values(spec).chain(values(&parts[index + 1..])).collect::<Vec<_>>();
                    let value = self.operand(value);
                    let value = match conversion {
                        Conversion::None | Conversion::Str => self.shown(value),
                        Conversion::Repr | Conversion::Ascii => value,
                    };
                    let value = self.guard(value, &later);
                    let spec = self.format_spec(spec, span);
                    if self.position() > start {
                        self.settle(&mut pieces, start, span);
                    }
                    push_value(&mut pieces, value, *conversion, spec);
                }
            }
        }
        if !self.is_open() {
            return Value::skipped();
        }
        self.format_pieces(pieces, span)
    }

    pub(super) fn format_pieces(&mut self, mut pieces: Vec<FormatPart>, span: Span) -> Value {
        match pieces.pop() {
            None => Value::pure(self.str("", span)),
            Some(FormatPart::Literal(text)) if pieces.is_empty() => Value::pure(self.str(text, span)),
            Some(FormatPart::Value {
                value,
                conversion: Conversion::None | Conversion::Str,
                spec: None,
            }) if pieces.is_empty() && value.ty == Ty::Str => Value::pure(value),
            Some(last) => {
                pieces.push(last);
                Value::new(Rvalue::Format(pieces), Ty::Str, "text")
            }
        }
    }

    /// The spec as a `Str`; a literal where nothing is replaced in it.
    fn format_spec(&mut self, spec: &[hir::FormatPart], span: Span) -> Option<Expr> {
        if spec.is_empty() {
            return None;
        }
        let value = self.format_string(spec, span);
        let value = Value { word: "spec".into(), ..value };
        Some(self.bind(value, span))
    }

    /// Python formats a field before it evaluates the next one. Fields that the statements from
    /// `position` on could make come out differently, or that raise, are formatted before them.
    fn settle(&mut self, pieces: &mut [FormatPart], mut position: usize, span: Span) {
        for piece in pieces {
            if piece.is_settled() {
                continue;
            }
            let temp = self.temp("text", Ty::Str, span);
            let text = self.local(temp, span);
            let settled = FormatPart::Value { value: text, conversion: Conversion::None, spec: None };
            let part = std::mem::replace(piece, settled);
            if self.is_open() {
                self.insert(position, span, StmtKind::Let(temp, Rvalue::Format(vec![part])));
                position += 1;
            }
        }
    }
}

/// The expressions in the fields, specs included.
fn values(parts: &[hir::FormatPart]) -> impl Iterator<Item = &hir::Expr> {
    let mut found = Vec::new();
    collect_values(parts, &mut found);
    found.into_iter()
}

fn collect_values<'e>(parts: &'e [hir::FormatPart], found: &mut Vec<&'e hir::Expr>) {
    for part in parts {
        if let hir::FormatPart::Value { value, spec, .. } = part {
            found.push(value);
            collect_values(spec, found);
        }
    }
}

pub(super) fn push_text(pieces: &mut Vec<FormatPart>, text: &str) {
    if let Some(FormatPart::Literal(before)) = pieces.last_mut() {
        before.push_str(text);
    } else if !text.is_empty() {
        pieces.push(FormatPart::Literal(text.into()));
    }
}

/// A field, as text at once where it is a literal.
pub(super) fn push_value(
    pieces: &mut Vec<FormatPart>,
    value: Expr,
    conversion: Conversion,
    spec: Option<Expr>,
) {
    let plain = spec.is_none() && matches!(conversion, Conversion::None | Conversion::Str);
    if let (ExprKind::Str(text), true) = (&value.kind, plain) {
        push_text(pieces, text);
    } else if let (ExprKind::Int(number), true) = (&value.kind, plain) {
        push_text(pieces, &number.to_string());
    } else {
        pieces.push(FormatPart::Value { value, conversion, spec });
    }
}
