//! The instrumentation pass: module in, metered module out.
//!
//! Everything it adds stands behind what is there, so that no index changes
//! and the `name` section stays true: two globals, three functions, and the
//! exports the host needs. What it injects is not metered itself.

use std::convert::Infallible;

use wasm_encoder::reencode::{self, Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, CustomSection, DataCountSection, DataSection, ElementSection, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection, InstructionSink,
    MemorySection, Module, TableSection, TypeSection, ValType,
};
use wasmparser::{Operator, Parser, Payload};

use super::segments::{Segment, segments};

/// Prefix of the exports the pass adds; no module may use it.
pub const RESERVED_PREFIX: &str = "host ";
/// The instruction counter.
pub const COUNTER: &str = "host counter";
/// An i32 that is 1 after the counter was found negative.
pub const EXHAUSTED: &str = "host exhausted";
/// The first memory, if there is one.
pub const HEAP: &str = "host heap";
/// The first table, if there is one.
pub const TABLE: &str = "host table";
/// What was the module's start function.
pub const START: &str = "host start";

/// The name under which the `n`th persisted global is exported.
#[must_use]
pub fn global_name(n: usize) -> String {
    format!("host global {n}")
}

/// A metered module.
#[derive(Clone, Debug)]
pub struct Instrumented {
    /// The module's bytes.
    pub wasm: Vec<u8>,
    /// Wasm operators in its code, what was injected included, and two for
    /// each global: the base of the compile charge.
    pub operators: u64,
    /// How many mutable globals are exported as `host global 0`, ...
    pub globals: usize,
    /// Whether the memory is 64-bit.
    pub wasm64: bool,
    /// Whether a segment may be dropped, so that each message needs an
    /// instance of its own.
    pub drops_segments: bool,
}

/// The error of re-encoding; only a malformed module has one.
pub type Error = reencode::Error<Infallible>;

/// Injects the counter into a module that passed [`crate::limits::check`].
///
/// # Errors
/// When the module cannot be parsed or re-encoded.
pub fn instrument(wasm: &[u8]) -> Result<Instrumented, Error> {
    let mut pass = Pass::new(Shape::of(wasm)?);
    for payload in Parser::new(0).parse_all(wasm) {
        pass.payload(payload?)?;
    }
    Ok(pass.finish())
}

/// What must be known of a module before its code is read.
#[derive(Default)]
struct Shape {
    types: u32,
    functions: u32,
    globals: u32,
    persisted: Vec<u32>,
    has_memory: bool,
    has_table: bool,
    wasm64: bool,
}

