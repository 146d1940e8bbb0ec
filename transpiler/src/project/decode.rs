//! Bytes to text by PEP 263, for UTF-8 only.

use lowering::diagnostics::Code;

/// What is wrong with a file's encoding, and where in its text.
#[derive(Debug, PartialEq)]
pub struct Problem {
    /// `NotUtf8`, or `SyntaxError` where CPython reads the file and refuses it.
    pub code: Code,
    /// In CPython's words where it has some.
    pub message: String,
    /// The bytes of the text it is about.
    pub place: (usize, usize),
}

/// The text of a Python file, without byte order mark and with `\n` at the end of each line, as
/// CPython's tokenizer sees it. Where the encoding is wrong the text is what can be shown of it.
pub fn decode(bytes: &[u8]) -> (String, Option<Problem>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
    let problem = bad_cookie(&text).or_else(|| invalid(bytes)).or_else(|| null_byte(&text));
    (text, problem)
}

fn invalid(bytes: &[u8]) -> Option<Problem> {
    let error = std::str::from_utf8(bytes).err()?;
    let position = error.valid_up_to();
    let byte = bytes.get(position).copied().unwrap_or_default();
    let returns = bytes[..position].windows(2).filter(|pair| pair == b"\r\n").count();
    let start = position - returns;
    let message = format!("the file is not UTF-8: byte 0x{byte:02x} at position {position}");
    Some(Problem {
        code: Code::NotUtf8,
        message,
        place: (start, start + char::REPLACEMENT_CHARACTER.len_utf8()),
    })
}

fn null_byte(text: &str) -> Option<Problem> {
    let position = text.find('\0')?;
    let message = "source code cannot contain null bytes".to_owned();
    Some(Problem { code: Code::SyntaxError, message, place: (position, position + 1) })
}

/// A declaration of another encoding in the first two lines.
fn bad_cookie(text: &str) -> Option<Problem> {
    let mut start = 0;
    for line in text.split_inclusive('\n').take(2) {
        if let Some((offset, name)) = cookie(line) {
            let normal = name.to_ascii_lowercase().replace('_', "-");
            let utf8 = ["utf-8", "utf8", "ascii", "us-ascii"].contains(&normal.as_str())
                || normal.starts_with("utf-8-");
            let place = (start + offset, start + offset + name.len());
            let message = format!("the file declares the encoding {name}, and only UTF-8 is supported");
            return (!utf8).then_some(Problem { code: Code::NotUtf8, message, place });
        }
        if !line.trim().is_empty() && !line.trim_start().starts_with('#') {
            return None;
        }
        start += line.len();
    }
    None
}

/// The encoding that a comment line names, and its offset: `^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`.
fn cookie(line: &str) -> Option<(usize, &str)> {
    if !line.trim_start_matches([' ', '\t', '\x0c']).starts_with('#') {
        return None;
    }
    let mut from = 0;
    while let Some(found) = line[from..].find("coding") {
        let after = from + found + "coding".len();
        from = after;
        let Some(rest) = line[after..].strip_prefix([':', '=']) else { continue };
        let value = rest.trim_start_matches([' ', '\t']);
        let length = value
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.')))
            .unwrap_or(value.len());
        if length > 0 {
            return Some((line.len() - value.len(), &value[..length]));
        }
    }
    None
}
