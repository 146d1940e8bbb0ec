//! The text that we read is the text that `candid_parser` reads.

use super::*;

/// What `candid_parser` makes of a text: bytes, or nothing.
fn oracle(text: &str) -> Option<Vec<u8>> {
    candid_parser::parse_idl_args(text).ok()?.to_bytes().ok()
}

fn ours(text: &str) -> Option<Vec<u8>> {
    Some(candid_encode(&Str::from(text)).ok()?.as_slice().to_vec())
}

const TEXTS: &[&str] = &[
    "()",
    "(1)",
    "(-1, +2, 1_000, 0xFF, -0xf_f, 007)",
    "(1.5, .5, 2., 1e3, 1.5e-3, -2.5E+2)",
    "(true, false, null, \"a\")",
    "(\"\\n\\t\\\\\\\"\\'\\u{1F600}\\41\", blob \"\\00\\ff a\")",
    "(\"größe 😀\")",
    "(opt 5, opt opt null, opt (5 : nat8))",
    "(vec { 1; 2; 3 }, vec {}, vec { 1 : nat8; 2 : nat8 })",
    "(record { a = 1; b = \"x\"; 5 = true; \"q r\" = null })",
    "(record { 1; \"b\"; 7 = 3; 4 }, record {})",
    "(record { a; b })",
    "(variant { Ok }, variant { Err = \"x\" }, variant { 3 = 4 }, variant { \"a b\" })",
    "(variant { opt })",
    "(principal \"aaaaa-aa\", service \"2vxsx-fae\", func \"aaaaa-aa\".m, func \"aaaaa-aa\".\"m n\")",
    "(5 : nat, 5 : int8, 5 : float32, 5 : nat64, -5 : int, -5 : nat)",
    "(300 : nat8)",
    "(vec { 1; 2 } : vec nat8, record { a = 1 } : record { a : nat16 }, null : opt nat)",
    "(variant { A = 1 } : variant { A : nat; B })",
    "(record { 1; 2 } : record { nat; nat8 })",
    "(func \"aaaaa-aa\".m : func (x : nat, text) -> (bool) query)",
    "(service \"aaaaa-aa\" : service { m : (nat) -> () oneway })",
    "(/* a /* nested */ comment */ 1, // to the end\n 2)",
    "((1), ((2 : nat8)))",
    "(1,)",
    "(1 2)",
    "(",
    ")",
    "",
    "1",
    "(1))",
    "(record { a = 1; a = 2 })",
    "(\"open)",
    "(\"\\q\")",
    "(blob 5)",
    "(principal \"no\")",
    "(x)",
    "(record { opt = 1 })",
    "(5 : what)",
    "(variant { })",
    "(vec { 1, 2 })",
    "(1_000.5)",
    "(/* open)",
    "(#)",
    "(4294967296 : nat)",
    "(record { 4294967296 = 1 })",
    "(\"\\u{D800}\")",
    "(- 5)",
    "(--5)",
    "(-\"a\")",
    "(opt)",
    "(null : empty)",
    "(1 : reserved)",
    "(vec { 1; \"a\" })",
];

#[test]
fn texts_are_read_as_candid_parser_reads_them() {
    for text in TEXTS {
        assert_eq!(ours(text), oracle(text), "{text}");
    }
}

#[test]
fn what_is_nested_too_deeply_is_refused() {
    let deep = format!("({}1{})", "opt (".repeat(5_000), ")".repeat(5_000));
    let error = candid_encode(&Str::from(deep.as_str())).expect_err("too deep");
    assert_eq!(error.summary(), "ValueError: Candid parser error: nested too deeply");
}

#[test]
fn bytes_are_shown_as_the_candid_crate_shows_them() {
    let bytes = candid_encode(&Str::from("(1, record { a = opt \"x\" })")).expect("Candid");
    let text = candid_decode(&bytes).expect("Candid");
    assert_eq!(text.as_str(), "(1 : int, record { 97 = opt \"x\" })");
    let error = candid_decode(&Bytes::from(b"DIDL".as_slice())).expect_err("no Candid");
    assert!(error.summary().starts_with("ValueError: "), "{}", error.summary());
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "[-(){};,.:=\"\\\\a-f0-9_ ]{0,40}") {
        proptest::prop_assert_eq!(ours(&text), oracle(&text));
    }
}
