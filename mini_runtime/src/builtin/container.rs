//! Builtin functions of lists and dicts.

use crate::dict::{AnyDict, Dict, DictKeys, OrderedMap};
use crate::exception::{Exception, Fallible};
use crate::int::{Int, Integer};
use crate::items::{Items, Listed};
use crate::iterator::Iter;
use crate::list::{List, sort_items, sort_items_by_key};
use crate::set::Set;
use crate::traits::{Key, Truth};
use crate::tuple_of::Tuple;

/// `times * items`.
///
/// # Errors
/// `OverflowError` or `MemoryError` for a result that has no room.
pub fn repeat_list<T: Clone>(times: impl Integer, items: &List<T>) -> Fallible<List<T>> {
    items.repeat(times)
}

/// `times * items` of a list that nobody shares.
///
/// # Errors
/// `OverflowError` or `MemoryError` for a result that has no room.
pub fn repeat_items<T: Clone>(times: impl Integer, items: &[T]) -> Fallible<Vec<T>> {
    items.repeated(times)
}

/// `sorted(items)`.
pub fn sorted<T: PartialOrd + Clone>(items: &List<T>) -> List<T> {
    sorted_with(items, false)
}

/// `sorted(items, reverse=reverse)`: equal items keep their order either way.
pub fn sorted_with<T: PartialOrd + Clone>(items: &List<T>, reverse: bool) -> List<T> {
    List::from(sort_items(items.to_vec(), reverse))
}

/// `sorted(items)` of a list that nobody shares.
pub fn sorted_items<T: PartialOrd + Clone>(items: &[T]) -> Vec<T> {
    sorted_items_with(items, false)
}

/// `sorted(items, reverse=reverse)` of a list that nobody shares.
pub fn sorted_items_with<T: PartialOrd + Clone>(items: &[T], reverse: bool) -> Vec<T> {
    sort_items(items.to_vec(), reverse)
}

/// `sorted(items, key=key, reverse=reverse)`, given the key of each item.
pub fn sorted_by_keys<T: Clone, K: PartialOrd>(
    items: &List<T>,
    keys: &(impl Listed<Item = K> + ?Sized),
    reverse: bool,
) -> List<T> {
    List::from(sorted_items_by_keys(&items.borrow(), keys, reverse))
}

/// The same of a list that nobody shares.
pub fn sorted_items_by_keys<T: Clone, K: PartialOrd>(
    items: &[T],
    keys: &(impl Listed<Item = K> + ?Sized),
    reverse: bool,
) -> Vec<T> {
    keys.with_items(|keys| sort_items_by_key(items.to_vec(), keys, reverse))
}

/// `hash(value)`.
pub fn hash<K: Key>(value: &K) -> i64 {
    value.python_hash()
}

/// `min(items, key=key)`, given the key of each item: the first of the least.
///
/// # Errors
/// `ValueError: min() arg is an empty sequence`.
pub fn min_by_keys<I, K>(items: &I, keys: &K) -> Fallible<I::Item>
where
    I: Listed<Item: Clone> + ?Sized,
    K: Listed<Item: PartialOrd> + ?Sized,
{
    let found = keys.with_items(|keys| best(keys, |key, best| key < best));
    found
        .map(|position| items.with_items(|items| items[position].clone()))
        .ok_or_else(|| empty("min() arg is an empty sequence"))
}

/// `max(items, key=key)`, given the key of each item: the first of the greatest.
///
/// # Errors
/// `ValueError: max() arg is an empty sequence`.
pub fn max_by_keys<I, K>(items: &I, keys: &K) -> Fallible<I::Item>
where
    I: Listed<Item: Clone> + ?Sized,
    K: Listed<Item: PartialOrd> + ?Sized,
{
    let found = keys.with_items(|keys| best(keys, |key, best| key > best));
    found
        .map(|position| items.with_items(|items| items[position].clone()))
        .ok_or_else(|| empty("max() arg is an empty sequence"))
}

/// The position of the first key that no other beats.
fn best<K>(keys: &[K], beats: fn(&K, &K) -> bool) -> Option<usize> {
    let better = |best: usize, position: usize| {
        if beats(&keys[position], &keys[best]) { position } else { best }
    };
    (0..keys.len()).reduce(better)
}

/// `sorted(dict)`: its keys.
pub fn sorted_keys<K: Key + PartialOrd, V: Clone>(dict: &Dict<K, V>) -> List<K> {
    sorted(&dict.to_list())
}

/// `sorted(dict)` of a dict that nobody shares.
pub fn sorted_map_keys<K: Key + PartialOrd, V>(dict: &OrderedMap<K, V>) -> Vec<K> {
    sort_items(dict.to_vec(), false)
}

/// `min(items)`: the first of the least.
///
/// # Errors
/// `ValueError: min() arg is an empty sequence`.
pub fn min<I>(items: &I) -> Fallible<I::Item>
where
    I: Listed<Item: PartialOrd + Clone> + ?Sized,
{
    let least = least(items, |item, best| item < best);
    least.ok_or_else(|| empty("min() arg is an empty sequence"))
}

