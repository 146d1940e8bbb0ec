//! Rows of `bytes` and `bytearray`.

use super::row::{
    BOUND, BOUNDED, FILL, INDEX, OVERFLOW, ROOM, VALUE, by, each, function, method, named, optional, row,
};
use super::{Builtin, Literal, Param, RangeRule, Sig, Vocabulary};

/// The value of one byte.
const BYTE: RangeRule = RangeRule::Within(0, 255);
/// The position of a part, or -1.
const FOUND: RangeRule = RangeRule::Within(-1, 1 << 32);
const BYTES_OR_NONE: Sig = Sig::Optional(&Sig::Bytes);
const INTS: Sig = Sig::List(&Sig::Int);
const PREFIXES: Sig = Sig::Homogeneous(&Sig::Bytes);
/// What a codec raises.
const CODEC: &[&str] = &["UnicodeError", "LookupError"];
const SIZE: &[&str] = &["ValueError", "OverflowError"];
const SIZED: &[&str] = &["ValueError", "OverflowError", "MemoryError"];
const ENCODING: Param = optional("encoding", Sig::Str, Literal::Str("utf-8")).of(Vocabulary::Encoding);
const GIVEN_ENCODING: Param = named("encoding", Sig::Str).of(Vocabulary::Encoding);
const ERRORS: Param = optional("errors", Sig::Str, Literal::Str("strict")).of(Vocabulary::ErrorHandler);

/// What a method makes of its receiver alone, which may change.
const fn of(name: &'static str, params: &'static [Param], result: Sig, rust: &'static str) -> Builtin {
    row(name, params, result, method(rust)).reads()
}

/// The same through a function.
const fn through(
    name: &'static str,
    params: &'static [Param],
    result: Sig,
    rust: &'static str,
) -> Builtin {
    row(name, params, result, function(rust)).reads()
}

