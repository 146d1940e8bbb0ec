//! Rows of `set` and `frozenset`.

use super::row::{KEY, LIST, T, by, each, function, method, row, take};
use super::{Builtin, Items, Param, RustForm, Sig};

const SET: Sig = Sig::Set(&T);
const FROZEN: Sig = Sig::FrozenSet(&T);
const ANY: Sig = Sig::AnySet(&T);
const OF_SET: &[Param] = &[by(SET)];
const OF_FROZEN: &[Param] = &[by(FROZEN)];
const SETS: &[Param] = &[by(SET), by(ANY)];
const FROZENS: &[Param] = &[by(FROZEN), by(ANY)];
const SET_LIST: &[Param] = &[by(SET), each(LIST)];
const FROZEN_LIST: &[Param] = &[by(FROZEN), each(LIST)];
const SET_ITEM: &[Param] = &[by(SET), by(T)];
const FROZEN_ITEM: &[Param] = &[by(FROZEN), by(T)];

const fn reading(
    name: &'static str,
    params: &'static [Param],
    result: Sig,
    rust: &'static str,
) -> Builtin {
    row(name, params, result, method(rust)).reads().plain(Items::Copied)
}

const fn changing(name: &'static str, params: &'static [Param], rust: &'static str) -> Builtin {
    row(name, params, Sig::None, method(rust)).writes().plain(Items::Copied)
}

/// Of another iterable: as of the set of its items.
const fn through(
    name: &'static str,
    params: &'static [Param],
    result: Sig,
    path: &'static str,
) -> Builtin {
    row(name, params, result, RustForm::Function(path)).reads().plain(Items::Copied)
}

