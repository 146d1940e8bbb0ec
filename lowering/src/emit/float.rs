//! Float literals: the shortest text that reads back the same, and no accidental `PI`.

use std::f64::consts;

use proc_macro2::Span;
use syn::{Expr, parse_quote};

use super::build;

/// The constants of `std::f64::consts` with the digits from which on clippy takes a literal for one of
/// them (`approx_constant`).
const CONSTANTS: &[(f64, &str, usize)] = &[
    (consts::E, "E", 4),
    (consts::FRAC_1_PI, "FRAC_1_PI", 4),
    (consts::FRAC_1_SQRT_2, "FRAC_1_SQRT_2", 5),
    (consts::FRAC_2_PI, "FRAC_2_PI", 5),
    (consts::FRAC_2_SQRT_PI, "FRAC_2_SQRT_PI", 5),
    (consts::FRAC_PI_2, "FRAC_PI_2", 5),
    (consts::FRAC_PI_3, "FRAC_PI_3", 5),
    (consts::FRAC_PI_4, "FRAC_PI_4", 5),
    (consts::FRAC_PI_6, "FRAC_PI_6", 5),
    (consts::FRAC_PI_8, "FRAC_PI_8", 5),
    (consts::LN_2, "LN_2", 5),
    (consts::LN_10, "LN_10", 5),
    (consts::LOG10_2, "LOG10_2", 5),
    (consts::LOG2_10, "LOG2_10", 5),
    (consts::LOG10_E, "LOG10_E", 5),
    (consts::LOG2_E, "LOG2_E", 5),
    (consts::PI, "PI", 3),
    (consts::SQRT_2, "SQRT_2", 5),
    (consts::TAU, "TAU", 3),
];

/// A `f64` as an expression.
pub fn literal(value: f64) -> Expr {
    if value.is_nan() {
        return parse_quote!(f64::NAN);
    }
    if value.is_infinite() {
        return if value > 0.0 { parse_quote!(f64::INFINITY) } else { parse_quote!(f64::NEG_INFINITY) };
    }
    let magnitude = magnitude(value.abs());
    if value.is_sign_negative() { build::unary_minus(magnitude) } else { magnitude }
}

fn magnitude(value: f64) -> Expr {
    let exact = CONSTANTS.iter().find(|(constant, ..)| constant.to_bits() == value.to_bits());
    if let Some((_, name, _)) = exact {
        let name = build::ident(name);
        return parse_quote!(std::f64::consts::#name);
    }
    let mut text = if value != 0.0 && !(1e-5..1e16).contains(&value) {
        format!("{value:e}")
    } else {
        format!("{value:?}")
    };
    // A zero more says that no further digit is meant.
    while CONSTANTS.iter().any(|(constant, _, digits)| resembles(*constant, *digits, &text)) {
        text.push('0');
    }
    let token = syn::LitFloat::new(&text, Span::call_site());
    parse_quote!(#token)
}

/// Clippy's rule: the literal is the constant cut off or rounded after some of its digits.
fn resembles(constant: f64, digits: usize, text: &str) -> bool {
    if text.len() <= digits {
        return false;
    }
    let decimals = text.len() - digits.min(2);
    constant.to_string().starts_with(text) || format!("{constant:.decimals$}") == text
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::*;

    fn text(value: f64) -> String {
        literal(value).to_token_stream().to_string().replace(' ', "")
    }

    #[test]
    fn a_literal_reads_back_the_same() {
        for value in [0.0, 0.1, 1.0, 1e16, 1e-7, 5e-324, f64::MAX, 3.140, 123_456.789] {
            assert_eq!(text(value).parse(), Ok(value), "{}", text(value));
        }
        assert_eq!(text(1e300), "1e300");
        assert_eq!(text(-0.0), "-0.0");
        assert_eq!(text(2.0), "2.0");
    }

    #[test]
    fn a_constant_has_its_name_and_what_resembles_one_a_zero_more() {
        assert_eq!(text(consts::PI), "std::f64::consts::PI");
        assert_eq!(text(-consts::E), "-std::f64::consts::E");
        assert_eq!(text(3.140), "3.140");
        assert_eq!(text(3.1), "3.1");
        assert_eq!(text(3.141_590), "3.141590");
        assert_eq!(text(2.7180), "2.7180");
    }
}
