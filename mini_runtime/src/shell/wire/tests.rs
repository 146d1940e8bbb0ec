//! The straight path and the `candid` crate agree.

use candid::types::{Compound, Field, Label, Serializer, Type, TypeInner};
use candid::utils::{ArgumentDecoder, ArgumentEncoder};
use candid::{CandidType, Deserialize, Principal, decode_args, encode_args};
use proptest::prelude::*;

use super::super::Tuple;
use super::table::{Constructor, Entry, Table};
use super::{Excess, Reader, Wire, check, encode, straight, write_tag};
use crate::bytes::Bytes;
use crate::int::Int;
use crate::text::Str;

#[derive(Clone, Debug, PartialEq, CandidType, Deserialize)]
struct Account {
    owner: Str,
    balance: u64,
    limits: Option<Vec<i32>>,
    parent: Option<Box<Account>>,
}

// In the order of the hashes, as emitted code has it.
impl Wire for Account {
    const LEAST: usize = <u64>::LEAST + <Str>::LEAST + 2;

    fn write(&self, out: &mut Vec<u8>) {
        self.balance.write(out);
        self.owner.write(out);
        self.limits.write(out);
        self.parent.write(out);
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        input.nested(|input| {
            Some(Self {
                balance: Wire::read(input)?,
                owner: Wire::read(input)?,
                limits: Wire::read(input)?,
                parent: Wire::read(input)?,
            })
        })
    }
}

#[derive(Clone, Debug, PartialEq, CandidType, Deserialize)]
enum Shape {
    Circle(f64),
    Empty,
    Square(Tuple<(u8, candid::Nat)>),
}

impl Wire for Shape {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Empty => write_tag(0, out),
            Self::Circle(held) => {
                write_tag(1, out);
                held.write(out);
            }
            Self::Square(held) => {
                write_tag(2, out);
                held.write(out);
            }
        }
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        input.nested(|input| match input.length()? {
            0 => Some(Self::Empty),
            1 => Wire::read(input).map(Self::Circle),
            2 => Wire::read(input).map(Self::Square),
            _ => None,
        })
    }
}

/// The bytes before the values: what `candid` writes of the same types for other values.
fn header<T: ArgumentEncoder + Wire + Clone>(values: &T) -> Vec<u8> {
    let message = encode_args(values.clone()).expect("values of Candid types");
    let mut body = Vec::new();
    values.write(&mut body);
    assert!(message.ends_with(&body), "{message:?} ends with {body:?}");
    message[..message.len() - body.len()].to_vec()
}

/// Both paths write the same bytes and read the same values.
fn agree<T>(values: &T)
where
    T: ArgumentEncoder + Wire + Clone + PartialEq + std::fmt::Debug + for<'a> ArgumentDecoder<'a>,
{
    let header = header(values);
    let message = encode(&header, values);
    assert_eq!(message, encode_args(values.clone()).expect("values of Candid types"));
    assert_eq!(straight::<T>(&message, &header).as_ref(), Some(values));
    assert_eq!(decode_args::<T>(&message).as_ref().ok(), Some(values));
}

/// What the straight path takes, the full decoder takes as the same values.
fn no_other<T>(message: &[u8], header: &[u8])
where
    T: Wire + PartialEq + std::fmt::Debug + for<'a> ArgumentDecoder<'a>,
{
    if let Some(values) = straight::<T>(message, header) {
        assert_eq!(decode_args::<T>(message).ok(), Some(values), "{message:?}");
    }
}

fn text() -> impl Strategy<Value = Str> {
    any::<String>().prop_map(Str::from)
}

fn principal() -> impl Strategy<Value = Principal> {
    prop::collection::vec(any::<u8>(), 0..=29).prop_map(|bytes| Principal::from_slice(&bytes))
}

fn nat() -> impl Strategy<Value = candid::Nat> {
    prop::collection::vec(any::<u32>(), 0..5)
        .prop_map(|digits| candid::Nat(num_bigint::BigUint::new(digits)))
}

