//! The local replica that is driven by JSON lines: a request a line, an answer a line.
//!
//! Canisters have names of the caller's choice; a name gets its id when it is first mentioned.

mod answer;
mod build;
mod call;
pub(crate) mod hex;
mod install;
mod request;
mod session;

use std::io::{self, BufRead, Write};

pub use answer::{Answer, Failed, Task};
pub use build::{Built, CanisterSource, FromFiles, WrongRequest};
pub(crate) use call::argument as typed_argument;
pub use request::{Op, Request};
pub use session::Session;

/// Answers every line of `input` with a line of `output`, until the input ends. Empty lines are
/// skipped.
///
/// # Errors
/// If the input cannot be read or the output cannot be written.
pub fn serve(session: &mut Session<'_>, input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    for line in input.split(b'\n') {
        let line = line?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = session.answer_line(&line);
        writeln!(output, "{answer}")?;
        output.flush()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
