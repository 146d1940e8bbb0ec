//! Rows of `list` and of functions over iterables.

use super::row::{
    BOUND, EQUAL, INDEX, LIST, ORDERED, OVERFLOW, ROOM, T, VALUE, by, each, function, infix, keyword,
    method, named, row, take,
};
use super::{Builtin, Items, Param, RangeRule, Sig};

const UNARY: &[Param] = &[by(LIST)];
const BINARY: &[Param] = &[by(LIST), by(LIST)];
const EXTEND: &[Param] = &[by(LIST), each(LIST)];
const SEARCHED: Sig = Sig::List(&EQUAL);
const ITEM: &[Param] = &[by(SEARCHED), by(EQUAL)];
const AT: &[Param] = &[by(LIST), by(Sig::Integer)];
const SLICE: &[Param] = &[by(LIST), by(BOUND), by(BOUND), by(BOUND)];
const SORTABLE: Sig = Sig::List(&ORDERED);
const ORDER: &[Param] = &[by(SORTABLE), by(SORTABLE)];
const INTS: Sig = Sig::List(&Sig::Int);
const FLOATS: Sig = Sig::List(&Sig::Float);

const EITHER: &[Param] = &[by(Sig::Optional(&LIST)), by(Sig::Optional(&LIST))];

pub(super) const ROWS: &[Builtin] = &[
    row("list.__add__", BINARY, LIST, method("concat")).owned(method("joined"), Items::Copied).reads(),
    row("list.__iadd__", EXTEND, Sig::None, method("extend"))
        .owned(method("extend_from_slice"), Items::Copied)
        .writes()
        .each("list.append"),
    row("list.__mul__", AT, LIST, method("repeat"))
        .owned(method("repeated"), Items::Copied)
        .raises(ROOM)
        .reads(),
    row("list.__mul__", &[by(Sig::Integer), by(LIST)], LIST, function("builtin::repeat_list"))
        .owned(function("builtin::repeat_items"), Items::Copied)
        .raises(ROOM)
        .reads(),
    row("list.__imul__", AT, Sig::None, method("repeat_assign"))
        .owned(method("repeat_items"), Items::Copied)
        .raises(ROOM)
        .writes(),
    row("list.__lt__", ORDER, Sig::Bool, infix("<")).owned(infix("<"), Items::Stay).reads(),
    row("list.__le__", ORDER, Sig::Bool, infix("<=")).owned(infix("<="), Items::Stay).reads(),
    row("list.__gt__", ORDER, Sig::Bool, infix(">")).owned(infix(">"), Items::Stay).reads(),
    row("list.__ge__", ORDER, Sig::Bool, infix(">=")).owned(infix(">="), Items::Stay).reads(),
    // Which object a handle names never changes.
    row("list.__is__", BINARY, Sig::Bool, method("same")),
    row("object.__is__", EITHER, Sig::Bool, method("same")),
    row("list.__contains__", ITEM, Sig::Bool, method("contains"))
        .owned(method("contains"), Items::Stay)
        .reads(),
    row("list.__getitem__", AT, T, method("item"))
        .owned(method("item"), Items::Seen)
        .raises(INDEX)
        .reads(),
    row("list.__setitem__", &[by(LIST), by(Sig::Integer), take(T)], Sig::None, method("set_item"))
        .owned(method("set_item"), Items::Stored)
        .updates("update_item")
        .raises(INDEX)
        .writes(),
    row("list.__delitem__", AT, Sig::None, method("delete_item"))
        .owned(method("delete_item"), Items::Stay)
        .raises(INDEX)
        .writes(),
    row("list.__getslice__", SLICE, LIST, method("slice"))
        .owned(method("sliced"), Items::Copied)
        .raises(VALUE)
        .reads(),
    row(
        "list.__setslice__",
        &[by(LIST), by(BOUND), by(BOUND), by(BOUND), by(LIST)],
        Sig::None,
        method("set_slice"),
    )
    .owned(method("set_slice"), Items::Copied)
    .raises(VALUE)
    .writes(),
    row("list.__delslice__", SLICE, Sig::None, method("delete_slice"))
        .owned(method("delete_slice"), Items::Stay)
        .raises(VALUE)
        .writes(),
    row("len", UNARY, Sig::Machine, method("len")).owned(method("length"), Items::Stay).reads(),
    row("bool", UNARY, Sig::Bool, method("truth")).owned(method("truth"), Items::Stay).reads(),
    row("list.append", &[by(LIST), take(T)], Sig::None, method("append"))
        .owned(method("push"), Items::Stored)
        .writes(),
    row("list.clear", UNARY, Sig::None, method("clear")).owned(method("clear"), Items::Stay).writes(),
    // Of `for x in xs.to_vec()` Rust's linter says that the items would do, also where the loop changes `xs`.
    row("list.copy", UNARY, LIST, method("copy")).owned(method("copied"), Items::Copied).reads(),
    row("list.count", ITEM, Sig::Machine, method("count"))
        .owned(method("count_of"), Items::Stay)
        .reads(),
    row("list.extend", EXTEND, Sig::None, method("extend"))
        .owned(method("extend_from_slice"), Items::Copied)
        .writes()
        .each("list.append"),
    row("list.index", ITEM, Sig::Machine, method("index"))
        .owned(method("position_of"), Items::Stay)
        .raises(VALUE)
        .reads(),
    row("list.index", &[by(SEARCHED), by(EQUAL), by(BOUND)], Sig::Machine, method("index_from"))
        .owned(method("position_from"), Items::Stay)
        .raises(VALUE)
        .reads(),
    row(
        "list.index",
        &[by(SEARCHED), by(EQUAL), by(BOUND), by(BOUND)],
        Sig::Machine,
        method("index_in"),
    )
    .owned(method("position_within"), Items::Stay)
    .raises(VALUE)
    .reads(),
    row("list.insert", &[by(LIST), by(Sig::Machine), take(T)], Sig::None, method("insert"))
        .owned(method("insert_at"), Items::Stored)
        .raises(OVERFLOW)
        .writes(),
    row("list.pop", UNARY, T, method("pop"))
        .owned(method("pop_last"), Items::Taken)
        .raises(INDEX)
        .writes(),
    row("list.pop", AT, T, method("pop_at"))
        .owned(method("pop_at"), Items::Taken)
        .raises(INDEX)
        .writes(),
    row("list.remove", ITEM, Sig::None, method("remove"))
        .owned(method("remove_item"), Items::Stay)
        .raises(VALUE)
        .writes(),
    row("list.reverse", UNARY, Sig::None, method("reverse"))
        .owned(method("reverse"), Items::Stay)
        .writes(),
    row("list.sort", &[by(SORTABLE)], Sig::None, method("sort"))
        .owned(method("sort_items"), Items::Stay)
        .writes(),
    row("list.sort", &[by(SORTABLE), keyword("reverse", Sig::Bool)], Sig::None, method("sort_with"))
        .owned(method("sort_items_with"), Items::Stay)
        .writes(),
    row("list", &[each(LIST)], LIST, method("copy")).owned(method("to_vec"), Items::Copied).reads(),
    row("sorted", &[each(SORTABLE)], SORTABLE, function("builtin::sorted"))
        .owned(function("builtin::sorted_items"), Items::Copied)
        .reads(),
    row(
        "sorted",
        &[each(SORTABLE), keyword("reverse", Sig::Bool)],
        SORTABLE,
        function("builtin::sorted_with"),
    )
    .owned(function("builtin::sorted_items_with"), Items::Copied)
    .reads(),
    // With the keys of the items, which a key function has given.
    row(
        "sorted.keyed",
        &[by(LIST), by(SORTABLE), by(Sig::Bool)],
        LIST,
        function("builtin::sorted_by_keys"),
    )
    .owned(function("builtin::sorted_items_by_keys"), Items::Copied)
    .reads(),
    row("list.sort.keyed", &[by(LIST), by(SORTABLE), by(Sig::Bool)], Sig::None, method("sort_by_keys"))
        .owned(method("sort_items_by_keys"), Items::Stay)
        .writes(),
    // The same in steps, where the key function may see the list: all items out of it, and back.
    row("list.sort.begin", UNARY, LIST, method("begin_sort")).writes(),
    row("list.sort.restore", &[by(LIST), by(LIST)], Sig::None, method("restore")).writes(),
    row(
        "list.sort.end",
        &[by(LIST), by(LIST), by(SORTABLE), by(Sig::Bool)],
        Sig::None,
        method("end_sort"),
    )
    .raises(VALUE)
    .writes(),
    row("min.keyed", &[by(LIST), by(SORTABLE)], T, function("builtin::min_by_keys"))
        .owned(function("builtin::min_by_keys"), Items::Copied)
        .raises(VALUE)
        .reads(),
    row("max.keyed", &[by(LIST), by(SORTABLE)], T, function("builtin::max_by_keys"))
        .owned(function("builtin::max_by_keys"), Items::Copied)
        .raises(VALUE)
        .reads(),
    row("min", &[each(SORTABLE)], ORDERED, function("builtin::min"))
        .owned(function("builtin::min"), Items::Copied)
        .raises(VALUE)
        .reads(),
    row("max", &[each(SORTABLE)], ORDERED, function("builtin::max"))
        .owned(function("builtin::max"), Items::Copied)
        .raises(VALUE)
        .reads(),
    row(
        "min",
        &[each(SORTABLE), keyword("default", Sig::None)],
        Sig::Optional(&ORDERED),
        function("builtin::min_or_none"),
    )
    .owned(function("builtin::min_or_none"), Items::Copied)
    .reads(),
    row(
        "max",
        &[each(SORTABLE), keyword("default", Sig::None)],
        Sig::Optional(&ORDERED),
        function("builtin::max_or_none"),
    )
    .owned(function("builtin::max_or_none"), Items::Copied)
    .reads(),
    row("min", &[each(SORTABLE), keyword("default", ORDERED)], ORDERED, function("builtin::min_or"))
        .owned(function("builtin::min_or"), Items::Copied)
        .reads(),
    row("max", &[each(SORTABLE), keyword("default", ORDERED)], ORDERED, function("builtin::max_or"))
        .owned(function("builtin::max_or"), Items::Copied)
        .reads(),
    row("sum", &[each(INTS)], Sig::Int, function("builtin::sum"))
        .owned(function("builtin::sum"), Items::Stay)
        .reads(),
    row("sum", &[each(INTS), named("start", Sig::Integer)], Sig::Int, function("builtin::sum_from"))
        .owned(function("builtin::sum_from"), Items::Stay)
        .reads(),
    row(
        "sum",
        &[each(INTS), named("start", Sig::Float)],
        Sig::Float,
        function("builtin::sum_ints_to_float"),
    )
    .owned(function("builtin::sum_ints_to_float"), Items::Stay)
    .raises(OVERFLOW)
    .reads(),
    row("sum", &[each(Sig::List(&Sig::Bool))], Sig::Machine, function("builtin::count_true"))
        .owned(function("builtin::count_true"), Items::Stay)
        .reads()
        .range(RangeRule::Within(0, 1 << 32)),
    row("sum", &[each(FLOATS), named("start", Sig::Float)], Sig::Float, function("builtin::sum_floats"))
        .owned(function("builtin::sum_floats"), Items::Stay)
        .reads(),
    row("any", &[each(Sig::List(&Sig::Any))], Sig::Bool, function("builtin::any"))
        .owned(function("builtin::any"), Items::Copied)
        .reads(),
    row("all", &[each(Sig::List(&Sig::Any))], Sig::Bool, function("builtin::all"))
        .owned(function("builtin::all"), Items::Copied)
        .reads(),
];
