//! Text as bytes, and bytes as text.
//!
//! Source: Python 3.11 Library Reference, `codecs`, "Standard Encodings" and
//! "Error Handlers". UTF-8, UTF-16, UTF-32, ASCII and Latin-1 are known; lone
//! surrogates do not exist, so their handlers are strict.

use super::wide::{Order, Wide};
use super::{Buffer, ByteArray, Bytes};
use crate::exception::{Exception, ExceptionKind, Fallible};
use crate::int::Int;
use crate::object::Object;
use crate::text::Str;

/// A known encoding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Ascii,
    Latin1,
    Wide(Wide),
}

impl Encoding {
    fn named(name: &str) -> Fallible<Self> {
        let normal: Vec<String> = name
            .split(|character: char| !character.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_ascii_lowercase)
            .collect();
        match normal.join("_").as_str() {
            "utf_8" | "utf8" | "u8" | "utf" | "cp65001" | "utf8_ucs2" | "utf8_ucs4" => Ok(Self::Utf8),
            "ascii" | "646" | "us_ascii" | "iso646_us" | "us" | "ansi_x3_4_1968" | "ansi_x3_4_1986"
            | "cp367" | "csascii" | "ibm367" | "iso_646_irv_1991" | "iso_ir_6" => Ok(Self::Ascii),
            "latin_1" | "latin1" | "latin" | "l1" | "8859" | "cp819" | "csisolatin1" | "ibm819"
            | "iso8859" | "iso8859_1" | "iso_8859_1" | "iso_8859_1_1987" | "iso_ir_100" => {
                Ok(Self::Latin1)
            }
            "utf_16" | "utf16" | "u16" => Ok(Self::wide(2, None)),
            "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => Ok(Self::wide(2, Some(Order::Little))),
            "utf_16_be" | "utf_16be" | "unicodebigunmarked" => Ok(Self::wide(2, Some(Order::Big))),
            "utf_32" | "utf32" | "u32" => Ok(Self::wide(4, None)),
            "utf_32_le" | "utf_32le" => Ok(Self::wide(4, Some(Order::Little))),
            "utf_32_be" | "utf_32be" => Ok(Self::wide(4, Some(Order::Big))),
            _ => Err(Exception::new(ExceptionKind::LookupError, format!("unknown encoding: {name}"))),
        }
    }

    fn wide(width: usize, order: Option<Order>) -> Self {
        Self::Wide(Wide { width, order })
    }

    fn name(self) -> &'static str {
        match self {
            Self::Wide(wide) => wide.name(),
            Self::Utf8 => "utf-8",
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
        }
    }

    /// The first code point that has no byte.
    fn limit(self) -> u32 {
        match self {
            Self::Utf8 | Self::Wide(_) => 0x11_0000,
            Self::Ascii => 0x80,
            Self::Latin1 => 0x100,
        }
    }
}

#[cold]
#[inline(never)]
fn unknown_handler(name: &str) -> Exception {
    Exception::new(ExceptionKind::LookupError, format!("unknown error handler name '{name}'"))
}

/// `text.encode()`.
pub fn encode(text: &Str) -> Bytes {
    Bytes::from(text.as_str().as_bytes())
}

/// `text.encode(encoding)`.
///
/// # Errors
/// `LookupError` for an unknown encoding, `UnicodeEncodeError` for characters
/// that it lacks.
pub fn encode_as(text: &Str, encoding: &Str) -> Fallible<Bytes> {
    encoded(text, encoding.as_str(), "strict").map(Bytes::from)
}

/// `text.encode(encoding, errors)`.
///
/// # Errors
/// As [`encode_as`], unless the handler makes something of such characters.
pub fn encode_with(text: &Str, encoding: &Str, errors: &Str) -> Fallible<Bytes> {
    encoded(text, encoding.as_str(), errors.as_str()).map(Bytes::from)
}

/// `bytes(text, encoding)`.
///
/// # Errors
/// As [`encode_as`].
pub fn bytes_of_text(text: &Str, encoding: &Str) -> Fallible<Bytes> {
    encode_as(text, encoding)
}

