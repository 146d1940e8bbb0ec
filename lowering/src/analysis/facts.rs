//! All facts about a program, by the ids of what they are about.

use std::collections::{HashMap, HashSet};

use crate::builtins::{self, BuiltinId, Sig};
use crate::ir::{Expr, ExprId, ExprKind, FunctionId, GlobalId, LocalId, Program};
use crate::ty::Ty;

use super::call_graph::CallGraph;
use super::effects::Effects;
use super::int_range::{IntRange, IntRanges};
use super::mutability::Mutability;
use super::raises::{Propagation, Raises, propagation};
use super::representation::{Repr, Representations, common_repr};
use super::unshared::{Inputs, Unshared};
use super::walk::StmtIndex;

/// What analysis found out about a program. Made by [`super::analyze`]; only read afterwards.
///
/// Facts about expressions are keyed by [`ExprId`], about statements by the function and the
/// [`StmtIndex`] (see [`super::walk::StmtNumbers`]).
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub(super) ranges: IntRanges,
    pub(super) representations: Representations,
    pub(super) last_uses: HashSet<ExprId>,
    pub(super) dead_stores: HashSet<(FunctionId, StmtIndex, LocalId)>,
    pub(super) borrowed: HashSet<(FunctionId, LocalId)>,
    pub(super) inlined: HashSet<(FunctionId, LocalId)>,
    pub(super) mutability: Vec<Mutability>,
    pub(super) effects: Vec<Effects>,
    pub(super) call_graph: CallGraph,
    pub(super) propagation: Propagation,
    pub(super) unshared: Unshared,
}

/// Ranges of ints.
impl Facts {
    /// The values an `int` expression can have at this occurrence, after the conditions that guard it.
    /// [`IntRange::EMPTY`] where nothing ever evaluates it; unbounded for expressions of other types.
    ///
    /// The right operand of `and` and `or`, and the branches of `if ... else`, are taken to be evaluated
    /// only when Python would.
    pub fn expr_range(&self, expr: ExprId) -> IntRange {
        self.ranges.expr(expr)
    }

    /// Whether no execution evaluates the `int` expression: its statement or branch cannot be reached.
    /// False for expressions of other types.
    pub fn is_unreachable(&self, expr: ExprId) -> bool {
        self.ranges.expr(expr).is_empty()
    }

    /// The values that the result of a builtin can have, given the arguments it stands with, in an
    /// expression or in a computation. Only for builtins that give an `int`; unbounded without arguments.
    pub fn operation_range(&self, args: &[Expr]) -> IntRange {
        args.first().map_or(IntRange::UNBOUNDED, |first| self.ranges.operation(first.id))
    }

    /// All values ever assigned to an `int` variable, by any statement, or passed if it is a parameter.
    /// Empty where nothing that can be reached assigns it.
    pub fn local_range(&self, function: FunctionId, local: LocalId) -> IntRange {
        self.ranges.local(function, local)
    }

    /// All values an `int` function may return. Empty where it never returns.
    pub fn result_range(&self, function: FunctionId) -> IntRange {
        self.ranges.result(function)
    }

    /// All values ever stored to an `int` module variable. Empty where nothing stores to it.
    pub fn global_range(&self, global: GlobalId) -> IntRange {
        self.ranges.global(global)
    }
}

/// Representations of ints.
impl Facts {
    /// The least representation that holds the values of an `int` expression at this occurrence. What
    /// the expression is computed in may be wider: a variable keeps [`Facts::local_repr`].
    pub fn expr_repr(&self, expr: ExprId) -> Repr {
        Repr::of(self.expr_range(expr))
    }

    /// How an `int` variable is kept; `Int` for parameters of functions that are used as values.
    pub fn local_repr(&self, function: FunctionId, local: LocalId) -> Repr {
        self.representations.local(function, local)
    }

    /// How an `int` function gives its result; `Int` for functions that are used as values.
    pub fn result_repr(&self, function: FunctionId) -> Repr {
        self.representations.result(function)
    }

    /// How an `int` module variable is kept.
    pub fn global_repr(&self, global: GlobalId) -> Repr {
        self.representations.global(global)
    }

