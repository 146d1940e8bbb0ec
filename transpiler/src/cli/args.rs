//! Arguments of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::dump::Stage;
use crate::pipeline::Asked;

/// Compiles Python canisters to Rust canisters, ahead of time.
#[derive(Debug, Parser)]
#[command(name = "kybra-aot", version, about)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Show what is wrong with a program, and what becomes of each function
    Check(CheckArgs),
    /// Write the Rust crate and the .did of a canister
    Translate(TranslateArgs),
    /// Build a canister's wasm
    Build(BuildArgs),
    /// Run a script, or install a canister locally and call it
    Run(RunArgs),
    /// A local replica, driven by JSON lines on standard input
    Replica,
    /// Run programs under CPython and compiled, and compare
    Conform(ConformArgs),
    /// Count instructions: against hand-written Rust, or of a canister's calls.jsonl
    Bench(BenchArgs),
    /// Show what a stage of the compiler made of a program
    Dump(DumpArgs),
}

/// A program and how strictly it is taken.
#[derive(Debug, Args)]
pub(super) struct ProgramArgs {
    /// The program's Python file
    #[arg(value_name = "ENTRY.py")]
    pub(super) entry: PathBuf,
    #[command(flatten)]
    pub(super) strictness: Strictness,
}

/// How strictly a program is taken, and what it is to do beyond Kybra.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct Strictness {
    /// Refuse a program that gives warnings
    #[arg(long)]
    pub(super) deny_warnings: bool,
    /// Refuse a program with a function that would be interpreted
    #[arg(long)]
    pub(super) deny_interpret: bool,
    /// Raise OverflowError where a declared natN or intN is given what it cannot hold
    #[arg(long)]
    pub(super) strict_ints: bool,
    /// Keep module variables when the canister is upgraded
    #[arg(long)]
    pub(super) persist_state: bool,
}

impl Strictness {
    /// What is asked of the compiler.
    pub(super) fn asked(&self) -> Asked {
        Asked { strict_ints: self.strict_ints, persist_state: self.persist_state }
    }
}

/// What is to be interpreted.
#[derive(Debug, Args)]
pub(super) struct InterpretArgs {
    /// Interpret every function
    #[arg(long, conflicts_with = "deny_interpret")]
    pub(super) interpret_all: bool,
    /// Interpret this function
    #[arg(long, value_name = "NAME", num_args = 1.., conflicts_with = "deny_interpret")]
    pub(super) interpret: Vec<String>,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub(super) program: ProgramArgs,
    /// Answer in JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// Arguments of `translate`.
#[derive(Debug, Args)]
pub(super) struct TranslateArgs {
    #[command(flatten)]
    pub(super) program: ProgramArgs,
    /// The folder to write to
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: PathBuf,
}

/// Arguments of `build`.
#[derive(Debug, Args)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    pub(super) program: ProgramArgs,
    /// The wasm file to write
    #[arg(short, long, value_name = "FILE.wasm")]
    pub(super) output: PathBuf,
    /// The Candid interface to write
    #[arg(long, value_name = "FILE.did")]
    pub(super) did: Option<PathBuf>,
    #[command(flatten)]
    pub(super) interpret: InterpretArgs,
}

/// Arguments of `run`.
#[derive(Debug, Args)]
pub(super) struct RunArgs {
    /// A program's Python file, or a canister's wasm
    #[arg(value_name = "ENTRY.py|FILE.wasm")]
    pub(super) entry: PathBuf,
    /// The method to call
    pub(super) method: Option<String>,
    /// Its arguments as Candid text
    #[arg(value_name = "CANDID ARGS", requires = "method", allow_hyphen_values = true)]
    pub(super) args: Option<String>,
    /// The arguments of init as Candid text
    #[arg(long, value_name = "CANDID ARGS", default_value = "()")]
    pub(super) init: String,
    /// The caller's principal; anonymous unless given
    #[arg(long, value_name = "PRINCIPAL")]
    pub(super) sender: Option<String>,
    #[command(flatten)]
    pub(super) strictness: Strictness,
    #[command(flatten)]
    pub(super) interpret: InterpretArgs,
}

/// Arguments of `conform`.
#[derive(Debug, Args)]
pub(super) struct ConformArgs {
    /// Scripts, modules with case_* functions, canister folders, or folders of such
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Answer in JSON
    #[arg(long)]
    pub(super) json: bool,
    /// A file that lists mismatches that are known
    #[arg(long, value_name = "FILE")]
    pub(super) known_failures: Option<PathBuf>,
    /// The CPython 3.11 to compare with
    #[arg(long, value_name = "PYTHON", default_value = "python3.11")]
    pub(super) python: PathBuf,
    /// Interpret every function
    #[arg(long)]
    pub(super) interpret_all: bool,
    /// Raise OverflowError where a declared natN or intN is given what it cannot hold
    #[arg(long)]
    pub(super) strict_ints: bool,
}

/// Arguments of `bench`.
#[derive(Debug, Args)]
pub(super) struct BenchArgs {
    /// A canister with a calls.jsonl beside it; the examples' counter against hand-written Rust if none
    #[arg(value_name = "ENTRY.py")]
    pub(super) entry: Option<PathBuf>,
    /// Print a Markdown table
    #[arg(long, conflicts_with = "entry")]
    pub(super) markdown: bool,
}

/// Arguments of `dump`.
#[derive(Debug, Args)]
pub(super) struct DumpArgs {
    /// The stage to show
    #[arg(long)]
    pub(super) stage: Stage,
    /// Only this function
    #[arg(long = "fn", value_name = "NAME")]
    pub(super) function: Option<String>,
    /// Raise OverflowError where a declared natN or intN is given what it cannot hold
    #[arg(long)]
    pub(super) strict_ints: bool,
    /// The program's Python file
    #[arg(value_name = "ENTRY.py")]
    pub(super) entry: PathBuf,
}
