//! Rows of `int` and `bool`.

use super::row::{OVERFLOW, VALUE, ZERO, by, function, infix, method, named, optional, row};
use super::{Builtin, Literal, Param, RangeRule, RustForm, Sig};

const UNARY: &[Param] = &[by(Sig::Integer)];
const BINARY: &[Param] = &[by(Sig::Integer), by(Sig::Integer)];
const INT_FLOAT: &[Param] = &[by(Sig::Integer), by(Sig::Float)];
const FLOAT_INT: &[Param] = &[by(Sig::Float), by(Sig::Integer)];
/// The value, and the name under which it is stored.
const STORED: &[Param] = &[by(Sig::Integer), by(Sig::Str)];
const BOOLS: &[Param] = &[by(Sig::Bool), by(Sig::Bool)];

/// Arithmetic that cannot raise.
const fn total(name: &'static str, operator: &'static str, range: RangeRule) -> Builtin {
    row(name, BINARY, Sig::Integer, infix(operator)).range(range)
}

/// The check that a store demands of what is declared an integer type with these bounds.
const fn declared(
    name: &'static str,
    rust: &'static str,
    low: Option<i128>,
    high: Option<i128>,
) -> Builtin {
    row(name, STORED, Sig::Integer, function(rust))
        .raises(OVERFLOW)
        .range(RangeRule::Declared(low, high))
}

/// Arithmetic that raises `raises`.
const fn partial(
    name: &'static str,
    rust: &'static str,
    raises: &'static [&'static str],
    range: RangeRule,
) -> Builtin {
    row(name, BINARY, Sig::Integer, method(rust)).raises(raises).range(range)
}

const fn compare(name: &'static str, params: &'static [Param], rust: RustForm) -> Builtin {
    row(name, params, Sig::Bool, rust)
}

