//! Reading bytes in order.

/// The most bytes of a LEB128 number that surely fits 64 bits.
pub(super) const SHORT: usize = 9;

/// Bytes that were not read yet. Every method gives `None` where too few are
/// left, or they are not what is due.
pub struct Reader<'a> {
    rest: &'a [u8],
    depth: u32,
}

impl<'a> Reader<'a> {
    /// How deep values may be nested in each other.
    pub const DEEPEST: u32 = 128;

    /// Reads from the start of the bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, depth: 0 }
    }

    /// Whether everything was read.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// What is left.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// How many bytes are left.
    pub fn len(&self) -> usize {
        self.rest.len()
    }

    /// The next byte.
    #[inline]
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    /// The next bytes, as many as the array has.
    #[inline]
    pub fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (array, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*array)
    }

    /// The next `length` bytes.
    #[inline]
    pub fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(bytes)
    }

    /// The bytes of a number in LEB128, signed or not: up to the first one below 128.
    pub fn leb128(&mut self) -> Option<&'a [u8]> {
        let end = self.rest.iter().position(|byte| *byte < 0x80)?;
        self.bytes(end + 1)
    }

    /// A signed number in LEB128 that surely fits 64 bits.
    pub(super) fn signed(&mut self) -> Option<i64> {
        self.leb128().filter(|bytes| bytes.len() <= SHORT).map(signed)
    }

    /// A length, or the position of a variant's tag.
    #[inline]
    pub fn length(&mut self) -> Option<usize> {
        match self.byte()? {
            low @ 0..0x80 => Some(usize::from(low)),
            low => self.long_length(low),
        }
    }

    fn long_length(&mut self, low: u8) -> Option<usize> {
        let mut length = u64::from(low & 0x7f);
        for shift in [7, 14, 21, 28] {
            let byte = self.byte()?;
            length |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return usize::try_from(length).ok();
            }
        }
        None
    }

    /// Reads what is nested one level deeper.
    #[inline]
    pub fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth == Self::DEEPEST {
            return None;
        }
        self.depth += 1;
        let value = read(self)?;
        self.depth -= 1;
        Some(value)
    }
}

/// Appends a length, or the position of a variant's tag, in LEB128.
#[inline]
pub(super) fn write_length(length: usize, out: &mut Vec<u8>) {
    write_unsigned(length as u64, out);
}

/// Appends a number in LEB128.
pub(super) fn write_unsigned(number: u64, out: &mut Vec<u8>) {
    let mut rest = number;
    loop {
        let [low, ..] = rest.to_le_bytes();
        rest >>= 7;
        if rest == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

/// The number that at most [`SHORT`] bytes hold.
pub(super) fn unsigned(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 7 | u64::from(byte & 0x7f))
}

/// The number that at most [`SHORT`] bytes hold, its last bit the sign.
pub(super) fn signed(bytes: &[u8]) -> i64 {
    let unused = 64 - 7 * bytes.len();
    (unsigned(bytes) << unused).cast_signed() >> unused
}
