//! The bytes before the values of a message whose types are known.
//!
//! A Candid message begins with `DIDL`, the table of its composite types, and the types of its values
//! (Candid specification, "Binary Format"). What a sender puts into the table is its own choice; the order
//! here is that of the `candid` crate, each type before its parts, so that most messages begin with
//! exactly these bytes.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type is composite, primitive, or none that a message holds"
)]

use std::collections::BTreeMap;

use candid::TypeEnv;
use candid::types::{Field, FuncMode, Function, Type, TypeInner};

/// The header of a message of values of these types.
pub fn header(env: &TypeEnv, types: &[Type]) -> Vec<u8> {
    let mut table = Table { env, entries: Vec::new(), known: BTreeMap::new() };
    for ty in types {
        table.add(ty);
    }
    let mut out = b"DIDL".to_vec();
    unsigned(table.entries.len() as u64, &mut out);
    for entry in &table.entries {
        out.extend_from_slice(entry);
    }
    unsigned(types.len() as u64, &mut out);
    for ty in types {
        table.reference(ty, &mut out);
    }
    out
}

struct Table<'a> {
    env: &'a TypeEnv,
    entries: Vec<Vec<u8>>,
    known: BTreeMap<Type, usize>,
}

impl Table<'_> {
    /// The type behind its names.
    fn named(&self, ty: &Type) -> Type {
        match ty.as_ref() {
            TypeInner::Var(name) => match self.env.find_type(name) {
                Ok(found) => self.named(&found.clone()),
                Err(_) => ty.clone(),
            },
            _ => ty.clone(),
        }
    }

    /// Adds a composite type and its parts, once.
    fn add(&mut self, ty: &Type) {
        let ty = self.named(ty);
        let Some(parts) = parts(&ty) else { return };
        if self.known.contains_key(&ty) {
            return;
        }
        let index = self.entries.len();
        self.known.insert(ty.clone(), index);
        self.entries.push(Vec::new());
        for part in parts {
            self.add(&part);
        }
        let mut entry = Vec::new();
        self.describe(&ty, &mut entry);
        self.entries[index] = entry;
    }

    fn describe(&self, ty: &Type, out: &mut Vec<u8>) {
        match ty.as_ref() {
            TypeInner::Opt(item) => {
                out.push(OPT);
                self.reference(item, out);
            }
            TypeInner::Vec(item) => {
                out.push(VEC);
                self.reference(item, out);
            }
            TypeInner::Record(fields) => self.fields(RECORD, fields, out),
            TypeInner::Variant(fields) => self.fields(VARIANT, fields, out),
            TypeInner::Func(function) => self.function(function, out),
            TypeInner::Service(methods) => {
                out.push(SERVICE);
                unsigned(methods.len() as u64, out);
                for (name, ty) in methods {
                    unsigned(name.len() as u64, out);
                    out.extend_from_slice(name.as_bytes());
                    self.reference(ty, out);
                }
            }
            _ => {}
        }
    }

    fn fields(&self, code: u8, fields: &[Field], out: &mut Vec<u8>) {
        out.push(code);
        unsigned(fields.len() as u64, out);
        for field in fields {
            unsigned(u64::from(field.id.get_id()), out);
            self.reference(&field.ty, out);
        }
    }

    fn function(&self, function: &Function, out: &mut Vec<u8>) {
        out.push(FUNC);
        for types in [&function.args, &function.rets] {
            unsigned(types.len() as u64, out);
            for ty in types {
                self.reference(ty, out);
            }
        }
        unsigned(function.modes.len() as u64, out);
        out.extend(function.modes.iter().map(|mode| match mode {
            FuncMode::Query => 1,
            FuncMode::Oneway => 2,
            FuncMode::CompositeQuery => 3,
        }));
    }

    /// A type as others name it: its code, or its position in the table.
    fn reference(&self, ty: &Type, out: &mut Vec<u8>) {
        let ty = self.named(ty);
        match (self.known.get(&ty), code(&ty)) {
            (Some(index), _) => signed(*index as u64, out),
            (None, code) => out.extend(code),
        }
    }
}

/// The codes of composite types, as one byte of signed LEB128.
const OPT: u8 = 0x6e;
const VEC: u8 = 0x6d;
const RECORD: u8 = 0x6c;
const VARIANT: u8 = 0x6b;
const FUNC: u8 = 0x6a;
const SERVICE: u8 = 0x69;

/// The code of a primitive type.
fn code(ty: &Type) -> Option<u8> {
    Some(match ty.as_ref() {
        TypeInner::Null => 0x7f,
        TypeInner::Bool => 0x7e,
        TypeInner::Nat => 0x7d,
        TypeInner::Int => 0x7c,
        TypeInner::Nat8 => 0x7b,
        TypeInner::Nat16 => 0x7a,
        TypeInner::Nat32 => 0x79,
        TypeInner::Nat64 => 0x78,
        TypeInner::Int8 => 0x77,
        TypeInner::Int16 => 0x76,
        TypeInner::Int32 => 0x75,
        TypeInner::Int64 => 0x74,
        TypeInner::Float32 => 0x73,
        TypeInner::Float64 => 0x72,
        TypeInner::Text => 0x71,
        TypeInner::Reserved => 0x70,
        TypeInner::Empty => 0x6f,
        TypeInner::Principal => 0x68,
        _ => return None,
    })
}

