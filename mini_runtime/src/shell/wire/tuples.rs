//! Tuples that are longer than those that are due. The `candid` crate (0.10.39) reads as
//! many items as are due and goes on behind them as if the rest were not there, so that
//! what follows is read from the wrong place.

use std::collections::HashSet;

use super::table::{Constructor, Entry, Table};

/// Whether a message with the table `given` holds, where a tuple is due, a record with more fields. `header` lists
/// the types that are due.
pub(super) fn longer_than_due(given: &Table, header: &[u8]) -> bool {
    let Some(due) = Table::read(header) else { return false };
    if !due.entries.iter().any(is_tuple) {
        return false;
    }
    let mut pairs = Pairs { due: &due.entries, given: &given.entries, seen: HashSet::new() };
    due.arguments.iter().zip(&given.arguments).any(|(due, given)| pairs.differ(*due, *given))
}

/// How many pairs of types are compared.
const MOST_PAIRS: usize = 1_000;

/// Types that are due beside those that are given.
struct Pairs<'a> {
    due: &'a [Entry],
    given: &'a [Entry],
    seen: HashSet<(usize, i64)>,
}

impl Pairs<'_> {
    fn differ(&mut self, due: i64, given: i64) -> bool {
        let Ok(position) = usize::try_from(due) else { return false };
        if !self.seen.insert((position, given)) {
            return false;
        }
        // What would take long to compare is refused.
        if self.seen.len() > MOST_PAIRS {
            return true;
        }
        let wanted = &self.due[position];
        let found = usize::try_from(given).ok().map(|position| &self.given[position]);
        match (wanted.constructor, found) {
            (Constructor::Opt, Some(found)) if found.constructor == Constructor::Opt => {
                self.differ(wanted.parts[0], found.parts[0])
            }
            // A value stands where an option of it is due.
            (Constructor::Opt, _) => self.differ(wanted.parts[0], given),
            (Constructor::Vec, Some(found)) if found.constructor == Constructor::Vec => {
                self.differ(wanted.parts[0], found.parts[0])
            }
            (Constructor::Record, Some(found)) if found.constructor == Constructor::Record => {
                is_tuple(wanted) && found.parts.len() > wanted.parts.len() || self.any(wanted, found)
            }
            (Constructor::Variant, Some(found)) if found.constructor == Constructor::Variant => {
                self.any(wanted, found)
            }
            (
                Constructor::Vec
                | Constructor::Record
                | Constructor::Variant
                | Constructor::Func
                | Constructor::Service
                | Constructor::Future,
                _,
            ) => false,
        }
    }

    /// Whether fields or cases of the same id differ.
    fn any(&mut self, wanted: &Entry, found: &Entry) -> bool {
        wanted.ids.iter().zip(&wanted.parts).any(|(id, due)| {
            let position = found.ids.iter().position(|found| found == id);
            position.is_some_and(|position| self.differ(*due, found.parts[position]))
        })
    }
}

/// Whether the ids of a record are 0, 1, ...
fn is_tuple(record: &Entry) -> bool {
    !record.ids.is_empty() && (0..).zip(&record.ids).all(|(position, id)| *id == position)
}
