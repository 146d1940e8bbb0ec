//! What inference knows about the whole program while it runs, and the rounds it runs in.
//!
//! Every round walks the roots and all they call. What is known only grows, so the rounds end; then
//! one more is walked with diagnostics on, and only the instances it reaches are kept.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::diagnostics::{Code, Diagnostic};
use crate::hir::split::Variable;
use crate::hir::{
    self, ClassId, ExprId, ExprKind, FunctionId, FunctionValues, GlobalId, Hierarchy, LocalId, NameRef,
    ParamKind, Place, Program, RecordId, StmtId,
};
use crate::source::Span;
use crate::ty::{ClosureTy, Ty};

use super::annotation::annotated;
use super::bindings::{Source, bindings};
use super::due::Dues;
use super::misuse::Misuse;
use super::numbers::{fixed_records, with_bools, with_ints};
use super::shared::{SharedVariables, shared_variables};
use super::tagged::Tagged;
use super::unify::{Obligation, Shape, Unifier};
use super::walker::Walker;

/// More rounds than any program needs whose types are found at all.
const ROUNDS: usize = 64;
/// More instances of one function than a program has a use for.
const INSTANCES: usize = 200;
/// Deeper than the argument types of any program that means what it says.
const NESTING: usize = 16;

/// A variable's type as far as it is known.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    /// The join of what was stored; `Never` while nothing was.
    pub ty: Ty,
    /// Where the type was declared; stores must fit it.
    pub declared: Option<Span>,
    /// The first store that gave it a type, for messages.
    pub first: Option<Span>,
    /// Whether it was given items of a container of which nothing is known.
    pub open: bool,
    /// Whether what is declared is enforced.
    pub strict: bool,
}

impl Slot {
    fn new(annotation: Option<&hir::Annotation>, strict: bool, unifier: &mut Unifier) -> Self {
        let declared = annotation.and_then(|annotation| Some((annotated(annotation)?, annotation.span)));
        let (ty, declared) = match declared {
            Some((ty, span)) if strict => (ty, Some(span)),
            Some((ty, span)) => (unifier.growing(&ty), Some(span)),
            None => (Ty::Never, None),
        };
        Self { ty, declared, first: None, open: false, strict }
    }
}

/// An instance while it is typed.
#[derive(Debug)]
pub(super) struct Work {
    pub function: FunctionId,
    /// Types of the arguments it was made for.
    pub key: Vec<Ty>,
    pub result: Ty,
    pub first_return: Option<Span>,
    pub locals: Vec<Slot>,
    pub exprs: HashMap<ExprId, Ty>,
    pub calls: HashMap<ExprId, usize>,
    pub callbacks: HashMap<ExprId, usize>,
    /// The classes and instances that calls of methods may reach.
    pub methods: HashMap<ExprId, Vec<(ClassId, usize)>>,
    /// Variables of the containers that an expression makes.
    pub vars: HashMap<(ExprId, u8), u32>,
    /// Statements that are never reached.
    pub dead: HashSet<StmtId>,
    /// The texts of templates.
    pub templates: HashMap<ExprId, String>,
    /// What is done with values that may be None and must not.
    pub misuses: HashMap<ExprId, Misuse>,
    /// Targets of augmented assignments that may be None, which raises.
    pub none_targets: HashSet<Span>,
    /// Loops, and variables of which no longer holds after a round what held before the loop.
    pub lost: HashSet<(Span, Place)>,
    round: usize,
    /// Whether something in it was refused when it was walked last.
    pub refused: bool,
}

