//! The interfaces that we write are those that the emitted Rust has: with `ic_cdk::export_candid!` behind it, and
//! read from the wasm as `candid-extractor` reads them.
//!
//! ic-cdk says `blob` of whatever a function of ours reads or writes, so these functions are left out here: then
//! it takes the types of the methods' signatures.

use std::collections::HashSet;
use std::path::Path;

use candid::types::subtype::equal;
use candid_parser::utils::{CandidSource, instantiate_candid};
use transpiler::build::{CrateKind, Workshop};
use transpiler::canister;
use transpiler::pipeline::{Purpose, compile};
use transpiler::syntax::on_large_stack;
use wasmtime::{Engine, Linker, Module, Store};

/// Canisters that have every kind of type between them: it takes minutes to build them all.
const CANISTERS: &[&str] = &[
    "primitives",
    "records_nested",
    "variants",
    "recursive",
    "init_args",
    "tuples",
    "opts",
    "hash_fields",
    "funcs",
    "services",
    "null_reserved_empty",
    "manual_replies",
    "blobs",
];

/// The crate root of an emitted canister.
const ROOT: &str = "lib.rs";
/// The lint that forbids what the macro expands to: the name of an export is not mangled.
const FORBIDDEN: &str = "#![forbid(unsafe_code)]";

/// Our interface of a canister, and the wasm of it that can be asked for its own.
fn built(entry: &Path, workshop: &Workshop) -> (String, Vec<u8>) {
    let compilation = compile(entry, Purpose::Program).expect("the program can be read");
    let compiled = compilation.compiled.as_ref().expect("the program compiles");
    let mut translation =
        canister::translate(entry, &compilation, compiled).expect("the program is a canister");
    let root = translation.files.iter_mut().find(|file| file.path == ROOT).expect("a crate has a root");
    root.text = without_codecs(&root.text.replace(FORBIDDEN, "")) + "\nic_cdk::export_candid!();\n";
    let wasm = workshop.build(CrateKind::Disposable, &translation.files).expect("it builds");
    (translation.did, wasm)
}

/// The crate root without what says which functions read and write the messages.
fn without_codecs(root: &str) -> String {
    let mut left = root.to_owned();
    for key in ["decode_with = \"", "encode_with = \""] {
        while let Some(start) = left.find(key) {
            let value = start + key.len();
            let end = value + left[value..].find('"').expect("a string ends") + 1;
            let comma =
                left[end..].chars().take_while(|after| matches!(after, ',' | ' ' | '\n')).count();
            left.replace_range(start..end + comma, "");
        }
    }
    left
}

/// The text that `get_candid_pointer` points to.
fn extracted(wasm: &[u8]) -> String {
    let engine = Engine::default();
    let module = Module::from_binary(&engine, wasm).expect("a module");
    let mut store = Store::new(&engine, ());
    let mut linker = Linker::new(&engine);
    linker.define_unknown_imports_as_traps(&module).expect("functions only");
    let instance = linker.instantiate(&mut store, &module).expect("an instance");
    let pointer = instance.get_typed_func::<(), i32>(&mut store, "get_candid_pointer");
    let at = pointer.expect("the export").call(&mut store, ()).expect("no System API is called");
    let memory = instance.get_memory(&mut store, "memory").expect("a memory");
    let text = &memory.data(&store)[usize::try_from(at).expect("an address")..];
    let end = text.iter().position(|byte| *byte == 0).expect("a C string");
    String::from_utf8(text[..end].to_vec()).expect("Candid is UTF-8")
}

/// How our interface differs from the one in the wasm.
fn fault(name: &str, workshop: &Workshop) -> Option<String> {
    let entry = Path::new(env!("CARGO_MANIFEST_DIR")).join("canisters").join(name).join("main.py");
    let (ours, wasm) = built(&entry, workshop);
    let theirs = extracted(&wasm);
    let read = |text| instantiate_candid(CandidSource::Text(text)).expect("an interface");
    let ((our_init, (mut env, our_service)), (init, (more, service))) = (read(&ours), read(&theirs));
    // The same name may be another type there: merging renames what is in the way.
    let renamed = env.merge_type(more, candid::types::TypeInner::Class(init, service).into());
    let us = candid::types::TypeInner::Class(our_init, our_service).into();
    let error = equal(&mut HashSet::new(), &env, &us, &renamed).err()?;
    Some(format!("{name}: {error}\nours:\n{ours}\nin the wasm:\n{theirs}"))
}

#[test]
fn the_interface_is_equal_to_the_one_that_is_read_from_the_wasm() {
    let workshop = Workshop::open().expect("a toolchain");
    let faults: Vec<String> =
        on_large_stack(|| CANISTERS.iter().filter_map(|name| fault(name, &workshop)).collect());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
