//! A state whose types are not those of the program that reads it.
//!
//! What Candid's subtyping allows is converted (Candid specification,
//! "Coercion"): fields may be dropped, options added, cases of variants added,
//! a value become an option. Where Candid would make `null` of an option that
//! does not fit, the upgrade is refused: no value is lost unseen. Values have
//! no gaps here, and every part is gone over once.

use std::collections::HashSet;

use super::broken;
use super::table::{Composite, Primitive, Table, Ty};
use crate::exception::trap;
use crate::shell::{Reader, write_tag};

/// The values of the message as one with the header has them, whose record has a field of each name.
///
/// # Panics
/// Traps where a variable that is still there has another type.
pub(super) fn convert(message: &[u8], header: &[u8], names: &[&str]) -> Vec<u8> {
    let mut input = Reader::new(message);
    let old = Table::read(&mut input).unwrap_or_else(|| broken());
    let new = Table::read(&mut Reader::new(header)).unwrap_or_else(|| broken());
    let (Some(Composite::Record(before)), Some(Composite::Record(after))) =
        (old.composite(old.value), new.composite(new.value))
    else {
        broken()
    };
    let mut conversion = Conversion { old: &old, new: &new, fitting: HashSet::new(), out: Vec::new() };
    for ((name, due), python) in after.iter().zip(names) {
        let found = before.iter().find(|(field, _)| field == name);
        if let Some((_, ty)) = found
            && !conversion.fits(*ty, *due)
        {
            let (ty, due) = (old.show(*ty), new.show(*due));
            trap(&format!(
                "the upgrade is refused: the variable {python} was kept as {ty} and is {due}"
            ));
        }
    }
    conversion.record(&mut input, before, after).unwrap_or_else(|| broken());
    if !input.is_empty() {
        broken();
    }
    conversion.out
}

struct Conversion<'a> {
    old: &'a Table,
    new: &'a Table,
    /// Pairs of composite types of which one is known, or assumed, to fit the other.
    fitting: HashSet<(Ty, Ty)>,
    out: Vec<u8>,
}

