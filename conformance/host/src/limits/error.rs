//! Why a module is refused.

use super::{
    MAX_CODE_SECTION_BYTES, MAX_CUSTOM_SECTION_BYTES, MAX_CUSTOM_SECTIONS, MAX_EXPORTED_METHODS,
    MAX_FUNCTION_COMPLEXITY, MAX_FUNCTION_OPERATORS, MAX_FUNCTIONS, MAX_GLOBALS, MAX_METHOD_NAME_BYTES,
    MAX_MODULE_BYTES,
};

/// Why a module is refused. A function is named as the `name` section or an
/// export names it, or by its index.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModuleError {
    /// Not a wasm module, or one that uses a feature the IC does not have.
    #[error("malformed at byte {offset:#x}: {message}")]
    Malformed {
        /// Where, in bytes from the start.
        offset: u64,
        /// What the validator says.
        message: String,
    },
    /// The module is too large.
    #[error("the module has {bytes} bytes, the limit is {MAX_MODULE_BYTES}")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The code section is too large.
    #[error("the code section has {bytes} bytes, the limit is {MAX_CODE_SECTION_BYTES}")]
    CodeSectionTooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Too many functions.
    #[error("the module defines {count} functions, the limit is {MAX_FUNCTIONS}")]
    TooManyFunctions {
        /// How many.
        count: u32,
    },
    /// Too many globals.
    #[error("the module defines {count} globals, the limit is {MAX_GLOBALS}")]
    TooManyGlobals {
        /// How many.
        count: u32,
    },
    /// A function has too many operators.
    #[error("function `{function}` has {operators} operators, the limit is {MAX_FUNCTION_OPERATORS}")]
    FunctionTooLarge {
        /// Which function.
        function: String,
        /// How many operators.
        operators: u64,
    },
    /// A function is too complex.
    #[error("function `{function}` has complexity {complexity}, the limit is {MAX_FUNCTION_COMPLEXITY}")]
    FunctionTooComplex {
        /// Which function.
        function: String,
        /// Its complexity.
        complexity: u64,
    },
    /// An instruction no canister may use.
    #[error("function `{function}` uses the instruction {instruction}, which is not allowed")]
    InstructionNotAllowed {
        /// Which function.
        function: String,
        /// The operator's name.
        instruction: &'static str,
    },
    /// The offset of an active data segment is not a single constant.
    #[error("the offset of data segment {segment} is not a single constant")]
    DataOffsetNotConstant {
        /// Which segment.
        segment: usize,
    },
    /// An import that is not an `ic0` function.
    #[error("the import `{module}` `{name}` does not exist on the Internet Computer")]
    UnknownImport {
        /// The module it is imported from.
        module: String,
        /// Its name.
        name: String,
    },
    /// An `ic0` function imported with another type.
    #[error("the import `ic0` `{name}` has type {found}, expected {expected}")]
    WrongImportType {
        /// Its name.
        name: String,
        /// The System API's type.
        expected: String,
        /// The module's type.
        found: String,
    },
    /// An export whose name starts like an entry point but is none.
    #[error("the export `{name}` is not an entry point of a canister")]
    UnknownEntryPoint {
        /// Its name.
        name: String,
    },
    /// An entry point that takes or returns something, or is no function.
    #[error("the export `{name}` must be a function without parameters and results")]
    WrongEntryPointType {
        /// Its name.
        name: String,
    },
    /// A method name exported under two kinds.
    #[error("the method `{name}` is exported more than once")]
    DuplicateMethod {
        /// The method.
        name: String,
    },
    /// An export name the host keeps for itself.
    #[error("the export `{name}` uses a reserved name")]
    ReservedExport {
        /// Its name.
        name: String,
    },
    /// Too many methods.
    #[error("the module exports {count} methods, the limit is {MAX_EXPORTED_METHODS}")]
    TooManyMethods {
        /// How many.
        count: usize,
    },
    /// The names of the methods are too long together.
    #[error("the method names take {bytes} bytes, the limit is {MAX_METHOD_NAME_BYTES}")]
    MethodNamesTooLong {
        /// Their bytes.
        bytes: usize,
    },
    /// A section named `icp:` that is neither public nor private, or named twice.
    #[error("the custom section `{name}` is invalid")]
    InvalidCustomSection {
        /// Its name.
        name: String,
    },
    /// Too many custom sections.
    #[error("the module has {count} `icp:` custom sections, the limit is {MAX_CUSTOM_SECTIONS}")]
    TooManyCustomSections {
        /// How many.
        count: usize,
    },
    /// The custom sections are too large together.
    #[error("the `icp:` custom sections take {bytes} bytes, the limit is {MAX_CUSTOM_SECTION_BYTES}")]
    CustomSectionsTooLarge {
        /// Their bytes.
        bytes: usize,
    },
}

impl From<wasmparser::BinaryReaderError> for ModuleError {
    fn from(error: wasmparser::BinaryReaderError) -> Self {
        Self::Malformed { offset: error.offset(), message: error.message().to_owned() }
    }
}
