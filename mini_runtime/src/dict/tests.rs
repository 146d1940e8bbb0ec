//! Aliases, loops over a changing dict, and the cost of deletion.

use super::{Dict, OrderedMap};
use crate::text::Str;
use crate::traits::{Format, Repr, Truth};

fn counts(names: &[&str]) -> Dict<Str, i64> {
    let dict = Dict::new();
    for name in names {
        dict.set_item(Str::from(*name), 1);
    }
    dict
}

#[test]
fn an_alias_sees_changes_and_a_copy_does_not() {
    let d = counts(&["a"]);
    let (alias, copy) = (d.clone(), d.copy());
    alias.set_item(Str::literal("b"), 2);
    assert_eq!(d.len(), 2);
    assert_eq!(copy.len(), 1);
    assert!(d.same(&alias));
    assert!(!d.same(&copy));
}

#[test]
fn a_missing_key_raises_with_its_repr() {
    let raised = counts(&[]).item(&Str::literal("it's")).expect_err("missing");
    assert_eq!(raised.summary(), "KeyError: \"it's\"");
}

#[test]
fn a_loop_that_adds_a_key_raises_and_goes_on_raising() {
    let d = counts(&["a", "b"]);
    let mut keys = d.iter();
    assert!(keys.next().is_some_and(|key| key.is_ok()));
    d.set_item(Str::literal("c"), 1);
    let message = "RuntimeError: dictionary changed size during iteration";
    let raised = keys.next().expect("a step").expect_err("changed");
    assert_eq!(raised.summary(), message);
    d.delete_item(&Str::literal("c")).expect("there");
    let raised = keys.next().expect("a step").expect_err("still changed");
    assert_eq!(raised.summary(), message);
}

#[test]
fn a_loop_may_change_values() {
    let d = counts(&["a", "b"]);
    for key in &d {
        d.set_item(key.expect("no new key"), 5);
    }
    assert_eq!(d.values().repr(), "dict_values([5, 5])");
}

#[test]
fn a_key_that_returns_goes_to_the_end() {
    let d = counts(&["a", "b", "c"]);
    d.delete_item(&Str::literal("a")).expect("there");
    d.set_item(Str::literal("a"), 2);
    assert_eq!(d.to_list().repr(), "['b', 'c', 'a']");
}

#[test]
fn a_queue_of_keys_stays_small() {
    let d: Dict<Str, i64> = Dict::new();
    for number in 0..20_000 {
        d.set_item(Str::from(number.to_string()), number);
        if number >= 4 {
            d.delete_item(&Str::from((number - 4).to_string())).expect("there");
        }
    }
    assert_eq!(d.len(), 4);
    assert!(d.0.borrow().0.positions() < 64);
}

#[test]
fn dicts_are_equal_whatever_their_order() {
    assert_eq!(counts(&["a", "b"]), counts(&["b", "a"]));
    assert_ne!(counts(&["a", "b"]), counts(&["a", "c"]));
    assert_ne!(counts(&["a"]), counts(&["a", "b"]));
}

#[test]
fn a_dict_takes_no_format_specification() {
    let d = counts(&["a"]);
    assert_eq!(d.format("").expect("none"), "{'a': 1}");
    let raised = d.format("5").expect_err("one");
    assert_eq!(raised.summary(), "TypeError: unsupported format string passed to dict.__format__");
    assert!(d.truth());
    assert!(!counts(&[]).truth());
}

#[test]
fn a_dict_without_a_handle_does_the_same() {
    let mut d = OrderedMap::from([(Str::literal("a"), 1_i64), (Str::literal("b"), 2)]);
    d.set_item(Str::literal("c"), 3);
    d.delete_item(&Str::literal("a")).expect("there");
    d.set_item(Str::literal("a"), 4);
    assert_eq!(d.repr(), "{'b': 2, 'c': 3, 'a': 4}");
    assert_eq!((d.len(), d.item(&Str::literal("c")).expect("there")), (3, 3));
    assert_eq!(d.keys().rev().collect::<Vec<_>>(), ["a", "c", "b"].map(Str::from));
    let raised = d.item(&Str::literal("z")).expect_err("missing");
    assert_eq!(raised.summary(), "KeyError: 'z'");
    assert_eq!(d.popitem().expect("one"), (Str::literal("a"), 4));
    assert_eq!(Dict::from(d).into_map().merge(&OrderedMap::new()).repr(), "{'b': 2, 'c': 3}");
}

#[test]
fn what_others_hold_is_copied_out_of_its_handle() {
    let d = counts(&["a"]);
    let alias = d.clone();
    let mut plain = d.into_map();
    plain.clear();
    assert_eq!((plain.len(), alias.len()), (0, 1));
}
