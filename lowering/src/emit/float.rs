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
    let text = if value != 0.0 && !(1e-5..1e16).contains(&value) {
        format!("{value:e}")
    } else {
        format!("{value:?}")
    };
    let resembling = CONSTANTS.iter().any(|(constant, _, digits)| resembles(*constant, *digits, &text));
    resembling.then(|| quotient(&text, value)).flatten().unwrap_or_else(|| token(&text))
}

fn token(text: &str) -> Expr {
    let token = syn::LitFloat::new(text, Span::call_site());
    parse_quote!(#token)
}

/// `314.0 / 100.0` for `3.14`: the same value, since both are exact and the division is correctly rounded.
fn quotient(text: &str, value: f64) -> Option<Expr> {
    let (whole, fraction) = text.split_once('.')?;
    let numerator = format!("{whole}{fraction}").trim_start_matches('0').to_owned() + ".0";
    let denominator = format!("1{}.0", "0".repeat(fraction.len()));
    let quotient = numerator.parse::<f64>().ok()? / denominator.parse::<f64>().ok()?;
    (quotient.to_bits() == value.to_bits())
        .then(|| build::binary(token(&numerator), "/", token(&denominator)))
}

/// Clippy's rule: the literal is the constant cut off or rounded after some of its digits.
fn resembles(constant: f64, digits: usize, text: &str) -> bool {
    if text.len() <= digits {
        return false;
    }
    let decimals = text.len() - 2;
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
        for value in [0.0, 0.1, 1.0, 1e16, 1e-7, 5e-324, f64::MAX, 123_456.789] {
            assert_eq!(text(value).parse(), Ok(value), "{}", text(value));
        }
        assert_eq!(text(1e300), "1e300");
        assert_eq!(text(-0.0), "-0.0");
        assert_eq!(text(2.0), "2.0");
    }

    #[test]
    fn a_constant_has_its_name() {
        assert_eq!(text(consts::PI), "std::f64::consts::PI");
        assert_eq!(text(-consts::E), "-std::f64::consts::E");
    }

    #[test]
    fn what_resembles_a_constant_is_a_quotient() {
        assert_eq!(text("3.14".parse().expect("a float")), "314.0/100.0");
        assert_eq!(text("0.6931".parse().expect("a float")), "6931.0/10000.0");
        assert_eq!(text(3.1), "3.1");
        assert_eq!(text(3.15), "3.15");
    }
}
