//! The words of textual Candid.

/// A word and where it begins.
pub(super) type Placed = (usize, Token);

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A keyword or a name.
    Word(String),
    /// What stands between quotes, unescaped: text, or the bytes of a blob.
    Quoted(Vec<u8>),
    /// Decimal digits, without underscores.
    Decimal(String),
    /// Hexadecimal digits, without `0x` and underscores.
    Hex(String),
    /// A number with a point or an exponent.
    Float(String),
    /// One of `+-(){};,.:=`.
    Mark(char),
    /// `->`.
    Arrow,
}

/// All words of a text, comments left out.
pub(super) fn tokens(text: &str) -> Result<Vec<Placed>, String> {
    let mut scanner = Scanner { text: text.as_bytes(), at: 0 };
    let mut found = Vec::new();
    while let Some(token) = scanner.token()? {
        found.push(token);
    }
    Ok(found)
}

struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.text.get(self.at + ahead).copied()
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> String {
        let start = self.at;
        while self.peek(0).is_some_and(&wanted) {
            self.at += 1;
        }
        String::from_utf8_lossy(&self.text[start..self.at]).replace('_', "")
    }

    fn token(&mut self) -> Result<Option<Placed>, String> {
        self.skip_blank()?;
        let start = self.at;
        let Some(byte) = self.peek(0) else { return Ok(None) };
        let token = match byte {
            b'"' => self.quoted()?,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                while self.peek(0).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
                    self.at += 1;
                }
                Token::Word(String::from_utf8_lossy(&self.text[start..self.at]).into_owned())
            }
            b'0'..=b'9' => self.number(),
            b'.' if self.peek(1).is_some_and(|byte| byte.is_ascii_digit()) => self.number(),
            b'-' if self.peek(1) == Some(b'>') => {
                self.at += 2;
                Token::Arrow
            }
            b'+' | b'-' | b'(' | b')' | b'{' | b'}' | b';' | b',' | b'.' | b':' | b'=' => {
                self.at += 1;
                Token::Mark(char::from(byte))
            }
            _ => {
                let shown = String::from_utf8_lossy(&self.text[start..]);
                let shown = shown.chars().next().unwrap_or_default();
                return Err(format!("Unknown token {shown} at {start}"));
            }
        };
        Ok(Some((start, token)))
    }

    /// Blanks and comments, which may nest between `/*` and `*/`.
    fn skip_blank(&mut self) -> Result<(), String> {
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some(b' ' | b'\t' | b'\r' | b'\n'), _) => self.at += 1,
                (Some(b'/'), Some(b'/')) => {
                    while self.peek(0).is_some_and(|byte| byte != b'\n') {
                        self.at += 1;
                    }
                }
                (Some(b'/'), Some(b'*')) => self.skip_comment()?,
                _ => return Ok(()),
            }
        }
    }

    fn skip_comment(&mut self) -> Result<(), String> {
        let start = self.at;
        let mut nesting = 0_usize;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some(b'/'), Some(b'*')) => {
                    nesting += 1;
                    self.at += 2;
                }
                (Some(b'*'), Some(b'/')) => {
                    nesting -= 1;
                    self.at += 2;
                    if nesting == 0 {
                        return Ok(());
                    }
                }
                (Some(_), _) => self.at += 1,
                (None, _) => return Err(format!("Unclosed comment at {start}")),
            }
        }
    }

    fn number(&mut self) -> Token {
        let hexadecimal = matches!(self.peek(1), Some(b'x' | b'X')) && self.peek(0) == Some(b'0');
        if hexadecimal && self.peek(2).is_some_and(|byte| byte.is_ascii_hexdigit()) {
            self.at += 2;
            return Token::Hex(self.take_while(|byte| byte.is_ascii_hexdigit() || byte == b'_'));
        }
        let start = self.at;
        let whole = self.take_while(|byte| byte.is_ascii_digit() || byte == b'_');
        if self.text[start..self.at].contains(&b'_') {
            return Token::Decimal(whole);
        }
        let mut float = false;
        if self.peek(0) == Some(b'.') {
            float = true;
            self.at += 1;
            self.take_while(|byte| byte.is_ascii_digit());
        }
        let sign = usize::from(matches!(self.peek(1), Some(b'+' | b'-')));
        let exponent = matches!(self.peek(0), Some(b'e' | b'E'))
            && self.peek(1 + sign).is_some_and(|byte| byte.is_ascii_digit());
        if exponent {
            float = true;
            self.at += 1 + sign;
            self.take_while(|byte| byte.is_ascii_digit());
        }
        if float {
            return Token::Float(String::from_utf8_lossy(&self.text[start..self.at]).into_owned());
        }
        Token::Decimal(whole)
    }

    fn quoted(&mut self) -> Result<Token, String> {
        let start = self.at;
        self.at += 1;
        let mut bytes = Vec::new();
        loop {
            match self.peek(0) {
                None => return Err(format!("Unclosed string at {start}")),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Token::Quoted(bytes));
                }
                Some(b'\\') => self.escape(&mut bytes)?,
                Some(byte) => {
                    bytes.push(byte);
                    self.at += 1;
                }
            }
        }
    }

    fn escape(&mut self, bytes: &mut Vec<u8>) -> Result<(), String> {
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        let start = self.at;
        if let (Some(high), Some(low)) = (digit(self.peek(1)), digit(self.peek(2))) {
            bytes.push(u8::try_from(high * 16 + low).unwrap_or_default());
            self.at += 3;
            return Ok(());
        }
        let plain = match self.peek(1) {
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(same @ (b'\\' | b'"' | b'\'')) => same,
            Some(b'u') if self.peek(2) == Some(b'{') => {
                self.at += 3;
                let digits = self.take_while(|byte| byte.is_ascii_hexdigit() || byte == b'_');
                let letter = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
                let (Some(letter), Some(b'}')) = (letter, self.peek(0)) else {
                    return Err(format!("Unicode escape out of range {digits} at {start}"));
                };
                self.at += 1;
                bytes.extend(letter.to_string().as_bytes());
                return Ok(());
            }
            _ => return Err(format!("Unknown escape character at {start}")),
        };
        bytes.push(plain);
        self.at += 2;
        Ok(())
    }
}
