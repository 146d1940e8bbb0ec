//! Statements: what they do to lists, and how long a reference into a list lives.

use std::collections::HashMap;

use crate::ir::{
    Block, Body, Expr, ExprKind, Function, FunctionId, Iteration, LocalId, LocalKind, Rvalue, Stmt,
    StmtKind,
};

use super::classes::{Node, SHARED};
use super::{Inputs, State};
use crate::analysis::walk;

/// What is done to a variable's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mode {
    /// Looked at.
    Read,
    /// Changed where it is.
    Change,
    /// Given away.
    Move,
    /// The variable is bound, perhaps anew.
    Bind,
}

/// Something that is done to a variable's list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Touch {
    pub local: LocalId,
    pub mode: Mode,
}

/// A borrow that waits for the operation it is an operand of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    /// The variable that is borrowed.
    pub local: LocalId,
    /// As `&` or as `&mut`.
    pub mode: Mode,
    /// What has to be shared if it is in the way.
    pub node: Node,
}

/// What the evaluation of an operand does, and what it leaves borrowed.
#[derive(Debug, Default)]
pub(super) struct Evaluated {
    pub touches: Vec<Touch>,
    pub held: Option<Held>,
}

/// What the place of a list does with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// Looks at it, for as long as the operation takes.
    Read,
    /// Changes it.
    Change,
    /// Owns it from now on; it is kept as these are.
    Own(Node),
    /// Goes over the items of a list that is not needed any more.
    Consume,
    /// Anything.
    Unknown,
}

/// A function under analysis.
pub(super) struct Scan<'a, 's> {
    pub inputs: Inputs<'a>,
    pub id: FunctionId,
    pub function: &'a Function,
    pub state: &'s mut State,
    /// Computations of inlined temporaries.
    pub computations: HashMap<LocalId, &'a Rvalue>,
    /// How many statements bind each variable.
    bindings: HashMap<LocalId, usize>,
    /// The views found so far: those of loops cannot be changed.
    views: HashMap<LocalId, ViewKind>,
    /// How often each variable's list is used.
    uses: HashMap<LocalId, usize>,
    /// How often each view is used where it certainly lives.
    alive: HashMap<LocalId, usize>,
}

/// What made a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ViewKind {
    /// `row = rows[i]`.
    Item,
    /// `for row in rows`.
    Round,
}

impl<'a, 's> Scan<'a, 's> {
    pub fn new(
        inputs: Inputs<'a>,
        id: FunctionId,
        function: &'a Function,
        state: &'s mut State,
    ) -> Self {
        let mut computations = HashMap::new();
        let mut bindings: HashMap<LocalId, usize> = HashMap::new();
        walk::each_stmt(&function.body, &mut |stmt| {
            if let StmtKind::Let(local, rvalue) = &stmt.kind
                && inputs.inlined.contains(&(id, *local))
            {
                computations.insert(*local, rvalue);
            }
            for local in walk::bound_locals(stmt) {
                *bindings.entry(local).or_default() += 1;
            }
        });
        Self {
            inputs,
            id,
            function,
            state,
            computations,
            bindings,
            views: HashMap::new(),
            uses: HashMap::new(),
            alive: HashMap::new(),
        }
    }

    pub fn run(mut self) {
        self.block(&self.function.body, None);
        let again: Vec<LocalId> =
            self.bindings.keys().copied().filter(|local| !self.is_bound_once(*local)).collect();
        self.state.moved.extend(again.into_iter().map(|local| (self.id, local)));
        let views: Vec<LocalId> = self.views.keys().copied().collect();
        for view in views {
            if self.uses.get(&view) != self.alive.get(&view) {
                self.share_local(view);
            }
            self.state.views.insert((self.id, view));
        }
    }

    /// The lists of a variable.
    pub fn node(&self, local: LocalId) -> Option<Node> {
        self.state.locals[self.id.index()][local.index()]
    }

