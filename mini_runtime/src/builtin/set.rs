//! Methods of sets that take the items of any iterable, gathered in a list.

use crate::items::Listed;
use crate::set::{FrozenSet, OrderedSet, Set};
use crate::traits::Key;

macro_rules! through {
    ($($Receiver:ident: $($function:ident $method:ident -> $result:ty),+;)+) => {
        $($(
            #[doc = concat!("`s.", stringify!($method), "(items)`.")]
            pub fn $function<T: Key>(
                set: &$Receiver<T>,
                items: &(impl Listed<Item = T> + ?Sized),
            ) -> $result {
                set.$method(&OrderedSet::of_items(items))
            }
        )+)+
    };
}

through! {
    Set:
        union union -> Set<T>,
        intersection intersection -> Set<T>,
        difference difference -> Set<T>,
        symmetric_difference symmetric_difference -> Set<T>,
        intersection_update intersection_update -> (),
        difference_update difference_update -> (),
        symmetric_difference_update symmetric_difference_update -> (),
        isdisjoint isdisjoint -> bool,
        issubset issubset -> bool,
        issuperset issuperset -> bool;
    FrozenSet:
        frozen_union union -> FrozenSet<T>,
        frozen_intersection intersection -> FrozenSet<T>,
        frozen_difference difference -> FrozenSet<T>,
        frozen_isdisjoint isdisjoint -> bool,
        frozen_issubset issubset -> bool,
        frozen_issuperset issuperset -> bool;
}
