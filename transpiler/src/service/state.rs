//! The types of what survives upgrades, as Candid has them.
//!
//! A record with an option for each variable: one that is not bound has none. Ints are `int` whatever is
//! declared, sets and tuples of any length are `vec`, a dict is a `vec` of pairs. A union is a variant
//! with a case for each member. A TypedDict is a record; where some of its fields may be
//! absent it is a `vec` of those that are there, each a case of a variant.

use candid::TypeEnv;
use candid::types::{Field, Label, Type, TypeInner};
use lowering::ir::Program;
use lowering::ty::Ty;

use super::headers::header;

/// What the message of a program's state begins with; empty where nothing survives.
pub fn state_header(program: &Program) -> Vec<u8> {
    if program.kept.is_empty() {
        return Vec::new();
    }
    let mut env = TypeEnv::new();
    for (position, record) in program.records.iter().enumerate() {
        let fields = record.fields.iter().map(|field| named(&field.name, of(&field.ty)));
        let fields = sorted(fields.collect());
        let ty = if record.open {
            TypeInner::Vec(TypeInner::Variant(fields).into())
        } else {
            TypeInner::Record(fields)
        };
        env.0.insert(record_name(position), ty.into());
    }
    let variables = program.kept.iter().map(|kept| {
        let ty = program.globals[kept.global.index()].ty.as_ref();
        named(&kept.name, TypeInner::Opt(ty.map_or_else(|| TypeInner::Empty.into(), of)).into())
    });
    let state: Type = TypeInner::Record(sorted(variables.collect())).into();
    header(&env, &[state])
}

fn record_name(position: usize) -> String {
    format!("Record{position}")
}

fn named(name: &str, ty: Type) -> Field {
    Field { id: Label::Named(name.to_owned()).into(), ty }
}

fn numbered<'a>(types: impl IntoIterator<Item = &'a Ty>) -> Vec<Field> {
    let fields = (0..).zip(types).map(|(id, ty)| Field { id: Label::Id(id).into(), ty: of(ty) });
    fields.collect()
}

/// The case of a union's member: the first four letters of its class as a number, which is in the order of
/// the members, since these are in the order of the names, and the same in every union.
fn case(member: &Ty) -> Field {
    let mut letters = [0; 4];
    for (letter, byte) in letters.iter_mut().zip(member.python_name().bytes()) {
        *letter = byte;
    }
    Field { id: Label::Id(u32::from_be_bytes(letters)).into(), ty: of(member) }
}

fn sorted(mut fields: Vec<Field>) -> Vec<Field> {
    fields.sort_by_key(|field| field.id.get_id());
    fields
}

fn of(ty: &Ty) -> Type {
    let inner = match ty {
        Ty::None => TypeInner::Null,
        Ty::Bool => TypeInner::Bool,
        Ty::Int => TypeInner::Int,
        Ty::Float => TypeInner::Float64,
        Ty::Str => TypeInner::Text,
        Ty::Bytes | Ty::ByteArray => TypeInner::Vec(TypeInner::Nat8.into()),
        Ty::Principal => TypeInner::Principal,
        Ty::Tuple(items) => TypeInner::Record(numbered(items)),
        Ty::List(item) | Ty::Set(item) | Ty::FrozenSet(item) | Ty::TupleOf(item) => {
            TypeInner::Vec(of(item))
        }
        Ty::Dict(key, value) => TypeInner::Vec(TypeInner::Record(numbered([&**key, &**value])).into()),
        Ty::Optional(item) => TypeInner::Opt(of(item)),
        Ty::Union(members) => TypeInner::Variant(members.iter().map(case).collect()),
        Ty::Record(id) => TypeInner::Var(record_name(id.index())),
        // What an empty container would hold. `lowering::analysis::kept` leaves out variables of the others.
        Ty::Never
        | Ty::Iterator(_)
        | Ty::DictView(..)
        | Ty::Range
        | Ty::Exception(_)
        | Ty::Object
        | Ty::Objects
        | Ty::Function(_)
        | Ty::Closure(_)
        | Ty::Stable(_)
        | Ty::Cell(_)
        | Ty::Service(_)
        | Ty::Account
        | Ty::Identity
        | Ty::Var(_) => TypeInner::Empty,
    };
    inner.into()
}
