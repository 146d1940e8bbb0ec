//! States that are written and read again, by the same types and by others.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Persist, Reader, Writer, restore_from};
use crate::bytes::{ByteArray, Bytes};
use crate::dict::Dict;
use crate::global::{Global, Variable};
use crate::int::Int;
use crate::list::List;
use crate::one_of::OneOf2;
use crate::prelude::*;

type Stable = Rc<RefCell<Vec<u8>>>;

/// The header of a record with the one field `v` (its hash is 118) of type `opt T`, T first in the table.
fn header(types: &[&[u8]], value: u8) -> Vec<u8> {
    let mut out = b"DIDL".to_vec();
    out.push(u8::try_from(types.len() + 2).expect("few types"));
    out.extend_from_slice(&[0x6c, 1, 118, 1, 0x6e, value]);
    for ty in types {
        out.extend_from_slice(ty);
    }
    out.extend_from_slice(&[1, 0]);
    out
}

fn save<T: Persist + 'static>(header: &[u8], value: &T) -> Stable {
    let memory = Stable::default();
    let mut writer = Writer::new(Box::new(Rc::clone(&memory)), header);
    writer.optional(Some(value));
    writer.finish();
    memory
}

fn load<T: Persist + 'static>(memory: &Stable, header: &[u8]) -> Option<T> {
    let mut found = None;
    restore_from(memory, header, &["v"], |input| found = input.optional().expect("readable"));
    found
}

const INT: u8 = 0x7c;
const TEXT: u8 = 0x71;

#[test]
fn a_state_is_read_once_and_an_empty_memory_holds_none() {
    let header = header(&[], INT);
    let memory = save(&header, &Int::from(-7_i64));
    assert_eq!(load::<Int>(&memory, &header), Some(Int::from(-7_i64)));
    assert_eq!(load::<Int>(&memory, &header), None);
    assert_eq!(load::<Int>(&Stable::default(), &header), None);
}

#[test]
fn objects_in_two_places_stay_one() {
    // vec vec int
    let header = header(&[&[0x6d, 3], &[0x6d, INT]], 2);
    let row = List::from(vec![Int::from(1_i64)]);
    let rows = List::from(vec![row.clone(), List::from(vec![]), row.clone(), row]);
    let memory = save(&header, &rows);
    let rows: List<List<Int>> = load(&memory, &header).expect("a state");
    let rows = rows.borrow();
    rows[0].append(Int::from(2_i64));
    assert_eq!(rows[3].len(), 2);
    assert!(rows[0].same(&rows[2]) && rows[0].same(&rows[3]) && !rows[0].same(&rows[1]));
    assert!(rows[1].is_empty());
}

#[test]
fn a_long_state_is_written_in_pieces() {
    let header = header(&[&[0x6d, 3], &[0x6c, 2, 0, TEXT, 1, INT]], 2);
    let dict: Dict<Str, Int> = Dict::new();
    for number in 0..200_000_i64 {
        dict.set_item(Str::from(format!("key {number}")), Int::from(number));
    }
    let memory = save(&header, &dict);
    assert!(memory.borrow().len() > 2 << 20);
    assert_eq!(load::<Dict<Str, Int>>(&memory, &header), Some(dict));
}

#[test]
fn a_value_becomes_an_option_and_a_field_is_dropped() {
    // record { 1 : int; 2 : text; 3 : bool } is read as record { 1 : opt int; 3 : bool; 4 : opt text }
    let old = header(&[&[0x6c, 3, 1, INT, 2, TEXT, 3, 0x7e]], 2);
    let new = header(&[&[0x6c, 3, 1, 3, 3, 0x7e, 4, 4], &[0x6e, INT], &[0x6e, TEXT]], 2);
    let memory = save(&old, &(Int::from(5_i64), Str::literal("gone"), true));
    let read: (Option<Int>, bool, Option<Str>) = load(&memory, &new).expect("a state");
    assert_eq!(read, (Some(Int::from(5_i64)), true, None));
}

