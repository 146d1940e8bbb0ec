//! Text, blobs and principals.

use candid::Principal;

use super::reader::write_length;
use super::{Reader, Wire};
use crate::bytes::Bytes;
use crate::text::Str;

fn write_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    write_length(bytes.len(), out);
    out.extend_from_slice(bytes);
}

fn read_bytes<'a>(input: &mut Reader<'a>) -> Option<&'a [u8]> {
    let length = input.length()?;
    input.bytes(length)
}

impl Wire for Str {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(self.as_str().as_bytes(), out);
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        std::str::from_utf8(read_bytes(input)?).ok().map(Self::from)
    }
}

impl Wire for Bytes {
    const LEAST: usize = 1;

    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(self.as_slice(), out);
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        read_bytes(input).map(Self::from)
    }
}

/// The tag of a principal that is known, not a reference.
const KNOWN: u8 = 1;

impl Wire for Principal {
    const LEAST: usize = 2;

    fn write(&self, out: &mut Vec<u8>) {
        out.push(KNOWN);
        write_bytes(self.as_slice(), out);
    }

    fn read(input: &mut Reader<'_>) -> Option<Self> {
        if input.byte()? != KNOWN {
            return None;
        }
        Self::try_from_slice(read_bytes(input)?).ok()
    }
}
