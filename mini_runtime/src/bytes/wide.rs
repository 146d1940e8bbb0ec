//! UTF-16 and UTF-32.

use super::codec::Problem;

/// The order of the bytes of a unit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// The least significant first.
    Little,
    /// The most significant first.
    Big,
}

/// A unit of two bytes or of four, and its order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Wide {
    /// Two or four.
    pub(super) width: usize,
    /// `None` where a mark says it, or else the least significant comes first.
    pub(super) order: Option<Order>,
}

impl Wide {
    /// The encoding that the data turns out to be in, and the length of its mark.
    pub(super) fn found_in(self, data: &[u8]) -> (Self, usize) {
        if self.order.is_some() {
            return (self, 0);
        }
        let marked = |order: Order| {
            let mut mark = Vec::new();
            let encoding = Self { order: Some(order), ..self };
            encoding.push(0xfeff, &mut mark);
            data.starts_with(&mark).then_some((encoding, mark.len()))
        };
        let unmarked = Self { order: Some(Order::Little), ..self };
        marked(Order::Little).or_else(|| marked(Order::Big)).unwrap_or((unmarked, 0))
    }

    /// CPython's name.
    pub(super) fn name(self) -> &'static str {
        match (self.width, self.order) {
            (2, None) => "utf-16",
            (2, Some(Order::Little)) => "utf-16-le",
            (2, Some(Order::Big)) => "utf-16-be",
            (_, None) => "utf-32",
            (_, Some(Order::Little)) => "utf-32-le",
            (_, Some(Order::Big)) => "utf-32-be",
        }
    }

    fn push(self, unit: u32, out: &mut Vec<u8>) {
        let bytes = unit.to_be_bytes();
        let bytes = bytes[4 - self.width..].iter().copied();
        match self.order {
            Some(Order::Big) => out.extend(bytes),
            Some(Order::Little) | None => out.extend(bytes.rev()),
        }
    }

    /// The text, behind a mark where nothing says the order.
    pub(super) fn encoded(self, text: &str) -> Vec<u8> {
        let mut out = Vec::with_capacity((text.len() + 1) * self.width);
        if self.order.is_none() {
            self.push(0xfeff, &mut out);
        }
        if self.width == 2 {
            text.encode_utf16().for_each(|unit| self.push(unit.into(), &mut out));
        } else {
            text.chars().for_each(|character| self.push(character.into(), &mut out));
        }
        out
    }

    fn unit(self, data: &[u8]) -> Option<u32> {
        let unit = data.get(..self.width)?.iter().copied().map(u32::from);
        let add = |unit: u32, byte: u32| (unit << 8) | byte;
        Some(match self.order {
            Some(Order::Big) => unit.fold(0, add),
            Some(Order::Little) | None => unit.rev().fold(0, add),
        })
    }

    /// Appends the text up to the first bytes that mean nothing; gives how many bytes it was, and what is
    /// wrong with those.
    pub(super) fn prefix(self, data: &[u8], out: &mut String) -> (usize, Option<Problem>) {
        let mut at = 0;
        while at < data.len() {
            match self.character(&data[at..]) {
                Ok((character, length)) => {
                    out.push(character);
                    at += length;
                }
                Err(problem) => return (at, Some(problem)),
            }
        }
        (at, None)
    }

    fn character(self, data: &[u8]) -> Result<(char, usize), Problem> {
        let problem = |length, reason| Problem { length, reason };
        let Some(first) = self.unit(data) else { return Err(problem(data.len(), "truncated data")) };
        if let Some(character) = char::from_u32(first) {
            return Ok((character, self.width));
        }
        if self.width == 4 {
            let surrogate = "code point in surrogate code point range(0xd800, 0xe000)";
            let large = "code point not in range(0x110000)";
            return Err(problem(4, if first < 0xe000 { surrogate } else { large }));
        }
        if first >= 0xdc00 {
            return Err(problem(2, "illegal encoding"));
        }
        match self.unit(&data[2..]) {
            None => Err(problem(data.len(), "unexpected end of data")),
            Some(second @ 0xdc00..=0xdfff) => {
                let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                Ok((char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), 4))
            }
            Some(_) => Err(problem(2, "illegal UTF-16 surrogate")),
        }
    }
}
