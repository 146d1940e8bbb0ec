//! `print`.
//!
//! A canister has `ic0.debug_print`, which shows one text at a time (IC
//! interface specification, "Debugging aids"), so a program's output is
//! collected and handed over in pieces: lines for canisters, the exact text
//! for scripts. A native program writes to standard output.

use std::cell::RefCell;

use crate::exception::set_before_trap;
use crate::traits::ToStr;

/// The size, in bytes, at which collected output of a script is handed over.
const CHUNK: usize = 4096;

/// How output is cut into pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputMode {
    /// One piece for each line, without its line break: for canisters.
    Lines,
    /// Pieces of the exact text, line breaks included: for scripts.
    Raw,
}

struct Output {
    mode: OutputMode,
    pending: String,
}

thread_local! {
    static OUTPUT: RefCell<Output> = const {
        RefCell::new(Output { mode: OutputMode::Lines, pending: String::new() })
    };
}

/// Chooses how output is cut; what is pending is handed over first.
pub fn set_output_mode(mode: OutputMode) {
    flush();
    OUTPUT.with_borrow_mut(|output| output.mode = mode);
}

/// `print(*values)`.
pub fn print(values: &[&dyn ToStr]) {
    print_with(values, " ", "\n");
}

/// `print(*values, sep=separator, end=end)`.
pub fn print_with(values: &[&dyn ToStr], separator: &str, end: &str) {
    let mut piece = String::new();
    for (position, value) in values.iter().enumerate() {
        if position > 0 {
            write(separator);
        }
        // The value's own `__str__` may print.
        piece.clear();
        value.write_str(&mut piece);
        write(&piece);
    }
    write(end);
}

/// Adds text to the output as it is: `sys.stdout.write(text)`.
pub fn write(text: &str) {
    OUTPUT.with_borrow_mut(|output| {
        if output.pending.is_empty() {
            set_before_trap(flush);
        }
        output.pending.push_str(text);
        match output.mode {
            OutputMode::Lines if text.contains('\n') => output.hand_over_lines(),
            OutputMode::Raw if output.pending.len() >= CHUNK => output.hand_over(),
            OutputMode::Lines | OutputMode::Raw => {}
        }
    });
}

/// Hands over what is pending: at the end of a message, and before a trap.
pub fn flush() {
    OUTPUT.with_borrow_mut(|output| {
        if !output.pending.is_empty() {
            output.hand_over();
        }
    });
}

impl Output {
    fn hand_over(&mut self) {
        emit(&self.pending);
        self.pending.clear();
    }

    /// Hands over the complete lines and keeps the last, open one.
    fn hand_over_lines(&mut self) {
        let end = self.pending.rfind('\n').map_or(0, |last| last + 1);
        for line in self.pending[..end].split_terminator('\n') {
            emit_line(line);
        }
        self.pending.drain(..end);
    }
}

#[cfg(any(target_family = "wasm", test))]
fn emit_line(line: &str) {
    emit(line);
}

#[cfg(not(any(target_family = "wasm", test)))]
fn emit_line(line: &str) {
    emit(line);
    emit("\n");
}

#[cfg(target_family = "wasm")]
fn emit(text: &str) {
    ic_cdk::api::debug_print(text);
}

#[cfg(not(any(target_family = "wasm", test)))]
fn emit(text: &str) {
    use std::io::Write;
    // A closed standard output is no concern of the program's.
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes());
    let _ = stdout.flush();
}

#[cfg(all(test, not(target_family = "wasm")))]
use tests::emit;

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;
    use crate::int::Int;
    use crate::text::Str;

    thread_local! {
        static PIECES: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }

    /// Stands for `ic0.debug_print`.
    pub(super) fn emit(text: &str) {
        PIECES.with_borrow_mut(|pieces| pieces.push(text.to_owned()));
    }

    fn pieces() -> Vec<String> {
        PIECES.take()
    }

    #[test]
    fn a_canister_prints_lines() {
        print(&[&Int::from(1), &Str::literal("a"), &None::<Str>]);
        print_with(&[&Str::literal("x\n\ny")], "", "");
        assert_eq!(pieces(), ["1 a None", "x", ""]);
        print_with(&[&true, &false], ", ", "!\n");
        assert_eq!(pieces(), ["yTrue, False!"]);
        print(&[]);
        assert_eq!(pieces(), [""]);
    }

    #[test]
    fn a_script_prints_the_exact_text() {
        set_output_mode(OutputMode::Raw);
        print(&[&Str::literal("a")]);
        print_with(&[&Str::literal("b")], " ", "");
        assert_eq!(pieces(), [""; 0]);
        flush();
        flush();
        assert_eq!(pieces(), ["a\nb"]);
        write(&"x".repeat(CHUNK));
        assert_eq!(pieces().concat().len(), CHUNK);
    }

    #[test]
    fn an_open_line_is_handed_over_before_a_trap() {
        let trapped = catch_unwind(|| {
            write("open");
            crate::exception::trap("ValueError")
        });
        assert!(trapped.is_err());
        assert_eq!(pieces(), ["open"]);
    }
}
