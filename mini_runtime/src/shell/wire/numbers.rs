//! `bool`, integers and floats.

use super::reader::{SHORT, signed, unsigned, write_unsigned};
use super::{Reader, Wire};
use crate::int::Int;

impl Wire for bool {
    const LEAST: usize = 1;

    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    #[inline]
    fn read(input: &mut Reader<'_>) -> Option<Self> {
        match input.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

macro_rules! little_endian {
    ($($number:ty),*) => {
        $(
            impl Wire for $number {
                const LEAST: usize = size_of::<$number>();

                #[inline]
                fn write(&self, out: &mut Vec<u8>) {
                    out.extend_from_slice(&self.to_le_bytes());
                }

                #[inline]
                fn read(input: &mut Reader<'_>) -> Option<Self> {
                    input.array().map(Self::from_le_bytes)
                }
            }
        )*
    };
}

little_endian!(u8, u16, u32, u64, i8, i16, i32, i64, f32, f64);

/// Appends a number in signed LEB128.
fn write_signed(number: i64, out: &mut Vec<u8>) {
    let mut rest = number;
    loop {
        let [low, ..] = rest.to_le_bytes();
        let low = low & 0x7f;
        rest >>= 7;
        let sign = low & 0x40 != 0;
        if (rest == 0 && !sign) || (rest == -1 && sign) {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

impl Wire for candid::Nat {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        match u64::try_from(&self.0) {
            Ok(number) => write_unsigned(number, out),
            Err(_) => write_to(|out| self.encode(out), out),
        }
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        let mut bytes = input.leb128()?;
        if bytes.len() <= SHORT {
            return Some(Self::from(unsigned(bytes)));
        }
        Self::decode(&mut bytes).ok()
    }
}

impl Wire for candid::Int {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        match i64::try_from(&self.0) {
            Ok(number) => write_signed(number, out),
            Err(_) => write_to(|out| self.encode(out), out),
        }
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        let mut bytes = input.leb128()?;
        if bytes.len() <= SHORT {
            return Some(Self::from(signed(bytes)));
        }
        Self::decode(&mut bytes).ok()
    }
}

impl Wire for Int {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        match self.to_i64() {
            Some(number) => write_signed(number, out),
            None => candid::Int(self.to_bigint()).write(out),
        }
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        let mut bytes = input.leb128()?;
        if bytes.len() <= SHORT {
            return Some(Self::from(signed(bytes)));
        }
        candid::Int::decode(&mut bytes).ok().map(|int| Self::from(int.0))
    }
}

/// Appends what an encoder writes, which cannot fail in memory.
fn write_to(encode: impl FnOnce(&mut Vec<u8>) -> candid::Result<()>, out: &mut Vec<u8>) {
    if let Err(error) = encode(out) {
        crate::exception::trap(&error.to_string());
    }
}
