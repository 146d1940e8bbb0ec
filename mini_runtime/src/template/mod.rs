//! Templates that only the running program knows: `template.format(...)`, `template % values`.
//!
//! Emitted code hands over the values as [`Object`]s made by [`value`], which know their class and their
//! parts beside their text.

mod braces;
mod fillings;
mod percent;

pub use braces::{format, format_map};
pub use percent::{percent, percent_buffer};

use crate::bytes::Bytes;
use crate::dict::Dict;
use crate::exception::{Exception, Fallible};
use crate::list::List;
use crate::object::Object;
use crate::text::Str;
use crate::traits::{Format, Key, Number, Repr, ToStr, Truth};

/// What stands in the brackets of a field: `{0[3]}`, `{0[name]}`, `%(name)s`.
#[derive(Clone, Debug)]
pub enum Place {
    /// An int.
    Index(i64),
    /// A text.
    Text(Str),
    /// The key of a template that is bytes.
    Bytes(Bytes),
}

impl Place {
    /// Python's name of its class.
    fn class_name(&self) -> &'static str {
        match self {
            Self::Index(_) => "int",
            Self::Text(_) => "str",
            Self::Bytes(_) => "bytes",
        }
    }

    fn into_object(self) -> Object {
        match self {
            Self::Index(index) => Object::new(index),
            Self::Text(text) => Object::new(text),
            Self::Bytes(bytes) => Object::new(bytes),
        }
    }
}

/// A value that the fields of a template can be filled with.
pub trait Filling: ToStr + Truth + Format {
    /// `type(x).__name__`.
    fn class_name(&self) -> &'static str;

    /// The text, where it is one.
    fn as_text(&self) -> Option<Str> {
        None
    }

    /// The bytes, where the value is `bytes` or `bytearray`.
    fn as_bytes(&self) -> Option<Vec<u8>> {
        None
    }

    /// Whether the value can be subscripted, and is neither text nor a tuple.
    fn is_mapping(&self) -> bool {
        false
    }

    /// Whether it equals what stands in brackets.
    fn is_at(&self, _place: &Place) -> bool {
        false
    }

    /// The value of the type that equals what stands in brackets, where there is only one such value.
    fn from_place(_place: &Place) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// `x[place]`.
    ///
    /// # Errors
    /// `TypeError`, `IndexError` or `KeyError`, as the class says.
    fn part(&self, _place: &Place) -> Fallible<Object> {
        Err(not_subscriptable(self.class_name()))
    }

    /// How a message about a missing attribute begins.
    fn described(&self) -> String {
        format!("'{}' object", self.class_name())
    }

    /// The attribute of that name; `None` where there is none that is a value.
    fn attribute(&self, _name: &str) -> Option<Object> {
        None
    }
}

#[cold]
fn not_subscriptable(class: &str) -> Exception {
    Exception::type_error(format!("'{class}' object is not subscriptable"))
}

/// A [`Filling`] as an [`Object`] that knows that it is one.
pub(crate) struct Filled<T>(pub T);

impl<T: Repr> Repr for Filled<T> {
    fn write_repr(&self, out: &mut String) {
        self.0.write_repr(out);
    }

    fn as_number(&self) -> Option<Number> {
        self.0.as_number()
    }
}

impl<T: ToStr> ToStr for Filled<T> {
    fn write_str(&self, out: &mut String) {
        self.0.write_str(out);
    }
}

impl<T: Truth> Truth for Filled<T> {
    fn truth(&self) -> bool {
        self.0.truth()
    }
}

/// A value for a template.
pub fn value<T: Filling + Clone + 'static>(value: &T) -> Object {
    Object::filled(value.clone())
}

/// A `TypedDict` for a template, with the fields that it has.
pub fn record<T: Repr + Clone + 'static>(shown: &T, fields: &Dict<Str, Object>) -> Object {
    Object::filled(Fields { shown: shown.clone(), fields: fields.copy() })
}

/// The values of a list for a template.
pub fn values<T: Filling + Clone + 'static>(items: &List<T>) -> List<Object> {
    List::from(items.iter().map(|item| value(&item)).collect::<Vec<Object>>())
}

/// The values of a mapping for a template.
pub fn mapped<T: Filling + Clone + 'static>(mapping: &Dict<Str, T>) -> Dict<Str, Object> {
    let found = Dict::new();
    for name in &mapping.to_list() {
        if let Some(held) = mapping.get(&name) {
            found.set_item(name, value(&held));
        }
    }
    found
}

/// The values of two lists.
pub fn joined(first: &List<Object>, second: &List<Object>) -> List<Object> {
    first.concat(second)
}

/// A `TypedDict` and the fields that it has.
#[derive(Clone)]
struct Fields<T> {
    shown: T,
    fields: Dict<Str, Object>,
}

impl<T: Repr> Repr for Fields<T> {
    fn write_repr(&self, out: &mut String) {
        self.shown.write_repr(out);
    }
}

impl<T: Repr> ToStr for Fields<T> {}

impl<T: Repr> Truth for Fields<T> {
    fn truth(&self) -> bool {
        self.fields.truth()
    }
}

impl<T: Repr> Format for Fields<T> {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        crate::format::check_empty(spec, "dict")?;
        self.write_repr(out);
        Ok(())
    }
}

impl<T: Repr> Filling for Fields<T> {
    fn class_name(&self) -> &'static str {
        "dict"
    }

    fn is_mapping(&self) -> bool {
        true
    }

    fn part(&self, place: &Place) -> Fallible<Object> {
        found_in(&self.fields, place)
    }
}

/// `fields[place]`.
fn found_in(fields: &Dict<Str, Object>, place: &Place) -> Fallible<Object> {
    let found = if let Place::Text(name) = place { fields.get(name) } else { None };
    found.ok_or_else(|| Exception::key_error(place.clone().into_object()))
}

/// `mapping[place]` of a dict with keys of any type.
fn item_of<K: Key + Filling, V: Clone>(mapping: &Dict<K, V>, place: &Place) -> Fallible<V> {
    let found = if let Some(key) = K::from_place(place) {
        mapping.get(&key)
    } else {
        let key = mapping.to_list().iter().find(|key| key.is_at(place));
        key.and_then(|key| mapping.get(&key))
    };
    found.ok_or_else(|| Exception::key_error(place.clone().into_object()))
}
