//! The crate on disk.

use super::*;

fn file(path: &str, text: &str) -> EmittedFile {
    EmittedFile { path: path.to_owned(), text: text.to_owned() }
}

#[test]
fn the_crate_has_manifest_lock_sources_and_runtime() {
    let folder = tempfile::tempdir().expect("a folder");
    write_crate(
        folder.path(),
        CrateKind::Canister,
        &[file("lib.rs", "//! a\n"), file("pkg/mod.rs", "")],
    )
    .expect("written");
    for path in [
        "Cargo.toml",
        "Cargo.lock",
        "src/lib.rs",
        "src/pkg/mod.rs",
        "mini_runtime/Cargo.toml",
        "mini_runtime/src/lib.rs",
    ] {
        assert!(folder.path().join(path).is_file(), "{path}");
    }
    let manifest = fs::read_to_string(folder.path().join("Cargo.toml")).expect("the manifest");
    assert!(manifest.contains("lto = \"fat\"") && !manifest.contains('@'), "{manifest}");
}

#[test]
fn what_an_earlier_program_left_is_removed() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = [
        file("lib.rs", "1"),
        file("old.rs", "1"),
        file("pkg/a.rs", "1"),
        file("pkg/b.rs", "1"),
        file("gone/c.rs", "1"),
    ];
    write_crate(folder.path(), CrateKind::Canister, &first).expect("written");
    fs::write(folder.path().join("mini_runtime/src/stale.rs"), "1").expect("written");
    write_crate(folder.path(), CrateKind::Canister, &[file("lib.rs", "2"), file("pkg/a.rs", "1")])
        .expect("written");
    for gone in ["src/old.rs", "src/pkg/b.rs", "src/gone", "mini_runtime/src/stale.rs"] {
        assert!(!folder.path().join(gone).exists(), "{gone}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("src/lib.rs")).expect("text"), "2");
}

#[test]
fn a_file_with_the_same_text_keeps_its_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = [file("lib.rs", "1")];
    write_crate(folder.path(), CrateKind::Canister, &files).expect("written");
    let time = |path: &str| {
        fs::metadata(folder.path().join(path)).and_then(|data| data.modified()).expect("a time")
    };
    let before = time("src/lib.rs");
    std::thread::sleep(std::time::Duration::from_millis(20));
    write_crate(folder.path(), CrateKind::Canister, &files).expect("written");
    assert_eq!(time("src/lib.rs"), before);
}

#[test]
fn dependencies_of_the_runtimes_tests_do_not_travel() {
    let manifest =
        "[dependencies]\na = \"1\"\n\n[dev-dependencies]\nb = \"1\"\n\n[lints.rust]\nc = \"1\"\n";
    assert_eq!(
        without_dev_dependencies(manifest),
        "[dependencies]\na = \"1\"\n\n[lints.rust]\nc = \"1\"\n"
    );
}