/// `max(items)`: the first of the greatest.
///
/// # Errors
/// `ValueError: max() arg is an empty sequence`.
pub fn max<I>(items: &I) -> Fallible<I::Item>
where
    I: Listed<Item: PartialOrd + Clone> + ?Sized,
{
    let greatest = least(items, |item, best| item > best);
    greatest.ok_or_else(|| empty("max() arg is an empty sequence"))
}

/// `min(items, default=default)`.
pub fn min_or<I>(items: &I, default: &I::Item) -> I::Item
where
    I: Listed<Item: PartialOrd + Clone> + ?Sized,
{
    min_or_none(items, ()).unwrap_or_else(|| default.clone())
}

/// `max(items, default=default)`.
pub fn max_or<I>(items: &I, default: &I::Item) -> I::Item
where
    I: Listed<Item: PartialOrd + Clone> + ?Sized,
{
    max_or_none(items, ()).unwrap_or_else(|| default.clone())
}

/// `min(items, default=None)`.
pub fn min_or_none<I>(items: &I, _default: ()) -> Option<I::Item>
where
    I: Listed<Item: PartialOrd + Clone> + ?Sized,
{
    least(items, |item, best| item < best)
}

/// `max(items, default=None)`.
pub fn max_or_none<I>(items: &I, _default: ()) -> Option<I::Item>
where
    I: Listed<Item: PartialOrd + Clone> + ?Sized,
{
    least(items, |item, best| item > best)
}

/// The first item that no other goes before.
fn least<I>(items: &I, before: fn(&I::Item, &I::Item) -> bool) -> Option<I::Item>
where
    I: Listed<Item: Clone> + ?Sized,
{
    items.with_items(|items| {
        items.iter().reduce(|best, item| if before(item, best) { item } else { best }).cloned()
    })
}

#[cold]
#[inline(never)]
fn empty(message: &'static str) -> Exception {
    Exception::value_error(message)
}

/// `sum(items)` of ints.
pub fn sum(items: &(impl Listed<Item = Int> + ?Sized)) -> Int {
    sum_from(items, Int::ZERO)
}

/// `sum(items, start)` of ints.
pub fn sum_from(items: &(impl Listed<Item = Int> + ?Sized), start: impl Integer) -> Int {
    items.with_items(|items| items.iter().fold(start.to_int(), |total, item| total + item))
}

/// `sum(items, start)` of ints from a float.
///
/// # Errors
/// `OverflowError` for an int beyond the largest float.
pub fn sum_ints_to_float(items: &(impl Listed<Item = Int> + ?Sized), start: f64) -> Fallible<f64> {
    items.with_items(|items| items.iter().try_fold(start, |total, item| Ok(total + item.to_float()?)))
}

/// `sum(items, start)` of floats, one after the other as CPython 3.11 adds
/// them.
pub fn sum_floats(items: &(impl Listed<Item = f64> + ?Sized), start: f64) -> f64 {
    items.with_items(|items| items.iter().fold(start, |total, item| total + item))
}

/// `sum(items)` of bools: how many are true.
pub fn count_true(items: &(impl Listed<Item = bool> + ?Sized)) -> i64 {
    items.with_items(|items| items.iter().map(|item| i64::from(*item)).sum())
}

/// `any(items)`.
pub fn any(items: &(impl Listed<Item: Truth> + ?Sized)) -> bool {
    items.with_items(|items| items.iter().any(Truth::truth))
}

/// `all(items)`.
pub fn all(items: &(impl Listed<Item: Truth> + ?Sized)) -> bool {
    items.with_items(|items| items.iter().all(Truth::truth))
}

/// `times * items` of a tuple.
///
/// # Errors
/// `OverflowError` or `MemoryError` for a result that has no room.
pub fn repeat_tuple<T: Clone>(times: impl Integer, items: &Tuple<T>) -> Fallible<Tuple<T>> {
    items.repeat(times)
}

/// `zip(a, b, strict=True)`: each step takes from `a` first, and raises where
/// one of them has no more and the other has.
pub fn zip_strict<A: 'static, B: 'static>(a: &Iter<A>, b: &Iter<B>) -> Iter<(A, B)> {
    let (a, b) = (a.clone(), b.clone());
    Iter::new(std::iter::from_fn(move || {
        let round = || {
            let Some(first) = a.step().transpose()? else {
                return none_left(&b, "argument 2", "argument 1");
            };
            let second = b.step().ok_or_else(|| shorter("argument 2", "argument 1"))??;
            Ok(Some((first, second)))
        };
        round().transpose()
    }))
}

/// `zip(a, b, c, strict=True)`, as [`zip_strict`].
pub fn zip_strict3<A: 'static, B: 'static, C: 'static>(
    a: &Iter<A>,
    b: &Iter<B>,
    c: &Iter<C>,
) -> Iter<(A, B, C)> {
    let (a, b, c) = (a.clone(), b.clone(), c.clone());
    Iter::new(std::iter::from_fn(move || {
        let round = || {
            let Some(first) = a.step().transpose()? else {
                none_left::<_, ()>(&b, "argument 2", "argument 1")?;
                return none_left(&c, "argument 3", "arguments 1-2");
            };
            let second = b.step().ok_or_else(|| shorter("argument 2", "argument 1"))??;
            let third = c.step().ok_or_else(|| shorter("argument 3", "arguments 1-2"))??;
            Ok(Some((first, second, third)))
        };
        round().transpose()
    }))
}

