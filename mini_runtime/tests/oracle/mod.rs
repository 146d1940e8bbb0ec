//! CPython 3.11 as the oracle: evaluates a table of expressions in one process.

use std::io::Write;
use std::process::{Command, Stdio};

use mini_runtime::exception::{Exception, Fallible};

/// Reads an expression a line; answers each with `repr` of its value or with
/// `TypeName: message`, newlines escaped.
const SCRIPT: &str = r#"
import decimal, math, struct, sys
assert sys.version_info[:2] == (3, 11), "the oracle is CPython 3.11"
decimal.getcontext().prec = 80
names = {"math": math, "Decimal": decimal.Decimal, "inf": math.inf, "nan": math.nan}
names["from_bits"] = lambda bits: struct.unpack("d", struct.pack("Q", bits))[0]
for line in sys.stdin:
    try:
        answer = repr(eval(line, names))
    except Exception as error:
        answer = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    print(answer.replace("\n", "\\n"))
"#;

/// What CPython says of each expression, in order.
pub fn evaluate(expressions: &[String]) -> Vec<String> {
    let mut child = Command::new("python3")
        .args(["-X", "utf8", "-c", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is on PATH");
    let mut stdin = child.stdin.take().expect("a pipe was asked for");
    let table = expressions.join("\n") + "\n";
    let writer = std::thread::spawn(move || stdin.write_all(table.as_bytes()));
    let output = child.wait_with_output().expect("python3 runs to its end");
    writer.join().expect("the writer does not panic").expect("python3 reads all of its input");
    assert!(output.status.success(), "python3 failed");
    let text = String::from_utf8(output.stdout).expect("python3 writes UTF-8");
    let answers: Vec<String> = text.lines().map(String::from).collect();
    assert_eq!(answers.len(), expressions.len(), "an answer for each expression");
    answers
}

/// Our answer in the oracle's form.
pub fn answer<T>(result: Fallible<T>, show: impl FnOnce(T) -> String) -> String {
    match result {
        Ok(value) => show(value),
        Err(exception) => refusal(&exception),
    }
}

/// An exception in the oracle's form.
pub fn refusal(exception: &Exception) -> String {
    exception.summary().replace('\n', "\\n")
}

/// Compares a table of `(expression, our answer)` with CPython.
///
/// # Panics
/// Where they differ, with the first twenty differences.
pub fn compare(cases: &[(String, String)]) {
    let expressions: Vec<String> = cases.iter().map(|(expression, _)| expression.clone()).collect();
    let differences: Vec<String> = cases
        .iter()
        .zip(evaluate(&expressions))
        .filter(|((_, ours), theirs)| ours != theirs)
        .map(|((expression, ours), theirs)| {
            let (expression, ours, theirs) = (cut(expression), cut(ours), cut(&theirs));
            format!("{expression}\n    ours:    {ours}\n    CPython: {theirs}")
        })
        .collect();
    assert!(
        differences.is_empty(),
        "{} of {} cases differ from CPython:\n{}",
        differences.len(),
        cases.len(),
        differences[..differences.len().min(20)].join("\n")
    );
}

fn cut(text: &str) -> String {
    text.chars().take(300).collect()
}

/// A fixed sequence of numbers that look random (xorshift64*).
pub struct Sequence(u64);

impl Sequence {
    /// The sequence of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        (self.next() >> 11) % bound
    }

    /// One of `choices`.
    pub fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        let index = usize::try_from(self.below(choices.len() as u64)).unwrap_or_default();
        choices[index]
    }
}
