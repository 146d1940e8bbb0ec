//! What can be wrong with IR.

use std::fmt;

use crate::builtins::BuiltinId;
use crate::hir::{ClassId, ExceptionClass, GlobalId, RecordId};
use crate::ir::{ExprId, FunctionId, LocalId};
use crate::source::Span;
use crate::ty::Ty;

/// A broken rule and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// The function, if it is in one.
    pub function: Option<FunctionId>,
    /// The Python it came from.
    pub span: Span,
    /// The rule.
    pub kind: ViolationKind,
}

/// The rules that can be broken.
#[derive(Clone, Debug, PartialEq)]
pub enum ViolationKind {
    /// An expression's id is not below the program's count.
    ExprIdOutOfRange(ExprId),
    /// Two expressions have one id.
    RepeatedExprId(ExprId),
    /// A variable that the function does not have.
    NoSuchLocal(LocalId),
    /// A function that the program does not have.
    NoSuchFunction(FunctionId),
    /// A module variable that the program does not have.
    NoSuchGlobal(GlobalId),
    /// A record that the program does not have.
    NoSuchRecord(RecordId),
    /// A module that the program does not have.
    NoSuchModule(usize),
    /// A row that the table does not have.
    NoSuchBuiltin(u16),
    /// A field that the record does not have.
    NoSuchField(RecordId, usize),
    /// An item that the tuple does not have.
    NoSuchItem(usize),
    /// A value of one type where another is due.
    Type {
        /// The place.
        what: &'static str,
        /// What is due.
        due: Ty,
        /// What is there.
        found: Ty,
    },
    /// A value of a type that makes no sense in the place.
    Form {
        /// What is due.
        what: &'static str,
        /// What is there.
        found: Ty,
    },
    /// A type with an inference variable.
    UnknownType(Ty),
    /// A variable of a type that has no values, where one must hold something.
    NoValues,
    /// Another number of arguments than parameters.
    ArgumentCount {
        /// How many parameters.
        due: usize,
        /// How many arguments.
        found: usize,
    },
    /// An argument that does not fit a row.
    BuiltinArgument {
        /// The row.
        builtin: BuiltinId,
        /// Which parameter.
        index: usize,
        /// The argument's type.
        found: Ty,
    },
    /// A row whose result is not of the expression's type.
    BuiltinResult {
        /// The row.
        builtin: BuiltinId,
        /// The type that is due.
        due: Ty,
    },
    /// A row that may raise or has effects, inside an expression.
    Impure(BuiltinId),
    /// A row that reads an object that can change, inside an expression.
    ReadsMutable(BuiltinId),
    /// A temporary is bound at two places.
    RepeatedTemp(LocalId),
    /// A parameter of kind other than `Param`, or a `Param` that is none.
    ParamKind(LocalId),
    /// A variable is read where some path has not bound it, or outside the block of a temporary.
    Unbound(LocalId),
    /// A variable is checked that is not marked as possibly unbound.
    NeedlessCheck(LocalId),
    /// Items are bound to another number of variables.
    UnpackLength {
        /// How many items.
        due: usize,
        /// How many variables.
        found: usize,
    },
    /// One variable is bound twice by one statement.
    RepeatedUnpack(LocalId),
    /// `break` or `continue` outside a loop.
    OutsideLoop,
    /// A statement that control cannot reach.
    Unreachable,
    /// Control falls off the end of a function whose result is not None.
    FallsOff,
    /// A module variable without a type is used.
    GlobalWithoutType(GlobalId),
    /// A builtin class of which no instance can be made.
    NoSuchException(&'static str),
    /// A class that the program does not have.
    NoSuchClass(ExceptionClass),
    /// An attribute that the class does not have.
    NoSuchAttribute(ClassId, usize),
    /// A `try` without handlers.
    NoHandler,
    /// A literal step of zero.
    ZeroStep,
    /// A module's body with parameters or a result.
    ModuleBody,
    /// A function shows another number of parameters to callers than it has.
    ExportParams,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(function) = self.function {
            write!(f, "function {function:?}, ")?;
        }
        write!(f, "bytes {}..{}: {}", self.span.start, self.span.end, self.kind)
    }
}

