//! Prints what it costs to keep state in an upgrade, as the Markdown table of `BENCHMARKS.md`.

use std::process::ExitCode;

use conformance::upgrades::{markdown, measure};
use transpiler::build::Workshop;
use transpiler::syntax::on_large_stack;

fn main() -> ExitCode {
    let workshop = match Workshop::open() {
        Ok(workshop) => workshop,
        Err(error) => {
            eprintln!("upgrades: {error}");
            return ExitCode::FAILURE;
        }
    };
    match on_large_stack(|| measure(&workshop)) {
        Ok(measured) => {
            print!("{}", markdown(&measured));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("upgrades: {error}");
            ExitCode::FAILURE
        }
    }
}
