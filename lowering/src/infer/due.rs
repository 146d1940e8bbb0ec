//! What variables and functions without annotations are due to hold: found backwards, from where their
//! values end up, before any type is known.
//!
//! In Kybra any dict is a record or a variant where one is declared. Here a display has to know what it
//! makes, so the record that is due is handed back along the ways that its value takes:
//!
//! ```text
//! def all() -> Vec[Point]:
//!     xs = []                      xs: list[Point]   ◀─┐
//!     p = {"x": 1, "y": 2}         p: Point  ◀─┐       │
//!     xs.append(p)                 ────────────┘       │
//!     return xs                    ────────────────────┘
//! ```
//!
//! Only types with a record in them are handed back, and what is found is a hint to displays: it converts
//! nothing. Where two places ask for different types, nothing is due.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few forms hand a value on; nothing is found behind the others"
)]

use std::collections::{HashMap, HashSet};

use crate::builtins::{self, SpecialForm};
use crate::hir::{
    Arg, ArgKind, BinaryOp, Block, Comprehension, ComprehensionKind, Expr, ExprId, ExprKind, Function,
    FunctionId, FunctionKind, GlobalId, LocalId, MethodKind, NameRef, Place, Program, RecordId, Stmt,
    StmtKind, Target, TargetKind, walk,
};
use crate::ty::Ty;

use super::annotation::annotated;
use super::canister::{cases, replied};

/// More rounds than a value passes variables on its way.
const ROUNDS: usize = 16;

/// What holds a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Holder {
    /// A variable of a function, the function it belongs to.
    Local(FunctionId, LocalId),
    /// A module variable.
    Global(GlobalId),
    /// What a function returns.
    Result(FunctionId),
}

/// What is due, as far as that was found.
#[derive(Debug, Default)]
pub(super) struct Dues {
    /// `None` where several types are.
    found: HashMap<Holder, Option<Ty>>,
    /// Displays that nothing but the boundary sees: keys that are not declared are ignored there.
    pub crossing: HashSet<ExprId>,
}

impl Dues {
    /// Finds what is due in the program.
    pub fn of(hir: &Program) -> Self {
        let mut search = Search { hir, dues: Dues::default(), changed: false, here: FunctionId::new(0) };
        if hir.records.is_empty() {
            return search.dues;
        }
        for _ in 0..ROUNDS {
            search.changed = false;
            for (id, function) in hir.functions.enumerate() {
                search.here = id;
                search.function(function);
            }
            if !search.changed {
                break;
            }
        }
        search.dues
    }

    /// What a variable that `function` names is due to hold.
    pub fn variable(&self, hir: &Program, function: FunctionId, place: Place) -> Option<&Ty> {
        self.known(holder(hir, function, place))
    }

    /// What a function without an annotation is due to return.
    pub fn result(&self, function: FunctionId) -> Option<&Ty> {
        self.known(Holder::Result(function))
    }

    /// Whether nothing but the boundary sees the dict.
    pub fn crosses(&self, display: ExprId) -> bool {
        self.crossing.contains(&display)
    }

    fn known(&self, holder: Holder) -> Option<&Ty> {
        self.found.get(&holder)?.as_ref()
    }
}

/// The variable that a name in a function means: a captured one is that of the function around.
fn holder(hir: &Program, function: FunctionId, place: Place) -> Holder {
    let local = match place {
        Place::Global(global) => return Holder::Global(global),
        Place::Local(local) => local,
    };
    let captured = hir.functions[function].captures.iter().find(|capture| capture.local == local);
    captured.map_or(Holder::Local(function, local), |found| Holder::Local(found.owner, found.variable))
}

struct Search<'a> {
    hir: &'a Program,
    dues: Dues,
    changed: bool,
    /// The function that is looked at.
    here: FunctionId,
}

impl<'a> Search<'a> {
    fn function(&mut self, function: &'a Function) {
        self.block(&function.body);
        walk::block_expressions(&function.body, &mut |expr| self.inner(expr));
    }

