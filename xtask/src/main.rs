//! The project's own commands: `cargo xtask setup`, `demo`, `test`, `fuzz`, `lock`, `bench`.

mod command;
mod demo;
mod lock;
mod setup;
mod suite;
#[path = "../../transpiler/src/build/toolchain.rs"]
mod toolchain;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Makes sure that a Rust toolchain for wasm32-unknown-unknown is there.
    Setup,
    /// Builds the examples, installs them in the local host, calls them and prints what it cost.
    Demo,
    /// Runs everything that continuous integration runs.
    Test,
    /// Writes the lock file that travels with every emitted crate.
    Lock,
    /// Compares random programs with CPython; what does not match is kept and made small.
    Fuzz {
        /// Arguments of the fuzzer: --programs N, --seed N, --show, and others that --help tells
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Measures the counter beside hand-written Rust and writes BENCHMARKS.md.
    Bench,
}

fn main() -> ExitCode {
    let done = match Cli::parse().task {
        Task::Setup => setup::setup().map(|_| ()),
        Task::Demo => demo::demo(),
        Task::Test => suite::test(),
        Task::Lock => lock::lock(),
        Task::Fuzz { arguments } => suite::fuzz(&arguments),
        Task::Bench => suite::bench(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("cargo xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
