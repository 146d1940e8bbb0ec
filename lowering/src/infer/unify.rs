//! Types that are still being found: variables, and what they are bound to.
//!
//! A variable stands for the element type of one container made by the program. Its content only ever
//! grows, in this order:
//!
//! ```text
//! unbound  →  None  →  T | None
//!        ↘     T    ↗
//! ```
//!
//! `int` and `float` grow to `float | int`, and data of several classes to their union. Two containers are
//! made one only where they hold the same.
//!
//! Everything else is invariant: a `list[int]` is never a `list[int | None]`, because lists are shared
//! and both would see a None that is stored through one of them.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use std::collections::{HashMap, HashSet};

use crate::hir::{FunctionId, Hierarchy};
use crate::ty::{ClosureTy, FunctionTy, Ty};

use super::numbers::alike;

#[derive(Clone, Debug)]
enum State {
    Unbound,
    Bound(Ty),
    Link(u32),
}

/// A point to return to when an attempt fails.
#[derive(Clone, Copy, Debug)]
pub(super) struct Snapshot {
    log: usize,
    obligations: usize,
    changed: bool,
}

/// What a function's signature says of calls of it as a value.
#[derive(Clone, Debug, Default)]
pub(super) struct Shape {
    /// The declared types of the parameters that need an argument; `None` where it cannot be called
    /// with positional arguments alone.
    pub required: Option<Vec<Option<Ty>>>,
    /// How many positional arguments it takes at most; `None` for any number.
    pub most: Option<usize>,
}

/// A function that stands where a function of certain types is due: the instance for these parameters
/// has to give this result.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Obligation {
    /// The function.
    pub closure: ClosureTy,
    /// The types that are due.
    pub due: FunctionTy,
}

/// All type variables of a program.
#[derive(Debug, Default)]
pub(super) struct Unifier {
    /// The program's classes.
    pub hierarchy: Hierarchy,
    vars: Vec<State>,
    log: Vec<(u32, State)>,
    /// Variables of what declared containers hold: other numbers may join theirs, and nothing else.
    numbers: HashSet<u32>,
    /// By function.
    pub shapes: Vec<Shape>,
    /// What this round has to find out about functions used as values.
    pub obligations: Vec<Obligation>,
    /// The types that functions have where nothing says which are due.
    values: HashMap<ClosureTy, FunctionTy>,
    /// Whether anything was found since the flag was last cleared.
    pub changed: bool,
}

impl Unifier {
    /// No variables yet, for a program with these classes.
    pub fn new(hierarchy: Hierarchy) -> Self {
        Self { hierarchy, ..Self::default() }
    }

    /// A variable that nothing is known of.
    pub fn fresh(&mut self) -> u32 {
        self.vars.push(State::Unbound);
        u32::try_from(self.vars.len() - 1).expect("fewer type variables than expressions")
    }

    /// A variable that is bound to a declared type, and may grow by numbers.
    pub fn numbers(&mut self, declared: Ty) -> Ty {
        let var = self.fresh();
        self.vars[var as usize] = State::Bound(declared);
        self.numbers.insert(var);
        Ty::Var(var)
    }

    /// From here on the variable grows by numbers alone.
    pub fn limit(&mut self, var: &Ty) {
        if let Ty::Var(var) = var {
            let root = self.root(*var);
            self.numbers.insert(root);
        }
    }

    /// Whether what the variable holds may become this.
    fn may_become(&self, root: u32, ty: &Ty) -> bool {
        let content = self.content(root);
        !self.numbers.contains(&root)
            || content.is_none_or(|content| alike(&self.resolve(content), &self.resolve(ty)))
    }

