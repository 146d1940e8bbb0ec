//! Items of a `Vec` against what Python says of a list.

use super::{Items, ItemsMut, Listed};
use crate::int::Int;
use crate::list::List;
use crate::traits::{Format, Repr, Truth};

#[test]
fn an_index_counts_from_either_end_or_raises() {
    let mut xs = vec![10, 20, 30];
    assert_eq!(xs.item(-1_i64).expect("there"), 30);
    assert_eq!(*xs.at(0_i64).expect("there"), 10);
    *xs.at_mut(-3_i64).expect("there") = 11;
    xs.set_item(1_i64, 21).expect("there");
    assert_eq!(xs, [11, 21, 30]);
    let raised = xs.item(3_i64).expect_err("outside");
    assert_eq!(raised.summary(), "IndexError: list index out of range");
    let raised = xs.set_item(-4_i64, 0).expect_err("outside");
    assert_eq!(raised.summary(), "IndexError: list assignment index out of range");
    let raised = xs.item(Int::literal("18446744073709551616")).expect_err("outside");
    assert_eq!(raised.summary(), "IndexError: cannot fit 'int' into an index-sized integer");
}

#[test]
fn repeating_by_nothing_or_less_leaves_nothing() {
    assert_eq!([7].repeated(3_i64).expect("room"), [7, 7, 7]);
    assert_eq!([1, 2].repeated(2_i64).expect("room"), [1, 2, 1, 2]);
    assert_eq!([7].repeated(-1_i64).expect("room"), [0_i64; 0]);
    let mut xs = vec![1, 2];
    xs.repeat_items(0_i64).expect("room");
    assert!(!xs.truth());
}

#[test]
fn a_vec_reads_as_a_list_does() {
    let xs = vec![vec![1_i64, 2], vec![]];
    assert_eq!(xs.repr().as_str(), "[[1, 2], []]");
    assert_eq!(xs.format("").expect("no specification").as_str(), "[[1, 2], []]");
    let raised = xs.format("3").expect_err("a specification");
    assert_eq!(raised.summary(), "TypeError: unsupported format string passed to list.__format__");
    assert_eq!(List::from(vec![1, 2]).with_items(<[i32]>::length), 2);
}

#[test]
fn items_leave_a_list_that_nobody_else_holds() {
    assert_eq!(List::from(vec![1, 2]).into_vec(), [1, 2]);
    let shared = List::from(vec![1]);
    let alias = shared.clone();
    assert_eq!(shared.into_vec(), [1]);
    assert_eq!(alias.to_vec(), [1]);
}
