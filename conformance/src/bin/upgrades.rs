//! Prints what it costs to keep state in an upgrade, as the Markdown table of `BENCHMARKS.md`.

use std::process::ExitCode;

use conformance::growth::GrowthError;
use conformance::upgrades::{markdown, measure, measure_large};
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
    match on_large_stack(|| Ok::<_, GrowthError>((measure(&workshop)?, measure_large(&workshop)?))) {
        Ok((mut measured, large)) => {
            measured.extend(large);
            print!("{}", markdown(&measured));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("upgrades: {error}");
            ExitCode::FAILURE
        }
    }
}
