//! Variables that a function shares with nested ones: where they are made, and stores to them.

use std::collections::BTreeSet;

use crate::hir::flow::{self, Client, Event, State};
use crate::hir::{self, ExprKind, NameRef, Place, StmtKind, Target, TargetKind};
use crate::ir::{self, Expr, Local, LocalId, LocalKind, Rvalue};
use crate::paths::Merge;
use crate::source::Span;
use crate::ty::Ty;

use super::function::Lowerer;

impl Lowerer<'_> {
    /// The parameters: what is captured, then the function's own. A shared one is passed as a value, and
    /// a variable is made of it here.
    pub fn parameters(&mut self) -> Vec<LocalId> {
        let function = self.function;
        let captures = function.captures.iter().map(|capture| LocalId::new(capture.local.index()));
        let mut params: Vec<LocalId> = captures.collect();
        let mut made = BTreeSet::new();
        for (param, ty) in function.params.iter().zip(&self.instance.params) {
            let id = LocalId::new(param.local.index());
            let local_ty = self.locals[id].ty.clone();
            if local_ty == *ty {
                params.push(id);
                continue;
            }
            // Shared, or bound again, to values of other types.
            let is_shared = matches!(local_ty, Ty::Cell(_));
            let held = if let Ty::Cell(held) = local_ty { *held } else { local_ty };
            let item = &function.locals[param.local];
            let (name, span) = (item.name.clone(), item.span);
            let (kind, ty) = (LocalKind::Param, ty.clone());
            let given = self.locals.push(Local { name, ty, kind, maybe_unbound: false, span });
            params.push(given);
            let value = self.local(given, span);
            let value = self.coerce(value, &held);
            let first = if is_shared { Rvalue::NewCell(Some(value)) } else { Rvalue::Pure(value) };
            self.push(span, ir::StmtKind::Let(id, first));
            if is_shared {
                made.insert(param.local);
            }
        }
        let captured: BTreeSet<_> = function.captures.iter().map(|capture| capture.local).collect();
        let own = function.locals.ids().filter(|local| {
            let id = LocalId::new(local.index());
            matches!(self.locals[id].ty, Ty::Cell(_)) && !captured.contains(local)
        });
        self.unmade = own.filter(|local| !made.contains(local)).collect();
        let mut inner = BTreeSet::new();
        hir::walk::block_expressions(&function.body, &mut |expr| {
            if let ExprKind::Comprehension(comprehension) = &expr.kind {
                for (target, _, _) in &comprehension.generators {
                    names(target, &mut inner);
                }
            }
        });
        // A comprehension makes its own each time.
        self.unmade.retain(|local| !inner.contains(local));
        params
    }

    /// The statements of the function itself. A shared variable is made before the first of them that has
    /// to do with it, or by it, where it gives the variable its value.
    pub fn outermost(&mut self, block: &hir::Block) {
        for stmt in block {
            for local in self.mentioned(stmt) {
                self.unmade.remove(&local);
                let id = LocalId::new(local.index());
                if self.gives_first_value(stmt, local) {
                    self.makes = Some(id);
                } else if self.is_open() {
                    self.push(stmt.span, ir::StmtKind::Let(id, Rvalue::NewCell(None)));
                }
            }
            self.block(std::slice::from_ref(stmt));
            if let Some(id) = self.makes.take()
                && self.is_open()
            {
                self.push(stmt.span, ir::StmtKind::Let(id, Rvalue::NewCell(None)));
            }
        }
    }

    /// Shared variables of a comprehension, which are new each time it is evaluated.
    pub fn make_shared(&mut self, target: &Target) {
        let mut found = BTreeSet::new();
        names(target, &mut found);
        for local in found {
            let id = LocalId::new(local.index());
            if matches!(self.locals[id].ty, Ty::Cell(_)) {
                self.push(target.span, ir::StmtKind::Let(id, Rvalue::NewCell(None)));
            }
        }
    }

    /// Stores to a shared variable, or makes it.
    pub fn store_shared(&mut self, id: LocalId, value: Expr, span: Span) {
        if value.ty == Ty::Never {
            return;
        }
        if self.makes == Some(id) {
            self.makes = None;
            self.push(span, ir::StmtKind::Let(id, Rvalue::NewCell(Some(value))));
            return;
        }
        let cell = self.local(id, span);
        self.push(span, ir::StmtKind::StoreCell(cell, value));
    }

    /// The shared variables that are not made yet and that a statement has to do with.
    fn mentioned(&self, stmt: &hir::Stmt) -> Vec<hir::LocalId> {
        if self.unmade.is_empty() {
            return Vec::new();
        }
        let mut client = Mentions { lowerer: self, found: BTreeSet::new() };
        flow::run(&mut client, Anywhere, &vec![stmt.clone()]);
        client.found.intersection(&self.unmade).copied().collect()
    }

    /// Whether the statement is `name = value`, and the value has nothing to do with the variable.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "no other statement gives a variable its first value this way"
    )]
    fn gives_first_value(&self, stmt: &hir::Stmt, local: hir::LocalId) -> bool {
        let value = match &stmt.kind {
            StmtKind::Assign(targets, value) => match &targets[..] {
                [Target { kind: TargetKind::Name(Place::Local(found)), .. }] if *found == local => value,
                _ => return false,
            },
            StmtKind::AnnAssign(target, _, Some(value))
                if target.kind == TargetKind::Name(Place::Local(local)) =>
            {
                value
            }
            _ => return false,
        };
        let stmt = hir::Stmt { id: stmt.id, span: stmt.span, kind: StmtKind::Expr(value.clone()) };
        let mut client = Mentions { lowerer: self, found: BTreeSet::new() };
        flow::run(&mut client, Anywhere, &vec![stmt]);
        !client.found.contains(&local)
    }
}

