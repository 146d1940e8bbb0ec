//! Everything that continuous integration runs, in order of cost.

use crate::command::{Failure, cargo, root, run};
use crate::demo::binary;
use crate::setup::setup;

/// Format, lints, all tests of the workspace; a test that fails does not keep the others from running.
///
/// # Errors
/// At the first step that fails.
pub fn test() -> Result<(), Failure> {
    setup()?;
    run(cargo().args(["fmt", "--all", "--check"]))?;
    run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    run(cargo().args(["test", "--workspace", "--no-fail-fast"]))
}

/// Compares random programs with CPython.
///
/// # Errors
/// If a program mismatches, or nothing can be compared.
pub fn fuzz(arguments: &[String]) -> Result<(), Failure> {
    setup()?;
    run(cargo().args(["build", "--workspace", "--bins"]))?;
    run(std::process::Command::new(binary().with_file_name("fuzz")).args(arguments).current_dir(root()))
}

/// What BENCHMARKS.md says above the measured table.
const HEAD: &str = "\
# Benchmarks

Instructions of one call, all of the message (decoding, body, encoding, System API, dirty heap pages), as
the local host meters them; deterministic for one toolchain. The left column is `examples/counter`, the
right one `conformance/baseline`, hand-written with ic-cdk and checked arithmetic, built with the same
profile and measured in the same run. `cargo xtask bench` writes this file.

";

/// What it says above the table of overhead.
const OVERHEAD: &str = "
## What a message costs around its body

Instructions of an update call of three methods (`conformance/overhead`), by phase. The counter is what
`performance_counter(1)` reads first in the body, this reading included. Before the body is what it reads less a
reading; the body is what it reads behind the body, less the same; after it come encoding and replying. Heap
pages that changed cost 1,000 each, in replicated execution only. An empty query and an increment may cost half
of what the hand-written canister's do, and the counter may read 3,000 in them: a test holds them to it. The
least is hand-written wasm that gives the same replies and checks nothing: what the System API itself costs.

";

/// What it says above the table of growth.
const GROWTH: &str = "
## Growth

Instructions of one call that does an operation n times (`conformance/growth/main.py`), and the exponent
of their growth over the last doubling. The last column is the exponent in CPython, which none may exceed
by more than 0.2.

";

/// What it says above the table of upgrades.
const UPGRADES: &str = "
## Upgrades

Instructions of an upgrade that keeps the module variables (`persist-state`, `conformance/upgrades/main.py`):
what `pre_upgrade` and `post_upgrade` use for the values, writing and reading together, dirty pages
included. An upgrade may use 300,000,000,000. The last rows are states of a hundred megabytes.

";

/// The table that a binary of the suites prints.
fn measured(program: &str) -> Result<String, Failure> {
    let output = std::process::Command::new(binary().with_file_name(program))
        .current_dir(root())
        .output()
        .map_err(|source| Failure::Start { program: program.to_owned(), source })?;
    if !output.status.success() {
        return Err(Failure::Status(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Measures the counter and its overhead beside hand-written Rust, the growth of costs and upgrades, and writes
/// the tables.
///
/// # Errors
/// If a build or a call fails.
pub fn bench() -> Result<(), Failure> {
    setup()?;
    run(cargo().args(["build", "--workspace", "--bins"]))?;
    let output = std::process::Command::new(binary())
        .args(["bench", "--markdown"])
        .current_dir(root())
        .output()
        .map_err(|source| Failure::Start { program: binary().display().to_string(), source })?;
    if !output.status.success() {
        return Err(Failure::Status(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let (overhead, growth) = (measured("overhead")?, measured("growth")?);
    let upgrades = measured("upgrades")?;
    let table = String::from_utf8_lossy(&output.stdout);
    let text = format!("{HEAD}{table}{OVERHEAD}{overhead}{GROWTH}{growth}{UPGRADES}{upgrades}");
    let path = root().join("BENCHMARKS.md");
    std::fs::write(&path, text).map_err(crate::command::at(&path))
}
