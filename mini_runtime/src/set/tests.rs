use super::{FrozenSet, OrderedSet, Set};
use crate::int::Int;
use crate::text::Str;
use crate::traits::{Key, Repr};

fn ints(items: &[i64]) -> Set<Int> {
    items.iter().map(|item| Int::from(*item)).collect()
}

// Expected values are what CPython 3.11 gives, elements in our order.
#[test]
fn an_empty_set_is_not_a_dict() {
    assert_eq!(ints(&[]).repr(), "set()");
    assert_eq!(FrozenSet::<Int>::new().repr(), "frozenset()");
    assert_eq!(FrozenSet::from([Str::literal("a")]).repr(), "frozenset({'a'})");
    assert_eq!(ints(&[2, 1, 2]).repr(), "{2, 1}");
}

#[test]
fn an_alias_sees_what_is_added_and_a_copy_does_not() {
    let set = ints(&[1]);
    let (alias, copy) = (set.clone(), set.copy());
    alias.add(Int::from(5));
    assert_eq!(set.len(), 2);
    assert_eq!(copy.len(), 1);
}

#[test]
fn operators_compare_and_combine() {
    let (a, b) = (ints(&[1, 2, 3]), ints(&[3, 4]));
    assert_eq!(a.union(&b), ints(&[4, 3, 2, 1]));
    assert_eq!(a.intersection(&b), ints(&[3]));
    assert_eq!(a.difference(&b), ints(&[1, 2]));
    assert_eq!(a.symmetric_difference(&b), ints(&[1, 2, 4]));
    assert!(ints(&[3]).is_proper_subset(&a) && !a.is_proper_subset(&a) && a.issubset(&a));
    assert!(a.isdisjoint(&ints(&[7])) && !a.isdisjoint(&b));
    a.symmetric_difference_update(&a);
    assert!(a.is_empty());
}

#[test]
fn a_set_that_changes_its_size_raises() {
    let set = ints(&[1, 2]);
    let mut items = set.iter();
    assert!(items.next().is_some_and(|item| item.is_ok()));
    set.add(Int::from(9));
    let raised = items.next().and_then(Result::err).expect("it changed");
    assert_eq!(raised.summary(), "RuntimeError: Set changed size during iteration");
    assert!(items.next().is_some_and(|item| item.is_err()));
}

#[test]
fn what_is_not_there_cannot_be_removed() {
    let raised = ints(&[1]).remove(&Int::from(2)).expect_err("not there");
    assert_eq!(raised.summary(), "KeyError: 2");
    let raised = ints(&[]).pop().expect_err("empty");
    assert_eq!(raised.summary(), "KeyError: 'pop from an empty set'");
}

#[test]
fn equal_frozensets_are_the_same_key_whatever_their_order() {
    let key = |items: &[i64]| -> FrozenSet<Int> { items.iter().map(|item| Int::from(*item)).collect() };
    assert!(key(&[1, 2, 3]).same_key(&key(&[3, 1, 2])));
    assert_eq!(key(&[1, 2, 3]).key_hash(), key(&[3, 1, 2]).key_hash());
    assert!(ints(&[1]).equals(&key(&[1])));
}

#[test]
fn a_set_without_a_handle_does_the_same() {
    let mut s = OrderedSet::from([3_i64, 1, 3]);
    s.add(2);
    s.update_list(&[1, 7]);
    s.remove(&1).expect("there");
    assert_eq!((s.repr().as_str(), s.len()), ("{3, 2, 7}", 3));
    let raised = s.remove(&9).expect_err("missing");
    assert_eq!(raised.summary(), "KeyError: 9");
    s.symmetric_difference_update(&Set::from([7, 8]));
    assert!(s.equals(&FrozenSet::from([8, 2, 3])));
    let handle = Set::from(s);
    let (alias, mut plain) = (handle.clone(), handle.into_set());
    plain.clear();
    assert_eq!((plain.repr().as_str(), alias.len()), ("set()", 3));
}
