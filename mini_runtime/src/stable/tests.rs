//! The layout of Kybra in both directions, and what every structure does.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use candid::{CandidType, Deserialize};
use ic_stable_structures::memory_manager as current;
use kybra_stable_structures::memory_manager as kybra;
use proptest::prelude::*;

use super::*;
use crate::int::Int;
use crate::list::List;
use crate::text::Str;

/// `nat64`.
struct Number;

impl Stored for Number {
    type Python = Int;
    type Candid = u64;
    const HEADER: &'static [u8] = b"DIDL\0\x01\x78";
    const MOST: Option<u32> = Some(15);
}

/// `text` of at most 23 bytes with its header and length.
struct Name;

impl Stored for Name {
    type Python = Str;
    type Candid = Str;
    const HEADER: &'static [u8] = b"DIDL\0\x01\x71";
    const MOST: Option<u32> = Some(31);
}

/// `text` of any size.
struct Text;

impl Stored for Text {
    type Python = Str;
    type Candid = Str;
    const HEADER: &'static [u8] = b"DIDL\0\x01\x71";
}

/// What Kybra generates for a key or value of type `T`: the value with the `candid` crate's header, in the
/// derived order.
#[derive(CandidType, Deserialize, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct OfKybra<T, const MOST: u32>(T);

impl<T: CandidType + for<'de> Deserialize<'de>, const MOST: u32> kybra_stable_structures::Storable
    for OfKybra<T, MOST>
{
    fn to_bytes(&self) -> Cow<'_, [u8]> {
        Cow::Owned(candid::encode_one(self).expect("a Candid value"))
    }

    fn from_bytes(bytes: Cow<'_, [u8]>) -> Self {
        candid::decode_one(&bytes).expect("a Candid value")
    }
}

impl<T: CandidType + for<'de> Deserialize<'de>, const MOST: u32> kybra_stable_structures::BoundedStorable
    for OfKybra<T, MOST>
{
    const MAX_SIZE: u32 = MOST;
    const IS_FIXED_SIZE: bool = false;
}

type Bytes = Rc<RefCell<Vec<u8>>>;
type KybraMap = kybra_stable_structures::StableBTreeMap<
    OfKybra<u64, 15>,
    OfKybra<String, 31>,
    kybra::VirtualMemory<Bytes>,
>;
type OurMap<M> = kybra_stable_structures::StableBTreeMap<Entry<Number>, Entry<Name>, SharedMemory<M>>;

/// The map that Kybra's canister keeps in the stable memory.
fn kybra_map(stable: &Bytes) -> KybraMap {
    let manager = kybra::MemoryManager::init(stable.clone());
    KybraMap::init(manager.get(kybra::MemoryId::new(7)))
}

/// The map that our canister keeps there.
fn our_map(stable: &Bytes) -> OurMap<current::VirtualMemory<Bytes>> {
    let manager = current::MemoryManager::init(stable.clone());
    OurMap::init(SharedMemory(manager.get(current::MemoryId::new(7))))
}

fn number(value: u64) -> Entry<Number> {
    Entry::of(&Int::from(value), "Key").expect("a nat64")
}

