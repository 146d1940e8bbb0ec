//! What is bound when: definitions and module variables while the modules' bodies run.
//!
//! The bodies are executed abstractly, from the entry module, imported modules where their `import`
//! stands. At each point the state says which definitions and module variables are bound on every
//! path to it. A call may reach every function that its callee calls or names, so all that those read
//! must be bound by then: a function that is not is refused (KA0019), a module variable that is not is
//! read with a check.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::builtins;
use crate::diagnostics::{Code, Diagnostic};
use crate::hir::{
    self, ClassId, ExprKind, FunctionId, GlobalId, ModuleId, NameRef, Place, RecordId, ServiceId,
};
use crate::infer::{InstanceId, TypeTable};
use crate::paths::Merge;
use crate::source::Span;
use crate::ty::Ty;

use super::flow::{self, Client, Event, State};
use super::walk;

/// What the abstract execution found.
#[derive(Debug, Default)]
pub struct InitOrder {
    sometimes_unbound: HashSet<GlobalId>,
}

impl InitOrder {
    /// Whether no read of the variable can find it unbound.
    pub fn always_bound(&self, global: GlobalId) -> bool {
        !self.sometimes_unbound.contains(&global)
    }
}

/// Runs the modules' bodies and reports functions that may be called before their `def`.
pub fn check(hir: &hir::Program, types: &TypeTable, diagnostics: &mut Vec<Diagnostic>) -> InitOrder {
    let mut checker = Checker {
        hir,
        types,
        uses: Uses::collect(hir, types),
        reached: HashMap::new(),
        running: Vec::new(),
        instance: InstanceId::new(0),
        found: InitOrder::default(),
        reported: HashSet::new(),
        diagnostics,
    };
    let mut end = Bound::default();
    if let Some(entry) = hir.modules.ids().next() {
        checker.import(&mut end, entry);
    }
    for function in hir.functions.iter() {
        unbound_by(&function.body, &mut checker.found.sometimes_unbound);
    }
    // Methods run after the bodies.
    for global in hir.globals.ids() {
        if !end.globals.contains(&global) {
            checker.found.sometimes_unbound.insert(global);
        }
    }
    checker.found
}

/// The module variables that statements delete, or unbind at the end of an `except` clause.
fn unbound_by(block: &hir::Block, found: &mut HashSet<GlobalId>) {
    for stmt in block {
        if let hir::StmtKind::Delete(targets) = &stmt.kind {
            for target in targets {
                if let hir::TargetKind::Name(Place::Global(global)) = target.kind {
                    found.insert(global);
                }
            }
        } else if let hir::StmtKind::Try { handlers, .. } = &stmt.kind {
            for handler in handlers {
                if let Some(Place::Global(global)) = handler.name {
                    found.insert(global);
                }
            }
        }
        for inner in hir::blocks(stmt) {
            unbound_by(inner, found);
        }
    }
}

/// What is bound on every path to a point.
#[derive(Clone, Debug, Default, PartialEq)]
struct Bound {
    globals: BTreeSet<GlobalId>,
    functions: BTreeSet<FunctionId>,
    records: BTreeSet<RecordId>,
    services: BTreeSet<ServiceId>,
    classes: BTreeSet<ClassId>,
    modules: BTreeSet<ModuleId>,
}

impl Merge for Bound {
    fn merge(self, other: &Self) -> Self {
        fn both<T: Ord + Copy>(left: &BTreeSet<T>, right: &BTreeSet<T>) -> BTreeSet<T> {
            left.intersection(right).copied().collect()
        }
        Bound {
            globals: both(&self.globals, &other.globals),
            functions: both(&self.functions, &other.functions),
            records: both(&self.records, &other.records),
            services: both(&self.services, &other.services),
            classes: both(&self.classes, &other.classes),
            modules: both(&self.modules, &other.modules),
        }
    }
}

impl State for Bound {}

/// What one instance does, its callees not counted.
#[derive(Clone, Debug, Default)]
struct Use {
    calls: BTreeSet<InstanceId>,
    /// It calls a function value, or hands one to a builtin that may.
    calls_values: bool,
    globals: BTreeSet<GlobalId>,
    records: BTreeSet<RecordId>,
    services: BTreeSet<ServiceId>,
    classes: BTreeSet<ClassId>,
    functions: BTreeSet<FunctionId>,
    imports: BTreeSet<ModuleId>,
}

