//! Text on the heap, with what is known of its code points.

use std::cell::{Cell, RefCell};

/// Code points between two marks.
const BLOCK: usize = 8;

/// The count of text that nobody has measured.
const UNKNOWN: usize = usize::MAX;

/// UTF-8 with a measured length and an index into its code points, both found
/// when first asked for.
pub(super) struct Text {
    data: String,
    count: Cell<usize>,
    /// The byte offsets of code points 8, 16, ...: of as many as were needed
    /// so far. Appending keeps them right.
    marks: RefCell<Vec<usize>>,
}

impl Text {
    #[inline]
    pub(super) fn new(data: String) -> Self {
        Self { data, count: Cell::new(UNKNOWN), marks: RefCell::new(Vec::new()) }
    }

    #[inline]
    pub(super) fn as_str(&self) -> &str {
        &self.data
    }

    pub(super) fn into_string(self) -> String {
        self.data
    }

    #[inline]
    pub(super) fn code_points(&self) -> usize {
        let count = self.count.get();
        if count == UNKNOWN { self.measure() } else { count }
    }

    #[inline]
    pub(super) fn known_code_points(&self) -> Option<usize> {
        let count = self.count.get();
        (count != UNKNOWN).then_some(count)
    }

    #[cold]
    #[inline(never)]
    fn measure(&self) -> usize {
        let count = self.data.chars().count();
        self.count.set(count);
        count
    }

    /// Code points take one byte each in ASCII text and in no other.
    #[inline]
    pub(super) fn is_ascii(&self) -> bool {
        self.code_points() == self.data.len()
    }

    /// Appends text of `count` code points, when that is known.
    pub(super) fn push(&mut self, text: &str, count: Option<usize>) {
        match text.as_bytes() {
            // A copy of memory costs a canister a hundred instructions, however
            // short it is.
            [byte @ 0..=0x7f] => self.data.push(char::from(*byte)),
            _ => self.data.push_str(text),
        }
        if self.count.get() != UNKNOWN {
            let count = count.unwrap_or_else(|| text.chars().count());
            self.count.set(self.count.get() + count);
        }
    }

    #[inline]
    pub(super) fn byte_offset(&self, position: usize) -> usize {
        if self.is_ascii() {
            return position;
        }
        self.indexed_offset(position)
    }

    fn indexed_offset(&self, position: usize) -> usize {
        let bytes = self.data.as_bytes();
        let block = position / BLOCK;
        let mut marks = self.marks.borrow_mut();
        let mut start = match block {
            0 => 0,
            _ => marks.get(block - 1).or(marks.last()).copied().unwrap_or(0),
        };
        while marks.len() < block {
            start = skip(bytes, start, BLOCK);
            marks.push(start);
        }
        skip(bytes, start, position % BLOCK)
    }

    /// The code point that begins at a byte offset.
    pub(super) fn position_at(&self, offset: usize) -> usize {
        if self.is_ascii() {
            return offset;
        }
        let marks = self.marks.borrow();
        let blocks = marks.partition_point(|mark| *mark <= offset);
        let start = if blocks == 0 { 0 } else { marks[blocks - 1] };
        blocks * BLOCK + self.data[start..offset].chars().count()
    }
}

/// The offset `count` code points after `offset`, which may be the end.
#[inline]
fn skip(bytes: &[u8], offset: usize, count: usize) -> usize {
    let mut left = count;
    for (width, byte) in bytes[offset..].iter().enumerate() {
        // Every byte but the first of a code point begins with the bits 10.
        if byte & 0xc0 != 0x80 {
            if left == 0 {
                return offset + width;
            }
            left -= 1;
        }
    }
    bytes.len()
}
