//! Each limit on a module, one below and one above where that is cheap.

use std::fmt::Write as _;

use conformance_host::ModuleError;
use wasm_encoder::{CodeSection, Function, FunctionSection, Module, TypeSection};

use crate::harness::{canister, refusal, wasm};

const NOP: u8 = 1;
const END: u8 = 11;

fn refused(wat: &str) -> ModuleError {
    refusal(&wasm(wat))
}

#[test]
fn bytes_that_are_no_module_are_malformed() {
    assert!(matches!(refusal(b""), ModuleError::Malformed { .. }));
    assert!(matches!(refusal(b"\0asm\x02\0\0\0"), ModuleError::Malformed { .. }));
    let mut cut = wasm(r#"(module (func (export "canister_update f") nop nop))"#);
    cut.truncate(cut.len() - 3);
    assert!(matches!(refusal(&cut), ModuleError::Malformed { .. }));
    // a type error in a function body
    let ill_typed = refused("(module (func (result i32) i64.const 0))");
    assert!(matches!(ill_typed, ModuleError::Malformed { .. }), "{ill_typed}");
}

#[test]
fn features_the_ic_lacks_are_malformed() {
    for wat in [
        "(module (memory 1) (memory 1))",
        "(module (memory 1 1 shared))",
        "(module (tag $e))",
        "(module (global i32 (i32.add (i32.const 1) (i32.const 1))))",
        "(module (func (param v128) (result v128)
            (i32x4.relaxed_trunc_f32x4_s (local.get 0))))",
        "(module (type (struct (field i32))))",
    ] {
        assert!(matches!(refused(wat), ModuleError::Malformed { .. }), "{wat}");
    }
}

#[test]
fn features_the_ic_has_are_accepted() {
    canister(
        r#"(module
        (memory 1) (data $passive "x")
        (func (param i32) (result i32 i32) local.get 0 local.get 0)
        (func (param i32) (result i32) (i32.extend8_s (local.get 0)))
        (func (param f32) (result i32) (i32.trunc_sat_f32_s (local.get 0)))
        (func (param v128) (result v128) (i8x16.neg (local.get 0)))
        (func $self (return_call $self))
        (func (memory.copy (i32.const 0) (i32.const 0) (i32.const 0))))"#,
    );
}

#[test]
fn a_module_larger_than_100_mib_is_refused() {
    let bytes = vec![0; (100 << 20) + 1];
    assert_eq!(refusal(&bytes), ModuleError::TooLarge { bytes: bytes.len() });
}

#[test]
fn a_code_section_larger_than_12_mib_is_refused() {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut functions = FunctionSection::new();
    functions.function(0);
    let mut body = Function::new([]);
    body.raw(vec![NOP; 12 << 20]).raw([END]);
    let mut code = CodeSection::new();
    code.function(&body);
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&code);
    let refused = refusal(&module.finish());
    // the size of the body 4, the count of locals 1, the end 1; the count of
    // bodies is read already
    assert_eq!(refused, ModuleError::CodeSectionTooLarge { bytes: (12 << 20) + 6 });
}

#[test]
fn more_than_fifty_thousand_functions_are_refused() {
    let module = |count: usize| format!("(module {})", "(func)".repeat(count));
    canister(&module(1_000));
    assert_eq!(refused(&module(50_001)), ModuleError::TooManyFunctions { count: 50_001 });
}

#[test]
fn more_than_a_thousand_globals_are_refused() {
    let module = |count: usize| format!("(module {})", "(global (mut i32) (i32.const 0))".repeat(count));
    canister(&module(1_000));
    assert_eq!(refused(&module(1_001)), ModuleError::TooManyGlobals { count: 1_001 });
}

#[test]
fn a_function_with_too_many_operators_is_named() {
    let module = |nops: usize| format!("(module (func $long {}))", "nop ".repeat(nops));
    // and the `end`
    let error = refused(&module(1_000_000));
    let expected = ModuleError::FunctionTooLarge { function: "long".into(), operators: 1_000_001 };
    assert_eq!(error, expected);
    assert!(error.to_string().contains("`long`"));
}