/// The rows that both types have, in a module: those named `$ty.method` have a receiver of the type
/// `$me`, and their results that are bytes are of that type too.
macro_rules! shared {
    ($module:ident, $ty:literal, $me:expr) => {
        mod $module {
            use super::*;

            const ME: Sig = $me;
            const UNARY: &[Param] = &[by(ME)];
            const BINARY: &[Param] = &[by(ME), by(Sig::Buffer)];
            const TIMES: &[Param] = &[by(ME), by(Sig::Integer)];
            const PART: &[Param] = &[by(ME), by(Sig::Buffer), BOUNDED, BOUNDED];
            const VALUE_IN: &[Param] = &[by(ME), by(Sig::Integer), BOUNDED, BOUNDED];
            const ANY_OF: &[Param] = &[by(ME), by(PREFIXES)];
            const STRIP: &[Param] = &[by(ME), optional("", BYTES_OR_NONE, Literal::None)];
            const WIDTH: &[Param] = &[by(ME), by(Sig::Integer)];
            const FILLED: &[Param] = &[by(ME), by(Sig::Integer), by(Sig::Bytes)];
            const SPLIT: &[Param] = &[
                by(ME),
                optional("sep", BYTES_OR_NONE, Literal::None),
                optional("maxsplit", Sig::Machine, Literal::Int(-1)),
            ];
            const TRIPLE: Sig = Sig::Tuple(&[ME, ME, ME]);
            const PARTS: Sig = Sig::List(&ME);

            pub(super) const ROWS: &[Builtin] = &[
                of(concat!($ty, ".__add__"), BINARY, ME, "concat"),
                of(concat!($ty, ".__mul__"), TIMES, ME, "repeat").raises(ROOM),
                through(
                    concat!($ty, ".__mul__"),
                    &[by(Sig::Integer), by(ME)],
                    ME,
                    "builtin::repeat_bytes",
                )
                .raises(ROOM),
                of(concat!($ty, ".__eq__"), BINARY, Sig::Bool, "equals"),
                of(concat!($ty, ".__ne__"), BINARY, Sig::Bool, "differs"),
                of(concat!($ty, ".__lt__"), BINARY, Sig::Bool, "precedes"),
                of(concat!($ty, ".__le__"), BINARY, Sig::Bool, "precedes_or_equals"),
                of(concat!($ty, ".__gt__"), BINARY, Sig::Bool, "follows"),
                of(concat!($ty, ".__ge__"), BINARY, Sig::Bool, "follows_or_equals"),
                of(concat!($ty, ".__contains__"), BINARY, Sig::Bool, "contains"),
                of(concat!($ty, ".__contains__"), TIMES, Sig::Bool, "contains_byte").raises(VALUE),
                of(concat!($ty, ".__getitem__"), TIMES, Sig::Machine, "item").raises(INDEX).range(BYTE),
                of(
                    concat!($ty, ".__getslice__"),
                    &[by(ME), by(BOUND), by(BOUND), by(BOUND)],
                    ME,
                    "slice",
                )
                .raises(VALUE),
                of("len", UNARY, Sig::Machine, "len"),
                of("bool", UNARY, Sig::Bool, "truth"),
                of("list", UNARY, INTS, "to_list"),
                through("sorted", UNARY, INTS, "builtin::sorted_bytes"),
                through("min", UNARY, Sig::Machine, "builtin::least_byte").raises(VALUE).range(BYTE),
                through("max", UNARY, Sig::Machine, "builtin::greatest_byte").raises(VALUE).range(BYTE),
                through("sum", UNARY, Sig::Machine, "builtin::sum_bytes")
                    .range(RangeRule::Within(0, 255 << 32)),
                through("any", UNARY, Sig::Bool, "builtin::any_byte"),
                through("all", UNARY, Sig::Bool, "builtin::all_bytes"),
                through("bytes", UNARY, Sig::Bytes, "builtin::bytes_of"),
                through("bytearray", UNARY, Sig::ByteArray, "builtin::array_of"),
                through("str", &[by(ME), GIVEN_ENCODING, ERRORS], Sig::Str, "bytes::decode_with")
                    .raises(CODEC),
                through(concat!($ty, ".decode"), UNARY, Sig::Str, "bytes::decode").raises(CODEC),
                through(
                    concat!($ty, ".decode"),
                    &[by(ME), ENCODING, ERRORS],
                    Sig::Str,
                    "bytes::decode_with",
                )
                .raises(CODEC),
                of(concat!($ty, ".hex"), UNARY, Sig::Str, "hex"),
                through(
                    concat!($ty, ".hex"),
                    &[
                        by(ME),
                        named("sep", Sig::Str),
                        optional("bytes_per_sep", Sig::Integer, Literal::Int(1)),
                    ],
                    Sig::Str,
                    "bytes::hex_with_groups",
                )
                .raises(VALUE),
                of(concat!($ty, ".upper"), UNARY, ME, "upper"),
                of(concat!($ty, ".lower"), UNARY, ME, "lower"),
                of(concat!($ty, ".swapcase"), UNARY, ME, "swapcase"),
                of(concat!($ty, ".capitalize"), UNARY, ME, "capitalize"),
                of(concat!($ty, ".title"), UNARY, ME, "title"),
                of(concat!($ty, ".isalnum"), UNARY, Sig::Bool, "isalnum"),
                of(concat!($ty, ".isalpha"), UNARY, Sig::Bool, "isalpha"),
                of(concat!($ty, ".isascii"), UNARY, Sig::Bool, "isascii"),
                of(concat!($ty, ".isdigit"), UNARY, Sig::Bool, "isdigit"),
                of(concat!($ty, ".isspace"), UNARY, Sig::Bool, "isspace"),
                of(concat!($ty, ".islower"), UNARY, Sig::Bool, "islower"),
                of(concat!($ty, ".isupper"), UNARY, Sig::Bool, "isupper"),
                of(concat!($ty, ".istitle"), UNARY, Sig::Bool, "istitle"),
                of(concat!($ty, ".strip"), STRIP, ME, "strip_of"),
                of(concat!($ty, ".lstrip"), STRIP, ME, "lstrip_of"),
                of(concat!($ty, ".rstrip"), STRIP, ME, "rstrip_of"),
                of(concat!($ty, ".removeprefix"), BINARY, ME, "removeprefix"),
                of(concat!($ty, ".removesuffix"), BINARY, ME, "removesuffix"),
                of(concat!($ty, ".ljust"), WIDTH, ME, "ljust").raises(ROOM),
                of(concat!($ty, ".rjust"), WIDTH, ME, "rjust").raises(ROOM),
                of(concat!($ty, ".center"), WIDTH, ME, "center").raises(ROOM),
                of(concat!($ty, ".ljust"), FILLED, ME, "ljust_with").raises(FILL),
                of(concat!($ty, ".rjust"), FILLED, ME, "rjust_with").raises(FILL),
                of(concat!($ty, ".center"), FILLED, ME, "center_with").raises(FILL),
                of(concat!($ty, ".zfill"), WIDTH, ME, "zfill").raises(ROOM),
                of(
                    concat!($ty, ".expandtabs"),
                    &[by(ME), optional("tabsize", Sig::Integer, Literal::Int(8))],
                    ME,
                    "expandtabs",
                )
                .raises(ROOM),
                of(concat!($ty, ".find"), BINARY, Sig::Machine, "find").range(FOUND),
                of(concat!($ty, ".rfind"), BINARY, Sig::Machine, "rfind").range(FOUND),
                of(concat!($ty, ".find"), PART, Sig::Machine, "find_in").range(FOUND),
                of(concat!($ty, ".rfind"), PART, Sig::Machine, "rfind_in").range(FOUND),
                of(concat!($ty, ".index"), PART, Sig::Machine, "index_in").raises(VALUE),
                of(concat!($ty, ".rindex"), PART, Sig::Machine, "rindex_in").raises(VALUE),
                of(concat!($ty, ".count"), PART, Sig::Machine, "count_in"),
                of(concat!($ty, ".startswith"), PART, Sig::Bool, "startswith_in"),
                of(concat!($ty, ".endswith"), PART, Sig::Bool, "endswith_in"),
                of(concat!($ty, ".startswith"), ANY_OF, Sig::Bool, "startswith_any"),
                of(concat!($ty, ".endswith"), ANY_OF, Sig::Bool, "endswith_any"),
                through(concat!($ty, ".find"), VALUE_IN, Sig::Machine, "bytes::find_byte")
                    .raises(VALUE)
                    .range(FOUND),
                through(concat!($ty, ".rfind"), VALUE_IN, Sig::Machine, "bytes::rfind_byte")
                    .raises(VALUE)
                    .range(FOUND),
                through(concat!($ty, ".index"), VALUE_IN, Sig::Machine, "bytes::index_byte")
                    .raises(VALUE),
                through(concat!($ty, ".rindex"), VALUE_IN, Sig::Machine, "bytes::rindex_byte")
                    .raises(VALUE),
                through(concat!($ty, ".count"), VALUE_IN, Sig::Machine, "bytes::count_byte")
                    .raises(VALUE),
                of(
                    concat!($ty, ".replace"),
                    &[
                        by(ME),
                        by(Sig::Buffer),
                        by(Sig::Buffer),
                        optional("", Sig::Machine, Literal::Int(-1)),
                    ],
                    ME,
                    "replace_max",
                )
                .raises(OVERFLOW),
                of(concat!($ty, ".split"), SPLIT, PARTS, "split_max").raises(SIZE),
                of(concat!($ty, ".rsplit"), SPLIT, PARTS, "rsplit_max").raises(SIZE),
                of(
                    concat!($ty, ".splitlines"),
                    &[by(ME), optional("keepends", Sig::Bool, Literal::Bool(false))],
                    PARTS,
                    "splitlines",
                ),
                of(concat!($ty, ".partition"), &[by(ME), by(Sig::Bytes)], TRIPLE, "partition")
                    .raises(VALUE),
                of(concat!($ty, ".rpartition"), &[by(ME), by(Sig::Bytes)], TRIPLE, "rpartition")
                    .raises(VALUE),
                of(concat!($ty, ".join"), &[by(ME), each(Sig::List(&Sig::Bytes))], ME, "join"),
                of(concat!($ty, ".join"), &[by(ME), each(Sig::List(&Sig::ByteArray))], ME, "join"),
                of(
                    concat!($ty, ".translate"),
                    &[by(ME), by(BYTES_OR_NONE), optional("delete", Sig::Bytes, Literal::NoBytes)],
                    ME,
                    "translate",
                )
                .raises(VALUE),
                through(
                    concat!($ty, ".maketrans"),
                    &[by(Sig::Buffer), by(Sig::Buffer)],
                    Sig::Bytes,
                    "bytes::maketrans",
                )
                .raises(VALUE),
                through(
                    "int.from_bytes",
                    &[named("bytes", ME), optional("byteorder", Sig::Str, Literal::Str("big")), SIGNED],
                    Sig::Int,
                    "builtin::int_from_bytes",
                )
                .raises(VALUE),
            ];
        }
    };
}

