//! What all of emission shares: the program, its facts, and the Rust names of everything.

use std::cell::RefCell;
use std::collections::HashMap;

use proc_macro2::Ident;
use syn::{Expr, Type, parse_quote};

use crate::analysis::{Facts, Repr};
use crate::hir::{ClassId, ExceptionClass, GlobalId, ModuleId, RecordId, ServiceId, StableId};
use crate::ir::{self, FunctionId};
use crate::source::{Sources, Span};
use crate::ty::{Ty, View};

use super::aliases;
use super::build::{self, ident};
use super::names::{NameScope, camel, screaming, snake};
use super::wire::CandidHeaders;

/// The program with the facts and names that emission reads.
pub struct Context<'a> {
    /// What is emitted.
    pub program: &'a ir::Program,
    /// What analysis found.
    pub facts: &'a Facts,
    /// For the lines in origins.
    pub sources: &'a Sources,
    /// Path of each Python module below `crate`, by position.
    pub modules: Vec<Vec<Ident>>,
    /// How many segments of each module's path lead to the program's own root.
    depth: usize,
    /// Name of each function, by id.
    functions: Vec<Ident>,
    /// Name of each module variable, by id.
    globals: Vec<Ident>,
    /// What is written before Candid values.
    pub headers: &'a CandidHeaders,
    /// Name of each stable structure's `static`, by id.
    stables: Vec<Ident>,
    /// Names of the types of each stable structure's parts, by id and position.
    stable_parts: Vec<Vec<Ident>>,
    /// Name of each record's struct, by id.
    records: Vec<Ident>,
    /// Name of each class's `static`, by id.
    classes: Vec<Ident>,
    /// Name of each class's struct of attributes, by id.
    class_structs: Vec<Ident>,
    /// Names of the types that stand for services, by id.
    services: Vec<Ident>,
    /// Names of each class's attributes, by id and position.
    attributes: Vec<Vec<Ident>>,
    /// Names of each record's fields, by id and position.
    fields: Vec<Vec<Ident>>,
    /// The names of each module, by position.
    scopes: RefCell<Vec<NameScope>>,
    /// The types of each module that are hard to read, with their names.
    aliases: RefCell<Vec<Vec<(Ty, Ident)>>>,
}

impl<'a> Context<'a> {
    /// Chooses every name. `prefix` is the path below `crate` in which the program's modules stand.
    pub fn new(
        program: &'a ir::Program,
        facts: &'a Facts,
        sources: &'a Sources,
        prefix: &[String],
        headers: &'a CandidHeaders,
    ) -> Self {
        let mut scopes: Vec<NameScope> = program
            .modules
            .iter()
            .map(|_| NameScope::reserving(["mini_runtime", "ic_cdk", "candid", "std", "core"]))
            .collect();
        let modules = module_paths(program, prefix);
        let records = program
            .records
            .iter()
            .map(|record| scopes[record.module.index()].unique_type(&camel(&record.name)))
            .collect();
        let classes = program
            .classes
            .iter()
            .map(|class| scopes[class.module.index()].unique(&screaming(&class.name)))
            .collect();
        let class_structs = program
            .classes
            .iter()
            .map(|class| scopes[class.module.index()].unique_type(&camel(&class.name)))
            .collect();
        let services = program
            .services
            .iter()
            .map(|service| scopes[service.module.index()].unique_type(&camel(&service.name)))
            .collect();
        let attributes = program.classes.iter().map(attribute_names).collect();
        let stables = program
            .stables
            .iter()
            .map(|stable| scopes[stable.module.index()].unique(&screaming(&plain(&stable.name))))
            .collect();
        let stable_parts = program
            .stables
            .iter()
            .map(|stable| {
                let scope = &mut scopes[stable.module.index()];
                let name = |part: &&str| scope.unique_type(&camel(&format!("{}_{part}", stable.name)));
                stable.kind.parts().iter().map(name).collect()
            })
            .collect();
        let globals = program
            .globals
            .iter()
            .map(|global| scopes[global.module.index()].unique(&screaming(&plain(&global.name))))
            .collect();
        let functions = program
            .functions
            .iter()
            .map(|function| {
                let name = match function.name.as_str() {
                    "<module>" => "run_module",
                    "<lambda>" => "lambda",
                    "<genexpr>" => "generator",
                    name => name,
                };
                scopes[function.module.index()].unique(&snake(&plain(name)))
            })
            .collect();
        let fields = program.records.iter().map(field_names).collect();
        Self {
            program,
            facts,
            sources,
            modules,
            depth: prefix.len(),
            functions,
            globals,
            headers,
            stables,
            stable_parts,
            records,
            classes,
            class_structs,
            services,
            attributes,
            fields,
            aliases: RefCell::new(vec![Vec::new(); scopes.len()]),
            scopes: RefCell::new(scopes),
        }
    }