/// What `zip` raises where one argument ends before the ones in front of it.
fn shorter(argument: &str, others: &str) -> Exception {
    Exception::value_error(format!("zip() {argument} is shorter than {others}"))
}

/// None, unless the argument of `zip` has an item where the ones in front of it have no more.
fn none_left<T: 'static, R>(items: &Iter<T>, argument: &str, others: &str) -> Fallible<Option<R>> {
    match items.step().transpose()? {
        Some(_) => Err(Exception::value_error(format!("zip() {argument} is longer than {others}"))),
        None => Ok(None),
    }
}

/// `zip(*rows)`, of one iterator for each row.
pub fn zip_rest<T: Clone + 'static>(rows: &List<Iter<T>>) -> Iter<Tuple<T>> {
    let rows = rows.to_vec();
    Iter::new(std::iter::from_fn(move || {
        if rows.is_empty() {
            return None;
        }
        let mut items = Vec::with_capacity(rows.len());
        for row in &rows {
            match row.step()? {
                Ok(item) => items.push(item),
                Err(raised) => return Some(Err(raised)),
            }
        }
        Some(Ok(items.into_iter().collect()))
    }))
}

/// `dict(pairs)`.
pub fn dict_of_pairs<K: Key, V: Clone>(pairs: &List<(K, V)>) -> Dict<K, V> {
    pairs.iter().collect()
}

/// `dict(pairs)` of lists of two items.
///
/// # Errors
/// `ValueError` for a list of another length, as [`pair_of_items`].
pub fn dict_of_lists<T: Key>(pairs: &List<List<T>>) -> Fallible<Dict<T, T>> {
    let pairs = (0..).zip(pairs.to_vec());
    pairs.map(|(position, pair)| pair_of_items(&pair, position)).collect()
}

/// `dict(pairs)` of tuples of any length.
///
/// # Errors
/// `ValueError` for a tuple of another length than two, as [`pair_of_items`].
pub fn dict_of_tuples<T: Key>(pairs: &List<Tuple<T>>) -> Fallible<Dict<T, T>> {
    let pairs = (0..).zip(pairs.to_vec());
    pairs.map(|(position, pair)| pair_of_tuple(&pair, position)).collect()
}

/// Key and value that the list at a position of what a dict is made of holds.
///
/// # Errors
/// `ValueError: dictionary update sequence element #0 has length 1; 2 is required`.
pub fn pair_of_items<I>(items: &I, position: i64) -> Fallible<(I::Item, I::Item)>
where
    I: Listed<Item: Clone> + ?Sized,
{
    items.with_items(|items| pair(items, position))
}

/// Key and value that the tuple at a position of what a dict is made of holds.
///
/// # Errors
/// As [`pair_of_items`].
pub fn pair_of_tuple<T: Clone>(items: &Tuple<T>, position: i64) -> Fallible<(T, T)> {
    pair(items.as_slice(), position)
}

fn pair<T: Clone>(items: &[T], position: i64) -> Fallible<(T, T)> {
    match items {
        [key, value] => Ok((key.clone(), value.clone())),
        _ => Err(Exception::value_error(format!(
            "dictionary update sequence element #{position} has length {}; 2 is required",
            items.len()
        ))),
    }
}

/// `dict.fromkeys(keys, value)`.
pub fn fromkeys<K: Key, V: Clone>(keys: &List<K>, value: &V) -> Dict<K, V> {
    Dict::fromkeys(keys, value.clone())
}

/// `dict.fromkeys(keys)`.
pub fn fromkeys_none<K: Key>(keys: &List<K>) -> Dict<K, ()> {
    Dict::fromkeys(keys, ())
}

/// `d.update()`.
pub fn update_nothing<K, V>(_dict: &impl AnyDict<K, V>) {}

/// `view.isdisjoint(items)` of a view of keys.
pub fn keys_are_disjoint<K: Key, V: Clone>(keys: &DictKeys<K, V>, items: &List<K>) -> bool {
    !items.borrow().iter().any(|item| keys.contains(item))
}

/// `set(view)` of a view of keys.
pub fn set_of_keys<K: Key, V: Clone>(keys: &DictKeys<K, V>) -> Set<K> {
    Set::from(&keys.to_list())
}

/// `d.update(pairs)`.
pub fn update_pairs<K: Key, V: Clone>(dict: &Dict<K, V>, pairs: &(impl Listed<Item = (K, V)> + ?Sized)) {
    pairs.with_items(|pairs| dict.update_from(pairs.iter().cloned()));
}

/// `dict.get(key, None)`.
#[inline]
pub fn get_or_none<K: Key, V: Clone>(dict: &impl AnyDict<K, V>, key: &K, _default: ()) -> Option<V> {
    dict.read(|dict| dict.get(key))
}
