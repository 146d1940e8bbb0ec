//! Rows of templates that only the running program knows.

use super::row::{LIST, T, by, function, row};
use super::{Builtin, Sig};

const OBJECTS: Sig = Sig::List(&Sig::Object);
const NAMED: Sig = Sig::Dict(&Sig::Str, &Sig::Object);
/// What fields, their parts and the formats of values raise.
const RAISES: &[&str] = &[
    "ValueError",
    "KeyError",
    "IndexError",
    "TypeError",
    "AttributeError",
    "OverflowError",
    "MemoryError",
];

pub(super) const ROWS: &[Builtin] = &[
    row("<template>.value", &[by(Sig::Any)], Sig::Object, function("template::value")).reads(),
    row(
        "<template>.record",
        &[by(Sig::AnyRecord), by(NAMED)],
        Sig::Object,
        function("template::record"),
    )
    .reads(),
    row("<template>.values", &[by(LIST)], OBJECTS, function("template::values")).reads(),
    row("<template>.joined", &[by(OBJECTS), by(OBJECTS)], OBJECTS, function("template::joined")).reads(),
    row("<template>.mapped", &[by(Sig::Dict(&Sig::Str, &T))], NAMED, function("template::mapped"))
        .reads(),
    row(
        "<template>.store",
        &[by(NAMED), super::row::take(Sig::Str), super::row::take(Sig::Object)],
        Sig::None,
        super::row::method("set_item"),
    )
    .writes(),
    row(
        "<template>.format",
        &[by(Sig::Str), by(OBJECTS), by(NAMED)],
        Sig::Str,
        function("template::format"),
    )
    .raises(RAISES)
    .reads(),
    row(
        "<template>.format_map",
        &[by(Sig::Str), by(Sig::Object)],
        Sig::Str,
        function("template::format_map"),
    )
    .raises(RAISES)
    .reads(),
    row(
        "<template>.percent",
        &[by(Sig::Str), by(OBJECTS), by(Sig::Bool)],
        Sig::Str,
        function("template::percent"),
    )
    .raises(RAISES)
    .reads(),
    row(
        "<template>.percent",
        &[by(Sig::Bytes), by(OBJECTS), by(Sig::Bool)],
        Sig::Bytes,
        function("template::percent_buffer"),
    )
    .raises(RAISES)
    .reads(),
    row(
        "<template>.percent",
        &[by(Sig::ByteArray), by(OBJECTS), by(Sig::Bool)],
        Sig::ByteArray,
        function("template::percent_buffer"),
    )
    .raises(RAISES)
    .reads(),
];
