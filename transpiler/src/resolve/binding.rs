//! What a name stands for, as far as that is fixed before the program runs.

use lowering::hir::{ClassId, FunctionId, GlobalId, LocalId, ModuleId, NameRef, RecordId, ServiceId};
use rustpython_parser::ast::Expr;

/// The function that a `NewType` is when the program runs: it returns its argument.
pub(super) const NEW_TYPE: &str = "typing.NewType.__call__";

/// What a name of a scope stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Binding<'a> {
    /// A function of the program, bound once.
    Function(FunctionId),
    /// A TypedDict class, bound once.
    Record(RecordId),
    /// A class that derives from Kybra's `Service`, bound once.
    Service(ServiceId),
    /// Another class, bound once.
    Class(ClassId),
    /// A module variable.
    Global(GlobalId),
    /// A module of the program.
    Module(ModuleId),
    /// A builtin or a library function or module, by its dotted name.
    Library(String),
    /// A type alias: the module it is written in and the type.
    Alias(ModuleId, &'a Expr),
    /// A `NewType`: the module it is written in and the type it is made of.
    NewType(ModuleId, &'a Expr),
    /// Something that an error was reported for.
    Invalid,
}

impl Binding<'_> {
    /// The binding as a name that can be evaluated; nothing for an alias or an error.
    pub(super) fn name_ref(&self) -> Option<NameRef> {
        Some(match self {
            Binding::Function(id) => NameRef::Function(*id),
            Binding::Record(id) => NameRef::Record(*id),
            Binding::Service(id) => NameRef::Service(*id),
            Binding::Class(id) => NameRef::Class(*id),
            Binding::Global(id) => NameRef::Global(*id),
            Binding::Module(id) => NameRef::Module(*id),
            Binding::Library(name) => NameRef::Builtin(name.clone()),
            Binding::NewType(..) => NameRef::Builtin(NEW_TYPE.to_owned()),
            Binding::Alias(..) | Binding::Invalid => return None,
        })
    }

    /// Whether it is the library's `name`, under any of the modules that export it.
    pub(super) fn is_library(&self, name: &str) -> bool {
        matches!(self, Binding::Library(path) if path == name)
    }
}

/// What a name stands for where it is evaluated.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found<'a> {
    /// A variable of the function.
    Local(LocalId),
    /// Something of the module or the library.
    Binding(Binding<'a>),
    /// Nothing.
    Unknown,
}

/// What a name in `from m import name` stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Imported<'a> {
    /// A thing that stays what it is.
    Static(Binding<'a>),
    /// A variable of another module, whose value is copied.
    Variable(GlobalId),
    /// The module is not found, or the import goes beyond its package.
    NoModule,
    /// The module has no such name.
    NoName,
}
