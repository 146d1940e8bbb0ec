//! The checks, over one pass of the module, and the facts they find.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::{
    DataKind, ExternalKind, FuncType, Operator, Parser, Payload, TypeRef, Validator, WasmFeatures,
};

use super::exports::EntryPoints;
use super::names::FunctionNames;
use super::{
    Hook, MAX_CODE_SECTION_BYTES, MAX_CUSTOM_SECTION_BYTES, MAX_CUSTOM_SECTIONS,
    MAX_FUNCTION_COMPLEXITY, MAX_FUNCTION_OPERATORS, MAX_FUNCTIONS, MAX_GLOBALS, MAX_MODULE_BYTES,
    MethodKind, ModuleError, complexity,
};
use crate::metering::operators;
use crate::system_api::table;

/// What the host needs to know of a module.
#[derive(Clone, Debug, Default)]
pub struct ModuleFacts {
    /// Its methods by name.
    pub methods: BTreeMap<String, MethodKind>,
    /// The entry points the system may call.
    pub hooks: BTreeSet<Hook>,
    /// Its `icp:` custom sections by their name after `icp:public ` or
    /// `icp:private `.
    pub metadata: BTreeMap<String, Vec<u8>>,
}

/// The wasm features a canister may use.
#[must_use]
pub const fn features() -> WasmFeatures {
    WasmFeatures::MUTABLE_GLOBAL
        .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
        .union(WasmFeatures::SIGN_EXTENSION)
        .union(WasmFeatures::REFERENCE_TYPES)
        .union(WasmFeatures::MULTI_VALUE)
        .union(WasmFeatures::BULK_MEMORY)
        .union(WasmFeatures::SIMD)
        .union(WasmFeatures::TAIL_CALL)
        .union(WasmFeatures::FLOATS)
        .union(WasmFeatures::MEMORY64)
}

/// Checks a module.
///
/// # Errors
/// The first rule it breaks, naming the function that breaks it.
pub fn check(wasm: &[u8]) -> Result<ModuleFacts, ModuleError> {
    if wasm.len() > MAX_MODULE_BYTES {
        return Err(ModuleError::TooLarge { bytes: wasm.len() });
    }
    let mut checker = Checker { names: FunctionNames::of(wasm), ..Checker::default() };
    // The cheap limits come before validation, which reads every function; so
    // do data offsets, which validation would refuse with less to say.
    checker.sizes(wasm)?;
    Validator::new_with_features(features()).validate_all(wasm)?;
    for payload in Parser::new(0).parse_all(wasm) {
        checker.payload(&payload?)?;
    }
    checker.finish()
}

#[derive(Default)]
struct Checker {
    names: FunctionNames,
    types: Vec<FuncType>,
    functions: Vec<u32>,
    imported: usize,
    bodies: usize,
    wasm64: bool,
    entry_points: EntryPoints,
    metadata: BTreeMap<String, Vec<u8>>,
    metadata_bytes: usize,
}

