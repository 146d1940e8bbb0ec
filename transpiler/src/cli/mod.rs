//! The command line: arguments, exit statuses, the terminal.
//!
//! Exit status 0 is done, 1 a program that is refused (or failed, or a run with mismatches), 2 wrong
//! usage, files or toolchain. Results go to standard output, diagnostics and messages to standard error.

mod args;
mod bench;
mod build;
mod check;
mod conform;
mod console;
mod dump;
mod program;
mod replica;
mod run;
mod translate;

use std::process::ExitCode;

use clap::Parser;

use crate::syntax::STACK_BYTES;
use args::{Cli, Command};
use console::Console;

/// How a command ends when nothing went wrong with running it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// Done.
    Done,
    /// The program is refused, or did not do what was asked.
    Refused,
    /// The status that a script ended with.
    Script(u8),
}

/// Why a command could not do its work: exit status 2.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Pipeline(#[from] crate::pipeline::PipelineError),
    #[error(transparent)]
    Toolchain(#[from] crate::build::ToolchainError),
    #[error(transparent)]
    Canister(#[from] crate::canister::CanisterError),
    #[error(transparent)]
    Script(#[from] crate::script::ScriptError),
    #[error(transparent)]
    Conform(#[from] crate::conform::ConformError),
    #[error(transparent)]
    Oracle(#[from] conformance_oracle::OracleError),
    #[error(transparent)]
    KnownFailures(#[from] crate::conform::KnownFailuresError),
    #[error(transparent)]
    Bench(#[from] crate::bench::BenchError),
    #[error("the local replica failed: {0}")]
    Host(#[from] conformance_host::HostError),
    #[error(transparent)]
    Arguments(#[from] crate::service::ArgumentError),
    #[error("cannot {action} {}: {source}", path.display())]
    File { action: &'static str, path: std::path::PathBuf, source: std::io::Error },
    #[error("cannot write to standard output: {0}")]
    Output(std::io::Error),
    #[error("{0}")]
    Usage(String),
}

/// Runs the command line of this process and returns its exit status.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    std::panic::set_hook(Box::new(|panic| {
        eprintln!("internal error, please report it with the program that caused it: {panic}");
    }));
    // Deep programs need a deep stack, in every stage.
    let worker = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(move || work(cli));
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(status)) => status,
        Ok(Err(_)) => ExitCode::from(101),
        Err(error) => {
            eprintln!("error: no thread to work on: {error}");
            ExitCode::from(2)
        }
    }
}

fn work(cli: Cli) -> ExitCode {
    let console = Console::new();
    let result = match cli.command {
        Command::Check(args) => check::run(&args, &console),
        Command::Translate(args) => translate::run(&args, &console),
        Command::Build(args) => build::run(&args, &console),
        Command::Run(args) => run::run(&args, &console),
        Command::Replica => replica::run(),
        Command::Conform(args) => conform::run(&args, &console),
        Command::Bench(args) => bench::run(&args, &console),
        Command::Dump(args) => dump::run(&args, &console),
    };
    console.finish();
    match result {
        Ok(Exit::Done) => ExitCode::SUCCESS,
        Ok(Exit::Refused) => ExitCode::from(1),
        Ok(Exit::Script(status)) => ExitCode::from(status),
        // Whoever read the output has seen enough.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(2)
        }
    }
}