/// `bytes(text, encoding, errors)`.
///
/// # Errors
/// As [`encode_with`].
pub fn bytes_of_text_with(text: &Str, encoding: &Str, errors: &Str) -> Fallible<Bytes> {
    encode_with(text, encoding, errors)
}

/// `bytearray(text, encoding)`.
///
/// # Errors
/// As [`encode_as`].
pub fn array_of_text(text: &Str, encoding: &Str) -> Fallible<ByteArray> {
    encoded(text, encoding.as_str(), "strict").map(ByteArray::from)
}

/// `bytearray(text, encoding, errors)`.
///
/// # Errors
/// As [`encode_with`].
pub fn array_of_text_with(text: &Str, encoding: &Str, errors: &Str) -> Fallible<ByteArray> {
    encoded(text, encoding.as_str(), errors.as_str()).map(ByteArray::from)
}

fn encoded(text: &Str, encoding: &str, errors: &str) -> Fallible<Vec<u8>> {
    let encoding = Encoding::named(encoding)?;
    if let Encoding::Wide(wide) = encoding {
        return Ok(wide.encoded(text.as_str()));
    }
    if encoding == Encoding::Utf8 || text.as_str().is_ascii() {
        return Ok(text.as_str().as_bytes().to_vec());
    }
    let characters: Vec<char> = text.as_str().chars().collect();
    let lacks = |character: &char| u32::from(*character) >= encoding.limit();
    let mut out = Vec::with_capacity(characters.len());
    for (position, character) in characters.iter().enumerate() {
        if let (false, Ok(byte)) = (lacks(character), u8::try_from(u32::from(*character))) {
            out.push(byte);
            continue;
        }
        match errors {
            "ignore" => {}
            "replace" => out.push(b'?'),
            "backslashreplace" => {
                let mut escape = String::new();
                crate::text::write_non_ascii_escaped(&character.to_string(), &mut escape);
                out.extend_from_slice(escape.as_bytes());
            }
            "xmlcharrefreplace" => {
                out.extend_from_slice(format!("&#{};", u32::from(*character)).as_bytes());
            }
            "strict" | "surrogateescape" | "surrogatepass" => {
                let run = characters[position..].iter().take_while(|next| lacks(next)).count();
                return Err(cannot_encode(encoding, text, *character, position, run));
            }
            other => return Err(unknown_handler(other)),
        }
    }
    Ok(out)
}

#[cold]
#[inline(never)]
fn cannot_encode(
    encoding: Encoding,
    text: &Str,
    character: char,
    position: usize,
    run: usize,
) -> Exception {
    let mut escape = String::new();
    crate::text::write_non_ascii_escaped(&character.to_string(), &mut escape);
    let what = if run == 1 {
        format!("character '{escape}' in position {position}")
    } else {
        format!("characters in position {position}-{}", position + run - 1)
    };
    let (codec, limit) = (encoding.name(), encoding.limit());
    let reason = format!("ordinal not in range({limit})");
    let message = format!("'{codec}' codec can't encode {what}: {reason}");
    let args = codec_args(encoding, Object::new(text.clone()), position, run, &reason);
    Exception::described(ExceptionKind::UnicodeEncodeError, message, args)
}

/// The arguments of a `UnicodeError`: the codec, what it was given, where what it could not take begins and
/// ends, and why.
fn codec_args(
    encoding: Encoding,
    given: Object,
    start: usize,
    length: usize,
    reason: &str,
) -> [Object; 5] {
    let (start, end) = (Int::from(start), Int::from(start + length));
    let codec = Object::new(Str::from(encoding.name()));
    [codec, given, Object::new(start), Object::new(end), Object::new(Str::from(reason))]
}

/// `data.decode()`.
///
/// # Errors
/// `UnicodeDecodeError` for what is not UTF-8.
pub fn decode(data: &impl Buffer) -> Fallible<Str> {
    data.with(|data| decoded(data, "utf-8", "strict"))
}

/// `data.decode(encoding)`.
///
/// # Errors
/// `LookupError` for an unknown encoding, `UnicodeDecodeError` for bytes that
/// mean nothing in it.
pub fn decode_as(data: &impl Buffer, encoding: &Str) -> Fallible<Str> {
    data.with(|data| decoded(data, encoding.as_str(), "strict"))
}

