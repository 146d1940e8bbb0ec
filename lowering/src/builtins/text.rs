//! Rows of `str`.

use super::row::{
    BOUND, BOUNDED, FILL, OVERFLOW, ROOM, T, U, VALUE, by, each, function, infix, method, named,
    optional, row,
};
use super::{Builtin, Items, Literal, Param, RangeRule, RustForm, Sig};

const UNARY: &[Param] = &[by(Sig::Str)];
const BINARY: &[Param] = &[by(Sig::Str), by(Sig::Str)];
const FROM: &[Param] = &[by(Sig::Str), by(Sig::Str), by(Sig::Integer)];
const BETWEEN: &[Param] = &[by(Sig::Str), by(Sig::Str), by(BOUND), by(BOUND)];
const WIDTH: &[Param] = &[by(Sig::Str), by(Sig::Integer)];
const FILLED: &[Param] = &[by(Sig::Str), by(Sig::Integer), by(Sig::Str)];
const STRINGS: Sig = Sig::List(&Sig::Str);
const STR_OR_NONE: Sig = Sig::Optional(&Sig::Str);
/// A tuple of prefixes or suffixes between two bounds.
const ANY_BETWEEN: &[Param] = &[by(Sig::Str), by(Sig::Homogeneous(&Sig::Str)), BOUNDED, BOUNDED];
/// The position of a part, or -1.
const FOUND: RangeRule = RangeRule::Within(-1, 1 << 32);

/// `s.method()` with a result of type `str`.
const fn text(name: &'static str, rust: &'static str) -> Builtin {
    row(name, UNARY, Sig::Str, method(rust))
}

/// A question about all characters of a string.
const fn question(name: &'static str, rust: &'static str) -> Builtin {
    row(name, UNARY, Sig::Bool, method(rust))
}

/// Something about a string and a part of it.
const fn part(name: &'static str, rust: &'static str, result: Sig) -> Builtin {
    row(name, BINARY, result, method(rust))
}

/// The same between two bounds.
const fn between(name: &'static str, rust: &'static str, result: Sig) -> Builtin {
    row(name, BETWEEN, result, method(rust))
}

