//! `range` as a value.
#![expect(clippy::similar_names, reason = "start, stop and step are the names in Python")]

use std::fmt;
use std::rc::Rc;

use crate::exception::{Exception, Fallible};
use crate::format::check_empty;
use crate::hash;
use crate::int::{Int, Integer, IntegerArithmetic};
use crate::range::{IntRange, range};
use crate::sequence::ssize;
use crate::traits::{Format, Key, Repr, ToStr, Truth, hash_of};

#[derive(Debug)]
struct Bounds {
    start: Int,
    stop: Int,
    step: Int,
    /// How many items there are.
    count: Int,
}

/// A Python `range`.
#[derive(Clone)]
pub struct Range(Rc<Bounds>);

/// `left // right` for a divisor that is not zero.
fn quotient(left: &Int, right: &Int) -> Int {
    left.floor_div(right).unwrap_or_default()
}

fn count(start: &Int, stop: &Int, step: &Int) -> Int {
    let (low, high, step) = if step.sign() > 0 {
        (start.clone(), stop.clone(), step.clone())
    } else {
        (stop.clone(), start.clone(), -step)
    };
    if low >= high { Int::ZERO } else { quotient(&(high - low - 1), &step) + 1 }
}

impl Range {
    /// `range(start, stop, step)`; the step is not zero.
    pub fn new(start: impl Integer, stop: impl Integer, step: impl Integer) -> Self {
        let (start, stop, step) = (start.to_int(), stop.to_int(), step.to_int());
        let count = count(&start, &stop, &step);
        Self(Rc::new(Bounds { start, stop, step, count }))
    }

    /// `r.start`.
    pub fn start(&self) -> Int {
        self.0.start.clone()
    }

    /// `r.stop`.
    pub fn stop(&self) -> Int {
        self.0.stop.clone()
    }

    /// `r.step`.
    pub fn step(&self) -> Int {
        self.0.step.clone()
    }

    /// `len(r)`.
    ///
    /// # Errors
    /// `OverflowError` where no list could be as long.
    pub fn len(&self) -> Fallible<i64> {
        ssize(&self.0.count)
    }

    /// Whether the range has no items.
    pub fn is_empty(&self) -> bool {
        self.0.count == Int::ZERO
    }

    fn nth(&self, position: &Int) -> Int {
        &self.0.start + &(position * &self.0.step)
    }

    /// `r[index]`.
    ///
    /// # Errors
    /// `IndexError: range object index out of range`.
    pub fn item(&self, index: impl Integer) -> Fallible<Int> {
        let index = index.to_int();
        let position = if index.sign() < 0 { index + &self.0.count } else { index };
        if position.sign() < 0 || position >= self.0.count {
            return Err(Exception::index_error("range object index out of range"));
        }
        Ok(self.nth(&position))
    }

    /// `r[lo:hi:step]`, again a range.
    ///
    /// # Errors
    /// `ValueError: slice step cannot be zero`.
    pub fn slice(&self, lo: Option<i64>, hi: Option<i64>, step: Option<i64>) -> Fallible<Self> {
        let by = Int::from(step.unwrap_or(1));
        if by.sign() == 0 {
            return Err(Exception::value_error("slice step cannot be zero"));
        }
        let count = &self.0.count;
        let backward = by.sign() < 0;
        let (least, most) =
            if backward { (Int::from(-1), count - 1) } else { (Int::ZERO, count.clone()) };
        let clip = |bound: i64| {
            let bound = Int::from(bound);
            let bound = if bound.sign() < 0 { bound + count } else { bound };
            if bound < least {
                least.clone()
            } else if bound > most {
                most.clone()
            } else {
                bound
            }
        };
        let (first, behind) = if backward { (&most, &least) } else { (&least, &most) };
        let start = lo.map_or_else(|| first.clone(), clip);
        let stop = hi.map_or_else(|| behind.clone(), clip);
        Ok(Self::new(self.nth(&start), self.nth(&stop), &self.0.step * &by))
    }

    /// The position of a value.
    fn find(&self, value: &Int) -> Option<Int> {
        let distance = value - &self.0.start;
        let position = quotient(&distance, &self.0.step);
        let found = position.sign() >= 0 && position < self.0.count && self.nth(&position) == *value;
        found.then_some(position)
    }

    /// `value in r`.
    pub fn contains(&self, value: &Int) -> bool {
        self.find(value).is_some()
    }

    /// `r.count(value)`.
    pub fn count(&self, value: &Int) -> i64 {
        i64::from(self.contains(value))
    }