pub(super) const ROWS: &[Builtin] = &[
    reading("set.__or__", SETS, SET, "union"),
    reading("set.__and__", SETS, SET, "intersection"),
    reading("set.__sub__", SETS, SET, "difference"),
    reading("set.__xor__", SETS, SET, "symmetric_difference"),
    reading("set.__le__", SETS, Sig::Bool, "issubset"),
    reading("set.__lt__", SETS, Sig::Bool, "is_proper_subset"),
    reading("set.__ge__", SETS, Sig::Bool, "issuperset"),
    reading("set.__gt__", SETS, Sig::Bool, "is_proper_superset"),
    reading("set.__eq__", SETS, Sig::Bool, "equals"),
    reading("set.__ne__", SETS, Sig::Bool, "differs"),
    row("set.__is__", &[by(SET), by(SET)], Sig::Bool, method("same")),
    row("object.__is__", &[by(Sig::Optional(&SET)), by(Sig::Optional(&SET))], Sig::Bool, method("same")),
    changing("set.__ior__", SETS, "update"),
    changing("set.__iand__", SETS, "intersection_update"),
    changing("set.__isub__", SETS, "difference_update"),
    changing("set.__ixor__", SETS, "symmetric_difference_update"),
    reading("set.__contains__", SET_ITEM, Sig::Bool, "contains"),
    reading("len", OF_SET, Sig::Machine, "len"),
    reading("bool", OF_SET, Sig::Bool, "truth"),
    changing("set.add", &[by(SET), take(T)], "add"),
    changing("set.clear", OF_SET, "clear"),
    reading("set.copy", OF_SET, SET, "copy"),
    changing("set.discard", SET_ITEM, "discard"),
    changing("set.remove", SET_ITEM, "remove").raises(KEY),
    row("set.pop", OF_SET, T, method("pop")).raises(KEY).writes().plain(Items::Copied),
    reading("set.union", OF_SET, SET, "copy"),
    reading("set.union", SETS, SET, "union"),
    through("set.union", SET_LIST, SET, "builtin::union").owned(method("union_list"), Items::Copied),
    reading("set.intersection", OF_SET, SET, "copy"),
    reading("set.intersection", SETS, SET, "intersection"),
    through("set.intersection", SET_LIST, SET, "builtin::intersection")
        .owned(method("intersection_list"), Items::Copied),
    reading("set.difference", OF_SET, SET, "copy"),
    reading("set.difference", SETS, SET, "difference"),
    through("set.difference", SET_LIST, SET, "builtin::difference")
        .owned(method("difference_list"), Items::Copied),
    reading("set.symmetric_difference", SETS, SET, "symmetric_difference"),
    through("set.symmetric_difference", SET_LIST, SET, "builtin::symmetric_difference")
        .owned(method("symmetric_difference_list"), Items::Copied),
    changing("set.update", SETS, "update"),
    changing("set.update", SET_LIST, "update_list").each("set.add"),
    changing("set.intersection_update", SETS, "intersection_update"),
    through("set.intersection_update", SET_LIST, Sig::None, "builtin::intersection_update")
        .owned(method("intersection_update_list"), Items::Copied)
        .writes(),
    changing("set.difference_update", SETS, "difference_update"),
    through("set.difference_update", SET_LIST, Sig::None, "builtin::difference_update")
        .owned(method("difference_update_list"), Items::Copied)
        .writes()
        .each("set.discard"),
    changing("set.symmetric_difference_update", SETS, "symmetric_difference_update"),
    through(
        "set.symmetric_difference_update",
        SET_LIST,
        Sig::None,
        "builtin::symmetric_difference_update",
    )
    .owned(method("symmetric_difference_update_list"), Items::Copied)
    .writes(),
    reading("set.isdisjoint", SETS, Sig::Bool, "isdisjoint"),
    through("set.isdisjoint", SET_LIST, Sig::Bool, "builtin::isdisjoint")
        .owned(method("isdisjoint_list"), Items::Copied),
    reading("set.issubset", SETS, Sig::Bool, "issubset"),
    through("set.issubset", SET_LIST, Sig::Bool, "builtin::issubset")
        .owned(method("issubset_list"), Items::Copied),
    reading("set.issuperset", SETS, Sig::Bool, "issuperset"),
    through("set.issuperset", SET_LIST, Sig::Bool, "builtin::issuperset")
        .owned(method("issuperset_list"), Items::Copied),
    reading("set", OF_SET, SET, "copy"),
    reading("set", OF_FROZEN, SET, "thawed"),
    row("set", &[each(LIST)], SET, function("Set::from"))
        .owned(function("OrderedSet::of_items"), Items::Copied)
        .reads(),
    reading("frozenset", OF_SET, FROZEN, "frozen"),
    row("frozenset", OF_FROZEN, FROZEN, method("copy")),
    row("frozenset", &[each(LIST)], FROZEN, function("FrozenSet::from")).reads(),
    row("list", OF_SET, LIST, method("to_list")).owned(method("to_vec"), Items::Copied).reads(),
    reading("list", OF_FROZEN, LIST, "to_list"),
    // Frozensets hold hashable, so immutable, elements.
    row("frozenset.__or__", FROZENS, FROZEN, method("union")).reads().plain(Items::Copied),
    row("frozenset.__and__", FROZENS, FROZEN, method("intersection")).reads().plain(Items::Copied),
    row("frozenset.__sub__", FROZENS, FROZEN, method("difference")).reads().plain(Items::Copied),
    row("frozenset.__xor__", FROZENS, FROZEN, method("symmetric_difference"))
        .reads()
        .plain(Items::Copied),
    reading("frozenset.__le__", FROZENS, Sig::Bool, "issubset"),
    reading("frozenset.__lt__", FROZENS, Sig::Bool, "is_proper_subset"),
    reading("frozenset.__ge__", FROZENS, Sig::Bool, "issuperset"),
    reading("frozenset.__gt__", FROZENS, Sig::Bool, "is_proper_superset"),
    reading("frozenset.__eq__", FROZENS, Sig::Bool, "equals"),
    reading("frozenset.__ne__", FROZENS, Sig::Bool, "differs"),
    row("frozenset.__contains__", FROZEN_ITEM, Sig::Bool, method("contains")),
    row("len", OF_FROZEN, Sig::Machine, method("len")),
    row("bool", OF_FROZEN, Sig::Bool, method("truth")),
    row("frozenset.copy", OF_FROZEN, FROZEN, method("copy")),
    reading("frozenset.union", OF_FROZEN, FROZEN, "copy"),
    reading("frozenset.union", FROZENS, FROZEN, "union"),
    through("frozenset.union", FROZEN_LIST, FROZEN, "builtin::frozen_union"),
    reading("frozenset.intersection", OF_FROZEN, FROZEN, "copy"),
    reading("frozenset.difference", OF_FROZEN, FROZEN, "copy"),
    reading("frozenset.intersection", FROZENS, FROZEN, "intersection"),
    through("frozenset.intersection", FROZEN_LIST, FROZEN, "builtin::frozen_intersection"),
    reading("frozenset.difference", FROZENS, FROZEN, "difference"),
    through("frozenset.difference", FROZEN_LIST, FROZEN, "builtin::frozen_difference"),
    reading("frozenset.symmetric_difference", FROZENS, FROZEN, "symmetric_difference"),
    reading("frozenset.isdisjoint", FROZENS, Sig::Bool, "isdisjoint"),
    through("frozenset.isdisjoint", FROZEN_LIST, Sig::Bool, "builtin::frozen_isdisjoint"),
    reading("frozenset.issubset", FROZENS, Sig::Bool, "issubset"),
    through("frozenset.issubset", FROZEN_LIST, Sig::Bool, "builtin::frozen_issubset"),
    reading("frozenset.issuperset", FROZENS, Sig::Bool, "issuperset"),
    through("frozenset.issuperset", FROZEN_LIST, Sig::Bool, "builtin::frozen_issuperset"),
];
