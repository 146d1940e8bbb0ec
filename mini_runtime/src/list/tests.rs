//! Aliases, loops over a changing list, and functions that change the list
//! they are called from.

use super::List;
use crate::int::Int;
use crate::traits::{Repr, Truth};

fn ints(values: &[i64]) -> List<Int> {
    values.iter().map(|value| Int::from(*value)).collect()
}

#[test]
fn an_alias_sees_changes_and_a_copy_does_not() {
    let xs = ints(&[1, 2]);
    let (alias, copy) = (xs.clone(), xs.copy());
    alias.append(Int::from(3));
    assert_eq!(xs.repr(), "[1, 2, 3]");
    assert_eq!(copy.repr(), "[1, 2]");
    assert!(xs.same(&alias));
    assert!(!xs.same(&copy));
}

#[test]
fn a_loop_sees_what_it_appends() {
    let xs = ints(&[1, 2, 3]);
    let mut seen = 0;
    for x in &xs {
        seen += 1;
        if x < Int::from(3) {
            xs.append(x + 2);
        }
    }
    assert_eq!(seen, 5);
    assert_eq!(xs.repr(), "[1, 2, 3, 3, 4]");
}

#[test]
fn an_exhausted_iterator_stays_exhausted() {
    let xs = ints(&[1]);
    let mut iterator = xs.iter();
    assert!(iterator.next().is_some());
    assert!(iterator.next().is_none());
    xs.append(Int::from(2));
    assert!(iterator.next().is_none());
}

#[test]
fn a_backward_loop_over_a_shrinking_list_ends() {
    let xs = ints(&[1, 2, 3]);
    let mut iterator = xs.reversed();
    assert_eq!(iterator.next(), Some(Int::from(3)));
    xs.clear();
    assert!(iterator.next().is_none());
    xs.extend(&ints(&[1, 2, 3]));
    assert!(iterator.next().is_none());
}

#[test]
fn a_list_is_empty_while_it_is_sorted_by_keys() {
    let xs = ints(&[3, 1, 2]);
    let items = xs.begin_sort();
    assert!(xs.is_empty());
    xs.end_sort(&items, &ints(&[3, 1, 2]), false).expect("untouched");
    assert_eq!(xs.repr(), "[1, 2, 3]");
}

#[test]
fn a_list_that_was_added_to_while_it_was_sorted_raises_and_is_sorted() {
    let xs = ints(&[3, 1, 2]);
    let items = xs.begin_sort();
    xs.append(Int::from(9));
    xs.clear();
    let raised = xs.end_sort(&items, &ints(&[3, 1, 2]), false).expect_err("changed");
    assert_eq!(raised.summary(), "ValueError: list modified during sort");
    assert_eq!(xs.repr(), "[1, 2, 3]");
}

#[test]
fn a_list_whose_sort_was_given_up_is_as_it_was() {
    let xs = ints(&[3, 1, 2]);
    let items = xs.begin_sort();
    xs.append(Int::from(9));
    xs.restore(&items);
    assert_eq!(xs.repr(), "[3, 1, 2]");
}

#[test]
fn an_index_that_is_no_machine_integer_raises() {
    let xs = ints(&[1]);
    let huge = Int::literal("100000000000000000000");
    let message = "IndexError: cannot fit 'int' into an index-sized integer";
    assert_eq!(xs.item(&huge).expect_err("huge").summary(), message);
    assert_eq!(xs.set_item(&huge, Int::ZERO).expect_err("huge").summary(), message);
    assert_eq!(xs.delete_item(&huge).expect_err("huge").summary(), message);
    assert_eq!(
        xs.pop_at(&huge).expect_err("huge").summary(),
        "OverflowError: Python int too large to convert to C ssize_t"
    );
}

#[test]
fn an_empty_list_is_false() {
    assert!(!ints(&[]).truth());
    assert!(ints(&[0]).truth());
}