fn name(value: &str) -> Entry<Name> {
    Entry::of(&Str::from(value), "Value").expect("a short text")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// A canister changes hands again and again; each finds what the other left, byte for byte.
    #[test]
    fn kybra_and_we_read_and_write_the_same_memory(
        steps in prop::collection::vec((any::<bool>(), 0..60_u64, "[a-z]{0,20}", 0..4_u8), 1..160),
    ) {
        let (shared, kybras_alone): (Bytes, Bytes) = (Rc::default(), Rc::default());
        let mut alone = kybra_map(&kybras_alone);
        for (ours, key, value, what) in steps {
            let kybras_key = OfKybra(key);
            let before = if what == 0 {
                alone.remove(&kybras_key)
            } else {
                alone.insert(kybras_key.clone(), OfKybra(value.clone()))
            };
            let before = before.map(|value| value.0);
            let found = if ours {
                let mut map = our_map(&shared);
                let found = if what == 0 {
                    map.remove(&number(key))
                } else {
                    map.insert(number(key), name(&value))
                };
                found.map(|value| value.into_python().as_str().to_owned())
            } else {
                let mut map = kybra_map(&shared);
                let found = if what == 0 {
                    map.remove(&kybras_key)
                } else {
                    map.insert(kybras_key, OfKybra(value))
                };
                found.map(|value| value.0)
            };
            prop_assert_eq!(found, before);
            prop_assert_eq!(&*shared.borrow(), &*kybras_alone.borrow());
        }
        let expected: Vec<(u64, String)> =
            alone.iter().map(|(key, value)| (key.0, value.0)).collect();
        let found: Vec<(u64, String)> = our_map(&shared)
            .iter()
            .map(|(key, value)| {
                let key = key.into_python().to_u64().expect("a nat64");
                (key, value.into_python().as_str().to_owned())
            })
            .collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn a_map_without_sizes_takes_over_one_of_kybras() {
    let stable: Bytes = Rc::default();
    let mut map = kybra_map(&stable);
    for key in 0..200 {
        map.insert(OfKybra(key), OfKybra(format!("v{key}")));
    }
    let reopen = || {
        let manager = current::MemoryManager::init(stable.clone());
        super::map::taken_over::<Number, Text, _>(manager.get(current::MemoryId::new(7)))
    };
    let mut ours = reopen();
    assert_eq!(ours.len(), 200);
    for key in (0..200).step_by(7) {
        let long = Entry::of(&Str::from("x".repeat(5_000)), "Value").expect("any size");
        ours.insert(number(key), long);
    }
    let ours = reopen();
    for key in 0..200 {
        let held = ours.get(&number(key)).expect("it is there").into_python();
        let expected = if key % 7 == 0 { "x".repeat(5_000) } else { format!("v{key}") };
        assert_eq!(held, expected.as_str());
    }
}

#[test]
fn what_is_longer_than_declared_raises_with_kybras_words() {
    let raised = Entry::<Name>::of(&Str::from("x".repeat(40)), "Key").err().expect("too long");
    assert_eq!(raised.summary(), "ValueError: Key is too large. Expected <= 31 bytes, found 48 bytes");
    let looked_up = Entry::<Name>::looked_up(&Str::from("x".repeat(40)));
    assert!(looked_up.is_ok(), "looking for a long key finds nothing");
}

#[test]
fn a_value_with_another_header_is_decoded_by_its_types() {
    let bytes = candid::encode_one(Some(7_u64)).expect("encodes");
    let entry: Entry<Number> = ic_stable_structures::Storable::from_bytes(Cow::Owned(bytes));
    let message = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| entry.into_python()))
        .expect_err("an opt is no nat64");
    let message = message.downcast_ref::<String>().expect("a text");
    assert!(message.starts_with("the stable memory holds a value that is not of the declared type"));
    let longer_header = b"DIDL\x01\x6e\x71\x01\x78\x05\0\0\0\0\0\0\0";
    let entry: Entry<Number> = ic_stable_structures::Storable::from_bytes(Cow::Borrowed(longer_header));
    assert_eq!(entry.into_python(), Int::from(5));
}

thread_local! {
    static MAP: Stable<StableBTreeMap<Number, Text>> = const { Stable::at(0) };
    static SIZED: Stable<SizedBTreeMap<Number, Name>> = const { Stable::at(1) };
    static SIZED_AGAIN: Stable<StableBTreeMap<Number, Text>> = const { Stable::at(1) };
    static UNSIZED_AS_SIZED: Stable<SizedBTreeMap<Number, Name>> = const { Stable::at(0) };
    static ITEMS: Stable<StableVec<Text>> = const { Stable::at(2) };
    static PLACES: Stable<SizedVec<Name>> = const { Stable::at(3) };
    static PLACES_AS_MAP: Stable<StableBTreeMap<Number, Text>> = const { Stable::at(3) };
    static SET: Stable<StableBTreeSet<Text>> = const { Stable::at(4) };
    static LOG: Stable<StableLog<Text>> = const { Stable::over(5, 6) };
    static CELL: Stable<StableCell<Number>> = const { Stable::at(7) };
    static CELL_LATER: Stable<StableCell<Number>> = const { Stable::at(7) };
    static HEAP: Stable<StableMinHeap<Text>> = const { Stable::at(8) };
    static SIZED_HEAP: Stable<SizedMinHeap<Name>> = const { Stable::at(9) };
    static OTHER_SIZE: Stable<SizedBTreeMap<Name, Name>> = const { Stable::at(1) };
}

fn text(value: &str) -> Str {
    Str::from(value)
}

/// What a trap says.
fn trap(run: impl FnOnce()) -> String {
    let payload =
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).expect_err("it should trap");
    payload.downcast_ref::<String>().cloned().unwrap_or_default()
}

#[test]
fn maps_give_what_they_hold_in_order() {
    for key in [3_u64, 1, 2] {
        let value = text(&format!("v{key}"));
        assert_eq!(MAP.insert(&Int::from(key), &value).expect("fits"), None);
        assert_eq!(SIZED.insert(&Int::from(key), &value).expect("fits"), None);
    }
    let keys: Vec<Int> = [1, 2, 3].map(Int::from).into();
    let values: Vec<Str> = ["v1", "v2", "v3"].map(text).into();
    assert_eq!(MAP.keys(), List::from(keys.clone()));
    assert_eq!(SIZED.keys(), List::from(keys));
    assert_eq!(MAP.values(), List::from(values.clone()));
    assert_eq!(SIZED.values(), List::from(values));
    assert_eq!(SIZED.items().borrow()[0], (Int::from(1), text("v1")));
    assert_eq!(MAP.items(), SIZED.items());
    assert_eq!(MAP.insert(&Int::from(2), &text("new")).expect("fits"), Some(text("v2")));
    assert_eq!(MAP.get(&Int::from(2)).expect("a nat64"), Some(text("new")));
    assert_eq!(SIZED.remove(&Int::from(2)).expect("a nat64"), Some(text("v2")));
    assert!(!SIZED.contains_key(&Int::from(2)).expect("a nat64"));
    assert_eq!((MAP.len(), SIZED.len()), (3, 2));
    let raised = MAP.get(&Int::from(-1)).expect_err("no nat64");
    assert_eq!(raised.summary(), "OverflowError: Python int too large to convert to Rust u64");
}

