//! Format of ints.

use super::number::{Parts, write_number};
use super::spec::{Align, Spec};
use super::{float, unknown_code};
use crate::exception::{Exception, Fallible};
use crate::int::Int;

/// Appends `format(value, spec)`, where `type_name` is `int` or `bool`.
///
/// # Errors
/// `ValueError` for a specification that ints do not take, and for decimal
/// digits beyond CPython's limit; `OverflowError` where the value has no float
/// or no character.
pub fn write_int(value: &Int, spec: &str, type_name: &str, out: &mut String) -> Fallible<()> {
    if spec.is_empty() {
        return value.write_decimal(out);
    }
    let spec = Spec::parse(spec, Align::Right, Some('d'), type_name)?;
    match spec.code {
        Some('d' | 'n') | None => write_radix(value, 10, &spec, out),
        Some('x' | 'X') => write_radix(value, 16, &spec, out),
        Some('o') => write_radix(value, 8, &spec, out),
        Some('b') => write_radix(value, 2, &spec, out),
        Some('c') => write_character(value, &spec, out),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            let value = crate::int::Integer::to_float(value)?;
            float::write_parsed(value, &spec, out)
        }
        Some(code) => Err(unknown_code(code, type_name)),
    }
}

fn check_integer(spec: &Spec) -> Fallible<()> {
    if spec.precision.is_some() {
        return Err(Exception::value_error("Precision not allowed in integer format specifier"));
    }
    if spec.is_zero_positive {
        return Err(Exception::value_error(
            "Negative zero coercion (z) not allowed in integer format specifier",
        ));
    }
    Ok(())
}

fn write_radix(value: &Int, radix: u32, spec: &Spec, out: &mut String) -> Fallible<()> {
    check_integer(spec)?;
    let is_upper = spec.code == Some('X');
    let mut digits = String::new();
    if radix == 10 {
        value.write_decimal(&mut digits)?;
        if *value < 0 {
            digits.remove(0);
        }
    } else {
        digits = value.magnitude_digits(radix);
    }
    if is_upper {
        digits.make_ascii_uppercase();
    }
    let prefix = match radix {
        _ if !spec.is_alternate => "",
        16 if is_upper => "0X",
        16 => "0x",
        8 => "0o",
        2 => "0b",
        _ => "",
    };
    let parts = Parts {
        is_negative: *value < 0,
        prefix,
        digits: &digits,
        rest: "",
        group: if radix == 10 { 3 } else { 4 },
    };
    write_number(&parts, spec, out)
}

fn write_character(value: &Int, spec: &Spec, out: &mut String) -> Fallible<()> {
    check_integer(spec)?;
    if spec.sign.is_some() {
        return Err(Exception::value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.is_alternate {
        return Err(Exception::value_error(
            "Alternate form (#) not allowed with integer format specifier 'c'",
        ));
    }
    let code = value
        .to_i64()
        .ok_or_else(|| Exception::overflow_error("Python int too large to convert to C long"))?;
    let code = u32::try_from(code)
        .ok()
        .filter(|code| *code < 0x11_0000)
        .ok_or_else(|| Exception::overflow_error("%c arg not in range(0x110000)"))?;
    let character = char::from_u32(code)
        .ok_or_else(|| Exception::value_error("%c arg is a surrogate, which a str cannot hold here"))?;
    let mut buffer = [0; 4];
    let parts = Parts {
        is_negative: false,
        prefix: "",
        digits: "",
        rest: character.encode_utf8(&mut buffer),
        group: 3,
    };
    write_number(&parts, spec, out)
}
