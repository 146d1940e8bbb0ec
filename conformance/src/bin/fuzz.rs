//! Random programs compared with CPython: `cargo xtask fuzz --programs N`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

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

/// The number of programs that mismatch.
fn fuzz(cli: &Cli) -> Result<usize, Failure> {
    let work = cli.out.join("work");
    std::fs::create_dir_all(&work)?;
    let oracle = Oracle::new(Path::new("python3.11"))?;
    let workshop = Workshop::open()?;
    let comparison = Comparison { oracle: &oracle, workshop: &workshop, folder: &work };
    let mut total = Summary::default();
    let mut failures = 0;
    let end = cli.seed.saturating_add(cli.programs);
    let mut first = cli.seed;
    while first < end {
        let seeds: Vec<u64> = (first..end.min(first + BATCH)).collect();
        let compared = comparison.run(seeds.iter().map(|seed| Choices::of_seed(*seed)).collect())?;
        for (seed, program) in seeds.iter().zip(compared) {
            let of_program = Summary::of(&program.results);
            total.matched += of_program.matched;
            total.declined += of_program.declined;
            total.mismatched += of_program.mismatched;
            if of_program.mismatched > 0 {
                failures += 1;
                report(cli, &comparison, *seed, program, failures <= cli.failures)?;
            }
        }
        first += BATCH;
        println!("seeds below {}: {total}; {failures} programs mismatch", first.min(end));
    }
    Ok(failures)
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
    println!("seed {seed} mismatches, kept as {}", path.display());
    if shown {
        let small = shrink(comparison, program, cli.shrink)?;
        println!("{}\n{}", small.text, small.mismatches().join("\n"));
    }
    Ok(())
}