    fn block(&mut self, block: &'a Block) {
        for stmt in block {
            self.stmt(stmt);
            for inner in crate::hir::blocks(stmt) {
                self.block(inner);
            }
        }
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::Return(Some(value)) => {
                if let Some(ty) = self.held(Holder::Result(self.here)) {
                    self.hand(value, &ty);
                }
                if self.leaves_here() {
                    self.crossing(value);
                }
            }
            StmtKind::Yield(value) => {
                if let Some(item) = self.held(Holder::Result(self.here)).and_then(|ty| ty.item()) {
                    self.hand(value, &item);
                }
            }
            StmtKind::Assign(targets, value) => {
                for target in targets {
                    self.assign(target, value);
                }
            }
            StmtKind::AnnAssign(target, annotation, Some(value)) => match annotated(annotation) {
                Some(ty) => self.hand(value, &ty),
                None => self.assign(target, value),
            },
            StmtKind::AugAssign(target, _, value) => self.assign(target, value),
            StmtKind::For(target, iterable, _, _) => {
                if let Some(item) = self.target(target) {
                    self.hand(iterable, &Ty::list(item));
                }
            }
            _ => {}
        }
    }

    /// What stands inside expressions: calls, and variables that are bound there.
    fn inner(&mut self, expr: &'a Expr) {
        match &expr.kind {
            ExprKind::Call(callee, args) => self.call(callee, args),
            ExprKind::Walrus(place, value) => {
                if let Some(ty) = self.held(holder(self.hir, self.here, *place)) {
                    self.hand(value, &ty);
                }
            }
            _ => {}
        }
    }

    fn assign(&mut self, target: &'a Target, value: &'a Expr) {
        if let (TargetKind::Tuple(targets), ExprKind::Tuple(values)) = (&target.kind, &value.kind) {
            for (target, value) in targets.iter().zip(values) {
                self.assign(target, value);
            }
        } else if let Some(ty) = self.target(target) {
            self.hand(value, &ty);
        }
    }

    /// The type of what is stored to the target.
    fn target(&self, target: &Target) -> Option<Ty> {
        match &target.kind {
            TargetKind::Name(place) => self.held(holder(self.hir, self.here, *place)),
            TargetKind::Subscript(base, index) => self.item(&self.known(base)?, index),
            _ => None,
        }
    }

    /// What is declared, or due.
    fn held(&self, holder: Holder) -> Option<Ty> {
        self.declared(holder).or_else(|| self.dues.known(holder).cloned())
    }

    fn declared(&self, holder: Holder) -> Option<Ty> {
        annotated(match holder {
            Holder::Local(function, local) => {
                self.hir.functions[function].locals[local].annotation.as_ref()?
            }
            Holder::Global(global) => self.hir.globals[global].annotation.as_ref()?,
            Holder::Result(function) => self.hir.functions[function].result.as_ref()?,
        })
    }

    /// The type of an expression, where annotations or what is due say it.
    fn known(&self, expr: &Expr) -> Option<Ty> {
        match &expr.kind {
            ExprKind::Name(name) => self.held(self.named(name)?),
            ExprKind::Subscript(base, index) => self.item(&self.known(base)?, index),
            ExprKind::Call(callee, _) => match &callee.kind {
                ExprKind::Name(NameRef::Function(function)) => self.held(Holder::Result(*function)),
                _ => None,
            },
            _ => None,
        }
    }

    fn named(&self, name: &NameRef) -> Option<Holder> {
        match name {
            NameRef::Local(local) => Some(holder(self.hir, self.here, Place::Local(*local))),
            NameRef::Global(global) => Some(Holder::Global(*global)),
            _ => None,
        }
    }

    /// What `base[index]` is for a base of that type.
    fn item(&self, base: &Ty, index: &Expr) -> Option<Ty> {
        match (base, &index.kind) {
            (Ty::Optional(inner), _) => self.item(inner, index),
            (Ty::List(item) | Ty::Dict(_, item), _) => Some((**item).clone()),
            (Ty::Record(record), ExprKind::Str(name)) => self.field(*record, name),
            _ => None,
        }
    }

    fn field(&self, record: RecordId, name: &str) -> Option<Ty> {
        let mut fields = self.hir.records[record].fields.iter();
        fields.find(|field| field.name == name).and_then(|field| annotated(&field.annotation))
    }

    fn call(&mut self, callee: &'a Expr, args: &'a [Arg]) {
        match &callee.kind {
            ExprKind::Name(NameRef::Function(function)) => self.arguments(*function, args),
            ExprKind::Name(NameRef::Record(record)) => {
                for arg in args {
                    let ArgKind::Keyword(name) = &arg.kind else { continue };
                    if let Some(ty) = self.field(*record, name) {
                        self.hand(&arg.value, &ty);
                    }
                }
            }
            ExprKind::Name(NameRef::Builtin(name)) => {
                if let (Some(SpecialForm::Reply), [arg]) = (builtins::special_form(name), args) {
                    if let Some(ty) = replied(self.hir, &self.hir.functions[self.here]) {
                        self.hand(&arg.value, &ty);
                    }
                    self.crossing(&arg.value);
                }
            }
            ExprKind::Attribute(base, name) => {
                if let Some(ty) = self.known(base) {
                    self.method(&ty, name, args);
                }
            }
            _ => {}
        }
    }

    fn arguments(&mut self, called: FunctionId, args: &'a [Arg]) {
        let function = &self.hir.functions[called];
        for (position, arg) in args.iter().enumerate() {
            let param = match &arg.kind {
                ArgKind::Positional => function.params.get(position),
                ArgKind::Keyword(name) => {
                    function.params.iter().find(|param| function.locals[param.local].name == *name)
                }
                ArgKind::Star | ArgKind::DoubleStar => return,
            };
            if let Some(ty) = param.and_then(|param| self.held(Holder::Local(called, param.local))) {
                self.hand(&arg.value, &ty);
            }
        }
    }

    /// What a method of a container of that type keeps.
    fn method(&mut self, base: &Ty, name: &str, args: &'a [Arg]) {
        let kept = match (base, name, args) {
            (Ty::Optional(inner), _, _) => return self.method(inner, name, args),
            (Ty::List(item), "append", [value])
            | (Ty::List(item), "insert", [_, value])
            | (Ty::Dict(_, item), "get" | "setdefault" | "pop", [_, value]) => {
                Some((value, (**item).clone()))
            }
            (Ty::List(_), "extend", [value]) | (Ty::Dict(..), "update", [value]) => {
                Some((value, base.clone()))
            }
            (Ty::Record(record), "get" | "setdefault" | "pop", [key, value]) => match &key.value.kind {
                ExprKind::Str(name) => self.field(*record, name).map(|ty| (value, ty)),
                _ => None,
            },
            _ => None,
        };
        if let Some((value, ty)) = kept {
            self.hand(&value.value, &ty);
        }
    }

    /// A value of that type is due where the expression stands.
    fn hand(&mut self, expr: &'a Expr, ty: &Ty) {
        if !has_record(ty) {
            return;
        }
        let ty = if let Ty::Optional(inner) = ty { inner } else { ty };
        match &expr.kind {
            ExprKind::Name(NameRef::Function(function)) | ExprKind::Closure(function, _) => {
                if let Ty::Function(due) = ty {
                    self.mark(Holder::Result(*function), &due.result);
                }
            }
            ExprKind::Name(name) => {
                if let Some(holder) = self.named(name) {
                    self.mark(holder, ty);
                }
            }
            ExprKind::Walrus(place, value) => {
                self.mark(holder(self.hir, self.here, *place), ty);
                self.hand(value, ty);
            }
            ExprKind::IfElse { then, otherwise, .. } => {
                self.hand(then, ty);
                self.hand(otherwise, ty);
            }
            ExprKind::BoolOp(_, operands) => operands.iter().for_each(|operand| self.hand(operand, ty)),
            ExprKind::Binary(BinaryOp::Add, left, right) if matches!(ty, Ty::List(_)) => {
                self.hand(left, ty);
                self.hand(right, ty);
            }
            ExprKind::List(items) | ExprKind::Set(items) | ExprKind::Tuple(items) => {
                self.hand_items(items, ty);
            }
            ExprKind::Dict(pairs) => self.hand_pairs(pairs, ty),
            ExprKind::Comprehension(comprehension) => self.hand_element(comprehension, ty),
            ExprKind::Call(callee, args) => self.hand_call(callee, args, ty),
            ExprKind::Subscript(base, index) if crate::hir::literal_int(index).is_some() => {
                self.hand(base, &Ty::list(ty.clone()));
            }
            ExprKind::Slice { base, .. } => self.hand(base, ty),
            _ => {}
        }
    }

    fn hand_items(&mut self, items: &'a [Expr], ty: &Ty) {
        for (position, item) in items.iter().enumerate() {
            let due = match ty {
                Ty::Tuple(dues) => dues.get(position).cloned(),
                other => other.item(),
            };
            match (&item.kind, due) {
                (_, None) => return,
                (ExprKind::Starred(inner), Some(due)) => self.hand(inner, &Ty::list(due)),
                (_, Some(due)) => self.hand(item, &due),
            }
        }
    }

    fn hand_pairs(&mut self, pairs: &'a [(Option<Expr>, Expr)], ty: &Ty) {
        for (key, value) in pairs {
            let due = match (ty, key.as_ref().map(|key| &key.kind)) {
                (_, None) => Some(ty.clone()),
                (Ty::Record(record), Some(ExprKind::Str(name))) => self.field(*record, name),
                (Ty::Dict(_, held), Some(_)) => Some((**held).clone()),
                _ => None,
            };
            if let Some(due) = due {
                self.hand(value, &due);
            }
        }
    }

    fn hand_element(&mut self, made: &'a Comprehension, ty: &Ty) {
        match (ty, &made.value) {
            (Ty::Dict(_, held), Some(value)) => self.hand(value, held),
            (Ty::Dict(..), None) | (_, Some(_)) => {}
            (_, None) => {
                if let Some(item) = ty.item() {
                    self.hand(&made.element, &item);
                }
            }
        }
    }

    /// A call whose value is due to be of that type.
    fn hand_call(&mut self, callee: &'a Expr, args: &'a [Arg], ty: &Ty) {
        match (&callee.kind, args) {
            (ExprKind::Name(NameRef::Function(function)), _) => {
                self.mark(Holder::Result(*function), ty);
            }
            (ExprKind::Name(NameRef::Builtin(name)), [first, ..]) => {
                self.hand_builtin(name, &first.value, args, ty);
            }
            (ExprKind::Attribute(base, name), []) if matches!(name.as_str(), "copy") => {
                self.hand(base, ty);
            }
            (ExprKind::Attribute(base, name), []) if name == "pop" => {
                self.hand(base, &Ty::list(ty.clone()));
            }
            _ => {}
        }
    }

    fn hand_builtin(&mut self, name: &str, first: &'a Expr, args: &'a [Arg], ty: &Ty) {
        match builtins::special_form(name) {
            Some(SpecialForm::Match) => {
                for (_, function) in cases(args).into_iter().flat_map(|(_, cases)| cases) {
                    self.hand_function(function, ty);
                }
            }
            Some(SpecialForm::Map) => {
                if let Some(item) = ty.item() {
                    self.hand_function(first, &item);
                }
            }
            Some(
                SpecialForm::EmptyList
                | SpecialForm::EmptyDict
                | SpecialForm::Sorted
                | SpecialForm::Reversed
                | SpecialForm::Iter,
            ) => {
                if let ExprKind::Comprehension(made) = &first.kind
                    && made.kind == ComprehensionKind::Generator
                {
                    self.hand_element(made, ty);
                } else {
                    self.hand(first, ty);
                }
            }
            _ => {}
        }
    }

    /// A function that is due to return a value of that type.
    fn hand_function(&mut self, function: &'a Expr, ty: &Ty) {
        if let ExprKind::Name(NameRef::Function(function)) | ExprKind::Closure(function, _) =
            &function.kind
        {
            self.mark(Holder::Result(*function), ty);
        }
    }

    fn mark(&mut self, holder: Holder, ty: &Ty) {
        if !has_record(ty) || self.declared(holder).is_some() {
            return;
        }
        match self.dues.found.get(&holder) {
            None => self.dues.found.insert(holder, Some(ty.clone())),
            Some(Some(known)) if known != ty => self.dues.found.insert(holder, None),
            Some(_) => return,
        };
        self.changed = true;
    }

    /// Whether what the function returns crosses the boundary, and is seen by nobody else.
    fn leaves_here(&self) -> bool {
        match &self.hir.functions[self.here].kind {
            FunctionKind::Canister(method) => {
                matches!(method.kind, MethodKind::Query | MethodKind::Update)
            }
            FunctionKind::Plain | FunctionKind::ModuleBody | FunctionKind::Builtin => false,
        }
    }

    /// The displays that make up a value which crosses the boundary at once.
    fn crossing(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Dict(pairs) => {
                self.dues.crossing.insert(expr.id);
                for (_, value) in pairs {
                    self.crossing(value);
                }
            }
            ExprKind::List(items) | ExprKind::Tuple(items) => {
                for item in items {
                    self.crossing(item);
                }
            }
            ExprKind::IfElse { then, otherwise, .. } => {
                self.crossing(then);
                self.crossing(otherwise);
            }
            ExprKind::Comprehension(made) => self.crossing(&made.element),
            _ => {}
        }
    }
}

/// Whether a record is anywhere in the type.
fn has_record(ty: &Ty) -> bool {
    matches!(ty, Ty::Record(_)) || ty.parts().into_iter().any(has_record)
}