/// What every instance does, and the functions that are values somewhere.
struct Uses {
    instances: Vec<Use>,
    values: BTreeSet<InstanceId>,
}

impl Uses {
    fn collect(hir: &hir::Program, types: &TypeTable) -> Uses {
        let values = types.values.iter().copied().collect();
        let mut all = Uses { instances: Vec::new(), values };
        for id in types.instances.ids() {
            let found = Self::of_instance(hir, types, id);
            all.instances.push(found);
        }
        all
    }

    fn of_instance(hir: &hir::Program, types: &TypeTable, id: InstanceId) -> Use {
        let instance = &types.instances[id];
        let function = &hir.functions[instance.function];
        let mut found = Use::default();
        walk::block_expressions(&function.body, &mut |expr| {
            Self::of_expr(hir, types, id, expr, &mut found);
        });
        for target in instance.calls.values().chain(instance.callbacks.values()) {
            found.calls.insert(*target);
            found.globals.extend(defaults(&hir.functions[types.instances[*target].function]));
        }
        block_places(&function.body, &mut found);
        found
    }

    fn of_expr(
        hir: &hir::Program,
        types: &TypeTable,
        id: InstanceId,
        expr: &hir::Expr,
        found: &mut Use,
    ) {
        let instance = &types.instances[id];
        if let ExprKind::Call(callee, args) = &expr.kind {
            for (_, target) in instance.methods.get(&expr.id).into_iter().flatten() {
                found.calls.insert(*target);
                found.globals.extend(defaults(&hir.functions[types.instances[*target].function]));
            }
            found.calls_values |= calls_value(callee, args, |expr| instance.exprs.get(&expr.id));
        }
        if let Some(Ty::Exception(_)) = instance.exprs.get(&expr.id) {
            // Showing it may call any of these.
            found.calls.extend(types.class_texts.iter().flatten());
            found
                .globals
                .extend(hir.classes.iter().flat_map(|class| class.constants.iter().map(|(_, id)| *id)));
        }
        let ExprKind::Name(name) = &expr.kind else { return };
        match name {
            NameRef::Global(global) => {
                found.globals.insert(*global);
            }
            NameRef::Record(record) => {
                found.records.insert(*record);
            }
            NameRef::Service(service) => {
                found.services.insert(*service);
            }
            NameRef::Class(class) => {
                found.classes.insert(*class);
            }
            NameRef::Function(function) => {
                // One inside another is seen to by `infer`.
                let function_kind = &hir.functions[*function].kind;
                if hir.functions[*function].parent.is_none()
                    && *function_kind != hir::FunctionKind::Builtin
                {
                    found.functions.insert(*function);
                }
            }
            NameRef::Local(_) | NameRef::Module(_) | NameRef::Builtin(_) | NameRef::Unknown(_) => {}
        }
    }
}

/// The module variables that hold defaults of a function.
fn defaults(function: &hir::Function) -> impl Iterator<Item = GlobalId> + '_ {
    function.params.iter().filter_map(|param| match param.default {
        Some(hir::Default::Global(global)) => Some(global),
        Some(hir::Default::Literal(_) | hir::Default::Captured(_)) | None => None,
    })
}

/// Whether a call may run a function value: the callee is one, or a builtin gets one.
fn calls_value<'t>(
    callee: &hir::Expr,
    args: &[hir::Arg],
    ty: impl Fn(&hir::Expr) -> Option<&'t Ty>,
) -> bool {
    let is_value = |expr: &hir::Expr| matches!(ty(expr), Some(Ty::Function(_)));
    if let ExprKind::Name(NameRef::Function(_) | NameRef::Record(_)) = &callee.kind {
        return false;
    }
    // What the iterator calls may be called as soon as it is there.
    if let ExprKind::Name(NameRef::Builtin(name)) = &callee.kind
        && matches!(name.as_str(), builtins::CALLING | builtins::ENDING)
    {
        return true;
    }
    let row = matches!(&callee.kind, ExprKind::Name(NameRef::Builtin(_)) | ExprKind::Attribute(..));
    !row || args.iter().any(|arg| is_value(&arg.value))
}