impl Checker {
    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum; the rest has no limit")]
    fn sizes(&mut self, wasm: &[u8]) -> Result<(), ModuleError> {
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::MemorySection(section) => {
                    for memory in section {
                        self.wasm64 |= memory?.memory64;
                    }
                }
                Payload::FunctionSection(section) if section.count() > MAX_FUNCTIONS => {
                    return Err(ModuleError::TooManyFunctions { count: section.count() });
                }
                Payload::GlobalSection(section) if section.count() > MAX_GLOBALS => {
                    return Err(ModuleError::TooManyGlobals { count: section.count() });
                }
                Payload::CodeSectionStart { size, .. } if size as usize > MAX_CODE_SECTION_BYTES => {
                    return Err(ModuleError::CodeSectionTooLarge { bytes: size as usize });
                }
                Payload::DataSection(section) => data_offsets(section)?,
                _ => {}
            }
        }
        Ok(())
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum; the rest has no limit")]
    fn payload(&mut self, payload: &Payload<'_>) -> Result<(), ModuleError> {
        match payload {
            Payload::TypeSection(section) => {
                for ty in section.clone().into_iter_err_on_gc_types() {
                    self.types.push(ty?);
                }
                Ok(())
            }
            Payload::ImportSection(section) => {
                section.clone().into_imports().try_for_each(|import| self.import(import?))
            }
            Payload::FunctionSection(section) => {
                for ty in section.clone() {
                    self.functions.push(ty?);
                }
                Ok(())
            }
            Payload::ExportSection(section) => section.clone().into_iter().try_for_each(|export| {
                let export = export?;
                self.entry_points.add(export.name, self.is_plain_function(&export))
            }),
            Payload::CodeSectionEntry(body) => self.body(body),
            Payload::CustomSection(section) => self.custom(section.name(), section.data()),
            _ => Ok(()),
        }
    }

    fn import(&mut self, import: wasmparser::Import<'_>) -> Result<(), ModuleError> {
        let unknown = || ModuleError::UnknownImport {
            module: import.module.to_owned(),
            name: import.name.to_owned(),
        };
        let TypeRef::Func(index) = import.ty else {
            return Err(unknown());
        };
        if import.module != "ic0" {
            return Err(unknown());
        }
        let function = table::find(import.name)
            .filter(|function| !(self.wasm64 && function.wasm32_only))
            .ok_or_else(unknown)?;
        self.functions.push(index);
        self.imported += 1;
        let expected = function.wasm_type(self.wasm64);
        match self.types.get(index as usize) {
            Some(found) if *found == expected => Ok(()),
            found => Err(ModuleError::WrongImportType {
                name: import.name.to_owned(),
                expected: expected.to_string(),
                found: found.map(ToString::to_string).unwrap_or_default(),
            }),
        }
    }

    fn is_plain_function(&self, export: &wasmparser::Export<'_>) -> bool {
        let ty = self.functions.get(export.index as usize);
        let ty = ty.and_then(|ty| self.types.get(*ty as usize));
        export.kind == ExternalKind::Func
            && ty.is_some_and(|ty| ty.params().is_empty() && ty.results().is_empty())
    }

    fn body(&mut self, body: &wasmparser::FunctionBody<'_>) -> Result<(), ModuleError> {
        let index = u32::try_from(self.imported + self.bodies).unwrap_or(u32::MAX);
        self.bodies += 1;
        let (mut operators, mut total) = (0, 0);
        for operator in body.get_operators_reader()? {
            let operator = operator?;
            if is_rejected(&operator) {
                return Err(ModuleError::InstructionNotAllowed {
                    function: self.names.get(index),
                    instruction: operators::name(&operator),
                });
            }
            operators += 1;
            total += complexity(&operator);
        }
        if operators > MAX_FUNCTION_OPERATORS {
            let function = self.names.get(index);
            return Err(ModuleError::FunctionTooLarge { function, operators });
        }
        if total > MAX_FUNCTION_COMPLEXITY {
            let function = self.names.get(index);
            return Err(ModuleError::FunctionTooComplex { function, complexity: total });
        }
        Ok(())
    }

    fn custom(&mut self, name: &str, data: &[u8]) -> Result<(), ModuleError> {
        let Some(tail) = name.strip_prefix("icp:") else {
            return Ok(());
        };
        let key = tail.strip_prefix("public ").or_else(|| tail.strip_prefix("private "));
        let known = key.filter(|key| !self.metadata.contains_key(*key));
        let Some(key) = known else {
            return Err(ModuleError::InvalidCustomSection { name: name.to_owned() });
        };
        self.metadata.insert(key.to_owned(), data.to_vec());
        self.metadata_bytes += name.len() + data.len();
        if self.metadata.len() > MAX_CUSTOM_SECTIONS {
            return Err(ModuleError::TooManyCustomSections { count: self.metadata.len() });
        }
        if self.metadata_bytes > MAX_CUSTOM_SECTION_BYTES {
            return Err(ModuleError::CustomSectionsTooLarge { bytes: self.metadata_bytes });
        }
        Ok(())
    }

    fn finish(self) -> Result<ModuleFacts, ModuleError> {
        self.entry_points.check_totals()?;
        Ok(ModuleFacts {
            methods: self.entry_points.methods,
            hooks: self.entry_points.hooks,
            metadata: self.metadata,
        })
    }
}

fn data_offsets(section: wasmparser::DataSectionReader<'_>) -> Result<(), ModuleError> {
    for (segment, data) in section.into_iter().enumerate() {
        let DataKind::Active { offset_expr, .. } = data?.kind else {
            continue;
        };
        let mut operators = offset_expr.get_operators_reader();
        let constant =
            matches!(operators.read()?, Operator::I32Const { .. } | Operator::I64Const { .. });
        if !constant || !matches!(operators.read()?, Operator::End) {
            return Err(ModuleError::DataOffsetNotConstant { segment });
        }
    }
    Ok(())
}

/// Tables do not change after instantiation.
fn is_rejected(operator: &Operator<'_>) -> bool {
    matches!(
        operator,
        Operator::TableGrow { .. }
            | Operator::TableSet { .. }
            | Operator::TableFill { .. }
            | Operator::TableCopy { .. }
            | Operator::TableInit { .. }
    )
}
