//! The resolved syntax of a program: Python's own shape, with every name bound.
//!
//! `transpiler::resolve` builds it. Names are resolved by Python's scope rules (Language Reference
//! 4.2): a name assigned in a function is local to it unless declared `global`. Nothing is typed yet.

mod annotation;
mod class;
mod class_test;
mod expr;
pub(crate) mod flow;
mod function_object;
mod item;
mod kept;
mod left_out;
mod occurrences;
mod renamed;
mod service;
pub mod split;
mod stable;
mod stmt;
mod stopping;
mod strict;
mod tag;
pub(crate) mod walk;

pub use annotation::{Annotation, AnnotationKind, FloatWidth, FuncMode, FuncType, IntWidth};
pub use class::{Class, ClassField, ClassId, ExceptionClass, Hierarchy};
pub use class_test::{ClassTest, SameClass};
pub use expr::{
    Arg, ArgKind, BinaryOp, BoolOp, CompareOp, Comprehension, ComprehensionKind, Conversion, Expr,
    ExprId, ExprKind, FormatPart, NameRef, UnaryOp, is_negative, literal_int,
};
pub use function_object::FunctionValues;
pub use item::{
    CanisterMethod, Capture, Default, Field, Function, FunctionId, FunctionKind, Global, GlobalId,
    Guard, Local, LocalId, MethodKind, Module, ModuleId, Param, ParamKind, Program, Record, RecordId,
    RecordKind, ServiceId,
};
pub use kept::KeptIterator;
pub use renamed::Renamed;
pub use service::{Service, ServiceMethod};
pub use stable::{Stable, StableId, StableKind, StablePart};
pub use stmt::{Block, Handler, Place, Stmt, StmtId, StmtKind, Target, TargetKind, blocks};
pub use stopping::Stopping;
pub use strict::StrictInts;
pub use tag::{Literal, Tag, Tags};