fn int() -> impl Strategy<Value = candid::Int> {
    (nat(), any::<bool>()).prop_map(|(nat, negative)| {
        let magnitude = num_bigint::BigInt::from(nat.0);
        candid::Int(if negative { -magnitude } else { magnitude })
    })
}

fn account() -> impl Strategy<Value = Account> {
    let limits = prop::option::of(prop::collection::vec(any::<i32>(), 0..4));
    let leaf = (text(), any::<u64>(), limits).prop_map(|(owner, balance, limits)| Account {
        owner,
        balance,
        limits,
        parent: None,
    });
    leaf.prop_recursive(4, 8, 1, |inner| {
        (text(), inner).prop_map(|(owner, parent)| Account {
            owner,
            balance: 7,
            limits: None,
            parent: Some(Box::new(parent)),
        })
    })
}

fn shape() -> impl Strategy<Value = Shape> {
    prop_oneof![
        any::<i32>().prop_map(|radius| Shape::Circle(f64::from(radius) / 8.0)),
        Just(Shape::Empty),
        (any::<u8>(), nat()).prop_map(|sides| Shape::Square(Tuple(sides))),
    ]
}

type Values = (Vec<Account>, Vec<Shape>, candid::Int);

/// A pair with a named field beside its items.
#[derive(Clone)]
struct Named<A, B>(A, B, Str);

impl<A: CandidType, B: CandidType> CandidType for Named<A, B> {
    fn _ty() -> Type {
        let field = |id, ty| Field { id: Label::into(id), ty };
        TypeInner::Record(vec![
            field(Label::Id(0), A::ty()),
            field(Label::Id(1), B::ty()),
            field(Label::Named("zone".to_owned()), Str::ty()),
        ])
        .into()
    }

    fn idl_serialize<S: Serializer>(&self, serializer: S) -> Result<(), S::Error> {
        let mut fields = serializer.serialize_struct()?;
        fields.serialize_element(&self.0)?;
        fields.serialize_element(&self.1)?;
        fields.serialize_element(&self.2)
    }
}

/// A pair where a method takes it, and nested in each of the types that others are nested in.
type Pair = Tuple<(u8, Option<Str>)>;

#[derive(Clone, Debug, PartialEq, CandidType, Deserialize)]
struct Holder<P, B> {
    after: u64,
    blob: B,
    pair: P,
}

#[derive(Clone, Debug, PartialEq, CandidType, Deserialize)]
enum Held<P> {
    Pair(P),
    Nothing,
}

type Everywhere<P, B> = (P, Vec<P>, Option<P>, Held<P>, Holder<P, B>, Tuple<(P, u16)>, u64);

/// A pair everywhere, and a blob, with something behind each.
fn everywhere<P: Clone, B>(pair: P, blob: B, after: u64) -> Everywhere<P, B> {
    let holder = Holder { after, blob, pair: pair.clone() };
    let nested = Tuple((pair.clone(), 7));
    (pair.clone(), vec![pair.clone(); 3], Some(pair.clone()), Held::Pair(pair), holder, nested, after)
}

/// Whatever `pair` is more than a pair, a method that takes pairs reads the pair.
fn is_read_as_a_pair<P: CandidType + Clone>(pair: P, due: Pair, after: u64) {
    let given = everywhere(pair, Vec::<candid::Empty>::new(), after);
    let message = encode_args(given).expect("values of Candid types");
    let read: Everywhere<Pair, Bytes> = super::super::arguments::decoded(&message);
    assert_eq!(read, everywhere(due, Bytes::literal(b""), after));
}

/// A table of records with these parts.
fn records(parts: &[Vec<usize>]) -> Table {
    let entry = |parts: &Vec<usize>| Entry {
        constructor: Constructor::Record,
        parts: parts.iter().map(|part| i64::try_from(*part).expect("small")).collect(),
    };
    Table {
        entries: parts.iter().map(entry).collect(),
        arguments: Vec::new(),
        values: 0,
        empty_lists: Vec::new(),
    }
}

