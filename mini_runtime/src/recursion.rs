//! The guard that keeps `repr` of a container that holds itself finite.

use std::cell::RefCell;

thread_local! {
    static OPEN: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// A container whose `repr` is being written.
pub(crate) struct Open(());

/// Enters the container at `address`, or `None` where its `repr` is already
/// being written further out.
pub(crate) fn open<T: ?Sized>(address: *const T) -> Option<Open> {
    let address = address.cast::<()>().addr();
    OPEN.with_borrow_mut(|open| {
        if open.contains(&address) {
            return None;
        }
        open.push(address);
        Some(Open(()))
    })
}

impl Drop for Open {
    fn drop(&mut self) {
        OPEN.with_borrow_mut(Vec::pop);
    }
}
