//! `range`, `enumerate` and `zip` as what a `for` statement goes over.
//!
//! A `range` is exhausted after a number of steps that is known at its start, so each step only counts
//! down. The compiler picks the version whose items its ranges prove to fit.
#![expect(clippy::similar_names, reason = "start, stop and step are the names in Python")]

use crate::int::{Int, Integer, IntegerArithmetic};

/// How many items `range(start, stop, step)` has; the largest `u64` where there are more, which no
/// canister lives to see. Zero for step 0, which the program has refused before.
fn count(start: &impl Integer, stop: &impl Integer, step: &impl Integer) -> u64 {
    match (start.to_index(), stop.to_index(), step.to_index()) {
        (Some(start), Some(stop), Some(step)) => {
            let (low, high) = if step > 0 { (start, stop) } else { (stop, start) };
            if low >= high || step == 0 {
                return 0;
            }
            (high.abs_diff(low) - 1) / step.unsigned_abs() + 1
        }
        _ => count_large(&start.to_int(), &stop.to_int(), &step.to_int()),
    }
}

#[cold]
#[inline(never)]
fn count_large(start: &Int, stop: &Int, step: &Int) -> u64 {
    let (low, high) = if step.sign() > 0 { (start, stop) } else { (stop, start) };
    if low >= high || step.sign() == 0 {
        return 0;
    }
    let distance = high - low - 1;
    let magnitude = if step.sign() > 0 { step.clone() } else { -step };
    match distance.floor_div(&magnitude) {
        Ok(steps) => (steps + 1).to_u64().unwrap_or(u64::MAX),
        Err(_) => 0,
    }
}

/// Machine integers from `next` on, `remaining` of them.
#[derive(Clone, Debug)]
pub struct MachineRange<T> {
    next: T,
    step: i64,
    remaining: u64,
}

macro_rules! machine_range {
    ($function:ident, $Machine:ty, $convert:ident, $add:ident) => {
        impl Iterator for MachineRange<$Machine> {
            type Item = $Machine;

            #[inline]
            fn next(&mut self) -> Option<$Machine> {
                if self.remaining == 0 {
                    return None;
                }
                self.remaining -= 1;
                let item = self.next;
                self.next = item.$add(self.step);
                Some(item)
            }
        }

        /// `range(start, stop, step)` where every item fits the machine integer. The step is not zero.
        #[inline]
        pub fn $function(
            start: impl Integer,
            stop: impl Integer,
            step: impl Integer,
        ) -> MachineRange<$Machine> {
            let remaining = count(&start, &stop, &step);
            // Where start or step does not fit there is at most one item, and it is not zero only if
            // start fits.
            let next = start.to_int().$convert().unwrap_or_default();
            MachineRange { next, step: step.to_index().unwrap_or_default(), remaining }
        }
    };
}

machine_range!(range_i64, i64, to_i64, wrapping_add);
machine_range!(range_u64, u64, to_u64, wrapping_add_signed);

/// Ints from `next` on, `remaining` of them.
#[derive(Clone, Debug)]
pub struct IntRange {
    next: Int,
    step: Int,
    remaining: u64,
}

impl Iterator for IntRange {
    type Item = Int;

    #[inline]
    fn next(&mut self) -> Option<Int> {
        if self.remaining == 0 {
            return None;
        }
        self.remaining -= 1;
        let following = &self.next + &self.step;
        Some(std::mem::replace(&mut self.next, following))
    }
}

/// `range(start, stop, step)`. The step is not zero.
pub fn range(start: impl Integer, stop: impl Integer, step: impl Integer) -> IntRange {
    let remaining = count(&start, &stop, &step);
    IntRange { next: start.to_int(), step: step.to_int(), remaining }
}

/// `enumerate(items, start)`.
pub fn enumerate<T>(items: impl Iterator<Item = T>, start: Int) -> impl Iterator<Item = (Int, T)> {
    let mut next = start;
    items.map(move |item| {
        let following = &next + 1;
        (std::mem::replace(&mut next, following), item)
    })
}

/// `zip(a)`.
pub fn zip1<A>(a: impl Iterator<Item = A>) -> impl Iterator<Item = (A,)> {
    a.map(|a| (a,))
}

/// `zip(a, b)`: each step takes from `a` first.
pub fn zip2<A, B>(
    a: impl Iterator<Item = A>,
    b: impl Iterator<Item = B>,
) -> impl Iterator<Item = (A, B)> {
    a.zip(b)
}

macro_rules! zips {
    ($($function:ident: $first:ident $($item:ident)+;)*) => {
        $(
            /// `zip` of as many; each step takes from the first to the last, until one has no more.
            #[allow(clippy::too_many_arguments, reason = "as many as are zipped")]
            #[expect(non_snake_case, reason = "an argument is named as the type of its items")]
            pub fn $function<$first, $($item),+>(
                $first: impl Iterator<Item = $first>,
                $(mut $item: impl Iterator<Item = $item>),+
            ) -> impl Iterator<Item = ($first, $($item),+)> {
                let mut first = $first;
                std::iter::from_fn(move || Some((first.next()?, $($item.next()?),+)))
            }
        )*
    };
}

zips! {
    zip3: A B C;
    zip4: A B C D;
    zip5: A B C D E;
    zip6: A B C D E F;
    zip7: A B C D E F G;
    zip8: A B C D E F G H;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collect(start: i64, stop: i64, step: i64) -> Vec<i64> {
        let machine: Vec<i64> = range_i64(start, stop, step).collect();
        let unbounded: Vec<i64> =
            range(start, stop, step).map(|item| item.to_i64().expect("small")).collect();
        assert_eq!(machine, unbounded);
        machine
    }

    // Expected values are what list(range(...)) gives in CPython 3.11.
    #[test]
    fn a_range_steps_towards_its_stop_and_excludes_it() {
        assert_eq!(collect(0, 5, 2), [0, 2, 4]);
        assert_eq!(collect(5, 0, -2), [5, 3, 1]);
        assert_eq!(collect(0, 6, 2), [0, 2, 4]);
        assert_eq!(collect(3, 3, 1), [0; 0]);
        assert_eq!(collect(0, 5, -1), [0; 0]);
        assert_eq!(collect(-3, 3, 3), [-3, 0]);
    }

    #[test]
    fn a_range_may_touch_the_ends_of_its_representation() {
        assert_eq!(collect(i64::MAX - 1, i64::MAX, 1), [i64::MAX - 1]);
        assert_eq!(collect(i64::MIN, i64::MIN + 1, i64::MAX), [i64::MIN]);
        let stop = Int::from(u64::MAX) + 1;
        let items: Vec<u64> = range_u64(u64::MAX - 1, &stop, 1_i64).collect();
        assert_eq!(items, [u64::MAX - 1, u64::MAX]);
    }

    #[test]
    fn a_range_of_large_ints_is_exact() {
        let base = Int::literal("100000000000000000000");
        let items: Vec<String> =
            range(&base, &(&base + 5), 2_i64).map(|item| item.to_string()).collect();
        assert_eq!(items, ["100000000000000000000", "100000000000000000002", "100000000000000000004"]);
    }

    #[test]
    fn enumeration_starts_where_it_is_told() {
        let items: Vec<(Int, char)> = enumerate("ab".chars(), Int::from(5)).collect();
        assert_eq!(items, [(Int::from(5), 'a'), (Int::from(6), 'b')]);
    }
}
