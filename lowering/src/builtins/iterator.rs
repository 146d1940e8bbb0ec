//! Rows of iterators, of functions as objects and of `range` as a value.

use super::row::{
    BOUND, EQUAL, INDEX, LIST, OVERFLOW, T, U, VALUE, by, each, function, method, row, take,
};
use super::{Builtin, IDENTITY, Param, Sig};
use crate::ty::View;

const ITERATOR: Sig = Sig::Iterator(&T);
const RANGE: &[Param] = &[by(Sig::Range)];
const IN_RANGE: &[Param] = &[by(Sig::Range), by(Sig::Int)];
const RUNTIME: &[&str] = &["RuntimeError"];
const KEYS: Sig = Sig::View(View::Keys, &T, &U);
const VALUES: Sig = Sig::View(View::Values, &T, &U);
const ITEMS: Sig = Sig::View(View::Items, &T, &U);
const PAIR: Sig = Sig::Tuple(&[T, U]);
const DICT: &[Param] = &[by(Sig::Dict(&T, &U))];

const FUNCTIONS: &[Param] = &[by(T), by(T)];
const IDENTITIES: &[Param] = &[by(Sig::Identity), by(Sig::Identity)];

pub(super) const ROWS: &[Builtin] = &[
    row(IDENTITY, &[], Sig::Identity, function("Identity::new")).reads(),
    row("function.__is__", FUNCTIONS, Sig::Bool, super::row::infix("==")),
    row("function.__is__", IDENTITIES, Sig::Bool, super::row::infix("==")),
    row("next", &[by(ITERATOR)], T, method("advance")).raises(&["StopIteration"]).writes(),
    row("next", &[by(ITERATOR), take(T)], T, method("advance_or")).raises(RUNTIME).writes(),
    row("next", &[by(ITERATOR), by(Sig::None)], Sig::Optional(&T), method("advance_or_none"))
        .raises(RUNTIME)
        .writes(),
    row(
        "zip.strict",
        &[by(ITERATOR), by(Sig::Iterator(&U))],
        Sig::Iterator(&PAIR),
        function("builtin::zip_strict"),
    )
    .reads(),
    row(
        "zip.strict",
        &[by(ITERATOR), by(Sig::Iterator(&U)), by(Sig::Iterator(&Sig::Param(2)))],
        Sig::Iterator(&Sig::Tuple(&[T, U, Sig::Param(2)])),
        function("builtin::zip_strict3"),
    )
    .reads(),
    row("list", &[by(ITERATOR)], LIST, method("to_list")).raises(RUNTIME).writes(),
    row("iterator.__unpack__", &[by(ITERATOR), by(Sig::Machine)], LIST, method("first_items"))
        .raises(RUNTIME)
        .writes(),
    row("iterator.__contains__", &[by(Sig::Iterator(&EQUAL)), by(EQUAL)], Sig::Bool, method("contains"))
        .raises(RUNTIME)
        .writes(),
    row(
        "range",
        &[by(Sig::Integer), by(Sig::Integer), by(Sig::Integer)],
        Sig::Range,
        function("Range::new"),
    ),
    row("range.__eq__", &[by(Sig::Range), by(Sig::Range)], Sig::Bool, super::row::infix("==")),
    row("range.__ne__", &[by(Sig::Range), by(Sig::Range)], Sig::Bool, super::row::infix("!=")),
    row("range.__contains__", IN_RANGE, Sig::Bool, method("contains")),
    row("range.__getitem__", &[by(Sig::Range), by(Sig::Integer)], Sig::Int, method("item"))
        .raises(INDEX),
    row(
        "range.__getslice__",
        &[by(Sig::Range), by(BOUND), by(BOUND), by(BOUND)],
        Sig::Range,
        method("slice"),
    )
    .raises(VALUE),
    row("range@start", RANGE, Sig::Int, method("start")),
    row("range@stop", RANGE, Sig::Int, method("stop")),
    row("range@step", RANGE, Sig::Int, method("step")),
    row("len", RANGE, Sig::Machine, method("len")).raises(OVERFLOW),
    row("range.count", IN_RANGE, Sig::Machine, method("count")),
    row("range.index", IN_RANGE, Sig::Int, method("index")).raises(VALUE),
    row("list", RANGE, Sig::List(&Sig::Int), method("to_list")).reads(),
    row("dict.keys", DICT, KEYS, method("keys")).reads(),
    row("dict.values", DICT, VALUES, method("values")).reads(),
    row("dict.items", DICT, ITEMS, method("items")).reads(),
    row("len", &[by(KEYS)], Sig::Machine, method("len")).reads(),
    row("bool", &[by(KEYS)], Sig::Bool, method("truth")).reads(),
    row("len", &[by(VALUES)], Sig::Machine, method("len")).reads(),
    row("bool", &[by(VALUES)], Sig::Bool, method("truth")).reads(),
    row("len", &[by(ITEMS)], Sig::Machine, method("len")).reads(),
    row("bool", &[by(ITEMS)], Sig::Bool, method("truth")).reads(),
    row("list", &[by(KEYS)], LIST, method("to_list")).reads(),
    row("list", &[by(VALUES)], Sig::List(&U), method("to_list")).reads(),
    row("list", &[by(ITEMS)], Sig::List(&PAIR), method("to_list")).reads(),
    row("set", &[by(KEYS)], Sig::Set(&T), function("builtin::set_of_keys")).reads(),
    row(
        "dict_keys.isdisjoint",
        &[by(KEYS), each(LIST)],
        Sig::Bool,
        function("builtin::keys_are_disjoint"),
    )
    .reads(),
    row("dict_keys.__contains__", &[by(KEYS), by(T)], Sig::Bool, method("contains")).reads(),
    row(
        "dict_values.__contains__",
        &[by(Sig::View(View::Values, &T, &EQUAL)), by(EQUAL)],
        Sig::Bool,
        method("contains"),
    )
    .reads(),
    row(
        "dict_items.__contains__",
        &[by(Sig::View(View::Items, &T, &EQUAL)), by(Sig::Tuple(&[T, EQUAL]))],
        Sig::Bool,
        method("contains"),
    )
    .reads(),
];
