//! Which reads of a variable are the last, and which bindings are never read.
//!
//! ```text
//!     live        some path reads the variable before binding it anew
//!      │
//!     dead        no path does
//! ```
//! Join: live. Transfer, backwards: a read makes live, a binding makes dead; what may raise needs what the
//! handler needs; at a loop's head what the
//! first round needs and what later rounds need. A temporary that is inlined is computed at its use, and
//! so are its operands read there.
//!
//! Within a statement the order is that of evaluation, but what an operand names directly may be borrowed
//! until the operation happens, so that no operand after it may give it away: in `f(x, g(x))` neither
//! read of `x` is the last. The same goes for what a `for` iterates over, as long as it does.

use std::collections::{HashMap, HashSet};

use crate::ir::{
    Block, Body, Expr, ExprId, ExprKind, Function, Handler, Iteration, LocalId, Rvalue, Stmt, StmtKind,
};
use crate::ty::Ty;

use super::raises::Raises;
use super::walk::{self, StmtIndex, StmtNumbers};

/// What was found about one function.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    /// Occurrences that may give their variable's value away.
    pub last: HashSet<ExprId>,
    /// Bindings that nothing reads.
    pub dead_stores: HashSet<(StmtIndex, LocalId)>,
}

/// Finds last uses and dead stores of a function whose temporaries in `inlined` are computed at their
/// use.
pub(crate) fn last_use(function: &Function, inlined: &HashSet<LocalId>, raises: Raises<'_>) -> Uses {
    let mut computations = HashMap::new();
    walk::each_stmt(&function.body, &mut |stmt| {
        if let StmtKind::Let(local, rvalue) = &stmt.kind
            && inlined.contains(local)
        {
            computations.insert(*local, rvalue);
        }
    });
    let count = function.locals.len();
    let mut liveness = Liveness {
        function,
        numbers: StmtNumbers::of(function),
        computations,
        live: vec![false; count],
        held: vec![0; count],
        raises,
        around: Vec::new(),
        heads: HashMap::new(),
        uses: Uses::default(),
    };
    liveness.block(&function.body);
    liveness.uses
}

