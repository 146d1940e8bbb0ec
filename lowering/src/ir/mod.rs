//! The intermediate representation: structured, typed, desugared.
//!
//! There is no control-flow graph: loops and branches nest as in the Python they came from, so that
//! emitted Rust keeps its shape. Effects (calls, reads and writes of anything another statement could
//! change, anything that may raise) happen in statements only, in the order they are written; an
//! [`Expr`] can be evaluated any number of times, in any order, or not at all, and nobody can tell.
//! `validate` checks the rules that each variant states; valid IR never makes `emit` fail.

mod display;
mod expr;
mod format;
mod item;
mod raises;
mod rvalue;
mod stmt;

pub use expr::{Expr, ExprId, ExprKind};
pub use item::{
    Class, Constant, Export, Function, FunctionId, Global, GlobalId, Kept, Local, LocalId, LocalKind,
    Module, Program, Record, RecordField, Stable, StablePart,
};
pub use raises::{rvalue_raises, stmt_raises};
pub use rvalue::{AtStop, Body, CellRead, FormatPart, OpenOp, Rvalue, ShortCircuit, with_identity};
pub use stmt::{Block, Handler, Iteration, Stmt, StmtKind};
