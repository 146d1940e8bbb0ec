//! `kybra-aot bench`.

use super::args::BenchArgs;
use super::console::Console;
use super::program::workshop;
use super::{Exit, Failure};
use crate::bench::{BenchError, compare, markdown, measure_calls, plain};
use crate::conform::Progress;

/// Counts instructions.
pub(super) fn run(args: &BenchArgs, console: &Console) -> Result<Exit, Failure> {
    let measured = match &args.entry {
        Some(entry) => {
            console.step("measuring");
            measure_calls(entry)
                .map(|lines| lines.iter().map(|line| format!("{line}\n")).collect::<String>())
        }
        None => compare(&workshop(console, true)?)
            .map(|comparison| if args.markdown { markdown(&comparison) } else { plain(&comparison) }),
    };
    match measured {
        Ok(text) => {
            console.output(&text)?;
            Ok(Exit::Done)
        }
        Err(BenchError::Refused(diagnostics)) => {
            console.message(&format!("{}\n", diagnostics.trim_end()));
            Ok(Exit::Refused)
        }
        Err(other) => Err(other.into()),
    }
}
