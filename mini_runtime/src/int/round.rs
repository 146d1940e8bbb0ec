//! `round(int, ndigits)`.

use num_bigint::BigInt;
use num_integer::Integer as _;

use super::{Int, Integer};

impl Int {
    /// `round(self, digits)`: for negative `digits` the nearest multiple of
    /// `10 ** -digits`, ties to the even multiple.
    #[must_use]
    pub fn round_digits(&self, digits: impl Integer) -> Self {
        let digits = digits.to_index_clamped();
        if digits >= 0 {
            return self.clone();
        }
        let zeros = digits.unsigned_abs();
        // A decimal digit needs more than three bits.
        let magnitude_digits = self.bit_length().unsigned_abs() / 3 + 1;
        let Some(zeros) = u32::try_from(zeros).ok().filter(|_| zeros <= magnitude_digits) else {
            return Self::ZERO;
        };
        let unit = BigInt::from(10).pow(zeros);
        let (quotient, remainder) = self.to_bigint().div_mod_floor(&unit);
        let is_up = match (&remainder * 2_u8).cmp(&unit) {
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal => quotient.is_odd(),
            std::cmp::Ordering::Greater => true,
        };
        Self::from_bigint((if is_up { quotient + 1 } else { quotient }) * unit)
    }
}
