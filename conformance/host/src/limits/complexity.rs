//! How complex an operator is to compile; the sum over a function is limited.
//!
//! Source: dfinity/ic, `rs/embedders/src/wasm_utils/validation.rs`.

use std::sync::LazyLock;

use wasmparser::Operator;

use crate::metering::operators::{self, NAMES};

static COMPLEXITY: LazyLock<Vec<u64>> =
    LazyLock::new(|| NAMES.iter().map(|name| complexity_of(name)).collect());

/// The complexity of an operator.
#[must_use]
pub fn complexity(operator: &Operator<'_>) -> u64 {
    COMPLEXITY[operators::index(operator)]
}

/// Operators that are listed by their whole name.
const BY_NAME: &[(u64, &[&str])] = &[
    (50, &["Block", "Loop", "If", "Br", "BrIf", "BrTable", "Call", "CallIndirect", "MemoryGrow"]),
    (14, &["TableGet"]),
    (8, &["RefFunc"]),
    (6, &["RefIsNull"]),
    (5, &["I64ExtendI32S", "I64ExtendI32U", "F32DemoteF64"]),
    (4, &["F32Neg", "F32Abs", "F64Neg", "F64Abs", "MemoryCopy"]),
    (3, &["F32Copysign", "F64Copysign", "F64Eq", "MemoryFill"]),
    (2, &["GlobalGet", "Select", "TypedSelect", "MemorySize", "I32WrapI64", "F64PromoteF32"]),
];

/// Families of scalar operators: a prefix and what follows `I32`, `I64`, `F32`
/// or `F64` in the name. The first that matches counts.
const BY_FAMILY: &[(u64, &str, &[&str])] = &[
    (3, "I", &["TruncSat"]),
    (5, "I", &["TruncF"]),
    (5, "F", &["Convert"]),
    (3, "I", &["Div", "Rem", "Load"]),
    (3, "F", &["Load"]),
    (2, "I", &["Store", "Popcnt", "Eq", "Ne", "Lt", "Gt", "Le", "Ge", "Reinterpret"]),
    (2, "I", &["Extend8S", "Extend16S", "Extend32S"]),
    (2, "F", &["Store", "Eq", "Ne", "Lt", "Gt", "Le", "Ge", "Reinterpret"]),
    (2, "F", &["Ceil", "Floor", "Sqrt", "Trunc"]),
];

/// What `Nearest` must not match: it begins like `Ne`.
const SIMPLE: &[&str] = &["F32Nearest", "F64Nearest"];

fn complexity_of(name: &str) -> u64 {
    if SIMPLE.contains(&name) {
        return 1;
    }
    if let Some((cost, _)) = BY_NAME.iter().find(|(_, names)| names.contains(&name)) {
        return *cost;
    }
    scalar_family(name).unwrap_or(1)
}

fn scalar_family(name: &str) -> Option<u64> {
    let kind = name.get(..1)?;
    let rest = name.get(1..)?.strip_prefix("32").or_else(|| name.get(1..)?.strip_prefix("64"))?;
    // `I32x4Add` and its like are vectors, `I32AtomicLoad` and its like threads.
    if rest.starts_with('x') || rest.starts_with("Atomic") {
        return None;
    }
    BY_FAMILY
        .iter()
        .find(|(_, family, starts)| {
            *family == kind && starts.iter().any(|start| rest.starts_with(start))
        })
        .map(|(cost, _, _)| *cost)
}

#[cfg(test)]
mod tests;
