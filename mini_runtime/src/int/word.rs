//! The representation of [`Int`]: one 64-bit word.
//!
//! ```text
//! -2^61 .. 2^61            the value itself            ("small")
//! 2^62 + address           a shared big integer        ("big")
//! ```
//!
//! Invariants:
//!
//! 1. A word is one of the two, so `word < 2^61` (signed) says small.
//! 2. A value that fits is small: equal values are both small or both big.
//! 3. A big word owns one strong count of an `Rc<BigInt>` at that address,
//!    which is below 2^48.
//!
//! The ranges are chosen so that the sum of two words lies in the small range
//! only when both were small and their sum fits: big + small lies in
//! `[2^61, 2^62 + 2^61 + 2^48)` and big + big wraps to `[-2^63, -2^63 + 2^49)`.
//! An addition therefore needs one check, on its result.
//!
//! Every `unsafe` of the runtime is here. Slow paths take [`IntRef`]s by value,
//! never `&Int`, so that an `Int` whose address nobody takes stays in a
//! WebAssembly local.
#![expect(
    unsafe_code,
    reason = "a word that is an integer or a counted pointer has no safe form in Rust"
)]

use std::marker::PhantomData;
use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// Small values are in `-SMALL_LIMIT..SMALL_LIMIT`.
pub(super) const SMALL_LIMIT: i64 = 1 << 61;

/// What a big word holds beside the address.
const BIG_BASE: u64 = 1 << 62;

/// The end of the addresses that keep the sums of invariant 3 apart.
const ADDRESS_END: u64 = 1 << 48;

/// Python's `int`: any value, in one machine word.
///
/// Cloning a small value is a copy, cloning a big one counts a reference.
#[repr(transparent)]
pub struct Int {
    word: i64,
    /// A big word is an `Rc`: neither `Send` nor `Sync`.
    shared: PhantomData<Rc<BigInt>>,
}

/// A borrowed [`Int`], passed as a word.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub(super) struct IntRef<'a> {
    word: i64,
    owner: PhantomData<&'a Rc<BigInt>>,
}

/// The two cases of a word.
pub(super) enum Unpacked<'a> {
    /// The value itself.
    Small(i64),
    /// A value outside the small range.
    Big(&'a BigInt),
}

impl Int {
    /// Zero.
    pub const ZERO: Self = Self::from_word(0);

    /// One.
    pub const ONE: Self = Self::from_word(1);

    /// The value of `word` when it is in the small range.
    #[inline]
    pub(super) const fn try_small(word: i64) -> Option<Self> {
        if is_in_small_range(word) {
            return Some(Self::from_word(word));
        }
        None
    }

    const fn from_word(word: i64) -> Self {
        Self { word, shared: PhantomData }
    }

    /// The value, in the representation invariant 2 asks for.
    pub(super) fn from_bigint(value: BigInt) -> Self {
        if let Some(small) = value.to_i64().and_then(Self::try_small) {
            return small;
        }
        let address = Rc::into_raw(Rc::new(value)).expose_provenance() as u64;
        assert!(address < ADDRESS_END, "heap addresses are below 2^48");
        Self::from_word((BIG_BASE | address).cast_signed())
    }

    /// The value as a word to pass on.
    #[inline]
    pub(super) fn lend(&self) -> IntRef<'_> {
        IntRef { word: self.word, owner: PhantomData }
    }

    /// The word. It is the value only when it is below [`SMALL_LIMIT`].
    #[inline]
    pub(super) const fn word(&self) -> i64 {
        self.word
    }

    /// The value as a big integer; its storage is reused where nothing else
    /// shares it.
    pub(super) fn into_bigint(self) -> BigInt {
        match self.lend().big_pointer() {
            None => BigInt::from(self.word),
            Some(pointer) => {
                std::mem::forget(self);
                // SAFETY: invariant 3; the count passes from the word, which
                // is forgotten, to the `Rc`.
                let shared = unsafe { Rc::from_raw(pointer) };
                Rc::unwrap_or_clone(shared)
            }
        }
    }
}

