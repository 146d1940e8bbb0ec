//! Builtin functions over any iterable: `sum`, `min`, `max`, `sorted`, and
//! iterators whose steps can raise.

use std::ops::Add;

use crate::exception::{Exception, Fallible, OrTrap};
use crate::list::{List, sort_items, sort_items_by_key};

/// `sum(items, start)`.
pub fn sum<T, S: Add<T, Output = S>>(items: impl IntoIterator<Item = T>, start: S) -> S {
    items.into_iter().fold(start, |total, item| total + item)
}

/// `min(items)`: the first of the least.
///
/// # Errors
/// `ValueError: min() arg is an empty sequence`.
pub fn min<T: PartialOrd>(items: impl IntoIterator<Item = T>) -> Fallible<T> {
    least(items, |item, best| item < best).ok_or_else(|| empty("min() arg is an empty sequence"))
}

/// `max(items)`: the first of the greatest.
///
/// # Errors
/// `ValueError: max() arg is an empty sequence`.
pub fn max<T: PartialOrd>(items: impl IntoIterator<Item = T>) -> Fallible<T> {
    least(items, |item, best| item > best).ok_or_else(|| empty("max() arg is an empty sequence"))
}

/// `min(items, default=default)`.
pub fn min_or<T: PartialOrd>(items: impl IntoIterator<Item = T>, default: T) -> T {
    least(items, |item, best| item < best).unwrap_or(default)
}

/// `max(items, default=default)`.
pub fn max_or<T: PartialOrd>(items: impl IntoIterator<Item = T>, default: T) -> T {
    least(items, |item, best| item > best).unwrap_or(default)
}

/// `min(items, key=key)`.
///
/// # Errors
/// `ValueError: min() arg is an empty sequence`, and what `key` raises.
pub fn min_by_key<T, K: PartialOrd>(
    items: impl IntoIterator<Item = T>,
    key: impl FnMut(&T) -> Fallible<K>,
) -> Fallible<T> {
    let found = least_by_key(items, key, |item, best| item < best)?;
    found.ok_or_else(|| empty("min() arg is an empty sequence"))
}

/// `max(items, key=key)`.
///
/// # Errors
/// `ValueError: max() arg is an empty sequence`, and what `key` raises.
pub fn max_by_key<T, K: PartialOrd>(
    items: impl IntoIterator<Item = T>,
    key: impl FnMut(&T) -> Fallible<K>,
) -> Fallible<T> {
    let found = least_by_key(items, key, |item, best| item > best)?;
    found.ok_or_else(|| empty("max() arg is an empty sequence"))
}

fn least<T>(items: impl IntoIterator<Item = T>, before: fn(&T, &T) -> bool) -> Option<T> {
    items.into_iter().reduce(|best, item| if before(&item, &best) { item } else { best })
}

fn least_by_key<T, K>(
    items: impl IntoIterator<Item = T>,
    mut key: impl FnMut(&T) -> Fallible<K>,
    before: fn(&K, &K) -> bool,
) -> Fallible<Option<T>> {
    let mut best: Option<(K, T)> = None;
    for item in items {
        let rank = key(&item)?;
        match &best {
            Some((least, _)) if !before(&rank, least) => {}
            Some(_) | None => best = Some((rank, item)),
        }
    }
    Ok(best.map(|(_, item)| item))
}

#[cold]
#[inline(never)]
fn empty(message: &'static str) -> Exception {
    Exception::value_error(message)
}

/// `sorted(items, reverse=reverse)`.
pub fn sorted<T: PartialOrd>(items: impl IntoIterator<Item = T>, reverse: bool) -> List<T> {
    List::from(sort_items(Vec::from_iter(items), reverse))
}

/// `sorted(items, key=key, reverse=reverse)`.
///
/// # Errors
/// What `key` raises.
pub fn sorted_by_key<T, K: PartialOrd>(
    items: impl IntoIterator<Item = T>,
    key: impl FnMut(&T) -> Fallible<K>,
    reverse: bool,
) -> Fallible<List<T>> {
    let items = Vec::from_iter(items);
    let keys: Vec<K> = items.iter().map(key).collect::<Fallible<_>>()?;
    Ok(List::from(sort_items_by_key(items, &keys, reverse)))
}

/// An iterator whose steps can raise, where nothing can catch.
pub trait OrTrapEach<T>: Iterator<Item = Fallible<T>> + Sized {
    /// The same items; a step that raises ends the message at `origin`.
    ///
    /// # Panics
    /// Traps where a step raises.
    fn or_trap(self, origin: &'static str) -> impl Iterator<Item = T> {
        self.map(move |item| OrTrap::or_trap(item, origin))
    }
}

impl<T, I: Iterator<Item = Fallible<T>>> OrTrapEach<T> for I {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_of_nothing_raises() {
        let raised = min(Vec::<i64>::new()).expect_err("nothing");
        assert_eq!(raised.summary(), "ValueError: min() arg is an empty sequence");
        let raised = max(Vec::<i64>::new()).expect_err("nothing");
        assert_eq!(raised.summary(), "ValueError: max() arg is an empty sequence");
        assert_eq!(min_or(Vec::<i64>::new(), 7), 7);
    }

    #[test]
    fn of_equals_the_first_is_the_least_and_the_greatest() {
        let pairs = [(1, 'a'), (0, 'b'), (1, 'c'), (0, 'd')];
        assert_eq!(min_by_key(pairs, |pair| Ok(pair.0)).expect("items"), (0, 'b'));
        assert_eq!(max_by_key(pairs, |pair| Ok(pair.0)).expect("items"), (1, 'a'));
    }

    #[test]
    fn a_leading_nan_stays_the_least() {
        assert!(min([f64::NAN, 1.0]).expect("items").is_nan());
        assert!(min([1.0, f64::NAN, 0.5]).expect("items") < 0.6);
    }

    #[test]
    fn a_sum_begins_at_its_start() {
        assert_eq!(sum([1, 2, 3], 10_i64), 16);
    }
}
