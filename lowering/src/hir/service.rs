//! Kybra's `Service` classes: other canisters as values.

use crate::source::Span;

use super::{FuncType, ModuleId};

/// A class that derives from `Service`. In Python its instances hold a canister's id and nothing else; in
/// Candid they are of the service type that the methods make.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Python's name.
    pub name: String,
    /// The module it is defined in.
    pub module: ModuleId,
    /// Its docstring.
    pub doc: Option<String>,
    /// Its methods in the order of their declaration.
    pub methods: Vec<ServiceMethod>,
    /// The class statement.
    pub span: Span,
}

/// A method of a service.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceMethod {
    /// Its name, in Python and in Candid.
    pub name: String,
    /// How it may be called, and what with: parameters without `self`.
    pub ty: FuncType,
    /// The name in its `def`.
    pub span: Span,
}
