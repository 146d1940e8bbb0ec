//! Values whose type only the running program knows: the arguments of exceptions.

use std::fmt;
use std::rc::Rc;

use crate::exception::Fallible;
use crate::format::check_empty;
use crate::int::Int;
use crate::list::List;
use crate::template::{Filled, Filling};
use crate::text::Str;
use crate::traits::{Format, Number, Repr, ToStr, Truth};

/// What every Python value can do, whatever its type.
trait Anything: Repr + ToStr + Truth {
    /// `format(x, spec)`.
    fn formatted(&self, spec: &str, out: &mut String) -> Fallible<()>;

    /// The value as one that a template can be filled with.
    fn filling(&self) -> &dyn Filling {
        &()
    }
}

impl<T: Repr + ToStr + Truth + Format> Anything for T {
    fn formatted(&self, spec: &str, out: &mut String) -> Fallible<()> {
        self.write_format(spec, out)
    }
}

impl<T: Filling> Anything for Filled<T> {
    fn formatted(&self, spec: &str, out: &mut String) -> Fallible<()> {
        self.0.write_format(spec, out)
    }

    fn filling(&self) -> &dyn Filling {
        &self.0
    }
}

/// A value of any type. Cloning it makes an alias.
#[derive(Clone)]
pub struct Object(Rc<dyn Anything>);

impl Object {
    /// The value as one of any type.
    #[cold]
    pub fn new(value: impl ToStr + Truth + Format + 'static) -> Self {
        Self(Rc::new(value))
    }

    /// The value as one that a template can be filled with.
    pub(crate) fn filled(value: impl Filling + 'static) -> Self {
        Self(Rc::new(Filled(value)))
    }

    /// What the fields of a template find in it; of what was not made for a template, that of None.
    pub(crate) fn filling(&self) -> &dyn Filling {
        self.0.filling()
    }

    /// `x == text`.
    pub fn is_text(&self, text: &Str) -> bool {
        // Nothing but a str is shown in quotes, and no two strs alike.
        self.repr() == text.repr()
    }

    /// `x == number`, exact also where the value is a float.
    pub fn is_int(&self, number: &Int) -> bool {
        self.as_number() == Some(Number::Int(number.clone()))
    }

    /// `x == number`, exact also where the value is an int.
    pub fn is_float(&self, number: f64) -> bool {
        self.as_number() == Some(Number::Float(number))
    }

    /// `x == None`.
    pub fn is_none(&self, (): ()) -> bool {
        self.repr().as_str() == "None"
    }
}

impl Repr for Object {
    fn write_repr(&self, out: &mut String) {
        self.0.write_repr(out);
    }

    fn as_number(&self) -> Option<Number> {
        self.0.as_number()
    }
}

impl ToStr for Object {
    fn write_str(&self, out: &mut String) {
        self.0.write_str(out);
    }
}

impl Truth for Object {
    fn truth(&self) -> bool {
        self.0.truth()
    }
}

impl Format for Object {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        self.0.formatted(spec, out)
    }
}

impl fmt::Debug for Object {
    /// As `repr(x)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.repr().as_str())
    }
}

/// A tuple of values of any types: `e.args`.
#[derive(Clone, Debug, Default)]
pub struct Objects(Rc<[Object]>);

impl Objects {
    /// The tuple of the values.
    pub fn new(items: impl IntoIterator<Item = Object>) -> Self {
        Self(items.into_iter().collect())
    }

    /// The values in order.
    pub fn iter(&self) -> impl Iterator<Item = &Object> {
        self.0.iter()
    }

    /// `list(args)`.
    pub fn to_list(&self) -> List<Object> {
        self.iter().cloned().collect()
    }

    /// `len(args)`.
    pub fn len(&self) -> i64 {
        i64::try_from(self.0.len()).unwrap_or(i64::MAX)
    }

    /// Whether it is `()`.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `args[index]`.
    ///
    /// # Errors
    /// `IndexError: tuple index out of range`.
    pub fn item(&self, index: impl crate::int::Integer) -> Fallible<Object> {
        let position = index.to_index_clamped();
        let position = if position < 0 { position.saturating_add(self.len()) } else { position };
        let found = usize::try_from(position).ok().and_then(|position| self.0.get(position));
        found
            .cloned()
            .ok_or_else(|| crate::exception::Exception::index_error("tuple index out of range"))
    }
}

impl Repr for Objects {
    fn write_repr(&self, out: &mut String) {
        out.push('(');
        for (position, item) in self.0.iter().enumerate() {
            if position > 0 {
                out.push_str(", ");
            }
            item.write_repr(out);
        }
        out.push_str(if self.0.len() == 1 { ",)" } else { ")" });
    }
}

impl ToStr for Objects {}

impl Truth for Objects {
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl Format for Objects {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "tuple")?;
        self.write_repr(out);
        Ok(())
    }
}

impl From<&'static str> for Object {
    fn from(text: &'static str) -> Self {
        Self::new(Str::from(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::int::Int;

    #[test]
    fn a_tuple_of_anything_prints_as_a_tuple() {
        let one = Objects::new([Object::from("it's")]);
        let two = Objects::new([Object::from("a"), Object::new(Int::from(3))]);
        assert_eq!(Objects::default().repr(), "()");
        assert_eq!(one.repr(), "(\"it's\",)");
        assert_eq!(two.repr(), "('a', 3)");
        assert_eq!(two.item(-1).expect("two items").to_str(), "3");
        assert_eq!(
            two.item(2).expect_err("two items").summary(),
            "IndexError: tuple index out of range"
        );
    }
}
