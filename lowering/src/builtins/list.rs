//! Rows of `list` and of functions over iterables.

use super::row::{
    BOUND, INDEX, LIST, ORDERED, OVERFLOW, T, VALUE, by, each, function, infix, keyword, method, named,
    row, take,
};
use super::{Builtin, Param, RangeRule, Sig};

const UNARY: &[Param] = &[by(LIST)];
const BINARY: &[Param] = &[by(LIST), by(LIST)];
const EXTEND: &[Param] = &[by(LIST), each(LIST)];
const ITEM: &[Param] = &[by(LIST), by(T)];
const AT: &[Param] = &[by(LIST), by(Sig::Integer)];
const SLICE: &[Param] = &[by(LIST), by(BOUND), by(BOUND), by(BOUND)];
const SORTABLE: Sig = Sig::List(&ORDERED);
const ORDER: &[Param] = &[by(SORTABLE), by(SORTABLE)];
const INTS: Sig = Sig::List(&Sig::Int);
const FLOATS: Sig = Sig::List(&Sig::Float);

pub(super) const ROWS: &[Builtin] = &[
    row("list.__add__", BINARY, LIST, method("concat")).reads(),
    row("list.__iadd__", EXTEND, Sig::None, method("extend")).writes().each("list.append"),
    row("list.__mul__", AT, LIST, method("repeat")).raises(OVERFLOW).reads(),
    row("list.__mul__", &[by(Sig::Integer), by(LIST)], LIST, function("builtin::repeat_list"))
        .raises(OVERFLOW)
        .reads(),
    row("list.__imul__", AT, Sig::None, method("repeat_assign")).raises(OVERFLOW).writes(),
    row("list.__lt__", ORDER, Sig::Bool, infix("<")).reads(),
    row("list.__le__", ORDER, Sig::Bool, infix("<=")).reads(),
    row("list.__gt__", ORDER, Sig::Bool, infix(">")).reads(),
    row("list.__ge__", ORDER, Sig::Bool, infix(">=")).reads(),
    // Which object a handle names never changes.
    row("list.__is__", BINARY, Sig::Bool, method("same")),
    row("list.__contains__", ITEM, Sig::Bool, method("contains")).reads(),
    row("list.__getitem__", AT, T, method("item")).raises(INDEX).reads(),
    row("list.__setitem__", &[by(LIST), by(Sig::Integer), take(T)], Sig::None, method("set_item"))
        .raises(INDEX)
        .writes(),
    row("list.__delitem__", AT, Sig::None, method("delete_item")).raises(INDEX).writes(),
    row("list.__getslice__", SLICE, LIST, method("slice")).raises(VALUE).reads(),
    row(
        "list.__setslice__",
        &[by(LIST), by(BOUND), by(BOUND), by(BOUND), by(LIST)],
        Sig::None,
        method("set_slice"),
    )
    .raises(VALUE)
    .writes(),
    row("list.__delslice__", SLICE, Sig::None, method("delete_slice")).raises(VALUE).writes(),
    row("len", UNARY, Sig::Machine, method("len")).reads(),
    row("list.append", &[by(LIST), take(T)], Sig::None, method("append")).writes(),
    row("list.clear", UNARY, Sig::None, method("clear")).writes(),
    row("list.copy", UNARY, LIST, method("copy")).reads(),
    row("list.count", ITEM, Sig::Machine, method("count")).reads(),
    row("list.extend", EXTEND, Sig::None, method("extend")).writes().each("list.append"),
    row("list.index", ITEM, Sig::Machine, method("index")).raises(VALUE).reads(),
    row("list.index", &[by(LIST), by(T), by(BOUND)], Sig::Machine, method("index_from"))
        .raises(VALUE)
        .reads(),
    row("list.index", &[by(LIST), by(T), by(BOUND), by(BOUND)], Sig::Machine, method("index_in"))
        .raises(VALUE)
        .reads(),
    row("list.insert", &[by(LIST), by(Sig::Machine), take(T)], Sig::None, method("insert"))
        .raises(OVERFLOW)
        .writes(),
    row("list.pop", UNARY, T, method("pop")).raises(INDEX).writes(),
    row("list.pop", AT, T, method("pop_at")).raises(INDEX).writes(),
    row("list.remove", ITEM, Sig::None, method("remove")).raises(VALUE).writes(),
    row("list.reverse", UNARY, Sig::None, method("reverse")).writes(),
    row("list.sort", &[by(SORTABLE)], Sig::None, method("sort")).writes(),
    row("list.sort", &[by(SORTABLE), keyword("reverse", Sig::Bool)], Sig::None, method("sort_with"))
        .writes(),
    row("list", &[each(LIST)], LIST, method("copy")).reads(),
    row("sorted", &[each(SORTABLE)], SORTABLE, function("builtin::sorted")).reads(),
    row(
        "sorted",
        &[each(SORTABLE), keyword("reverse", Sig::Bool)],
        SORTABLE,
        function("builtin::sorted_with"),
    )
    .reads(),
    // With the keys of the items, which a key function has given.
    row(
        "sorted.keyed",
        &[by(LIST), by(SORTABLE), by(Sig::Bool)],
        LIST,
        function("builtin::sorted_by_keys"),
    )
    .reads(),
    row(
        "list.sort.keyed",
        &[by(LIST), by(LIST), by(SORTABLE), by(Sig::Bool)],
        Sig::None,
        method("sort_by_keys"),
    )
    .raises(VALUE)
    .writes(),
    row("min.keyed", &[by(LIST), by(SORTABLE)], T, function("builtin::min_by_keys"))
        .raises(VALUE)
        .reads(),
    row("max.keyed", &[by(LIST), by(SORTABLE)], T, function("builtin::max_by_keys"))
        .raises(VALUE)
        .reads(),
    row("min", &[each(SORTABLE)], ORDERED, function("builtin::min")).raises(VALUE).reads(),
    row("max", &[each(SORTABLE)], ORDERED, function("builtin::max")).raises(VALUE).reads(),
    row(
        "min",
        &[each(SORTABLE), keyword("default", Sig::None)],
        Sig::Optional(&ORDERED),
        function("builtin::min_or_none"),
    )
    .reads(),
    row(
        "max",
        &[each(SORTABLE), keyword("default", Sig::None)],
        Sig::Optional(&ORDERED),
        function("builtin::max_or_none"),
    )
    .reads(),
    row("min", &[each(SORTABLE), keyword("default", ORDERED)], ORDERED, function("builtin::min_or"))
        .reads(),
    row("max", &[each(SORTABLE), keyword("default", ORDERED)], ORDERED, function("builtin::max_or"))
        .reads(),
    row("sum", &[each(INTS)], Sig::Int, function("builtin::sum")).reads(),
    row("sum", &[each(INTS), named("start", Sig::Integer)], Sig::Int, function("builtin::sum_from"))
        .reads(),
    row(
        "sum",
        &[each(INTS), named("start", Sig::Float)],
        Sig::Float,
        function("builtin::sum_ints_to_float"),
    )
    .raises(OVERFLOW)
    .reads(),
    row("sum", &[each(Sig::List(&Sig::Bool))], Sig::Machine, function("builtin::count_true"))
        .reads()
        .range(RangeRule::Within(0, 1 << 32)),
    row("sum", &[each(FLOATS), named("start", Sig::Float)], Sig::Float, function("builtin::sum_floats"))
        .reads(),
    row("any", &[each(Sig::List(&Sig::Any))], Sig::Bool, function("builtin::any")).reads(),
    row("all", &[each(Sig::List(&Sig::Any))], Sig::Bool, function("builtin::all")).reads(),
];
