//! Damaged messages.

use fastrand::Rng;

/// The message, cut off or with a few bytes that are changed, missing or too many.
pub fn damaged(rng: &mut Rng, mut message: Vec<u8>) -> Vec<u8> {
    for _ in 0..rng.usize(1..3) {
        if message.is_empty() {
            message.push(rng.u8(..));
            continue;
        }
        let at = rng.usize(0..message.len());
        match rng.u8(0..6) {
            0 => message.truncate(at),
            1 => message.insert(at, rng.u8(..)),
            2 => drop(message.remove(at)),
            3 => message[at] = rng.u8(..),
            _ => message[at] ^= 1 << rng.u8(0..8),
        }
    }
    message
}
