//! The names of record fields in Candid.

/// Python's keywords (Language Reference 2.3.1), which no field can be named.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in",
    "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// A field's name in Candid: a Python keyword with underscores after it loses exactly one of them, as
/// in Kybra.
pub(super) fn candid_field_name(name: &str) -> &str {
    match name.strip_suffix('_') {
        Some(shorter) if KEYWORDS.contains(&shorter.trim_end_matches('_')) => shorter,
        Some(_) | None => name,
    }
}
