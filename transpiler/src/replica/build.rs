//! Where modules come from.

use std::path::Path;

use crate::build::{BuildError, CrateKind, Workshop};
use crate::canister::{self, CanisterError};
use crate::pipeline::{Purpose, compile};
use crate::report::{Colour, render, sorted};

/// A module to install.
#[derive(Clone, Debug)]
pub struct Built {
    /// The wasm.
    pub wasm: Vec<u8>,
    /// The names of the variables that survive an upgrade.
    pub state: Vec<String>,
}

/// Why a request was wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrongRequest {
    /// In words.
    pub message: String,
    /// The code of the first error, where the compiler refuses the program.
    pub code: Option<&'static str>,
    /// Whether the fault is the compiler's: it took the program, and its Rust does not compile.
    pub fault: bool,
}

impl From<String> for WrongRequest {
    fn from(message: String) -> Self {
        Self { message, ..Self::default() }
    }
}

/// Turns the paths of requests into modules.
pub trait CanisterSource {
    /// Compiles a Python file.
    ///
    /// # Errors
    /// If the file cannot be read, the program is refused, or it does not build.
    fn compile(&mut self, entry: &Path) -> Result<Built, WrongRequest>;
}

/// Compiles in the user's cache.
#[derive(Debug)]
pub struct FromFiles {
    /// How the crates are optimised.
    kind: CrateKind,
    /// Opened at the first program, so that a session without one needs no toolchain.
    workshop: Option<Workshop>,
}

impl Default for FromFiles {
    fn default() -> Self {
        Self::of_kind(CrateKind::Canister)
    }
}

impl FromFiles {
    /// Compiles to crates of that kind.
    pub fn of_kind(kind: CrateKind) -> Self {
        Self { kind, workshop: None }
    }

    fn workshop(&mut self) -> Result<&Workshop, String> {
        if self.workshop.is_none() {
            self.workshop = Some(Workshop::open().map_err(|error| error.to_string())?);
        }
        self.workshop.as_ref().ok_or_else(|| "no toolchain".to_owned())
    }
}

impl CanisterSource for FromFiles {
    fn compile(&mut self, entry: &Path) -> Result<Built, WrongRequest> {
        let compilation = compile(entry, Purpose::Program).map_err(|error| error.to_string())?;
        let Some(compiled) = &compilation.compiled else {
            let errors = compilation.errors();
            let message = render(&errors, &compilation.sources, Colour::None).trim_end().to_owned();
            let code = sorted(&errors).first().map(|error| error.code.as_str());
            return Err(WrongRequest { message, code, fault: false });
        };
        let translation =
            canister::translate(entry, &compilation, compiled).map_err(|error| error.to_string())?;
        let kind = self.kind;
        let failed = |error: CanisterError| WrongRequest {
            fault: matches!(error, CanisterError::Build(BuildError::Compile(_))),
            ..error.to_string().into()
        };
        let built = canister::build(translation, kind, self.workshop()?).map_err(failed)?;
        let state = compiled.ir.kept.iter().map(|kept| kept.name.clone()).collect();
        Ok(Built { wasm: built.wasm, state })
    }
}
