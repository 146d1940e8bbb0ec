//! `xs[lo:hi:step]`, its assignment and deletion. Bounds outside the range of
//! `i64` are given saturated.

use super::List;
use crate::exception::{Exception, Fallible};
use crate::sequence::Slice;

impl<T: Clone> List<T> {
    /// `xs[lo:hi:step]`.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    pub fn slice(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<Self> {
        let items = self.0.borrow();
        let slice = Slice::new(lo, hi, step, items.len())?;
        Ok(Self::from(match slice.contiguous() {
            Some(range) => items[range].to_vec(),
            None => slice.positions().map(|position| items[position].clone()).collect(),
        }))
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
        let mut items = self.0.borrow_mut();
        let slice = Slice::new(lo, hi, step, items.len())?;
        if let Some(range) = slice.contiguous() {
            items.splice(range, values);
            return Ok(());
        }
        if values.len() != slice.count() {
            return Err(Exception::value_error(format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                values.len(),
                slice.count()
            )));
        }
        for (position, value) in slice.positions().zip(values) {
            items[position] = value;
        }
        Ok(())
    }
}

impl<T> List<T> {
    /// `del xs[lo:hi:step]`.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    pub fn delete_slice(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<()> {
        let mut items = self.0.borrow_mut();
        let slice = Slice::new(lo, hi, step, items.len())?;
        if let Some(range) = slice.contiguous() {
            items.drain(range);
            return Ok(());
        }
        let mut doomed = slice.ascending().peekable();
        let mut position = 0;
        items.retain(|_| {
            let keep = doomed.next_if_eq(&position).is_none();
            position += 1;
            keep
        });
        Ok(())
    }
}
