//! Putting a program together: functions, variables, records, exports.

use std::collections::HashMap;

use crate::arena::IndexVec;
use crate::diagnostics::Diagnostic;
use crate::hir::{self, FunctionKind};
use crate::infer::{Instance, TypeTable, annotated};
use crate::ir::{
    Class, Export, Function, FunctionId, Global, Local, LocalKind, Module, Program, Record, RecordField,
    Stable, StablePart,
};
use crate::ty::Ty;

use super::LowerOptions;
use super::bound::MaybeUnbound;
use super::field_order;
use super::function::{Lowerer, Made};
use super::init_order::{self, InitOrder};

/// Lowers every instance. To be called when nothing was found wrong before; where something was, the
/// program that is returned is not whole, and diagnostics say so.
pub fn lower(
    hir: &hir::Program,
    types: &TypeTable,
    options: &LowerOptions,
) -> (Program, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let order = init_order::check(hir, types, &mut diagnostics);
    let mut expr_count = 0;
    let mut reordered = Vec::new();
    let mut gone_over = std::collections::HashSet::new();
    let mut seen: HashMap<hir::FunctionId, usize> = HashMap::new();
    let mut functions = IndexVec::new();
    let mut made = Made::default();
    for (id, instance) in types.instances.enumerate() {
        let number = seen.entry(instance.function).or_default();
        let lowerer = Lowerer::new(
            hir,
            types,
            options,
            instance,
            &mut expr_count,
            &mut diagnostics,
            &mut reordered,
            &mut made,
            &mut gone_over,
        );
        functions.push(function(lowerer, *number, types.values.contains(&id)));
        *number += 1;
    }
    for mut function in made.functions {
        let number = seen.entry(function.source).or_default();
        function.instance = *number;
        *number += 1;
        functions.push(function);
    }
    let program = Program {
        modules: modules(hir, types),
        functions,
        globals: globals(hir, types, &order),
        records: records(hir, types),
        services: hir.services.iter().cloned().collect(),
        classes: classes(hir, types),
        stables: hir.stables.iter().map(stable).collect(),
        exports: exports(hir, types),
        kept: Vec::new(),
        function_values: hir.function_values,
        expr_count,
    };
    diagnostics.extend(field_order::check(hir, types, &program, (&reordered, gone_over)));
    (program, diagnostics)
}

fn function(mut lowerer: Lowerer<'_>, number: usize, is_value: bool) -> Function {
    let (source, instance) = (lowerer.function, lowerer.instance);
    let name = lowerer.hir.compiled_name(instance.function);
    let params = lowerer.parameters();
    if is_value {
        lowerer.enforce_parameters();
    }
    lowerer.outermost(&source.body);
    lowerer.end_of_function();
    let (body, locals) = lowerer.finish();
    let yields = if source.yields { instance.result.item() } else { None };
    Function {
        name,
        instance: number,
        module: source.module,
        source: instance.function,
        doc: source.doc.clone(),
        params,
        locals,
        result: if yields.is_some() { Ty::None } else { instance.result.clone() },
        yields,
        body,
        span: source.span,
    }
}

/// Python's variables of a function, at their positions in the HIR.
pub(super) fn python_locals(
    function: &hir::Function,
    instance: &Instance,
    unbound: &MaybeUnbound,
) -> IndexVec<Local> {
    let kind = |id: hir::LocalId| {
        let captured = function.captures(id);
        let shared = matches!(instance.locals.get(id.index()), Some(Ty::Cell(_)));
        let mut params = function.params.iter().zip(&instance.params);
        let kept = |ty: &Ty| instance.locals.get(id.index()).is_none_or(|held| held == ty);
        let param = params.any(|(param, ty)| param.local == id && kept(ty)) && !shared;
        if param || captured { LocalKind::Param } else { LocalKind::Variable }
    };
    let local = |(id, local): (hir::LocalId, &hir::Local)| Local {
        name: local.name.clone(),
        ty: instance.locals.get(id.index()).cloned().unwrap_or(Ty::Never),
        kind: kind(id),
        maybe_unbound: unbound.locals.contains(&id)
            && !matches!(instance.locals.get(id.index()), Some(Ty::Cell(_))),
        span: local.span,
    };
    function.locals.enumerate().map(local).collect()
}