pub(super) const ROWS: &[Builtin] = &[
    row("str.__add__", BINARY, Sig::Str, infix("+")),
    row("str.__mul__", &[by(Sig::Str), by(Sig::Integer)], Sig::Str, method("repeat")).raises(ROOM),
    row("str.__mul__", &[by(Sig::Integer), by(Sig::Str)], Sig::Str, function("builtin::repeat_text"))
        .raises(ROOM),
    row("str.__eq__", BINARY, Sig::Bool, infix("==")),
    row("str.__ne__", BINARY, Sig::Bool, infix("!=")),
    row("str.__lt__", BINARY, Sig::Bool, infix("<")),
    row("str.__le__", BINARY, Sig::Bool, infix("<=")),
    row("str.__gt__", BINARY, Sig::Bool, infix(">")),
    row("str.__ge__", BINARY, Sig::Bool, infix(">=")),
    part("str.__contains__", "contains", Sig::Bool),
    row("str.__getitem__", &[by(Sig::Str), by(Sig::Integer)], Sig::Str, method("item"))
        .raises(super::row::INDEX),
    row("str.__getslice__", &[by(Sig::Str), by(BOUND), by(BOUND), by(BOUND)], Sig::Str, method("slice"))
        .raises(VALUE),
    row("len", UNARY, Sig::Machine, method("len")),
    row("ord", UNARY, Sig::Machine, function("builtin::ord"))
        .raises(&["TypeError"])
        .range(RangeRule::Within(0, 0x10_ffff)),
    row("bool", UNARY, Sig::Bool, method("truth")),
    row("str", UNARY, Sig::Str, RustForm::Identity),
    row("str", &[], Sig::Str, function("Str::new")),
    row("repr", UNARY, Sig::Str, method("repr")),
    row("ascii", &[by(Sig::Any)], Sig::Str, function("builtin::ascii")).reads(),
    row("list", UNARY, STRINGS, function("builtin::characters")).reads(),
    row("sorted", UNARY, STRINGS, function("builtin::sorted_characters")).reads(),
    row("min", UNARY, Sig::Str, function("builtin::least_character")).raises(VALUE),
    row("max", UNARY, Sig::Str, function("builtin::greatest_character")).raises(VALUE),
    text("str.upper", "upper"),
    text("str.lower", "lower"),
    text("str.casefold", "casefold"),
    text("str.capitalize", "capitalize"),
    text("str.swapcase", "swapcase"),
    text("str.title", "title"),
    text("str.strip", "strip"),
    text("str.lstrip", "lstrip"),
    text("str.rstrip", "rstrip"),
    part("str.strip", "strip_chars", Sig::Str),
    part("str.lstrip", "lstrip_chars", Sig::Str),
    part("str.rstrip", "rstrip_chars", Sig::Str),
    row("str.strip", &[by(Sig::Str), by(STR_OR_NONE)], Sig::Str, function("builtin::strip")),
    row("str.lstrip", &[by(Sig::Str), by(STR_OR_NONE)], Sig::Str, function("builtin::lstrip")),
    row("str.rstrip", &[by(Sig::Str), by(STR_OR_NONE)], Sig::Str, function("builtin::rstrip")),
    question("str.isalnum", "isalnum"),
    question("str.isalpha", "isalpha"),
    question("str.isascii", "isascii"),
    question("str.isdecimal", "isdecimal"),
    question("str.isdigit", "isdigit"),
    question("str.isidentifier", "isidentifier"),
    question("str.islower", "islower"),
    question("str.isnumeric", "isnumeric"),
    question("str.isprintable", "isprintable"),
    question("str.isspace", "isspace"),
    question("str.istitle", "istitle"),
    question("str.isupper", "isupper"),
    part("str.startswith", "startswith", Sig::Bool),
    part("str.endswith", "endswith", Sig::Bool),
    row("str.startswith", FROM, Sig::Bool, function("builtin::startswith_from")),
    row("str.endswith", FROM, Sig::Bool, function("builtin::endswith_from")),
    between("str.startswith", "startswith_in", Sig::Bool),
    between("str.endswith", "endswith_in", Sig::Bool),
    row("str.startswith", ANY_BETWEEN, Sig::Bool, method("startswith_any")),
    row("str.endswith", ANY_BETWEEN, Sig::Bool, method("endswith_any")),
    part("str.find", "find", Sig::Machine).range(FOUND),
    part("str.rfind", "rfind", Sig::Machine).range(FOUND),
    part("str.index", "index", Sig::Machine).raises(VALUE),
    part("str.rindex", "rindex", Sig::Machine).raises(VALUE),
    part("str.count", "count", Sig::Machine),
    row("str.find", FROM, Sig::Machine, function("builtin::find_from")).range(FOUND),
    row("str.rfind", FROM, Sig::Machine, function("builtin::rfind_from")).range(FOUND),
    row("str.index", FROM, Sig::Machine, function("builtin::index_from")).raises(VALUE),
    row("str.rindex", FROM, Sig::Machine, function("builtin::rindex_from")).raises(VALUE),
    row("str.count", FROM, Sig::Machine, function("builtin::count_from")),
    between("str.find", "find_in", Sig::Machine).range(FOUND),
    between("str.rfind", "rfind_in", Sig::Machine).range(FOUND),
    between("str.index", "index_in", Sig::Machine).raises(VALUE),
    between("str.rindex", "rindex_in", Sig::Machine).raises(VALUE),
    between("str.count", "count_in", Sig::Machine),
    row("str.replace", &[by(Sig::Str), by(Sig::Str), by(Sig::Str)], Sig::Str, method("replace")),
    row(
        "str.replace",
        &[by(Sig::Str), by(Sig::Str), by(Sig::Str), by(Sig::Machine)],
        Sig::Str,
        method("replace_max"),
    )
    .raises(OVERFLOW),
    part("str.removeprefix", "removeprefix", Sig::Str),
    part("str.removesuffix", "removesuffix", Sig::Str),
    row("str.split", UNARY, STRINGS, method("split")).reads(),
    row("str.rsplit", UNARY, STRINGS, method("rsplit")).reads(),
    row("str.split", &[by(Sig::Str), named("sep", Sig::Str)], STRINGS, method("split_on"))
        .raises(VALUE)
        .reads(),
    row("str.rsplit", &[by(Sig::Str), named("sep", Sig::Str)], STRINGS, method("rsplit_on"))
        .raises(VALUE)
        .reads(),
    row("str.split", SPLIT, STRINGS, function("builtin::split_max"))
        .raises(&["ValueError", "OverflowError"])
        .reads(),
    row("str.rsplit", SPLIT, STRINGS, function("builtin::rsplit_max"))
        .raises(&["ValueError", "OverflowError"])
        .reads(),
    row("str.splitlines", UNARY, STRINGS, function("builtin::splitlines")).reads(),
    row("str.splitlines", &[by(Sig::Str), named("keepends", Sig::Bool)], STRINGS, method("splitlines"))
        .reads(),
    row("str.partition", BINARY, TRIPLE, method("partition")).raises(VALUE),
    row("str.rpartition", BINARY, TRIPLE, method("rpartition")).raises(VALUE),
    row("str.join", &[by(Sig::Str), each(STRINGS)], Sig::Str, method("join"))
        .owned(method("join"), Items::Stay)
        .reads(),
    row("str.join", BINARY, Sig::Str, function("builtin::join_characters")),
    row(
        "str.join",
        &[by(Sig::Str), by(Sig::Homogeneous(&Sig::Str))],
        Sig::Str,
        function("builtin::join_tuple"),
    ),
    row(
        "str.join",
        &[by(Sig::Str), by(Sig::Dict(&Sig::Str, &U))],
        Sig::Str,
        function("builtin::join_keys"),
    )
    .reads(),
    row("str.ljust", WIDTH, Sig::Str, method("ljust")).raises(ROOM),
    row("str.rjust", WIDTH, Sig::Str, method("rjust")).raises(ROOM),
    row("str.center", WIDTH, Sig::Str, method("center")).raises(ROOM),
    row("str.ljust", FILLED, Sig::Str, method("ljust_with")).raises(FILL),
    row("str.rjust", FILLED, Sig::Str, method("rjust_with")).raises(FILL),
    row("str.center", FILLED, Sig::Str, method("center_with")).raises(FILL),
    row("str.zfill", WIDTH, Sig::Str, method("zfill")).raises(ROOM),
    row("str.expandtabs", UNARY, Sig::Str, function("builtin::expandtabs")),
    row(
        "str.expandtabs",
        &[by(Sig::Str), named("tabsize", Sig::Integer)],
        Sig::Str,
        method("expandtabs"),
    )
    .raises(ROOM),
    row(
        "format",
        &[by(Sig::Any), optional("", Sig::Str, Literal::Str(""))],
        Sig::Str,
        function("builtin::format"),
    )
    .raises(&["ValueError", "TypeError", "OverflowError", "MemoryError"])
    .reads(),
    // Parts of `%`, whose templates are taken apart by the compiler.
    row("percent.character", &[by(Sig::Integer)], Sig::Str, function("builtin::percent_character"))
        .raises(&["OverflowError", "ValueError"]),
    row("percent.character", UNARY, Sig::Str, function("builtin::percent_single"))
        .raises(&["TypeError"]),
    row(
        "percent.digits",
        &[by(Sig::Integer), by(Sig::Str), by(BOUND), by(BOUND), by(Sig::Str)],
        Sig::Str,
        function("builtin::percent_digits"),
    )
    .raises(&["OverflowError", "MemoryError", "ValueError"]),
    row(
        "percent.spec",
        &[by(Sig::Str), by(BOUND), by(BOUND), by(Sig::Str)],
        Sig::Str,
        function("builtin::percent_spec"),
    )
    .raises(OVERFLOW),
    row("any", UNARY, Sig::Bool, method("truth")),
    row("all", UNARY, Sig::Bool, function("builtin::all_characters")),
    row("str.translate", &[by(Sig::Str), by(table(&Sig::Int))], Sig::Str, method("translate"))
        .raises(VALUE)
        .reads(),
    row("str.translate", &[by(Sig::Str), by(table(&Sig::Str))], Sig::Str, method("translate"))
        .raises(VALUE)
        .reads(),
    row("str.translate", &[by(Sig::Str), by(table(&INT_OR_NONE))], Sig::Str, method("translate"))
        .raises(VALUE)
        .reads(),
    row("str.translate", &[by(Sig::Str), by(table(&STR_OR_NONE))], Sig::Str, method("translate"))
        .raises(VALUE)
        .reads(),
    row("str.translate", &[by(Sig::Str), by(table(&Sig::None))], Sig::Str, method("translate"))
        .raises(VALUE)
        .reads(),
    row("str.maketrans", BINARY, table(&Sig::Int), function("builtin::maketrans")).raises(VALUE).reads(),
    row(
        "str.maketrans",
        &[by(Sig::Str), by(Sig::Str), by(Sig::Str)],
        table(&INT_OR_NONE),
        function("builtin::maketrans_without"),
    )
    .raises(VALUE)
    .reads(),
    row(
        "str.maketrans",
        &[by(Sig::Dict(&Sig::Str, &U))],
        table(&U),
        function("builtin::maketrans_of_characters"),
    )
    .raises(VALUE)
    .reads(),
    row("str.maketrans", &[by(table(&U))], table(&U), function("builtin::maketrans_of_codes")).reads(),
];

