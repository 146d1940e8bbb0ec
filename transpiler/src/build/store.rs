//! Wasm built before, by a hash of everything that goes into it. Builds are reproducible, so what is
//! found is what a build would give.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use lowering::emit::EmittedFile;
use sha2::{Digest, Sha256};

use super::crate_files::{CrateKind, fixed_inputs};
use super::toolchain::Toolchain;

/// How many modules are kept; the oldest go first.
const KEPT: usize = 200;

/// A folder of modules named by their keys.
pub(super) struct Store {
    folder: PathBuf,
}

/// The key of a crate's wasm: a hash of its files, what every crate has, and the toolchain.
pub(super) fn key(kind: CrateKind, files: &[EmittedFile], toolchain: &Toolchain) -> String {
    let mut hash = Sha256::new();
    let mut part = |text: &str| {
        hash.update(text.len().to_le_bytes());
        hash.update(text.as_bytes());
    };
    part(&toolchain.version);
    part(&toolchain.rustc.to_string_lossy());
    part(&toolchain.linker.as_deref().unwrap_or(Path::new("")).to_string_lossy());
    for (name, text) in fixed_inputs(kind) {
        part(&name);
        part(&text);
    }
    let mut files: Vec<&EmittedFile> = files.iter().collect();
    files.sort_by(|left, right| left.path.cmp(&right.path));
    for file in files {
        part(&file.path);
        part(&file.text);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Store {
    /// A store in `folder`, which need not exist.
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The module of that key.
    pub(super) fn get(&self, key: &str) -> Option<Vec<u8>> {
        fs::read(self.path(key)).ok()
    }

    /// Keeps a module. A store that cannot be written costs time, and nothing else.
    pub(super) fn put(&self, key: &str, wasm: &[u8]) {
        if fs::create_dir_all(&self.folder).is_err() {
            return;
        }
        // Renaming is atomic: a reader finds the whole module or none.
        let unfinished = self.folder.join(format!("{key}.{}", std::process::id()));
        if fs::write(&unfinished, wasm).and_then(|()| fs::rename(&unfinished, self.path(key))).is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        self.prune();
    }

    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{key}.wasm"))
    }

    fn prune(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let mut kept: Vec<(SystemTime, PathBuf)> = entries
            .flatten()
            .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
            .collect();
        kept.sort();
        let surplus = kept.len().saturating_sub(KEPT);
        for (_, path) in kept.into_iter().take(surplus) {
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn toolchain(version: &str) -> Toolchain {
        Toolchain {
            rustc: "rustc".into(),
            cargo: "cargo".into(),
            linker: None,
            version: version.to_owned(),
        }
    }

    fn file(path: &str, text: &str) -> EmittedFile {
        EmittedFile { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn the_key_depends_on_every_input_and_not_on_their_order() {
        let (a, b) = (file("a.rs", "1"), file("b.rs", "2"));
        let canister = CrateKind::Canister;
        let base = key(canister, &[a.clone(), b.clone()], &toolchain("1"));
        assert_eq!(base, key(canister, &[b.clone(), a.clone()], &toolchain("1")));
        let others = [
            key(CrateKind::Harness, &[a.clone(), b.clone()], &toolchain("1")),
            key(canister, &[a.clone(), b.clone()], &toolchain("2")),
            key(canister, &[a.clone(), file("b.rs", "3")], &toolchain("1")),
            key(canister, &[a.clone(), file("c.rs", "2")], &toolchain("1")),
            key(canister, &[a], &toolchain("1")),
            key(canister, &[file("a.rs", "1b.rs"), file("", "2")], &toolchain("1")),
        ];
        for other in others {
            assert_ne!(base, other);
        }
    }

    #[test]
    fn a_module_is_found_again_and_the_store_stays_small() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::in_folder(&folder.path().join("wasm"));
        assert_eq!(store.get("none"), None);
        for index in 0..=KEPT {
            store.put(&format!("{index}"), &[1, 2, 3]);
        }
        let count = fs::read_dir(folder.path().join("wasm")).expect("the folder").count();
        assert_eq!(count, KEPT);
        assert_eq!(store.get(&format!("{KEPT}")), Some(vec![1, 2, 3]));
    }
}
