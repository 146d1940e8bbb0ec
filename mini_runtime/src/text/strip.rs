//! `strip`, `lstrip` and `rstrip`.

use super::{Str, unicode::is_space};

impl Str {
    /// `s.strip()`.
    #[must_use]
    pub fn strip(&self) -> Self {
        self.trimmed(true, true, is_space)
    }

    /// `s.lstrip()`.
    #[must_use]
    pub fn lstrip(&self) -> Self {
        self.trimmed(true, false, is_space)
    }

    /// `s.rstrip()`.
    #[must_use]
    pub fn rstrip(&self) -> Self {
        self.trimmed(false, true, is_space)
    }

    /// `s.strip(chars)`.
    #[must_use]
    pub fn strip_chars(&self, chars: &Self) -> Self {
        self.trimmed(true, true, |character| chars.as_str().contains(character))
    }

    /// `s.lstrip(chars)`.
    #[must_use]
    pub fn lstrip_chars(&self, chars: &Self) -> Self {
        self.trimmed(true, false, |character| chars.as_str().contains(character))
    }

    /// `s.rstrip(chars)`.
    #[must_use]
    pub fn rstrip_chars(&self, chars: &Self) -> Self {
        self.trimmed(false, true, |character| chars.as_str().contains(character))
    }

    fn trimmed(&self, left: bool, right: bool, strip: impl Fn(char) -> bool) -> Self {
        let text = self.as_str();
        let mut start = 0;
        let mut end = text.len();
        if left {
            start = end - text.trim_start_matches(&strip).len();
        }
        if right {
            end = start + text[start..].trim_end_matches(&strip).len();
        }
        self.bytes_between(start, end)
    }
}
