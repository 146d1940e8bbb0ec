//! Generators: functions with `yield`, which run as far as their items are asked for.
//!
//! The body is a future that nothing drives but the generator itself. `yield` leaves an item and
//! pauses; asking for the next item goes on from there.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use crate::exception::{Exception, ExceptionKind, Fallible, go_on_handling, handled_count, set_aside};

/// Where the body of a generator leaves its items.
pub struct Yields<T>(Rc<RefCell<Option<T>>>);

impl<T> Yields<T> {
    /// `yield item`: pauses until the next item is asked for.
    pub fn give(&self, item: T) -> Pause {
        self.0.replace(Some(item));
        Pause { over: false }
    }
}

/// A pause of a generator's body.
pub struct Pause {
    over: bool,
}

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.over, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// What a generator has left to run.
pub(crate) struct Generator<T> {
    /// The rest of the body; none once it has ended.
    rest: Option<Pin<Box<dyn Future<Output = Fallible<()>>>>>,
    item: Rc<RefCell<Option<T>>>,
    /// What the body was handling where it paused.
    handling: Vec<Exception>,
}

impl<T: 'static> Generator<T> {
    /// A generator that has not started.
    pub fn new(body: impl AsyncFnOnce(Yields<T>) -> Fallible<()> + 'static) -> Self {
        let item = Rc::new(RefCell::new(None));
        let yields = Yields(Rc::clone(&item));
        Self { rest: Some(Box::pin(async move { body(yields).await })), item, handling: Vec::new() }
    }

    /// Whether the body has ended.
    pub fn is_over(&self) -> bool {
        self.rest.is_none()
    }

    /// Runs up to the next `yield` and gives its item, or what the body raises.
    pub fn resume(&mut self) -> Option<Fallible<T>> {
        let rest = self.rest.as_mut()?;
        let outside = handled_count();
        go_on_handling(&mut self.handling);
        match rest.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => {
                self.handling = set_aside(outside);
                self.item.take().map(Ok)
            }
            Poll::Ready(ended) => {
                self.rest = None;
                ended.err().map(|raised| Err(not_stop(raised)))
            }
        }
    }
}

/// A `StopIteration` that leaves a generator is an error (PEP 479).
fn not_stop(raised: Exception) -> Exception {
    if raised.is_instance_of(ExceptionKind::StopIteration) {
        let error = Exception::new(ExceptionKind::RuntimeError, "generator raised StopIteration");
        raised.begin_handling();
        error.set_context();
        Exception::end_handling();
        error.set_cause(Some(raised));
        error
    } else {
        raised
    }
}

#[cfg(test)]
mod tests {
    use crate::exception::{Exception, ExceptionKind, Fallible};
    use crate::iterator::Iter;

    use super::Yields;

    async fn count(yields: Yields<i64>, stop: i64) -> Fallible<()> {
        for item in 0..stop {
            yields.give(item).await;
        }
        Ok(())
    }

    #[test]
    fn a_generator_gives_its_items_one_by_one_and_stays_exhausted() {
        let items = Iter::generator(async |yields| count(yields, 2).await);
        assert_eq!(items.advance().expect("an item"), 0);
        assert_eq!(items.advance().expect("an item"), 1);
        assert!(items.step().is_none());
        assert!(items.step().is_none());
    }

    #[test]
    fn a_stop_iteration_inside_is_a_runtime_error_outside() {
        let items: Iter<i64> = Iter::generator(async |_: Yields<i64>| {
            Err(Exception::new(ExceptionKind::StopIteration, ""))
        });
        let raised = items.advance().expect_err("raises");
        assert_eq!(raised.summary(), "RuntimeError: generator raised StopIteration");
        assert!(items.step().is_none());
    }
}