    /// `main.py:12`.
    pub fn origin(&self, span: Span) -> String {
        span.origin(self.sources)
    }

    /// The function's own name.
    pub fn function_name(&self, id: FunctionId) -> &Ident {
        &self.functions[id.index()]
    }

    /// The variable's own name.
    pub fn global_name(&self, id: GlobalId) -> &Ident {
        &self.globals[id.index()]
    }

    /// The structure's own name.
    pub fn stable_name(&self, id: StableId) -> &Ident {
        &self.stables[id.index()]
    }

    /// The names of the types of a structure's parts.
    pub fn stable_parts(&self, id: StableId) -> &[Ident] {
        &self.stable_parts[id.index()]
    }

    /// A stable structure as seen from `from`.
    pub fn stable_path(&self, from: ModuleId, id: StableId) -> Expr {
        self.item_path(from, self.program.stables[id.index()].module, self.stable_name(id))
    }

    /// Whether something has to be kept of a module variable: of a stable structure only whether it is
    /// bound, where that is not known.
    pub fn keeps_global(&self, id: GlobalId) -> bool {
        let global = &self.program.globals[id.index()];
        !(global.always_bound && matches!(global.ty, Some(Ty::Stable(_))))
    }

    /// The struct's own name.
    pub fn record_name(&self, id: RecordId) -> &Ident {
        &self.records[id.index()]
    }

    /// The name of the type that stands for a service.
    pub fn service_name(&self, id: ServiceId) -> &Ident {
        &self.services[id.index()]
    }

    /// The path of that type.
    pub fn service_path(&self, from: ModuleId, id: ServiceId) -> syn::Path {
        let module = self.program.services[id.index()].module;
        self.path(from, module, self.service_name(id))
    }

    /// The Rust field that holds the order of the fields of a record some of which may be absent.
    pub fn order_name(&self, id: RecordId) -> Ident {
        order_name(&self.fields[id.index()])
    }

    /// The name of a field of a record.
    pub fn field_name(&self, id: RecordId, field: usize) -> &Ident {
        &self.fields[id.index()][field]
    }

    /// A function as seen from `from`.
    pub fn function_path(&self, from: ModuleId, id: FunctionId) -> Expr {
        let name = self.function_name(id);
        let module = self.program.functions[id].module;
        self.item_path(from, module, name)
    }

    /// A module variable as seen from `from`.
    pub fn global_path(&self, from: ModuleId, id: GlobalId) -> Expr {
        self.item_path(from, self.program.globals[id.index()].module, self.global_name(id))
    }

    /// A record's struct as seen from `from`.
    pub fn record_path(&self, from: ModuleId, id: RecordId) -> syn::Path {
        let record = &self.program.records[id.index()];
        self.path(from, record.module, self.record_name(id))
    }

    /// The struct that stands for a record at the boundary, as seen from `from`.
    pub fn candid_record_path(&self, from: ModuleId, id: RecordId) -> syn::Path {
        let mut path = self.record_path(from, id);
        if let Some(last) = path.segments.last_mut() {
            last.ident = ident(&format!("{}Candid", last.ident));
        }
        path
    }

