//! Functions to Rust: signature, declarations, and the state that the emission of a body needs.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use proc_macro2::Ident;
use syn::{Expr as Rust, ItemFn, Stmt as RustStmt, parse_quote};

use crate::analysis::Repr;
use crate::analysis::walk::{self, StmtIndex, StmtNumbers};
use crate::hir::ModuleId;
use crate::ir::{
    self, Expr, ExprId, ExprKind, FunctionId, Local, LocalId, LocalKind, Rvalue, StmtKind, with_identity,
};
use crate::source::Span;
use crate::ty::Ty;

use super::build;
use super::context::{Context, function_alias};
use super::docs;
use super::names::{NameScope, snake};
use super::polish::Variables;

/// Emits one function.
pub struct FunctionEmitter<'a> {
    context: &'a Context<'a>,
    id: FunctionId,
    function: &'a ir::Function,
    names: Vec<Ident>,
    pub(super) numbers: StmtNumbers,
    /// Parameters whose values nothing reads, with the statements that bind them anew and whether they
    /// are bound again later.
    pub(super) rebound: HashMap<LocalId, (StmtIndex, bool)>,
    /// The Python line that the last comment named.
    pub(super) last_origin: RefCell<String>,
    /// Temporaries whose computation waits for the one place that uses it.
    pending: RefCell<HashMap<LocalId, (&'a Rvalue, Span)>>,
    /// What is around the statement being emitted, innermost last.
    pub(super) around: RefCell<Vec<super::enclosing::Enclosing>>,
    /// The item of a search, a reference while its condition is emitted.
    pub(super) sought: RefCell<Option<LocalId>>,
    /// Variables of an optional type whose names stand for the values they hold, and in which form.
    pub(super) narrowed: RefCell<HashMap<LocalId, super::value::Form>>,
    /// How many `finally` blocks are being emitted, one in the other.
    pub(super) finals: std::cell::Cell<usize>,
}

impl<'a> FunctionEmitter<'a> {
    /// A name for how a block before a `finally` ended, which neither a variable nor a `finally` around has.
    pub(super) fn outcome_name(&self) -> Ident {
        let taken = |name: &Ident| self.names.contains(name);
        let names = (self.finals.get()..).map(|count| match count {
            0 => build::ident("outcome"),
            _ => build::ident(&format!("outcome_{}", count + 1)),
        });
        let mut names = names.filter(|name| !taken(name));
        names.next().unwrap_or_else(|| build::ident("outcome"))
    }

    /// Chooses the names of the function's variables.
    pub fn new(context: &'a Context<'a>, id: FunctionId) -> Self {
        let function = &context.program.functions[id];
        let called: Vec<String> = named_functions(function)
            .into_iter()
            .map(|callee| context.function_name(callee).to_string())
            .collect();
        let yields = function.yields.as_ref().map(|_| "yields");
        let mut scope = NameScope::reserving(called.iter().map(String::as_str).chain(yields));
        let numbers = StmtNumbers::of(function);
        let rebound = rebound_params(context, id, &numbers);
        let mut emitter = Self {
            context,
            id,
            function,
            names: Vec::new(),
            numbers,
            rebound,
            finals: std::cell::Cell::default(),
            last_origin: RefCell::default(),
            pending: RefCell::default(),
            around: RefCell::default(),
            sought: RefCell::default(),
            narrowed: RefCell::default(),
        };
        let read = emitter.read_locals();
        let names = function.locals.enumerate().map(|(local, item)| {
            let name = snake(&item.name);
            let unused = item.kind == LocalKind::Param && !read.contains(&local);
            let name = if unused && !name.starts_with('_') { format!("_{name}") } else { name };
            scope.unique(&meaningful(name))
        });
        emitter.names = names.collect();
        emitter
    }

    /// The variables that the emitted body reads.
    fn read_locals(&self) -> HashSet<LocalId> {
        let mut forgotten = HashSet::new();
        walk::each_stmt(&self.function.body, &mut |stmt| {
            if let StmtKind::Finally { body, last } = &stmt.kind
                && self.ends(last)
            {
                walk::each_stmt(body, &mut |inner| {
                    if matches!(inner.kind, StmtKind::Return(_)) {
                        forgotten.insert(self.numbers.index(inner));
                    }
                });
            }
        });
        let mut found = HashSet::new();
        walk::each_stmt(&self.function.body, &mut |stmt| {
            let at = self.numbers.index(stmt);
            // What is computed for nobody is not emitted.
            let dead = matches!(&stmt.kind, StmtKind::Let(local, Rvalue::Pure(_))
                if self.context.facts.is_dead_store(self.id, at, *local));
            if !dead && !forgotten.contains(&at) {
                walk::each_own_read(stmt, &mut |local| _ = found.insert(local));
            }
        });
        found
    }