    /// `r.index(value)`.
    ///
    /// # Errors
    /// `ValueError: 5 is not in range`.
    pub fn index(&self, value: &Int) -> Fallible<Int> {
        self.find(value).ok_or_else(|| Exception::value_error(format!("{value} is not in range")))
    }

    /// `iter(r)`.
    pub fn iter(&self) -> IntRange {
        range(&self.0.start, &self.0.stop, &self.0.step)
    }

    /// `reversed(r)`.
    pub fn reversed(&self) -> IntRange {
        let last = self.nth(&(&self.0.count - 1));
        range(&last, &(&self.0.start - &self.0.step), &-&self.0.step)
    }

    /// `list(r)`.
    pub fn to_list(&self) -> crate::list::List<Int> {
        self.iter().collect()
    }

    /// What tells a range from others: the items it has.
    fn identity(&self) -> (Int, Option<Int>, Option<Int>) {
        let some = |condition: bool, value: &Int| condition.then(|| value.clone());
        let count = &self.0.count;
        (count.clone(), some(count.sign() > 0, &self.0.start), some(*count > 1_i64, &self.0.step))
    }
}

impl IntoIterator for &Range {
    type Item = Int;
    type IntoIter = IntRange;

    fn into_iter(self) -> IntRange {
        self.iter()
    }
}

impl PartialEq for Range {
    /// Ranges are equal where they have the same items.
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

impl Key for Range {
    fn key_hash(&self) -> u64 {
        let (count, start, step) = self.identity();
        hash_of(&[count.key_hash(), start.key_hash(), step.key_hash()])
    }

    /// That of the tuple of its length, start and step, where they matter to its items, or `None`.
    fn python_hash(&self) -> i64 {
        let (count, start, step) = self.identity();
        hash::of_tuple([count.python_hash(), start.python_hash(), step.python_hash()])
    }

    fn same_key(&self, other: &Self) -> bool {
        self == other
    }
}

impl Repr for Range {
    fn write_repr(&self, out: &mut String) {
        let Bounds { start, stop, step, .. } = &*self.0;
        out.push_str("range(");
        start.write_repr(out);
        out.push_str(", ");
        stop.write_repr(out);
        if *step != 1_i64 {
            out.push_str(", ");
            step.write_repr(out);
        }
        out.push(')');
    }
}

impl ToStr for Range {}

impl Truth for Range {
    fn truth(&self) -> bool {
        !self.is_empty()
    }
}

impl Format for Range {
    fn write_format(&self, spec: &str, out: &mut String) -> Fallible<()> {
        check_empty(spec, "range")?;
        self.write_repr(out);
        Ok(())
    }
}

impl fmt::Debug for Range {
    /// As `repr(r)`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.repr().as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(start: i64, stop: i64, step: i64) -> Range {
        Range::new(start, stop, step)
    }

    // Expected values are what CPython 3.11 gives.
    #[test]
    fn slices_of_ranges_are_ranges() {
        let r = made(0, 10, 3);
        assert_eq!(r.slice(None, None, Some(2)).expect("a slice").repr(), "range(0, 12, 6)");
        assert_eq!(r.slice(None, None, Some(-1)).expect("a slice").repr(), "range(9, -3, -3)");
        assert_eq!(
            made(0, 10, 1).slice(Some(2), Some(-3), None).expect("a slice").repr(),
            "range(2, 7)"
        );
        assert_eq!(made(0, 0, 1).slice(Some(5), None, None).expect("a slice").repr(), "range(0, 0)");
    }

    #[test]
    fn ranges_are_equal_by_their_items() {
        assert_eq!(made(0, 3, 2), made(0, 4, 2));
        assert_eq!(made(0, 0, 1), made(5, 2, 7));
        assert_ne!(made(0, 3, 1), made(0, 3, 2));
        assert_eq!(made(4, 5, 1).key_hash(), made(4, 5, 9).key_hash());
    }

    #[test]
    fn members_are_found_by_arithmetic() {
        let r = made(10, 0, -3);
        assert!(r.contains(&Int::from(4)) && !r.contains(&Int::from(3)));
        assert_eq!(r.index(&Int::from(1)).expect("there"), Int::from(3));
        assert_eq!(r.item(-1_i64).expect("an item"), Int::from(1));
        let raised = r.index(&Int::from(0)).expect_err("not there");
        assert_eq!(raised.summary(), "ValueError: 0 is not in range");
        assert_eq!(r.reversed().map(|item| item.to_string()).collect::<Vec<_>>(), ["1", "4", "7", "10"]);
    }
}
