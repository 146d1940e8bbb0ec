//! Rows of stable structures. Arguments become Candid values of the declared types, and what is found
//! becomes new Python values.

use super::row::{T, U, by, method, named, row};
use super::{Builtin, Param, RangeRule, Sig};
use crate::hir::StableKind;

const MAP: Sig = Sig::Stable(StableKind::Map, &[T, U]);
const SET: Sig = Sig::Stable(StableKind::Set, &[T]);
const VEC: Sig = Sig::Stable(StableKind::Vec, &[T]);
const LOG: Sig = Sig::Stable(StableKind::Log, &[T]);
const CELL: Sig = Sig::Stable(StableKind::Cell, &[T]);
const HEAP: Sig = Sig::Stable(StableKind::MinHeap, &[T]);

/// The exceptions of a value that is not of the declared type.
const CROSSING: &[&str] = &["KeyError", "OverflowError", "TypeError"];
/// The same, and of one that is larger than declared.
const STORING: &[&str] = &["KeyError", "OverflowError", "TypeError", "ValueError"];
/// Those, and of a place that is not there.
const PLACING: &[&str] = &["IndexError", "KeyError", "OverflowError", "TypeError", "ValueError"];
/// The exception of an index that is no `nat64`.
const INDEXING: &[&str] = &["OverflowError"];
/// More entries than stable memory has bytes for.
const COUNT: RangeRule = RangeRule::Within(0, 1 << 40);

const KEY: Param = named("key", T);
const VALUE: Param = named("value", T);
const INDEX: Param = named("index", Sig::Integer);

pub(super) const ROWS: &[Builtin] = &[
    row("StableBTreeMap.__start__", &[by(MAP)], Sig::None, method("start")).writes(),
    row("StableBTreeMap.contains_key", &[by(MAP), KEY], Sig::Bool, method("contains_key"))
        .raises(CROSSING)
        .reads(),
    row("StableBTreeMap.get", &[by(MAP), KEY], Sig::Found(&U), method("get")).raises(CROSSING).reads(),
    row("StableBTreeMap.insert", &[by(MAP), KEY, named("value", U)], Sig::Found(&U), method("insert"))
        .raises(STORING)
        .writes(),
    row("StableBTreeMap.is_empty", &[by(MAP)], Sig::Bool, method("is_empty")).reads(),
    row("StableBTreeMap.items", &[by(MAP)], Sig::List(&Sig::Tuple(&[T, U])), method("items")).reads(),
    row("StableBTreeMap.keys", &[by(MAP)], Sig::List(&T), method("keys")).reads(),
    row("StableBTreeMap.len", &[by(MAP)], Sig::Machine, method("len")).reads().range(COUNT),
    row("StableBTreeMap.remove", &[by(MAP), KEY], Sig::Found(&U), method("remove"))
        .raises(CROSSING)
        .writes(),
    row("StableBTreeMap.values", &[by(MAP)], Sig::List(&U), method("values")).reads(),
    row("StableBTreeSet.contains", &[by(SET), KEY], Sig::Bool, method("contains"))
        .raises(CROSSING)
        .reads(),
    row("StableBTreeSet.insert", &[by(SET), KEY], Sig::Bool, method("insert")).raises(STORING).writes(),
    row("StableBTreeSet.is_empty", &[by(SET)], Sig::Bool, method("is_empty")).reads(),
    row("StableBTreeSet.items", &[by(SET)], Sig::List(&T), method("items")).reads(),
    row("StableBTreeSet.len", &[by(SET)], Sig::Machine, method("len")).reads().range(COUNT),
    row("StableBTreeSet.remove", &[by(SET), KEY], Sig::Bool, method("remove")).raises(CROSSING).writes(),
    row("StableVec.get", &[by(VEC), INDEX], Sig::Found(&T), method("get")).raises(INDEXING).reads(),
    row("StableVec.is_empty", &[by(VEC)], Sig::Bool, method("is_empty")).reads(),
    row("StableVec.len", &[by(VEC)], Sig::Machine, method("len")).reads().range(COUNT),
    row("StableVec.pop", &[by(VEC)], Sig::Found(&T), method("pop")).writes(),
    row("StableVec.push", &[by(VEC), VALUE], Sig::None, method("push")).raises(STORING).writes(),
    row("StableVec.set", &[by(VEC), INDEX, VALUE], Sig::None, method("set")).raises(PLACING).writes(),
    row("StableLog.append", &[by(LOG), VALUE], Sig::Machine, method("append"))
        .raises(STORING)
        .writes()
        .range(COUNT),
    row("StableLog.get", &[by(LOG), INDEX], Sig::Found(&T), method("get")).raises(INDEXING).reads(),
    row("StableLog.is_empty", &[by(LOG)], Sig::Bool, method("is_empty")).reads(),
    row("StableLog.len", &[by(LOG)], Sig::Machine, method("len")).reads().range(COUNT),
    row("StableCell.__start__", &[by(CELL), VALUE], Sig::None, method("start")).raises(STORING).writes(),
    row("StableCell.get", &[by(CELL)], T, method("get")).reads(),
    row("StableCell.set", &[by(CELL), VALUE], Sig::None, method("set")).raises(STORING).writes(),
    row("StableMinHeap.is_empty", &[by(HEAP)], Sig::Bool, method("is_empty")).reads(),
    row("StableMinHeap.len", &[by(HEAP)], Sig::Machine, method("len")).reads().range(COUNT),
    row("StableMinHeap.peek", &[by(HEAP)], Sig::Found(&T), method("peek")).reads(),
    row("StableMinHeap.pop", &[by(HEAP)], Sig::Found(&T), method("pop")).writes(),
    row("StableMinHeap.push", &[by(HEAP), VALUE], Sig::None, method("push")).raises(STORING).writes(),
];
