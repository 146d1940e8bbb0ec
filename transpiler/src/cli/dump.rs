//! `kybra-aot dump`.

use super::args::DumpArgs;
use super::console::Console;
use super::program::load;
use super::{Exit, Failure};
use crate::dump::dump;
use crate::pipeline::Asked;

/// Shows what a stage made.
pub(super) fn run(args: &DumpArgs, console: &Console) -> Result<Exit, Failure> {
    let compilation =
        load(&args.entry, Asked { strict_ints: args.strict_ints, ..Asked::default() }, console)?;
    match dump(&compilation, args.stage, args.function.as_deref()) {
        Some(text) => {
            console.output(&text)?;
            Ok(Exit::Done)
        }
        None => Ok(Exit::Refused),
    }
}