/// `data.decode(encoding, errors)`.
///
/// # Errors
/// As [`decode_as`], unless the handler makes something of such bytes.
pub fn decode_with(data: &impl Buffer, encoding: &Str, errors: &Str) -> Fallible<Str> {
    data.with(|data| decoded(data, encoding.as_str(), errors.as_str()))
}

fn decoded(data: &[u8], encoding: &str, errors: &str) -> Fallible<Str> {
    // CPython looks no codec up for nothing.
    if data.is_empty() {
        return Ok(Str::default());
    }
    let mut encoding = Encoding::named(encoding)?;
    let mut out = String::with_capacity(data.len());
    let mut rest = data;
    if let Encoding::Wide(wide) = encoding {
        let (wide, mark) = wide.found_in(data);
        encoding = Encoding::Wide(wide);
        rest = &data[mark..];
    }
    loop {
        let (valid, problem) = match encoding {
            Encoding::Latin1 => {
                out.extend(rest.iter().copied().map(char::from));
                break;
            }
            Encoding::Ascii => pushed(ascii_prefix(rest), &mut out),
            Encoding::Utf8 => pushed(utf8_prefix(rest), &mut out),
            Encoding::Wide(wide) => wide.prefix(rest, &mut out),
        };
        let Some(problem) = problem else { break };
        let start = data.len() - rest.len() + valid;
        let bad = &data[start..start + problem.length];
        match errors {
            "ignore" => {}
            "replace" => out.push(char::REPLACEMENT_CHARACTER),
            "backslashreplace" => {
                for byte in bad {
                    out.push_str("\\x");
                    super::build::push_hex(*byte, &mut out);
                }
            }
            "strict" | "surrogateescape" | "surrogatepass" => {
                return Err(cannot_decode(encoding, data, bad, start, problem.reason));
            }
            other => return Err(unknown_handler(other)),
        }
        rest = &data[start + problem.length..];
    }
    Ok(Str::from(out))
}

/// Bytes that mean nothing.
pub(super) struct Problem {
    pub(super) length: usize,
    pub(super) reason: &'static str,
}

/// Appends the text that the data begins with; gives how many bytes it was.
fn pushed((valid, problem): (&str, Option<Problem>), out: &mut String) -> (usize, Option<Problem>) {
    out.push_str(valid);
    (valid.len(), problem)
}

fn ascii_prefix(data: &[u8]) -> (&str, Option<Problem>) {
    let end = data.iter().position(|byte| !byte.is_ascii());
    let valid = std::str::from_utf8(&data[..end.unwrap_or(data.len())]).unwrap_or_default();
    (valid, end.map(|_| Problem { length: 1, reason: "ordinal not in range(128)" }))
}

fn utf8_prefix(data: &[u8]) -> (&str, Option<Problem>) {
    let error = match std::str::from_utf8(data) {
        Ok(text) => return (text, None),
        Err(error) => error,
    };
    let (valid, rest) = data.split_at(error.valid_up_to());
    let problem = match (error.error_len(), rest.first()) {
        (None, _) => Problem { length: rest.len(), reason: "unexpected end of data" },
        (Some(1), Some(0x80..=0xc1 | 0xf5..=0xff)) => {
            Problem { length: 1, reason: "invalid start byte" }
        }
        (Some(length), _) => Problem { length, reason: "invalid continuation byte" },
    };
    (std::str::from_utf8(valid).unwrap_or_default(), Some(problem))
}

#[cold]
#[inline(never)]
fn cannot_decode(encoding: Encoding, data: &[u8], bad: &[u8], start: usize, reason: &str) -> Exception {
    let what = match bad {
        [byte] => format!("byte 0x{byte:02x} in position {start}"),
        _ => format!("bytes in position {start}-{}", start + bad.len() - 1),
    };
    let codec = encoding.name();
    let message = format!("'{codec}' codec can't decode {what}: {reason}");
    let given = Object::new(Bytes::from(data.to_vec()));
    let args = codec_args(encoding, given, start, bad.len(), reason);
    Exception::described(ExceptionKind::UnicodeDecodeError, message, args)
}