    /// The shared context.
    pub fn context(&self) -> &'a Context<'a> {
        self.context
    }

    /// The function emitted.
    pub fn function(&self) -> &'a ir::Function {
        self.function
    }

    /// Its id.
    pub fn id(&self) -> FunctionId {
        self.id
    }

    /// Its module.
    pub fn module(&self) -> ModuleId {
        self.function.module
    }

    /// The Rust name of a variable.
    pub fn local_name(&self, local: LocalId) -> &Ident {
        &self.names[local.index()]
    }

    /// How the variable keeps an int.
    pub fn local_repr(&self, local: LocalId) -> Repr {
        self.context.facts.local_repr(self.id, local)
    }

    /// Whether the variable is a parameter passed by reference.
    pub fn is_borrowed(&self, local: LocalId) -> bool {
        self.context.facts.is_borrowed(self.id, local)
            || self.context.facts.is_view(self.id, local)
            || *self.sought.borrow() == Some(local)
    }

    /// Whether this occurrence of a variable is its last use.
    pub fn is_last_use(&self, occurrence: ExprId) -> bool {
        self.context.facts.is_last_use(occurrence)
    }

    /// The representation that an int expression's range calls for.
    pub fn expr_repr(&self, expr: &Expr) -> Repr {
        if expr.ty == Ty::Int { self.context.facts.expr_repr(expr.id) } else { Repr::Int }
    }

    /// Keeps a computation for the one place that uses its temporary.
    pub fn postpone(&self, local: LocalId, rvalue: &'a Rvalue, span: Span) {
        self.pending.borrow_mut().insert(local, (rvalue, span));
    }

    /// The computation kept for a temporary, if there is one.
    pub fn take_pending(&self, local: LocalId) -> Option<(&'a Rvalue, Span)> {
        self.pending.borrow_mut().remove(&local)
    }

    /// The same without taking it.
    pub fn pending_rvalue(&self, local: LocalId) -> Option<&'a Rvalue> {
        self.pending.borrow().get(&local).map(|(rvalue, _)| *rvalue)
    }

    /// A function as a value: parameters by value and ints as `Int`, whatever its own signature.
    pub fn function_value(&self, callee: FunctionId) -> Rust {
        self.closure(callee, &[])
    }

    /// A function as a value, with what it captures before its parameters.
    pub fn closure(&self, callee: FunctionId, captures: &'a [Expr]) -> Rust {
        let target = &self.context.program.functions[callee];
        let (captures, identity) = with_identity(captures);
        let path = self.context.function_path(self.module(), callee);
        let (captured, params) = target.params.split_at(captures.len());
        let fallible = self.context.facts.values_pass_on();
        let passes_on = self.context.facts.passes_on(callee);
        let plain = |param: &LocalId| {
            let int = target.locals[*param].ty == Ty::Int;
            let repr = self.context.facts.local_repr(callee, *param);
            let kept = !is_dropped(&target.locals[*param].ty);
            kept && !self.context.facts.is_borrowed(callee, *param) && (!int || repr == Repr::Int)
        };
        let dropped = |param: &LocalId| is_dropped(&target.locals[*param].ty);
        let direct = captured.iter().all(dropped) && params.iter().all(plain);
        let result_fits =
            target.result != Ty::Int || self.context.facts.result_repr(callee) == Repr::Int;
        // What a function that always raises gives is no value of any type.
        let same = fallible == passes_on && !(passes_on && target.result == Ty::Never);
        let closure: Rust =
            if direct && result_fits && same { path } else { self.adapter(callee, path, captures) };
        let params =
            params.iter().map(|param| self.context.ty(self.module(), &target.locals[*param].ty));
        let result = self.context.value_result(self.module(), &target.result);
        let moves = self.moved(callee, captures);
        // What an adapter gives in place of a result has a type of its own, if any.
        let typed = target.result != Ty::Never && ((direct && result_fits && same) || !fallible);
        let value: Rust = match function_alias(target.params.len() - captures.len()) {
            Some(alias) if typed => parse_quote!(#alias::from_fn(#closure)),
            Some(alias) => parse_quote!(#alias::<#(#params,)* #result>::from_fn(#closure)),
            None => {
                parse_quote!(Function::<dyn Fn(#(#params),*) -> #result>::new(Rc::new(#closure)))
            }
        };
        let identity = match identity {
            Some(identity) => Some(self.value(identity).into_receiver()),
            None if captures.is_empty() => self.context.identity(self.module(), target.source),
            None => None,
        };
        let is_new = |identity: &Rust| *identity == parse_quote!(Identity::new());
        let value = match identity.filter(|identity| !is_new(identity)) {
            Some(identity) => parse_quote!(#identity.function(|| #value)),
            None => value,
        };
        if moves.is_empty() {
            return value;
        }
        parse_quote!({ #(#moves)* #value })
    }

    /// The names inside a closure that calls the function: not the function's own.
    fn adapter_scope(&self, callee: FunctionId) -> NameScope {
        let mut scope = NameScope::default();
        scope.unique(&self.context.function_name(callee).to_string());
        scope
    }

    /// The names that a function's captures have inside the closure, by position.
    fn capture_names(&self, callee: FunctionId, count: usize) -> Vec<Ident> {
        let target = &self.context.program.functions[callee];
        let mut scope = self.adapter_scope(callee);
        let params = target.params.iter().take(count);
        params.map(|param| scope.unique(&snake(&target.locals[*param].name))).collect()
    }

    /// Copies of what a closure captures, which it then owns; all at once, since their names may be those
    /// of what is copied.
    fn moved(&self, callee: FunctionId, captures: &'a [Expr]) -> Vec<RustStmt> {
        let names = self.capture_names(callee, captures.len());
        let kept = names.iter().zip(captures).filter(|(_, capture)| !is_dropped(&capture.ty));
        let (mut patterns, mut values) = (Vec::new(), Vec::new());
        for (name, capture) in kept {
            let value = self.owned(capture);
            if !matches!(&value, Rust::Path(path) if path.path.is_ident(name)) {
                patterns.push(build::binding(name, false));
                values.push(value);
            }
        }
        match (&patterns[..], values.len()) {
            ([], _) => Vec::new(),
            ([only], _) => vec![build::let_binding(only, None, values.pop())],
            (_, _) => {
                let pattern = build::tuple_pattern(patterns);
                vec![build::let_binding(&pattern, None, Some(build::tuple(values)))]
            }
        }
    }

    /// A closure with the uniform signature of function values that calls `path`.
    fn adapter(&self, callee: FunctionId, path: Rust, captures: &'a [Expr]) -> Rust {
        let target = &self.context.program.functions[callee];
        let mut scope = self.adapter_scope(callee);
        let mut params: Vec<syn::FnArg> = Vec::new();
        let mut args = Vec::new();
        for (position, param) in target.params.iter().enumerate() {
            let item = &target.locals[*param];
            let name = scope.unique(&snake(&item.name));
            let captured = position < captures.len();
            if !captured {
                let ty = self.context.ty(self.module(), &item.ty);
                let name: Ident = if is_dropped(&item.ty) { build::ident("_") } else { name.clone() };
                params.push(parse_quote!(#name: #ty));
            }
            if is_dropped(&item.ty) {
                continue;
            }
            let variable = build::variable(&name);
            args.push(if self.context.facts.is_borrowed(callee, *param) {
                build::reference(variable)
            } else if captured && !Context::is_copy(&item.ty) {
                build::method(variable, "clone", Vec::new())
            } else {
                variable
            });
        }
        let call = build::call(path, args);
        let facts = &self.context.facts;
        let call = match (facts.values_pass_on(), facts.passes_on(callee)) {
            (true, false) if target.result == Ty::None => parse_quote!({
                #call;
                Ok(())
            }),
            (true, false) => build::call(build::path("Ok"), vec![call]),
            (false, true) if target.result == Ty::Never => {
                let never = self.context.or_trap_outside(callee, call);
                parse_quote!(match #never {})
            }
            (true, true) if target.result == Ty::Never => {
                parse_quote!(#call.map(|never| match never {}))
            }
            (false, true) => self.context.or_trap_outside(callee, call),
            (true, true) | (false, false) => call,
        };
        if captures.iter().all(|capture| is_dropped(&capture.ty)) {
            return parse_quote!(|#(#params),*| #call);
        }
        parse_quote!(move |#(#params),*| #call)
    }

    /// The whole function.
    pub fn emit(self) -> ItemFn {
        let name = self.context.function_name(self.id);
        let params = self.params();
        let mut stmts = self.run_once();
        stmts.extend(self.hoisted());
        stmts.extend(self.tail_block(&self.function.body));
        if self.passes_on() && self.is_procedure() && self.ends_openly(&self.function.body) {
            stmts.push(RustStmt::Expr(parse_quote!(Ok(())), None));
        }
        super::ends::without_return(&mut stmts);
        super::polish::polish(&mut stmts, &self.variables());
        if self.function.yields.is_some() {
            stmts = vec![RustStmt::Expr(
                parse_quote!(Iter::generator(async move |yields| { #(#stmts)* })),
                None,
            )];
        }
        let mut attrs = self.doc();
        attrs.extend(many_arguments(params.len(), self.function));
        let result = self.result_ty();
        parse_quote! {
            #(#attrs)*
            pub fn #name(#(#params),*) #result {
                #(#stmts)*
            }
        }
    }

    /// The names of the function's variables.
    fn variables(&self) -> Variables {
        let names = |wanted: &dyn Fn(LocalId, &Local) -> bool| {
            let locals = self.function.locals.enumerate();
            let locals = locals.filter(|(local, item)| wanted(*local, item));
            locals.map(|(local, _)| self.local_name(local).clone()).collect()
        };
        let facts = &self.context.facts;
        Variables {
            all: names(&|_, _| true),
            rows: names(&|local, item| matches!(item.ty, Ty::List(_)) && facts.is_view(self.id, local)),
            temporaries: names(&|_, item| item.kind == LocalKind::Temp),
        }
    }

    /// A module's top-level statements run once, whoever imports it first.
    fn run_once(&self) -> Vec<RustStmt> {
        if !super::module::is_module_body(self.context.program, self.id)
            || !super::module::is_imported(self.context.program, self.id)
        {
            return Vec::new();
        }
        let done: Option<Rust> = self.passes_on().then(|| parse_quote!(Ok(())));
        vec![parse_quote!(if MODULE_STARTED.replace(true) {
            return #done;
        })]
    }

    fn params(&self) -> Vec<syn::FnArg> {
        let kept = |param: &&LocalId| !is_dropped(&self.function.locals[**param].ty);
        let params = self.function.params.iter().filter(kept).map(|param| -> syn::FnArg {
            let name = self.local_name(*param);
            if self.is_borrowed(*param) {
                let ty = self.borrowed_ty(*param);
                return parse_quote!(#name: #ty);
            }
            let ty = self.local_ty(*param);
            if self.rebound.contains_key(param) {
                let unread = build::ident(&format!("_{name}"));
                return parse_quote!(#unread: #ty);
            }
            let pattern = build::binding(name, self.context.facts.needs_mut(self.id, *param));
            parse_quote!(#pattern: #ty)
        });
        params.collect()
    }

    /// Whether the function returns a `Result`, because a handler may be waiting.
    pub fn passes_on(&self) -> bool {
        self.context.facts.passes_on(self.id)
    }

    /// The type of the values that the function returns.
    pub fn value_ty(&self) -> syn::Type {
        let repr = self.context.facts.result_repr(self.id);
        match self.context.facts.unshared_result(self.id) {
            0 => self.context.ty_as(self.module(), &self.function.result, repr),
            levels => self.context.plain_ty(self.module(), &self.function.result, levels),
        }
    }

    fn result_ty(&self) -> syn::ReturnType {
        let result = &self.function.result;
        if let Some(item) = &self.function.yields {
            let ty = self.context.ty(self.module(), &Ty::iterator(item.clone()));
            return parse_quote!(-> #ty);
        }
        if self.passes_on() {
            if *result == Ty::Never {
                return parse_quote!(-> Fallible<std::convert::Infallible>);
            }
            let ty = self.value_ty();
            return parse_quote!(-> Fallible<#ty>);
        }
        if result.is_single() {
            return syn::ReturnType::Default;
        }
        if *result == Ty::Never {
            return parse_quote!(-> !);
        }
        let ty = self.value_ty();
        parse_quote!(-> #ty)
    }

    /// The docstring, and the place of the `def`.
    fn doc(&self) -> Vec<syn::Attribute> {
        if super::module::is_module_body(self.context.program, self.id) {
            let file =
                &self.context.sources[self.context.program.modules[self.module().index()].file].name;
            return docs::outer(None, &format!("The top-level statements of `{file}`."));
        }
        let origin = format!("`{}` ({})", self.function.name, self.context.origin(self.function.span));
        docs::outer(self.function.doc.as_deref(), &origin)
    }

    /// Variables that may be unbound live in an `Option` from the start.
    fn hoisted(&self) -> Vec<RustStmt> {
        let mut stmts = Vec::new();
        for (local, item) in self.function.locals.enumerate() {
            // Nothing binds a variable of type `Never`.
            if !item.maybe_unbound || item.kind == LocalKind::Param || item.ty == Ty::Never {
                continue;
            }
            let inner = self.local_ty(local);
            let ty: syn::Type = parse_quote!(Option<#inner>);
            let pattern =
                build::binding(self.local_name(local), self.context.facts.needs_mut(self.id, local));
            stmts.push(build::let_binding(&pattern, Some(&ty), Some(build::path("None"))));
        }
        stmts
    }
}

/// How many parameters Rust's linter takes for many.
const MANY_PARAMS: usize = 7;

/// Why a function has more parameters than Rust's linter likes.
fn many_arguments(params: usize, function: &ir::Function) -> Option<syn::Attribute> {
    let nested = function.params.iter().any(|param| matches!(function.locals[*param].ty, Ty::Cell(_)));
    let reason = if nested {
        "what the nested function captures comes before its own parameters"
    } else {
        "the Python function has as many"
    };
    (params > MANY_PARAMS).then(|| parse_quote!(#[expect(clippy::too_many_arguments, reason = #reason)]))
}

/// Whether a parameter of the type is not passed at all: there is one value only that it can have.
pub fn is_dropped(ty: &Ty) -> bool {
    ty.is_single()
}

/// Parameters that the function binds anew before anything reads them, by a statement that is not inside
/// another: in Rust that statement declares a variable.
fn rebound_params(
    context: &Context<'_>,
    id: FunctionId,
    numbers: &StmtNumbers,
) -> HashMap<LocalId, (StmtIndex, bool)> {
    let function = &context.program.functions[id];
    let bindings = |stmt: &ir::Stmt, param: LocalId| {
        let dead = context.facts.is_dead_store(id, numbers.index(stmt), param);
        usize::from(!dead && walk::bound_locals(stmt).contains(&param))
    };
    let mut found = HashMap::new();
    for param in &function.params {
        let first = function.body.iter().find(|stmt| mentions(stmt, *param));
        let Some(first) = first.filter(|stmt| bindings(stmt, *param) == 1) else { continue };
        let mut reads = false;
        walk::each_own_read(first, &mut |read| reads |= read == *param);
        let plain =
            matches!(&first.kind, ir::StmtKind::Let(_, rvalue) if walk::bodies(rvalue).is_empty());
        if plain && !reads {
            let mut count = 0;
            walk::each_stmt(&function.body, &mut |stmt| count += bindings(stmt, *param));
            found.insert(*param, (numbers.index(first), count > 1));
        }
    }
    found
}

/// Whether a statement, or one inside it, reads or binds the variable.
fn mentions(stmt: &ir::Stmt, local: LocalId) -> bool {
    let mut found = false;
    walk::each_stmt(std::slice::from_ref(stmt), &mut |stmt| {
        found |= walk::bound_locals(stmt).contains(&local);
        walk::each_own_read(stmt, &mut |read| found |= read == local);
    });
    found
}

/// Rust's linter takes these names for placeholders.
fn meaningful(name: String) -> String {
    if matches!(name.as_str(), "foo" | "baz" | "quux") { name + "_" } else { name }
}

/// The functions that a body calls or names.
fn named_functions(function: &ir::Function) -> HashSet<FunctionId> {
    let mut found = HashSet::new();
    walk::each_expr_in(&function.body, &mut |expr| {
        if let ExprKind::Function(callee) = expr.kind {
            found.insert(callee);
        }
    });
    walk::each_stmt(&function.body, &mut |stmt| {
        if let Some(
            Rvalue::Call(callee, _) | Rvalue::Closure(callee, _) | Rvalue::Generator(callee, _),
        ) = walk::rvalue(stmt)
        {
            found.insert(*callee);
        }
    });
    found
}
