//! The canister's crate root: methods that take and give Candid, and call Python's functions.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr as Rust, File, Ident, Item, ItemFn, Type, parse_quote};

use crate::analysis::{Repr, walk};
use crate::hir::{Annotation, AnnotationKind, FloatWidth, IntWidth, MethodKind, ModuleId, RecordKind};
use crate::ir::{self, Export, ExprKind, FunctionId, LocalId, Rvalue};
use crate::ty::Ty;

use super::build;
use super::candid::candid_type;
use super::context::Context;
use super::expr::convert;
use super::imports;
use super::module::is_empty_body;
use super::names::{NameScope, snake};
use super::reply::asks_for_the_method;
use super::state;
use super::value::Value;
use super::wire::{Codecs, MessageHeaders};

/// The crate root of a canister.
pub fn emit(context: &Context<'_>, headers: &[MessageHeaders], kept: &[u8]) -> File {
    let mut items: Vec<Item> = Vec::new();
    let mut roots: Vec<String> = Vec::new();
    for path in &context.modules {
        let root = path[0].to_string();
        if !roots.contains(&root) {
            let name = &path[0];
            items.push(module_item(context, name));
            roots.push(root);
        }
    }
    let mut names =
        NameScope::reserving(["init", "post_upgrade", "pre_upgrade", "save_state", "restore_state"]);
    let mut guards: Vec<(FunctionId, Ident)> = Vec::new();
    for guard in context.program.exports.iter().filter_map(|export| export.guard) {
        if !guards.iter().any(|(known, _)| *known == guard) {
            let name = snake(&context.program.functions[guard].name);
            let name = names.unique(&format!("{name}_guard"));
            items.push(Item::Fn(guard_fn(context, guard, &name)));
            guards.push((guard, name));
        }
    }
    let mut codecs = Codecs::default();
    for kind in [MethodKind::Init, MethodKind::PostUpgrade] {
        let position = context.program.exports.iter().position(|export| export.kind == kind);
        let own = position.map(|at| (&context.program.exports[at], &headers[at]));
        items.push(Item::Fn(start(context, kind, own, &mut codecs, &mut names)));
    }
    for (export, headers) in context.program.exports.iter().zip(headers) {
        if !matches!(export.kind, MethodKind::Init | MethodKind::PostUpgrade) {
            items.push(Item::Fn(method(context, export, headers, &guards, &mut codecs, &mut names)));
        }
    }
    let saves = context.program.exports.iter().any(|export| export.kind == MethodKind::PreUpgrade);
    if let Some(save) = state::save(context.program).filter(|_| !saves) {
        items.push(parse_quote! {
            /// Keeps the state.
            #[ic_cdk::pre_upgrade]
            fn pre_upgrade() { #save }
        });
    }
    items.extend(codecs.items);
    items.extend(state::functions(context, kept));
    items.splice(roots.len()..roots.len(), imports::of(&items));
    let doc = " The canister: what callers see, in Candid, and the Python functions behind it.";
    build::file(vec![parse_quote!(#![doc = #doc]), parse_quote!(#![forbid(unsafe_code)])], items)
}

/// The declaration of a module. `main` is Rust's name for the root of a program, so that its file must be
/// named.
fn module_item(context: &Context<'_>, name: &syn::Ident) -> Item {
    if name != "main" {
        return parse_quote!(pub mod #name;);
    }
    let folder = context.modules.iter().any(|path| path.len() > 1 && path[0] == *name);
    let file = if folder { "main/mod.rs" } else { "main.rs" };
    parse_quote! {
        #[path = #file]
        pub mod main;
    }
}

/// `init` and `post_upgrade`: all top-level statements run first, then the program's own method.
fn start(
    context: &Context<'_>,
    kind: MethodKind,
    own: Option<(&Export, &MessageHeaders)>,
    codecs: &mut Codecs,
    names: &mut NameScope,
) -> ItemFn {
    let body = context.program.modules[0].body;
    let mut stmts: Vec<syn::Stmt> = Vec::new();
    if !is_empty_body(context.program, body) {
        let run = context.function_path(outside(context), body);
        let run = context.or_trap_outside(body, parse_quote!(#run()));
        stmts.push(parse_quote!(#run;));
    }
    if kind == MethodKind::PostUpgrade {
        stmts.extend(state::restore(context.program));
    }
    let params = own.map(|(export, _)| params(context, export)).unwrap_or_default();
    if let Some((export, _)) = own {
        let call = call(context, export);
        stmts.extend(lists(context, export));
        stmts.push(parse_quote!(#call;));
    }
    if !stmts.is_empty() && own.is_none_or(|(export, _)| replies(context, export)) {
        flush_at_the_end(context, &mut stmts);
    }
    let types: Vec<Type> = params.iter().filter_map(type_of).collect();
    let decoding = own.and_then(|(_, headers)| codecs.decoding(headers, &types, names));
    let options = decoding.map(|option| quote!((#option)));
    let (name, attribute): (_, syn::Attribute) = if kind == MethodKind::Init {
        (build::ident("init"), parse_quote!(#[ic_cdk::init #options]))
    } else {
        (build::ident("post_upgrade"), parse_quote!(#[ic_cdk::post_upgrade #options]))
    };
    let doc = match own {
        Some((export, _)) => format!(" `{}` ({})", export.name, context.origin(export.span)),
        None if stmts.is_empty() => " The program has no top-level statements to run.".to_owned(),
        None => " Runs the program's top-level statements.".to_owned(),
    };
    parse_quote! {
        #[doc = #doc]
        #attribute
        fn #name(#(#params),*) { #(#stmts)* }
    }
}

/// A module id that no item is in, so that every path is written out.
pub(super) fn outside(context: &Context<'_>) -> ModuleId {
    ModuleId::new(context.modules.len())
}

/// A guard as `ic-cdk` asks it: an error is the text of a rejection.
fn guard_fn(context: &Context<'_>, guard: FunctionId, name: &Ident) -> ItemFn {
    let function = &context.program.functions[guard];
    let call = build::call(context.function_path(outside(context), guard), Vec::new());
    let call = context.or_trap_outside(guard, call);
    let doc = format!(
        " `{}` ({}), which says whether a call may go on.",
        function.name,
        context.origin(function.span)
    );
    let answer: Rust = if let Ty::Record(id) = &function.result {
        let position = |name: &str| {
            let fields = &context.program.records[id.index()].fields;
            fields.iter().position(|field| field.name == name).map(|at| context.field_name(*id, at))
        };
        let ok = position("Ok").map(|ok| -> Rust { parse_quote!(answer.#ok.is_some()) });
        let err = position("Err").map(|err| -> Rust { parse_quote!(answer.#err.as_ref()) });
        let (ok, err) = (ok.unwrap_or(parse_quote!(false)), err.unwrap_or(parse_quote!(None)));
        parse_quote!(#call.read(|answer| shell::guarded(#ok, #err)))
    } else if function.result == Ty::Never {
        call
    } else {
        let text = format!("expected Result but received {}", function.result.python_name());
        parse_quote!({
            let _ = #call;
            shell::no_guard_result(#text)
        })
    };
    let mut body = vec![syn::Stmt::Expr(answer, None)];
    flush_at_the_end(context, &mut body);
    parse_quote! {
        #[doc = #doc]
        fn #name() -> Result<(), String> { #(#body)* }
    }
}

fn method(
    context: &Context<'_>,
    export: &Export,
    headers: &MessageHeaders,
    guards: &[(FunctionId, Ident)],
    codecs: &mut Codecs,
    names: &mut NameScope,
) -> ItemFn {
    let name = names.unique(&snake(&export.name));
    let python_name = &export.name;
    let params = params(context, export);
    let call = call(context, export);
    let (output, stmts) = result(context, export, call);
    let types: Vec<Type> = params.iter().filter_map(type_of).collect();
    let given = match &output {
        syn::ReturnType::Default => None,
        syn::ReturnType::Type(_, ty) => Some(&**ty),
    };
    let coding = codecs.options(export, headers, &types, given, names);
    let mut options: Vec<TokenStream> = Vec::new();
    if name != python_name {
        options.push(quote!(name = #python_name));
    }
    if let Some((_, guard)) = guards.iter().find(|(guard, _)| Some(*guard) == export.guard) {
        let guard = guard.to_string();
        options.push(quote!(guard = #guard));
    }
    if let AnnotationKind::Manual(_) = export.result.kind {
        options.push(quote!(manual_reply = true));
    }
    options.extend(coding);
    let options = if options.is_empty() { TokenStream::new() } else { quote!((#(#options),*)) };
    let attribute: syn::Attribute = match export.kind {
        MethodKind::Query => parse_quote!(#[ic_cdk::query #options]),
        MethodKind::Update => parse_quote!(#[ic_cdk::update #options]),
        MethodKind::Init => parse_quote!(#[ic_cdk::init]),
        MethodKind::PostUpgrade => parse_quote!(#[ic_cdk::post_upgrade]),
        MethodKind::PreUpgrade => parse_quote!(#[ic_cdk::pre_upgrade]),
        MethodKind::Heartbeat => parse_quote!(#[ic_cdk::heartbeat]),
        MethodKind::InspectMessage => parse_quote!(#[ic_cdk::inspect_message]),
    };
    let doc = format!(" `{}` ({})", export.name, context.origin(export.span));
    let mut body = lists(context, export);
    body.extend(stmts);
    if replies(context, export) {
        flush_at_the_end(context, &mut body);
        if export.kind == MethodKind::PreUpgrade {
            body.extend(state::save(context.program));
        }
    }
    parse_quote! {
        #[doc = #doc]
        #attribute
        fn #name(#(#params),*) #output { #(#body)* }
    }
}

/// The type of a parameter.
fn type_of(param: &syn::FnArg) -> Option<Type> {
    match param {
        syn::FnArg::Typed(param) => Some((*param.ty).clone()),
        syn::FnArg::Receiver(_) => None,
    }
}

/// Whether the method can come to its end.
fn replies(context: &Context<'_>, export: &Export) -> bool {
    let result = &context.program.functions[export.function].result;
    let nothing = matches!(export.result.kind, AnnotationKind::None);
    *result != Ty::Never && (nothing || crosses(context.program, result, &export.result))
}

/// Hands over an open line of output at the end of a message, if the program may leave one.
fn flush_at_the_end(context: &Context<'_>, body: &mut Vec<syn::Stmt>) {
    if !leaves_lines_open(context.program) {
        return;
    }
    let flush: syn::Stmt = parse_quote!(mini_runtime::output::flush(););
    match body.pop() {
        Some(syn::Stmt::Expr(reply, None)) => {
            body.extend([parse_quote!(let reply = #reply;), flush]);
            body.push(syn::Stmt::Expr(build::path("reply"), None));
        }
        last => {
            body.extend(last);
            body.push(flush);
        }
    }
}

/// Whether some `print` may end otherwise than with a line break.
fn leaves_lines_open(program: &ir::Program) -> bool {
    program.functions.iter().any(|function| {
        let mut found = false;
        walk::each_stmt(&function.body, &mut |stmt| {
            if let Some(Rvalue::Print { end, .. }) = walk::rvalue(stmt) {
                found |= !matches!(&end.kind, ExprKind::Str(text) if text.ends_with('\n'));
            }
        });
        found
    })
}

fn params(context: &Context<'_>, export: &Export) -> Vec<syn::FnArg> {
    let mut scope = NameScope::default();
    let function = &context.program.functions[export.function];
    let params =
        export.params.iter().zip(&function.params).map(|((name, annotation), param)| -> syn::FnArg {
            let name = scope.unique(&param_name(name, &function.locals[*param].ty));
            let ty = candid_type(context, outside(context), annotation);
            parse_quote!(#name: #ty)
        });
    params.collect()
}

/// The Rust name of a parameter; of one that can have one value only, nothing is passed on.
fn param_name(name: &str, ty: &Ty) -> String {
    let name = snake(name);
    if ty.is_single() { format!("_{}", name.trim_start_matches('_')) } else { name }
}

/// The call of the Python function with converted arguments.
fn call(context: &Context<'_>, export: &Export) -> Rust {
    let function = &context.program.functions[export.function];
    let mut scope = NameScope::default();
    let args = export.params.iter().zip(&function.params).filter_map(|((name, annotation), param)| {
        let item = &function.locals[*param];
        let variable = build::variable(&scope.unique(&param_name(name, &item.ty)));
        if item.ty.is_single() {
            return None;
        }
        if is_slice(context, export, *param) {
            return Some(build::reference(variable));
        }
        let repr = context.facts.local_repr(export.function, *param);
        let value = argument(variable, annotation, &item.ty, repr);
        let borrowed = context.facts.is_borrowed(export.function, *param);
        let changed = context.facts.is_container_changed(export.function, *param);
        Some(match (borrowed, changed) {
            (true, true) => parse_quote!(&mut #value),
            (true, false) => build::reference(value),
            (false, _) => value,
        })
    });
    let args = args.collect();
    let call = build::call(context.function_path(outside(context), export.function), args);
    context.or_trap_outside(export.function, call)
}

/// Whether the function takes the list of a parameter as a slice.
fn is_slice(context: &Context<'_>, export: &Export, param: LocalId) -> bool {
    let ty = &context.program.functions[export.function].locals[param].ty;
    matches!(ty, Ty::List(_))
        && context.facts.is_borrowed(export.function, param)
        && context.facts.unshared_levels(export.function, param) > 0
        && !context.facts.is_container_changed(export.function, param)
}

/// The lists that the function takes as slices.
fn lists(context: &Context<'_>, export: &Export) -> Vec<syn::Stmt> {
    let function = &context.program.functions[export.function];
    let mut scope = NameScope::default();
    let params = export.params.iter().zip(&function.params);
    let named = params.map(|((name, _), param)| {
        (scope.unique(&param_name(name, &function.locals[*param].ty)), *param)
    });
    let slices = named.filter(|(_, param)| is_slice(context, export, *param));
    let lets = slices.map(|(name, param)| {
        let levels = context.facts.unshared_levels(export.function, param);
        let ty = context.plain_ty(outside(context), &function.locals[param].ty, levels);
        let value = into_python(build::variable(&name));
        build::let_binding(&build::binding(&name, false), Some(&ty), Some(value))
    });
    lets.collect()
}

/// A decoded Candid value as the Python function takes it.
fn argument(variable: Rust, annotation: &Annotation, ty: &Ty, repr: Repr) -> Rust {
    match (&annotation.kind, ty) {
        (AnnotationKind::Int(width), Ty::Int) => match width {
            IntWidth::Nat64 => convert(Value::int(variable, Repr::U64), repr),
            IntWidth::Int64 => convert(Value::int(variable, Repr::I64), repr),
            IntWidth::Int | IntWidth::Nat => into_python(variable),
            IntWidth::Int8
            | IntWidth::Int16
            | IntWidth::Int32
            | IntWidth::Nat8
            | IntWidth::Nat16
            | IntWidth::Nat32 => match repr {
                Repr::I64 => build::call(build::path("i64::from"), vec![variable]),
                Repr::U64 => build::call(build::path("u64::from"), vec![variable]),
                Repr::Int => into_python(variable),
            },
        },
        (AnnotationKind::Float(FloatWidth::Float32), _) => {
            build::call(build::path("f64::from"), vec![variable])
        }
        (
            AnnotationKind::Float(FloatWidth::Float64)
            | AnnotationKind::Bool
            | AnnotationKind::Str
            | AnnotationKind::None,
            _,
        ) => variable,
        _ => into_python(variable),
    }
}

fn into_python(variable: Rust) -> Rust {
    build::method(variable, "into_python", Vec::new())
}

/// The Rust result type and the body that calls and converts.
fn result(context: &Context<'_>, export: &Export, call: Rust) -> (syn::ReturnType, Vec<syn::Stmt>) {
    let function = &context.program.functions[export.function];
    let declared = &export.result;
    if let AnnotationKind::Manual(replied) = &declared.kind {
        let (ty, mut body) = manual_result(context, function, replied, call);
        if asks_for_the_method(context) {
            let name = build::string(&export.name);
            body.insert(0, parse_quote!(shell::enter(#name);));
        }
        return (ty, body);
    }
    if function.result == Ty::Never && declared.kind != AnnotationKind::None {
        let ty = candid_type(context, outside(context), declared);
        return (parse_quote!(-> #ty), vec![syn::Stmt::Expr(call, None)]);
    }
    if matches!(declared.kind, AnnotationKind::None) {
        let stmt = if matches!(function.result, Ty::None | Ty::Never) {
            build::statement(call)
        } else {
            parse_quote!(let _ = #call;)
        };
        return (syn::ReturnType::Default, vec![stmt]);
    }
    if matches!(declared.kind, AnnotationKind::Reserved) {
        let value = syn::Stmt::Expr(parse_quote!(candid::Reserved), None);
        let stmt = if function.result == Ty::None {
            build::statement(call)
        } else {
            parse_quote!(let _ = #call;)
        };
        return (parse_quote!(-> candid::Reserved), vec![stmt, value]);
    }
    let origin = build::string(&context.origin(function.span));
    let ty = candid_type(context, outside(context), declared);
    if !crosses(context.program, &function.result, declared) {
        let found = function.result.python_name();
        let message = if declared.kind == AnnotationKind::Empty {
            "value cannot be converted to Empty".to_owned()
        } else if declared.kind == AnnotationKind::Null {
            format!("expected NoneType but received {found}")
        } else {
            format!("Expected type '{}' but '{found}' found.", python_name(declared))
        };
        let error = build::call(
            build::path("Exception::new"),
            vec![build::path("ExceptionKind::TypeError"), build::string(&message)],
        );
        let stop = build::call(build::path("raise"), vec![error, origin]);
        return (parse_quote!(-> #ty), vec![build::statement(call), syn::Stmt::Expr(stop, None)]);
    }
    if matches!(declared.kind, AnnotationKind::Null) {
        let value = syn::Stmt::Expr(build::unit(), None);
        return (parse_quote!(-> shell::One<()>), vec![build::statement(call), value]);
    }
    let value = converted(context, export.function, declared, call, origin);
    (parse_quote!(-> #ty), vec![syn::Stmt::Expr(value, None)])
}

/// The result of a method that replies itself: its type alone, for whoever reads the interface.
fn manual_result(
    context: &Context<'_>,
    function: &ir::Function,
    replied: &Annotation,
    call: Rust,
) -> (syn::ReturnType, Vec<syn::Stmt>) {
    if function.result == Ty::Never {
        return (manual_type(context, replied), vec![syn::Stmt::Expr(call, None)]);
    }
    let none = function.result == Ty::None;
    let call = if none { build::statement(call) } else { parse_quote!(let _ = #call;) };
    let value = syn::Stmt::Expr(parse_quote!(std::marker::PhantomData), None);
    let body = if replied.kind == AnnotationKind::None { vec![call] } else { vec![call, value] };
    (manual_type(context, replied), body)
}

fn manual_type(context: &Context<'_>, replied: &Annotation) -> syn::ReturnType {
    if replied.kind == AnnotationKind::None {
        return syn::ReturnType::Default;
    }
    let ty = candid_type(context, outside(context), replied);
    parse_quote!(-> std::marker::PhantomData<#ty>)
}

/// The function's result as the declared Candid type, checked where its range may exceed it.
fn converted(
    context: &Context<'_>,
    function: FunctionId,
    declared: &Annotation,
    call: Rust,
    origin: Rust,
) -> Rust {
    let repr = context.facts.result_repr(function);
    let same = matches!(
        (&declared.kind, repr),
        (AnnotationKind::Bool | AnnotationKind::Str | AnnotationKind::Float(FloatWidth::Float64), _)
            | (AnnotationKind::Int(IntWidth::Nat64), Repr::U64)
            | (AnnotationKind::Int(IntWidth::Int64), Repr::I64)
    );
    if same {
        return call;
    }
    let checked = build::method(call, "to_candid", Vec::new());
    build::method(checked, "or_trap", vec![origin])
}

/// Whether a value of the inferred type can be given as the declared one.
pub(super) fn crosses(program: &ir::Program, ty: &Ty, declared: &Annotation) -> bool {
    let crosses = |ty: &Ty, declared: &Annotation| crosses(program, ty, declared);
    match (&declared.kind, ty) {
        (AnnotationKind::None | AnnotationKind::Null | AnnotationKind::Optional(_), Ty::None)
        | (AnnotationKind::Bool, Ty::Bool)
        | (AnnotationKind::Int(_), Ty::Int)
        | (AnnotationKind::Float(_), Ty::Float)
        | (AnnotationKind::Str, Ty::Str)
        | (AnnotationKind::Bytes, Ty::Bytes)
        | (AnnotationKind::Principal, Ty::Principal)
        | (AnnotationKind::Service(_), Ty::Service(_))
        | (AnnotationKind::Reserved, _) => true,
        // `Vec[nat8]` is a blob, and a list of its bytes too.
        (AnnotationKind::Bytes, Ty::List(found)) => matches!(**found, Ty::Int | Ty::Never),
        (AnnotationKind::Func(_), Ty::Tuple(found)) => *found == [Ty::Principal, Ty::Str],
        (AnnotationKind::List(item), Ty::List(found)) => **found == Ty::Never || crosses(found, item),
        (AnnotationKind::Tuple(items), Ty::Tuple(found)) => {
            items.len() == found.len()
                && items.iter().zip(found).all(|(item, found)| crosses(found, item))
        }
        (AnnotationKind::Record(id), Ty::Record(found)) => id == found,
        // Any dict is a record or a variant where one is declared.
        (AnnotationKind::Record(id), Ty::Dict(key, held)) => {
            let record = &program.records[id.index()];
            let empty = |field: &ir::RecordField| {
                record.kind == RecordKind::Variant && is_null(&field.annotation)
            };
            let fits = |field: &ir::RecordField| empty(field) || crosses(held, &field.annotation);
            **key == Ty::Str && **held != Ty::Never && record.fields.iter().all(fits)
        }
        (AnnotationKind::Optional(inner), Ty::Optional(found)) => {
            let nested = matches!(inner.kind, AnnotationKind::Optional(_));
            crosses(if nested { ty } else { found }, inner)
        }
        (AnnotationKind::Manual(inner) | AnnotationKind::Optional(inner), _) => crosses(ty, inner),
        _ => false,
    }
}

/// Whether a field or case holds nothing but None.
pub(super) fn is_null(annotation: &Annotation) -> bool {
    matches!(annotation.kind, AnnotationKind::None | AnnotationKind::Null)
}

fn python_name(declared: &Annotation) -> &'static str {
    match &declared.kind {
        AnnotationKind::None | AnnotationKind::Null => "NoneType",
        AnnotationKind::Principal => "Principal",
        AnnotationKind::Service(_) => "Service",
        AnnotationKind::Bool => "bool",
        AnnotationKind::Int(_) => "int",
        AnnotationKind::Float(_) => "float",
        AnnotationKind::Str => "str",
        AnnotationKind::Bytes => "bytes",
        AnnotationKind::ByteArray => "bytearray",
        AnnotationKind::Tuple(_) | AnnotationKind::TupleOf(_) | AnnotationKind::Func(_) => "tuple",
        AnnotationKind::Set(_) => "set",
        AnnotationKind::FrozenSet(_) => "frozenset",
        AnnotationKind::Iterator(_) => "iterator",
        AnnotationKind::List(_) => "list",
        AnnotationKind::Dict(..) | AnnotationKind::Record(_) => "dict",
        AnnotationKind::Optional(inner) | AnnotationKind::Manual(inner) => python_name(inner),
        AnnotationKind::Callable(..) => "function",
        AnnotationKind::Union(_)
        | AnnotationKind::Unknown
        | AnnotationKind::Reserved
        | AnnotationKind::Empty
        | AnnotationKind::Exception(_) => "object",
    }
}