/// `signed=`, by keyword only.
const SIGNED: Param =
    Param { keyword_only: true, ..optional("signed", Sig::Bool, Literal::Bool(false)) };

shared!(immutable, "bytes", Sig::Bytes);
shared!(mutable, "bytearray", Sig::ByteArray);

pub(super) const SHARED: [&[Builtin]; 2] = [immutable::ROWS, mutable::ROWS];

const ARRAY: &[Param] = &[by(Sig::ByteArray)];
const AT: &[Param] = &[by(Sig::ByteArray), by(Sig::Integer)];
const OTHER: &[Param] = &[by(Sig::ByteArray), by(Sig::Buffer)];
const BOTH: &[Param] = &[by(Sig::ByteArray), by(Sig::ByteArray)];
const LISTED: &[Param] = &[by(Sig::ByteArray), each(INTS)];
const TEXT: &[Param] = &[by(Sig::Str), GIVEN_ENCODING, ERRORS];
const NUMBER: &[Param] = &[
    by(Sig::Integer),
    optional("length", Sig::Integer, Literal::Int(1)),
    optional("byteorder", Sig::Str, Literal::Str("big")),
    SIGNED,
];

/// A method that changes its receiver.
const fn changes(
    name: &'static str,
    params: &'static [Param],
    result: Sig,
    rust: &'static str,
) -> Builtin {
    row(name, params, result, method(rust)).writes()
}