pub(super) const ROWS: &[Builtin] = &[
    declared("declared.nat", "declared::nat", Some(0), None),
    declared("declared.nat8", "declared::nat8", Some(0), Some(u8::MAX as i128)),
    declared("declared.nat16", "declared::nat16", Some(0), Some(u16::MAX as i128)),
    declared("declared.nat32", "declared::nat32", Some(0), Some(u32::MAX as i128)),
    declared("declared.nat64", "declared::nat64", Some(0), Some(u64::MAX as i128)),
    declared("declared.int8", "declared::int8", Some(i8::MIN as i128), Some(i8::MAX as i128)),
    declared("declared.int16", "declared::int16", Some(i16::MIN as i128), Some(i16::MAX as i128)),
    declared("declared.int32", "declared::int32", Some(i32::MIN as i128), Some(i32::MAX as i128)),
    declared("declared.int64", "declared::int64", Some(i64::MIN as i128), Some(i64::MAX as i128)),
    total("int.__add__", "+", RangeRule::Add),
    total("int.__sub__", "-", RangeRule::Sub),
    total("int.__mul__", "*", RangeRule::Mul),
    total("int.__and__", "&", RangeRule::BitAnd),
    total("int.__or__", "|", RangeRule::BitOr),
    total("int.__xor__", "^", RangeRule::BitXor),
    row("int.__truediv__", BINARY, Sig::Float, function("builtin::true_divide"))
        .raises(&["ZeroDivisionError", "OverflowError"]),
    partial("int.__floordiv__", "floor_div", ZERO, RangeRule::FloorDiv),
    partial("int.__mod__", "floor_mod", ZERO, RangeRule::FloorMod),
    // Of non-negative exponents only; `infer` refuses what may be negative.
    partial("int.__pow__", "power", &["ValueError", "MemoryError"], RangeRule::Power),
    // Of a literal negative exponent: a float.
    row("int.__negative_pow__", BINARY, Sig::Float, function("builtin::negative_power"))
        .raises(&["ZeroDivisionError", "OverflowError"]),
    partial(
        "int.__lshift__",
        "shift_left",
        &["ValueError", "OverflowError", "MemoryError"],
        RangeRule::ShiftLeft,
    ),
    partial("int.__rshift__", "shift_right", VALUE, RangeRule::ShiftRight),
    row("int.__neg__", UNARY, Sig::Integer, RustForm::Prefix("-")).range(RangeRule::Neg),
    row("int.__pos__", UNARY, Sig::Integer, RustForm::Identity).range(RangeRule::Same),
    row("int.__invert__", UNARY, Sig::Integer, RustForm::Prefix("!")).range(RangeRule::Invert),
    compare("int.__eq__", BINARY, infix("==")),
    compare("int.__ne__", BINARY, infix("!=")),
    compare("int.__lt__", BINARY, infix("<")),
    compare("int.__le__", BINARY, infix("<=")),
    compare("int.__gt__", BINARY, infix(">")),
    compare("int.__ge__", BINARY, infix(">=")),
    // Exact for every int and every float; False for NaN.
    compare("int.__eq__", INT_FLOAT, function("builtin::int_eq_float")),
    compare("int.__ne__", INT_FLOAT, function("builtin::int_ne_float")),
    compare("int.__lt__", INT_FLOAT, function("builtin::int_lt_float")),
    compare("int.__le__", INT_FLOAT, function("builtin::int_le_float")),
    compare("int.__gt__", INT_FLOAT, function("builtin::int_gt_float")),
    compare("int.__ge__", INT_FLOAT, function("builtin::int_ge_float")),
    compare("float.__eq__", FLOAT_INT, function("builtin::float_eq_int")),
    compare("float.__ne__", FLOAT_INT, function("builtin::float_ne_int")),
    compare("float.__lt__", FLOAT_INT, function("builtin::float_lt_int")),
    compare("float.__le__", FLOAT_INT, function("builtin::float_le_int")),
    compare("float.__gt__", FLOAT_INT, function("builtin::float_gt_int")),
    compare("float.__ge__", FLOAT_INT, function("builtin::float_ge_int")),
    compare("bool.__and__", BOOLS, infix("&")),
    compare("bool.__or__", BOOLS, infix("|")),
    compare("bool.__xor__", BOOLS, infix("^")),
    compare("bool.__eq__", BOOLS, infix("==")),
    compare("bool.__ne__", BOOLS, infix("!=")),
    row("int", &[optional("", Sig::Integer, Literal::Int(0))], Sig::Integer, RustForm::Identity)
        .range(RangeRule::Same),
    row("int", &[by(Sig::Buffer)], Sig::Int, function("builtin::int_from_bytes_text"))
        .raises(VALUE)
        .reads(),
    row("int", &[by(Sig::Bool)], Sig::Machine, function("i64::from")).range(RangeRule::Within(0, 1)),
    row("int", &[by(Sig::Float)], Sig::Int, method("trunc_to_int"))
        .raises(&["ValueError", "OverflowError"]),
    row("int", &[by(Sig::Str)], Sig::Int, function("builtin::int_from_text")).raises(VALUE),
    row(
        "int",
        &[by(Sig::Str), named("base", Sig::Integer)],
        Sig::Int,
        function("builtin::int_from_text_in"),
    )
    .raises(VALUE),
    row("float", UNARY, Sig::Float, method("to_float")).raises(OVERFLOW),
    row("bool", UNARY, Sig::Bool, method("truth")),
    row("bool", &[optional("", Sig::Bool, Literal::Bool(false))], Sig::Bool, RustForm::Identity),
    row("str", UNARY, Sig::Str, method("to_str")),
    row("repr", UNARY, Sig::Str, method("to_str")),
    row("str", &[by(Sig::Bool)], Sig::Str, method("to_str")),
    row("repr", &[by(Sig::Bool)], Sig::Str, method("to_str")),
    row("abs", UNARY, Sig::Integer, method("abs")).range(RangeRule::Abs),
    row("round", UNARY, Sig::Integer, RustForm::Identity).range(RangeRule::Same),
    row(
        "round",
        &[by(Sig::Integer), named("ndigits", Sig::Integer)],
        Sig::Int,
        function("builtin::round_int"),
    ),
    row("divmod", BINARY, Sig::Tuple(&[Sig::Int, Sig::Int]), function("builtin::divmod")).raises(ZERO),
    row(
        "pow",
        &[named("base", Sig::Integer), named("exp", Sig::Integer), named("mod", Sig::Integer)],
        Sig::Int,
        function("builtin::power_mod"),
    )
    .raises(VALUE),
    row("hex", UNARY, Sig::Str, function("builtin::hex")),
    row("oct", UNARY, Sig::Str, function("builtin::oct")),
    row("bin", UNARY, Sig::Str, function("builtin::bin")),
    row("chr", UNARY, Sig::Str, function("builtin::chr")).raises(&["ValueError", "OverflowError"]),
    row("int.bit_length", UNARY, Sig::Machine, function("builtin::bit_length")),
    row("int.bit_count", UNARY, Sig::Machine, function("builtin::bit_count")),
    row(
        "int.as_integer_ratio",
        UNARY,
        Sig::Tuple(&[Sig::Int, Sig::Int]),
        function("builtin::ratio_of_int"),
    ),
    row("int@real", UNARY, Sig::Integer, RustForm::Identity).range(RangeRule::Same),
    row("int@numerator", UNARY, Sig::Integer, RustForm::Identity).range(RangeRule::Same),
    row("int@imag", UNARY, Sig::Machine, function("builtin::imaginary_of_int"))
        .range(RangeRule::Within(0, 0)),
    row("int@denominator", UNARY, Sig::Machine, function("builtin::denominator_of_int"))
        .range(RangeRule::Within(1, 1)),
    row("int.conjugate", UNARY, Sig::Integer, RustForm::Identity).range(RangeRule::Same),
];