fn modules(hir: &hir::Program, types: &TypeTable) -> Vec<Module> {
    let modules = hir.modules.iter().zip(&types.bodies);
    let module = |(module, body): (&hir::Module, &crate::infer::InstanceId)| Module {
        name: module.name.clone(),
        file: module.file,
        doc: module.doc.clone(),
        body: FunctionId::new(body.index()),
    };
    modules.map(module).collect()
}

fn globals(hir: &hir::Program, types: &TypeTable, order: &InitOrder) -> Vec<Global> {
    let global = |(id, global): (hir::GlobalId, &hir::Global)| Global {
        name: global.name.clone(),
        module: global.module,
        ty: types.globals.get(id.index()).cloned().flatten(),
        always_bound: order.always_bound(id),
        constant: None,
        span: global.span,
    };
    hir.globals.enumerate().map(global).collect()
}

fn records(hir: &hir::Program, types: &TypeTable) -> Vec<Record> {
    let record = |(id, record): (hir::RecordId, &hir::Record)| {
        let types = types.record_fields.get(id.index()).cloned().unwrap_or_default();
        let field = |(position, (field, ty)): (usize, (&hir::Field, Ty))| RecordField {
            name: field.name.clone(),
            ty,
            required: field.required,
            annotation: field.annotation.clone(),
            enforced: hir.strict_field(id, position).and_then(hir::Annotation::bounded_width),
        };
        Record {
            name: record.name.clone(),
            module: record.module,
            doc: record.doc.clone(),
            fields: record.fields.iter().zip(types).enumerate().map(field).collect(),
            kind: record.kind,
            open: record.is_open(),
            span: record.span,
        }
    };
    hir.records.enumerate().map(record).collect()
}

fn stable(stable: &hir::Stable) -> Stable {
    let part = |part: &hir::StablePart| StablePart {
        ty: annotated(&part.annotation).unwrap_or(Ty::Never),
        annotation: part.annotation.clone(),
        most: part.most,
    };
    Stable {
        name: stable.name.clone(),
        module: stable.module,
        kind: stable.kind,
        memories: stable.memories.clone(),
        parts: stable.parts.iter().map(part).collect(),
        span: stable.span,
    }
}

fn classes(hir: &hir::Program, types: &TypeTable) -> Vec<Class> {
    let class = |(id, class): (hir::ClassId, &hir::Class)| Class {
        fields: fields(class, types.class_fields.get(id.index())),
        text: types.class_texts.get(id.index()).copied().flatten().map(|id| FunctionId::new(id.index())),
        name: class.name.clone(),
        module: class.module,
        doc: class.doc.clone(),
        bases: class.bases.clone(),
        span: class.span,
    };
    hir.classes.enumerate().map(class).collect()
}

fn fields(class: &hir::Class, types: Option<&Vec<Ty>>) -> Vec<(String, Ty)> {
    let names = class.fields.iter().map(|field| field.name.clone());
    names.zip(types.into_iter().flatten().cloned()).collect()
}

/// Canister methods in source order, those of the entry module first.
fn exports(hir: &hir::Program, types: &TypeTable) -> Vec<Export> {
    let mut methods: Vec<(hir::FunctionId, &hir::Function)> = hir.functions.enumerate().collect();
    methods.sort_by_key(|(_, function)| (function.module, function.span.start));
    methods.into_iter().filter_map(|(id, function)| export(types, id, function)).collect()
}

fn export(types: &TypeTable, id: hir::FunctionId, function: &hir::Function) -> Option<Export> {
    let FunctionKind::Canister(method) = &function.kind else { return None };
    let root = |id: hir::FunctionId| types.roots.get(&id).map(|root| FunctionId::new(root.index()));
    let annotation = |annotation: Option<&hir::Annotation>, span| {
        let none = hir::Annotation { kind: hir::AnnotationKind::None, span };
        annotation.cloned().unwrap_or(none)
    };
    let params = function.params.iter().map(|param| {
        let local = &function.locals[param.local];
        (local.name.clone(), annotation(local.annotation.as_ref(), local.span))
    });
    Some(Export {
        name: function.name.clone(),
        kind: method.kind,
        function: root(id)?,
        params: params.collect(),
        result: annotation(function.result.as_ref(), function.name_span),
        guard: method.guard.as_ref().and_then(|guard| root(guard.function)),
        span: function.span,
    })
}
