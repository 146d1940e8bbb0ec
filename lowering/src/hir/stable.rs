//! Stable structures: what a canister keeps over its upgrades.

use crate::arena::Id;
use crate::source::Span;

use super::{Annotation, ModuleId};

/// Names a [`Stable`].
pub type StableId = Id<Stable>;

/// A stable structure: `accounts = StableBTreeMap[Principal, Account](memory_id=3, ...)` at the top level
/// of a module.
#[derive(Clone, Debug, PartialEq)]
pub struct Stable {
    /// The variable that it is assigned to.
    pub name: String,
    /// The module it is made in.
    pub module: ModuleId,
    /// Its class.
    pub kind: StableKind,
    /// The ids of its memories: of a log's index and data, else one.
    pub memories: Vec<u8>,
    /// Key and value of a map, what the others hold.
    pub parts: Vec<StablePart>,
    /// The call that makes it.
    pub span: Span,
}

/// What a structure holds.
#[derive(Clone, Debug, PartialEq)]
pub struct StablePart {
    /// Its Candid type.
    pub annotation: Annotation,
    /// The most bytes of one, where declared.
    pub most: Option<u32>,
}

/// The class of a stable structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StableKind {
    /// Kybra's `StableBTreeMap[K, V]`.
    Map,
    /// `StableBTreeSet[K]`.
    Set,
    /// `StableVec[V]`.
    Vec,
    /// `StableLog[V]`.
    Log,
    /// `StableCell[V]`.
    Cell,
    /// `StableMinHeap[V]`.
    MinHeap,
}

impl StableKind {
    /// Every class.
    pub const ALL: [StableKind; 6] = [
        StableKind::Map,
        StableKind::Set,
        StableKind::Vec,
        StableKind::Log,
        StableKind::Cell,
        StableKind::MinHeap,
    ];

    /// Python's name.
    pub fn class(self) -> &'static str {
        match self {
            StableKind::Map => "StableBTreeMap",
            StableKind::Set => "StableBTreeSet",
            StableKind::Vec => "StableVec",
            StableKind::Log => "StableLog",
            StableKind::Cell => "StableCell",
            StableKind::MinHeap => "StableMinHeap",
        }
    }

    /// What the parts are called: in sizes (`max_key_size`), and in names of Rust types.
    pub fn parts(self) -> &'static [&'static str] {
        match self {
            StableKind::Map => &["key", "value"],
            StableKind::Set => &["key"],
            StableKind::Vec | StableKind::Log | StableKind::Cell | StableKind::MinHeap => &["value"],
        }
    }

    /// The parameters that name memories, with their defaults.
    pub fn memories(self) -> &'static [(&'static str, Option<u8>)] {
        match self {
            StableKind::Map => &[("memory_id", None)],
            StableKind::Log => &[("memory_id_index", Some(0)), ("memory_id_data", Some(1))],
            StableKind::Set | StableKind::Vec | StableKind::Cell | StableKind::MinHeap => {
                &[("memory_id", Some(0))]
            }
        }
    }

    /// Whether values of the part at the position are compared with each other.
    pub fn orders(self, part: usize) -> bool {
        match self {
            StableKind::Map => part == 0,
            StableKind::Set | StableKind::MinHeap => true,
            StableKind::Vec | StableKind::Log | StableKind::Cell => false,
        }
    }
}
