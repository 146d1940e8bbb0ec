//! Rows of `dict` and of TypedDict records.

use super::row::{DICT, KEY, LIST, ORDERED, T, U, VALUE, by, each, function, infix, method, row, take};
use super::{Builtin, Items, Param, Sig};

const UNARY: &[Param] = &[by(DICT)];
const BINARY: &[Param] = &[by(DICT), by(DICT)];
const AT: &[Param] = &[by(DICT), by(T)];
const OR: &[Param] = &[by(DICT), by(T), take(U)];
const PAIR: Sig = Sig::Tuple(&[T, U]);
const PAIRS: Sig = Sig::List(&PAIR);
/// Key and value of one type: items of one list.
const TWIN: Sig = Sig::Tuple(&[T, T]);
const TWINS: Sig = Sig::Dict(&T, &T);
const RECORDS: &[Param] = &[by(Sig::AnyRecord), by(Sig::AnyRecord)];
const EITHER: &[Param] = &[by(Sig::Optional(&DICT)), by(Sig::Optional(&DICT))];
const EITHER_RECORD: &[Param] = &[by(Sig::Optional(&T)), by(Sig::Optional(&T))];

pub(super) const ROWS: &[Builtin] = &[
    row("dict.__contains__", AT, Sig::Bool, method("contains")).reads().plain(Items::Stay),
    row("dict.__getitem__", AT, U, method("item")).raises(KEY).reads().plain(Items::Seen),
    row("dict.__setitem__", &[by(DICT), take(T), take(U)], Sig::None, method("set_item"))
        .writes()
        .plain(Items::Stored)
        .updates("update_item"),
    row("dict.__delitem__", AT, Sig::None, method("delete_item"))
        .raises(KEY)
        .writes()
        .plain(Items::Stay),
    row("dict.__or__", BINARY, DICT, method("merge")).reads().plain(Items::Copied),
    row("dict.__ior__", BINARY, Sig::None, method("update")).writes().plain(Items::Copied),
    row("dict.__is__", BINARY, Sig::Bool, method("same")),
    row("object.__is__", EITHER, Sig::Bool, method("same")),
    row("record.__is_either__", EITHER_RECORD, Sig::Bool, method("same")),
    row("len", UNARY, Sig::Machine, method("len")).reads().plain(Items::Stay),
    row("bool", UNARY, Sig::Bool, method("truth")).reads().plain(Items::Stay),
    row("dict.clear", UNARY, Sig::None, method("clear")).writes().plain(Items::Stay),
    row("dict.copy", UNARY, DICT, method("copy")).reads().plain(Items::Copied),
    row("dict.get", AT, Sig::Optional(&U), method("get")).reads().plain(Items::Copied),
    row(
        "dict.get",
        &[by(DICT), by(T), by(Sig::None)],
        Sig::Optional(&U),
        function("builtin::get_or_none"),
    )
    .reads()
    .plain(Items::Copied),
    row("dict.get", OR, U, method("get_or")).reads().plain(Items::Copied),
    row("dict.pop", AT, U, method("pop")).raises(KEY).writes().plain(Items::Taken),
    row("dict.pop", OR, U, method("pop_or")).writes().plain(Items::Copied),
    row("dict.popitem", UNARY, PAIR, method("popitem")).raises(KEY).writes().plain(Items::Copied),
    row("dict.setdefault", &[by(DICT), take(T), take(U)], U, method("setdefault"))
        .writes()
        .plain(Items::Copied),
    row("dict.update", BINARY, Sig::None, method("update")).writes().plain(Items::Copied),
    row("dict.update", UNARY, Sig::None, function("builtin::update_nothing"))
        .reads()
        .plain(Items::Stay)
        .keywords("dict.__setitem__"),
    row("dict.update", &[by(DICT), each(PAIRS)], Sig::None, function("builtin::update_pairs"))
        .owned(method("update_pairs"), Items::Copied)
        .writes()
        .each("dict.__setitem__"),
    row("dict.__ior__", &[by(DICT), each(PAIRS)], Sig::None, function("builtin::update_pairs"))
        .owned(method("update_pairs"), Items::Copied)
        .writes(),
    row("dict", UNARY, DICT, method("copy")).reads().plain(Items::Copied).keywords("dict.__setitem__"),
    row("dict.fromkeys", &[each(LIST), by(U)], DICT, function("builtin::fromkeys")).reads(),
    row("dict.fromkeys", &[each(LIST)], Sig::Dict(&T, &Sig::None), function("builtin::fromkeys_none"))
        .reads(),
    row("dict", &[each(PAIRS)], DICT, function("builtin::dict_of_pairs")).reads(),
    row("dict", &[each(Sig::List(&LIST))], TWINS, function("builtin::dict_of_lists"))
        .raises(VALUE)
        .reads(),
    row("dict", &[each(Sig::List(&Sig::TupleOf(&T)))], TWINS, function("builtin::dict_of_tuples"))
        .raises(VALUE)
        .reads(),
    row("dict.__pair__", &[by(LIST), by(Sig::Machine)], TWIN, function("builtin::pair_of_items"))
        .raises(VALUE)
        .reads()
        .plain(Items::Copied),
    row(
        "dict.__pair__",
        &[by(Sig::TupleOf(&T)), by(Sig::Machine)],
        TWIN,
        function("builtin::pair_of_tuple"),
    )
    .raises(VALUE)
    .reads(),
    row("list", UNARY, Sig::List(&T), method("to_list")).owned(method("to_vec"), Items::Copied).reads(),
    row("sorted", &[by(Sig::Dict(&ORDERED, &U))], Sig::List(&ORDERED), function("builtin::sorted_keys"))
        .owned(function("builtin::sorted_map_keys"), Items::Copied)
        .reads(),
    row("record.__eq__", RECORDS, Sig::Bool, infix("==")).reads().plain(Items::Stay),
    row("record.__ne__", RECORDS, Sig::Bool, infix("!=")).reads().plain(Items::Stay),
    row("record.__is__", RECORDS, Sig::Bool, method("same")),
    row("str", &[by(Sig::AnyRecord)], Sig::Str, method("repr")).reads().plain(Items::Stay),
    row("bool", &[by(Sig::AnyRecord)], Sig::Bool, method("truth")).reads(),
    row("record.copy", &[by(T)], T, method("copy")).owned(method("clone"), Items::Copied).reads(),
];