/// The program and all that is known about it.
pub(super) struct Context<'a> {
    pub hir: &'a Program,
    pub unifier: Unifier,
    /// Whether the program catches anything.
    pub has_handlers: bool,
    pub works: Vec<Work>,
    pub globals: Vec<Slot>,
    pub record_fields: Vec<Vec<Ty>>,
    pub class_fields: Vec<Vec<Slot>>,
    pub reveals: Vec<(Span, Ty)>,
    /// Every binding of every module variable, with the function that does it.
    pub global_bindings: HashMap<GlobalId, Vec<(FunctionId, Source<'a>)>>,
    /// The arguments of every call of a function that is only ever called by its name; `None` for one
    /// that is used as a value too.
    pub call_sites: HashMap<FunctionId, Option<Vec<&'a [hir::Arg]>>>,
    /// What is due where a lambda returns, of those that stand where that is known.
    pub expected_results: HashMap<FunctionId, Ty>,
    /// What variables and functions without annotations are due to hold.
    pub dues: Dues,
    /// Functions that the program itself calls.
    pub called: HashSet<FunctionId>,
    /// Indices of works in the order in which the last round reached them.
    pub reached: Vec<usize>,
    /// Whether diagnostics are given.
    pub reporting: bool,
    /// Whether something was refused in the instance that is being walked.
    pub refused: bool,
    pub diagnostics: Vec<Diagnostic>,
    /// Variables that would each need a type for values of several types.
    pub mixed: BTreeSet<Variable>,
    /// What function values have to be: objects, where they are compared.
    pub function_values: FunctionValues,
    /// Variables shared with nested functions.
    pub shared: SharedVariables,
    /// What is known about the tags of unions of TypedDict classes.
    pub tagged: Tagged,
    /// Instances that are called as values of which only the types are known.
    pub values: HashSet<usize>,
    seen: HashSet<(Code, Span)>,
    keys: HashMap<(FunctionId, Vec<Ty>), usize>,
    /// Instances by function: those whose types are known, and the others.
    counts: HashMap<(FunctionId, bool), usize>,
    round: usize,
}

impl<'a> Context<'a> {
    pub fn new(hir: &'a Program) -> Self {
        let (shared, found) = shared_variables(hir);
        let mut unifier = Unifier::new(Hierarchy::of(&hir.classes));
        unifier.shapes = hir.functions.iter().map(shape).collect();
        let fixed = fixed_records(hir);
        let mut fields = |(id, record): (RecordId, &hir::Record)| {
            let declared = record.fields.iter().enumerate();
            let declared = declared.map(|(position, field)| {
                let ty = annotated(&field.annotation).unwrap_or(Ty::Never);
                let is_fixed = fixed.contains(&id) || hir.strict_field(id, position).is_some();
                if is_fixed { ty } else { unifier.growing_item(&ty) }
            });
            declared.collect()
        };
        let record_fields = hir.records.enumerate().map(&mut fields).collect();
        let mut slots = |(id, class): (ClassId, &hir::Class)| {
            let fields = class.fields.iter().enumerate();
            let slots = fields.map(|(position, field)| {
                let strict = hir.strict_attribute(id, position).is_some();
                Slot::new(field.annotation.as_ref(), strict, &mut unifier)
            });
            slots.collect()
        };
        let class_fields = hir.classes.enumerate().map(&mut slots).collect();
        let mut global = |(id, global): (GlobalId, &hir::Global)| {
            let strict = hir.strict_global(id).is_some();
            Slot::new(global.annotation.as_ref(), strict, &mut unifier)
        };
        let globals = hir.globals.enumerate().map(&mut global).collect();
        Self {
            hir,
            unifier,
            has_handlers: hir.functions.iter().any(|function| has_handlers(&function.body)),
            works: Vec::new(),
            globals,
            record_fields,
            class_fields,
            reveals: Vec::new(),
            global_bindings: global_bindings(hir),
            call_sites: call_sites(hir),
            expected_results: HashMap::new(),
            dues: Dues::of(hir),
            called: HashSet::new(),
            reached: Vec::new(),
            reporting: false,
            refused: false,
            diagnostics: found.into_iter().chain(super::report::fields_without_types(hir)).collect(),
            mixed: BTreeSet::new(),
            function_values: FunctionValues::Code,
            shared,
            tagged: Tagged::of(hir),
            values: HashSet::new(),
            seen: HashSet::new(),
            keys: HashMap::new(),
            counts: HashMap::new(),
            round: 0,
        }
    }

    /// Types the roots and all they call.
    pub fn run(&mut self, roots: &[(FunctionId, Vec<Ty>)]) {
        let before = self.diagnostics.len();
        for _ in 0..ROUNDS {
            self.reporting = false;
            self.rounds(roots);
            self.reporting = true;
            self.reveals.clear();
            self.diagnostics.truncate(before);
            self.seen.clear();
            self.unifier.changed = false;
            self.round(roots);
            // What was not known without a report may be a type in this round.
            if !self.unifier.changed {
                break;
            }
        }
    }

