//! Rows of `float` and of the module `math`.

use super::row::{
    OVERFLOW, VALUE, ZERO, by, each, function, infix, keyword, keyword_or, method, named, optional, row,
};
use super::{Builtin, Literal, Param, RangeRule, RustForm, Sig};

const UNARY: &[Param] = &[by(Sig::Float)];
const BINARY: &[Param] = &[by(Sig::Float), by(Sig::Float)];
const INTEGER: &[Param] = &[by(Sig::Integer)];
const INTEGERS: &[Param] = &[by(Sig::Integer), by(Sig::Integer)];

const INT_LIST: Sig = Sig::List(&Sig::Int);
const FLOAT_LIST: Sig = Sig::List(&Sig::Float);
const INTS: &[Param] = &[by(Sig::Homogeneous(&Sig::Int))];
const POINTS: &[Param] = &[by(Sig::Homogeneous(&Sig::Int)), by(Sig::Homogeneous(&Sig::Int))];
/// What a logarithm to a base raises.
const LOG: &[&str] = &["ValueError", "ZeroDivisionError"];

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
    row("float", &[optional("", Sig::Float, Literal::Float(0.0))], Sig::Float, RustForm::Identity),
    row("float", &[by(Sig::Buffer)], Sig::Float, function("builtin::float_from_bytes"))
        .raises(VALUE)
        .reads(),
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
    row("float.fromhex", &[by(Sig::Str)], Sig::Float, function("builtin::float_from_hex"))
        .raises(&["ValueError", "OverflowError"]),
    row("float.conjugate", UNARY, Sig::Float, RustForm::Identity),
    row("float@real", UNARY, Sig::Float, RustForm::Identity),
    row("float@imag", UNARY, Sig::Float, function("builtin::imaginary_of_float")),
    row("float.is_integer", UNARY, Sig::Bool, method("is_integer")),
    row("float.hex", UNARY, Sig::Str, function("builtin::float_hex")),
    row("float.as_integer_ratio", UNARY, Sig::Tuple(&[Sig::Int, Sig::Int]), method("as_integer_ratio"))
        .raises(&["ValueError", "OverflowError"]),
    row("math.isqrt", INTEGER, Sig::Int, function("builtin::math_isqrt")).raises(VALUE),
    row("math.gcd", INTEGERS, Sig::Int, function("builtin::math_gcd")).range(RangeRule::AtLeast(0)),
    row("math.lcm", INTEGERS, Sig::Int, function("builtin::math_lcm")).range(RangeRule::AtLeast(0)),
    row("math.factorial", INTEGER, Sig::Int, function("builtin::math_factorial"))
        .raises(&["ValueError", "OverflowError"]),
    row("math.perm", INTEGER, Sig::Int, function("builtin::math_factorial"))
        .raises(&["ValueError", "OverflowError"]),
    row("math.gcd*", INTS, Sig::Int, function("builtin::math_gcd_of")).range(RangeRule::AtLeast(0)),
    row("math.lcm*", INTS, Sig::Int, function("builtin::math_lcm_of")).range(RangeRule::AtLeast(0)),
    row(
        "math.prod",
        &[each(INT_LIST), keyword_or("start", Sig::Integer, Literal::Int(1))],
        Sig::Int,
        function("builtin::math_prod"),
    )
    .reads(),
    row(
        "math.prod",
        &[each(FLOAT_LIST), keyword("start", Sig::Float)],
        Sig::Float,
        function("builtin::math_prod_floats"),
    )
    .reads(),
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
    row("math.log", BINARY, Sig::Float, function("builtin::math_log_base")).raises(LOG),
    row("math.log", INTEGERS, Sig::Float, function("builtin::math_log_base_ints")).raises(LOG),
    row(
        "math.log",
        &[by(Sig::Integer), by(Sig::Float)],
        Sig::Float,
        function("builtin::math_log_base_float"),
    )
    .raises(LOG),
    row(
        "math.log",
        &[by(Sig::Float), by(Sig::Integer)],
        Sig::Float,
        function("builtin::math_log_base_int"),
    )
    .raises(LOG),
    bounded("math.log2", "builtin::math_log2", VALUE),
    row("math.log2", INTEGER, Sig::Float, function("builtin::math_log2_int")).raises(VALUE),
    bounded("math.log10", "builtin::math_log10", VALUE),
    row("math.log10", INTEGER, Sig::Float, function("builtin::math_log10_int")).raises(VALUE),
    bounded("math.log1p", "builtin::math_log1p", VALUE),
    bounded("math.exp2", "builtin::math_exp2", OVERFLOW),
    bounded("math.expm1", "builtin::math_expm1", OVERFLOW),
    bounded("math.sin", "builtin::math_sin", VALUE),
    bounded("math.cos", "builtin::math_cos", VALUE),
    bounded("math.tan", "builtin::math_tan", VALUE),
    bounded("math.asin", "builtin::math_asin", VALUE),
    bounded("math.acos", "builtin::math_acos", VALUE),
    math("math.atan", function("builtin::math_atan"), Sig::Float),
    row("math.atan2", BINARY, Sig::Float, function("builtin::math_atan2")),
    bounded("math.sinh", "builtin::math_sinh", OVERFLOW),
    bounded("math.cosh", "builtin::math_cosh", OVERFLOW),
    math("math.tanh", function("builtin::math_tanh"), Sig::Float),
    math("math.asinh", function("builtin::math_asinh"), Sig::Float),
    bounded("math.acosh", "builtin::math_acosh", VALUE),
    bounded("math.atanh", "builtin::math_atanh", VALUE),
    math("math.cbrt", function("builtin::math_cbrt"), Sig::Float),
    math("math.erf", function("builtin::math_erf"), Sig::Float),
    math("math.erfc", function("builtin::math_erfc"), Sig::Float),
    bounded("math.gamma", "builtin::math_gamma", &["ValueError", "OverflowError"]),
    bounded("math.lgamma", "builtin::math_lgamma", &["ValueError", "OverflowError"]),
    row("math.pow", BINARY, Sig::Float, function("builtin::math_pow"))
        .raises(&["ValueError", "OverflowError"]),
    row("math.remainder", BINARY, Sig::Float, function("builtin::math_remainder")).raises(VALUE),
    row("math.nextafter", BINARY, Sig::Float, function("builtin::math_nextafter")),
    math("math.ulp", function("builtin::math_ulp"), Sig::Float),
    row("math.modf", UNARY, Sig::Tuple(&[Sig::Float, Sig::Float]), function("builtin::math_modf")),
    row("math.frexp", UNARY, Sig::Tuple(&[Sig::Float, Sig::Int]), function("builtin::math_frexp")),
    row("math.ldexp", &[by(Sig::Float), by(Sig::Integer)], Sig::Float, function("builtin::math_ldexp"))
        .raises(OVERFLOW),
    row("math.ldexp", INTEGERS, Sig::Float, function("builtin::math_ldexp_int")).raises(OVERFLOW),
    row(
        "math.isclose",
        &[
            named("a", Sig::Float),
            named("b", Sig::Float),
            keyword_or("rel_tol", Sig::Float, Literal::Float(1e-9)),
            keyword_or("abs_tol", Sig::Float, Literal::Float(0.0)),
        ],
        Sig::Bool,
        function("builtin::math_isclose"),
    )
    .raises(VALUE),
    row(
        "math.hypot*",
        &[by(Sig::Homogeneous(&Sig::Float))],
        Sig::Float,
        function("builtin::math_hypot"),
    ),
    row("math.fsum", &[each(FLOAT_LIST)], Sig::Float, function("builtin::math_fsum"))
        .raises(&["ValueError", "OverflowError"])
        .reads(),
    row("math.fsum", &[each(INT_LIST)], Sig::Float, function("builtin::math_fsum_ints"))
        .raises(&["ValueError", "OverflowError"])
        .reads(),
    row("math.dist", &[by(FLOAT_LIST), by(FLOAT_LIST)], Sig::Float, function("builtin::math_dist"))
        .raises(VALUE)
        .reads(),
    row("math.dist", &[by(INT_LIST), by(INT_LIST)], Sig::Float, function("builtin::math_dist_ints"))
        .raises(&["ValueError", "OverflowError"])
        .reads(),
    row(
        "math.dist",
        &[by(Sig::Homogeneous(&Sig::Float)), by(Sig::Homogeneous(&Sig::Float))],
        Sig::Float,
        function("builtin::math_dist_tuples"),
    )
    .raises(VALUE),
    row("math.dist", POINTS, Sig::Float, function("builtin::math_dist_int_tuples"))
        .raises(&["ValueError", "OverflowError"]),
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
