//! What small programs become: each snapshot shows the Python, the IR and the Rust.
//!
//! The snapshots are beside the programs. Where one is missing or differs the test fails and writes
//! nothing (`.config/insta.yaml`); `INSTA_UPDATE=always cargo test --test emitted` writes them, to be
//! read before they are committed.

use std::path::{Path, PathBuf};

use lowering::emit::{EmittedFile, HarnessEntries, emit_canister, emit_harness_program};
use transpiler::pipeline::{Compilation, Compiled, Purpose, compile};
use transpiler::service::{declare, stored_headers};
use transpiler::syntax::on_large_stack;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emitted")
}

/// The Rust of the program. What a script's modules are run by is the same for all.
fn rust(compilation: &Compilation, compiled: &Compiled) -> Vec<EmittedFile> {
    let Compiled { ir, facts } = compiled;
    if !compilation.script {
        let declared = declare(ir).expect("methods of Candid types");
        return emit_canister(ir, facts, &compilation.sources, &declared.headers);
    }
    let mut files = emit_harness_program(
        ir,
        facts,
        &compilation.sources,
        "script",
        &HarnessEntries::Script,
        &stored_headers(ir),
    );
    files.retain(|file| file.path != "script/mod.rs");
    files
}

fn sections(name: &str) -> String {
    let path = folder().join(name).with_extension("py");
    let python = std::fs::read_to_string(&path).expect("the program can be read");
    on_large_stack(|| {
        let compilation = compile(&path, Purpose::Program).expect("it can be read");
        assert_eq!(compilation.diagnostics, []);
        let compiled = compilation.compiled.as_ref().expect("it compiles");
        let ir = compiled.ir.display();
        let mut text = format!("===== PYTHON\n{python}\n===== IR\n{ir}");
        for file in rust(&compilation, compiled) {
            text.push_str(&format!("\n===== RUST {}\n{}", file.path, file.text));
        }
        text
    })
}

macro_rules! programs {
    ($($test:ident: $program:literal,)*) => {
        $(
            #[test]
            fn $test() {
                let mut settings = insta::Settings::clone_current();
                settings.set_snapshot_path(folder());
                settings.set_prepend_module_to_snapshot(false);
                settings.set_omit_expression(true);
                settings.bind(|| insta::assert_snapshot!($program, sections($program)));
            }
        )*

        const PROGRAMS: &[&str] = &[$($program),*];
    };
}

programs! {
    a_bounded_loop_counts_in_machine_integers: "int_loop",
    unbounded_ints_are_computed_with_operators: "unbounded_ints",
    strings_are_built_sliced_and_searched: "strings",
    lists_and_dicts_are_borrowed_where_they_are_only_read: "lists_and_dicts",
    a_typed_dict_is_a_struct: "records",
    module_variables_are_thread_locals: "module_state",
    narrowing_unwraps_an_optional: "optionals",
    an_f_string_is_a_format_macro: "fstrings",
    the_else_of_a_loop_is_left_by_break: "for_else",
    functions_are_values: "function_values",
    methods_are_ic_cdk_functions: "methods",
    an_open_line_is_handed_over_at_the_end_of_a_message: "open_lines",
    records_cross_the_boundary_as_structs_of_their_own: "records_at_the_boundary",
    what_raises_traps_with_its_line: "exceptions",
    a_try_around_one_computation_is_a_match: "handlers",
    docstrings_are_doc_comments: "docstrings",
    conditions_are_chains: "conditions",
    a_match_is_a_chain_of_ifs: "matching",
    comprehensions_are_loops: "comprehensions",
    a_loop_that_returns_the_first_match_is_a_find: "searches",
    a_list_with_one_owner_is_a_vec: "ownership",
    stable_structures_are_thread_locals_of_their_type: "stable_structures",
}

#[test]
fn every_file_of_the_folder_belongs_to_a_test() {
    for entry in std::fs::read_dir(folder()).expect("the folder can be read") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy();
        assert!(PROGRAMS.contains(&&*name), "{}", path.display());
    }
}
