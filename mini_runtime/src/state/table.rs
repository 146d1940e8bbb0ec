//! The header of a Candid message: the types of its values (Candid
//! specification, "Binary Format"). Only types that a state has are known.

use crate::shell::Reader;

/// A type: a primitive one by its code, or a position in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Ty {
    Primitive(Primitive),
    Composite(usize),
}

/// The primitive types of states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Primitive {
    Null,
    Empty,
    Bool,
    Nat8,
    Int,
    Float64,
    Text,
    Principal,
}

/// A composite type.
#[derive(Clone, Debug)]
pub(super) enum Composite {
    Opt(Ty),
    Vec(Ty),
    /// Fields with the hashes of their names, ascending.
    Record(Vec<(u32, Ty)>),
    /// Cases with the hashes of their names, ascending.
    Variant(Vec<(u32, Ty)>),
}

/// The types of a message of one value.
pub(super) struct Table {
    entries: Vec<Composite>,
    /// The type of the value.
    pub value: Ty,
}

impl Table {
    /// Reads a header, and leaves what follows it. `None` where it is none that a state has.
    pub fn read(input: &mut Reader<'_>) -> Option<Self> {
        if input.bytes(4)? != b"DIDL" {
            return None;
        }
        let mut entries = Vec::new();
        for _ in 0..input.length()? {
            entries.push(match signed(input)? {
                -18 => Composite::Opt(reference(input)?),
                -19 => Composite::Vec(reference(input)?),
                -20 => Composite::Record(fields(input)?),
                -21 => Composite::Variant(fields(input)?),
                _ => return None,
            });
        }
        if input.length()? != 1 {
            return None;
        }
        let value = reference(input)?;
        Some(Self { entries, value })
    }

    /// The composite type, if it is one.
    pub fn composite(&self, ty: Ty) -> Option<&Composite> {
        match ty {
            Ty::Composite(position) => self.entries.get(position),
            Ty::Primitive(_) => None,
        }
    }

    /// The type in Candid's notation as far as three levels go; names are known by their hashes only.
    pub fn show(&self, ty: Ty) -> String {
        self.shown(ty, 3)
    }

    fn shown(&self, ty: Ty, levels: usize) -> String {
        let Some(composite) = self.composite(ty) else {
            return match ty {
                Ty::Primitive(primitive) => primitive.name().to_owned(),
                Ty::Composite(_) => "unknown".to_owned(),
            };
        };
        if levels == 0 {
            return "...".to_owned();
        }
        let fields = |fields: &[(u32, Ty)]| {
            let fields = fields.iter();
            let fields = fields.map(|(name, ty)| format!("{name} : {}", self.shown(*ty, levels - 1)));
            fields.collect::<Vec<_>>().join("; ")
        };
        match composite {
            Composite::Opt(item) => format!("opt {}", self.shown(*item, levels - 1)),
            Composite::Vec(item) => format!("vec {}", self.shown(*item, levels - 1)),
            Composite::Record(found) => format!("record {{ {} }}", fields(found)),
            Composite::Variant(found) => format!("variant {{ {} }}", fields(found)),
        }
    }
}

impl Primitive {
    fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Empty => "empty",
            Self::Bool => "bool",
            Self::Nat8 => "nat8",
            Self::Int => "int",
            Self::Float64 => "float64",
            Self::Text => "text",
            Self::Principal => "principal",
        }
    }
}

fn fields(input: &mut Reader<'_>) -> Option<Vec<(u32, Ty)>> {
    let mut fields = Vec::new();
    for _ in 0..input.length()? {
        let name = u32::try_from(input.length()?).ok()?;
        fields.push((name, reference(input)?));
    }
    Some(fields)
}

fn reference(input: &mut Reader<'_>) -> Option<Ty> {
    Some(Ty::Primitive(match signed(input)? {
        position @ 0.. => return usize::try_from(position).ok().map(Ty::Composite),
        -1 => Primitive::Null,
        -2 => Primitive::Bool,
        -4 => Primitive::Int,
        -5 => Primitive::Nat8,
        -14 => Primitive::Float64,
        -15 => Primitive::Text,
        -17 => Primitive::Empty,
        -24 => Primitive::Principal,
        _ => return None,
    }))
}

/// A number in signed LEB128 of at most five bytes.
fn signed(input: &mut Reader<'_>) -> Option<i64> {
    let bytes = input.leb128()?;
    let number = bytes.iter().rev().fold(0_i64, |number, byte| number << 7 | i64::from(byte & 0x7f));
    let bits = 7 * bytes.len();
    (bytes.len() <= 5).then_some(if bytes.last()? & 0x40 == 0 { number } else { number - (1 << bits) })
}
