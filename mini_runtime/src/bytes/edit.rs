//! Changing a `bytearray`.

use super::{Buffer, ByteArray, byte};
use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::int::{Int, Integer};
use crate::list::List;
use crate::sequence::{self, Slice, length};

impl ByteArray {
    /// `a.append(value)`.
    ///
    /// # Errors
    /// `ValueError: byte must be in range(0, 256)`.
    pub fn append(&self, value: impl Integer) -> Fallible<()> {
        let value = byte(value)?;
        self.0.borrow_mut().push(value);
        Ok(())
    }

    /// `a[index] = value`.
    ///
    /// # Errors
    /// `IndexError` for an index out of range, `ValueError` for a value that
    /// is no byte.
    pub fn set_item(&self, index: impl Integer, value: impl Integer) -> Fallible<()> {
        let index = sequence::index_of(index)?;
        let value = byte(value)?;
        let mut data = self.0.borrow_mut();
        let position = sequence::position(index, data.len())
            .ok_or_else(|| Exception::index_error(Self::OUT_OF_RANGE))?;
        data[position] = value;
        Ok(())
    }

    /// `a[second], a[first] = a[first], a[second]`.
    ///
    /// # Errors
    /// `IndexError` for an index out of range.
    pub fn swap_items(&self, first: impl Integer, second: impl Integer) -> Fallible<()> {
        let (first, second) = (sequence::index_of(first)?, sequence::index_of(second)?);
        let mut data = self.0.borrow_mut();
        let place = |index| sequence::position(index, data.len());
        match (place(first), place(second)) {
            (Some(from), Some(to)) => {
                data.swap(from, to);
                Ok(())
            }
            _ => Err(Exception::index_error(Self::OUT_OF_RANGE)),
        }
    }

    /// `del a[index]`.
    ///
    /// # Errors
    /// `IndexError: bytearray index out of range`.
    pub fn delete_item(&self, index: impl Integer) -> Fallible<()> {
        let index = sequence::index_of(index)?;
        let mut data = self.0.borrow_mut();
        let position = sequence::position(index, data.len())
            .ok_or_else(|| Exception::index_error(Self::OUT_OF_RANGE))?;
        data.remove(position);
        Ok(())
    }

    /// `a[lo:hi:step] = values`; `values` may be `a`.
    ///
    /// # Errors
    /// `ValueError` for a step of zero, or another step than 1 and another
    /// number of values than the slice has bytes.
    pub fn set_slice(
        &self,
        lo: Option<i64>,
        hi: Option<i64>,
        step: Option<i64>,
        values: &impl Buffer,
    ) -> Fallible<()> {
        let values = values.to_vec();
        let mut data = self.0.borrow_mut();
        let slice = Slice::new(lo, hi, step, data.len())?;
        if let Some(range) = slice.contiguous() {
            data.splice(range, values);
            return Ok(());
        }
        if values.is_empty() {
            drop(data);
            return self.delete_slice(lo, hi, step);
        }
        if values.len() != slice.count() {
            return Err(Exception::value_error(format!(
                "attempt to assign bytes of size {} to extended slice of size {}",
                values.len(),
                slice.count()
            )));
        }
        for (position, value) in slice.positions().zip(values) {
            data[position] = value;
        }
        Ok(())
    }

    /// `a[lo:hi:step] = values` of a list of ints.
    ///
    /// # Errors
    /// As [`ByteArray::set_slice`], and `ValueError` for an int that is no byte.
    pub fn set_slice_ints(
        &self,
        lo: Option<i64>,
        hi: Option<i64>,
        step: Option<i64>,
        values: &List<Int>,
    ) -> Fallible<()> {
        let values: Vec<u8> = values.borrow().iter().map(byte).collect::<Fallible<_>>()?;
        self.set_slice(lo, hi, step, &Self::from(values))
    }

