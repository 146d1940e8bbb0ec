//! What holds at one point of a function: whether it is reached, and which variables are known to be
//! None, or not to be.

use std::collections::HashMap;

use crate::hir::{GlobalId, LocalId, Place, RecordId};
use crate::ty::Ty;

use super::spot::Spot;
use super::tagged::TagSet;

/// The state at a point.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Whether control can arrive here.
    pub reachable: bool,
    /// Variables whose type here is narrower than their own.
    pub narrowed: HashMap<Place, Ty>,
    /// The same of parts of what variables hold.
    pub parts: HashMap<Spot, Ty>,
    /// The tags that values of unions of TypedDict classes may have.
    pub tags: HashMap<Spot, TagSet>,
    /// Variables that hold the tag of such a value, and its class.
    pub kinds: HashMap<Place, (Spot, RecordId)>,
}

impl Flow {
    /// The start of a function.
    pub fn start() -> Self {
        Self {
            reachable: true,
            narrowed: HashMap::new(),
            parts: HashMap::new(),
            tags: HashMap::new(),
            kinds: HashMap::new(),
        }
    }

    /// A point that control never reaches.
    pub fn dead() -> Self {
        Self { reachable: false, ..Self::start() }
    }

    /// What holds where two paths meet.
    pub fn merge(self, other: Flow) -> Flow {
        if !self.reachable {
            return other;
        }
        if !other.reachable {
            return self;
        }
        let mut narrowed = self.narrowed;
        narrowed.retain(|place, ty| other.narrowed.get(place) == Some(ty));
        let mut parts = self.parts;
        parts.retain(|spot, ty| other.parts.get(spot) == Some(ty));
        let mut tags = self.tags;
        tags.retain(|spot, tags| match other.tags.get(spot) {
            Some(others) => {
                tags.extend(others);
                true
            }
            None => false,
        });
        let mut kinds = self.kinds;
        kinds.retain(|place, spot| other.kinds.get(place) == Some(spot));
        Flow { reachable: true, narrowed, parts, tags, kinds }
    }

    /// Forgets what was known about parts of what variables hold. The tags of the values themselves stay.
    pub fn forget_parts(&mut self) {
        self.parts.clear();
        self.tags.retain(|spot, _| spot.steps.is_empty());
        self.kinds.retain(|_, (spot, _)| spot.steps.is_empty());
    }

    /// Forgets what was known about what a variable holds, which has been bound.
    pub fn forget_held(&mut self, place: Place) {
        self.parts.retain(|spot, _| spot.root != place);
        self.tags.retain(|spot, _| spot.root != place);
        self.kinds.retain(|kind, (spot, _)| *kind != place && spot.root != place);
    }

    /// Forgets all about a variable.
    pub fn forget_variable(&mut self, place: Place) {
        self.narrowed.remove(&place);
        self.forget_held(place);
    }

    /// Keeps what is known about some variables.
    fn keep(&mut self, kept: impl Fn(Place) -> bool) {
        self.narrowed.retain(|place, _| kept(*place));
        self.tags.retain(|spot, _| kept(spot.root));
        self.kinds.retain(|place, (spot, _)| kept(*place) && kept(spot.root));
    }

    /// Forgets what was known about variables that a loop rebinds, and about what any of them holds.
    pub fn forget(&mut self, places: &[Place]) {
        self.forget_parts();
        for place in places {
            self.forget_variable(*place);
        }
    }

    /// Forgets what was known about variables of the function that another may have changed.
    pub fn forget_locals(&mut self, shared: impl Fn(LocalId) -> bool) {
        self.keep(|place| match place {
            Place::Local(local) => !shared(local),
            Place::Global(_) => true,
        });
    }

    /// Forgets what was known about module variables that something else may have changed.
    pub fn forget_globals(&mut self, shared: impl Fn(GlobalId) -> bool) {
        self.keep(|place| match place {
            Place::Local(_) => true,
            Place::Global(global) => !shared(global),
        });
    }
}
