//! Indices and slices of sequences, as the CPython reference defines them
//! (Data model, "Sequences", and Expressions, "Subscriptions" and "Slicings").

use std::ops::Range;

use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::int::Integer;

/// The position that a Python index means in a sequence of `len` items, or
/// `None` where it is out of range.
#[inline]
pub(crate) fn position(index: i64, len: usize) -> Option<usize> {
    let len = len as u64;
    let from_start = index.cast_unsigned();
    if from_start < len {
        return usize::try_from(from_start).ok();
    }
    let from_end = from_start.wrapping_add(len);
    if index < 0 && from_end < len {
        return usize::try_from(from_end).ok();
    }
    None
}

/// A Python integer as an index.
///
/// # Errors
/// `IndexError: cannot fit 'int' into an index-sized integer`.
#[inline]
pub(crate) fn index_of(index: impl Integer) -> Fallible<i64> {
    index.to_index().ok_or_else(unindexable)
}

#[cold]
#[inline(never)]
fn unindexable() -> Exception {
    Exception::index_error("cannot fit 'int' into an index-sized integer")
}

/// A Python integer as a length or a width of a builtin method.
///
/// # Errors
/// `OverflowError: Python int too large to convert to C ssize_t`.
#[inline]
pub fn ssize(value: impl Integer) -> Fallible<i64> {
    value
        .to_index()
        .ok_or_else(|| Exception::overflow_error("Python int too large to convert to C ssize_t"))
}

/// A Python value that bounds a slice or a search: an int, or None for no bound.
pub trait SliceBound {
    /// The bound, clamped to what an index can be.
    fn map_index(&self) -> Option<i64>;
}

impl<T: Integer> SliceBound for Option<T> {
    #[inline]
    fn map_index(&self) -> Option<i64> {
        self.as_ref().map(Integer::to_index_clamped)
    }
}

/// A length in Rust as a length in Python.
#[inline]
#[expect(clippy::cast_possible_wrap, reason = "no sequence takes more than isize::MAX bytes")]
pub(crate) fn length(len: usize) -> i64 {
    len as i64
}

/// How often `sequence * times` repeats a sequence that takes `bytes`: not at
/// all where either is nothing.
///
/// # Errors
/// `OverflowError` where `times` is no index, and `MemoryError` where the
/// result has no room.
pub(crate) fn repetitions(bytes: usize, times: impl Integer) -> Fallible<usize> {
    let Some(times) = times.to_index() else {
        return Err(Exception::overflow_error("cannot fit 'int' into an index-sized integer"));
    };
    if times <= 0 || bytes == 0 {
        return Ok(0);
    }
    room(times, bytes)
}

/// How many fill characters, of `each` bytes, bring a text of `len` characters to the width: none where
/// it has it already.
///
/// # Errors
/// `OverflowError` where `width` is no index, and `MemoryError` where the
/// result has no room.
pub(crate) fn padding(len: i64, width: impl Integer, each: usize) -> Fallible<usize> {
    let missing = index(width)?.saturating_sub(len);
    if missing <= 0 { Ok(0) } else { room(missing, each) }
}

/// A size or a width as C has it.
///
/// # Errors
/// `OverflowError`.
pub(crate) fn index(value: impl Integer) -> Fallible<i64> {
    value
        .to_index()
        .ok_or_else(|| Exception::overflow_error("Python int too large to convert to C ssize_t"))
}

/// A number as C's `int` has it.
///
/// # Errors
/// `OverflowError`.
pub(crate) fn c_int(value: impl Integer) -> Fallible<i32> {
    value
        .to_index()
        .and_then(|value| i32::try_from(value).ok())
        .ok_or_else(|| Exception::overflow_error("Python int too large to convert to C int"))
}

/// The number of items, of `each` bytes, if they have room.
///
/// # Errors
/// `MemoryError`.
pub(crate) fn room(count: i64, each: usize) -> Fallible<usize> {
    let no_room = || Exception::with_args(ExceptionKind::MemoryError, []);
    let bytes = count.checked_mul(length(each)).ok_or_else(no_room)?;
    if isize::try_from(bytes).is_err() {
        return Err(no_room());
    }
    usize::try_from(count).map_err(|_| no_room())
}

/// The bounds `start` and `end` of methods such as `str.find`, for `len` items:
/// negative ones count from the end, and the end is at most `len`. The start
/// may lie behind the end.
pub(crate) fn bounds(start: Option<i64>, end: Option<i64>, len: usize) -> (usize, usize) {
    let clamp = |bound: i64| {
        let bound = if bound < 0 { (bound + length(len)).max(0) } else { bound };
        usize::try_from(bound).unwrap_or(usize::MAX)
    };
    (start.map_or(0, clamp), end.map_or(len, clamp).min(len))
}

