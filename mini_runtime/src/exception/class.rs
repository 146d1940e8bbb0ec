//! Classes of exceptions that a program defines.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::{Exception, ExceptionKind, Fallible};
use crate::text::Str;

/// A class of exceptions that the compiled program defines.
///
/// Emitted code declares one `static` for each, so that classes compare by
/// address and an exception's kind stays two words.
#[derive(Debug)]
pub struct UserException {
    /// The class's name, as `type(e).__name__` gives it.
    pub name: &'static str,
    /// The bases, which are classes of exceptions themselves.
    pub bases: &'static [ExceptionKind],
    /// `__str__`, its own or inherited from a class of the program.
    pub str: Option<fn(&Exception) -> Fallible<Str>>,
}

/// The fields that the program's classes give an instance: one part for each class that has fields of
/// its own.
pub type Fields = RefCell<Vec<Rc<dyn Any>>>;

impl Exception {
    /// The fields that the class with the struct `T` keeps in this instance, none of them set at first.
    pub fn part<T: Default + 'static>(&self) -> Rc<RefCell<T>> {
        let parts = self.0.fields.get_or_init(Fields::default);
        let known = parts.borrow().iter().find_map(|part| Rc::clone(part).downcast().ok());
        known.unwrap_or_else(|| {
            let part = Rc::new(RefCell::new(T::default()));
            parts.borrow_mut().push(Rc::clone(&part) as Rc<dyn Any>);
            part
        })
    }

    /// The value of a field, or the `AttributeError` of one that was not set.
    ///
    /// # Errors
    /// `AttributeError: 'Shortage' object has no attribute 'needed'`.
    pub fn attribute<T: Default + 'static, V>(
        &self,
        name: &str,
        look: impl FnOnce(&T) -> Option<V>,
    ) -> Fallible<V> {
        let part = self.part::<T>();
        let found = look(&part.borrow());
        found.ok_or_else(|| {
            let class = self.kind().name();
            Exception::attribute_error(format!("'{class}' object has no attribute '{name}'"))
        })
    }
}
