//! Where crates are built: a folder for each kind of crate, in the user's cache.
//!
//! Cargo tells crates of one name apart by their sources' times, not their contents, so two canisters
//! that share a target directory must share their folder too; and one folder for all makes the wasm
//! independent of where the Python is.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use lowering::emit::EmittedFile;

use super::cargo::{BuildError, BuildSettings, build_crate, cache_dir};
use super::crate_files::{CrateKind, write_crate};
use super::store::{Store, key};
use super::toolchain::{Toolchain, ToolchainError, find_toolchain};

/// Builds crates, one at a time, and remembers what it built.
#[derive(Clone, Debug)]
pub struct Workshop {
    toolchain: Toolchain,
    folder: PathBuf,
}

impl Workshop {
    /// The workshop in the user's cache, with the first toolchain that can build for wasm.
    ///
    /// # Errors
    /// If no toolchain can.
    pub fn open() -> Result<Self, ToolchainError> {
        Ok(Self::in_folder(&cache_dir(), find_toolchain()?))
    }

    /// A workshop in `folder`.
    pub fn in_folder(folder: &Path, toolchain: Toolchain) -> Self {
        Self { toolchain, folder: folder.to_owned() }
    }

    /// The toolchain it builds with.
    pub fn toolchain(&self) -> &Toolchain {
        &self.toolchain
    }

    /// The settings of its builds.
    pub fn settings(&self) -> BuildSettings {
        BuildSettings { toolchain: self.toolchain.clone(), target_dir: self.folder.join("target") }
    }

    /// The wasm of a crate: built before from the same inputs, or built now. Waits while another
    /// process builds.
    ///
    /// # Errors
    /// See [`BuildError`].
    pub fn build(&self, kind: CrateKind, files: &[EmittedFile]) -> Result<Vec<u8>, BuildError> {
        let store = Store::in_folder(&self.folder.join("wasm"));
        let key = key(kind, files, &self.toolchain);
        if let Some(wasm) = store.get(&key) {
            return Ok(wasm);
        }
        let _lock = self.lock()?;
        let folder = self.folder.join(match kind {
            CrateKind::Canister => "canister",
            CrateKind::Harness => "harness",
            CrateKind::Disposable => "disposable",
        });
        write_crate(&folder, kind, files)
            .map_err(|source| BuildError::io("the crate cannot be written", &folder, source))?;
        let wasm = build_crate(&folder, &self.settings())?;
        store.put(&key, &wasm);
        Ok(wasm)
    }

    /// Held while a crate is written and built; released when dropped.
    fn lock(&self) -> Result<File, BuildError> {
        let failed = |source| BuildError::io("the cache folder cannot be used", &self.folder, source);
        fs::create_dir_all(&self.folder).map_err(failed)?;
        let lock = File::create(self.folder.join("lock")).map_err(failed)?;
        lock.lock().map_err(failed)?;
        Ok(lock)
    }
}
