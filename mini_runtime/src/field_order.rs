//! The keys of a `TypedDict` some of whose fields may be absent, in the order in which they came.

use crate::text::write_quoted;
use crate::traits::Repr;

/// The positions of the fields that are there, oldest first.
#[derive(Clone, Debug, Default)]
pub struct FieldOrder(Vec<u8>);

impl FieldOrder {
    /// No field is there.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// These fields are there, oldest first.
    #[must_use]
    pub fn of<const N: usize>(positions: [u8; N]) -> Self {
        Self(Vec::from(positions))
    }

    /// `d[key] = value` for the field at `position`.
    #[inline]
    pub fn store<T>(&mut self, position: u8, field: &mut Option<T>, value: T) {
        if field.replace(value).is_none() {
            self.0.push(position);
        }
    }

    /// `del d[key]` for the field at `position`, which is there.
    pub fn remove<T>(&mut self, position: u8, field: &mut Option<T>) {
        self.0.retain(|found| *found != position);
        *field = None;
    }

    /// The positions, oldest first.
    pub fn positions(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().map(|position| usize::from(*position))
    }

    /// Whether no field is there.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Appends the `repr` of a dict; `fields` are all that may be there, by position.
    pub fn write_repr(&self, out: &mut String, fields: &[(&str, &dyn Repr)]) {
        out.push('{');
        for (count, position) in self.positions().enumerate() {
            if count > 0 {
                out.push_str(", ");
            }
            let (name, value) = &fields[position];
            write_quoted(name, out);
            out.push_str(": ");
            value.write_repr(out);
        }
        out.push('}');
    }
}

impl PartialEq for FieldOrder {
    /// The order of its keys is no part of a dict's value.
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_stored_again_keeps_its_place_and_one_deleted_comes_last() {
        let (mut order, mut first, mut second) = (FieldOrder::new(), None, None);
        order.store(1, &mut second, 2_i64);
        order.store(0, &mut first, 1_i64);
        order.store(1, &mut second, 3);
        let shown = |order: &FieldOrder, first: &Option<i64>, second: &Option<i64>| {
            let mut out = String::new();
            order.write_repr(&mut out, &[("a", first), ("b", second)]);
            out
        };
        assert_eq!(shown(&order, &first, &second), "{'b': 3, 'a': 1}");
        order.remove(1, &mut second);
        order.store(1, &mut second, 4);
        assert_eq!(shown(&order, &first, &second), "{'a': 1, 'b': 4}");
    }
}
