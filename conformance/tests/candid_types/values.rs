//! Random Candid values of a type, and what Python makes of them.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enums are Candid's, and most of their cases are alike here"
)]

use candid::types::value::{IDLField, IDLValue, VariantValue};
use candid::types::{Type, TypeEnv, TypeInner};
use candid::{Int, Nat, Principal};
use fastrand::Rng;

/// How deep the parts of a value lie, where its type allows it.
const DEPTH: usize = 5;

/// Whether there is a value of the type no deeper than this.
pub fn fits(env: &TypeEnv, ty: &Type, depth: usize) -> bool {
    let ty = env.trace_type(ty).expect("a declared type");
    match ty.as_ref() {
        TypeInner::Empty => false,
        TypeInner::Record(fields) => {
            fields.is_empty()
                || (depth > 0 && fields.iter().all(|field| fits(env, &field.ty, depth - 1)))
        }
        TypeInner::Variant(cases) => {
            depth > 0 && cases.iter().any(|case| fits(env, &case.ty, depth - 1))
        }
        _ => true,
    }
}

/// A value of the type, which has values.
pub fn value(rng: &mut Rng, env: &TypeEnv, ty: &Type) -> IDLValue {
    let depth = (DEPTH..50).find(|depth| fits(env, ty, *depth)).expect("a type with values");
    Values { rng, env, left: 60 }.value(ty, depth)
}

struct Values<'a> {
    rng: &'a mut Rng,
    env: &'a TypeEnv,
    /// How many more options and lists may hold something.
    left: usize,
}

impl Values<'_> {
    fn value(&mut self, ty: &Type, depth: usize) -> IDLValue {
        let ty = self.env.trace_type(ty).expect("a declared type");
        match ty.as_ref() {
            TypeInner::Opt(inner) if self.may_hold(inner, depth) => {
                IDLValue::Opt(Box::new(self.value(inner, depth - 1)))
            }
            TypeInner::Opt(_) => IDLValue::None,
            TypeInner::Vec(item) if matches!(item.as_ref(), TypeInner::Nat8) => {
                IDLValue::Blob((0..self.rng.usize(0..40)).map(|_| self.rng.u8(..)).collect())
            }
            TypeInner::Vec(item) => {
                let mut items = Vec::new();
                while items.len() < 5 && self.may_hold(item, depth) {
                    items.push(self.value(item, depth - 1));
                }
                IDLValue::Vec(items)
            }
            TypeInner::Record(fields) => {
                let field = |field: &candid::types::Field| IDLField {
                    id: field.id.as_ref().clone(),
                    val: self.value(&field.ty, depth - 1),
                };
                IDLValue::Record(fields.iter().map(field).collect())
            }
            TypeInner::Variant(cases) => {
                let cases = cases.iter().enumerate();
                let fitting: Vec<_> =
                    cases.filter(|(_, case)| fits(self.env, &case.ty, depth - 1)).collect();
                let (position, case) = self.rng.choice(fitting).expect("a case with values");
                let val = self.value(&case.ty, depth - 1);
                let case = IDLField { id: case.id.as_ref().clone(), val };
                IDLValue::Variant(VariantValue(Box::new(case), position as u64))
            }
            other => self.plain(other),
        }
    }

    /// Whether an option or list of such items gets one more.
    fn may_hold(&mut self, item: &Type, depth: usize) -> bool {
        let may = depth > 0 && self.left > 0 && fits(self.env, item, depth - 1) && self.rng.u8(0..4) > 0;
        self.left -= usize::from(may);
        may
    }

    fn plain(&mut self, ty: &TypeInner) -> IDLValue {
        let rng = &mut *self.rng;
        // Small, around the edges of machine words, or anything.
        let bits = match rng.u8(0..4) {
            0 => u128::from(rng.u8(..)),
            1 => (1 << rng.u32(0..128)) - u128::from(rng.bool()),
            2 => !u128::from(rng.u8(..)),
            _ => rng.u128(..) >> rng.u32(0..128),
        };
        #[expect(clippy::cast_possible_truncation, reason = "any bits are a value")]
        let low = bits as u64;
        match ty {
            TypeInner::Null => IDLValue::Null,
            TypeInner::Bool => IDLValue::Bool(rng.bool()),
            TypeInner::Nat => IDLValue::Nat(Nat::from(bits)),
            TypeInner::Int => IDLValue::Int(Int::from(bits.cast_signed())),
            TypeInner::Nat8 => IDLValue::Nat8(low.to_le_bytes()[0]),
            TypeInner::Nat16 => IDLValue::Nat16(short(low)),
            TypeInner::Nat32 => IDLValue::Nat32(word(low)),
            TypeInner::Nat64 => IDLValue::Nat64(low),
            TypeInner::Int8 => IDLValue::Int8(low.to_le_bytes()[0].cast_signed()),
            TypeInner::Int16 => IDLValue::Int16(short(low).cast_signed()),
            TypeInner::Int32 => IDLValue::Int32(word(low).cast_signed()),
            TypeInner::Int64 => IDLValue::Int64(low.cast_signed()),
            TypeInner::Float32 => IDLValue::Float32(match rng.u8(0..6) {
                0 => f32::NAN,
                1 => -0.0,
                2 => f32::INFINITY,
                _ => f32::from_bits(rng.u32(..)),
            }),
            TypeInner::Float64 => IDLValue::Float64(match rng.u8(0..6) {
                0 => f64::NAN,
                1 => -0.0,
                2 => f64::NEG_INFINITY,
                _ => f64::from_bits(rng.u64(..)),
            }),
            TypeInner::Text => IDLValue::Text((0..rng.usize(0..12)).map(|_| character(rng)).collect()),
            TypeInner::Principal => {
                let bytes: Vec<u8> = (0..rng.usize(0..30)).map(|_| rng.u8(..)).collect();
                IDLValue::Principal(Principal::from_slice(&bytes))
            }
            other => panic!("no values of {other:?} are made"),
        }
    }
}