    fn item_path(&self, from: ModuleId, module: ModuleId, name: &Ident) -> Expr {
        let path = self.path(from, module, name);
        parse_quote!(#path)
    }

    fn path(&self, from: ModuleId, module: ModuleId, name: &Ident) -> syn::Path {
        if from == module {
            return parse_quote!(#name);
        }
        let path = &self.modules[module.index()];
        if from.index() == self.modules.len() {
            // From the crate root, or from the root of a program inside a harness.
            let path = &path[self.depth..];
            return parse_quote!(#(#path::)*#name);
        }
        parse_quote!(crate::#(#path::)*#name)
    }

    /// The Rust type of values of `ty`, ints as `Int`.
    pub fn ty(&self, from: ModuleId, ty: &Ty) -> Type {
        self.ty_inside(from, ty, 1)
    }

    /// The same inside of so many other types, counted with it: one that is hard to read has a name.
    pub fn ty_inside(&self, from: ModuleId, ty: &Ty, nest: u32) -> Type {
        self.ty_within(from, ty, nest, aliases::LIMIT)
    }

    fn ty_within(&self, from: ModuleId, ty: &Ty, nest: u32, most: u32) -> Type {
        let around: u32 = (1..nest).map(|depth| 10 * depth).sum();
        let outside = from.index() >= self.modules.len();
        if outside || around + aliases::complexity(ty, nest) <= most {
            return self.written_ty(from, ty);
        }
        let mut known = self.aliases.borrow_mut();
        let known = &mut known[from.index()];
        if let Some((_, name)) = known.iter().find(|(known, _)| known == ty) {
            return parse_quote!(#name);
        }
        let wanted = aliases::name(self.program, ty);
        let name = self.scopes.borrow_mut()[from.index()].unique_type(&wanted);
        known.push((ty.clone(), name.clone()));
        parse_quote!(#name)
    }

    /// The types of a module that have names, once all else is emitted.
    pub fn named_types(&self, module: ModuleId) -> Vec<(Ident, Type)> {
        let mut named = Vec::new();
        // A type that has a name may be written with types that get theirs only now.
        while let Some((ty, name)) = self.named_type(module, named.len()) {
            named.push((name, self.written_ty(module, &ty)));
        }
        named
    }

    fn named_type(&self, module: ModuleId, position: usize) -> Option<(Ty, Ident)> {
        self.aliases.borrow()[module.index()].get(position).cloned()
    }

    /// The type in full.
    pub fn written_ty(&self, from: ModuleId, ty: &Ty) -> Type {
        match ty {
            // There is no value of type `Never`; a variable that would hold one is never bound.
            Ty::None | Ty::Never | Ty::Stable(_) | Ty::Var(_) => parse_quote!(()),
            Ty::Bool => parse_quote!(bool),
            Ty::Int => parse_quote!(Int),
            Ty::Float => parse_quote!(f64),
            Ty::Str => parse_quote!(Str),
            Ty::Bytes => parse_quote!(Bytes),
            Ty::ByteArray => parse_quote!(ByteArray),
            Ty::Principal => parse_quote!(Principal),
            Ty::Service(_) => parse_quote!(Service),
            Ty::Account => parse_quote!(AccountIdentifier),
            Ty::Range => parse_quote!(Range),
            Ty::Tuple(items) if items.is_empty() => parse_quote!(EmptyTuple),
            Ty::Tuple(items) if items.len() == 1 => {
                let item = self.written_ty(from, &items[0]);
                parse_quote!((#item,))
            }
            Ty::Tuple(items) => {
                let items = items.iter().map(|item| self.written_ty(from, item));
                parse_quote!((#(#items),*))
            }
            Ty::List(item) => {
                let item = self.written_ty(from, item);
                parse_quote!(List<#item>)
            }
            Ty::Dict(key, value) => {
                let (key, value) = (self.written_ty(from, key), self.written_ty(from, value));
                parse_quote!(Dict<#key, #value>)
            }
            Ty::Set(item) => {
                let item = self.written_ty(from, item);
                parse_quote!(Set<#item>)
            }
            Ty::FrozenSet(item) => {
                let item = self.written_ty(from, item);
                parse_quote!(FrozenSet<#item>)
            }
            Ty::TupleOf(item) => {
                let item = self.written_ty(from, item);
                parse_quote!(Tuple<#item>)
            }
            Ty::Iterator(item) => {
                let item = self.written_ty(from, item);
                parse_quote!(Iter<#item>)
            }
            Ty::DictView(view, key, value) => {
                let (key, value) = (self.written_ty(from, key), self.written_ty(from, value));
                match view {
                    View::Keys => parse_quote!(DictKeys<#key, #value>),
                    View::Values => parse_quote!(DictValues<#key, #value>),
                    View::Items => parse_quote!(DictItems<#key, #value>),
                }
            }
            Ty::Closure(closure) => {
                let kept: Vec<Type> =
                    kept(&closure.captures).map(|ty| self.written_ty(from, ty)).collect();
                match &kept[..] {
                    [only] => only.clone(),
                    _ => parse_quote!((#(#kept),*)),
                }
            }
            Ty::Cell(held) => {
                let held = self.written_ty(from, held);
                parse_quote!(Shared<#held>)
            }
            Ty::Record(id) => {
                let path = self.record_path(from, *id);
                parse_quote!(Record<#path>)
            }
            Ty::Exception(_) => parse_quote!(Exception),
            Ty::Object => parse_quote!(Object),
            Ty::Objects => parse_quote!(Objects),
            Ty::Optional(inner) => {
                let inner = self.written_ty(from, inner);
                parse_quote!(Option<#inner>)
            }
            Ty::Union(members) => {
                let name = union_name(members.len());
                let members = members.iter().map(|member| self.ty(from, member));
                parse_quote!(#name<#(#members),*>)
            }
            Ty::Function(function) => {
                let params = function.params.iter().map(|param| self.written_ty(from, param));
                let result = self.passed_on(self.written_ty(from, &function.result));
                match function_alias(function.params.len()) {
                    Some(alias) => parse_quote!(#alias<#(#params,)* #result>),
                    None => parse_quote!(Function<dyn Fn(#(#params),*) -> #result>),
                }
            }
        }
    }

    /// The result type of function values that give a `ty`.
    pub fn value_result(&self, from: ModuleId, ty: &Ty) -> Type {
        self.passed_on(self.ty(from, ty))
    }

    fn passed_on(&self, ty: Type) -> Type {
        if self.facts.values_pass_on() { parse_quote!(Fallible<#ty>) } else { ty }
    }

    /// A class of exceptions as seen from `from`.
    pub fn class_kind(&self, from: ModuleId, class: ExceptionClass) -> Expr {
        match class {
            ExceptionClass::Builtin(name) => build::path(&format!("ExceptionKind::{name}")),
            ExceptionClass::User(id) => {
                let path = self.class_path(from, id);
                parse_quote!(ExceptionKind::User(&#path))
            }
        }
    }

    /// The `static` of a class as seen from `from`.
    pub fn class_path(&self, from: ModuleId, id: ClassId) -> Expr {
        let class = &self.program.classes[id.index()];
        self.item_path(from, class.module, &self.classes[id.index()])
    }

    /// The struct with the attributes of a class as seen from `from`.
    pub fn class_struct_path(&self, from: ModuleId, id: ClassId) -> Expr {
        let class = &self.program.classes[id.index()];
        self.item_path(from, class.module, &self.class_structs[id.index()])
    }

    /// The name of the struct with the attributes of a class.
    pub fn class_struct_name(&self, id: ClassId) -> &Ident {
        &self.class_structs[id.index()]
    }

    /// The name of a class's `static`.
    pub fn class_static_name(&self, id: ClassId) -> &Ident {
        &self.classes[id.index()]
    }

    /// The name of an attribute of a class.
    pub fn attribute_name(&self, id: ClassId, index: usize) -> &Ident {
        &self.attributes[id.index()][index]
    }

    /// A call from outside of the program's own functions, where nothing can catch.
    pub fn or_trap_outside(&self, callee: FunctionId, call: Expr) -> Expr {
        if !self.facts.passes_on(callee) {
            return call;
        }
        let function = &self.program.functions[callee];
        let origin = build::string(&self.origin(function.span));
        let value = build::method(call, "or_trap", vec![origin]);
        if function.result == Ty::Never { parse_quote!(match #value {}) } else { value }
    }

    /// The Rust type of a variable or result of `ty` whose ints are kept as `repr`.
    pub fn ty_as(&self, from: ModuleId, ty: &Ty, repr: Repr) -> Type {
        if *ty != Ty::Int {
            return self.ty(from, ty);
        }
        match repr {
            Repr::I64 => parse_quote!(i64),
            Repr::U64 => parse_quote!(u64),
            Repr::Int => parse_quote!(Int),
        }
    }

    /// The Rust type of a container so many levels of which have no handle.
    pub fn plain_ty(&self, from: ModuleId, ty: &Ty, levels: usize) -> Type {
        // Around it there is a reference, or a `Fallible`, of that type.
        self.plain_ty_inside(from, ty, levels, 2)
    }

    fn plain_ty_inside(&self, from: ModuleId, ty: &Ty, levels: usize, nest: u32) -> Type {
        if let Ty::List(item) = ty
            && levels > 0
        {
            let item = self.plain_ty_inside(from, item, levels - 1, nest + 1);
            return parse_quote!(Vec<#item>);
        }
        if let Ty::Dict(key, value) = ty
            && levels > 0
        {
            // What the key takes is not there for the value.
            let left = aliases::MOST.saturating_sub(aliases::complexity(key, nest + 1));
            let key = self.ty_within(from, key, nest + 1, aliases::MOST / 2);
            let value = self.ty_within(from, value, nest + 1, left);
            return parse_quote!(OrderedMap<#key, #value>);
        }
        if let Ty::Set(item) = ty
            && levels > 0
        {
            let item = self.ty_within(from, item, nest + 1, aliases::MOST);
            return parse_quote!(OrderedSet<#item>);
        }
        if let Ty::Record(id) = ty
            && levels > 0
        {
            let path = self.record_path(from, *id);
            return parse_quote!(#path);
        }
        self.ty_within(from, ty, nest, aliases::MOST)
    }

    /// Whether Rust values of the type are `Copy`. Ints are `Int` here, which is not.
    pub fn is_copy(ty: &Ty) -> bool {
        match ty {
            Ty::Stable(_) | Ty::None | Ty::Never | Ty::Bool | Ty::Float => true,
            Ty::Tuple(items) | Ty::Union(items) => items.iter().all(Self::is_copy),
            Ty::Closure(closure) => closure.captures.iter().all(Self::is_copy),
            Ty::Optional(inner) => Self::is_copy(inner),
            Ty::Int
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Service(_)
            | Ty::Account
            | Ty::List(_)
            | Ty::Dict(..)
            | Ty::Set(_)
            | Ty::FrozenSet(_)
            | Ty::TupleOf(_)
            | Ty::Iterator(_)
            | Ty::DictView(..)
            | Ty::Range
            | Ty::Record(_)
            | Ty::Exception(_)
            | Ty::Object
            | Ty::Objects
            | Ty::Function(_)
            | Ty::Cell(_)
            | Ty::Var(_) => false,
        }
    }
}

/// The runtime's enum of so many types.
pub fn union_name(members: usize) -> Ident {
    ident(&format!("OneOf{members}"))
}

/// The runtime's short name for function values of so many parameters, if it has one.
pub fn function_alias(params: usize) -> Option<Ident> {
    (params <= 4).then(|| ident(&format!("Function{params}")))
}

/// The types of captured values of which something has to be kept.
pub fn kept(captures: &[Ty]) -> impl Iterator<Item = &Ty> {
    captures.iter().filter(|ty| !ty.is_single())
}

/// `bank.ledger` → `bank::ledger`, unique per folder where casing merges names.
fn module_paths(program: &ir::Program, prefix: &[String]) -> Vec<Vec<Ident>> {
    let mut folders: HashMap<String, NameScope> = HashMap::new();
    folders.insert(String::new(), NameScope::reserving(["canister", "lib"]));
    let mut chosen: HashMap<String, Ident> = HashMap::new();
    let mut paths = Vec::new();
    for module in &program.modules {
        let mut path: Vec<Ident> = prefix.iter().map(|segment| ident(segment)).collect();
        let mut dotted = String::new();
        for segment in module.name.split('.') {
            let siblings = folders.entry(dotted.clone()).or_default();
            dotted.push('.');
            dotted.push_str(segment);
            let name = chosen.entry(dotted.clone()).or_insert_with(|| {
                let name = snake(&segment.replace('-', "_"));
                // In Rust a module is not named as the one it is in.
                let repeats = path.last().is_some_and(|parent| *parent == name);
                siblings.unique(&if repeats { format!("{name}_module") } else { name })
            });
            path.push(name.clone());
        }
        paths.push(path);
    }
    paths
}

/// `Shortage.__init__` as one word.
fn plain(name: &str) -> String {
    name.replace('.', "_")
}

fn attribute_names(class: &ir::Class) -> Vec<Ident> {
    let mut scope = NameScope::default();
    class.fields.iter().map(|(name, _)| scope.unique(&snake(name))).collect()
}

/// The name of the order of the fields that are there, told apart from theirs.
fn order_name(fields: &[Ident]) -> Ident {
    let mut name = "order".to_owned();
    while fields.iter().any(|field| *field == name) {
        name.insert_str(0, "field_");
    }
    ident(&name)
}

fn field_names(record: &ir::Record) -> Vec<Ident> {
    let mut scope = NameScope::default();
    record.fields.iter().map(|field| scope.unique(&snake(&field.name))).collect()
}