#[test]
fn cases_are_added_and_lists_converted_item_by_item() {
    // vec variant { 0 : int; 1 : text } is read with the cases 0 : int; 1 : opt text; 2 : null
    let old = header(&[&[0x6d, 3], &[0x6b, 2, 0, INT, 1, TEXT]], 2);
    let new = header(&[&[0x6d, 3], &[0x6b, 3, 0, INT, 1, 4, 2, 0x7f], &[0x6e, TEXT]], 2);
    let items: List<OneOf2<Int, Str>> =
        List::from(vec![OneOf2::First(Int::from(1_i64)), OneOf2::Second(Str::literal("b"))]);
    let memory = save(&old, &items);
    let read: List<OneOf2<Int, Option<Str>>> = load(&memory, &new).expect("a state");
    let mut shown = String::new();
    read.write_repr(&mut shown);
    assert_eq!(shown, "[1, 'b']");
}

#[test]
#[should_panic(expected = "the variable v was kept as opt text and is opt int")]
fn another_type_is_refused_by_the_name_of_the_variable() {
    let memory = save(&header(&[], TEXT), &Str::literal("x"));
    load::<Int>(&memory, &header(&[], INT));
}

#[test]
#[should_panic(expected = "objects that are in two places")]
fn other_types_are_refused_where_objects_are_in_two_places() {
    let old = header(&[&[0x6d, 3], &[0x6d, INT]], 2);
    let new = header(&[&[0x6d, 3], &[0x6d, 4], &[0x6e, INT]], 2);
    let row = List::from(vec![Int::from(1_i64)]);
    let memory = save(&old, &List::from(vec![row.clone(), row]));
    load::<List<List<Option<Int>>>>(&memory, &new);
}

#[test]
#[should_panic(expected = "holds itself")]
fn an_object_that_holds_itself_is_refused() {
    #[derive(Clone)]
    struct Node(List<Node>);
    impl Persist for Node {
        fn save(&self, out: &mut Writer) {
            self.0.save(out);
        }
        fn load(input: &mut Reader<'_>) -> Option<Self> {
            List::load(input).map(Self)
        }
    }
    let nodes: List<Node> = List::new();
    nodes.append(Node(nodes.clone()));
    save(&header(&[&[0x6d, 2]], 2), &nodes);
}

#[test]
fn every_kind_of_value_comes_back() {
    fn back<T: Persist + 'static>(value: &T) -> T {
        let memory = Stable::default();
        let mut writer = Writer::new(Box::new(Rc::clone(&memory)), b"");
        writer.optional(Some(value));
        writer.finish();
        load(&memory, b"").expect("a state")
    }
    let big = Int::from(num_bigint::BigInt::from(3).pow(100));
    assert_eq!(back(&big), big);
    assert!(back(&f64::NAN).is_nan());
    assert_eq!(back(&Bytes::from(&b"\0\xff"[..])), Bytes::from(&b"\0\xff"[..]));
    assert_eq!(back(&ByteArray::from(vec![1, 2])), ByteArray::from(vec![1, 2]));
    assert_eq!(back(&(true, Some(()), None::<Int>)), (true, Some(()), None));
    let set: Set<Int> = Set::new();
    set.add(Int::from(3_i64));
    set.add(Int::from(1_i64));
    assert_eq!(back(&set).to_list(), set.to_list());
    assert_eq!(back(&set.frozen()), set.frozen());
    assert_eq!(back(&Principal::anonymous()), Principal::anonymous());
    let tuple: Tuple<Int> = [Int::from(1_i64)].into();
    assert_eq!(back(&tuple), tuple);
}

#[test]
fn a_variable_without_a_kept_value_keeps_its_own() {
    thread_local! {
        static V: Global<Int> = const { Global::unbound("v") };
    }
    let header = header(&[], INT);
    let memory = Stable::default();
    let mut writer = Writer::new(Box::new(Rc::clone(&memory)), &header);
    writer.variable(&V);
    writer.finish();
    V.set(Int::from(4_i64));
    restore_from(&memory, &header, &["v"], |input| input.variable(&V));
    assert_eq!(V.get(), Int::from(4_i64));
}