/// Module variables read by augmented assignments, and imports, which are no expressions.
fn block_places(block: &hir::Block, found: &mut Use) {
    for stmt in block {
        match &stmt.kind {
            hir::StmtKind::AugAssign(target, ..) => {
                if let hir::TargetKind::Name(Place::Global(global)) = target.kind {
                    found.globals.insert(global);
                }
            }
            hir::StmtKind::Import(module) => {
                found.imports.insert(*module);
            }
            hir::StmtKind::If(..)
            | hir::StmtKind::While(..)
            | hir::StmtKind::For(..)
            | hir::StmtKind::Try { .. } => {
                for block in hir::blocks(stmt) {
                    block_places(block, found);
                }
            }
            hir::StmtKind::Expr(_)
            | hir::StmtKind::Assign(..)
            | hir::StmtKind::AnnAssign(..)
            | hir::StmtKind::Break
            | hir::StmtKind::Continue
            | hir::StmtKind::Pass
            | hir::StmtKind::Return(_)
            | hir::StmtKind::Yield(_)
            | hir::StmtKind::Raise(..)
            | hir::StmtKind::Assert(..)
            | hir::StmtKind::Delete(_)
            | hir::StmtKind::Define(_)
            | hir::StmtKind::DefineRecord(_)
            | hir::StmtKind::DefineService(_)
            | hir::StmtKind::DefineClass(_)
            | hir::StmtKind::Invalid => {}
        }
    }
}

