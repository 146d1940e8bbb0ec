//! ASCII letters, digits and white space among bytes.

/// White space as `bytes.split` and `bytes.strip` know it.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0b' | b'\x0c')
}

/// Whether there is a byte, and all are as `test` says.
pub(super) fn all(data: &[u8], test: impl Fn(&u8) -> bool) -> bool {
    !data.is_empty() && data.iter().all(test)
}

/// Whether a byte is as `wanted` says, and none as `unwanted`.
pub(super) fn is_cased(data: &[u8], wanted: fn(&u8) -> bool, unwanted: fn(&u8) -> bool) -> bool {
    data.iter().any(wanted) && !data.iter().any(unwanted)
}

pub(super) fn swap_case(byte: u8) -> u8 {
    if byte.is_ascii_uppercase() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
}

pub(super) fn capitalize(data: &[u8]) -> Vec<u8> {
    let mut out = data.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

pub(super) fn title(data: &[u8]) -> Vec<u8> {
    let mut inside_word = false;
    let cased = data.iter().map(|byte| {
        let mapped = if inside_word { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        inside_word = byte.is_ascii_alphabetic();
        mapped
    });
    cased.collect()
}

pub(super) fn is_title(data: &[u8]) -> bool {
    let (mut inside_word, mut found) = (false, false);
    for byte in data {
        if byte.is_ascii_alphabetic() {
            if byte.is_ascii_uppercase() == inside_word {
                return false;
            }
            found = true;
        }
        inside_word = byte.is_ascii_alphabetic();
    }
    found
}