/// The types inside a composite type in order; `None` for any other.
fn parts(ty: &Type) -> Option<Vec<Type>> {
    Some(match ty.as_ref() {
        TypeInner::Opt(item) | TypeInner::Vec(item) => vec![item.clone()],
        TypeInner::Record(fields) | TypeInner::Variant(fields) => {
            fields.iter().map(|field| field.ty.clone()).collect()
        }
        TypeInner::Func(function) => function.args.iter().chain(&function.rets).cloned().collect(),
        TypeInner::Service(methods) => methods.iter().map(|(_, ty)| ty.clone()).collect(),
        _ => return None,
    })
}

fn unsigned(number: u64, out: &mut Vec<u8>) {
    leb128(number, 0x80, out);
}

/// A number of 0 or more in signed LEB128, whose last byte has its seventh bit clear.
fn signed(number: u64, out: &mut Vec<u8>) {
    leb128(number, 0x40, out);
}

/// Seven bits a byte, up to one below `last`.
fn leb128(number: u64, last: u64, out: &mut Vec<u8>) {
    let mut rest = number;
    while rest >= last {
        let [low, ..] = rest.to_le_bytes();
        out.push(low | 0x80);
        rest >>= 7;
    }
    let [low, ..] = rest.to_le_bytes();
    out.push(low);
}

#[cfg(test)]
mod tests {
    use super::*;
    use candid::{CandidType, Principal};

    #[derive(CandidType)]
    struct Account {
        owner: Principal,
        names: Vec<String>,
        kind: Kind,
        history: Vec<Kind>,
    }

    #[derive(CandidType)]
    enum Kind {
        Basic,
        Premium(Option<u64>),
        Shared((u8, Vec<u8>)),
    }

    /// The header that the `candid` crate writes before values without bytes of their own after them.
    fn of_candid<T: CandidType>(value: &T) -> (Vec<u8>, Vec<u8>) {
        let message = candid::encode_one(value).expect("a Candid value");
        (header(&TypeEnv::new(), &[T::ty()]), message)
    }

    #[test]
    fn the_header_is_the_one_that_candid_writes() {
        let account = Account {
            owner: Principal::anonymous(),
            names: Vec::new(),
            kind: Kind::Premium(None),
            history: Vec::new(),
        };
        for (header, message) in [
            of_candid(&7_u64),
            of_candid(&"text"),
            of_candid(&(1_u8, Some(true), vec![vec![1.5_f32]])),
            of_candid(&Kind::Basic),
            of_candid(&Kind::Shared((1, Vec::new()))),
            of_candid(&account),
            of_candid(&vec![Some(account)]),
        ] {
            assert!(message.starts_with(&header), "{header:?} begins {message:?}");
        }
    }

    #[test]
    fn names_stand_for_their_types_and_recursion_ends() {
        let mut env = TypeEnv::new();
        let name: Type = TypeInner::Var("List".into()).into();
        let head = Field { id: candid::types::Label::Id(0).into(), ty: TypeInner::Int.into() };
        let tail = Field { id: candid::types::Label::Id(1).into(), ty: name.clone() };
        let record: Type = TypeInner::Record(vec![head, tail]).into();
        env.0.insert("List".into(), TypeInner::Opt(record).into());
        let expected = b"DIDL\x02\x6e\x01\x6c\x02\x00\x7c\x01\x00\x01\x00";
        assert_eq!(header(&env, &[name]), expected);
    }

    #[test]
    fn a_table_of_many_types_is_counted_in_leb128() {
        let fields = (0..100).map(|id| Field {
            id: candid::types::Label::Id(id).into(),
            ty: TypeInner::Opt(
                TypeInner::Record(vec![Field {
                    id: candid::types::Label::Id(id).into(),
                    ty: TypeInner::Bool.into(),
                }])
                .into(),
            )
            .into(),
        });
        let ty: Type = TypeInner::Record(fields.collect()).into();
        let bytes = header(&TypeEnv::new(), std::slice::from_ref(&ty));
        assert_eq!(bytes[4..6], [201, 1]);
        let decoded = candid::IDLArgs::from_bytes(&bytes);
        assert!(decoded.is_err(), "a header alone is no message");
        let empty = candid::types::value::IDLValue::None;
        let option: Type = TypeInner::Opt(ty).into();
        let args = candid::IDLArgs::new(&[empty]);
        let message =
            args.to_bytes_with_types(&TypeEnv::new(), std::slice::from_ref(&option)).expect("an option");
        assert!(message.starts_with(&header(&TypeEnv::new(), &[option])));
    }
}
