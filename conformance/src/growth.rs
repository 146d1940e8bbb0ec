//! How the cost of operations grows with their size: `growth/main.py`, measured in the host.

use std::path::Path;

use candid::Encode;
use conformance_host::{Host, HostError, Principal};
use transpiler::build::{CrateKind, Workshop};
use transpiler::canister::{self, CanisterError};
use transpiler::pipeline::{PipelineError, Purpose, compile};
use transpiler::report::{Colour, render};

/// The sizes: each twice the one before.
pub const SIZES: [u64; 4] = [2_000, 4_000, 8_000, 16_000];

/// The methods of `growth/main.py`, each with the exponent of its cost in CPython.
const OPERATIONS: &[(&str, f64)] = &[
    ("append_to_a_list", 1.0),
    ("pop_from_the_end_of_a_list", 1.0),
    ("read_and_write_a_list", 1.0),
    ("sort_a_list", 1.0),
    ("slices_of_a_list", 1.0),
    ("insert_into_a_dict", 1.0),
    ("look_up_in_a_dict", 1.0),
    ("delete_the_oldest_of_a_dict", 1.0),
    ("delete_every_key_of_a_dict", 1.0),
    ("walk_a_dict", 1.0),
    ("build_a_string_by_appending", 1.0),
    ("build_a_string_of_wide_characters", 1.0),
    ("join_strings", 1.0),
    ("index_a_string", 1.0),
    ("index_a_string_of_wide_characters", 1.0),
    ("slices_of_a_string", 1.0),
    ("slices_of_a_string_of_wide_characters", 1.0),
    ("walk_a_string", 1.0),
    ("insert_at_the_front_of_a_list", 2.0),
    ("search_a_list", 2.0),
    ("add_to_a_growing_integer", 2.0),
];

/// What may lie between a measured exponent and the class: logarithms, and a table that doubles.
pub const SLACK: f64 = 0.2;

/// The growth of one operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    /// The method.
    pub operation: &'static str,
    /// The exponent in CPython.
    pub class: f64,
    /// Instructions at each of [`SIZES`].
    pub instructions: [u64; 4],
}

impl Growth {
    /// The exponent of the instructions as a function of the size, over the last doubling.
    #[expect(clippy::cast_precision_loss, reason = "instructions of a message stay below 2^53")]
    pub fn exponent(&self) -> f64 {
        (self.instructions[3] as f64 / self.instructions[2] as f64).log2()
    }

    /// Whether it grows no faster than in CPython.
    pub fn is_within_class(&self) -> bool {
        self.exponent() <= self.class + SLACK
    }
}

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
pub enum GrowthError {
    /// The program's file cannot be read.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// The program is refused.
    #[error("{0}")]
    Refused(String),
    /// It does not build.
    #[error(transparent)]
    Canister(#[from] CanisterError),
    /// The host failed.
    #[error("the local replica failed: {0}")]
    Host(#[from] HostError),
    /// A call was not answered.
    #[error("{method}({size}): {rejection}")]
    Rejected {
        /// The method.
        method: &'static str,
        /// The size.
        size: u64,
        /// What the host says.
        rejection: String,
    },
}

/// The canister of a program of this crate's folder, built to be deployed.
///
/// # Errors
/// If it does not build.
pub(crate) fn wasm_of(entry: &str, workshop: &Workshop) -> Result<Vec<u8>, GrowthError> {
    let entry = Path::new(env!("CARGO_MANIFEST_DIR")).join(entry);
    let compilation = compile(&entry, Purpose::Program)?;
    let Some(compiled) = &compilation.compiled else {
        let errors = compilation.errors();
        return Err(GrowthError::Refused(render(&errors, &compilation.sources, Colour::None)));
    };
    let translation = canister::translate(&entry, &compilation, compiled)?;
    Ok(canister::build(translation, CrateKind::Canister, workshop)?.wasm)
}

/// Measures every operation at every size.
///
/// # Errors
/// If the canister does not build, or a call is not answered.
pub fn measure(workshop: &Workshop) -> Result<Vec<Growth>, GrowthError> {
    let wasm = wasm_of("growth/main.py", workshop)?;
    let mut host = Host::new();
    let id = host.create_canister();
    host.install_canister(id, &wasm, b"DIDL\0\0", Principal::anonymous())?;
    let mut measured = Vec::new();
    for (operation, class) in OPERATIONS {
        let mut instructions = [0; 4];
        for (count, size) in instructions.iter_mut().zip(SIZES) {
            // Encoding a number cannot fail.
            let argument = Encode!(&size).unwrap_or_default();
            let outcome = host.update_call(id, Principal::anonymous(), operation, &argument)?;
            *count = outcome.instructions;
            outcome.into_reply().map_err(|rejection| GrowthError::Rejected {
                method: operation,
                size,
                rejection: rejection.to_string(),
            })?;
        }
        measured.push(Growth { operation, class: *class, instructions });
    }
    Ok(measured)
}

/// The measurements as a Markdown table.
pub fn markdown(measured: &[Growth]) -> String {
    let sizes: Vec<String> = SIZES.iter().map(|size| format!("n = {size}")).collect();
    let mut text = format!("| operation, n times | {} | exponent | CPython |\n", sizes.join(" | "));
    text += "|---|---:|---:|---:|---:|---:|---:|\n";
    for growth in measured {
        let counts: Vec<String> = growth.instructions.iter().map(ToString::to_string).collect();
        let name = growth.operation.replace('_', " ");
        text += &format!(
            "| {name} | {} | {:.2} | {:.0} |\n",
            counts.join(" | "),
            growth.exponent(),
            growth.class
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponent_is_that_of_the_last_doubling() {
        let growth = Growth { operation: "x", class: 1.0, instructions: [1, 9, 10, 20] };
        assert!((growth.exponent() - 1.0).abs() < 1e-9);
        assert!(growth.is_within_class());
        assert!(!Growth { instructions: [1, 2, 10, 40], ..growth }.is_within_class());
    }
}
