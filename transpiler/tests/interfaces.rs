//! The interface of every canister in this repository: its text is Candid, says what the program exports,
//! and its messages begin as the `candid` crate begins them.

use std::path::{Path, PathBuf};

use candid::types::value::{IDLField, IDLValue, VariantValue};
use candid::types::{FuncMode, Type, TypeInner};
use candid::{IDLArgs, Int, Nat, Principal, TypeEnv};
use candid_parser::utils::CandidSource;
use lowering::hir::MethodKind;
use transpiler::pipeline::{Purpose, compile};
use transpiler::service::declare;
use transpiler::syntax;

/// Every folder with a canister.
fn canisters() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for folder in ["conformance/canisters", "examples"] {
        let entries = std::fs::read_dir(root.join(folder)).expect("the folder is there");
        let entries = entries.map(|entry| entry.expect("an entry").path().join("main.py"));
        found.extend(entries.filter(|entry| entry.is_file()));
    }
    found.sort();
    assert!(found.len() > 40, "the canisters of the repository");
    found
}

/// What is wrong with the interface of a canister.
fn faults(entry: &Path) -> Vec<String> {
    let compilation = syntax::on_large_stack(|| compile(entry, Purpose::Program));
    let compilation = compilation.expect("the program can be read");
    let Some(compiled) = compilation.compiled else { return vec!["it does not compile".to_owned()] };
    let declared = declare(&compiled.ir).expect("every type is a Candid type");
    let text = declared.text();
    let (env, actor) = match CandidSource::Text(&text).load() {
        Ok((env, Some(actor))) => (env, actor),
        Ok((_, None)) => return vec!["its interface declares no service".to_owned()],
        Err(error) => return vec![format!("its interface is no Candid: {error}\n{text}")],
    };
    let mut faults = Vec::new();
    let again = candid::pretty::candid::compile(&env, &Some(actor.clone()));
    if again.trim_end() != text.trim_end() {
        faults.push(format!("read and written again it is another\n{text}\n{again}"));
    }
    let methods = env.as_service(&actor).expect("a service").to_vec();
    let exports = compiled.ir.exports.iter().zip(&declared.headers.messages);
    let named =
        exports.filter(|(export, _)| matches!(export.kind, MethodKind::Query | MethodKind::Update));
    let mut count = 0;
    for (export, headers) in named {
        count += 1;
        let Some((_, ty)) = methods.iter().find(|(name, _)| *name == export.name) else {
            faults.push(format!("{} is not in it", export.name));
            continue;
        };
        let function = env.as_func(ty).expect("a method").clone();
        let query = function.modes.contains(&FuncMode::Query);
        if query != (export.kind == MethodKind::Query) || function.args.len() != export.params.len() {
            faults.push(format!("{} is another there", export.name));
        }
        for (types, header) in [(&function.args, &headers.arguments), (&function.rets, &headers.reply)] {
            faults.extend(header_fault(&env, types, header, &export.name));
        }
    }
    if count != methods.len() {
        faults.push(format!("{} methods are exported, and {} declared", count, methods.len()));
    }
    faults
}

/// How the header differs from what the `candid` crate writes before values of the types.
fn header_fault(env: &TypeEnv, types: &[Type], header: &[u8], method: &str) -> Option<String> {
    // Of what has no value, no message can be made.
    let values: Vec<IDLValue> = types.iter().map(|ty| value(env, ty, 6)).collect::<Option<_>>()?;
    let args = IDLArgs { args: values };
    let bytes = match args.to_bytes_with_types(env, types) {
        Ok(bytes) => bytes,
        Err(error) => return Some(format!("{method}: a value of its types is not encoded: {error}")),
    };
    (!bytes.starts_with(header)).then(|| format!("{method}: {header:02x?} does not begin {bytes:02x?}"))
}

/// A value of a type; `None` where there is none that is not nested deeper.
fn value(env: &TypeEnv, ty: &Type, depth: usize) -> Option<IDLValue> {
    let depth = depth.checked_sub(1)?;
    let principal = Principal::anonymous();
    Some(match env.trace_type(ty).expect("a known type").as_ref() {
        TypeInner::Null => IDLValue::Null,
        TypeInner::Reserved => IDLValue::Reserved,
        TypeInner::Bool => IDLValue::Bool(true),
        TypeInner::Nat => IDLValue::Nat(Nat::from(5_u8)),
        TypeInner::Int => IDLValue::Int(Int::from(-5)),
        TypeInner::Nat8 => IDLValue::Nat8(5),
        TypeInner::Nat16 => IDLValue::Nat16(5),
        TypeInner::Nat32 => IDLValue::Nat32(5),
        TypeInner::Nat64 => IDLValue::Nat64(5),
        TypeInner::Int8 => IDLValue::Int8(-5),
        TypeInner::Int16 => IDLValue::Int16(-5),
        TypeInner::Int32 => IDLValue::Int32(-5),
        TypeInner::Int64 => IDLValue::Int64(-5),
        TypeInner::Float32 => IDLValue::Float32(0.5),
        TypeInner::Float64 => IDLValue::Float64(0.5),
        TypeInner::Text => IDLValue::Text("five".to_owned()),
        TypeInner::Principal => IDLValue::Principal(principal),
        TypeInner::Service(_) => IDLValue::Service(principal),
        TypeInner::Func(_) => IDLValue::Func(principal, "five".to_owned()),
        TypeInner::Opt(item) => match value(env, item, depth) {
            Some(value) => IDLValue::Opt(Box::new(value)),
            None => IDLValue::None,
        },
        TypeInner::Vec(item) => IDLValue::Vec(value(env, item, depth).into_iter().collect()),
        TypeInner::Record(fields) => {
            let field = |field: &candid::types::Field| {
                Some(IDLField { id: (*field.id).clone(), val: value(env, &field.ty, depth)? })
            };
            IDLValue::Record(fields.iter().map(field).collect::<Option<_>>()?)
        }
        TypeInner::Variant(cases) => {
            let made = |(position, case): (usize, &candid::types::Field)| {
                let val = value(env, &case.ty, depth)?;
                let field = IDLField { id: (*case.id).clone(), val };
                Some(VariantValue(Box::new(field), u64::try_from(position).ok()?))
            };
            IDLValue::Variant(cases.iter().enumerate().find_map(made)?)
        }
        TypeInner::Empty
        | TypeInner::Class(..)
        | TypeInner::Var(_)
        | TypeInner::Knot(_)
        | TypeInner::Unknown
        | TypeInner::Future => return None,
    })
}

#[test]
fn the_interface_of_every_canister_says_what_it_exports() {
    let mut found = Vec::new();
    for entry in canisters() {
        let name = entry.display().to_string();
        found.extend(faults(&entry).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