    /// Rounds until nothing new is found.
    fn rounds(&mut self, roots: &[(FunctionId, Vec<Ty>)]) {
        for _ in 0..ROUNDS {
            self.unifier.changed = false;
            self.round(roots);
            if !self.unifier.changed {
                break;
            }
        }
    }

    fn round(&mut self, roots: &[(FunctionId, Vec<Ty>)]) {
        self.round += 1;
        self.reached.clear();
        self.values.clear();
        self.unifier.obligations.clear();
        for (function, params) in roots {
            if let Some(index) = self.instance(*function, params.clone()) {
                self.visit(index);
            }
        }
        self.settle();
    }

    /// Types the functions that are used as values in this round, for the arguments that are due.
    fn settle(&mut self) {
        let mut next = 0;
        while let Some(obligation) = self.unifier.obligations.get(next).cloned() {
            next += 1;
            let Obligation { closure, due } = obligation;
            let Some(key) = self.value_key(&closure, &due.params) else { continue };
            let Some(index) = self.instance(closure.function, key) else { continue };
            self.values.insert(index);
            self.visit(index);
            let result = self.works[index].result.clone();
            if !self.unifier.store(&due.result, &result) {
                let diagnostic =
                    super::report::wrong_result(self, closure.function, &due.result, &result);
                self.report(diagnostic);
            }
        }
    }

    /// The key of the instance that stands where a function with these parameters is due; `None`,
    /// reported, where they are not known.
    fn value_key(&mut self, closure: &ClosureTy, params: &[Ty]) -> Option<Vec<Ty>> {
        let hir: &Program = self.hir;
        let function = &hir.functions[closure.function];
        let params: Vec<Ty> = params.iter().map(|param| self.unifier.resolve(param)).collect();
        if params.iter().any(Ty::is_open) {
            let diagnostic = super::report::unknown_parameters(function);
            self.report(diagnostic);
            return None;
        }
        let mut key: Vec<Ty> = closure.captures.iter().map(|ty| self.unifier.canonical(ty)).collect();
        let mut given = params.into_iter();
        for param in &function.params {
            key.push(match (param.kind, &param.default) {
                (ParamKind::Star, _) => Ty::Tuple(given.by_ref().collect()),
                (ParamKind::DoubleStar, _) => self.no_keywords(closure.function),
                (ParamKind::PositionalOnly | ParamKind::Normal | ParamKind::KeywordOnly, default) => {
                    let passed = if param.kind == ParamKind::KeywordOnly { None } else { given.next() };
                    match passed {
                        Some(ty) => ty,
                        None => self.default_ty(closure, default.as_ref()?)?,
                    }
                }
            });
        }
        Some(key)
    }

    /// The type of `**kwargs` where there are none.
    pub fn no_keywords(&self, function: FunctionId) -> Ty {
        if self.is_forwarded(function) { Ty::None } else { Ty::dict(Ty::Str, Ty::Never) }
    }

    /// Whether a function does nothing with its `**kwargs` but to hand them on.
    pub fn is_forwarded(&self, function: FunctionId) -> bool {
        super::arguments::forwards_keywords(self.hir, function)
    }

    /// The type of a parameter's default.
    pub fn default_ty(&self, closure: &ClosureTy, default: &hir::Default) -> Option<Ty> {
        Some(match default {
            hir::Default::Literal(literal) => super::expr::literal_ty(literal)?,
            hir::Default::Global(global) => self.unifier.resolve(&self.globals[global.index()].ty),
            hir::Default::Captured(position) => {
                let captured = self.hir.functions[closure.function].captures.len();
                closure.captures.get(captured + position)?.clone()
            }
        })
    }

