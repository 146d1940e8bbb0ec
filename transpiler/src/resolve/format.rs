//! F-strings.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::hir::{Conversion, FormatPart};
use rustpython_parser::ast::{self, Constant, ConversionFlag};
use rustpython_parser::text_size::TextRange;

use super::body::Body;

impl<'a> Body<'_, 'a> {
    /// The pieces of an f-string, neighbouring texts joined.
    pub(super) fn format_parts(&mut self, values: &'a [ast::Expr]) -> Vec<FormatPart> {
        let mut parts = Vec::new();
        self.add_format_parts(values, &mut parts);
        parts
    }

    fn add_format_parts(&mut self, values: &'a [ast::Expr], parts: &mut Vec<FormatPart>) {
        for value in values {
            match value {
                ast::Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => {
                    if let Some(FormatPart::Literal(before)) = parts.last_mut() {
                        before.push_str(text);
                    } else if !text.is_empty() {
                        parts.push(FormatPart::Literal(text.clone()));
                    }
                }
                ast::Expr::FormattedValue(field) => {
                    let part = self.replacement_field(field);
                    parts.push(part);
                }
                ast::Expr::JoinedStr(inner) => self.add_format_parts(&inner.values, parts),
                other => {
                    let value = self.expr(other);
                    parts.push(FormatPart::Value {
                        value,
                        conversion: Conversion::None,
                        spec: Vec::new(),
                    });
                }
            }
        }
    }

    fn replacement_field(&mut self, field: &'a ast::ExprFormattedValue) -> FormatPart {
        let value = self.expr(&field.value);
        let conversion = match field.conversion {
            ConversionFlag::None => Conversion::None,
            ConversionFlag::Str => Conversion::Str,
            ConversionFlag::Ascii => Conversion::Ascii,
            ConversionFlag::Repr => Conversion::Repr,
        };
        let spec = match field.format_spec.as_deref() {
            Some(ast::Expr::JoinedStr(spec)) => {
                self.escape_in_spec(&spec.values, field.range);
                self.format_parts(&spec.values)
            }
            Some(_) | None => Vec::new(),
        };
        FormatPart::Value { value, conversion, spec }
    }

    /// The parser leaves escapes in a format spec as they are written.
    fn escape_in_spec(&mut self, values: &[ast::Expr], range: TextRange) {
        let escaped = values.iter().any(|value| {
            matches!(value, ast::Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) if text.contains('\\'))
        });
        if escaped {
            self.decline_as(
                range,
                "an escape in a format spec",
                "put the character itself into the spec",
            );
        }
    }
}