    /// The representation in which an arithmetic or comparison builtin computes: the first of `i64`,
    /// `u64`, `Int` that holds every operand whose parameter is `Sig::Integer`, and the result if that
    /// is `Sig::Integer`.
    pub fn operation_repr(&self, builtin: BuiltinId, args: &[Expr]) -> Repr {
        let row = builtins::get(builtin);
        let operands = args
            .iter()
            .zip(row.params)
            .filter(|(arg, param)| matches!(param.sig, Sig::Integer) && arg.ty == Ty::Int)
            .map(|(arg, _)| self.operand_range(arg));
        let result = matches!(row.result, Sig::Integer).then(|| self.operation_range(args));
        // Where control does not get the range says nothing, and Rust looks at literals all the same.
        let literal = args.iter().any(|arg| matches!(arg.kind, ExprKind::Int(_)));
        if literal && result.is_some_and(IntRange::is_empty) {
            return Repr::Int;
        }
        common_repr(operands.chain(result))
    }

    /// As [`Facts::expr_range`], but exact for literals even where they are unreachable, so that what is
    /// emitted for them holds them.
    fn operand_range(&self, expr: &Expr) -> IntRange {
        match &expr.kind {
            ExprKind::Int(literal) => IntRange::of_literal(literal),
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Local(_)
            | ExprKind::Function(_)
            | ExprKind::Stable
            | ExprKind::Tuple(_)
            | ExprKind::TupleItem(..)
            | ExprKind::Builtin(..)
            | ExprKind::And(..)
            | ExprKind::Or(..)
            | ExprKind::Not(_)
            | ExprKind::IfElse { .. }
            | ExprKind::Some(_)
            | ExprKind::IsNone(_)
            | ExprKind::IsMember(..)
            | ExprKind::AsClass(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::Unwrap(_) => self.expr_range(expr.id),
        }
    }
}

/// Ownership.
impl Facts {
    /// Whether this `ExprKind::Local` occurrence may give the variable's value away: on no path is the
    /// variable read again before it is bound anew, and nothing that is still being evaluated holds a
    /// borrow of it. Only for variables whose Rust type may not be `Copy` (`int` included, whatever its
    /// representation) and that are not `maybe_unbound`. Borrowed parameters are not left out: they
    /// cannot be moved from, whatever this says.
    pub fn is_last_use(&self, occurrence: ExprId) -> bool {
        self.last_uses.contains(&occurrence)
    }

    /// Whether nothing reads what the statement (`Let`, `Unpack` or `For`) binds to the variable. Such a
    /// statement is to be emitted without binding: `rvalue;`, `_` in a pattern. All facts about
    /// mutability take that for granted.
    pub fn is_dead_store(&self, function: FunctionId, stmt: StmtIndex, local: LocalId) -> bool {
        self.dead_stores.contains(&(function, stmt, local))
    }

    /// Whether the parameter is of a handle or string type and only read, so that it is passed as `&T`.
    pub fn is_borrowed(&self, function: FunctionId, param: LocalId) -> bool {
        self.borrowed.contains(&(function, param))
    }

    /// Whether the temporary's computation is to be emitted at its single use, and its `Let` not at all.
    /// The use is then evaluated exactly once: whoever emits it must not duplicate it, nor move it past
    /// another operand.
    pub fn is_inlined(&self, function: FunctionId, local: LocalId) -> bool {
        self.inlined.contains(&(function, local))
    }
}

/// Declarations. Inlined temporaries, parameters and `maybe_unbound` variables have none.
impl Facts {
    /// The variables to be declared without a value (`let x;`) just before a statement.
    pub fn declarations(&self, function: FunctionId) -> &HashMap<StmtIndex, Vec<LocalId>> {
        &self.mutability[function.index()].deferred
    }

    /// Whether the statement (`Let`, `Unpack` or `For`) is itself the declaration of the variable:
    /// `let x = ...`, `for x in ...`. A variable may have several such statements, in blocks that do not
    /// overlap; its other bindings are assignments.
    pub fn is_declaration(&self, function: FunctionId, stmt: StmtIndex, local: LocalId) -> bool {
        self.mutability[function.index()].in_place.contains_key(&(stmt, local))
    }

    /// Whether the declaration made by that statement needs `mut`.
    pub fn declaration_needs_mut(&self, function: FunctionId, stmt: StmtIndex, local: LocalId) -> bool {
        self.owns_changing(function, local)
            || self.mutability[function.index()].in_place.get(&(stmt, local)) == Some(&true)
    }

    /// Whether the variable is declared by statements that bind it, not by [`Facts::declarations`].
    pub fn declared_in_place(&self, function: FunctionId, local: LocalId) -> bool {
        self.mutability[function.index()].in_place.keys().any(|(_, declared)| *declared == local)
    }

    /// Whether the variable needs `mut`: for parameters, if anything binds them; for variables declared
    /// without a value, if a binding may find them bound; for those declared in place, if any of their
    /// declarations does ([`Facts::declaration_needs_mut`] tells which); for `maybe_unbound` ones
    /// (declared first thing as an `Option`), if anything binds them.
    pub fn needs_mut(&self, function: FunctionId, local: LocalId) -> bool {
        self.owns_changing(function, local)
            || self.mutability[function.index()].needs_mut.contains(&local)
    }

