//! Case conversion. Mappings are full: `"ß".upper()` is `"SS"`, and a capital
//! sigma at the end of a word becomes `ς`.

use super::{Str, unicode};

impl Str {
    /// `s.lower()`.
    #[must_use]
    pub fn lower(&self) -> Self {
        let text = self.as_str();
        if self.is_all_ascii() {
            return Self::from(text.to_ascii_lowercase());
        }
        self.mapped(|offset, character, out| push_lower(text, offset, character, out))
    }

    /// `s.upper()`.
    #[must_use]
    pub fn upper(&self) -> Self {
        if self.is_all_ascii() {
            return Self::from(self.as_str().to_ascii_uppercase());
        }
        self.mapped(|_, character, out| unicode::push_upper(character, out))
    }

    /// `s.casefold()`: for comparison without regard to case.
    #[must_use]
    pub fn casefold(&self) -> Self {
        if self.is_all_ascii() {
            return self.lower();
        }
        self.mapped(|_, character, out| unicode::push_folded(character, out))
    }

    /// `s.capitalize()`: the first character in title case, the rest in lower.
    #[must_use]
    pub fn capitalize(&self) -> Self {
        let text = self.as_str();
        self.mapped(|offset, character, out| {
            if offset == 0 {
                unicode::push_title(character, out);
            } else {
                push_lower(text, offset, character, out);
            }
        })
    }

    /// `s.swapcase()`.
    #[must_use]
    pub fn swapcase(&self) -> Self {
        let text = self.as_str();
        self.mapped(|offset, character, out| {
            if unicode::is_upper(character) {
                push_lower(text, offset, character, out);
            } else if unicode::is_lower(character) {
                unicode::push_upper(character, out);
            } else {
                out.push(character);
            }
        })
    }

    /// `s.title()`: each run of cased characters begins in title case.
    #[must_use]
    pub fn title(&self) -> Self {
        let text = self.as_str();
        let mut inside_word = false;
        self.mapped(|offset, character, out| {
            if inside_word {
                push_lower(text, offset, character, out);
            } else {
                unicode::push_title(character, out);
            }
            inside_word = unicode::is_cased(character);
        })
    }

    fn mapped(&self, mut push: impl FnMut(usize, char, &mut String)) -> Self {
        let text = self.as_str();
        let mut out = String::with_capacity(text.len());
        for (offset, character) in text.char_indices() {
            push(offset, character, &mut out);
        }
        Self::from(out)
    }
}

fn push_lower(text: &str, offset: usize, character: char, out: &mut String) {
    if character == 'Σ' {
        out.push(if unicode::is_final_sigma(text, offset) { 'ς' } else { 'σ' });
    } else {
        unicode::push_lower(character, out);
    }
}