impl fmt::Display for ViolationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ViolationKind::ExprIdOutOfRange(id) => write!(f, "expression id {id:?} is out of range"),
            ViolationKind::RepeatedExprId(id) => write!(f, "two expressions have the id {id:?}"),
            ViolationKind::NoSuchLocal(id) => write!(f, "no variable {id:?}"),
            ViolationKind::NoSuchFunction(id) => write!(f, "no function {id:?}"),
            ViolationKind::NoSuchGlobal(id) => write!(f, "no module variable {id:?}"),
            ViolationKind::NoSuchRecord(id) => write!(f, "no record {id:?}"),
            ViolationKind::NoSuchModule(index) => write!(f, "no module #{index}"),
            ViolationKind::NoSuchBuiltin(id) => write!(f, "no builtin #{id}"),
            ViolationKind::NoSuchField(record, index) => {
                write!(f, "record {record:?} has no field {index}")
            }
            ViolationKind::NoSuchItem(index) => write!(f, "the tuple has no item {index}"),
            ViolationKind::Type { what, due, found } => {
                write!(f, "{what}: `{found}` where `{due}` is due")
            }
            ViolationKind::Form { what, found } => write!(f, "`{found}` where {what} is due"),
            ViolationKind::UnknownType(ty) => write!(f, "the type `{ty}` is not known"),
            ViolationKind::NoValues => write!(f, "a variable of a type without values"),
            ViolationKind::ArgumentCount { due, found } => {
                write!(f, "{found} arguments for {due} parameters")
            }
            ViolationKind::BuiltinArgument { builtin, index, found } => {
                write!(f, "argument {index} of {builtin:?} is a `{found}`")
            }
            ViolationKind::BuiltinResult { builtin, due } => {
                write!(f, "the result of {builtin:?} is no `{due}`")
            }
            ViolationKind::Impure(id) => write!(f, "{id:?} in an expression may raise or has effects"),
            ViolationKind::ReadsMutable(id) => {
                write!(f, "{id:?} in an expression reads an object that can change")
            }
            ViolationKind::RepeatedTemp(id) => write!(f, "the temporary {id:?} is bound twice"),
            ViolationKind::ParamKind(id) => write!(f, "the kind of {id:?} and the parameters disagree"),
            ViolationKind::Unbound(id) => write!(f, "{id:?} is read where it may not be bound"),
            ViolationKind::NeedlessCheck(id) => write!(f, "{id:?} is checked but not marked"),
            ViolationKind::UnpackLength { due, found } => write!(f, "{due} items for {found} variables"),
            ViolationKind::RepeatedUnpack(id) => write!(f, "{id:?} is bound twice by one statement"),
            ViolationKind::OutsideLoop => write!(f, "a jump of a loop outside any"),
            ViolationKind::Unreachable => write!(f, "a statement that control cannot reach"),
            ViolationKind::FallsOff => {
                write!(f, "control falls off the end of a function with a result")
            }
            ViolationKind::GlobalWithoutType(id) => write!(f, "the module variable {id:?} has no type"),
            ViolationKind::NoSuchException(class) => write!(f, "a {class} cannot be made"),
            ViolationKind::NoSuchClass(class) => write!(f, "no class {class:?}"),
            ViolationKind::NoSuchAttribute(class, index) => {
                write!(f, "class {class:?} has no attribute {index}")
            }
            ViolationKind::NoHandler => write!(f, "a try without handlers"),
            ViolationKind::ZeroStep => write!(f, "the step of a range is zero"),
            ViolationKind::ModuleBody => write!(f, "a module's body with parameters or a result"),
            ViolationKind::ExportParams => {
                write!(f, "an export with other parameters than its function")
            }
        }
    }
}
