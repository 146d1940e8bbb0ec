//! What holds at one point of a function: whether it is reached, and which variables are known to be
//! None, or not to be.

use std::collections::HashMap;

use crate::hir::{GlobalId, LocalId, Place};
use crate::ty::Ty;

use super::spot::Spot;

/// The state at a point.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Whether control can arrive here.
    pub reachable: bool,
    /// Variables whose type here is narrower than their own.
    pub narrowed: HashMap<Place, Ty>,
    /// The same of parts of what variables hold.
    pub parts: HashMap<Spot, Ty>,
}

impl Flow {
    /// The start of a function.
    pub fn start() -> Self {
        Self { reachable: true, narrowed: HashMap::new(), parts: HashMap::new() }
    }

    /// A point that control never reaches.
    pub fn dead() -> Self {
        Self { reachable: false, narrowed: HashMap::new(), parts: HashMap::new() }
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
        Flow { reachable: true, narrowed, parts }
    }

    /// Forgets what was known about variables that a loop rebinds, and about what any of them holds.
    pub fn forget(&mut self, places: &[Place]) {
        self.parts.clear();
        for place in places {
            self.narrowed.remove(place);
        }
    }

    /// Forgets what was known about variables of the function that another may have changed.
    pub fn forget_locals(&mut self, shared: impl Fn(LocalId) -> bool) {
        self.narrowed.retain(|place, _| match place {
            Place::Local(local) => !shared(*local),
            Place::Global(_) => true,
        });
    }

    /// Forgets what was known about module variables that something else may have changed.
    pub fn forget_globals(&mut self, shared: impl Fn(GlobalId) -> bool) {
        self.narrowed.retain(|place, _| match place {
            Place::Local(_) => true,
            Place::Global(global) => !shared(*global),
        });
    }
}
