//! What the differential tests cannot see: sharing and identity.

use super::*;
use crate::traits::{Key, Repr};

#[test]
fn clones_of_a_bytearray_are_one_object() {
    let array = ByteArray::from(vec![1]);
    let alias = array.clone();
    alias.append(2_i64).expect("a byte");
    assert_eq!(array.repr(), "bytearray(b'\\x01\\x02')");
    assert!(array.same(&alias));
    assert!(!array.same(&array.copy()));
}

#[test]
fn a_literal_and_a_copy_are_the_same_key() {
    let literal = Bytes::literal(b"ab");
    let copy = Bytes::from(vec![97, 98]);
    assert!(literal.same_key(&copy));
    assert_eq!(literal.key_hash(), copy.key_hash());
}

#[test]
fn an_array_that_grows_while_it_is_gone_over_is_seen_to_its_end() {
    let array = ByteArray::from(vec![1, 2]);
    let mut iter = array.iter();
    assert_eq!(iter.next(), Some(1));
    array.append(3_i64).expect("a byte");
    assert_eq!(iter.by_ref().collect::<Vec<_>>(), [2, 3]);
    array.append(4_i64).expect("a byte");
    assert_eq!(iter.next(), None);
}