    /// The instance of a function for arguments of these types, which contain no variables. `None`
    /// where it has too many already: a function that calls itself with ever new types.
    pub fn instance(&mut self, function: FunctionId, key: Vec<Ty>) -> Option<usize> {
        if let Some(index) = self.keys.get(&(function, key.clone())) {
            return Some(*index);
        }
        let is_open = key.iter().any(Ty::has_var);
        let count = self.counts.entry((function, is_open)).or_default();
        if *count >= INSTANCES || key.iter().any(|ty| depth(ty) > NESTING) {
            return None;
        }
        *count += 1;
        let index = self.works.len();
        let work = self.start(function, key.clone());
        self.works.push(work);
        self.keys.insert((function, key), index);
        self.unifier.changed = true;
        Some(index)
    }

    fn start(&mut self, function: FunctionId, key: Vec<Ty>) -> Work {
        let hir = &self.hir.functions[function];
        let mut locals: Vec<Slot> = hir
            .locals
            .enumerate()
            .map(|(id, local)| {
                let strict = self.hir.strict_local(function, id).is_some();
                Slot::new(local.annotation.as_ref(), strict, &mut self.unifier)
            })
            .collect();
        // A parameter's annotation converts nothing: its type is what is passed.
        let captures = hir.captures.iter().map(|capture| capture.local);
        let params = hir.params.iter().map(|param| param.local);
        let passed = captures.clone().chain(params).zip(passed(hir, &key));
        for (local, ty) in passed {
            let span = hir.locals[local].span;
            let slot =
                Slot { ty: ty.clone(), declared: None, first: Some(span), open: false, strict: false };
            locals[local.index()] = slot;
        }
        let captured: Vec<LocalId> = captures.collect();
        for (local, item) in hir.locals.enumerate() {
            if captured.contains(&local) || self.shared.find(self.hir, function, local).is_none() {
                continue;
            }
            let slot = &mut locals[local.index()];
            let known = std::mem::replace(&mut slot.ty, Ty::Never);
            if slot.declared.is_none() {
                let var = Ty::Var(self.unifier.fresh());
                self.unifier.store(&var, &known);
                slot.ty = Ty::Cell(Box::new(var));
            } else {
                slot.ty = Ty::Cell(Box::new(known));
            }
            slot.first.get_or_insert(item.span);
        }
        let result = if hir.yields { self.yielded(hir) } else { Ty::Never };
        Work {
            function,
            key,
            result,
            first_return: None,
            locals,
            exprs: HashMap::new(),
            calls: HashMap::new(),
            callbacks: HashMap::new(),
            methods: HashMap::new(),
            vars: HashMap::new(),
            dead: HashSet::new(),
            templates: HashMap::new(),
            misuses: HashMap::new(),
            none_targets: HashSet::new(),
            lost: HashSet::new(),
            round: 0,
            refused: false,
        }
    }

    /// The result of a function that yields: an iterator of what is declared, or of what it yields.
    fn yielded(&mut self, function: &hir::Function) -> Ty {
        let declared = function.result.as_ref().and_then(annotated).and_then(|ty| ty.item());
        Ty::iterator(declared.unwrap_or_else(|| Ty::Var(self.unifier.fresh())))
    }

    /// Walks an instance unless this round has done so, or is doing so.
    pub fn visit(&mut self, index: usize) {
        if self.works[index].round == self.round {
            return;
        }
        self.works[index].round = self.round;
        self.reached.push(index);
        let outer = std::mem::replace(&mut self.refused, false);
        Walker::new(self, index).function();
        self.works[index].refused = std::mem::replace(&mut self.refused, outer);
    }

    /// The instance behind a key that was typed.
    pub fn find(&self, function: FunctionId, key: &[Ty]) -> Option<usize> {
        self.keys.get(&(function, key.to_vec())).copied()
    }

    /// Reports, once for all instances of a function.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.refused = true;
        let place = diagnostic.primary.as_ref().map(|label| (diagnostic.code, label.span));
        if self.reporting && place.is_none_or(|place| self.seen.insert(place)) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Stores to a module variable.
    pub fn store_global(&mut self, global: GlobalId, ty: &Ty, span: Span) {
        let slot = self.globals[global.index()].clone();
        match store(&mut self.unifier, slot, ty, span) {
            Ok(slot) => self.globals[global.index()] = slot,
            Err(slot) => {
                let name = &self.hir.globals[global].name;
                let conflict = super::report::conflict(self, name, &slot, ty, span);
                self.report(conflict);
            }
        }
    }
}

