//! Building many programs as one canister.
//!
//! A program whose Rust does not compile is found by the file rustc's errors point to, dropped, and the
//! rest built again; where the errors point to no program, the batch is halved until they do.

use lowering::emit::{EmittedFile, emit_harness_root};

use super::program::Prepared;
use crate::build::{BuildError, CompileFailure};

/// Builds the wasm of a harness crate from its files.
pub type BuildCrate<'a> = &'a dyn Fn(&[EmittedFile]) -> Result<Vec<u8>, BuildError>;

/// Builds batches.
pub struct BatchBuilder<'a> {
    build: BuildCrate<'a>,
}

/// What became of a batch's programs.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Canisters: each the wasm and, by number, the programs that are in it, in the order of their
    /// program numbers.
    pub canisters: Vec<(Vec<u8>, Vec<usize>)>,
    /// Programs that do not compile, by number, each with rustc's first error.
    pub dropped: Vec<(usize, String)>,
}

impl<'a> BatchBuilder<'a> {
    /// A builder that compiles crates with `build`.
    pub fn new(build: BuildCrate<'a>) -> Self {
        Self { build }
    }

    /// Builds the programs.
    ///
    /// # Errors
    /// If crates cannot be built at all.
    pub fn build(&self, programs: &[&Prepared]) -> Result<Batch, BuildError> {
        let mut batch = Batch::default();
        self.add(programs, (0..programs.len()).collect(), &mut batch)?;
        Ok(batch)
    }

    /// Builds those of the programs whose numbers are given.
    fn add(
        &self,
        programs: &[&Prepared],
        mut numbers: Vec<usize>,
        batch: &mut Batch,
    ) -> Result<(), BuildError> {
        while !numbers.is_empty() {
            let failure = match (self.build)(&files(programs, &numbers)) {
                Ok(wasm) => {
                    batch.canisters.push((wasm, numbers));
                    return Ok(());
                }
                Err(BuildError::Compile(failure)) => failure,
                Err(other) => return Err(other),
            };
            let guilty = guilty(programs, &numbers, &failure);
            if guilty.is_empty() {
                return self.halve(programs, numbers, &failure, batch);
            }
            numbers.retain(|number| !guilty.iter().any(|(bad, _)| bad == number));
            batch.dropped.extend(guilty);
        }
        Ok(())
    }

    fn halve(
        &self,
        programs: &[&Prepared],
        mut numbers: Vec<usize>,
        failure: &CompileFailure,
        batch: &mut Batch,
    ) -> Result<(), BuildError> {
        if let [only] = numbers[..] {
            batch.dropped.push((only, failure.rendered.trim_end().to_owned()));
            return Ok(());
        }
        let rest = numbers.split_off(numbers.len() / 2);
        self.add(programs, numbers, batch)?;
        self.add(programs, rest, batch)
    }
}

fn files(programs: &[&Prepared], numbers: &[usize]) -> Vec<EmittedFile> {
    let prefixes: Vec<String> = numbers.iter().map(|number| programs[*number].prefix.clone()).collect();
    let mut files = vec![emit_harness_root(&prefixes)];
    files.extend(numbers.iter().flat_map(|number| programs[*number].files.iter().cloned()));
    files
}

/// The programs that errors point to, each with its first error.
fn guilty(programs: &[&Prepared], numbers: &[usize], failure: &CompileFailure) -> Vec<(usize, String)> {
    let mut guilty: Vec<(usize, String)> = Vec::new();
    for (file, message) in &failure.files {
        let number = numbers.iter().copied().find(|number| {
            file.strip_prefix("src/")
                .and_then(|path| path.strip_prefix(programs[*number].prefix.as_str()))
                .is_some_and(|rest| rest.starts_with('/'))
        });
        if let Some(number) = number
            && !guilty.iter().any(|(known, _)| *known == number)
        {
            guilty.push((number, format!("{file}: {message}")));
        }
    }
    guilty
}

#[cfg(test)]
mod tests;
