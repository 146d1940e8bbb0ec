//! Rows of tuples of unknown length.

use super::row::{BOUND, EQUAL, INDEX, LIST, ROOM, T, VALUE, by, each, function, method, row};
use super::{Builtin, Param, Sig};

const TUPLE: Sig = Sig::TupleOf(&T);
const UNARY: &[Param] = &[by(TUPLE)];
const SEARCHED: Sig = Sig::TupleOf(&EQUAL);
const ITEM: &[Param] = &[by(SEARCHED), by(EQUAL)];
const AT: &[Param] = &[by(TUPLE), by(Sig::Integer)];

// A tuple may hold lists: what it is made of is read like them.
pub(super) const ROWS: &[Builtin] = &[
    row("tuple.__add__", &[by(TUPLE), by(TUPLE)], TUPLE, method("concat")).reads(),
    row("tuple.__mul__", AT, TUPLE, method("repeat")).raises(ROOM).reads(),
    row("tuple.__mul__", &[by(Sig::Integer), by(TUPLE)], TUPLE, function("builtin::repeat_tuple"))
        .raises(ROOM)
        .reads(),
    row("tuple.__contains__", ITEM, Sig::Bool, method("contains")).reads(),
    row("tuple.__getitem__", AT, T, method("item")).raises(INDEX).reads(),
    row("tuple.__getslice__", &[by(TUPLE), by(BOUND), by(BOUND), by(BOUND)], TUPLE, method("slice"))
        .raises(VALUE)
        .reads(),
    row("len", UNARY, Sig::Machine, method("len")),
    row("bool", UNARY, Sig::Bool, method("truth")),
    row("tuple.count", ITEM, Sig::Machine, method("count")).reads(),
    row("tuple.index", ITEM, Sig::Machine, method("index")).raises(VALUE).reads(),
    row("tuple.index", &[by(SEARCHED), by(EQUAL), by(BOUND)], Sig::Machine, method("index_from"))
        .raises(VALUE)
        .reads(),
    row(
        "tuple.index",
        &[by(SEARCHED), by(EQUAL), by(BOUND), by(BOUND)],
        Sig::Machine,
        method("index_in"),
    )
    .raises(VALUE)
    .reads(),
    row("tuple", UNARY, TUPLE, method("clone")).reads(),
    row("tuple", &[each(LIST)], TUPLE, function("Tuple::from")).reads(),
    row("list", UNARY, LIST, method("to_list")).reads(),
];