impl Shape {
    fn of(wasm: &[u8]) -> Result<Self, Error> {
        let mut shape = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            shape.payload(&payload?)?;
        }
        Ok(shape)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum; the rest has no bearing")]
    fn payload(&mut self, payload: &Payload<'_>) -> Result<(), Error> {
        match payload {
            Payload::TypeSection(section) => {
                self.types = 0;
                for group in section.clone() {
                    self.types += u32::try_from(group?.types().len()).unwrap_or(u32::MAX);
                }
            }
            Payload::ImportSection(section) => {
                for import in section.clone().into_imports() {
                    if matches!(import?.ty, wasmparser::TypeRef::Func(_)) {
                        self.functions += 1;
                    }
                }
            }
            Payload::FunctionSection(section) => self.functions += section.count(),
            Payload::TableSection(section) => self.has_table = section.count() > 0,
            Payload::MemorySection(section) => {
                for memory in section.clone() {
                    self.has_memory = true;
                    self.wasm64 |= memory?.memory64;
                }
            }
            Payload::GlobalSection(section) => {
                for global in section.clone() {
                    let ty = global?.ty;
                    if ty.mutable && !matches!(ty.content_type, wasmparser::ValType::Ref(_)) {
                        self.persisted.push(self.globals);
                    }
                    self.globals += 1;
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Indices of what the pass adds.
#[derive(Clone, Copy)]
struct Injected {
    counter: u32,
    exhausted: u32,
    exhaust: u32,
    charge32: u32,
    charge64: u32,
}

/// The sections of the module being built.
struct Pass {
    shape: Shape,
    injected: Injected,
    reencoder: RoundtripReencoder,
    operators: u64,
    drops_segments: bool,
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    tables: TableSection,
    memories: MemorySection,
    globals: GlobalSection,
    exports: ExportSection,
    elements: ElementSection,
    data_count: Option<DataCountSection>,
    code: CodeSection,
    data: DataSection,
    names: Option<Vec<u8>>,
}

impl Pass {
    fn new(shape: Shape) -> Self {
        let injected = Injected {
            counter: shape.globals,
            exhausted: shape.globals + 1,
            exhaust: shape.functions,
            charge32: shape.functions + 1,
            charge64: shape.functions + 2,
        };
        Self {
            operators: 2 * (u64::from(shape.globals) + 2),
            shape,
            injected,
            reencoder: RoundtripReencoder,
            drops_segments: false,
            types: TypeSection::new(),
            imports: ImportSection::new(),
            functions: FunctionSection::new(),
            tables: TableSection::new(),
            memories: MemorySection::new(),
            globals: GlobalSection::new(),
            exports: ExportSection::new(),
            elements: ElementSection::new(),
            data_count: None,
            code: CodeSection::new(),
            data: DataSection::new(),
            names: None,
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum; headers and ends")]
    fn payload(&mut self, payload: Payload<'_>) -> Result<(), Error> {
        let reencoder = &mut self.reencoder;
        match payload {
            Payload::TypeSection(s) => reencoder.parse_type_section(&mut self.types, s)?,
            Payload::ImportSection(s) => reencoder.parse_import_section(&mut self.imports, s)?,
            Payload::FunctionSection(s) => {
                reencoder.parse_function_section(&mut self.functions, s)?;
            }
            Payload::TableSection(s) => reencoder.parse_table_section(&mut self.tables, s)?,
            Payload::MemorySection(s) => reencoder.parse_memory_section(&mut self.memories, s)?,
            Payload::GlobalSection(s) => reencoder.parse_global_section(&mut self.globals, s)?,
            Payload::ExportSection(s) => reencoder.parse_export_section(&mut self.exports, s)?,
            Payload::StartSection { func, .. } => {
                self.exports.export(START, ExportKind::Func, func);
            }
            Payload::ElementSection(s) => reencoder.parse_element_section(&mut self.elements, s)?,
            Payload::DataCountSection { count, .. } => {
                self.data_count = Some(DataCountSection { count });
            }
            Payload::DataSection(s) => reencoder.parse_data_section(&mut self.data, s)?,
            Payload::CodeSectionEntry(body) => self.body(&body)?,
            Payload::CustomSection(s) if s.name() == "name" => self.names = Some(s.data().to_vec()),
            _ => {}
        }
        Ok(())
    }

    fn body(&mut self, body: &wasmparser::FunctionBody<'_>) -> Result<(), Error> {
        let mut function = self.reencoder.new_function_with_parsed_locals(body)?;
        let operators: Vec<Operator<'_>> =
            body.get_operators_reader()?.into_iter().collect::<Result<_, _>>()?;
        let mut charges = segments(&operators, self.shape.wasm64).into_iter().peekable();
        self.operators += operators.len() as u64;
        for (at, operator) in operators.into_iter().enumerate() {
            while let Some(segment) = charges.next_if(|segment| segment.start == at) {
                self.operators += inject(&mut function.instructions(), segment, self.injected);
            }
            if let Some(charge) = self.dynamic_charge(&operator) {
                function.instructions().call(charge);
                self.operators += 1;
            }
            self.drops_segments |=
                matches!(operator, Operator::DataDrop { .. } | Operator::ElemDrop { .. });
            function.instruction(&self.reencoder.instruction(operator)?);
        }
        self.code.function(&function);
        Ok(())
    }

    /// The function that charges for the size on top of the stack, for the
    /// operators that cost 1 more for each byte or element.
    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum; the rest has a fixed cost")]
    fn dynamic_charge(&self, operator: &Operator<'_>) -> Option<u32> {
        match operator {
            Operator::MemoryFill { .. } | Operator::MemoryCopy { .. } if self.shape.wasm64 => {
                Some(self.injected.charge64)
            }
            Operator::MemoryFill { .. }
            | Operator::MemoryCopy { .. }
            | Operator::MemoryInit { .. }
            | Operator::TableCopy { .. }
            | Operator::TableFill { .. }
            | Operator::TableInit { .. } => Some(self.injected.charge32),
            _ => None,
        }
    }

    fn finish(mut self) -> Instrumented {
        self.add_globals();
        self.add_functions();
        self.add_exports();
        let mut module = Module::new();
        module.section(&self.types);
        module.section(&self.imports);
        module.section(&self.functions);
        module.section(&self.tables);
        module.section(&self.memories);
        module.section(&self.globals);
        module.section(&self.exports);
        module.section(&self.elements);
        if let Some(count) = &self.data_count {
            module.section(count);
        }
        module.section(&self.code);
        module.section(&self.data);
        if let Some(names) = self.names {
            module.section(&CustomSection { name: "name".into(), data: names.into() });
        }
        Instrumented {
            wasm: module.finish(),
            operators: self.operators,
            globals: self.shape.persisted.len(),
            wasm64: self.shape.wasm64,
            drops_segments: self.drops_segments,
        }
    }

    fn add_globals(&mut self) {
        let global = |val_type| GlobalType { val_type, mutable: true, shared: false };
        self.globals.global(global(ValType::I64), &wasm_encoder::ConstExpr::i64_const(0));
        self.globals.global(global(ValType::I32), &wasm_encoder::ConstExpr::i32_const(0));
    }

    fn add_functions(&mut self) {
        let ty = self.shape.types;
        self.types.ty().function([], []);
        self.types.ty().function([ValType::I32], [ValType::I32]);
        self.types.ty().function([ValType::I64], [ValType::I64]);
        self.functions.function(ty).function(ty + 1).function(ty + 2);
        self.code.function(&exhaust(self.injected));
        self.code.function(&charge32(self.injected));
        self.code.function(&charge64(self.injected));
    }

    fn add_exports(&mut self) {
        let exports = &mut self.exports;
        exports.export(COUNTER, ExportKind::Global, self.injected.counter);
        exports.export(EXHAUSTED, ExportKind::Global, self.injected.exhausted);
        for (n, global) in self.shape.persisted.iter().enumerate() {
            exports.export(&global_name(n), ExportKind::Global, *global);
        }
        if self.shape.has_memory {
            exports.export(HEAP, ExportKind::Memory, 0);
        }
        if self.shape.has_table {
            exports.export(TABLE, ExportKind::Table, 0);
        }
    }
}

/// Emits the charge of a segment; returns how many operators that took.
fn inject(code: &mut InstructionSink<'_>, segment: Segment, injected: Injected) -> u64 {
    let cost = i64::try_from(segment.cost).expect("at most 2^20 operators of weight below 2^10");
    code.global_get(injected.counter);
    code.i64_const(cost).i64_sub();
    code.global_set(injected.counter);
    if !segment.reentrant {
        return 4;
    }
    check(code, injected);
    10
}

/// Emits the check that the counter is not negative, six operators.
fn check(code: &mut InstructionSink<'_>, injected: Injected) {
    code.global_get(injected.counter).i64_const(0).i64_lt_s();
    code.if_(wasm_encoder::BlockType::Empty);
    code.call(injected.exhaust);
    code.end();
}

/// Raises the flag the host tells exhaustion by, and traps.
fn exhaust(injected: Injected) -> Function {
    let mut function = Function::new([]);
    let mut code = function.instructions();
    code.i32_const(1).global_set(injected.exhausted).unreachable().end();
    function
}

/// Charges for a 32-bit size and returns it. A 32-bit size cannot take the
/// counter below the least integer before a check finds it negative.
fn charge32(injected: Injected) -> Function {
    let mut function = Function::new([]);
    let mut code = function.instructions();
    code.global_get(injected.counter);
    code.local_get(0).i64_extend_i32_u().i64_sub();
    code.global_set(injected.counter);
    check(&mut code, injected);
    code.local_get(0).end();
    function
}

/// Charges for a 64-bit size and returns it. A size that is negative as a
/// signed number is beyond any memory, and empties the counter.
fn charge64(injected: Injected) -> Function {
    let mut function = Function::new([]);
    let mut code = function.instructions();
    code.local_get(0).i64_const(0).i64_lt_s();
    code.if_(wasm_encoder::BlockType::Empty);
    code.call(injected.exhaust);
    code.end();
    code.global_get(injected.counter).i64_const(0).i64_lt_s();
    code.if_(wasm_encoder::BlockType::Empty);
    code.call(injected.exhaust);
    code.end();
    code.global_get(injected.counter);
    code.local_get(0).i64_sub();
    code.global_set(injected.counter);
    check(&mut code, injected);
    code.local_get(0).end();
    function
}
