//! Rows of calls that unpack what only the running program knows. No names of Python's.

use super::row::{LIST, by, function, row};
use super::{Builtin, Sig};

const TYPE: &[&str] = &["TypeError"];
const MAPPING: Sig = Sig::Dict(&Sig::Str, &super::row::T);

pub(super) const ROWS: &[Builtin] = &[
    row(
        "<call>.rest",
        &[by(LIST), by(Sig::Machine), by(Sig::Machine), by(Sig::Machine), by(Sig::Str), by(Sig::Str)],
        Sig::None,
        function("arguments::check_rest"),
    )
    .raises(TYPE)
    .reads(),
    row(
        "<call>.mapping",
        &[by(MAPPING), by(Sig::Machine), by(Sig::Str), by(Sig::Str), by(Sig::Str)],
        Sig::None,
        function("arguments::check_mapping"),
    )
    .raises(TYPE)
    .reads(),
    row(
        "<call>.replacement",
        &[by(LIST), by(Sig::Machine), by(Sig::Machine)],
        super::row::T,
        function("arguments::replacement"),
    )
    .raises(super::row::INDEX)
    .reads(),
    row(
        "<call>.several",
        &[by(LIST), by(Sig::Str), by(Sig::Str)],
        Sig::None,
        function("arguments::check_several"),
    )
    .raises(TYPE)
    .reads(),
    row("<call>.some", &[by(LIST), by(Sig::Str)], Sig::None, function("arguments::check_some"))
        .raises(TYPE)
        .reads(),
    row(
        "zip.rest",
        &[by(Sig::List(&Sig::Iterator(&super::row::T)))],
        Sig::Iterator(&Sig::TupleOf(&super::row::T)),
        function("builtin::zip_rest"),
    )
    .reads(),
    row("<call>.left", &[by(MAPPING), by(Sig::Str)], MAPPING, function("arguments::left_over")).reads(),
];
