//! Programs, modules, functions and variables.

use num_bigint::BigInt;

use crate::arena::{Id, IndexVec};
use crate::hir;
use crate::source::{FileId, Span};
use crate::ty::Ty;

use super::Block;

/// Names a [`Function`].
pub type FunctionId = Id<Function>;
/// Names a [`Global`]. The same positions as in the HIR.
pub type GlobalId = hir::GlobalId;
/// Names a [`Local`] of one function.
pub type LocalId = Id<Local>;

/// A whole program, ready for analysis and emission.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Program {
    /// Python modules, the entry first; the same positions as in the HIR.
    pub modules: Vec<Module>,
    /// Compiled instances of functions, module bodies included.
    pub functions: IndexVec<Function>,
    /// Module variables, by the HIR's ids.
    pub globals: Vec<Global>,
    /// TypedDict classes, by the HIR's ids.
    pub records: Vec<Record>,
    /// Classes that derive from `Service`, by their ids.
    pub services: Vec<hir::Service>,
    /// Classes of exceptions, by the HIR's ids.
    pub classes: Vec<Class>,
    /// Stable structures, by the HIR's ids.
    pub stables: Vec<Stable>,
    /// Canister methods in source order, entry module first.
    pub exports: Vec<Export>,
    /// The variables that survive upgrades.
    pub kept: Vec<Kept>,
    /// What function values are.
    pub function_values: hir::FunctionValues,
    /// How many expression ids there are.
    pub expr_count: usize,
}

/// A module variable that survives upgrades.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The variable.
    pub global: GlobalId,
    /// Its name in the state: that of the variable, after that of its module where it is not the entry's.
    pub name: String,
}

/// A Python module.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// Dotted Python name.
    pub name: String,
    /// Its file.
    pub file: FileId,
    /// Its docstring.
    pub doc: Option<String>,
    /// Its top-level statements: no parameters, result `None`.
    pub body: FunctionId,
}

/// A TypedDict class with the types of its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Python's name.
    pub name: String,
    /// Its module, by position.
    pub module: hir::ModuleId,
    /// Its docstring.
    pub doc: Option<String>,
    /// Python names, types and annotations of the fields in order.
    pub fields: Vec<RecordField>,
    /// What it is where a value crosses the boundary.
    pub kind: hir::RecordKind,
    /// Whether some of its fields may be absent: then it keeps the order of those that are there.
    pub open: bool,
    /// The class statement.
    pub span: Span,
}

/// A field of a [`Record`].
#[derive(Clone, Debug, PartialEq)]
pub struct RecordField {
    /// The key in the dict.
    pub name: String,
    /// The type of its value.
    pub ty: Ty,
    /// Whether every value of the record has it, and nothing takes it away.
    pub required: bool,
    /// Its annotation, which says its Candid type.
    pub annotation: hir::Annotation,
    /// The integer type that every store to it is checked against, where integers are strict.
    pub enforced: Option<hir::IntWidth>,
}

/// Python's keywords (Language Reference 2.3.1), which no field can be named.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in",
    "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

impl RecordField {
    /// The field's name in Candid: a Python keyword with underscores after it loses exactly one of them,
    /// as in Kybra.
    pub fn candid_name(&self) -> &str {
        match self.name.strip_suffix('_') {
            Some(shorter) if KEYWORDS.contains(&shorter.trim_end_matches('_')) => shorter,
            Some(_) | None => &self.name,
        }
    }
}

/// A class of exceptions.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// Python's name.
    pub name: String,
    /// Its module, by position.
    pub module: hir::ModuleId,
    /// Its docstring.
    pub doc: Option<String>,
    /// Its bases, at least one.
    pub bases: Vec<hir::ExceptionClass>,
    /// Names and types of the attributes that instances have from it; `Never` where nothing sets one.
    pub fields: Vec<(String, Ty)>,
    /// `__str__` of its instances, where the program defines it.
    pub text: Option<FunctionId>,
    /// The class statement.
    pub span: Span,
}

