//! Format of floats.

use super::number::{Parts, write_number};
use super::spec::{Align, Spec};
use super::unknown_code;
use crate::exception::{Exception, Fallible};
use crate::float::{Decimal, fixed, shortest, significant, write_exponent, write_shortest};

/// The precision where a specification with a presentation type has none.
const DEFAULT_PRECISION: usize = 6;

/// Appends `format(value, spec)`.
///
/// # Errors
/// `ValueError` for a specification that floats do not take.
pub fn write_float(value: f64, spec: &str, out: &mut String) -> Fallible<()> {
    if spec.is_empty() {
        write_shortest(value, out);
        return Ok(());
    }
    let spec = Spec::parse(spec, Align::Right, None, "float")?;
    write_parsed(value, &spec, out)
}

/// How digits become text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Notation {
    /// `e`
    Exponent,
    /// `f` and `%`
    Fixed,
    /// `g`
    General,
    /// As `repr`.
    Shortest,
}

/// Digits laid out: before the point, and everything from the point on.
struct Layout {
    whole: String,
    rest: String,
    is_zero: bool,
}

pub(super) fn write_parsed(value: f64, spec: &Spec, out: &mut String) -> Fallible<()> {
    let notation = match spec.code {
        None if spec.precision.is_none() => Notation::Shortest,
        None | Some('g' | 'G' | 'n') => Notation::General,
        Some('e' | 'E') => Notation::Exponent,
        Some('f' | 'F' | '%') => Notation::Fixed,
        Some(code) => return Err(unknown_code(code, "float")),
    };
    if spec.precision.is_some_and(|precision| i32::try_from(precision).is_err()) {
        return Err(Exception::value_error("precision too big"));
    }
    let value = if spec.code == Some('%') { value * 100.0 } else { value };
    let mut layout = if value.is_finite() {
        lay_out(value.abs(), notation, spec)
    } else {
        let name = if value.is_nan() { "nan" } else { "inf" };
        Layout { whole: String::new(), rest: String::from(name), is_zero: false }
    };
    if matches!(spec.code, Some('E' | 'F' | 'G')) {
        layout.rest.make_ascii_uppercase();
    }
    if spec.code == Some('%') {
        layout.rest.push('%');
    }
    let keeps_sign = !(spec.is_zero_positive && layout.is_zero);
    let parts = Parts {
        is_negative: value.is_sign_negative() && !value.is_nan() && keeps_sign,
        prefix: "",
        digits: &layout.whole,
        rest: &layout.rest,
        group: 3,
    };
    write_number(&parts, spec, out)
}

/// The last position to write, counted from the first digit, before it is
/// stretched to the decimal point.
fn lay_out(magnitude: f64, notation: Notation, spec: &Spec) -> Layout {
    let precision = spec.precision.unwrap_or(DEFAULT_PRECISION);
    // Without a presentation type there is a digit behind the point, if only 0.
    let has_fraction = spec.code.is_none();
    let (decimal, has_exponent, end) = match notation {
        Notation::Exponent => {
            let decimal = significant(magnitude, precision + 1);
            (decimal, true, signed(precision) + 1)
        }
        Notation::Fixed => {
            let decimal = fixed(magnitude, precision);
            let end = decimal.point + signed(precision);
            (decimal, false, end)
        }
        Notation::General => {
            let precision = precision.max(1);
            let decimal = significant(magnitude, precision);
            let most = signed(precision) - i64::from(has_fraction);
            let has_exponent = decimal.point <= -4 || decimal.point > most;
            let kept = signed(decimal.digits.len());
            let end = if spec.is_alternate { signed(precision) } else { kept };
            (decimal, has_exponent, end)
        }
        Notation::Shortest => {
            let decimal = shortest(magnitude);
            let has_exponent = decimal.point <= -4 || decimal.point > 16;
            let end = signed(decimal.digits.len());
            (decimal, has_exponent, end)
        }
    };
    let exponent = has_exponent.then_some(decimal.point - 1);
    let point = if has_exponent { 1 } else { decimal.point };
    let least = if has_fraction && !has_exponent { point + 1 } else { point };
    write_digits(&decimal, point, end.max(least), exponent, spec.is_alternate)
}

fn write_digits(
    decimal: &Decimal,
    point: i64,
    end: i64,
    exponent: Option<i64>,
    keeps_point: bool,
) -> Layout {
    let digit = |position: i64| {
        usize::try_from(position)
            .ok()
            .and_then(|position| decimal.digits.as_bytes().get(position))
            .map_or('0', |byte| char::from(*byte))
    };
    let whole: String = if point > 0 { (0..point).map(digit).collect() } else { String::from("0") };
    let mut rest: String = (point..end).map(digit).collect();
    if !rest.is_empty() || keeps_point {
        rest.insert(0, '.');
    }
    if let Some(exponent) = exponent {
        write_exponent(exponent, &mut rest);
    }
    Layout { whole, rest, is_zero: decimal.digits == "0" }
}

fn signed(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
