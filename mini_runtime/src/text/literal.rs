//! The strings of one character. ASCII ones need no allocation, and of the
//! others the most recent are kept.

use std::cell::RefCell;

use super::{Data, Str};

const BYTES: [u8; 128] = {
    let mut bytes = [0; 128];
    let mut code: u8 = 0;
    while code < 128 {
        bytes[code as usize] = code;
        code += 1;
    }
    bytes
};

/// The strings of one ASCII character, by its code.
static ASCII: [&str; 128] = {
    let mut characters = [""; 128];
    let mut code = 0;
    while code < 128 {
        let rest = BYTES.split_at(code).1;
        characters[code] = match str::from_utf8(rest.split_at(1).0) {
            Ok(character) => character,
            Err(_) => "",
        };
        code += 1;
    }
    characters
};

/// How many characters that are not ASCII are kept, each at the place its code
/// point chooses.
const KEPT: usize = 256;

thread_local! {
    static WIDE: RefCell<Vec<Option<(char, Str)>>> = const { RefCell::new(Vec::new()) };
}

/// The text of one ASCII character.
#[inline]
pub(super) fn ascii_byte(byte: u8) -> &'static str {
    ASCII[usize::from(byte & 127)]
}

impl From<char> for Str {
    #[inline]
    fn from(character: char) -> Self {
        match u8::try_from(character) {
            Ok(byte) if byte < 128 => Self(Data::Ascii(ascii_byte(byte))),
            Ok(_) | Err(_) => wide_character(character),
        }
    }
}

/// The string of a character that is not ASCII. Loops over text of any
/// language meet few different ones, and a string costs two allocations.
#[inline(never)]
fn wide_character(character: char) -> Str {
    WIDE.with_borrow_mut(|kept| {
        if kept.is_empty() {
            kept.resize(KEPT, None);
        }
        let place = &mut kept[character as usize % KEPT];
        match place {
            Some((found, text)) if *found == character => text.clone(),
            Some(_) | None => {
                let text = Str::from(String::from(character));
                *place = Some((character, text.clone()));
                text
            }
        }
    })
}
