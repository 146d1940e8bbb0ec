//! Format of strings.

use super::number::push_fill;
use super::spec::{Align, Sign, Spec};
use super::unknown_code;
use crate::exception::{Exception, Fallible};

/// Appends `format(text, spec)`.
///
/// # Errors
/// `ValueError` for a specification that strings do not take.
pub fn write_str(text: &str, spec: &str, out: &mut String) -> Fallible<()> {
    if spec.is_empty() {
        out.push_str(text);
        return Ok(());
    }
    let spec = Spec::parse(spec, Align::Left, Some('s'), "str")?;
    check(&spec)?;
    let end = spec
        .precision
        .and_then(|precision| text.char_indices().nth(precision))
        .map_or(text.len(), |(offset, _)| offset);
    let shown = &text[..end];
    let padding = spec.room()?.saturating_sub(shown.chars().count());
    let before = match spec.align {
        Align::Left | Align::AfterSign => 0,
        Align::Right => padding,
        Align::Center => padding / 2,
    };
    push_fill(spec.fill, before, out);
    out.push_str(shown);
    push_fill(spec.fill, padding - before, out);
    Ok(())
}

fn check(spec: &Spec) -> Fallible<()> {
    if let Some(code) = spec.code.filter(|code| *code != 's') {
        return Err(unknown_code(code, "str"));
    }
    let refused = match spec.sign {
        Some(Sign::Space) => "Space",
        Some(Sign::Plus | Sign::Minus) => "Sign",
        None if spec.is_zero_positive => "Negative zero coercion (z)",
        None if spec.is_alternate => "Alternate form (#)",
        None if spec.align == Align::AfterSign => "'=' alignment",
        None => return Ok(()),
    };
    Err(Exception::value_error(format!("{refused} not allowed in string format specifier")))
}
