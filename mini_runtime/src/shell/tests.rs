//! Round trips over the boundary, and the checks on the way out.

use candid::{CandidType, Decode, Deserialize, Encode};

use super::{FromCandid, IntoPython, ToCandid, Tuple};
use crate::exception::Fallible;
use crate::int::Int;
use crate::list::List;
use crate::record::Record;
use crate::text::Str;

/// What a `TypedDict` class is emitted as.
#[derive(Clone, PartialEq)]
struct Account {
    owner: Str,
    balance: Int,
}

#[derive(CandidType, Deserialize, Debug, PartialEq)]
struct AccountCandid {
    owner: Str,
    balance: u64,
}

impl FromCandid<AccountCandid> for Account {
    fn from_candid(account: AccountCandid) -> Self {
        Self { owner: account.owner, balance: account.balance.into_python() }
    }
}

impl ToCandid<AccountCandid> for Account {
    fn to_candid(&self) -> Fallible<AccountCandid> {
        Ok(AccountCandid { owner: self.owner.clone(), balance: self.balance.to_candid()? })
    }
}

fn refused<C>(crossing: Fallible<C>) -> String {
    match crossing {
        Ok(_) => String::from("crossed"),
        Err(raised) => raised.summary(),
    }
}

#[test]
fn an_int_outside_its_declared_type_does_not_cross() {
    let outside = |value: i64| Int::from(value);
    assert_eq!(
        refused(ToCandid::<u64>::to_candid(&outside(-1))),
        "OverflowError: Python int too large to convert to Rust u64"
    );
    assert_eq!(
        refused(ToCandid::<u8>::to_candid(&outside(256))),
        "OverflowError: Python int too large to convert to Rust u8"
    );
    assert_eq!(
        refused(ToCandid::<i8>::to_candid(&-129_i64)),
        "OverflowError: Python int too large to convert to Rust i8"
    );
    assert_eq!(
        refused(ToCandid::<candid::Nat>::to_candid(&outside(-1))),
        "TypeError: Could not convert value to nat"
    );
}

#[test]
fn the_ends_of_a_declared_type_cross() {
    let end: u64 = Int::from(u64::MAX).to_candid().expect("the last nat64");
    assert_eq!(end, u64::MAX);
    let end: i64 = Int::from(i64::MIN).to_candid().expect("the first int64");
    assert_eq!(end, i64::MIN);
    let python: Int = u64::MAX.into_python();
    assert_eq!(python, Int::from(u64::MAX));
}

#[test]
fn a_record_crosses_both_ways() {
    let sent = AccountCandid { owner: Str::literal("é"), balance: 7 };
    let bytes = Encode!(&sent).expect("encodes");
    let account: Record<Account> = Decode!(&bytes, AccountCandid).expect("decodes").into_python();
    let more = &account.borrow().balance + &Int::from(1);
    account.borrow_mut().balance = more;
    let reply: AccountCandid = account.to_candid().expect("fits");
    assert_eq!(reply, AccountCandid { owner: Str::from("é"), balance: 8 });
    account.borrow_mut().balance = Int::from(-1);
    assert_eq!(
        refused(ToCandid::<AccountCandid>::to_candid(&account)),
        "OverflowError: Python int too large to convert to Rust u64"
    );
}

#[test]
fn containers_cross_item_by_item() {
    let python: List<(Int, Option<Str>)> =
        vec![Tuple((1_u8, Some(Str::literal("a")))), Tuple((2, None))].into_python();
    assert_eq!(python.len(), 2);
    let back: Vec<Tuple<(u8, Option<Str>)>> = python.to_candid().expect("fits");
    assert_eq!(back, [Tuple((1, Some(Str::literal("a")))), Tuple((2, None))]);
    python.append((Int::from(300), None));
    assert_eq!(
        refused(ToCandid::<Vec<Tuple<(u8, Option<Str>)>>>::to_candid(&python)),
        "OverflowError: Python int too large to convert to Rust u8"
    );
}

#[test]
fn runtime_values_encode_as_candids_own() {
    let ours = (Str::literal("a"), List::from([Int::from(-3), Int::from(i64::MAX)]));
    let bytes = Encode!(&ours.0, &ours.1).expect("encodes");
    let plain = Encode!(&"a", &vec![candid::Int::from(-3), candid::Int::from(i64::MAX)]);
    assert_eq!(bytes, plain.expect("encodes"));
    let (text, list) = Decode!(&bytes, Str, List<Int>).expect("decodes");
    assert_eq!(text, ours.0);
    assert_eq!(list, ours.1);
}

#[test]
fn a_float_is_rounded_to_float32() {
    let single: f32 = 0.1_f64.to_candid().expect("always");
    assert_eq!(f64::from(single).to_bits(), f64::from(0.1_f32).to_bits());
}
