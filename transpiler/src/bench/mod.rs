//! Instruction counts: our counter against hand-written Rust, or a canister's own calls.

mod calls;
mod table;

use std::path::{Path, PathBuf};

use candid::IDLArgs;
use candid::types::value::IDLValue;
use conformance_host::{Host, HostError, Principal};
use lowering::emit::EmittedFile;

use crate::build::{BuildError, CrateKind, Workshop};
use crate::canister::{self, CanisterError};
use crate::pipeline::{PipelineError, Purpose, compile};
use crate::report::{Colour, render};
use crate::service::{ArgumentError, encode_arguments};

pub use calls::{Measured, measure_calls};
pub use table::{markdown, plain};

/// The counter of the examples.
const COUNTER: &str = include_str!("../../../examples/counter/main.py");

/// The same, hand-written with ic-cdk.
const BASELINE: &str = include_str!("../../../conformance/baseline/src/lib.rs");

/// Where the counter is in the project's repository.
const COUNTER_PATH: &str = "examples/counter/main.py";

/// What is measured: the row's name, the method, its arguments.
const METHODS: &[(&str, &str, &str)] = &[
    ("noop", "noop", "()"),
    ("increment", "increment", "()"),
    ("fibonacci(25), iterative", "fibonacci", "(25 : nat64)"),
    ("fib(20), recursive", "fib", "(20 : nat64)"),
    ("sum_to(10000)", "sum_to", "(10000 : nat64)"),
    ("ackermann(3, 6)", "ackermann", "(3 : nat64, 6 : nat64)"),
];

/// A line of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What was run.
    pub name: &'static str,
    /// Instructions of the compiled Python.
    pub ours: u64,
    /// Instructions of the hand-written Rust.
    pub hand_written: u64,
}

/// The comparison of the counters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The measured methods.
    pub rows: Vec<Row>,
    /// Sizes of the modules, in bytes: compiled Python, hand-written.
    pub wasm_bytes: (usize, usize),
    /// The compiler of both.
    pub toolchain: String,
}

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
pub enum BenchError {
    /// A file cannot be read or written.
    #[error("cannot use {}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The program's files cannot be read.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// The program is refused.
    #[error("{0}")]
    Refused(String),
    /// It is no canister, or does not build.
    #[error(transparent)]
    Canister(#[from] CanisterError),
    /// The hand-written canister does not build.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The host failed.
    #[error("the local replica failed: {0}")]
    Host(#[from] HostError),
    /// Arguments are not Candid.
    #[error(transparent)]
    Arguments(#[from] ArgumentError),
    /// A call that is measured was not answered as it must be.
    #[error("{0}")]
    Answer(String),
}

/// Builds the counter and its hand-written counterpart with one toolchain and profile, and measures the
/// same calls in both.
///
/// # Errors
/// If one of them does not build, or they answer differently.
pub fn compare(workshop: &Workshop) -> Result<Comparison, BenchError> {
    let ours = build_counter(workshop)?;
    let files = [EmittedFile { path: "lib.rs".to_owned(), text: BASELINE.to_owned() }];
    let hand_written = workshop.build(CrateKind::Canister, &files)?;
    let rows = METHODS
        .iter()
        .map(|(name, method, args)| {
            let (our_reply, ours) = measure(&ours, method, args)?;
            let (reply, hand_written) = measure(&hand_written, method, args)?;
            if our_reply != reply {
                return Err(BenchError::Answer(format!(
                    "{name}: the answers are {our_reply} and {reply}"
                )));
            }
            Ok(Row { name, ours, hand_written })
        })
        .collect::<Result<_, _>>()?;
    Ok(Comparison {
        rows,
        wasm_bytes: (ours.len(), hand_written.len()),
        toolchain: workshop.toolchain().version.clone(),
    })
}

/// The reply and the instructions of one update call (a query method's cost is the same either way) to
/// a fresh canister.
fn measure(wasm: &[u8], method: &str, args: &str) -> Result<(IDLArgs, u64), BenchError> {
    let mut host = Host::new();
    let id = host.create_canister();
    let anonymous = Principal::anonymous();
    host.install_canister(id, wasm, &encode_arguments("()", None)?, anonymous)?;
    let outcome = host.update_call(id, anonymous, method, &encode_arguments(args, None)?)?;
    let instructions = outcome.instructions;
    let bytes = outcome.into_reply().map_err(|rejection| BenchError::Answer(rejection.to_string()))?;
    let mut reply =
        IDLArgs::from_bytes(&bytes).map_err(|error| BenchError::Answer(error.to_string()))?;
    // ic-cdk gives a null for a method without results, which its callers leave unread.
    while reply.args.last() == Some(&IDLValue::Null) {
        reply.args.pop();
    }
    Ok((reply, instructions))
}

fn build_counter(workshop: &Workshop) -> Result<Vec<u8>, BenchError> {
    if let Some(path) = counter_here() {
        return build(&path, workshop);
    }
    let file = |path: &Path, source| BenchError::File { path: path.to_owned(), source };
    let folder = tempfile::tempdir().map_err(|error| file(Path::new("a temporary folder"), error))?;
    let path = folder.path().join("main.py");
    std::fs::write(&path, COUNTER).map_err(|error| file(&path, error))?;
    build(&path, workshop)
}

/// The counter of the repository that the working folder is in.
fn counter_here() -> Option<PathBuf> {
    let folder = std::env::current_dir().ok()?;
    folder.ancestors().map(|folder| folder.join(COUNTER_PATH)).find(|path| path.is_file())
}

fn build(entry: &Path, workshop: &Workshop) -> Result<Vec<u8>, BenchError> {
    let compilation = compile(entry, Purpose::Program)?;
    let Some(compiled) = &compilation.compiled else {
        let errors = compilation.errors();
        return Err(BenchError::Refused(render(&errors, &compilation.sources, Colour::None)));
    };
    let translation = canister::translate(entry, &compilation, compiled)?;
    Ok(canister::build(translation, CrateKind::Canister, workshop)?.wasm)
}
