//! Equality, order and hashing of [`Int`].

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use num_bigint::{BigInt, Sign};

use super::{Int, IntRef, Unpacked};

/// Both words are big, or one is and the order is asked.
#[cold]
#[inline(never)]
fn compare_slow(left: IntRef<'_>, right: IntRef<'_>) -> Ordering {
    match (left.unpack(), right.unpack()) {
        (Unpacked::Small(left), Unpacked::Small(right)) => left.cmp(&right),
        (Unpacked::Big(left), Unpacked::Big(right)) => left.cmp(right),
        (Unpacked::Small(_), Unpacked::Big(right)) => big_against_zero(right).reverse(),
        (Unpacked::Big(left), Unpacked::Small(_)) => big_against_zero(left),
    }
}

/// The order of a big value to zero, and so to every small value.
fn big_against_zero(big: &BigInt) -> Ordering {
    match big.sign() {
        Sign::Minus => Ordering::Less,
        Sign::NoSign => Ordering::Equal,
        Sign::Plus => Ordering::Greater,
    }
}

#[cold]
#[inline(never)]
fn compare_wide(left: IntRef<'_>, right: i64) -> Ordering {
    compare_slow(left, Int::from(right).lend())
}

impl IntRef<'_> {
    #[inline]
    fn equals(self, other: IntRef<'_>) -> bool {
        self.word() == other.word()
            || (!self.is_small() && !other.is_small() && compare_slow(self, other).is_eq())
    }

    #[inline]
    fn compare(self, other: IntRef<'_>) -> Ordering {
        if self.is_small() && other.is_small() {
            return self.word().cmp(&other.word());
        }
        compare_slow(self, other)
    }

    /// Applies an order relation, on the words where both are values.
    #[inline]
    fn relate(
        self,
        other: IntRef<'_>,
        words: impl FnOnce(&i64, &i64) -> bool,
        order: impl FnOnce(Ordering) -> bool,
    ) -> bool {
        if self.is_small() && other.is_small() {
            return words(&self.word(), &other.word());
        }
        order(compare_slow(self, other))
    }
}

impl PartialEq for Int {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.lend().equals(other.lend())
    }
}

impl Eq for Int {}

impl PartialOrd for Int {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }

    #[inline]
    fn lt(&self, other: &Self) -> bool {
        self.lend().relate(other.lend(), i64::lt, Ordering::is_lt)
    }

    #[inline]
    fn le(&self, other: &Self) -> bool {
        self.lend().relate(other.lend(), i64::le, Ordering::is_le)
    }

    #[inline]
    fn gt(&self, other: &Self) -> bool {
        self.lend().relate(other.lend(), i64::gt, Ordering::is_gt)
    }

    #[inline]
    fn ge(&self, other: &Self) -> bool {
        self.lend().relate(other.lend(), i64::ge, Ordering::is_ge)
    }
}

impl Ord for Int {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.lend().compare(other.lend())
    }
}

/// A relation of an `Int` to a machine integer: on the words, or as the slow
/// comparison says.
macro_rules! relation_to_i64 {
    ($name:ident, $order:ident) => {
        #[inline]
        fn $name(&self, other: &i64) -> bool {
            match IntRef::try_small(*other) {
                Some(other) => self.lend().relate(other, i64::$name, Ordering::$order),
                None => compare_wide(self.lend(), *other).$order(),
            }
        }
    };
}

impl PartialEq<i64> for Int {
    #[inline]
    fn eq(&self, other: &i64) -> bool {
        match IntRef::try_small(*other) {
            Some(other) => self.word() == other.word(),
            None => compare_wide(self.lend(), *other).is_eq(),
        }
    }
}

impl PartialOrd<i64> for Int {
    #[inline]
    fn partial_cmp(&self, other: &i64) -> Option<Ordering> {
        Some(match IntRef::try_small(*other) {
            Some(other) => self.lend().compare(other),
            None => compare_wide(self.lend(), *other),
        })
    }

    relation_to_i64!(lt, is_lt);
    relation_to_i64!(le, is_le);
    relation_to_i64!(gt, is_gt);
    relation_to_i64!(ge, is_ge);
}

impl PartialEq<Int> for i64 {
    #[inline]
    fn eq(&self, other: &Int) -> bool {
        other == self
    }
}

impl PartialOrd<Int> for i64 {
    #[inline]
    fn partial_cmp(&self, other: &Int) -> Option<Ordering> {
        other.partial_cmp(self).map(Ordering::reverse)
    }

    #[inline]
    fn lt(&self, other: &Int) -> bool {
        other > self
    }

    #[inline]
    fn le(&self, other: &Int) -> bool {
        other >= self
    }

    #[inline]
    fn gt(&self, other: &Int) -> bool {
        other < self
    }

    #[inline]
    fn ge(&self, other: &Int) -> bool {
        other <= self
    }
}

impl Int {
    /// The exact order of an int and a float; `None` for NaN.
    pub fn compare_float(&self, float: f64) -> Option<Ordering> {
        /// Ints below this are exact as floats.
        const EXACT: i64 = 1 << 53;
        let value = self.lend();
        if value.is_small() && value.word().unsigned_abs() < EXACT.unsigned_abs() {
            #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
            return (value.word() as f64).partial_cmp(&float);
        }
        if float.is_nan() {
            return None;
        }
        if float.is_infinite() {
            return Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater });
        }
        let whole = Self::from_finite_float(float);
        Some(self.cmp(&whole).then_with(|| {
            // The float lies between `whole` and the next int away from zero.
            float.trunc().partial_cmp(&float).unwrap_or(Ordering::Equal)
        }))
    }

    /// Whether an int equals a float, exactly.
    #[inline]
    pub fn equals_float(&self, float: f64) -> bool {
        self.compare_float(float) == Some(Ordering::Equal)
    }
}

impl Hash for Int {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.lend().unpack() {
            Unpacked::Small(value) => state.write_i64(value),
            Unpacked::Big(value) => value.hash(state),
        }
    }
}