/// The longest path on from here that visits an entry once, and whether any path returns to one.
fn longest(parts: &[Vec<usize>], here: usize, path: &mut Vec<usize>) -> (usize, bool) {
    if path.contains(&here) {
        return (path.len(), true);
    }
    path.push(here);
    let mut found = (path.len(), false);
    for part in &parts[here] {
        let (length, cyclic) = longest(parts, *part, path);
        found = (found.0.max(length), found.1 || cyclic);
    }
    path.pop();
    found
}

proptest! {
    #[test]
    fn fixed_numbers_agree(
        unsigned in any::<(u8, u16, u32, u64)>(),
        signed in any::<(i8, i16, i32, i64)>(),
        truth in any::<bool>(),
        real in -1e300..1e300,
        small in -1e30_f32..1e30,
    ) {
        agree(&unsigned);
        agree(&signed);
        agree(&(truth, real, small));
    }

    #[test]
    fn unbounded_numbers_agree(nat in nat(), int in int(), word in any::<i64>()) {
        agree(&(nat, int.clone()));
        agree(&(candid::Int::from(word), candid::Nat::from(word.unsigned_abs())));
        let own = Int::from(int.0);
        let header = b"DIDL\0\x01\x7c";
        let message = encode(header, &(own.clone(),));
        prop_assert_eq!(decode_args::<(candid::Int,)>(&message).ok().map(|(int,)| int.0), Some(own.to_bigint()));
        prop_assert_eq!(straight::<(Int,)>(&message, header).map(|(int,)| int), Some(own));
    }

    #[test]
    fn text_blobs_and_principals_agree(
        text in text(),
        blob in prop::collection::vec(any::<u8>(), 0..200),
        principal in principal(),
    ) {
        agree(&(text, Bytes::from(blob.as_slice()), principal));
    }

    #[test]
    fn compounds_agree(
        accounts in prop::collection::vec(account(), 0..4),
        shapes in prop::collection::vec(prop::option::of(shape()), 0..4),
        pair in (any::<u8>(), prop::option::of(any::<u16>())),
    ) {
        agree(&(accounts, shapes, pair));
    }

    #[test]
    fn tuples_are_read_from_records_with_more_fields(
        first in any::<u8>(),
        second in prop::option::of(text()),
        name in text(),
        more in any::<(u64, bool)>(),
        after in any::<u64>(),
        shapes in prop::collection::vec(shape(), 0..3),
    ) {
        let due = Tuple((first, second.clone()));
        is_read_as_a_pair((first, second.clone(), more.0), due.clone(), after);
        is_read_as_a_pair((first, second.clone(), shapes, name.clone(), more.1), due.clone(), after);
        is_read_as_a_pair(Named(first, second, name), due, after);
        is_read_as_a_pair((first,), Tuple((first, None)), after);
    }

    #[test]
    fn what_candid_writes_is_within_the_limits(
        accounts in prop::collection::vec(account(), 0..4),
        shapes in prop::collection::vec(prop::option::of(shape()), 0..4),
        number in int(),
        principal in principal(),
    ) {
        let message = encode_args((accounts, shapes, number, principal, candid::Reserved));
        let message = message.expect("values of Candid types");
        prop_assert_eq!(check(&message, 10_000), Ok(message.as_slice().into()));
    }

    #[test]
    fn a_message_that_does_not_end_is_walked_to_its_end_only(
        accounts in prop::collection::vec(account(), 1..4),
        cut in any::<prop::sample::Index>(),
    ) {
        let message = encode_args((accounts,)).expect("values of Candid types");
        let cut = &message[..cut.index(message.len())];
        match check(cut, 10_000) {
            Err(Excess::Header) => prop_assert!(Table::read(cut).is_none()),
            Err(Excess::Malformed(end)) => prop_assert!(end <= cut.len()),
            other => prop_assert!(false, "{other:?}"),
        }
        prop_assert!(decode_args::<(Vec<Account>,)>(cut).is_err());
    }

    #[test]
    fn no_path_through_types_is_longer_than_their_nesting(
        parts in prop::collection::vec(prop::collection::vec(0_usize..7, 0..3), 7),
    ) {
        let nesting = records(&parts).nesting();
        let paths: Vec<_> = (0..7).map(|from| longest(&parts, from, &mut Vec::new())).collect();
        let deepest = paths.iter().map(|path| path.0).max();
        prop_assert!(deepest.is_some_and(|deepest| deepest <= nesting.deepest));
        prop_assert_eq!(nesting.recursive, paths.iter().any(|path| path.1));
        prop_assert!(nesting.recursive || deepest == Some(nesting.deepest));
    }

    #[test]
    fn no_bytes_make_the_check_panic(
        accounts in prop::collection::vec(account(), 0..2),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
    ) {
        let mut message = encode_args((accounts, 1_u8)).expect("values of Candid types");
        for (flip, byte) in flips {
            let position = flip.index(message.len());
            message[position] = byte;
        }
        if check(&message, 1_000) == Err(Excess::Header) {
            prop_assert!(decode_args::<(Vec<Account>, u8)>(&message).is_err(), "{message:?}");
        }
    }

    #[test]
    fn a_message_that_was_tampered_with_is_never_read_as_something_else(
        accounts in prop::collection::vec(account(), 0..3),
        shapes in prop::collection::vec(shape(), 0..3),
        number in int(),
        cut in any::<prop::sample::Index>(),
        flip in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let values = (accounts, shapes, number);
        let header = header(&values);
        let message = encode(&header, &values);
        no_other::<Values>(&message[..cut.index(message.len())], &header);
        let mut flipped = message.clone();
        flipped[flip.index(message.len())] = byte;
        no_other::<Values>(&flipped, &header);
        let mut longer = message;
        longer.push(byte);
        no_other::<Values>(&longer, &header);
    }
}