/// Whether copies of a value cost nothing and need no last use.
fn is_copy(ty: &Ty) -> bool {
    match ty {
        Ty::Never | Ty::Stable(_) | Ty::None | Ty::Bool | Ty::Float => true,
        Ty::Tuple(items) | Ty::Union(items) => items.iter().all(is_copy),
        Ty::Closure(closure) => closure.captures.iter().all(is_copy),
        Ty::Optional(inner) => is_copy(inner),
        Ty::Int
        | Ty::Str
        | Ty::Bytes
        | Ty::ByteArray
        | Ty::Principal
        | Ty::Service(_)
        | Ty::Account
        | Ty::Identity
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

/// The variables that are live at a point, by position.
type Live = Vec<bool>;

fn join(live: &mut Live, other: &Live) {
    for (mine, theirs) in live.iter_mut().zip(other) {
        *mine |= theirs;
    }
}

/// What is live where jumps and exceptions lead.
enum Around {
    /// A loop.
    Loop { after_break: Live, at_head: Live },
    /// A `try`, whose handlers need this.
    Attempt(Live),
    /// A `finally`, which needs this.
    Finally(Live),
}

struct Liveness<'a> {
    function: &'a Function,
    numbers: StmtNumbers,
    /// Computations of inlined temporaries.
    computations: HashMap<LocalId, &'a Rvalue>,
    live: Live,
    /// How many operations that wait for other operands, and loops, may hold a borrow of each variable.
    held: Vec<usize>,
    raises: Raises<'a>,
    /// Where jumps and exceptions lead, the innermost last.
    around: Vec<Around>,
    /// What was live at the heads of loops at an earlier visit.
    heads: HashMap<StmtIndex, Live>,
    uses: Uses,
}

impl<'a> Liveness<'a> {
    fn block(&mut self, block: &'a Block) {
        for stmt in block.iter().rev() {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        let index = self.numbers.index(stmt);
        match &stmt.kind {
            StmtKind::Let(local, rvalue) => self.bind(index, *local, rvalue),
            StmtKind::Do(rvalue) => self.rvalue(rvalue),
            StmtKind::Unpack(locals, value) => {
                for local in locals.iter().rev() {
                    self.store(index, *local);
                }
                self.expr(value);
            }
            StmtKind::StoreGlobal(_, value) => self.expr(value),
            StmtKind::StoreField(..) | StmtKind::StoreCell(..) | StmtKind::StoreAttribute(..) => {
                self.operands(&walk::stmt_operands(stmt));
            }
            StmtKind::If(condition, then, orelse) => {
                let after = self.live.clone();
                self.block(then);
                let then = std::mem::replace(&mut self.live, after);
                self.block(orelse);
                join(&mut self.live, &then);
                self.expr(condition);
            }
            StmtKind::While { condition, body, orelse } => {
                self.while_loop(index, condition, body, orelse);
            }
            StmtKind::For { local, over, body, orelse } => {
                self.for_loop(index, (*local, over, self.raises.stmt(stmt)), body, orelse);
            }
            StmtKind::Break => self.live = self.after_jump(true),
            StmtKind::Continue => self.live = self.after_jump(false),
            StmtKind::Return(value) => {
                self.live = self.after_return();
                self.expr(value);
            }
            StmtKind::Raise(exception) => {
                self.live = self.after_raise();
                self.expr(exception);
            }
            StmtKind::Try { body, orelse, error, handlers } => {
                self.attempt(index, *error, (body, orelse), handlers);
            }
            StmtKind::Finally { body, last } => self.finally(body, last),
            StmtKind::Unbind(local) => self.live[local.index()] = false,
            StmtKind::UnbindGlobal(_) => {}
        }
    }

    fn nothing(&self) -> Live {
        vec![false; self.function.locals.len()]
    }

    /// What is live after `break`, or after `continue`.
    fn after_jump(&self, breaks: bool) -> Live {
        let target = self.around.iter().rev().find_map(|around| match around {
            Around::Loop { after_break, .. } if breaks => Some(after_break),
            Around::Loop { at_head, .. } => Some(at_head),
            Around::Finally(live) => Some(live),
            Around::Attempt(_) => None,
        });
        target.cloned().unwrap_or_else(|| self.nothing())
    }

    /// What is live after `return`.
    fn after_return(&self) -> Live {
        let target = self.around.iter().rev().find_map(|around| match around {
            Around::Finally(live) => Some(live),
            Around::Loop { .. } | Around::Attempt(_) => None,
        });
        target.cloned().unwrap_or_else(|| self.nothing())
    }

    /// What is live where an exception goes.
    fn after_raise(&self) -> Live {
        let target = self.around.iter().rev().find_map(|around| match around {
            Around::Finally(live) | Around::Attempt(live) => Some(live),
            Around::Loop { .. } => None,
        });
        target.cloned().unwrap_or_else(|| self.nothing())
    }

    /// Something here may raise.
    fn may_raise(&mut self) {
        let raised = self.after_raise();
        join(&mut self.live, &raised);
    }

    fn attempt(
        &mut self,
        index: StmtIndex,
        error: LocalId,
        (body, orelse): (&'a Block, &'a Block),
        handlers: &'a [Handler],
    ) {
        let after = self.live.clone();
        // Where no handler catches it the exception goes on.
        let mut at_handlers = self.after_raise();
        for handler in handlers {
            self.live.clone_from(&after);
            self.block(&handler.body);
            join(&mut at_handlers, &self.live);
        }
        self.live = at_handlers;
        self.store(index, error);
        let at_handlers = std::mem::replace(&mut self.live, after);
        self.block(orelse);
        self.around.push(Around::Attempt(at_handlers));
        self.block(body);
        self.around.pop();
    }

    /// After `last` control may go on wherever the body was going.
    fn finally(&mut self, body: &'a Block, last: &'a Block) {
        let jumps = walk::jumps(body);
        let mut after = self.after_raise();
        let ways = [
            (jumps.returns, self.after_return()),
            (jumps.breaks, self.after_jump(true)),
            (jumps.continues, self.after_jump(false)),
        ];
        for (_, live) in ways.iter().filter(|(taken, _)| *taken) {
            join(&mut after, live);
        }
        join(&mut self.live, &after);
        self.block(last);
        self.around.push(Around::Finally(self.live.clone()));
        self.block(body);
        self.around.pop();
    }

    fn bind(&mut self, index: StmtIndex, local: LocalId, rvalue: &'a Rvalue) {
        if self.computations.contains_key(&local) {
            return;
        }
        self.store(index, local);
        self.rvalue(rvalue);
    }

    /// The statement binds the variable.
    fn store(&mut self, index: StmtIndex, local: LocalId) {
        let dead = !std::mem::replace(&mut self.live[local.index()], false);
        if dead {
            self.uses.dead_stores.insert((index, local));
        } else {
            self.uses.dead_stores.remove(&(index, local));
        }
    }

    fn while_loop(&mut self, index: StmtIndex, condition: &'a Body, body: &'a Block, orelse: &'a Block) {
        let after_break = self.live.clone();
        self.block(orelse);
        let exhausted = self.live.clone();
        self.rounds(index, &after_break, |liveness| {
            liveness.block(body);
            if !walk::is_forever(condition) {
                join(&mut liveness.live, &exhausted);
            }
            liveness.expr(&condition.value);
            liveness.block(&condition.stmts);
        });
    }

    fn for_loop(
        &mut self,
        index: StmtIndex,
        (local, over, raises): (LocalId, &'a Iteration, bool),
        body: &'a Block,
        orelse: &'a Block,
    ) {
        let after_break = self.live.clone();
        self.block(orelse);
        let exhausted = self.live.clone();
        let sources = walk::iteration_operands(over);
        let held: Vec<LocalId> = sources.iter().filter_map(|source| self.named(source)).collect();
        for source in &held {
            self.held[source.index()] += 1;
        }
        self.rounds(index, &after_break, |liveness| {
            liveness.block(body);
            liveness.store(index, local);
            join(&mut liveness.live, &exhausted);
            if raises {
                liveness.may_raise();
            }
        });
        for source in &held {
            self.held[source.index()] -= 1;
        }
        self.operands(&sources);
    }

    /// Runs a round backwards until what is live at the head no longer grows, and leaves that.
    fn rounds(&mut self, index: StmtIndex, after_break: &Live, mut round: impl FnMut(&mut Self)) {
        let unknown = vec![false; self.live.len()];
        let mut at_head = self.heads.remove(&index).unwrap_or(unknown);
        loop {
            self.live.clone_from(&at_head);
            self.around
                .push(Around::Loop { after_break: after_break.clone(), at_head: at_head.clone() });
            round(self);
            self.around.pop();
            let before = at_head.clone();
            join(&mut at_head, &self.live);
            if at_head == before {
                break;
            }
        }
        self.live.clone_from(&at_head);
        self.heads.insert(index, at_head);
    }

    fn rvalue(&mut self, rvalue: &'a Rvalue) {
        if self.raises.rvalue(rvalue) {
            self.may_raise();
        }
        match rvalue {
            Rvalue::ShortCircuit(_, left, right) => {
                let decided = self.live.clone();
                self.body(right);
                join(&mut self.live, &decided);
                self.expr(left);
            }
            Rvalue::Select(condition, then, otherwise) => {
                let after = self.live.clone();
                self.body(then);
                let then = std::mem::replace(&mut self.live, after);
                self.body(otherwise);
                join(&mut self.live, &then);
                self.expr(condition);
            }
            Rvalue::CheckedLocal(local) => self.live[local.index()] = true,
            Rvalue::Pure(_)
            | Rvalue::Builtin(..)
            | Rvalue::Call(..)
            | Rvalue::CallValue(..)
            | Rvalue::Closure(..)
            | Rvalue::NewCell(_)
            | Rvalue::LoadCell(..)
            | Rvalue::LoadGlobal(_)
            | Rvalue::List(_)
            | Rvalue::Dict(_)
            | Rvalue::Set(_)
            | Rvalue::Iterator(_)
            | Rvalue::Generator(..)
            | Rvalue::Calling(..)
            | Rvalue::Yield(_)
            | Rvalue::Record(..)
            | Rvalue::NewException(..)
            | Rvalue::LoadField(..)
            | Rvalue::LoadAttribute(..)
            | Rvalue::SetArgs(..)
            | Rvalue::Open(..)
            | Rvalue::Format(_)
            | Rvalue::Print { .. }
            | Rvalue::UnboundName(_) => self.operands(&walk::operands(rvalue)),
        }
    }

    fn body(&mut self, body: &'a Body) {
        self.expr(&body.value);
        self.block(&body.stmts);
    }

    /// The operands of one operation. While one is evaluated, those before it wait.
    fn operands(&mut self, operands: &[&'a Expr]) {
        let named: Vec<Option<LocalId>> = operands.iter().map(|operand| self.named(operand)).collect();
        for local in named.iter().flatten() {
            self.held[local.index()] += 1;
        }
        for (operand, own) in operands.iter().zip(named).rev() {
            if let Some(own) = own {
                self.held[own.index()] -= 1;
            }
            self.expr(operand);
        }
    }

    /// The variable that an operand may be a borrow of.
    fn named(&self, expr: &Expr) -> Option<LocalId> {
        match &expr.kind {
            ExprKind::Local(local) => match self.computations.get(local) {
                None => Some(*local),
                Some(Rvalue::Pure(computed)) => self.named(computed),
                Some(_) => None,
            },
            ExprKind::TupleItem(base, _) | ExprKind::Unwrap(base) | ExprKind::AsClass(base) => {
                self.named(base)
            }
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Stable
            | ExprKind::Tuple(_)
            | ExprKind::And(..)
            | ExprKind::Or(..)
            | ExprKind::Not(_)
            | ExprKind::IfElse { .. }
            | ExprKind::Some(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::IsNone(_)
            | ExprKind::IsMember(..) => None,
            // An operation that changes nothing is its operand: `x & x`, `x + 0`, `--x`.
            ExprKind::Builtin(_, operands) => match &operands[..] {
                [operand] if [&operand.ty, &expr.ty] == [&Ty::Int; 2] => self.named(operand),
                [left, right] => match (self.named(left), self.named(right)) {
                    (Some(left), Some(right)) => (left == right).then_some(left),
                    (Some(local), None) if is_constant(right) => Some(local),
                    (None, Some(local)) if is_constant(left) => Some(local),
                    (Some(_), None) | (None, Some(_) | None) => None,
                },
                _ => None,
            },
        }
    }

    fn expr(&mut self, expr: &'a Expr) {
        match &expr.kind {
            ExprKind::Local(local) => match self.computations.get(local) {
                Some(computation) => self.rvalue(computation),
                None => self.read(expr.id, *local),
            },
            ExprKind::And(left, right) | ExprKind::Or(left, right) => {
                self.expr(right);
                self.expr(left);
            }
            ExprKind::IfElse { condition, then, otherwise } => {
                let after = self.live.clone();
                self.expr(then);
                let then = std::mem::replace(&mut self.live, after);
                self.expr(otherwise);
                join(&mut self.live, &then);
                self.expr(condition);
            }
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Function(_)
            | ExprKind::Stable
            | ExprKind::Tuple(_)
            | ExprKind::TupleItem(..)
            | ExprKind::Builtin(..)
            | ExprKind::Not(_)
            | ExprKind::Some(_)
            | ExprKind::IsNone(_)
            | ExprKind::IsMember(..)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::Unwrap(_) => self.operands(&walk::sub_exprs(expr)),
        }
    }

    fn read(&mut self, occurrence: ExprId, local: LocalId) {
        let item = &self.function.locals[local];
        let needed = self.live[local.index()] || self.held[local.index()] > 0;
        if needed || item.maybe_unbound || is_copy(&item.ty) {
            self.uses.last.remove(&occurrence);
        } else {
            self.uses.last.insert(occurrence);
        }
        self.live[local.index()] = true;
    }
}

/// Whether the expression is made of ints alone, and may be the one with which an operation changes
/// nothing.
fn is_constant(expr: &Expr) -> bool {
    if let ExprKind::Int(value) = &expr.kind {
        return (-1..=1).any(|neutral| *value == neutral.into());
    }
    let ExprKind::Builtin(_, operands) = &expr.kind else { return false };
    operands.iter().all(|operand| matches!(operand.kind, ExprKind::Int(_)) || is_constant(operand))
}

#[cfg(test)]
mod tests;
