//! Rows of `float` and of the module `math`.

use super::row::{OVERFLOW, VALUE, ZERO, by, function, infix, method, named, row};
use super::{Builtin, Param, RangeRule, RustForm, Sig};

const UNARY: &[Param] = &[by(Sig::Float)];
const BINARY: &[Param] = &[by(Sig::Float), by(Sig::Float)];
const INTEGER: &[Param] = &[by(Sig::Integer)];
const INTEGERS: &[Param] = &[by(Sig::Integer), by(Sig::Integer)];

const fn total(name: &'static str, operator: &'static str, result: Sig) -> Builtin {
    row(name, BINARY, result, infix(operator))
}

/// A function of `math` that cannot raise once its argument is a float.
const fn math(name: &'static str, rust: RustForm, result: Sig) -> Builtin {
    row(name, UNARY, result, rust)
}

/// A function of `math` with a domain or a range.
const fn bounded(name: &'static str, rust: &'static str, raises: &'static [&'static str]) -> Builtin {
    row(name, UNARY, Sig::Float, function(rust)).raises(raises)
}

pub(super) const ROWS: &[Builtin] = &[
    total("float.__add__", "+", Sig::Float),
    total("float.__sub__", "-", Sig::Float),
    total("float.__mul__", "*", Sig::Float),
    row("float.__truediv__", BINARY, Sig::Float, method("true_divide")).raises(ZERO),
    row("float.__floordiv__", BINARY, Sig::Float, method("floor_div")).raises(ZERO),
    row("float.__mod__", BINARY, Sig::Float, method("floor_mod")).raises(ZERO),
    row("float.__pow__", BINARY, Sig::Float, method("power")).raises(&[
        "ZeroDivisionError",
        "OverflowError",
        "ValueError",
    ]),
    row("float.__neg__", UNARY, Sig::Float, RustForm::Prefix("-")),
    row("float.__pos__", UNARY, Sig::Float, RustForm::Identity),
    total("float.__eq__", "==", Sig::Bool),
    total("float.__ne__", "!=", Sig::Bool),
    total("float.__lt__", "<", Sig::Bool),
    total("float.__le__", "<=", Sig::Bool),
    total("float.__gt__", ">", Sig::Bool),
    total("float.__ge__", ">=", Sig::Bool),
    row("float", UNARY, Sig::Float, RustForm::Identity),
    row("float", &[by(Sig::Bool)], Sig::Float, function("f64::from")),
    row("float", &[by(Sig::Str)], Sig::Float, function("builtin::float_from_text")).raises(VALUE),
    row("bool", UNARY, Sig::Bool, method("truth")),
    row("str", UNARY, Sig::Str, method("to_str")),
    row("repr", UNARY, Sig::Str, method("to_str")),
    row("abs", UNARY, Sig::Float, method("abs")),
    row("round", UNARY, Sig::Int, method("round_to_int")).raises(&["ValueError", "OverflowError"]),
    row("round", &[by(Sig::Float), named("ndigits", Sig::Integer)], Sig::Float, method("round_digits"))
        .raises(OVERFLOW),
    row("divmod", BINARY, Sig::Tuple(&[Sig::Float, Sig::Float]), method("divmod")).raises(ZERO),
    row("pow", BINARY, Sig::Float, method("power")).raises(&[
        "ZeroDivisionError",
        "OverflowError",
        "ValueError",
    ]),
    row("float.is_integer", UNARY, Sig::Bool, method("is_integer")),
    row("float.hex", UNARY, Sig::Str, function("builtin::float_hex")),
    row("float.as_integer_ratio", UNARY, Sig::Tuple(&[Sig::Int, Sig::Int]), method("as_integer_ratio"))
        .raises(&["ValueError", "OverflowError"]),
    row("math.isqrt", INTEGER, Sig::Int, function("builtin::math_isqrt")).raises(VALUE),
    row("math.gcd", INTEGERS, Sig::Int, function("builtin::math_gcd")).range(RangeRule::AtLeast(0)),
    row("math.lcm", INTEGERS, Sig::Int, function("builtin::math_lcm")).range(RangeRule::AtLeast(0)),
    row("math.factorial", INTEGER, Sig::Int, function("builtin::math_factorial"))
        .raises(&["ValueError", "OverflowError"]),
    row("math.comb", INTEGERS, Sig::Int, function("builtin::math_comb"))
        .raises(&["ValueError", "OverflowError"]),
    row("math.perm", INTEGERS, Sig::Int, function("builtin::math_perm"))
        .raises(&["ValueError", "OverflowError"]),
    row("math.floor", INTEGER, Sig::Integer, RustForm::Identity).range(RangeRule::Same),
    row("math.ceil", INTEGER, Sig::Integer, RustForm::Identity).range(RangeRule::Same),
    row("math.trunc", INTEGER, Sig::Integer, RustForm::Identity).range(RangeRule::Same),
    row("math.floor", UNARY, Sig::Int, method("floor_to_int")).raises(&["ValueError", "OverflowError"]),
    row("math.ceil", UNARY, Sig::Int, method("ceil_to_int")).raises(&["ValueError", "OverflowError"]),
    row("math.trunc", UNARY, Sig::Int, method("trunc_to_int")).raises(&["ValueError", "OverflowError"]),
    bounded("math.sqrt", "builtin::math_sqrt", VALUE),
    bounded("math.exp", "builtin::math_exp", OVERFLOW),
    bounded("math.log", "builtin::math_log", VALUE),
    // Of an int beyond the floats too.
    row("math.log", INTEGER, Sig::Float, function("builtin::math_log_int")).raises(VALUE),
    math("math.fabs", method("abs"), Sig::Float),
    math("math.degrees", function("builtin::math_degrees"), Sig::Float),
    math("math.radians", function("builtin::math_radians"), Sig::Float),
    math("math.isnan", method("is_nan"), Sig::Bool),
    math("math.isinf", method("is_infinite"), Sig::Bool),
    math("math.isfinite", method("is_finite"), Sig::Bool),
    row("math.fmod", BINARY, Sig::Float, function("builtin::math_fmod")).raises(VALUE),
    row("math.copysign", BINARY, Sig::Float, method("copysign")),
    row("math.pi", &[], Sig::Float, function("builtin::math_pi")),
    row("math.e", &[], Sig::Float, function("builtin::math_e")),
    row("math.tau", &[], Sig::Float, function("builtin::math_tau")),
    row("math.inf", &[], Sig::Float, function("builtin::math_inf")),
    row("math.nan", &[], Sig::Float, function("builtin::math_nan")),
];