pub(super) const ROWS: &[Builtin] = &[
    row("bytes", &[], Sig::Bytes, function("Bytes::new")),
    row("bytes", &[by(Sig::Integer)], Sig::Bytes, function("bytes::bytes_from_size")).raises(SIZED),
    through("bytes", &[each(INTS)], Sig::Bytes, "bytes::bytes_from_ints").raises(VALUE),
    row("bytes", TEXT, Sig::Bytes, function("bytes::encode_with")).raises(CODEC),
    row("bytes.fromhex", &[by(Sig::Str)], Sig::Bytes, function("bytes::bytes_from_hex")).raises(VALUE),
    row("bytearray", &[], Sig::ByteArray, function("ByteArray::new")).reads(),
    through("bytearray", &[by(Sig::Integer)], Sig::ByteArray, "bytes::array_from_size").raises(SIZED),
    through("bytearray", &[each(INTS)], Sig::ByteArray, "bytes::array_from_ints").raises(VALUE),
    through("bytearray", TEXT, Sig::ByteArray, "bytes::array_of_text_with").raises(CODEC),
    through("bytearray.fromhex", &[by(Sig::Str)], Sig::ByteArray, "bytes::array_from_hex").raises(VALUE),
    row("bytearray.__is__", BOTH, Sig::Bool, method("same")),
    row(
        "object.__is__",
        &[by(Sig::Optional(&Sig::ByteArray)), by(Sig::Optional(&Sig::ByteArray))],
        Sig::Bool,
        method("same"),
    ),
    changes("bytearray.__iadd__", &[by(Sig::ByteArray), by(Sig::Bytes)], Sig::None, "extend"),
    changes("bytearray.__iadd__", BOTH, Sig::None, "extend_in_place").raises(&["BufferError"]),
    changes("bytearray.__imul__", AT, Sig::None, "repeat_assign").raises(ROOM),
    changes(
        "bytearray.__setitem__",
        &[by(Sig::ByteArray), by(Sig::Integer), by(Sig::Integer)],
        Sig::None,
        "set_item",
    )
    .raises(&["IndexError", "ValueError"]),
    changes("bytearray.__delitem__", AT, Sig::None, "delete_item").raises(INDEX),
    changes(
        "bytearray.__setslice__",
        &[by(Sig::ByteArray), by(BOUND), by(BOUND), by(BOUND), by(Sig::Buffer)],
        Sig::None,
        "set_slice",
    )
    .raises(VALUE),
    changes(
        "bytearray.__setslice__",
        &[by(Sig::ByteArray), by(BOUND), by(BOUND), by(BOUND), by(INTS)],
        Sig::None,
        "set_slice_ints",
    )
    .raises(VALUE),
    changes(
        "bytearray.__delslice__",
        &[by(Sig::ByteArray), by(BOUND), by(BOUND), by(BOUND)],
        Sig::None,
        "delete_slice",
    )
    .raises(VALUE),
    changes("bytearray.append", AT, Sig::None, "append").raises(VALUE),
    changes("bytearray.clear", ARRAY, Sig::None, "clear"),
    of("bytearray.copy", ARRAY, Sig::ByteArray, "copy"),
    changes("bytearray.extend", OTHER, Sig::None, "extend"),
    changes("bytearray.extend", LISTED, Sig::None, "extend_ints").raises(VALUE),
    changes(
        "bytearray.insert",
        &[by(Sig::ByteArray), by(Sig::Machine), by(Sig::Integer)],
        Sig::None,
        "insert",
    )
    .raises(SIZE),
    changes("bytearray.pop", ARRAY, Sig::Machine, "pop").raises(INDEX).range(BYTE),
    changes("bytearray.pop", AT, Sig::Machine, "pop_at")
        .raises(&["IndexError", "OverflowError"])
        .range(BYTE),
    changes("bytearray.remove", AT, Sig::None, "remove").raises(VALUE),
    changes("bytearray.reverse", ARRAY, Sig::None, "reverse"),
    row("str.encode", &[by(Sig::Str)], Sig::Bytes, function("bytes::encode")),
    row("str.encode", &[by(Sig::Str), ENCODING, ERRORS], Sig::Bytes, function("bytes::encode_with"))
        .raises(CODEC),
    row("int.to_bytes", NUMBER, Sig::Bytes, function("builtin::int_to_bytes")).raises(SIZED),
    through(
        "int.from_bytes",
        &[named("bytes", INTS), optional("byteorder", Sig::Str, Literal::Str("big")), SIGNED],
        Sig::Int,
        "builtin::int_from_byte_list",
    )
    .raises(VALUE),
];