impl Conversion<'_> {
    /// Whether all values of the old type can be made ones of the new.
    fn fits(&mut self, from: Ty, to: Ty) -> bool {
        let (old, new) = (self.old, self.new);
        if self.fitting.contains(&(from, to)) || from == Ty::Primitive(Primitive::Empty) {
            return true;
        }
        self.fitting.insert((from, to));
        let fits = match (old.composite(from), new.composite(to)) {
            (Some(Composite::Opt(from)), Some(Composite::Opt(to)))
            | (Some(Composite::Vec(from)), Some(Composite::Vec(to))) => self.fits(*from, *to),
            (Some(Composite::Record(from)), Some(Composite::Record(to))) => {
                to.iter().all(|(name, due)| match from.iter().find(|(field, _)| field == name) {
                    Some((_, ty)) => self.fits(*ty, *due),
                    None => matches!(new.composite(*due), Some(Composite::Opt(_))),
                })
            }
            (Some(Composite::Variant(from)), Some(Composite::Variant(to))) => {
                from.iter().all(|(name, ty)| {
                    let due = to.iter().find(|(case, _)| case == name);
                    due.is_some_and(|(_, due)| self.fits(*ty, *due))
                })
            }
            (None, Some(Composite::Opt(item))) => {
                from == Ty::Primitive(Primitive::Null) || self.fits(from, *item)
            }
            (Some(_), Some(Composite::Opt(item))) => self.fits(from, *item),
            (None, None) => from == to,
            (Some(_), Some(_) | None) | (None, Some(_)) => false,
        };
        if !fits {
            self.fitting.remove(&(from, to));
        }
        fits
    }

    /// Converts a value of a type that fits.
    fn value(&mut self, input: &mut Reader<'_>, from: Ty, to: Ty) -> Option<()> {
        let (old, new) = (self.old, self.new);
        match (old.composite(from), new.composite(to)) {
            (Some(Composite::Opt(from)), Some(Composite::Opt(to))) => {
                let tag = input.byte()?;
                self.out.push(tag);
                if tag == 1 { self.value(input, *from, *to) } else { Some(()) }
            }
            (Some(Composite::Vec(from)), Some(Composite::Vec(to))) => {
                let length = input.length()?;
                write_tag(length, &mut self.out);
                if *from == Ty::Primitive(Primitive::Nat8) {
                    self.out.extend_from_slice(input.bytes(length)?);
                    return Some(());
                }
                (0..length).try_for_each(|_| self.value(input, *from, *to))
            }
            (Some(Composite::Record(from)), Some(Composite::Record(to))) => self.record(input, from, to),
            (Some(Composite::Variant(from)), Some(Composite::Variant(to))) => {
                let (name, ty) = from.get(input.length()?)?;
                let position = to.iter().position(|(case, _)| case == name)?;
                write_tag(position, &mut self.out);
                self.value(input, *ty, to[position].1)
            }
            (None, Some(Composite::Opt(_))) if from == Ty::Primitive(Primitive::Null) => {
                self.out.push(0);
                Some(())
            }
            (_, Some(Composite::Opt(item))) => {
                self.out.push(1);
                self.value(input, from, *item)
            }
            (None, _) => {
                self.out.extend_from_slice(primitive(input, from)?);
                Some(())
            }
            (Some(_), _) => None,
        }
    }

    /// Fields in the order of their hashes: those of the new type are converted or null, others skipped.
    fn record(&mut self, input: &mut Reader<'_>, from: &[(u32, Ty)], to: &[(u32, Ty)]) -> Option<()> {
        let mut due = to.iter().peekable();
        for (name, ty) in from {
            while due.next_if(|(field, _)| field < name).is_some() {
                self.out.push(0);
            }
            match due.next_if(|(field, _)| field == name) {
                Some((_, to)) => self.value(input, *ty, *to)?,
                None => skip(self.old, input, *ty)?,
            }
        }
        due.for_each(|_| self.out.push(0));
        Some(())
    }
}

/// The bytes of a value of a primitive type.
fn primitive<'a>(input: &mut Reader<'a>, ty: Ty) -> Option<&'a [u8]> {
    let Ty::Primitive(ty) = ty else { return None };
    match ty {
        Primitive::Null => input.bytes(0),
        Primitive::Empty => None,
        Primitive::Bool | Primitive::Nat8 => input.bytes(1),
        Primitive::Float64 => input.bytes(8),
        Primitive::Int => input.leb128(),
        Primitive::Text => with_length(input, 0),
        Primitive::Principal => with_length(input, 1),
    }
}

/// As many bytes as a length says, with the length and `before` bytes before it.
fn with_length<'a>(input: &mut Reader<'a>, before: usize) -> Option<&'a [u8]> {
    let mut ahead = Reader::new(input.rest());
    ahead.bytes(before)?;
    let length = ahead.length()?;
    let prefix = input.len() - ahead.len();
    input.bytes(prefix.checked_add(length)?)
}

fn skip(table: &Table, input: &mut Reader<'_>, ty: Ty) -> Option<()> {
    match table.composite(ty) {
        None => primitive(input, ty).map(drop),
        Some(Composite::Opt(item)) => match input.byte()? {
            0 => Some(()),
            _ => skip(table, input, *item),
        },
        Some(Composite::Vec(item)) => {
            let length = input.length()?;
            if *item == Ty::Primitive(Primitive::Nat8) {
                return input.bytes(length).map(drop);
            }
            (0..length).try_for_each(|_| skip(table, input, *item))
        }
        Some(Composite::Record(fields)) => fields.iter().try_for_each(|(_, ty)| skip(table, input, *ty)),
        Some(Composite::Variant(cases)) => {
            let (_, ty) = cases.get(input.length()?)?;
            skip(table, input, *ty)
        }
    }
}
