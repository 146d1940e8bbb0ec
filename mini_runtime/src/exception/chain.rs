//! What is said of an exception after it was made: its cause, and notes (PEP 3134, PEP 678).

use std::cell::{Cell, RefCell};

use super::{Exception, Fallible};
use crate::list::List;
use crate::text::Str;

/// Made when there is something to keep in it.
#[derive(Default)]
pub(super) struct Chain {
    cause: RefCell<Option<Exception>>,
    suppresses_context: Cell<bool>,
    notes: RefCell<Option<List<Str>>>,
}

impl Exception {
    fn chain(&self) -> &Chain {
        self.0.chain.get_or_init(Box::default)
    }

    /// `e.__cause__`: what the exception was raised from.
    pub fn cause(&self) -> Option<Self> {
        self.0.chain.get()?.cause.borrow().clone()
    }

    /// `e.__suppress_context__`: whether it was raised from something, be it None.
    pub fn suppresses_context(&self) -> bool {
        self.0.chain.get().is_some_and(|chain| chain.suppresses_context.get())
    }

    /// What `raise e from cause` does before it raises.
    pub fn set_cause(&self, cause: Option<Self>) {
        let chain = self.chain();
        chain.suppresses_context.set(true);
        chain.cause.replace(cause);
    }

    /// `e.add_note(note)`.
    pub fn add_note(&self, note: &Str) {
        self.chain().notes.borrow_mut().get_or_insert_with(List::new).append(note.clone());
    }

    /// `e.__notes__`: the list itself, which the program may change.
    ///
    /// # Errors
    /// `AttributeError: 'ValueError' object has no attribute '__notes__'` where there is no note.
    pub fn notes(&self) -> Fallible<List<Str>> {
        let notes = self.0.chain.get().and_then(|chain| chain.notes.borrow().clone());
        notes.ok_or_else(|| {
            let class = self.kind().name();
            Self::attribute_error(format!("'{class}' object has no attribute '__notes__'"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_keeps_its_cause_until_it_is_raised_from_nothing() {
        let error = Exception::value_error("a");
        assert!(error.cause().is_none() && !error.suppresses_context());
        let cause = Exception::type_error("b");
        error.set_cause(Some(cause.clone()));
        assert!(error.cause().is_some_and(|found| found.same(&cause)));
        error.set_cause(None);
        assert!(error.cause().is_none() && error.suppresses_context());
    }

    #[test]
    fn an_exception_without_notes_has_no_such_attribute() {
        let error = Exception::value_error("a");
        let raised = error.notes().expect_err("no notes");
        assert_eq!(raised.summary(), "AttributeError: 'ValueError' object has no attribute '__notes__'");
        error.add_note(&Str::from("n"));
        assert_eq!(error.notes().expect("a list").len(), 1);
    }
}
