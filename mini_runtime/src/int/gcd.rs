//! `math.gcd` and `math.lcm`.

use num_integer::Integer as _;

use super::{Int, Integer, Unpacked};

/// `math.gcd(left, right)`, never negative.
pub fn gcd(left: &impl Integer, right: &impl Integer) -> Int {
    let (left, right) = (left.to_int(), right.to_int());
    match (left.lend().unpack(), right.lend().unpack()) {
        (Unpacked::Small(left), Unpacked::Small(right)) => {
            Int::from(left.unsigned_abs().gcd(&right.unsigned_abs()))
        }
        (Unpacked::Big(_), _) | (_, Unpacked::Big(_)) => {
            Int::from_bigint(left.to_bigint().gcd(&right.to_bigint()))
        }
    }
}

/// `math.lcm(left, right)`, never negative.
pub fn lcm(left: &impl Integer, right: &impl Integer) -> Int {
    let (left, right) = (left.to_int(), right.to_int());
    if left == 0 || right == 0 {
        return Int::ZERO;
    }
    let quotient = left.to_bigint() / gcd(&left, &right).to_bigint();
    (Int::from_bigint(quotient) * right).abs()
}
