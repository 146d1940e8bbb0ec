//! What functions are called: their `__name__`, where it is known before the program runs.

use std::collections::HashSet;

use super::{Arg, Expr, ExprKind, FunctionId, FunctionKind, NameRef, Program, walk};

/// The functions that `functools.wraps` gives the name of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Renamed {
    /// These, as far as their calls show: `@wraps(f)` before a `def`.
    Only(HashSet<FunctionId>),
    /// It may be any: what `wraps` gives is kept, or called with a value.
    Any,
}

impl Default for Renamed {
    fn default() -> Self {
        Self::Only(HashSet::new())
    }
}

/// The library module whose functions give others names and stand for others.
const LIBRARY: &str = "functools";

impl Renamed {
    /// The functions of the program that are renamed.
    pub fn of(program: &Program) -> Self {
        let mut found = HashSet::new();
        if !program.modules.iter().any(|module| module.name == LIBRARY) {
            return Self::Only(found);
        }
        let (mut calls, mut named) = (0, 0);
        for (id, function) in program.functions.enumerate() {
            if program.is_of_functools(id) {
                continue;
            }
            walk::block_expressions(&function.body, &mut |expr| {
                named += usize::from(is_wraps(program, expr));
                if let ExprKind::Call(callee, args) = &expr.kind
                    && let ExprKind::Call(wraps, _) = &callee.kind
                    && is_wraps(program, wraps)
                    && let Some(function) = made(args)
                {
                    calls += 1;
                    found.insert(function);
                }
            });
        }
        if calls == named { Self::Only(found) } else { Self::Any }
    }

    fn contains(&self, function: FunctionId) -> bool {
        match self {
            Self::Only(functions) => functions.contains(&function),
            Self::Any => true,
        }
    }
}

/// Whether the expression names `functools.wraps`.
fn is_wraps(program: &Program, expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Name(NameRef::Function(function))
        if program.is_of_functools(function) && program.functions[function].name == "wraps")
}

/// The function of the program that is the only argument.
fn made(args: &[Arg]) -> Option<FunctionId> {
    let [arg] = args else { return None };
    if let ExprKind::Closure(function, _) | ExprKind::Name(NameRef::Function(function)) = arg.value.kind
    {
        Some(function)
    } else {
        None
    }
}

impl Program {
    /// `f.__name__` of a builtin or of a function that the program defines; `None` for what was made of one, and
    /// where `functools` may have given the function another name, or made an object of another class of it.
    pub fn function_name(&self, function: FunctionId) -> Option<&str> {
        if self.is_wrapper(function) {
            return self.functions[function].name.rsplit('.').next();
        }
        let own = self.functions[function].kind == FunctionKind::Plain
            && !self.is_of_functools(function)
            && !self.renamed.contains(function);
        own.then_some(self.functions[function].name.as_str())
    }

    fn is_of_functools(&self, function: FunctionId) -> bool {
        self.modules[self.functions[function].module].name == LIBRARY
    }
}