struct Checker<'a> {
    hir: &'a hir::Program,
    types: &'a TypeTable,
    uses: Uses,
    /// What a call of an instance may do in all, by instance.
    reached: HashMap<InstanceId, Use>,
    /// The modules whose bodies are being run, the innermost last.
    running: Vec<ModuleId>,
    /// The body that is being run.
    instance: InstanceId,
    found: InitOrder,
    reported: HashSet<(Span, FunctionId)>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Checker<'_> {
    /// Runs the body of a module, unless it has run or is running.
    fn import(&mut self, state: &mut Bound, module: ModuleId) {
        if state.modules.contains(&module) || self.running.contains(&module) {
            return;
        }
        let Some(instance) = self.types.bodies.get(module.index()).copied() else { return };
        let body = &self.hir.functions[self.types.instances[instance].function].body;
        let outer = std::mem::replace(&mut self.instance, instance);
        self.running.push(module);
        let end = flow::run(self, state.clone(), body);
        self.running.pop();
        self.instance = outer;
        // A body that never ends leaves nothing to check after it.
        if let Some(end) = end {
            *state = end;
        }
        state.modules.insert(module);
    }

    fn read(&mut self, state: &Bound, expr: &hir::Expr) {
        let ExprKind::Name(name) = &expr.kind else { return };
        match name {
            NameRef::Global(global) => self.read_global(state, *global),
            NameRef::Function(function) => self.need_function(state, *function, expr.span, None),
            NameRef::Record(record) => self.need_record(state, *record, expr.span),
            NameRef::Service(service) => self.need_service(state, *service, expr.span),
            NameRef::Class(class) => self.need_class(state, *class, expr.span),
            NameRef::Local(_) | NameRef::Module(_) | NameRef::Builtin(_) | NameRef::Unknown(_) => {}
        }
    }

    fn read_global(&mut self, state: &Bound, global: GlobalId) {
        if !state.globals.contains(&global) {
            self.found.sometimes_unbound.insert(global);
        }
    }

    /// A function is named or called at `span`, by way of `through` if not directly.
    fn need_function(
        &mut self,
        state: &Bound,
        function: FunctionId,
        span: Span,
        through: Option<FunctionId>,
    ) {
        let needed = &self.hir.functions[function];
        let nested = needed.parent.is_some() || needed.kind == hir::FunctionKind::Builtin;
        if nested || state.functions.contains(&function) || !self.reported.insert((span, function)) {
            return;
        }
        let needed = &self.hir.functions[function];
        let message = format!("`{}` may be called before its `def` has run", needed.name);
        let label = match through {
            Some(through) => format!("reached through `{}`", self.hir.functions[through].name),
            None => "used here".into(),
        };
        self.diagnostics.push(
            Diagnostic::error(Code::UsedBeforeDefinition, span, message)
                .label(label)
                .also(needed.name_span, "defined here, later")
                .help("move this statement to the end of the file, after every `def`"),
        );
    }

    /// A function is called, and all that it may reach must be bound.
    fn need_reached(&mut self, state: &Bound, target: InstanceId, span: Span) {
        let reached = self.reached(target);
        let through = self.types.instances[target].function;
        for global in &reached.globals {
            self.read_global(state, *global);
        }
        for function in &reached.functions {
            self.need_function(state, *function, span, Some(through));
        }
        for record in &reached.records {
            self.need_record(state, *record, span);
        }
        for service in &reached.services {
            self.need_service(state, *service, span);
        }
        for class in &reached.classes {
            self.need_class(state, *class, span);
        }
    }

    fn need_record(&mut self, state: &Bound, record: RecordId, span: Span) {
        if state.records.contains(&record) {
            return;
        }
        let needed = &self.hir.records[record];
        self.report_early_class(&needed.name, needed.span, span);
    }

    fn need_service(&mut self, state: &Bound, service: ServiceId, span: Span) {
        if state.services.contains(&service) {
            return;
        }
        let needed = &self.hir.services[service];
        self.report_early_class(&needed.name, needed.span, span);
    }

    fn need_class(&mut self, state: &Bound, class: ClassId, span: Span) {
        if state.classes.contains(&class) {
            return;
        }
        let needed = &self.hir.classes[class];
        self.report_early_class(&needed.name, needed.span, span);
    }

    fn report_early_class(&mut self, name: &str, defined: Span, span: Span) {
        let message = format!("`{name}` may be used before its class statement has run");
        self.diagnostics.push(
            Diagnostic::error(Code::UsedBeforeDefinition, span, message)
                .also(defined, "defined here, later")
                .help("move this statement to the end of the file, after every class"),
        );
    }

    /// Everything that a call of `target` may do, its callees counted.
    fn reached(&mut self, target: InstanceId) -> Use {
        if let Some(known) = self.reached.get(&target) {
            return known.clone();
        }
        let mut all = Use::default();
        let mut seen = HashSet::from([target]);
        let mut pending = vec![target];
        while let Some(next) = pending.pop() {
            let Some(used) = self.uses.instances.get(next.index()) else { continue };
            all.globals.extend(&used.globals);
            all.functions.extend(&used.functions);
            all.records.extend(&used.records);
            all.services.extend(&used.services);
            all.classes.extend(&used.classes);
            let bodies = used.imports.iter().filter_map(|module| self.types.bodies.get(module.index()));
            let mut callees: Vec<InstanceId> = used.calls.iter().chain(bodies).copied().collect();
            if used.calls_values {
                callees.extend(&self.uses.values);
            }
            pending.extend(callees.into_iter().filter(|callee| seen.insert(*callee)));
        }
        self.reached.insert(target, all.clone());
        all
    }

    fn call(&mut self, state: &Bound, expr: &hir::Expr) {
        let ExprKind::Call(callee, args) = &expr.kind else { return };
        let instance = &self.types.instances[self.instance];
        let arguments = args.iter().filter_map(|arg| instance.callbacks.get(&arg.value.id));
        let targets: Vec<InstanceId> =
            instance.calls.get(&expr.id).into_iter().chain(arguments).copied().collect();
        let values = calls_value(callee, args, |expr| instance.exprs.get(&expr.id));
        for target in targets {
            for global in defaults(&self.hir.functions[self.types.instances[target].function]) {
                self.read_global(state, global);
            }
            self.need_reached(state, target, expr.span);
        }
        if values {
            let targets: Vec<InstanceId> = self.uses.values.iter().copied().collect();
            for target in targets {
                self.need_reached(state, target, expr.span);
            }
        }
    }
}

impl Client for Checker<'_> {
    type State = Bound;

    fn event(&mut self, state: &mut Bound, event: Event<'_>) {
        match event {
            Event::Read(expr) => self.read(state, expr),
            Event::ReadPlace(Place::Global(global), _) => self.read_global(state, global),
            Event::Bind(Place::Global(global), _) => {
                state.globals.insert(global);
            }
            Event::Unbind(Place::Global(global), _) => {
                state.globals.remove(&global);
                self.found.sometimes_unbound.insert(global);
            }
            Event::ReadPlace(Place::Local(_), _)
            | Event::Bind(Place::Local(_), _)
            | Event::Unbind(Place::Local(_), _)
            | Event::Close(_) => {}
            Event::Call(expr) => self.call(state, expr),
            Event::Import(module) => self.import(state, module),
            Event::Define(function) => {
                state.functions.insert(function);
            }
            Event::DefineRecord(record) => {
                state.records.insert(record);
            }
            Event::DefineService(service) => {
                state.services.insert(service);
            }
            Event::DefineClass(class) => {
                state.classes.insert(class);
            }
        }
    }
}
