//! Modules, functions, records and variables.

use std::collections::{HashMap, HashSet};

use crate::arena::{Id, IndexVec};
use crate::source::{FileId, Span};
use crate::ty::Ty;

use super::FunctionValues;
use super::{
    Annotation, Block, Class, ClassId, ExceptionClass, Expr, ExprKind, Literal, NameRef, Renamed,
    Service, Stable, Stmt, StmtId, StmtKind, Stopping, StrictInts, Tags,
};

/// Names a [`Module`].
pub type ModuleId = Id<Module>;
/// Names a [`Function`].
pub type FunctionId = Id<Function>;
/// Names a [`Record`].
pub type RecordId = Id<Record>;
/// Names a [`Service`].
pub type ServiceId = Id<Service>;
/// Names a [`Global`].
pub type GlobalId = Id<Global>;
/// Names a [`Local`] of one function.
pub type LocalId = Id<Local>;

/// A whole program: the entry module and all it imports of the program's own files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Program {
    /// Modules; the entry is first.
    pub modules: IndexVec<Module>,
    /// Functions of all modules, module bodies included.
    pub functions: IndexVec<Function>,
    /// TypedDict classes of all modules.
    pub records: IndexVec<Record>,
    /// Classes of all modules that derive from `Service`.
    pub services: IndexVec<Service>,
    /// Other classes of all modules.
    pub classes: IndexVec<Class>,
    /// Module variables of all modules.
    pub globals: IndexVec<Global>,
    /// Stable structures of all modules.
    pub stables: IndexVec<Stable>,
    /// Functions that stand for builtins which are used as values, by their dotted names.
    pub wrappers: HashMap<String, FunctionId>,
    /// Where declared ints are enforced.
    pub strict: StrictInts,
    /// The modules whose variables survive upgrades.
    pub persistent: HashSet<ModuleId>,
    /// Whether it reads `__cause__` or `__suppress_context__` of an exception.
    pub asks_for_causes: bool,
    /// Whether it reads `__context__` of an exception.
    pub asks_for_contexts: bool,
    /// What function values are.
    pub function_values: FunctionValues,
    /// The functions with a `__name__` that is not their own.
    pub renamed: Renamed,
    /// The functions that may raise `StopIteration`.
    pub stopping: Stopping,
    /// How many [`super::ExprId`]s there are.
    pub expr_count: usize,
    /// How many [`super::StmtId`]s there are.
    pub stmt_count: usize,
}

impl Program {
    /// A statement with an id of its own.
    pub fn stmt(&mut self, kind: StmtKind, span: Span) -> Stmt {
        let id = StmtId::new(self.stmt_count);
        self.stmt_count += 1;
        Stmt { id, span, kind }
    }

    /// The function's `__qualname__`.
    pub fn qualified_name(&self, function: &Function) -> String {
        // The name of a method has that of its class.
        let around = function.parent.filter(|_| function.class.is_none()).map(|id| &self.functions[id]);
        match around {
            Some(parent) if parent.kind != FunctionKind::ModuleBody => {
                format!("{}.<locals>.{}", self.qualified_name(parent), function.name)
            }
            Some(_) | None => function.name.clone(),
        }
    }

    /// Whether a variable is called `_` and nobody reads it, so that it may be bound to values of any types.
    pub fn is_throwaway(&self, function: FunctionId, local: LocalId) -> bool {
        let own = &self.functions[function];
        if own.locals[local].name != "_" || own.params.iter().any(|param| param.local == local) {
            return false;
        }
        let mut read = self.is_captured(function, local);
        super::walk::block_expressions(&own.body, &mut |expr| {
            read |= expr.kind == ExprKind::Name(NameRef::Local(local));
        });
        !read
    }

    /// Whether a function inside of this one has to do with the variable.
    pub fn is_captured(&self, function: FunctionId, local: LocalId) -> bool {
        self.functions.iter().any(|other| {
            other.captures.iter().any(|capture| capture.owner == function && capture.variable == local)
        })
    }