impl<'a> IntRef<'a> {
    /// The word of a machine integer that is in the small range.
    #[inline]
    pub(super) const fn try_small(word: i64) -> Option<IntRef<'static>> {
        if is_in_small_range(word) {
            return Some(IntRef { word, owner: PhantomData });
        }
        None
    }

    /// The word. It is the value only when it is below [`SMALL_LIMIT`].
    #[inline]
    pub(super) const fn word(self) -> i64 {
        self.word
    }

    /// Whether the word is the value.
    #[inline]
    pub(super) const fn is_small(self) -> bool {
        self.word < SMALL_LIMIT
    }

    /// The small value, or the big one.
    #[inline]
    pub(super) fn unpack(self) -> Unpacked<'a> {
        match self.big_pointer() {
            None => Unpacked::Small(self.word),
            // SAFETY: invariant 3; the word is borrowed for 'a from an `Int`
            // that keeps its count, and nothing mutates a shared `BigInt`.
            Some(pointer) => Unpacked::Big(unsafe { &*pointer }),
        }
    }

    /// An owner of the same value.
    #[inline]
    pub(super) fn own(self) -> Int {
        if !self.is_small() {
            count_reference(self);
        }
        Int::from_word(self.word)
    }

    /// `self * other` when both are in `-2^30..2^30`, so that the product is
    /// small.
    #[inline]
    pub(super) const fn multiply_short(self, other: IntRef<'_>) -> Option<Int> {
        const SHORT_LIMIT: i64 = 1 << 30;
        let left = self.word.wrapping_add(SHORT_LIMIT);
        let right = other.word.wrapping_add(SHORT_LIMIT);
        if (left | right).cast_unsigned() < 2 * SHORT_LIMIT.cast_unsigned() {
            return Some(Int::from_word(self.word * other.word));
        }
        None
    }

    /// `self * other` when both and the product are small. Close to the limit
    /// it may say no: the estimate's error is below 2^11.
    #[inline]
    pub(super) fn multiply_medium(self, other: IntRef<'_>) -> Option<Int> {
        if !self.is_small() || !other.is_small() {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "the margin covers it")]
        let (estimate, limit) = (self.word as f64 * other.word as f64, (SMALL_LIMIT - (1 << 20)) as f64);
        (estimate.abs() < limit).then(|| Int::from_word(self.word.wrapping_mul(other.word)))
    }

    /// The quotient and remainder of floor division when both are small and
    /// the divisor is positive: neither is further from zero than its operand.
    #[inline]
    pub(super) const fn divide_by_positive(self, divisor: IntRef<'_>) -> Option<(Int, Int)> {
        let is_small_and_positive =
            divisor.word.wrapping_sub(1).cast_unsigned() < SMALL_LIMIT.cast_unsigned() - 1;
        if !is_small_and_positive || !self.is_small() {
            return None;
        }
        let quotient = self.word / divisor.word;
        let remainder = self.word - quotient * divisor.word;
        let borrow = remainder >> 63;
        Some((Int::from_word(quotient + borrow), Int::from_word(remainder + (divisor.word & borrow))))
    }

    /// `self >> count` for a small value: the result is no further from zero.
    #[inline]
    pub(super) const fn shift_right_small(self, count: u32) -> Option<Int> {
        if self.is_small() {
            let count = if count < 63 { count } else { 63 };
            return Some(Int::from_word(self.word >> count));
        }
        None
    }

    /// `self & other` when both are small: their upper bits are copies of
    /// their signs, and so are the result's.
    #[inline]
    pub(super) const fn and_small(self, other: IntRef<'_>) -> Option<Int> {
        if self.is_small() && other.is_small() {
            return Some(Int::from_word(self.word & other.word));
        }
        None
    }

    /// `self | other` when both are small: their upper bits are copies of
    /// their signs, and so are the result's.
    #[inline]
    pub(super) const fn or_small(self, other: IntRef<'_>) -> Option<Int> {
        if self.is_small() && other.is_small() {
            return Some(Int::from_word(self.word | other.word));
        }
        None
    }

    /// `self ^ other` when both are small: their upper bits are copies of
    /// their signs, and so are the result's.
    #[inline]
    pub(super) const fn xor_small(self, other: IntRef<'_>) -> Option<Int> {
        if self.is_small() && other.is_small() {
            return Some(Int::from_word(self.word ^ other.word));
        }
        None
    }

    #[inline]
    fn big_pointer(self) -> Option<*const BigInt> {
        if self.is_small() {
            return None;
        }
        let address = self.word.cast_unsigned() ^ BIG_BASE;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "invariant 3: the address came from a pointer of this machine"
        )]
        Some(std::ptr::with_exposed_provenance(address as usize))
    }
}

#[inline]
const fn is_in_small_range(word: i64) -> bool {
    word.wrapping_add(SMALL_LIMIT).cast_unsigned() < 2 * SMALL_LIMIT.cast_unsigned()
}

#[cold]
#[inline(never)]
fn count_reference(value: IntRef<'_>) {
    if let Some(pointer) = value.big_pointer() {
        // SAFETY: invariant 3; the borrowed owner keeps the count above zero.
        unsafe { Rc::increment_strong_count(pointer) };
    }
}

/// Drops the reference that the big word `word` owned.
#[cold]
#[inline(never)]
fn drop_reference(word: i64) {
    let owned = IntRef { word, owner: PhantomData };
    if let Some(pointer) = owned.big_pointer() {
        // SAFETY: invariant 3; the `Int` that owned the word is being dropped.
        drop(unsafe { Rc::from_raw(pointer) });
    }
}

impl Clone for Int {
    #[inline]
    fn clone(&self) -> Self {
        self.lend().own()
    }
}

impl Drop for Int {
    #[inline]
    fn drop(&mut self) {
        if !self.lend().is_small() {
            drop_reference(self.word);
        }
    }
}