/// A stable structure with the types of what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Stable {
    /// The variable that it is assigned to.
    pub name: String,
    /// Its module, by position.
    pub module: hir::ModuleId,
    /// Its class.
    pub kind: hir::StableKind,
    /// The ids of its memories.
    pub memories: Vec<u8>,
    /// Key and value of a map, what the others hold.
    pub parts: Vec<StablePart>,
    /// The call that makes it.
    pub span: Span,
}

/// What a [`Stable`] holds.
#[derive(Clone, Debug, PartialEq)]
pub struct StablePart {
    /// The type of its values.
    pub ty: Ty,
    /// Its Candid type.
    pub annotation: hir::Annotation,
    /// The most bytes of one, where declared.
    pub most: Option<u32>,
}

/// A function compiled for certain argument types.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// Python's name.
    pub name: String,
    /// Distinguishes instances of one Python function: 0 for the first, which keeps the bare name.
    pub instance: usize,
    /// Its module, by position.
    pub module: hir::ModuleId,
    /// The Python function it is an instance of.
    pub source: hir::FunctionId,
    /// Its docstring.
    pub doc: Option<String>,
    /// Parameters in order; each is a local of kind `Param`.
    pub params: Vec<LocalId>,
    /// Variables.
    pub locals: IndexVec<Local>,
    /// The type of its result.
    pub result: Ty,
    /// The type of the items that it yields, if it does. A call of it makes a generator, and its result
    /// is None.
    pub yields: Option<Ty>,
    /// Statements. Falling off the end returns None, which only a result of `None` allows:
    /// lowering writes an explicit `Return` otherwise.
    pub body: Block,
    /// From `def` to the end.
    pub span: Span,
}

/// A variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Local {
    /// Python's name; for a temporary, a word for what it holds (`item`, `length`, `call`).
    pub name: String,
    /// The type of its values.
    pub ty: Ty,
    /// Where it comes from.
    pub kind: LocalKind,
    /// Some read may find it unbound; those reads are `Rvalue::CheckedLocal`.
    pub maybe_unbound: bool,
    /// Where it is first bound.
    pub span: Span,
}

/// Where a variable comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalKind {
    /// A parameter.
    Param,
    /// A variable of the Python program.
    Variable,
    /// An intermediate result, bound exactly once, in the block that uses it or one around it.
    Temp,
}

/// A module variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Global {
    /// Python's name.
    pub name: String,
    /// Its module, by position.
    pub module: hir::ModuleId,
    /// The type of its values; `None` as an `Option` where it is used nowhere.
    pub ty: Option<Ty>,
    /// No read can find it unbound.
    pub always_bound: bool,
    /// What it holds from the start and for good: nothing stores to it.
    pub constant: Option<Constant>,
    /// Where it is first bound.
    pub span: Span,
}

/// What a module variable holds that only one top-level statement binds, to a literal.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// A `bool`.
    Bool(bool),
    /// An `int`.
    Int(BigInt),
    /// A `float`.
    Float(f64),
    /// A `str` of ASCII.
    Str(String),
}

/// A canister method and the function behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// Its name for callers.
    pub name: String,
    /// Which decorator.
    pub kind: hir::MethodKind,
    /// The function.
    pub function: FunctionId,
    /// Declared parameters: names and Candid types.
    pub params: Vec<(String, hir::Annotation)>,
    /// Declared result.
    pub result: hir::Annotation,
    /// The guard's function.
    pub guard: Option<FunctionId>,
    /// The `def`.
    pub span: Span,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span};

    #[test]
    fn a_keyword_with_underscores_loses_one_of_them() {
        for (python, candid) in [
            ("from_", "from"),
            ("class__", "class_"),
            ("from", "from"),
            ("owner_", "owner_"),
            ("_", "_"),
        ] {
            let annotation = hir::Annotation {
                kind: hir::AnnotationKind::Bool,
                span: Span::new(FileId::new(0), 0, 0),
            };
            let field = RecordField {
                name: python.to_owned(),
                ty: Ty::Bool,
                required: true,
                annotation,
                enforced: None,
            };
            assert_eq!(field.candid_name(), candid);
        }
    }
}