const INT_OR_NONE: Sig = Sig::Optional(&Sig::Int);

/// What `str.translate` looks code points up in.
const fn table(to: &'static Sig) -> Sig {
    Sig::Dict(&Sig::Int, to)
}

const SPLIT: &[Param] = &[
    by(Sig::Str),
    optional("sep", STR_OR_NONE, Literal::None),
    optional("maxsplit", Sig::Machine, Literal::Int(-1)),
];
const TRIPLE: Sig = Sig::Tuple(&[Sig::Str, Sig::Str, Sig::Str]);

// The rows below hold for values of every type.
pub(super) const OBJECT_ROWS: &[Builtin] = &[
    row("object.__eq__", &[by(T), by(T)], Sig::Bool, infix("=="))
        .owned(infix("=="), Items::Stay)
        .reads(),
    row("object.__ne__", &[by(T), by(T)], Sig::Bool, infix("!="))
        .owned(infix("!="), Items::Stay)
        .reads(),
    row("tuple.__eq__", &[by(T), by(T)], Sig::Bool, infix("==")),
    row("tuple.__ne__", &[by(T), by(T)], Sig::Bool, infix("!=")),
    row("tuple.__lt__", &[by(T), by(T)], Sig::Bool, infix("<")).reads(),
    row("tuple.__le__", &[by(T), by(T)], Sig::Bool, infix("<=")).reads(),
    row("tuple.__gt__", &[by(T), by(T)], Sig::Bool, infix(">")).reads(),
    row("tuple.__ge__", &[by(T), by(T)], Sig::Bool, infix(">=")).reads(),
    row("bool", &[by(Sig::None)], Sig::Bool, method("truth")),
    row("str", &[by(Sig::None)], Sig::Str, method("to_str")),
    row("repr", &[by(Sig::None)], Sig::Str, method("to_str")),
    row("bool", &[by(Sig::Any)], Sig::Bool, method("truth")).owned(method("truth"), Items::Stay).reads(),
    row("str", &[by(Sig::Any)], Sig::Str, method("to_str")).owned(method("to_str"), Items::Stay).reads(),
    row("hash", &[by(Sig::HASHED)], Sig::Machine, function("builtin::hash"))
        .range(RangeRule::Within(i64::MIN as i128, i64::MAX as i128)),
    row("repr", &[by(Sig::Any)], Sig::Str, method("repr")).owned(method("repr"), Items::Stay).reads(),
];