    /// The type as its author would write it, records by their names.
    pub fn ty_name(&self, ty: &Ty) -> String {
        match ty {
            Ty::Record(id) => self.records[*id].name.clone(),
            Ty::Service(id) => self.services[*id].name.clone(),
            Ty::Exception(class) => self.class_name(*class).to_owned(),
            Ty::List(item) => format!("list[{}]", self.ty_name(item)),
            Ty::Set(item) => format!("set[{}]", self.ty_name(item)),
            Ty::FrozenSet(item) => format!("frozenset[{}]", self.ty_name(item)),
            Ty::TupleOf(item) => format!("tuple[{}, ...]", self.ty_name(item)),
            Ty::Iterator(item) => format!("Iterator[{}]", self.ty_name(item)),
            Ty::DictView(view, key, value) => {
                format!("{}[{}, {}]", view.python_name(), self.ty_name(key), self.ty_name(value))
            }
            Ty::Dict(key, value) => format!("dict[{}, {}]", self.ty_name(key), self.ty_name(value)),
            Ty::Optional(inner) => format!("{} | None", self.ty_name(inner)),
            Ty::Union(members) => {
                let members: Vec<String> = members.iter().map(|member| self.ty_name(member)).collect();
                members.join(" | ")
            }
            Ty::Tuple(items) if !items.is_empty() => {
                let items: Vec<String> = items.iter().map(|item| self.ty_name(item)).collect();
                format!("tuple[{}]", items.join(", "))
            }
            Ty::Function(function) => {
                let params: Vec<String> = function.params.iter().map(|p| self.ty_name(p)).collect();
                format!("Callable[[{}], {}]", params.join(", "), self.ty_name(&function.result))
            }
            Ty::Closure(closure) if self.is_class(closure.function) => {
                format!("class {}", self.functions[closure.function].name)
            }
            Ty::Closure(closure) => format!("function {}", self.functions[closure.function].name),
            Ty::Stable(stable) => {
                let parts: Vec<String> = stable.parts.iter().map(|part| self.ty_name(part)).collect();
                let name = &self.stables[stable.id].name;
                format!("{name}: {}[{}]", stable.kind.class(), parts.join(", "))
            }
            Ty::Cell(held) => self.ty_name(held),
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Account
            | Ty::Identity
            | Ty::Tuple(_)
            | Ty::Range
            | Ty::Object
            | Ty::Objects
            | Ty::Var(_) => ty.to_string(),
        }
    }

    /// Python's name of a class.
    pub fn class_name(&self, class: ExceptionClass) -> &str {
        match class {
            ExceptionClass::Builtin(name) => name,
            ExceptionClass::User(id) => &self.classes[id].name,
        }
    }
}

/// A Python module.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// Dotted name from the program's root (`main`, `bank.ledger`). The entry has its file's name.
    pub name: String,
    /// Its file.
    pub file: FileId,
    /// Its docstring.
    pub doc: Option<String>,
    /// Its top-level statements, as a function of kind [`FunctionKind::ModuleBody`].
    pub body: FunctionId,
}

/// A function, or the body of a module.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// Python's name; `<module>` for a module body.
    pub name: String,
    /// The module it is defined in.
    pub module: ModuleId,
    /// The class that it is a method of.
    pub class: Option<ClassId>,
    /// What it is to the canister.
    pub kind: FunctionKind,
    /// Its docstring.
    pub doc: Option<String>,
    /// Parameters in order.
    pub params: Vec<Param>,
    /// The annotation of the result.
    pub result: Option<Annotation>,
    /// The function around it; `None` for one of a module's own.
    pub parent: Option<FunctionId>,
    /// The variables of functions around it that it uses, or that a function it names uses.
    pub captures: Vec<Capture>,
    /// Variables of the function, parameters and captured ones included; comprehension variables too.
    pub locals: IndexVec<Local>,
    /// Whether a call of it makes a generator: there is a `yield` in it.
    pub yields: bool,
    /// Statements.
    pub body: Block,
    /// From `def` (or the first decorator) to the end.
    pub span: Span,
    /// The name in the `def`.
    pub name_span: Span,
}

impl Function {
    /// Whether the variable is one of a function around it.
    pub fn captures(&self, local: LocalId) -> bool {
        self.captures.iter().any(|capture| capture.local == local)
    }
}

/// A variable of a function around, as a nested function sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Capture {
    /// The function whose variable it is.
    pub owner: FunctionId,
    /// The variable there.
    pub variable: LocalId,
    /// The variable here.
    pub local: LocalId,
}