    /// The lists of an expression of type list.
    pub fn node_of(&self, expr: &Expr) -> Node {
        let ExprKind::Local(local) = expr.kind else { return SHARED };
        self.node(local).unwrap_or(SHARED)
    }

    pub fn share(&mut self, node: Node) {
        self.state.classes.share(node);
    }

    fn share_local(&mut self, local: LocalId) {
        if let Some(node) = self.node(local) {
            self.share(node);
        }
    }

    pub fn is_view(&self, local: LocalId) -> bool {
        self.views.contains_key(&local)
    }

    /// The list is changed through the variable.
    pub fn change(&mut self, local: LocalId) {
        if self.views.get(&local) == Some(&ViewKind::Round) {
            self.share_local(local);
        }
        if self.state.changed.insert((self.id, local)) {
            self.state.classes.grow();
        }
    }

    pub fn is_changed(&self, local: LocalId) -> bool {
        self.state.changed.contains(&(self.id, local))
    }

    pub fn touch(&mut self, local: LocalId, mode: Mode) -> Touch {
        if mode != Mode::Bind {
            *self.uses.entry(local).or_default() += 1;
        }
        Touch { local, mode }
    }

    /// The statements of a block, and the value that is evaluated after them.
    pub fn block(&mut self, block: &'a Block, value: Option<(&'a Expr, Use)>) -> Vec<Touch> {
        let mut each: Vec<Vec<Touch>> = Vec::new();
        let mut views = Vec::new();
        for stmt in block {
            if let StmtKind::Let(local, _) = &stmt.kind
                && self.computations.contains_key(local)
            {
                continue;
            }
            let (touches, base) = self.stmt(stmt);
            if let (StmtKind::Let(view, _), Some(base)) = (&stmt.kind, base) {
                views.push((each.len(), *view, base));
            }
            each.push(touches);
        }
        if let Some((value, how)) = value {
            each.push(self.operand(value, how).touches);
        }
        for (at, view, base) in views {
            self.view_lives(view, base, &each[at + 1..]);
        }
        each.concat()
    }

    /// A view lives from its binding to its last use in the same block. Meanwhile nothing may change what
    /// it is a part of, nor look at it where the view changes it.
    fn view_lives(&mut self, view: LocalId, base: LocalId, after: &[Vec<Touch>]) {
        let of = |touches: &Vec<Touch>| touches.iter().filter(|touch| touch.local == view).count();
        let Some(last) = after.iter().rposition(|touches| of(touches) > 0) else { return };
        let range = &after[..=last];
        self.alive.insert(view, range.iter().map(of).sum());
        let limit = if self.is_changed(view) { Mode::Read } else { Mode::Change };
        if range.iter().flatten().any(|touch| touch.local == base && touch.mode >= limit) {
            self.share_local(view);
        }
    }

    /// What a statement does, and where it binds a view the variable that the view is a part of.
    fn stmt(&mut self, stmt: &'a Stmt) -> (Vec<Touch>, Option<LocalId>) {
        let mut base = None;
        let mut touches = match &stmt.kind {
            StmtKind::Let(local, rvalue) => {
                let (touches, found) = self.bind(*local, rvalue);
                base = found;
                touches
            }
            StmtKind::Do(rvalue) => self.rvalue(rvalue, None, Use::Read).touches,
            StmtKind::Unpack(locals, value) => self.unpack(locals, value),
            StmtKind::If(condition, then, orelse) => {
                let mut touches = self.operand(condition, Use::Unknown).touches;
                touches.extend(self.block(then, None));
                touches.extend(self.block(orelse, None));
                touches
            }
            StmtKind::While { condition, body, orelse } => {
                let mut touches = self.block(&condition.stmts, Some((&condition.value, Use::Unknown)));
                touches.extend(self.block(body, None));
                touches.extend(self.block(orelse, None));
                touches
            }
            StmtKind::For { local, over, body, orelse } => self.rounds(*local, over, body, orelse),
            StmtKind::Return(value) => {
                let result = self.state.results[self.id.index()];
                self.operand(value, result.map_or(Use::Unknown, Use::Own)).touches
            }
            StmtKind::Try { body, orelse, handlers, .. } => {
                let mut touches = self.block(body, None);
                touches.extend(self.block(orelse, None));
                for handler in handlers {
                    touches.extend(self.block(&handler.body, None));
                }
                touches
            }
            StmtKind::Finally { body, last } => {
                let mut touches = self.block(body, None);
                touches.extend(self.block(last, None));
                touches
            }
            StmtKind::Unbind(local) => {
                self.share_local(*local);
                Vec::new()
            }
            StmtKind::StoreField(base, _, value) => {
                // The value is no reference to a part of anything by now.
                let mut touches = self.operand(value, Use::Unknown).touches;
                touches.extend(self.operand(base, Use::Change).touches);
                touches
            }
            StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::Raise(_)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::UnbindGlobal(_) => self.unknown(&walk::stmt_operands(stmt)).touches,
        };
        for local in walk::bound_locals(stmt) {
            touches.push(self.touch(local, Mode::Bind));
        }
        (touches, base)
    }

    /// Operands of an operation that may do anything with them.
    pub fn unknown(&mut self, operands: &[&'a Expr]) -> Evaluated {
        let parts = operands.iter().map(|operand| self.operand(operand, Use::Unknown)).collect();
        self.sequence(parts, false)
    }

    fn bind(&mut self, local: LocalId, rvalue: &'a Rvalue) -> (Vec<Touch>, Option<LocalId>) {
        let Some(node) = self.node(local) else {
            return (self.rvalue(rvalue, None, Use::Read).touches, None);
        };
        let changes = self.is_changed(local) && !self.state.classes.is_shared(node);
        let how = if changes { Use::Change } else { Use::Read };
        let how = if let Rvalue::Pure(_) = rvalue { Use::Own(node) } else { how };
        let found = self.rvalue(rvalue, Some(node), how);
        let Some(held) = found.held else { return (found.touches, None) };
        let chained = self.views.get(&held.local) == Some(&ViewKind::Item);
        if chained || !self.is_bound_once(local) {
            self.share(node);
        }
        self.views.insert(local, ViewKind::Item);
        (found.touches, Some(held.local))
    }

    fn is_bound_once(&self, local: LocalId) -> bool {
        let item = &self.function.locals[local];
        let param = item.kind == LocalKind::Param;
        !param && !item.maybe_unbound && self.bindings.get(&local) == Some(&1)
    }

    fn unpack(&mut self, locals: &[LocalId], value: &'a Expr) -> Vec<Touch> {
        if let ExprKind::Tuple(items) = &value.kind
            && items.len() == locals.len()
        {
            let parts = items.iter().zip(locals).map(|(item, local)| {
                self.operand(item, self.node(*local).map_or(Use::Unknown, Use::Own))
            });
            let parts = parts.collect();
            return self.sequence(parts, false).touches;
        }
        for local in locals {
            self.share_local(*local);
        }
        self.operand(value, Use::Unknown).touches
    }

    /// A branch of a computation, whose value the lists of `target` own.
    pub fn body(&mut self, body: &'a Body, target: Option<Node>) -> Vec<Touch> {
        self.block(&body.stmts, Some((&body.value, target.map_or(Use::Unknown, Use::Own))))
    }

    fn rounds(
        &mut self,
        local: LocalId,
        over: &'a Iteration,
        body: &'a Block,
        orelse: &'a Block,
    ) -> Vec<Touch> {
        let (mut touches, held) = self.iteration(over, Some(local));
        let mut rounds = self.block(body, None);
        let used = rounds.iter().filter(|touch| touch.local == local).count();
        if used > 0 && self.is_view(local) {
            self.alive.insert(local, used);
        }
        rounds.push(Touch { local, mode: Mode::Bind });
        for held in held {
            if rounds.iter().any(|touch| touch.local == held.local && touch.mode != Mode::Read) {
                self.share(held.node);
            }
        }
        touches.extend(rounds);
        touches.extend(self.block(orelse, None));
        touches
    }

    /// What the iterator of a loop does, and what it holds as long as the loop runs. `item` is the
    /// variable that each item is bound to.
    pub fn iteration(&mut self, over: &'a Iteration, item: Option<LocalId>) -> (Vec<Touch>, Vec<Held>) {
        if let Iteration::List(list) = over {
            return self.over_list(list, item);
        }
        if let Some(item) = item {
            self.share_local(item);
        }
        match over {
            Iteration::Items(items) | Iteration::Reversed(items) if items.ty.is_ownable() => {
                self.looked_over(items)
            }
            Iteration::DictKeys(items) | Iteration::DictValues(items) | Iteration::DictItems(items) => {
                self.looked_over(items)
            }
            Iteration::Enumerate(inner, start) => {
                let (mut touches, held) = self.iteration(inner, None);
                touches.extend(self.operand(start, Use::Unknown).touches);
                self.unhindered(&held, &touches);
                (touches, held)
            }
            Iteration::Zip(parts) => {
                let (mut touches, mut held) = (Vec::new(), Vec::new());
                for part in parts {
                    let (more, part) = self.iteration(part, None);
                    self.unhindered(&held, &more);
                    touches.extend(more);
                    held.extend(part);
                }
                (touches, held)
            }
            Iteration::Range { .. }
            | Iteration::List(_)
            | Iteration::Str(_)
            | Iteration::Bytes(_)
            | Iteration::Items(_)
            | Iteration::Reversed(_) => {
                (self.unknown(&walk::iteration_operands(over)).touches, Vec::new())
            }
        }
    }

    /// The items of a container, each a copy.
    fn looked_over(&mut self, items: &'a Expr) -> (Vec<Touch>, Vec<Held>) {
        let node = self.node_of(items);
        self.state.classes.share_inner(node);
        let found = self.operand(items, Use::Read);
        (found.touches, self.lasting(node, found.held))
    }

    /// What the iterator of a container holds: one of a handle has a handle of its own.
    fn lasting(&self, node: Node, held: Option<Held>) -> Vec<Held> {
        held.into_iter().filter(|_| !self.state.classes.is_shared(node)).collect()
    }

    /// What is evaluated after these borrows must not be in their way.
    fn unhindered(&mut self, held: &[Held], touches: &[Touch]) {
        for held in held {
            if touches.iter().any(|touch| touch.local == held.local && touch.mode != Mode::Read) {
                self.share(held.node);
            }
        }
    }

    fn over_list(&mut self, list: &'a Expr, item: Option<LocalId>) -> (Vec<Touch>, Vec<Held>) {
        let node = self.node_of(list);
        let given_away = self.is_given_away(list);
        let found = self.operand(list, if given_away { Use::Consume } else { Use::Read });
        if let Some(inner) = self.state.classes.inner(node) {
            match item.and_then(|item| Some((item, self.node(item)?))) {
                None => self.share(inner),
                Some((item, rows)) => {
                    self.state.classes.unify(rows, inner);
                    if found.held.is_some() {
                        if !self.is_bound_once(item) {
                            self.share(rows);
                        }
                        self.views.insert(item, ViewKind::Round);
                    }
                }
            }
        } else if let Some(rows) = item.and_then(|item| self.node(item)) {
            self.share(rows);
        }
        (found.touches, self.lasting(node, found.held))
    }

    /// Whether this is the last use of a variable that owns its list.
    fn is_given_away(&self, list: &Expr) -> bool {
        let ExprKind::Local(local) = list.kind else { return false };
        self.inputs.last_uses.contains(&list.id)
            && !self.computations.contains_key(&local)
            && !self.inputs.borrowed.contains(&(self.id, local))
            && !self.is_view(local)
    }
}