#[test]
fn what_a_memory_holds_is_never_overwritten_by_something_else() {
    assert!(MAP.is_empty() && SIZED.is_empty());
    SIZED.insert(&Int::from(1), &text("kept")).expect("fits");
    PLACES.push(&text("kept")).expect("fits");
    assert_eq!(
        trap(|| drop(OTHER_SIZE.keys())),
        "StableBTreeMap: the memory 1 cannot be used: the map in it was made with max_key_size=15 and \
         max_value_size=31"
    );
    assert_eq!(
        trap(|| drop(UNSIZED_AS_SIZED.keys())),
        "StableBTreeMap: the memory 0 cannot be used: the map in it was kept without max_key_size and \
         max_value_size"
    );
    assert_eq!(
        trap(|| drop(PLACES_AS_MAP.keys())),
        "StableBTreeMap: the memory 3 cannot be used: it holds a structure of another kind (SVC)"
    );
    assert_eq!(SIZED_AGAIN.get(&Int::from(1)).expect("a nat64"), Some(text("kept")));
}

#[test]
fn vectors_grow_and_shrink_at_their_end() {
    ITEMS.push(&text("a")).expect("fits");
    ITEMS.push(&text("b")).expect("fits");
    PLACES.push(&text("a")).expect("fits");
    PLACES.push(&text("b")).expect("fits");
    ITEMS.set(1, &text("c")).expect("there");
    PLACES.set(1, &text("c")).expect("there");
    assert_eq!(ITEMS.get(1).expect("a nat64"), Some(text("c")));
    assert_eq!(PLACES.get(1).expect("a nat64"), Some(text("c")));
    assert_eq!(ITEMS.get(2).expect("a nat64"), None);
    assert_eq!(
        ITEMS.set(2, &text("d")).expect_err("out of range").summary(),
        "IndexError: StableVec index out of range"
    );
    assert_eq!(
        PLACES.set(2, &text("d")).expect_err("out of range").summary(),
        "IndexError: StableVec index out of range"
    );
    assert_eq!((ITEMS.pop(), PLACES.pop()), (Some(text("c")), Some(text("c"))));
    assert_eq!((ITEMS.len(), PLACES.len()), (1, 1));
    assert!(PLACES.push(&text(&"x".repeat(30))).is_err(), "longer than declared");
}

#[test]
fn sets_logs_and_cells_keep_what_they_are_given() {
    assert!(SET.insert(&text("b")).expect("fits") && SET.insert(&text("a")).expect("fits"));
    assert!(!SET.insert(&text("a")).expect("fits"));
    assert_eq!(SET.items(), List::from(vec![text("a"), text("b")]));
    assert!(SET.remove(&text("a")).expect("fits") && !SET.contains(&text("a")).expect("fits"));
    assert_eq!(LOG.append(&text("first")).expect("fits"), 0);
    assert_eq!(LOG.append(&text("second")).expect("fits"), 1);
    assert_eq!(LOG.get(1).expect("a nat64"), Some(text("second")));
    assert_eq!((LOG.get(2).expect("a nat64"), LOG.len()), (None, 2));
    assert_eq!(
        trap(|| drop(CELL.get())),
        "StableCell: the memory 7 cannot be used: its value was not set"
    );
    CELL.start(&Int::from(5)).expect("fits");
    assert_eq!(CELL.get(), Int::from(5));
    CELL.set(&Int::from(6)).expect("fits");
    CELL_LATER.start(&Int::from(5)).expect("fits");
    assert_eq!(CELL_LATER.get(), Int::from(6));
}

#[test]
fn heaps_give_the_least_of_what_is_in_them() {
    for value in ["b", "a", "c", "a"] {
        HEAP.push(&text(value)).expect("fits");
        SIZED_HEAP.push(&text(value)).expect("fits");
    }
    assert_eq!((HEAP.peek(), SIZED_HEAP.peek()), (Some(text("a")), Some(text("a"))));
    assert_eq!((HEAP.len(), SIZED_HEAP.len()), (4, 4));
    for value in ["a", "a", "b", "c"] {
        assert_eq!((HEAP.pop(), SIZED_HEAP.pop()), (Some(text(value)), Some(text(value))));
    }
    assert!(HEAP.is_empty() && SIZED_HEAP.pop().is_none());
}

#[test]
fn floats_are_ordered_by_number_and_nan_is_behind_them() {
    let mut floats = [f64::NAN, 1.5, f64::NEG_INFINITY, -0.0, 0.0].map(Ordered);
    floats.sort();
    let sorted = floats.map(|float| float.0);
    assert_eq!(sorted[..4], [f64::NEG_INFINITY, -0.0, 0.0, 1.5]);
    assert!(sorted[4].is_nan());
    assert_eq!(Ordered(-0.0), Ordered(0.0));
}
