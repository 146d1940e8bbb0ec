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
//! Everything else is invariant: a `list[int]` is never a `list[int | None]`, because lists are shared
//! and both would see a None that is stored through one of them.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a type that is not named is refused, or left as it is"
)]

use crate::ty::{FunctionTy, Ty};

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
    changed: bool,
}

/// All type variables of a program.
#[derive(Debug, Default)]
pub(super) struct Unifier {
    vars: Vec<State>,
    log: Vec<(u32, State)>,
    /// Whether anything was found since the flag was last cleared.
    pub changed: bool,
}

impl Unifier {
    /// A variable that nothing is known of.
    pub fn fresh(&mut self) -> u32 {
        self.vars.push(State::Unbound);
        u32::try_from(self.vars.len() - 1).expect("fewer type variables than expressions")
    }

    /// Where an attempt begins.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot { log: self.log.len(), changed: self.changed }
    }

    /// Undoes all that was found since.
    pub fn rollback(&mut self, to: Snapshot) {
        while self.log.len() > to.log {
            if let Some((var, state)) = self.log.pop() {
                self.vars[var as usize] = state;
            }
        }
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
        let all = |items: &[Ty]| items.iter().map(|item| self.map(item, unbound)).collect();
        match self.head(ty) {
            Ty::Var(root) => unbound(root),
            Ty::Tuple(items) => Ty::Tuple(all(&items)),
            Ty::List(item) => Ty::list(self.map(&item, unbound)),
            Ty::Dict(key, value) => Ty::dict(self.map(&key, unbound), self.map(&value, unbound)),
            Ty::Optional(inner) => Ty::optional(self.map(&inner, unbound)),
            Ty::Union(members) => Ty::Union(all(&members)),
            Ty::Function(function) => Ty::Function(Box::new(FunctionTy {
                params: all(&function.params),
                result: self.map(&function.result, unbound),
            })),
            other @ (Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::Bytes
            | Ty::ByteArray
            | Ty::Principal
            | Ty::Range
            | Ty::Record(_)) => other,
        }
    }

    /// The least type that holds values of both, or `None`. A value whose type is not known yet
    /// constrains nothing.
    pub fn join(&mut self, left: &Ty, right: &Ty) -> Option<Ty> {
        let (left, right) = (self.head(left), self.head(right));
        match (left, right) {
            (Ty::Never | Ty::Var(_), other) | (other, Ty::Never | Ty::Var(_)) => Some(other),
            (Ty::None, other) | (other, Ty::None) => Some(Ty::optional(other)),
            (Ty::Optional(left), Ty::Optional(right)) => self.join(&left, &right).map(Ty::optional),
            (Ty::Optional(inner), other) | (other, Ty::Optional(inner)) => {
                self.join(&inner, &other).map(Ty::optional)
            }
            (Ty::Union(members), other) | (other, Ty::Union(members)) => {
                let whole = Ty::Union(members);
                if self.fits(&other, &whole) { Some(whole) } else { self.wider(whole, other) }
            }
            (Ty::Tuple(left), Ty::Tuple(right)) if left.len() == right.len() => {
                let pairs = left.iter().zip(&right);
                let items: Option<Vec<Ty>> = pairs.map(|(left, right)| self.join(left, right)).collect();
                items.map(Ty::Tuple)
            }
            (left, right) => self.unify(&left, &right).then_some(left),
        }
    }

    /// The union of which `narrow` is a part, if it is one.
    fn wider(&mut self, narrow: Ty, other: Ty) -> Option<Ty> {
        (matches!(other, Ty::Union(_)) && self.fits(&narrow, &other)).then_some(other)
    }

    /// Makes two types one, as where a container is shared. Whether that is possible.
    pub fn unify(&mut self, left: &Ty, right: &Ty) -> bool {
        match (left, right) {
            (Ty::Var(left), Ty::Var(right)) => self.merge(*left, *right),
            (Ty::Var(var), ty) | (ty, Ty::Var(var)) => self.fix(*var, ty),
            (Ty::List(left), Ty::List(right)) | (Ty::Optional(left), Ty::Optional(right)) => {
                self.unify(left, right)
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
            _ => left == right,
        }
    }

    fn merge(&mut self, left: u32, right: u32) -> bool {
        let (left, right) = (self.root(left), self.root(right));
        if left == right {
            return true;
        }
        let content = match (self.content(left).cloned(), self.content(right).cloned()) {
            (Some(left), Some(right)) => match self.join(&left, &right) {
                Some(joined) => Some(joined),
                None => return false,
            },
            (left, right) => left.or(right),
        };
        if content.as_ref().is_some_and(|ty| self.mentions(ty, left) || self.mentions(ty, right)) {
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
        let value = self.head(value);
        if matches!(value, Ty::Never | Ty::Var(_)) {
            return true;
        }
        if self.mentions(&value, root) {
            return false;
        }
        let content = self.content(root).cloned().unwrap_or(Ty::Never);
        match self.join(&content, &value) {
            Some(joined) => {
                self.bind(root, joined);
                true
            }
            None => false,
        }
    }

    /// Whether a value of type `value` can stand where `due` is due, wrapped in an `Optional` if need
    /// be.
    pub fn fits(&mut self, value: &Ty, due: &Ty) -> bool {
        let value = self.head(value);
        match (&value, self.head(due)) {
            (Ty::Never | Ty::Var(_), _) | (Ty::None, Ty::Optional(_)) => true,
            (_, Ty::Var(var)) => self.store(&Ty::Var(var), &value),
            (Ty::Optional(value), Ty::Optional(due)) => self.fits(value, &due),
            (_, Ty::Optional(due)) => self.fits(&value, &due),
            (Ty::Union(values), Ty::Union(dues)) => values.iter().all(|value| dues.contains(value)),
            (_, Ty::Union(dues)) => {
                let class = value.python_name();
                let member = dues.iter().find(|due| due.python_name() == class);
                member.is_some_and(|member| self.unify(&value, member))
            }
            (Ty::Tuple(values), Ty::Tuple(dues)) => {
                values.len() == dues.len()
                    && values.iter().zip(&dues).all(|(value, due)| self.fits(value, due))
            }
            (_, due) => self.unify(&value, &due),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(unifier: &mut Unifier) -> Ty {
        let var = unifier.fresh();
        Ty::list(Ty::Var(var))
    }

    fn element(ty: &Ty) -> Ty {
        match ty {
            Ty::List(item) => (**item).clone(),
            other => other.clone(),
        }
    }

    #[test]
    fn none_joined_with_a_type_is_optional() {
        let mut unifier = Unifier::default();
        let joined = unifier.join(&Ty::None, &Ty::Int);
        assert_eq!(joined, Some(Ty::optional(Ty::Int)));
        assert_eq!(unifier.join(&Ty::optional(Ty::Int), &Ty::None), Some(Ty::optional(Ty::Int)));
        assert_eq!(unifier.join(&Ty::Int, &Ty::Bool), None);
        assert_eq!(unifier.join(&Ty::Never, &Ty::Str), Some(Ty::Str));
    }

    #[test]
    fn an_element_type_grows_from_none_to_optional() {
        let mut unifier = Unifier::default();
        let xs = list(&mut unifier);
        assert!(unifier.store(&element(&xs), &Ty::None));
        assert!(unifier.store(&element(&xs), &Ty::Int));
        assert_eq!(unifier.resolve(&xs), Ty::list(Ty::optional(Ty::Int)));
        assert!(!unifier.store(&element(&xs), &Ty::Str));
    }

    #[test]
    fn lists_that_are_shared_have_one_element_type() {
        let mut unifier = Unifier::default();
        let (xs, ys) = (list(&mut unifier), list(&mut unifier));
        assert!(unifier.unify(&xs, &ys));
        assert!(unifier.store(&element(&ys), &Ty::Str));
        assert_eq!(unifier.resolve(&xs), Ty::list(Ty::Str));
    }

    #[test]
    fn a_declared_element_type_does_not_grow() {
        let mut unifier = Unifier::default();
        let xs = list(&mut unifier);
        assert!(unifier.store(&element(&xs), &Ty::Int));
        assert!(unifier.unify(&xs, &Ty::list(Ty::Int)));
        assert!(!unifier.unify(&xs, &Ty::list(Ty::Float)));
    }

    #[test]
    fn a_list_cannot_hold_itself() {
        let mut unifier = Unifier::default();
        let xs = list(&mut unifier);
        assert!(!unifier.store(&element(&xs), &xs));
    }

    #[test]
    fn a_failed_attempt_leaves_no_trace() {
        let mut unifier = Unifier::default();
        let xs = list(&mut unifier);
        let before = unifier.snapshot();
        assert!(unifier.store(&element(&xs), &Ty::Int));
        unifier.rollback(before);
        assert!(!unifier.changed);
        assert_eq!(unifier.finish(&xs), Ty::list(Ty::Never));
    }

    #[test]
    fn an_optional_fits_only_where_none_may_stand() {
        let mut unifier = Unifier::default();
        assert!(unifier.fits(&Ty::Int, &Ty::optional(Ty::Int)));
        assert!(!unifier.fits(&Ty::optional(Ty::Int), &Ty::Int));
        assert!(!unifier.fits(&Ty::Bool, &Ty::Int));
        let pair = |ty| Ty::Tuple(vec![Ty::Int, ty]);
        assert!(unifier.fits(&pair(Ty::None), &pair(Ty::optional(Ty::Str))));
    }
}