    /// Where an attempt begins.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot { log: self.log.len(), obligations: self.obligations.len(), changed: self.changed }
    }

    /// Undoes all that was found since.
    pub fn rollback(&mut self, to: Snapshot) {
        while self.log.len() > to.log {
            if let Some((var, state)) = self.log.pop() {
                self.vars[var as usize] = state;
            }
        }
        self.obligations.truncate(to.obligations);
        self.changed = to.changed;
    }

    fn set(&mut self, var: u32, state: State) {
        let old = std::mem::replace(&mut self.vars[var as usize], state);
        self.log.push((var, old));
        self.changed = true;
    }

    fn root(&self, mut var: u32) -> u32 {
        while let State::Link(next) = self.vars[var as usize] {
            var = next;
        }
        var
    }

    fn content(&self, root: u32) -> Option<&Ty> {
        match &self.vars[root as usize] {
            State::Bound(ty) => Some(ty),
            State::Unbound | State::Link(_) => None,
        }
    }

    /// The type with its outermost variable replaced; a `Var` is unbound.
    pub fn head(&self, ty: &Ty) -> Ty {
        match ty {
            Ty::Var(var) => {
                let root = self.root(*var);
                self.content(root).cloned().unwrap_or(Ty::Var(root))
            }
            other => other.clone(),
        }
    }

    /// The type with all variables replaced that are bound.
    pub fn resolve(&self, ty: &Ty) -> Ty {
        self.map(ty, &|root| Ty::Var(root))
    }

    /// The type without any variable. What was never found is the element type of a container that
    /// stays empty, so no value has it: `Never`.
    pub fn finish(&self, ty: &Ty) -> Ty {
        self.map(ty, &|_| Ty::Never)
    }

    fn map(&self, ty: &Ty, unbound: &dyn Fn(u32) -> Ty) -> Ty {
        match self.head(ty) {
            Ty::Var(root) => unbound(root),
            other => other.map_parts(&mut |part| self.map(part, unbound)),
        }
    }

    /// The least type that holds values of both, or `None`. A value whose type is not known yet
    /// constrains nothing.
    pub fn join(&mut self, left: &Ty, right: &Ty) -> Option<Ty> {
        let (left, right) = (self.head(left), self.head(right));
        match (left, right) {
            (Ty::Never | Ty::Var(_), other) | (other, Ty::Never | Ty::Var(_)) => Some(other),
            (Ty::Closure(left), Ty::Closure(right)) => self.join_closures(&left, &right),
            (Ty::Closure(closure), Ty::Function(due)) | (Ty::Function(due), Ty::Closure(closure)) => {
                self.stands_for(&closure, &due).then_some(Ty::Function(due))
            }
            (Ty::Closure(closure), other @ (Ty::None | Ty::Optional(_)))
            | (other @ (Ty::None | Ty::Optional(_)), Ty::Closure(closure)) => {
                let value = self.value_of(&closure)?;
                self.join(&other, &value)
            }
            (Ty::None, other) | (other, Ty::None) => Some(Ty::optional(other)),
            (Ty::Optional(left), Ty::Optional(right)) => self.join(&left, &right).map(Ty::optional),
            (Ty::Optional(inner), other) | (other, Ty::Optional(inner)) => {
                self.join(&inner, &other).map(Ty::optional)
            }
            (Ty::Union(members), other) | (other, Ty::Union(members)) => {
                let whole = Ty::Union(members);
                if self.fits(&other, &whole) { Some(whole) } else { self.wider(&whole, other) }
            }
            (Ty::Tuple(left), Ty::Tuple(right)) if left.len() == right.len() => {
                let pairs = left.iter().zip(&right);
                let items: Option<Vec<Ty>> = pairs.map(|(left, right)| self.join(left, right)).collect();
                items.map(Ty::Tuple)
            }
            (Ty::Tuple(left), Ty::Tuple(right)) => {
                let item = self.join_all(left.iter().chain(&right), Ty::Never)?;
                Some(Ty::tuple_of(item))
            }
            (Ty::TupleOf(item), Ty::Tuple(items)) | (Ty::Tuple(items), Ty::TupleOf(item)) => {
                self.join_all(items.iter(), *item).map(Ty::tuple_of)
            }
            (Ty::TupleOf(left), Ty::TupleOf(right)) => self.join(&left, &right).map(Ty::tuple_of),
            (Ty::Exception(left), Ty::Exception(right)) => {
                Some(Ty::Exception(self.hierarchy.common(left, right)))
            }
            // Values of both are numbers, and an annotation `float` means either.
            (Ty::Int, Ty::Float) | (Ty::Float, Ty::Int) => Ty::union(vec![Ty::Float, Ty::Int]),
            (left, right) if apart(&left, &right) => Ty::union(vec![left, right]),
            (left, right) => self.unify(&left, &right).then_some(left),
        }
    }

    /// The union of which `narrow` is a part, if it is one; else that of both.
    fn wider(&mut self, narrow: &Ty, other: Ty) -> Option<Ty> {
        if matches!(other, Ty::Union(_)) && self.fits(narrow, &other) {
            return Some(other);
        }
        if narrow.is_data() && other.is_data() { Ty::union(vec![narrow.clone(), other]) } else { None }
    }

    fn join_all<'t>(&mut self, types: impl Iterator<Item = &'t Ty>, start: Ty) -> Option<Ty> {
        let mut joined = start;
        for ty in types {
            joined = self.join(&joined, ty)?;
        }
        Some(joined)
    }

    /// The type of what may be either function: the function where it is one, else only its types.
    fn join_closures(&mut self, left: &ClosureTy, right: &ClosureTy) -> Option<Ty> {
        let before = self.snapshot();
        if self.same_closure(left, right) {
            return Some(Ty::Closure(Box::new(left.clone())));
        }
        self.rollback(before);
        let (left, right) = (self.value_of(left)?, self.value_of(right)?);
        self.join(&left, &right)
    }

    fn same_closure(&mut self, left: &ClosureTy, right: &ClosureTy) -> bool {
        left.function == right.function
            && left.captures.len() == right.captures.len()
            && left.captures.iter().zip(&right.captures).all(|(left, right)| self.unify(left, right))
    }

    /// The function's type as a value that may be another function of the same types; `None` where it
    /// cannot be called with positional arguments alone.
    pub fn value_of(&mut self, closure: &ClosureTy) -> Option<Ty> {
        let key = self.canonical_closure(closure);
        self.value_under(key, closure, None)
    }

    /// As [`Self::value_of`], for a function that is known to be called with so many arguments.
    pub fn value_called(&mut self, closure: &ClosureTy, arity: Option<usize>) -> Ty {
        let key = self.canonical_closure(closure);
        let found = self.value_under(key, closure, arity);
        found.unwrap_or_else(|| Ty::Closure(Box::new(closure.clone())))
    }

    /// As [`Self::value_of`]: one type for all that have the same key.
    fn value_under(&mut self, key: ClosureTy, closure: &ClosureTy, arity: Option<usize>) -> Option<Ty> {
        let due = if let Some(due) = self.values.get(&key) {
            due.clone()
        } else {
            let shape = self.shapes.get(closure.function.index())?;
            let mut declared = shape.required.clone()?;
            let wanted = arity.unwrap_or(declared.len());
            let most = shape.most.unwrap_or(wanted);
            declared.resize(wanted.min(most).max(declared.len()), None);
            let params = declared.into_iter();
            let params: Vec<Ty> = params.map(|ty| ty.unwrap_or_else(|| Ty::Var(self.fresh()))).collect();
            let due = FunctionTy { params, result: Ty::Var(self.fresh()) };
            self.values.insert(key, due.clone());
            due
        };
        self.stands_for(closure, &due).then(|| Ty::Function(Box::new(due)))
    }

    /// The types that functions have where nothing says which are due, without any variable. A function
    /// that has several is left out.
    pub fn functions(&self) -> HashMap<ClosureTy, FunctionTy> {
        let mut found: HashMap<ClosureTy, Option<FunctionTy>> = HashMap::new();
        for (closure, due) in &self.values {
            let captures = closure.captures.iter().map(|ty| self.finish(ty)).collect();
            let closure = ClosureTy { function: closure.function, captures };
            let params = due.params.iter().map(|ty| self.finish(ty)).collect();
            let due = Some(FunctionTy { params, result: self.finish(&due.result) });
            let known = found.entry(closure).or_insert_with(|| due.clone());
            if *known != due {
                *known = None;
            }
        }
        found.into_iter().filter_map(|(closure, due)| Some((closure, due?))).collect()
    }

    /// Whether the function takes the arguments that are due; then this round sees to the result.
    fn stands_for(&mut self, closure: &ClosureTy, due: &FunctionTy) -> bool {
        let Some(shape) = self.shapes.get(closure.function.index()) else { return false };
        let Some(required) = &shape.required else { return false };
        let count = due.params.len();
        if count < required.len() || shape.most.is_some_and(|most| count > most) {
            return false;
        }
        let obligation = Obligation { closure: closure.clone(), due: due.clone() };
        if !self.obligations.contains(&obligation) {
            self.obligations.push(obligation);
        }
        true
    }

    /// The type as what a container, or a shared variable, holds: functions by their types only.
    pub fn kept(&mut self, ty: &Ty) -> Ty {
        match self.head(ty) {
            Ty::Closure(closure) => self.value_of(&closure).unwrap_or(Ty::Closure(closure)),
            tuple @ (Ty::Tuple(_) | Ty::TupleOf(_)) => tuple.map_parts(&mut |item| self.kept(item)),
            other => other,
        }
    }

    /// The type with every variable replaced by the one that stands for all it was merged with.
    pub fn canonical(&self, ty: &Ty) -> Ty {
        match ty {
            Ty::Var(var) => Ty::Var(self.root(*var)),
            other => other.map_parts(&mut |part| self.canonical(part)),
        }
    }

    fn canonical_closure(&self, closure: &ClosureTy) -> ClosureTy {
        let captures = closure.captures.iter().map(|capture| self.canonical(capture)).collect();
        ClosureTy { function: closure.function, captures }
    }

    /// Captured types in which the function itself does not occur again, as it would, ever deeper, where a
    /// function passes itself on wrapped in another.
    pub fn unwound(&mut self, ty: &Ty, function: FunctionId) -> Ty {
        match ty {
            Ty::Closure(closure) if closure.function == function => {
                let key = ClosureTy { function, captures: Vec::new() };
                self.value_under(key, closure, None).unwrap_or_else(|| ty.clone())
            }
            Ty::Closure(closure) => {
                let captures = closure.captures.iter().map(|c| self.unwound(c, function)).collect();
                Ty::closure(closure.function, captures)
            }
            other => other.clone(),
        }
    }

    /// Makes two types one, as where a container is shared. Whether that is possible.
    pub fn unify(&mut self, left: &Ty, right: &Ty) -> bool {
        match (left, right) {
            (Ty::Var(left), Ty::Var(right)) => self.merge(*left, *right),
            (Ty::Var(var), ty) | (ty, Ty::Var(var)) => self.fix(*var, ty),
            (Ty::List(left), Ty::List(right))
            | (Ty::Set(left), Ty::Set(right))
            | (Ty::FrozenSet(left), Ty::FrozenSet(right))
            | (Ty::TupleOf(left), Ty::TupleOf(right))
            | (Ty::Iterator(left), Ty::Iterator(right))
            | (Ty::Cell(left), Ty::Cell(right))
            | (Ty::Optional(left), Ty::Optional(right)) => self.unify(left, right),
            (Ty::DictView(view, key, value), Ty::DictView(other, other_key, other_value)) => {
                view == other && self.unify(key, other_key) && self.unify(value, other_value)
            }
            (Ty::Dict(key, value), Ty::Dict(other_key, other_value)) => {
                self.unify(key, other_key) && self.unify(value, other_value)
            }
            (Ty::Tuple(left), Ty::Tuple(right)) => {
                left.len() == right.len()
                    && left.iter().zip(right).all(|(left, right)| self.unify(left, right))
            }
            (Ty::Function(left), Ty::Function(right)) => {
                left.params.len() == right.params.len()
                    && left.params.iter().zip(&right.params).all(|(l, r)| self.unify(l, r))
                    && self.unify(&left.result, &right.result)
            }
            (Ty::Closure(left), Ty::Closure(right)) => self.same_closure(left, right),
            _ => left == right,
        }
    }

    fn merge(&mut self, left: u32, right: u32) -> bool {
        let (left, right) = (self.root(left), self.root(right));
        if left == right {
            return true;
        }
        // What was declared stays.
        let (left, right) = if self.numbers.contains(&right) { (right, left) } else { (left, right) };
        let content = match (self.content(left).cloned(), self.content(right).cloned()) {
            // Of containers that are told apart by what they hold, none is wanted as a container of both.
            // Numbers join those of a declared one, which may become both.
            (Some(held), Some(other))
                if apart(&held, &other)
                    && !(self.numbers.contains(&left) && self.may_become(left, &other)) =>
            {
                return false;
            }
            (Some(left), Some(right)) => match self.join(&left, &right) {
                Some(joined) => Some(joined),
                None => return false,
            },
            (left, right) => left.or(right),
        };
        if content.as_ref().is_some_and(|ty| self.mentions(ty, left) || self.mentions(ty, right)) {
            return false;
        }
        if content.as_ref().is_some_and(|ty| !self.may_become(left, ty) || !self.may_become(right, ty)) {
            return false;
        }
        self.set(right, State::Link(left));
        if let Some(ty) = content {
            self.bind(left, ty);
        }
        true
    }

    /// Binds the variable to a type that was declared, which its content must fit.
    fn fix(&mut self, var: u32, ty: &Ty) -> bool {
        let root = self.root(var);
        if self.mentions(ty, root) {
            return false;
        }
        match self.content(root).cloned() {
            None => {
                self.bind(root, ty.clone());
                true
            }
            Some(content) => {
                let Some(joined) = self.join(&content, ty) else { return false };
                let same = self.resolve(&joined) == self.resolve(ty);
                if same {
                    self.bind(root, ty.clone());
                }
                same
            }
        }
    }

    fn bind(&mut self, root: u32, ty: Ty) {
        if ty != Ty::Never && self.content(root) != Some(&ty) {
            self.set(root, State::Bound(ty));
        }
    }

    /// Whether a variable occurs in a type: a list that would contain itself.
    fn mentions(&self, ty: &Ty, root: u32) -> bool {
        match self.head(ty) {
            Ty::Var(var) => var == root,
            other => {
                matches!(ty, Ty::Var(var) if self.root(*var) == root)
                    || other.parts().into_iter().any(|part| self.mentions(part, root))
            }
        }
    }

    /// A value of type `value` is stored where values of type `place` are kept. A variable grows; a
    /// type that is known must hold it.
    pub fn store(&mut self, place: &Ty, value: &Ty) -> bool {
        let Ty::Var(var) = place else { return self.fits(value, place) };
        let root = self.root(*var);
        let value = self.kept(value);
        if matches!(value, Ty::Never | Ty::Var(_)) {
            return true;
        }
        if self.mentions(&value, root) {
            return false;
        }
        let content = self.content(root).cloned().unwrap_or(Ty::Never);
        match self.join(&content, &value) {
            Some(joined) if self.may_become(root, &joined) => {
                self.bind(root, joined);
                true
            }
            Some(_) | None => false,
        }
    }

    /// Whether a value of type `value` can stand where `due` is due, wrapped in an `Optional` if need
    /// be.
    pub fn fits(&mut self, value: &Ty, due: &Ty) -> bool {
        if matches!(due, Ty::Var(var) if self.numbers.contains(&self.root(*var))) {
            return self.store(due, value);
        }
        let value = self.head(value);
        match (&value, self.head(due)) {
            (Ty::Never | Ty::Var(_), _) | (Ty::None, Ty::Optional(_)) => true,
            (_, Ty::Var(var)) => self.store(&Ty::Var(var), &value),
            (Ty::Optional(value), Ty::Optional(due)) | (Ty::TupleOf(value), Ty::TupleOf(due)) => {
                self.fits(value, &due)
            }
            (_, Ty::Optional(due)) => self.fits(&value, &due),
            (Ty::Union(values), due @ Ty::Union(_)) => values.iter().all(|value| self.fits(value, &due)),
            (_, Ty::Union(dues)) => {
                let class = value.python_name();
                let member = dues.iter().find(|due| due.python_name() == class);
                member.is_some_and(|member| self.unify(&value, member))
            }
            (Ty::Tuple(values), Ty::Tuple(dues)) => {
                values.len() == dues.len()
                    && values.iter().zip(&dues).all(|(value, due)| self.fits(value, due))
            }
            (Ty::Tuple(values), Ty::TupleOf(due)) => values.iter().all(|value| self.fits(value, &due)),
            (Ty::Closure(closure), Ty::Function(due)) => {
                let closure = closure.clone();
                self.stands_for(&closure, &due)
            }
            (Ty::Exception(class), Ty::Exception(due)) => self.hierarchy.is_subclass(*class, due),
            (_, due) => self.unify(&value, &due),
        }
    }
}

/// Whether the types are data of different classes, and not both numbers.
fn apart(left: &Ty, right: &Ty) -> bool {
    let number = |ty: &Ty| matches!(ty, Ty::Int | Ty::Float);
    left.python_name() != right.python_name()
        && left.is_data()
        && right.is_data()
        && !(number(left) && number(right))
}

#[cfg(test)]
mod tests;
