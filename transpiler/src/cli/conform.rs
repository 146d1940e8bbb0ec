//! `kybra-aot conform`.

use conformance_oracle::Oracle;

use super::args::ConformArgs;
use super::console::Console;
use super::program::{unsupported, workshop};
use super::{Exit, Failure};
use crate::conform::{CaseResult, KnownFailures, Status, Summary, Verdict, conform, discover};
use crate::pipeline::Asked;

/// Compares programs with CPython.
pub(super) fn run(args: &ConformArgs, console: &Console) -> Result<Exit, Failure> {
    if args.interpret_all {
        return Err(unsupported("--interpret-all"));
    }
    let known = match &args.known_failures {
        Some(path) => KnownFailures::read(path)?,
        None => KnownFailures::default(),
    };
    let found = discover(&args.paths)?;
    let oracle = Oracle::new(&args.python)?;
    let asked = Asked { strict_ints: args.strict_ints, ..Asked::default() };
    let results = conform(&found, &oracle, &workshop(console, false)?, console, asked)?;
    let verdicts: Vec<Verdict> = results.iter().map(|result| known.verdict(result)).collect();
    if args.json {
        let text =
            serde_json::to_string_pretty(&results).map_err(|error| Failure::Usage(error.to_string()))?;
        console.output(&format!("{text}\n"))?;
    } else {
        for (result, verdict) in results.iter().zip(&verdicts) {
            console.output(&line(result, *verdict))?;
        }
        console.output(&format!("{}\n", Summary::of(&results)))?;
    }
    let fine = verdicts.iter().all(|verdict| *verdict == Verdict::Fine);
    Ok(if fine { Exit::Done } else { Exit::Refused })
}

/// A line for what is no plain match.
fn line(result: &CaseResult, verdict: Verdict) -> String {
    let name = result.name();
    let detail = result.detail.as_deref().unwrap_or_default();
    match (result.status, verdict) {
        (Status::Match, Verdict::FixedFailure) => {
            format!("match     {name}: listed as a known failure; take it off the list\n")
        }
        (Status::Match, Verdict::Fine | Verdict::NewFailure) => String::new(),
        (Status::Declined, _) => {
            let code = result.code.as_deref().unwrap_or_default();
            format!("declined  {name}: {code} {detail}\n")
        }
        (Status::Mismatch, Verdict::Fine) => format!("mismatch  {name}: (known) {detail}\n"),
        (Status::Mismatch, Verdict::NewFailure | Verdict::FixedFailure) => {
            format!("mismatch  {name}: {detail}\n")
        }
    }
}