fn short(bits: u64) -> u16 {
    let [first, second, ..] = bits.to_le_bytes();
    u16::from_le_bytes([first, second])
}

fn word(bits: u64) -> u32 {
    let [first, second, third, fourth, ..] = bits.to_le_bytes();
    u32::from_le_bytes([first, second, third, fourth])
}

fn character(rng: &mut Rng) -> char {
    match rng.u8(0..4) {
        0 => rng.char(..),
        1 => rng.char('\0'..'\u{800}'),
        _ => rng.alphanumeric(),
    }
}

/// The value after a way through Python, where an option of what is None is None itself.
pub fn through_python(value: IDLValue) -> IDLValue {
    let field = |field: IDLField| IDLField { id: field.id, val: through_python(field.val) };
    match value {
        IDLValue::Opt(inner) => match through_python(*inner) {
            IDLValue::None | IDLValue::Null => IDLValue::None,
            inner => IDLValue::Opt(Box::new(inner)),
        },
        IDLValue::Vec(items) => IDLValue::Vec(items.into_iter().map(through_python).collect()),
        IDLValue::Record(fields) => IDLValue::Record(fields.into_iter().map(field).collect()),
        IDLValue::Variant(VariantValue(case, position)) => {
            IDLValue::Variant(VariantValue(Box::new(field(*case)), position))
        }
        other => other,
    }
}

/// Whether the values are the same, of which NaN is one, and 0.0 and -0.0 are two.
pub fn same(one: &IDLValue, other: &IDLValue) -> bool {
    let same_field = |one: &IDLField, other: &IDLField| one.id == other.id && same(&one.val, &other.val);
    match (one, other) {
        (IDLValue::Float64(one), IDLValue::Float64(other)) => {
            (one.is_nan() && other.is_nan()) || one.to_bits() == other.to_bits()
        }
        (IDLValue::Float32(one), IDLValue::Float32(other)) => {
            (one.is_nan() && other.is_nan()) || one.to_bits() == other.to_bits()
        }
        (IDLValue::Opt(one), IDLValue::Opt(other)) => same(one, other),
        (IDLValue::Vec(one), IDLValue::Vec(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (IDLValue::Record(one), IDLValue::Record(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same_field(one, other))
        }
        (IDLValue::Variant(one), IDLValue::Variant(other)) => same_field(&one.0, &other.0),
        _ => one == other,
    }
}
