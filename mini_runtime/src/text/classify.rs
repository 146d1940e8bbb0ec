//! The `str.is...` methods.

use super::{Str, unicode};

macro_rules! all_characters {
    ($($method:ident, $what:literal, $ascii:expr, $wide:path;)*) => {
        impl Str {
            $(
                #[doc = concat!("Whether there are characters and all are ", $what, ".")]
                pub fn $method(&self) -> bool {
                    let ascii: fn(&u8) -> bool = $ascii;
                    let text = self.as_str();
                    if self.is_all_ascii() {
                        return !text.is_empty() && text.as_bytes().iter().all(ascii);
                    }
                    text.chars().all($wide)
                }
            )*
        }
    };
}

all_characters! {
    isalpha, "letters", u8::is_ascii_alphabetic, unicode::is_alpha;
    isalnum, "letters or numeric", u8::is_ascii_alphanumeric, is_alphanumeric;
    isdecimal, "decimal digits", u8::is_ascii_digit, unicode::is_decimal;
    isdigit, "digits", u8::is_ascii_digit, unicode::is_digit;
    isnumeric, "numeric", u8::is_ascii_digit, unicode::is_numeric;
    isspace, "white space", |byte| unicode::is_space(char::from(*byte)), unicode::is_space;
}

fn is_alphanumeric(character: char) -> bool {
    unicode::is_alpha(character) || unicode::is_numeric(character)
}

impl Str {
    /// Whether there are cased characters and all of them are lower case.
    pub fn islower(&self) -> bool {
        self.is_cased_as(unicode::is_lower, unicode::is_upper)
    }

    /// Whether there are cased characters and all of them are upper case.
    pub fn isupper(&self) -> bool {
        self.is_cased_as(unicode::is_upper, unicode::is_lower)
    }

    fn is_cased_as(&self, wanted: fn(char) -> bool, unwanted: fn(char) -> bool) -> bool {
        let mut found = false;
        for character in self.as_str().chars() {
            if unwanted(character) || unicode::is_title(character) {
                return false;
            }
            found |= wanted(character);
        }
        found
    }

    /// Whether every word begins with an upper or title case character and
    /// goes on in lower case, and there is at least one word.
    pub fn istitle(&self) -> bool {
        let mut found = false;
        let mut inside_word = false;
        for character in self.as_str().chars() {
            if unicode::is_upper(character) || unicode::is_title(character) {
                if inside_word {
                    return false;
                }
                inside_word = true;
                found = true;
            } else if unicode::is_lower(character) {
                if !inside_word {
                    return false;
                }
            } else {
                inside_word = false;
            }
        }
        found
    }

    /// Whether all characters, if there are any, are ASCII.
    pub fn isascii(&self) -> bool {
        self.is_all_ascii()
    }

    /// Whether `repr` would show all characters as themselves.
    pub fn isprintable(&self) -> bool {
        self.as_str().chars().all(unicode::is_printable)
    }

    /// Whether the string is an identifier, which a keyword is too.
    pub fn isidentifier(&self) -> bool {
        let mut characters = self.as_str().chars();
        characters.next().is_some_and(unicode::is_identifier_start)
            && characters.all(unicode::is_identifier_part)
    }
}
