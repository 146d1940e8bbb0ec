//! Damaged messages.

use std::collections::BTreeSet;

use candid::types::{Type, TypeEnv, TypeInner};
use fastrand::Rng;

/// The opcodes of types with one part, `opt` and `vec`, and with numbered parts, `record` and `variant`.
const WITH_ONE_PART: [u64; 2] = [0x6e, 0x6d];
const WITH_PARTS: [u64; 2] = [0x6c, 0x6b];

/// The message, cut off or with a few bytes that are changed, missing or too many. For a type with tuples
/// only values are damaged: what the `candid` crate reads into Rust's tuples depends on whether the types of
/// the message are tuples, and into its own values it does not.
pub fn damaged(rng: &mut Rng, env: &TypeEnv, ty: &Type, mut message: Vec<u8>) -> Vec<u8> {
    let start = if holds_tuple(env, ty, &mut BTreeSet::new()) { header_length(&message) } else { 0 };
    for _ in 0..rng.usize(1..3) {
        if message.len() <= start {
            message.push(rng.u8(..));
            continue;
        }
        let at = rng.usize(start..message.len());
        match rng.u8(0..6) {
            0 => message.truncate(at),
            1 => message.insert(at, rng.u8(..)),
            2 => drop(message.remove(at)),
            3 => message[at] = rng.u8(..),
            _ => message[at] ^= 1 << rng.u8(0..8),
        }
    }
    message
}

#[expect(clippy::wildcard_enum_match_arm, reason = "no other type has parts")]
fn holds_tuple<'a>(env: &'a TypeEnv, ty: &'a Type, seen: &mut BTreeSet<&'a str>) -> bool {
    match ty.as_ref() {
        TypeInner::Var(name) => {
            seen.insert(name) && holds_tuple(env, env.find_type(name).expect("a declared type"), seen)
        }
        TypeInner::Opt(inner) | TypeInner::Vec(inner) => holds_tuple(env, inner, seen),
        TypeInner::Record(members) | TypeInner::Variant(members) => {
            ty.is_tuple() || members.iter().any(|member| holds_tuple(env, &member.ty, seen))
        }
        _ => false,
    }
}

/// How many bytes are before the values of a valid message.
fn header_length(message: &[u8]) -> usize {
    let mut at = b"DIDL".len();
    let mut number = || {
        let start = at;
        at += message[start..].iter().take_while(|byte| **byte >= 0x80).count() + 1;
        message[start..at].iter().rev().fold(0, |number, byte| number << 7 | u64::from(byte & 0x7f))
    };
    for _ in 0..number() {
        let kind = number();
        let numbers = match kind {
            _ if WITH_ONE_PART.contains(&kind) => 1,
            _ if WITH_PARTS.contains(&kind) => 2 * number(),
            _ => panic!("no message has a type {kind:#x}"),
        };
        for _ in 0..numbers {
            number();
        }
    }
    for _ in 0..number() {
        number();
    }
    at
}