/// What a function is to the canister.
#[derive(Clone, Debug, PartialEq)]
pub enum FunctionKind {
    /// Called only from Python.
    Plain,
    /// The top-level statements of a module.
    ModuleBody,
    /// Calls a builtin that is used as a value; not written in the program.
    Builtin,
    /// Called by the Internet Computer.
    Canister(CanisterMethod),
}

/// A canister method.
#[derive(Clone, Debug, PartialEq)]
pub struct CanisterMethod {
    /// Which decorator.
    pub kind: MethodKind,
    /// The guard, if any.
    pub guard: Option<Guard>,
    /// The decorator.
    pub span: Span,
}

/// The guard of a method.
#[derive(Clone, Debug, PartialEq)]
pub struct Guard {
    /// The function to run first.
    pub function: FunctionId,
    /// Where it is named.
    pub span: Span,
}

/// Kinds of canister methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MethodKind {
    /// `@query`.
    Query,
    /// `@update`.
    Update,
    /// `@init`.
    Init,
    /// `@pre_upgrade`.
    PreUpgrade,
    /// `@post_upgrade`.
    PostUpgrade,
    /// `@heartbeat`.
    Heartbeat,
    /// `@inspect_message`.
    InspectMessage,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    /// Its variable, which holds name, span and annotation.
    pub local: LocalId,
    /// How arguments reach it.
    pub kind: ParamKind,
    /// Its default.
    pub default: Option<Default>,
}

/// How arguments reach a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParamKind {
    /// Before `/`.
    PositionalOnly,
    /// By position or keyword.
    Normal,
    /// After `*`.
    KeywordOnly,
    /// `*args`: the positional arguments that no other parameter takes.
    Star,
    /// `**kwargs`: the keyword arguments that no other parameter takes.
    DoubleStar,
}

/// A parameter's default, evaluated once, when the `def` runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Default {
    /// An immutable literal: evaluating it again makes no difference.
    Literal(Expr),
    /// Anything else is kept in a hidden module variable, assigned just before the `def`'s
    /// [`super::StmtKind::Define`].
    Global(GlobalId),
    /// Of a function that [`super::ExprKind::Closure`] makes: the value given there, by position.
    Captured(usize),
}

/// A variable of a function.
#[derive(Clone, Debug, PartialEq)]
pub struct Local {
    /// Python's name.
    pub name: String,
    /// The annotation of the parameter, or of the variable where it is annotated.
    pub annotation: Option<Annotation>,
    /// Where it is first bound.
    pub span: Span,
}

/// A module variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Global {
    /// Python's name.
    pub name: String,
    /// The module it belongs to.
    pub module: ModuleId,
    /// Its annotation.
    pub annotation: Option<Annotation>,
    /// Where it is first bound.
    pub span: Span,
}

/// A TypedDict class: `class Account(Record): ...` or `class Account(TypedDict): ...`.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Python's name.
    pub name: String,
    /// The module it is defined in.
    pub module: ModuleId,
    /// Its docstring.
    pub doc: Option<String>,
    /// Fields in order of declaration, inherited ones first.
    pub fields: Vec<Field>,
    /// What it is where a value crosses the boundary.
    pub kind: RecordKind,
    /// Of one that stands for the classes of a union: the field that tells which a value is of.
    pub tags: Option<Tags>,
    /// The class statement.
    pub span: Span,
}

/// What a TypedDict class is in Candid. In Python its values are dicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordKind {
    /// A plain `TypedDict`: a record.
    Dict,
    /// Kybra's `Record`: a record; a field that may be absent is none where its type is an `Opt`.
    Record,
    /// Kybra's `Variant`: the first of its fields in their declared order that a dict has.
    Variant,
}

impl Record {
    /// Whether some of its fields may be absent.
    pub fn is_open(&self) -> bool {
        self.fields.iter().any(|field| !field.required)
    }
}

/// A field of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The key in the dict.
    pub name: String,
    /// Its type.
    pub annotation: Annotation,
    /// Whether every value has it: it is declared neither `NotRequired` nor in a class with
    /// `total=False`.
    pub required: bool,
    /// The values that it may have, where it is declared as a `Literal` of them.
    pub literals: Vec<Literal>,
    /// Where it is declared.
    pub span: Span,
}
