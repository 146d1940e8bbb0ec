//! The oracle of differential tests: expressions and what CPython makes of
//! them, one Python process for a test.

use std::io::Write;
use std::process::{Command, Stdio};

use mini_runtime::prelude::*;

/// Reads expressions, one in a line, and answers each with the `ascii` of its
/// value or of what it raises.
const ORACLE: &str = r"
import sys, unicodedata

def block(number):
    out = []
    for code in range(number * 256, number * 256 + 256):
        if 0xd800 <= code < 0xe000:
            continue
        s = chr(code)
        held = (s.isalpha(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isspace(), s.islower(),
                s.isupper(), s.istitle(), s.isprintable(), s.isidentifier())
        out += ['1' if held_ else '0' for held_ in held]
        for mapped in (s.lower(), s.upper(), s.title(), s.casefold(), s.swapcase()):
            if mapped != s:
                out.append(mapped)
            out.append('|')
        value = unicodedata.decimal(s, None)
        if value is not None:
            out.append(str(value))
    return ''.join(out)

NAN = float('nan')
state = {}

def churn(filled, script):
    d, seen, script = {}, [], iter(script)
    def step(entry):
        if entry is not None:
            (d.__setitem__ if entry[0] else d.pop)(entry[1], 0)
    for entry in filled:
        step(entry)
    try:
        for key in d:
            seen.append(key)
            step(next(script, None))
            step(next(script, None))
            if len(seen) > 100:
                break
    except RuntimeError as raised:
        return seen, 'RuntimeError: ' + str(raised), d
    return seen, '', d

assert sys.version_info[:2] == (3, 11), sys.version
for line in sys.stdin:
    try:
        answer = eval(line)
    except Exception as raised:
        text = str(raised)
        answer = type(raised).__name__ + (': ' + text if text else '')
        print('!' + ascii(answer))
    else:
        print('=' + ascii(answer))
";

/// Questions to CPython with our answers.
#[derive(Default)]
pub struct Cases {
    cases: Vec<(String, String)>,
}

#[allow(dead_code, reason = "each test file uses what it needs")]
impl Cases {
    /// An expression and our value of it.
    pub fn value(&mut self, expression: String, ours: &impl Repr) {
        self.cases.push((expression, format!("={}", ascii(ours.repr().as_str()))));
    }

    /// An expression whose value is a `str`, and our text of it.
    pub fn text(&mut self, expression: String, ours: &str) {
        self.value(expression, &Str::from(ours));
    }

    /// An expression that may raise, and our outcome.
    pub fn outcome<T: Repr>(&mut self, expression: String, ours: Fallible<T>) {
        match ours {
            Ok(value) => self.value(expression, &value),
            Err(raised) => {
                let text = Str::from(raised.summary()).repr();
                self.cases.push((expression, format!("!{}", ascii(text.as_str()))));
            }
        }
    }

    /// A statement about the variables of `state`, and our outcome.
    pub fn statement(&mut self, statement: String, ours: Fallible<()>) {
        let statement = Str::from(statement).repr();
        self.outcome(format!("exec({statement}, state)"), ours);
    }

    /// A statement about the variables of `state` that raises nothing.
    pub fn done(&mut self, statement: String) {
        self.statement(statement, Ok(()));
    }

    /// Asks CPython.
    ///
    /// # Panics
    /// Where an answer differs: with the first ten that do.
    pub fn check(self) {
        let mut python = Command::new("python3")
            .args(["-I", "-c", ORACLE])
            .env("PYTHONUTF8", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is on the PATH");
        let mut questions = python.stdin.take().expect("a pipe");
        let text: String = self.cases.iter().map(|(expression, _)| ascii(expression) + "\n").collect();
        let writer = std::thread::spawn(move || questions.write_all(text.as_bytes()));
        let output = python.wait_with_output().expect("CPython answers");
        writer.join().expect("a writer").expect("CPython reads to the end");
        let answers = String::from_utf8(output.stdout).expect("ASCII");
        let answers: Vec<&str> = answers.lines().collect();
        assert_eq!(answers.len(), self.cases.len(), "an answer to each question");
        let wrong: Vec<String> = self
            .cases
            .iter()
            .zip(&answers)
            .filter(|((_, ours), theirs)| ours != *theirs)
            .map(|((expression, ours), theirs)| {
                format!("{expression}\n  ours   {ours}\n  theirs {theirs}\n")
            })
            .collect();
        let shown = wrong.iter().take(10).cloned().collect::<String>();
        assert!(wrong.is_empty(), "{} of {} differ:\n{shown}", wrong.len(), answers.len());
    }
}

/// Python text with everything that is not ASCII escaped. It stands inside
/// string literals only.
fn ascii(text: &str) -> String {
    text.chars()
        .map(|character| match u32::from(character) {
            0..=0x7f => character.to_string(),
            code @ 0x80..=0xff => format!("\\x{code:02x}"),
            code @ 0x100..=0xffff => format!("\\u{code:04x}"),
            code => format!("\\U{code:08x}"),
        })
        .collect()
}

/// A reproducible source of numbers (xorshift64*).
pub struct Random(u64);

#[allow(dead_code, reason = "each test file uses what it needs")]
impl Random {
    /// A sequence of its own for each seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number from 0 up to but not including `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(number).expect("31 bits") % limit
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high - low + 1).expect("a range");
        low + i64::try_from(self.below(span)).expect("inside the range")
    }
}