/// The types of what is passed to an instance with this key for its captures and parameters: without
/// the defaults that were captured.
pub(super) fn passed<'k>(function: &hir::Function, key: &'k [Ty]) -> impl Iterator<Item = &'k Ty> {
    let (captures, params) = (function.captures.len(), function.params.len());
    let last = key.len().saturating_sub(params);
    key.iter().take(captures).chain(key.iter().skip(last))
}

fn shape(function: &hir::Function) -> Shape {
    let Some((least, most)) = super::arguments::arity(function) else { return Shape::default() };
    let declared =
        |param: &hir::Param| function.locals[param.local].annotation.as_ref().and_then(annotated);
    Shape { required: Some(function.params.iter().take(least).map(declared).collect()), most }
}

/// Whether a `try` is anywhere in the statements.
fn has_handlers(block: &hir::Block) -> bool {
    block.iter().any(|stmt| {
        matches!(stmt.kind, hir::StmtKind::Try { .. }) || hir::blocks(stmt).into_iter().any(has_handlers)
    })
}

fn depth(ty: &Ty) -> usize {
    1 + ty.parts().into_iter().map(depth).max().unwrap_or_default()
}

fn global_bindings(hir: &Program) -> HashMap<GlobalId, Vec<(FunctionId, Source<'_>)>> {
    let mut found: HashMap<GlobalId, Vec<(FunctionId, Source)>> = HashMap::new();
    for (id, function) in hir.functions.enumerate() {
        for (place, source) in bindings(&function.body) {
            if let Place::Global(global) = place {
                found.entry(global).or_default().push((id, source));
            }
        }
    }
    found
}

/// What is passed where functions are called by name. A call comes before its callee, which is not taken
/// for a use as a value.
fn call_sites(program: &Program) -> HashMap<FunctionId, Option<Vec<&[hir::Arg]>>> {
    let mut found: HashMap<FunctionId, Option<Vec<&[hir::Arg]>>> = HashMap::new();
    let mut callees: HashSet<ExprId> = HashSet::new();
    for (_, function) in program.functions.enumerate() {
        hir::walk::block_expressions(&function.body, &mut |expr| {
            if let ExprKind::Call(callee, args) = &expr.kind
                && let ExprKind::Name(NameRef::Function(called)) = callee.kind
            {
                callees.insert(callee.id);
                if let Some(sites) = found.entry(called).or_insert_with(|| Some(Vec::new())) {
                    sites.push(args);
                }
            }
            #[expect(clippy::wildcard_enum_match_arm, reason = "two forms name a function")]
            let used = match &expr.kind {
                ExprKind::Closure(function, _) | ExprKind::Name(NameRef::Function(function)) => {
                    Some(*function)
                }
                _ => None,
            };
            if let Some(used) = used.filter(|_| !callees.contains(&expr.id)) {
                found.insert(used, None);
            }
        });
    }
    found
}

/// The slot after a store; or the slot as it was, where the value does not fit.
pub(super) fn store(unifier: &mut Unifier, mut slot: Slot, ty: &Ty, span: Span) -> Result<Slot, Slot> {
    let ty = unifier.head(ty);
    if matches!(ty, Ty::Never | Ty::Var(_)) {
        slot.open |= ty != Ty::Never;
        return Ok(slot);
    }
    if slot.declared.is_some() {
        if unifier.fits(&ty, &slot.ty) {
            return Ok(slot);
        }
        let bools = if slot.strict { None } else { Some(with_bools(&slot.ty)) };
        for wider in std::iter::once(with_ints(&slot.ty)).chain(bools) {
            if wider != slot.ty && unifier.fits(&ty, &wider) {
                unifier.changed = true;
                slot.ty = wider;
                return Ok(slot);
            }
        }
        return Err(slot);
    }
    match unifier.join(&slot.ty, &ty) {
        Some(joined) => {
            if joined != slot.ty {
                unifier.changed = true;
                slot.ty = joined;
            }
            slot.first.get_or_insert(span);
            Ok(slot)
        }
        None => Err(slot),
    }
}