#[test]
fn a_message_with_another_header_is_left_to_the_full_decoder() {
    let header = b"DIDL\0\x01\x78";
    assert_eq!(straight::<(u64,)>(b"DIDL\0\x01\x7d\x05", header), None);
    assert_eq!(
        super::decode::<(candid::Int,)>(b"DIDL\0\x01\x7d\x05", b"DIDL\0\x01\x7c").0,
        candid::Int::from(5)
    );
}

#[test]
fn an_empty_message_has_no_arguments() {
    assert_eq!(super::decode::<(Option<u8>,)>(b"", b"DIDL\x01\x6e\x7b\x01\0"), (None,));
}

#[test]
fn items_without_bytes_are_left_to_the_full_decoder() {
    let header = b"DIDL\x01\x6d\x7f\x01\0";
    let bomb = [header.as_slice(), b"\xff\xff\xff\xff\x07"].concat();
    assert_eq!(straight::<(Vec<()>,)>(&bomb, header), None);
}

#[test]
fn a_length_beyond_the_message_reserves_nothing() {
    let header = b"DIDL\x01\x6d\x78\x01\0";
    let bomb = [header.as_slice(), b"\xff\xff\xff\xff\x0f"].concat();
    assert_eq!(straight::<(Vec<u64>,)>(&bomb, header), None);
}

#[test]
fn values_that_are_nested_too_deep_are_left_to_the_full_decoder() {
    let leaf = Account { owner: Str::from("a"), balance: 1, limits: None, parent: None };
    let nest = |depth| {
        let mut bytes = Vec::new();
        (0..depth)
            .fold(leaf.clone(), |parent, _| Account { parent: Some(Box::new(parent)), ..leaf.clone() })
            .write(&mut bytes);
        Account::read(&mut Reader::new(&bytes)).is_some()
    };
    assert!(nest(20), "a few levels are read");
    assert!(!nest(Reader::DEEPEST), "too many are not");
}
