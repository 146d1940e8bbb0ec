//! Prints what a message costs around its body, as the Markdown table of `BENCHMARKS.md`.

use std::process::ExitCode;

use conformance::overhead::{OverheadError, markdown, measure};
use transpiler::build::Workshop;
use transpiler::syntax::on_large_stack;

fn main() -> ExitCode {
    let workshop = match Workshop::open() {
        Ok(workshop) => workshop,
        Err(error) => return failed(&error),
    };
    match on_large_stack(|| measure(&workshop)) {
        Ok(measured) => {
            print!("{}", markdown(&measured));
            ExitCode::SUCCESS
        }
        Err(error) => failed::<OverheadError>(&error),
    }
}

fn failed<E: std::fmt::Display>(error: &E) -> ExitCode {
    eprintln!("overhead: {error}");
    ExitCode::FAILURE
}
