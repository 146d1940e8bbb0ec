//! What is said of an exception after it was made: its cause, its context, and notes (PEP 3134, PEP 678).

use std::cell::{Cell, RefCell};

use super::{Exception, Fallible};
use crate::list::List;
use crate::text::Str;

thread_local! {
    /// The exceptions that are being handled, the innermost last: kept by programs that ask for contexts.
    static HANDLED: RefCell<Vec<Exception>> = const { RefCell::new(Vec::new()) };
}

/// Made when there is something to keep in it.
#[derive(Default)]
pub(super) struct Chain {
    cause: RefCell<Option<Exception>>,
    context: RefCell<Option<Exception>>,
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

    /// `e.__context__`: what was being handled when the exception was raised.
    pub fn context(&self) -> Option<Self> {
        self.0.chain.get()?.context.borrow().clone()
    }

    /// What an `except` or `finally` clause does first, in a program that asks for contexts.
    pub fn begin_handling(&self) {
        HANDLED.with_borrow_mut(|handled| handled.push(self.clone()));
    }

    /// What the clause that began to handle an exception does last, however it ends.
    pub fn end_handling() {
        let ended = HANDLED.with_borrow_mut(Vec::pop);
        drop(ended);
    }

    /// What `raise e` does before it raises: what is being handled becomes the context of `e`. Where `e` is
    /// among what that came from, it is so no longer (`_PyErr_SetObject` in `errors.c`).
    pub fn set_context(&self) {
        let Some(handled) = HANDLED.with_borrow(|handled| handled.last().cloned()) else { return };
        if handled.same(self) {
            return;
        }
        let mut link = handled.clone();
        while let Some(next) = link.context() {
            if next.same(self) {
                link.chain().context.replace(None);
                break;
            }
            link = next;
        }
        self.chain().context.replace(Some(handled));
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

/// How many exceptions are being handled.
pub(crate) fn handled_count() -> usize {
    HANDLED.with_borrow(Vec::len)
}

/// Takes away those that were begun to be handled after `count` were.
pub(crate) fn set_aside(count: usize) -> Vec<Exception> {
    HANDLED.with_borrow_mut(|handled| handled.split_off(count))
}

/// Goes on handling what was set aside.
pub(crate) fn go_on_handling(aside: &mut Vec<Exception>) {
    HANDLED.with_borrow_mut(|handled| handled.append(aside));
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
    fn what_is_handled_is_the_context_of_what_is_raised_and_never_in_a_circle() {
        let (first, second) = (Exception::value_error("a"), Exception::type_error("b"));
        first.begin_handling();
        second.set_context();
        assert!(second.context().is_some_and(|found| found.same(&first)));
        second.begin_handling();
        first.set_context();
        assert!(first.context().is_some_and(|found| found.same(&second)));
        assert!(second.context().is_none());
        Exception::end_handling();
        Exception::end_handling();
        first.set_context();
        assert!(
            first.context().is_some_and(|found| found.same(&second)),
            "raised while nothing is handled"
        );
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