#[test]
fn a_function_that_is_too_complex_is_named() {
    // block 50 + end 1 each, and the function's end
    let module =
        |blocks: usize| format!(r#"(module (func (export "knot") {}))"#, "block end ".repeat(blocks));
    let error = refused(&module(19_608));
    let expected = ModuleError::FunctionTooComplex { function: "knot".into(), complexity: 1_000_009 };
    assert_eq!(error, expected);
    canister(&module(19_607));
}

#[test]
fn instructions_that_change_tables_are_refused() {
    let cases = [
        ("TableGrow", "(drop (table.grow $t (ref.null func) (i32.const 1)))"),
        ("TableSet", "(table.set $t (i32.const 0) (ref.null func))"),
        ("TableFill", "(table.fill $t (i32.const 0) (ref.null func) (i32.const 0))"),
        ("TableCopy", "(table.copy $t $t (i32.const 0) (i32.const 0) (i32.const 0))"),
        ("TableInit", "(table.init $t $e (i32.const 0) (i32.const 0) (i32.const 0))"),
    ];
    for (instruction, body) in cases {
        let wat = format!("(module (table $t 1 funcref) (elem $e func) (func $bad {body}))");
        let expected = ModuleError::InstructionNotAllowed { function: "bad".into(), instruction };
        assert_eq!(refused(&wat), expected);
    }
}

#[test]
fn only_the_system_api_can_be_imported() {
    let import = |wat: &str| refused(&format!("(module {wat})"));
    let unknown = |module: &str, name: &str| ModuleError::UnknownImport {
        module: module.into(),
        name: name.into(),
    };
    assert_eq!(import(r#"(import "env" "f" (func))"#), unknown("env", "f"));
    assert_eq!(import(r#"(import "ic0" "no_such" (func))"#), unknown("ic0", "no_such"));
    assert_eq!(import(r#"(import "ic0" "memory" (memory 1))"#), unknown("ic0", "memory"));
    // legacy functions do not exist beside 64-bit memory
    let legacy = r#"(import "ic0" "stable_size" (func (result i32))) (memory i64 1)"#;
    assert_eq!(import(legacy), unknown("ic0", "stable_size"));
}

#[test]
fn the_system_api_has_fixed_types() {
    let error = refused(r#"(module (import "ic0" "time" (func (result i32))))"#);
    assert!(matches!(&error, ModuleError::WrongImportType { name, .. } if name == "time"));
    // `I` follows the memory
    let error = refused(r#"(module (import "ic0" "msg_caller_size" (func (result i64))))"#);
    assert!(matches!(error, ModuleError::WrongImportType { .. }));
    canister(r#"(module (import "ic0" "msg_caller_size" (func (result i64))) (memory i64 1))"#);
}

#[test]
fn exports_that_look_like_entry_points_must_be_entry_points() {
    let export = |name: &str| refused(&format!(r#"(module (func (export "{name}")))"#));
    for name in ["canister_start", "canister_updat f", "canister_query", "canister_"] {
        assert_eq!(export(name), ModuleError::UnknownEntryPoint { name: name.into() });
    }
    canister(r#"(module (func (export "canister_query ")) (func (export "update f")))"#);
}

#[test]
fn entry_points_take_and_return_nothing() {
    let wrong = |wat: &str, name: &str| {
        let expected = ModuleError::WrongEntryPointType { name: name.into() };
        assert_eq!(refused(wat), expected);
    };
    wrong(r#"(module (func (export "canister_init") (param i32)))"#, "canister_init");
    let result = r#"(module (func (export "canister_query f") (result i32) i32.const 0))"#;
    wrong(result, "canister_query f");
    wrong(r#"(module (memory (export "canister_init") 1))"#, "canister_init");
}

#[test]
fn a_method_has_one_kind() {
    let wat = r#"(module
        (func (export "canister_update f")) (func (export "canister_composite_query f")))"#;
    assert_eq!(refused(wat), ModuleError::DuplicateMethod { name: "f".into() });
}

#[test]
fn more_than_a_thousand_methods_are_refused() {
    let module = |count: usize| {
        let exports: String = (0..count).fold(String::new(), |mut all, n| {
            write!(all, r#"(export "canister_query m{n}" (func $f))"#).expect("a string");
            all
        });
        format!("(module (func $f) {exports})")
    };
    canister(&module(1_000));
    assert_eq!(refused(&module(1_001)), ModuleError::TooManyMethods { count: 1_001 });
}

#[test]
fn method_names_have_twenty_thousand_bytes_together() {
    let module =
        |length: usize| format!(r#"(module (func (export "canister_query {}")))"#, "n".repeat(length));
    canister(&module(20_000));
    assert_eq!(refused(&module(20_001)), ModuleError::MethodNamesTooLong { bytes: 20_001 });
}

#[test]
fn names_the_host_needs_are_reserved() {
    let refused = refused(r#"(module (func (export "host counter")))"#);
    assert_eq!(refused, ModuleError::ReservedExport { name: "host counter".into() });
}

#[test]
fn custom_sections_of_the_ic_are_limited() {
    let sections = |count: usize| {
        let all: String = (0..count).fold(String::new(), |mut all, n| {
            write!(all, r#"(@custom "icp:public s{n}" "x")"#).expect("a string");
            all
        });
        format!("(module {all})")
    };
    canister(&sections(16));
    assert_eq!(refused(&sections(17)), ModuleError::TooManyCustomSections { count: 17 });
    let large = format!(r#"(module (@custom "icp:private s" "{}"))"#, "x".repeat(1 << 20));
    let expected = ModuleError::CustomSectionsTooLarge { bytes: (1 << 20) + 13 };
    assert_eq!(refused(&large), expected);
    for name in ["icp:s", "icp:publics"] {
        let wat = format!(r#"(module (@custom "{name}" "x"))"#);
        assert_eq!(refused(&wat), ModuleError::InvalidCustomSection { name: name.into() });
    }
    // others are nobody's business
    canister(r#"(module (@custom "producers-of-mine" "x"))"#);
}

#[test]
fn the_same_custom_section_twice_is_refused() {
    let wat = r#"(module (@custom "icp:public a" "x") (@custom "icp:private a" "y"))"#;
    let expected = ModuleError::InvalidCustomSection { name: "icp:private a".into() };
    assert_eq!(refused(wat), expected);
}

#[test]
fn data_offsets_are_single_constants() {
    let wat = r#"(module (global $g i32 (i32.const 0)) (memory 1)
        (data (i32.const 0) "fine") (data (global.get $g) "not"))"#;
    assert_eq!(refused(wat), ModuleError::DataOffsetNotConstant { segment: 1 });
}

#[test]
fn a_data_segment_outside_memory_is_an_error_of_the_engine() {
    let mut host = conformance_host::Host::new();
    let id = host.create_canister();
    let module = wasm(r#"(module (memory 1) (data (i32.const 65535) "xx"))"#);
    let outcome = host.install_canister(id, &module, b"", id);
    assert!(matches!(outcome, Err(conformance_host::HostError::Engine(_))), "{outcome:?}");
}
