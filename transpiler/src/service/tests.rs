//! Interfaces and values.

use candid::{Decode, Encode, IDLArgs};

use super::*;

const DID: &str = "type Account = record { owner : text; balance : nat64 };
service : (text, opt nat8) -> { get : (nat64) -> (Account) query; put : (Account) -> () }";

fn service() -> Service {
    Service::parse(DID).expect("valid Candid")
}

fn encode(text: &str, method: &str) -> Vec<u8> {
    let service = service();
    let (args, _) = service.method(method).expect("a method");
    encode_arguments(text, Some((service.env(), args))).expect("valid arguments")
}

#[test]
fn numbers_take_the_type_the_service_gives_them() {
    assert_eq!(encode("(5)", "get"), Encode!(&5_u64).expect("encodes"));
    assert_eq!(encode("(5 : nat64)", "get"), Encode!(&5_u64).expect("encodes"));
}

#[test]
fn a_value_of_another_type_is_sent_as_what_it_is() {
    assert_eq!(encode("(\"five\")", "get"), Encode!(&"five").expect("encodes"));
    assert_eq!(encode("(-5)", "get"), Encode!(&candid::Int::from(-5)).expect("encodes"));
}

#[test]
fn surplus_values_are_sent_too() {
    let bytes = encode("(5, true)", "get");
    assert_eq!(Decode!(&bytes, u64, bool).expect("two values"), (5, true));
}

#[test]
fn optional_init_arguments_may_be_left_out() {
    let service = service();
    let bytes =
        encode_arguments("(\"a\")", Some((service.env(), service.init_arguments()))).expect("valid");
    assert_eq!(Decode!(&bytes, String, Option<u8>).expect("two values"), ("a".to_owned(), None));
}

#[test]
fn text_that_is_no_candid_is_an_error() {
    for text in ["", "(", "5", "(5 : nat65)", "(record {)", "(\"\\u{d800}\")"] {
        assert!(encode_arguments(text, None).is_err(), "{text}");
    }
}

#[test]
fn a_reply_is_typed_by_the_service() {
    let bytes = encode("(record { owner = \"a\"; balance = 1234567 })", "put");
    let shown = service().reply("get", &bytes).map(|args| one_line(&args)).expect("Candid");
    assert_eq!(shown, "(record { balance = 1_234_567 : nat64; owner = \"a\" })");
}

#[test]
fn a_reply_that_does_not_fit_the_service_shows_what_it_is() {
    let bytes = Encode!(&true).expect("encodes");
    assert_eq!(service().reply("get", &bytes), Some(IDLArgs::new(&[candid::IDLValue::Bool(true)])));
    assert_eq!(service().reply("get", b"DIDL\xff"), None);
}

#[test]
fn the_interface_can_be_read_back_from_the_module() {
    let wasm = with_service(b"\0asm\x01\0\0\0".to_vec(), DID).expect("a module");
    assert_eq!(service_in(&wasm).as_deref(), Some(DID));
    assert_eq!(service_in(b"\0asm\x01\0\0\0"), None);
    assert_eq!(with_service(b"MZ".to_vec(), DID), Err(MetadataError));
}
