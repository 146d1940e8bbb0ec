//! What emitted code imports: `use mini_runtime::prelude::*;`.

pub use crate::account::AccountIdentifier;
pub use crate::arguments;
pub use crate::builtin;
pub use crate::bytes::{self, Buffer, ByteArray, Bytes};
pub use crate::dict::{Dict, DictItems, DictKeys, DictValues, OrderedMap};
pub use crate::exception::{
    At, Exception, ExceptionKind, Fallible, OrTrap, Outcome, Stopped, UserException, raise,
    stop_at_exception, trap,
};
pub use crate::field_order::FieldOrder;
pub use crate::float::{Float, float_from_str, float_fromhex, float_hex};
pub use crate::function::{Function, Function0, Function1, Function2, Function3, Function4};
pub use crate::generator::Yields;
pub use crate::global::{Global, Variable};
pub use crate::identity::{Identity, OneObject};
pub use crate::int::{
    ByteOrder, CheckedMultiply, Int, Integer, IntegerArithmetic, Magnitude, bin, declared, gcd, hex,
    int_from_str, lcm, oct, power_mod,
};
pub use crate::items::{Items, ItemsMut};
pub use crate::iterable::{
    OrTrapEach, max, max_by_key, max_or, min, min_by_key, min_or, sorted, sorted_by_key, sum,
};
pub use crate::iterator::Iter;
pub use crate::list::List;
pub use crate::local::{Bound, Narrowed};
pub use crate::object::{Object, Objects};
pub use crate::one_of::{OneOf2, OneOf3, OneOf4, OneOf5, OneOf6};
pub use crate::or_break;
pub use crate::output::{print, print_with};
pub use crate::principal::Principal;
pub use crate::range::{
    enumerate, range, range_i64, range_u64, zip1, zip2, zip3, zip4, zip5, zip6, zip7, zip8,
};
pub use crate::range_value::Range;
pub use crate::record::{Record, write_mapping_repr};
pub use crate::sequence::{SliceBound, ssize};
pub use crate::service::Service;
pub use crate::set::{AnySet, FrozenSet, OrderedSet, Set};
pub use crate::shared::Shared;
pub use crate::stable::{
    CellMethods, HeapMethods, LogMethods, MapMethods, Ordered, SetMethods, SizedBTreeMap, SizedMinHeap,
    SizedVec, Stable, StableBTreeMap, StableBTreeSet, StableCell, StableLog, StableMinHeap, StableVec,
    Startable, Stored, VecMethods,
};
pub use crate::template;
pub use crate::text::{Str, chr, ord};
pub use crate::traits::{Format, Key, Repr, Same, ToStr, Truth};
pub use crate::tuple::EmptyTuple;
pub use crate::tuple_of::Tuple;
pub use std::rc::Rc;