    /// `del a[lo:hi:step]`.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    pub fn delete_slice(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<()> {
        let mut data = self.0.borrow_mut();
        let slice = Slice::new(lo, hi, step, data.len())?;
        let doomed: Vec<usize> = slice.ascending().collect();
        for position in doomed.into_iter().rev() {
            data.remove(position);
        }
        Ok(())
    }

    /// `a.insert(index, value)`.
    ///
    /// # Errors
    /// `ValueError: byte must be in range(0, 256)`.
    pub fn insert(&self, index: i64, value: impl Integer) -> Fallible<()> {
        let value = byte(value)?;
        let mut data = self.0.borrow_mut();
        let len = length(data.len());
        let index = if index < 0 { index + len } else { index };
        data.insert(usize::try_from(index.clamp(0, len)).unwrap_or_default(), value);
        Ok(())
    }

    /// `a.pop()`.
    ///
    /// # Errors
    /// `IndexError: pop from empty bytearray`.
    pub fn pop(&self) -> Fallible<i64> {
        let last = self.0.borrow_mut().pop();
        last.map(i64::from).ok_or_else(|| Exception::index_error("pop from empty bytearray"))
    }

    /// `a.pop(index)`.
    ///
    /// # Errors
    /// `IndexError: pop from empty bytearray` or `pop index out of range`;
    /// `OverflowError` for an index that is none.
    pub fn pop_at(&self, index: impl Integer) -> Fallible<i64> {
        let index = sequence::ssize(index)?;
        let mut data = self.0.borrow_mut();
        if data.is_empty() {
            return Err(Exception::index_error("pop from empty bytearray"));
        }
        let position = sequence::position(index, data.len())
            .ok_or_else(|| Exception::index_error("pop index out of range"))?;
        Ok(i64::from(data.remove(position)))
    }

    /// `a.remove(value)`: the first one that is equal.
    ///
    /// # Errors
    /// `ValueError` for a value that is no byte or is not there.
    pub fn remove(&self, value: impl Integer) -> Fallible<()> {
        let value = byte(value)?;
        let mut data = self.0.borrow_mut();
        let position = data
            .iter()
            .position(|found| *found == value)
            .ok_or_else(|| Exception::value_error("value not found in bytearray"))?;
        data.remove(position);
        Ok(())
    }

    /// `a.reverse()`.
    pub fn reverse(&self) {
        self.0.borrow_mut().reverse();
    }

    /// `a.clear()`.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// `a.copy()`.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self::from(self.to_vec())
    }

    /// `a += other`, which grows `a` while it looks at `other` (`bytearray_iconcat` in `bytearrayobject.c`).
    ///
    /// # Errors
    /// `BufferError: Existing exports of data: object cannot be re-sized` where both are one object that
    /// holds something.
    pub fn extend_in_place(&self, other: &Self) -> Fallible<()> {
        if self.same(other) && !self.is_empty() {
            return Err(Exception::new(
                ExceptionKind::BufferError,
                "Existing exports of data: object cannot be re-sized",
            ));
        }
        self.extend(other);
        Ok(())
    }

    /// `a += other` of bytes, and `a.extend(other)`.
    pub fn extend(&self, other: &impl Buffer) {
        let other = other.to_vec();
        self.0.borrow_mut().extend(other);
    }

    /// `a.extend(values)` of a list of ints: all of them, or none.
    ///
    /// # Errors
    /// `ValueError: byte must be in range(0, 256)`.
    pub fn extend_ints(&self, values: &List<Int>) -> Fallible<()> {
        let values: Vec<u8> = values.borrow().iter().map(byte).collect::<Fallible<_>>()?;
        self.0.borrow_mut().extend(values);
        Ok(())
    }

    /// `a *= times`.
    ///
    /// # Errors
    /// `OverflowError` or `MemoryError` for a result that has no room.
    pub fn repeat_assign(&self, times: impl Integer) -> Fallible<()> {
        let repeated = self.repeat(times)?.to_vec();
        *self.0.borrow_mut() = repeated;
        Ok(())
    }
}
