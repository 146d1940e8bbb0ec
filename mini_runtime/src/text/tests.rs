//! What differential tests do not see: sharing, growth and cost.

use std::rc::Rc;

use super::{Data, Str};
use crate::traits::{Key, Repr, ToStr, Truth};

#[test]
fn a_string_that_nothing_shares_grows_in_place() {
    let mut text = Str::from(String::with_capacity(64));
    text.push(&Str::literal("ab"));
    let before = text.as_str().as_ptr();
    text += &Str::from("é");
    text += "!";
    assert_eq!(text, "abé!");
    assert_eq!(text.as_str().as_ptr(), before);
}

#[test]
fn growth_does_not_reach_an_alias() {
    let mut text = Str::from("ab");
    let alias = text.clone();
    text += "c";
    assert_eq!(alias, "ab");
    assert_eq!(text, "abc");
}

#[test]
fn growth_keeps_length_and_index_right() {
    let mut text = Str::new();
    let mut expected = Vec::new();
    for round in 0..500 {
        let part = if round % 3 == 0 { "é" } else { "xy" };
        text += part;
        expected.extend(part.chars());
        assert_eq!(text.len(), i64::try_from(expected.len()).expect("small"));
        let at = expected.len() / 2;
        assert_eq!(text.item(text.len() / 2).expect("inside"), Str::from(expected[at]));
    }
}

#[test]
fn an_ascii_literal_and_its_characters_are_not_copied() {
    let text = Str::literal("abc");
    assert!(matches!(text.0, Data::Ascii(_)));
    assert!(matches!(text.item(1_i64).expect("inside").0, Data::Ascii("b")));
    assert!(text.iter().all(|character| matches!(character.0, Data::Ascii(_))));
    assert!(matches!(text.slice(Some(1), None, None).expect("a step").0, Data::Ascii("bc")));
}

#[test]
fn a_literal_may_be_a_constant() {
    const CONSTANT: Str = Str::ascii("constant");
    assert_eq!(CONSTANT, Str::from("constant"));
    assert!(matches!(CONSTANT.0, Data::Ascii(_)));
}

#[test]
fn a_whole_slice_shares_the_text() {
    let text = Str::from("höhle");
    let whole = text.slice(None, None, None).expect("a step");
    let (Data::Shared(left), Data::Shared(right)) = (&text.0, &whole.0) else {
        panic!("text on the heap");
    };
    assert!(Rc::ptr_eq(left, right));
}

#[test]
fn literal_and_shared_text_are_equal_and_hash_alike() {
    let (literal, shared) = (Str::literal("abc"), Str::from("abc"));
    assert_eq!(literal, shared);
    assert_eq!(literal.key_hash(), shared.key_hash());
    assert!(literal.same_key(&shared));
    assert!(literal < Str::literal("abd"));
}

#[test]
fn str_of_a_string_is_the_string_and_its_repr_is_quoted() {
    let text = Str::from("it's\n");
    assert_eq!(text.to_str(), text);
    assert_eq!(text.repr(), "\"it's\\n\"");
    assert!(!Str::new().truth());
    assert!(text.truth());
}

#[test]
fn a_string_is_two_words() {
    assert_eq!(size_of::<Str>(), 2 * size_of::<usize>());
}
