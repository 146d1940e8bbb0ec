//! Instances with fields that the compiler knows: `TypedDict` dicts, Kybra's
//! records, and objects of classes.
//!
//! The compiler emits a struct with the fields; a [`Record`] is the shared
//! handle to it that Python's references need.

use std::cell::{Ref, RefCell, RefMut};
use std::fmt;
use std::rc::Rc;

use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::field_order::FieldOrder;
use crate::format::check_empty;
use crate::iterator::Iter;
use crate::list::List;
use crate::recursion;
use crate::text::{Str, write_quoted};
use crate::traits::{Format, Repr, ToStr, Truth};

/// A shared instance. Cloning the handle makes an alias.
pub struct Record<T>(Rc<RefCell<T>>);

impl<T> Record<T> {
    /// Where the object is, and how many know of it.
    pub(crate) fn identity(&self) -> (usize, usize) {
        (Rc::as_ptr(&self.0).addr(), Rc::strong_count(&self.0))
    }

    /// A new instance.
    #[inline]
    pub fn new(fields: T) -> Self {
        Self(Rc::new(RefCell::new(fields)))
    }

    /// The fields, to read one: `account.borrow().owner.clone()`.
    ///
    /// # Panics
    /// Not while the borrow ends with the expression: emitted code holds
    /// none across a call or an `await`.
    #[inline]
    pub fn borrow(&self) -> Ref<'_, T> {
        self.0.borrow()
    }

    /// What `look` makes of the fields: `account.read(|fields| fields.owner.clone())`. `look` must not
    /// run code of the program.
    #[inline]
    pub fn read<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.0.borrow())
    }

    /// The field of that name that `look` finds: `person.entry("nick", |fields| fields.nick.clone())`.
    ///
    /// # Errors
    /// `KeyError` where it finds none.
    #[inline]
    pub fn entry<R>(&self, name: &'static str, look: impl FnOnce(&T) -> Option<R>) -> Fallible<R> {
        look(&self.0.borrow()).ok_or_else(|| Exception::new(ExceptionKind::KeyError, name))
    }

    /// What `change` makes of the fields: `account.write(|fields| ...)`. `change` must not run code of
    /// the program.
    #[inline]
    pub fn write<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        change(&mut self.0.borrow_mut())
    }

    /// Stores a value, which was computed before: `account.store(value, |fields, value| ...)`.
    #[inline]
    pub fn store<V>(&self, value: V, change: impl FnOnce(&mut T, V)) {
        change(&mut self.0.borrow_mut(), value);
    }

    /// The names of the fields that are there, of all `names` by position.
    pub fn names(&self, names: &[&str], order: impl FnOnce(&T) -> &FieldOrder) -> List<Str> {
        let fields = self.0.borrow();
        let names: Vec<Str> =
            order(&fields).positions().map(|position| Str::from(names[position])).collect();
        List::from(names)
    }

    /// An iterator over those names, which raises `RuntimeError` once fields came or went.
    pub fn keys(&self, names: &[&str], order: impl Fn(&T) -> &FieldOrder + 'static) -> Iter<Str>
    where
        T: 'static,
    {
        self.checked(self.names(names, &order).to_vec(), order)
    }

    /// The same from the last name to the first: `reversed(d)`.
    pub fn keys_back(&self, names: &[&str], order: impl Fn(&T) -> &FieldOrder + 'static) -> Iter<Str>
    where
        T: 'static,
    {
        let mut names = self.names(names, &order).to_vec();
        names.reverse();
        self.checked(names, order)
    }

    fn checked(&self, names: Vec<Str>, order: impl Fn(&T) -> &FieldOrder + 'static) -> Iter<Str>
    where
        T: 'static,
    {
        let (record, count) = (self.clone(), names.len());
        let mut names = names.into_iter();
        Iter::new(std::iter::from_fn(move || {
            if record.read(|fields| order(fields).positions().count()) == count {
                return names.next().map(Ok);
            }
            let message = "dictionary changed size during iteration";
            Some(Err(Exception::new(ExceptionKind::RuntimeError, message)))
        }))
    }

    /// The fields, to write one: `account.borrow_mut().balance = value`.
    ///
    /// # Panics
    /// Not while the borrow ends with the statement, and the value is computed
    /// before it begins.
    #[inline]
    pub fn borrow_mut(&self) -> RefMut<'_, T> {
        self.0.borrow_mut()
    }

    /// `x is y`.
    #[inline]
    pub fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Another instance with the same fields: `d.copy()`, `copy.copy(x)`.
    #[must_use]
    pub fn copy(&self) -> Self
    where
        T: Clone,
    {
        Self::new(self.0.borrow().clone())
    }
}

impl<T> Clone for Record<T> {
    /// Another handle to the same instance.
    #[inline]
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> From<T> for Record<T> {
    fn from(fields: T) -> Self {
        Self::new(fields)
    }
}

impl<T: PartialEq> PartialEq for Record<T> {
    fn eq(&self, other: &Self) -> bool {
        self.same(other) || *self.0.borrow() == *other.0.borrow()
    }
}

impl<T: Repr> Repr for Record<T> {
    fn write_repr(&self, out: &mut String) {
        match recursion::open(Rc::as_ptr(&self.0)) {
            Some(_open) => self.0.borrow().write_repr(out),
            None => out.push_str("{...}"),
        }
    }
}

impl<T: Repr> ToStr for Record<T> {}

impl<T: Repr> Truth for Record<T> {
    /// A record has fields, unless all of them may be absent.
    #[inline]
    fn truth(&self) -> bool {
        !self.0.borrow().is_vacant()
    }
}

impl<T: Repr> Format for Record<T> {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "dict")?;
        self.write_repr(out);
        Ok(())
    }
}

impl<T: Repr> fmt::Debug for Record<T> {
    /// As `repr(x)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.repr().as_str())
    }
}

/// Appends the `repr` of a dict with the given keys, which is how a
/// `TypedDict` prints: `{'owner': 'a', 'balance': 3}`.
pub fn write_mapping_repr(out: &mut String, fields: &[(&str, &dyn Repr)]) {
    out.push('{');
    for (position, (name, value)) in fields.iter().enumerate() {
        if position > 0 {
            out.push_str(", ");
        }
        write_quoted(name, out);
        out.push_str(": ");
        value.write_repr(out);
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, PartialEq)]
    struct Node {
        name: Str,
        children: List<Record<Node>>,
    }

    impl Repr for Node {
        fn write_repr(&self, out: &mut String) {
            write_mapping_repr(out, &[("name", &self.name), ("children", &self.children)]);
        }
    }

    fn node(name: &str) -> Record<Node> {
        Record::new(Node { name: Str::from(name), children: List::new() })
    }

    #[test]
    fn an_alias_sees_a_change_and_a_copy_does_not() {
        let first = node("a");
        let (alias, copy) = (first.clone(), first.copy());
        alias.borrow_mut().name = Str::literal("b");
        assert_eq!(first.borrow().name, "b");
        assert_eq!(copy.borrow().name, "a");
        assert!(first.same(&alias));
        assert!(!first.same(&copy));
    }

    #[test]
    fn records_are_equal_by_their_fields() {
        assert_eq!(node("a"), node("a"));
        assert_ne!(node("a"), node("b"));
    }

    #[test]
    fn a_record_that_holds_itself_prints_dots() {
        let parent = node("a");
        parent.borrow().children.append(parent.clone());
        assert_eq!(parent.repr(), "{'name': 'a', 'children': [{...}]}");
        parent.borrow().children.clear();
        assert_eq!(parent.repr(), "{'name': 'a', 'children': []}");
    }
}