    /// The variables that some read may find unbound: declared first thing, as `Option`, `None`.
    pub fn maybe_unbound(&self, function: FunctionId) -> &[LocalId] {
        &self.mutability[function.index()].maybe_unbound
    }
}

/// Exceptions.
impl Facts {
    /// Whether the function returns a `Result`, because a handler may be waiting for what it raises.
    pub fn passes_on(&self, function: FunctionId) -> bool {
        self.propagation.passes_on(function)
    }

    /// Whether calls of function values give a `Result`.
    pub fn values_pass_on(&self) -> bool {
        self.propagation.values_pass_on()
    }

    /// Which statements of the program may raise.
    pub fn raises<'a>(&'a self, program: &'a Program) -> Raises<'a> {
        Raises::new(&program.globals, &self.effects)
    }
}

/// Containers without handles.
impl Facts {
    /// How many levels of containers of the variable it owns without handles, from the outside.
    pub fn unshared_levels(&self, function: FunctionId, local: LocalId) -> usize {
        self.unshared.local(function, local)
    }

    /// The same of a function's result.
    pub fn unshared_result(&self, function: FunctionId) -> usize {
        self.unshared.result(function)
    }

    /// Whether a container without a handle is changed through the variable. A borrowed parameter is a
    /// `&mut` then, and what a view looks at is borrowed by `at_mut`.
    pub fn is_container_changed(&self, function: FunctionId, local: LocalId) -> bool {
        self.unshared.is_changed(function, local)
    }

    /// Whether the variable owns a list that is bound once, never changed and never given to another
    /// owner.
    pub fn is_container_fixed(&self, function: FunctionId, local: LocalId) -> bool {
        self.unshared.is_fixed(function, local)
    }

    /// Whether the variable gives a container without a handle, by this occurrence, to something that keeps
    /// it by one.
    pub fn is_handed(&self, occurrence: ExprId) -> bool {
        self.unshared.is_handed(occurrence)
    }

    /// Whether the variable is a reference to a `Vec` inside another.
    pub fn is_view(&self, function: FunctionId, local: LocalId) -> bool {
        self.unshared.is_view(function, local)
    }

    /// Whether the variable owns a `Vec` that is changed.
    fn owns_changing(&self, function: FunctionId, local: LocalId) -> bool {
        self.is_container_changed(function, local)
            && !self.is_view(function, local)
            && !self.is_borrowed(function, local)
    }
}

/// Functions.
impl Facts {
    /// What a call of the function may do, itself or through what it calls.
    pub fn effects(&self, function: FunctionId) -> Effects {
        self.effects[function.index()]
    }

    /// Who calls whom.
    pub fn call_graph(&self) -> &CallGraph {
        &self.call_graph
    }

    /// Whether the function is used as a value, so that callers are not all known.
    pub fn is_function_value(&self, function: FunctionId) -> bool {
        self.call_graph.is_value(function)
    }
}

/// Finds all facts about a valid program.
pub fn analyze(program: &Program) -> Facts {
    let call_graph = CallGraph::of(program);
    let effects = super::effects::effects(program, &call_graph);
    let raises = Raises::new(&program.globals, &effects);
    let ranges = super::int_range::int_range(program, &call_graph, raises);
    let representations = super::representation::representations(program, &call_graph, &ranges);
    let borrowed = super::borrowed_params::borrowed_params(program);
    let propagation = propagation(program, &call_graph, &effects);
    let mut facts = Facts { ranges, representations, borrowed, ..Facts::default() };
    for (id, function) in program.functions.enumerate() {
        let inlined = super::inline_temps::inline_temps(function);
        let uses = super::last_use::last_use(function, &inlined, raises);
        facts.mutability.push(super::mutability::mutability(
            function,
            &inlined,
            &uses.dead_stores,
            raises,
        ));
        facts.inlined.extend(inlined.into_iter().map(|local| (id, local)));
        facts.last_uses.extend(uses.last);
        facts.dead_stores.extend(uses.dead_stores.into_iter().map(|(stmt, local)| (id, stmt, local)));
    }
    let inputs = Inputs {
        program,
        graph: &call_graph,
        borrowed: &facts.borrowed,
        inlined: &facts.inlined,
        last_uses: &facts.last_uses,
    };
    let unshared = super::unshared::unshared(inputs);
    Facts { effects, call_graph, propagation, unshared, ..facts }
}
