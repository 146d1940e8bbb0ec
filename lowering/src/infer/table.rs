//! The side table that inference fills.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::arena::{Id, IndexVec};
use crate::hir::split::Variable;
use crate::hir::{self, FunctionId, FunctionValues};
use crate::source::Span;
use crate::ty::{ClosureTy, FunctionTy, Ty};

use super::misuse::Misuse;
use super::shared::SharedVariables;

/// Names an [`Instance`].
pub type InstanceId = Id<Instance>;

/// The types of a program.
#[derive(Clone, Debug, Default)]
pub struct TypeTable {
    /// Every typed instance; `ir::Program::functions` has the same positions.
    pub instances: IndexVec<Instance>,
    /// The instance of a function for the types of what it captures, of the defaults it was made with and
    /// of its parameters.
    pub by_key: HashMap<(FunctionId, Vec<Ty>), InstanceId>,
    /// Instances that are called as values of which only the types are known.
    pub values: HashSet<InstanceId>,
    /// The types that functions known exactly have where others of the same types may stand for them.
    pub functions: HashMap<ClosureTy, FunctionTy>,
    /// The variables that nested functions share.
    pub shared: SharedVariables,
    /// Types of module variables by `GlobalId`; `None` where a variable is never assigned or read.
    pub globals: Vec<Option<Ty>>,
    /// Types of the records' fields, by `RecordId` and position.
    pub record_fields: Vec<Vec<Ty>>,
    /// Types of the fields of classes, by `ClassId` and position; `Never` where one is never set.
    pub class_fields: Vec<Vec<Ty>>,
    /// The `__str__` that instances of exactly a class have, if the program defines it, by `ClassId`.
    pub class_texts: Vec<Option<InstanceId>>,
    /// The instance of each module's body, by `ModuleId`.
    pub bodies: Vec<InstanceId>,
    /// The instance behind each root: canister methods, guards, and the extra roots asked for.
    pub roots: HashMap<hir::FunctionId, InstanceId>,
    /// What `reveal_type(x)` was asked for, by the span of the call; once for each instance.
    pub reveals: Vec<(Span, Ty)>,
    /// Variables that would each need a type for values of several types.
    pub mixed: BTreeSet<Variable>,
    /// What function values have to be: objects, where the program compares them.
    pub function_values: FunctionValues,
    /// Displays of dicts that nothing but the canister's boundary sees.
    pub crossing: HashSet<hir::ExprId>,
}

/// A function typed for certain argument types.
#[derive(Clone, Debug)]
pub struct Instance {
    /// The function.
    pub function: hir::FunctionId,
    /// Types of what it captures, in the order of `hir::Function::captures`.
    pub captures: Vec<Ty>,
    /// Types of the parameters in order. A shared variable's is what is passed, not the `Cell`.
    pub params: Vec<Ty>,
    /// Type of the result: `None` where it returns nothing, `Never` where it always raises.
    pub result: Ty,
    /// Types of the variables by `hir::LocalId`; `Never` where a variable is never bound.
    pub locals: Vec<Ty>,
    /// Types of the expressions, all of them, with no `Ty::Var` left. An expression that stands where
    /// an `Optional` is due keeps its own type here; `lower` wraps it. A dict literal that stands where
    /// a record is due has `Record`. A name narrowed by `is None` has its narrowed type here, the
    /// variable its declared one.
    pub exprs: HashMap<hir::ExprId, Ty>,
    /// The instance that each call of a function known exactly calls, by the call's id.
    pub calls: HashMap<hir::ExprId, InstanceId>,
    /// The instance that a builtin calls which is given a function known exactly, by the argument's id.
    pub callbacks: HashMap<hir::ExprId, InstanceId>,
    /// The instances that a call of a method may reach, by the call's id: those of the classes that
    /// override it, each before those it derives from, and last what all others have.
    pub methods: HashMap<hir::ExprId, Vec<(hir::ClassId, InstanceId)>>,
    /// The statements that are never reached: nothing in them was looked at. An expression
    /// that is never reached has the type `Never`.
    pub dead: HashSet<hir::StmtId>,
    /// The texts of the templates of `%` and `str.format`, by the expression that stands for one: a literal,
    /// or a variable that is bound once, to a literal.
    pub templates: HashMap<hir::ExprId, String>,
    /// What is done with the values that may be None and must not, by the operand; `exprs` has the type
    /// without None.
    pub misuses: HashMap<hir::ExprId, Misuse>,
    /// Targets of augmented assignments that may be None, which raises `TypeError`.
    pub none_targets: HashSet<Span>,
}
