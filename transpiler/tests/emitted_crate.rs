//! The emitted crate as cargo sees it: its lock file, and builds that come out the same.

mod command;

use std::fs;
use std::path::Path;
use std::process::Command;

use command::Workplace;
use transpiler::build::{BuildSettings, CrateKind, Workshop, build_crate, find_toolchain, write_crate};
use transpiler::canister::{Translation, translate};
use transpiler::pipeline::{Purpose, compile};
use transpiler::syntax::on_large_stack;

/// Set to write the lock file anew.
const UPDATE: &str = "KYBRA_AOT_UPDATE_LOCK";

const PROGRAM: &str = "from kybra import nat64, query

names: list[str] = []


@query
def get(i: nat64) -> nat64:
    return len(names[i])
";

/// The Rust and the interface of the program, from a file in a new folder.
fn translation() -> Translation {
    let place = Workplace::new();
    place.write("main.py", PROGRAM);
    let entry = place.path("main.py");
    on_large_stack(|| {
        let compilation = compile(&entry, Purpose::Program).expect("it can be read");
        let compiled = compilation.compiled.as_ref().expect("it compiles");
        translate(&entry, &compilation, compiled).expect("a canister")
    })
}

/// A folder with the crate of the program in it.
fn translated() -> Workplace {
    let place = Workplace::new();
    write_crate(&place.path("out"), CrateKind::Canister, &translation().files).expect("written");
    place
}

#[test]
fn the_lock_file_fits_the_manifests() {
    let place = translated();
    let folder = place.path("out");
    let toolchain = find_toolchain().expect("a toolchain");
    let cargo = |args: &[&str]| {
        let output = Command::new(&toolchain.cargo)
            .args(args)
            .current_dir(&folder)
            .env("RUSTC", &toolchain.rustc)
            .output()
            .expect("cargo runs");
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    if std::env::var_os(UPDATE).is_some() {
        let (done, said) = cargo(&["update", "--workspace"]);
        assert!(done, "{said}");
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("resources").join("Cargo.lock");
        fs::copy(folder.join("Cargo.lock"), target).expect("written");
    }
    let (fits, said) = cargo(&[
        "metadata",
        "--locked",
        "--format-version=1",
        "--filter-platform=wasm32-unknown-unknown",
        "--quiet",
    ]);
    assert!(
        fits,
        "resources/Cargo.lock is out of date: run {UPDATE}=1 cargo test -p kybra-aot --test emitted_crate\n{said}"
    );
}

#[test]
fn the_same_crate_in_another_folder_gives_the_same_bytes() {
    let workshop = Workshop::open().expect("a toolchain");
    // A target directory of its own: cargo would take the workshop's crate for this one.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("elsewhere");
    fs::create_dir_all(&target).expect("a folder");
    let lock = fs::File::create(target.join("lock")).expect("a file");
    lock.lock().expect("a lock");
    let settings = BuildSettings { target_dir: target.clone(), ..workshop.settings() };
    // Written after the first build, the second crate is newer than what cargo has, and built again.
    let one = translated();
    let first = build_crate(&one.path("out"), &settings).expect("it builds");
    let other = translated();
    let second = build_crate(&other.path("out"), &settings).expect("it builds");
    assert!(first == second, "{} and {} bytes differ", first.len(), second.len());
    for path in [one.path("out"), target] {
        let path = path.to_string_lossy().into_owned();
        assert!(!first.windows(path.len()).any(|part| part == path.as_bytes()), "{path} is in the wasm");
    }
}

#[test]
fn the_same_python_in_another_folder_gives_the_same_rust() {
    let (one, other) = (translation(), translation());
    assert_eq!(one.files, other.files);
    assert_eq!(one.did, other.did);
}

#[test]
fn the_hand_written_baseline_has_the_profile_of_emitted_crates() {
    let place = Workplace::new();
    write_crate(&place.path("out"), CrateKind::Canister, &[]).expect("written");
    let profile = |path: &Path| {
        let text = fs::read_to_string(path).expect("a manifest");
        let start = text.find("[profile.release]").expect("a profile");
        text[start..].split("\n\n").next().unwrap_or_default().trim().to_owned()
    };
    let baseline = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/baseline/Cargo.toml");
    assert_eq!(profile(&baseline), profile(&place.path("out/Cargo.toml")));
}