/// The variables that a target binds.
fn names(target: &Target, found: &mut BTreeSet<hir::LocalId>) {
    match &target.kind {
        TargetKind::Name(Place::Local(local)) => _ = found.insert(*local),
        TargetKind::Tuple(items) => items.iter().for_each(|item| names(item, found)),
        TargetKind::Starred(item) => names(item, found),
        TargetKind::Name(Place::Global(_))
        | TargetKind::Slice(..)
        | TargetKind::Subscript(..)
        | TargetKind::Attribute(..)
        | TargetKind::Invalid => {}
    }
}

#[derive(Clone, PartialEq)]
struct Anywhere;

impl Merge for Anywhere {
    fn merge(self, _: &Self) -> Self {
        self
    }
}

impl State for Anywhere {}

/// Collects the variables that statements read, bind or let nested functions use.
struct Mentions<'l, 'a> {
    lowerer: &'l Lowerer<'a>,
    found: BTreeSet<hir::LocalId>,
}

impl Client for Mentions<'_, '_> {
    type State = Anywhere;

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "no other expression is a variable, or captures one"
    )]
    fn event(&mut self, _: &mut Anywhere, event: Event<'_>) {
        match event {
            Event::Read(expr) | Event::Close(expr) => match &expr.kind {
                ExprKind::Name(NameRef::Local(local)) => _ = self.found.insert(*local),
                ExprKind::Name(NameRef::Function(function)) | ExprKind::Closure(function, _) => {
                    let captures = self.lowerer.hir.functions[*function].captures.iter();
                    let mine = captures.filter(|c| c.owner == self.lowerer.instance.function);
                    self.found.extend(mine.map(|capture| capture.variable));
                }
                _ => {}
            },
            Event::ReadPlace(Place::Local(local), _)
            | Event::Bind(Place::Local(local), _)
            | Event::Unbind(Place::Local(local), _) => _ = self.found.insert(local),
            Event::ReadPlace(Place::Global(_), _)
            | Event::Bind(Place::Global(_), _)
            | Event::Unbind(Place::Global(_), _)
            | Event::Call(_)
            | Event::Import(_)
            | Event::Define(_)
            | Event::DefineRecord(_)
            | Event::DefineService(_)
            | Event::DefineClass(_) => {}
        }
    }
}
