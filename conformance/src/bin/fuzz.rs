//! Random programs compared with CPython: `cargo xtask fuzz --programs N`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use conformance::random::choices::Choices;
use conformance::random::compare::{CompareError, Compared, Comparison};
use conformance::random::shrink::shrink;
use conformance_oracle::{Oracle, OracleError};
use transpiler::build::{ToolchainError, Workshop};
use transpiler::conform::Summary;
use transpiler::syntax::on_large_stack;

/// Random programs compared with CPython.
#[derive(Parser)]
struct Cli {
    /// How many programs
    #[arg(long, default_value_t = 300)]
    programs: u64,
    /// The seed of the first; the others follow it
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Rounds of shrinking for each failure that is shown
    #[arg(long, default_value_t = 12)]
    shrink: usize,
    /// How many failures are shrunk and shown
    #[arg(long, default_value_t = 5)]
    failures: usize,
    /// A program that is declined fails, as one that mismatches does
    #[arg(long)]
    strict: bool,
    /// Where the failing programs are kept
    #[arg(long, default_value = "target/fuzz")]
    out: PathBuf,
    /// Print the program of the seed, and do nothing else
    #[arg(long)]
    show: bool,
}

/// Why nothing was compared.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Compare(#[from] CompareError),
    #[error(transparent)]
    Toolchain(#[from] ToolchainError),
    #[error(transparent)]
    Oracle(#[from] OracleError),
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Programs of one batch.
const BATCH: u64 = 100;

/// How long a case may take in CPython; of one that takes longer nothing is said.
const TIME_LIMIT: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let cli = Cli::parse();
    if cli.show {
        let text = conformance::random::program_of_seed(cli.seed);
        return match std::io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        };
    }
    match on_large_stack(|| fuzz(&cli)) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("fuzz: {failure}");
            ExitCode::from(2)
        }
    }
}

/// What became of all programs.
#[derive(Default)]
struct Tally {
    cases: Summary,
    /// Cases of which CPython says nothing.
    unanswered: usize,
    /// Programs that failed.
    failures: usize,
    /// Why cases were declined: how many, and a seed.
    declined: BTreeMap<String, (usize, u64)>,
}

impl Tally {
    fn add(&mut self, seed: u64, program: &Compared) {
        let of_program = Summary::of(&program.results);
        self.cases.matched += of_program.matched;
        self.cases.declined += of_program.declined;
        self.cases.mismatched += program.mismatches().len();
        self.unanswered += program.unanswered();
        self.failures += usize::from(!program.failures().is_empty());
        for reason in program.declined() {
            self.declined.entry(kind_of(&reason)).or_insert((0, seed)).0 += 1;
        }
    }
}

/// A reason without place and names: `KA0011 this list holds .. and is given ..`.
fn kind_of(reason: &str) -> String {
    let code = reason.split(' ').next().unwrap_or_default();
    let message = reason.split_once(": ").map_or(reason, |(_, message)| message);
    let outside: Vec<&str> = message.split('`').step_by(2).collect();
    format!("{code} {}", outside.join(".."))
}

/// The number of programs that fail.
fn fuzz(cli: &Cli) -> Result<usize, Failure> {
    let work = cli.out.join("work");
    std::fs::create_dir_all(&work)?;
    let oracle = Oracle::new(Path::new("python3.11"))?.with_time_limit(TIME_LIMIT);
    let workshop = Workshop::open()?;
    let comparison =
        Comparison { oracle: &oracle, workshop: &workshop, folder: &work, strict: cli.strict };
    let mut tally = Tally::default();
    let end = cli.seed.saturating_add(cli.programs);
    let mut first = cli.seed;
    while first < end {
        let seeds: Vec<u64> = (first..end.min(first + BATCH)).collect();
        let compared = comparison.run(seeds.iter().map(|seed| Choices::of_seed(*seed)).collect())?;
        for (seed, program) in seeds.iter().zip(compared) {
            tally.add(*seed, &program);
            if !program.failures().is_empty() {
                report(cli, &comparison, *seed, program, tally.failures <= cli.failures)?;
            }
        }
        first += BATCH;
        println!(
            "seeds below {}: {}, {} without an answer; {} programs fail",
            first.min(end),
            tally.cases,
            tally.unanswered,
            tally.failures
        );
    }
    for (reason, (count, seed)) in &tally.declined {
        println!("{count:5} declined, such as in seed {seed}: {reason}");
    }
    Ok(tally.failures)
}

/// Keeps a failing program, and shows it made small.
fn report(
    cli: &Cli,
    comparison: &Comparison<'_>,
    seed: u64,
    program: Compared,
    shown: bool,
) -> Result<(), Failure> {
    let path = cli.out.join(format!("seed_{seed}.py"));
    std::fs::write(&path, &program.text)?;
    println!("seed {seed} fails, kept as {}", path.display());
    println!("{}", program.failures().join("\n"));
    if shown {
        let small = shrink(comparison, program, cli.shrink)?;
        println!("{}\n{}", small.text, small.failures().join("\n"));
    }
    Ok(())
}
