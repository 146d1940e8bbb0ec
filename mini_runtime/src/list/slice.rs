//! `xs[lo:hi:step]`, its assignment and deletion. Bounds outside the range of
//! `i64` are given saturated.

use super::List;
use crate::exception::Fallible;
use crate::items::{Items, ItemsMut};

impl<T: Clone> List<T> {
    /// `xs[lo:hi:step]`.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    pub fn slice(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<Self> {
        Ok(Self::from(self.0.borrow().sliced(lo, hi, step)?))
    }

    /// `xs[lo:hi:step] = values`; `values` may be `xs`.
    ///
    /// # Errors
    /// `ValueError` for a step of zero, or another step than 1 and another
    /// number of values than the slice has items.
    pub fn set_slice(
        &self,
        lo: Option<i64>,
        hi: Option<i64>,
        step: Option<i64>,
        values: &Self,
    ) -> Fallible<()> {
        let values = values.to_vec();
        self.0.borrow_mut().set_slice(lo, hi, step, &values)
    }
}

impl<T> List<T> {
    /// `del xs[lo:hi:step]`.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    pub fn delete_slice(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<()> {
        self.0.borrow_mut().delete_slice(lo, hi, step)
    }
}