/// The items a slice selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slice {
    start: i64,
    step: i64,
    count: usize,
}

impl Slice {
    /// The slice `lo:hi:step` of a sequence of `len` items. Bounds outside the
    /// range of `i64` are given saturated.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    pub(crate) fn new(lo: Option<i64>, hi: Option<i64>, by: Option<i64>, len: usize) -> Fallible<Self> {
        // The most negative step has no negation; CPython clips it likewise.
        let step = by.unwrap_or(1).max(-i64::MAX);
        if step == 0 {
            return Err(Exception::value_error("slice step cannot be zero"));
        }
        let len = length(len);
        let (least, most) = if step < 0 { (-1, len - 1) } else { (0, len) };
        let clamp = |bound: i64| {
            let bound = if bound < 0 { bound.saturating_add(len) } else { bound };
            bound.clamp(least, most)
        };
        let (first, behind) = if step < 0 { (most, least) } else { (least, most) };
        let start = lo.map_or(first, clamp);
        let end = hi.map_or(behind, clamp);
        let count = if step > 0 && start < end {
            (end - start - 1) / step + 1
        } else if step < 0 && end < start {
            (start - end - 1) / -step + 1
        } else {
            0
        };
        Ok(Self { start, step, count: usize::try_from(count).unwrap_or(0) })
    }

    /// How many items are selected.
    pub(crate) fn count(self) -> usize {
        self.count
    }

    /// The selected positions where the step is 1. An empty selection is the
    /// place before which a slice assignment inserts.
    pub(crate) fn contiguous(self) -> Option<Range<usize>> {
        let start = usize::try_from(self.start).ok()?;
        (self.step == 1).then_some(start..start + self.count)
    }

    /// The selected positions, in the slice's own order.
    pub(crate) fn positions(self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator {
        // Every selected position lies inside the sequence.
        (0..self.count)
            .map(move |nth| usize::try_from(self.start + length(nth) * self.step).unwrap_or(usize::MAX))
    }

    /// The selected positions from the lowest.
    pub(crate) fn ascending(self) -> impl Iterator<Item = usize> {
        let reversed = self.step < 0;
        (0..self.count).map(move |nth| {
            let nth = if reversed { self.count - 1 - nth } else { nth };
            usize::try_from(self.start + length(nth) * self.step).unwrap_or(usize::MAX)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::int::Int;

    #[test]
    fn negative_indices_count_from_the_end() {
        assert_eq!(position(0, 3), Some(0));
        assert_eq!(position(-1, 3), Some(2));
        assert_eq!(position(-3, 3), Some(0));
        assert_eq!(position(-4, 3), None);
        assert_eq!(position(3, 3), None);
        assert_eq!(position(0, 0), None);
        assert_eq!(position(i64::MIN, 3), None);
    }

    #[test]
    fn a_bound_beyond_every_index_is_clamped() {
        let beyond = Int::literal("1000000000000000000000");
        assert_eq!(Some(beyond.clone()).map_index(), Some(i64::MAX));
        assert_eq!(Some(-beyond).map_index(), Some(i64::MIN));
        assert_eq!(Some(-2_i64).map_index(), Some(-2));
        assert_eq!(None::<Int>.map_index(), None);
    }

    #[test]
    fn a_slice_with_the_widest_bounds_selects_everything() {
        let slice = Slice::new(Some(i64::MIN), Some(i64::MAX), Some(1), 4).expect("a step");
        assert_eq!(slice.contiguous(), Some(0..4));
        let backward = Slice::new(Some(i64::MAX), Some(i64::MIN), Some(i64::MIN), 4).expect("a step");
        assert_eq!(backward.positions().collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn a_backward_slice_is_ascending_from_its_last_item() {
        let slice = Slice::new(None, None, Some(-2), 6).expect("a step");
        assert_eq!(slice.positions().collect::<Vec<_>>(), [5, 3, 1]);
        assert_eq!(slice.ascending().collect::<Vec<_>>(), [1, 3, 5]);
        assert_eq!(slice.contiguous(), None);
    }

    #[test]
    fn a_zero_step_raises() {
        let raised = Slice::new(None, None, Some(0), 1).expect_err("no step");
        assert_eq!(raised.summary(), "ValueError: slice step cannot be zero");
    }
}
