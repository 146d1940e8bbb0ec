//! Which functions may raise `StopIteration`: what goes over the items of a `map` or a `filter` takes that, from
//! their function, for the end of the items, and a generator must not let it out (PEP 479).

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "of the forms of expressions, few name or call something"
)]

use std::collections::{HashMap, HashSet};

use crate::builtins;

use super::{
    Block, ClassId, ComprehensionKind, ExceptionClass, Expr, ExprId, ExprKind, FunctionId, Handler,
    Hierarchy, NameRef, Program, Stmt, StmtKind, blocks, walk,
};

/// The class.
const STOP: ExceptionClass = ExceptionClass::Builtin("StopIteration");

/// The functions that may raise `StopIteration`, as far as what they mention shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stopping {
    functions: HashSet<FunctionId>,
    /// Whether one of them may be the value of any variable.
    any: bool,
    /// The elements and the conditions of generator expressions that may raise it.
    in_generators: HashSet<ExprId>,
}

/// What is found in statements or an expression.
#[derive(Default)]
struct Found {
    /// It asks for an item without a default, or names the class.
    asks: bool,
    /// It raises what it did not make, or calls it does not show which function.
    unknown: bool,
    /// The functions and the classes it names.
    functions: HashSet<FunctionId>,
}

impl Stopping {
    /// The functions of the program.
    pub fn of(program: &Program) -> Self {
        let mut found = HashMap::new();
        for (id, function) in program.functions.enumerate() {
            if !function.yields && !makes_items(program, id) {
                let mut of = Found::default();
                program.stops_of_block(&function.body, &mut of);
                found.insert(id, of);
            }
        }
        let functions: HashSet<FunctionId> =
            found.iter().filter(|(_, of)| of.asks).map(|(id, _)| *id).collect();
        let mut stopping =
            Stopping { any: !functions.is_empty(), functions, in_generators: HashSet::new() };
        loop {
            let more: Vec<FunctionId> = found
                .iter()
                .filter(|(id, of)| !stopping.functions.contains(id) && stopping.is_hit(of))
                .map(|(id, _)| *id)
                .collect();
            if more.is_empty() {
                break;
            }
            stopping.functions.extend(more);
        }
        if stopping.any {
            stopping.in_generators = stopping.find_in_generators(program);
        }
        stopping
    }

    fn find_in_generators(&self, program: &Program) -> HashSet<ExprId> {
        let mut parts = HashSet::new();
        for function in program.functions.iter() {
            walk::block_expressions(&function.body, &mut |expr| {
                let ExprKind::Comprehension(comprehension) = &expr.kind else { return };
                if comprehension.kind != ComprehensionKind::Generator {
                    return;
                }
                let conditions = comprehension.generators.iter().flat_map(|(_, _, tests)| tests);
                for part in conditions.chain([&comprehension.element]) {
                    let mut found = Found::default();
                    program.stops_of(part, &mut found);
                    if self.is_hit(&found) {
                        parts.insert(part.id);
                    }
                }
            });
        }
        parts
    }

    /// Whether the expression is an element or a condition of a generator expression that may raise it.
    pub fn is_in_generator(&self, expr: &Expr) -> bool {
        self.in_generators.contains(&expr.id)
    }

    fn is_hit(&self, found: &Found) -> bool {
        found.asks
            || found.unknown && self.any
            || found.functions.iter().any(|function| self.functions.contains(function))
    }
}

impl Program {
    /// Whether evaluating the expression may raise `StopIteration`.
    pub fn may_stop(&self, expr: &Expr) -> bool {
        let mut found = Found::default();
        self.stops_of(expr, &mut found);
        self.stopping.is_hit(&found)
    }

    /// Whether the expression is a `map` or a `filter` whose function may end its items.
    pub fn may_end_early(&self, iterable: &Expr) -> bool {
        let ExprKind::Call(callee, args) = &iterable.kind else { return false };
        let Some(function) = args.first().map(|arg| &arg.value) else { return false };
        (is_builtin(callee, "map") || is_builtin(callee, "filter"))
            && (self.may_stop(function) || !is_shown(function) && self.stopping.any)
    }

    fn stops_of_block(&self, block: &Block, found: &mut Found) {
        for stmt in block {
            self.stops_of_stmt(stmt, found);
        }
    }

    fn stops_of_stmt(&self, stmt: &Stmt, found: &mut Found) {
        match &stmt.kind {
            StmtKind::Try { handlers, orelse, last, .. } if self.is_handled(handlers) => {
                for handler in handlers {
                    self.stops_of_block(&handler.body, found);
                }
                self.stops_of_block(orelse, found);
                self.stops_of_block(last, found);
                return;
            }
            StmtKind::Raise(None, _) => found.unknown = true,
            StmtKind::Raise(Some(exception), _) => found.unknown |= !is_shown(exception),
            StmtKind::Expr(_)
            | StmtKind::Assign(..)
            | StmtKind::AugAssign(..)
            | StmtKind::AnnAssign(..)
            | StmtKind::If(..)
            | StmtKind::While(..)
            | StmtKind::For(..)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Pass
            | StmtKind::Return(_)
            | StmtKind::Yield(_)
            | StmtKind::Try { .. }
            | StmtKind::Assert(..)
            | StmtKind::Delete(_)
            | StmtKind::Import(_)
            | StmtKind::Define(_)
            | StmtKind::DefineRecord(_)
            | StmtKind::DefineService(_)
            | StmtKind::DefineClass(_)
            | StmtKind::Invalid => {}
        }
        walk::own_expressions(stmt, &mut |expr| self.stops_of(expr, found));
        for block in blocks(stmt) {
            self.stops_of_block(block, found);
        }
    }

    /// Whether one of the handlers catches it.
    fn is_handled(&self, handlers: &[Handler]) -> bool {
        let hierarchy = Hierarchy::of(&self.classes);
        handlers.iter().any(|handler| match &handler.classes {
            Some(classes) => classes.iter().any(|class| hierarchy.is_subclass(STOP, *class)),
            None => true,
        })
    }

    fn stops_of(&self, expr: &Expr, found: &mut Found) {
        match &expr.kind {
            ExprKind::Name(name) => self.stops_of_name(name, found),
            ExprKind::Closure(function, _) => {
                found.functions.insert(*function);
            }
            ExprKind::Attribute(_, name) => {
                found.asks |= name == "__next__";
                // It may be a function.
                found.unknown |= self.classes.iter().any(|class| class.has_field(name));
                let methods = self.classes.iter().flat_map(|class| &class.methods);
                found.functions.extend(methods.filter(|it| it.0 == *name).map(|it| it.1));
            }
            ExprKind::Call(callee, args) => {
                found.unknown |= !is_shown(callee);
                if is_builtin(callee, "next") && args.len() == 2 {
                    for arg in args {
                        self.stops_of(&arg.value, found);
                    }
                    return;
                }
            }
            _ => {}
        }
        walk::children(expr, &mut |child| self.stops_of(child, found));
    }

    fn stops_of_name(&self, name: &NameRef, found: &mut Found) {
        match name {
            NameRef::Function(function) => {
                found.functions.insert(*function);
            }
            NameRef::Class(class) => self.stops_of_class(*class, found),
            NameRef::Builtin(name) => found.asks |= name == "next" || name == "StopIteration",
            NameRef::Local(_)
            | NameRef::Global(_)
            | NameRef::Record(_)
            | NameRef::Service(_)
            | NameRef::Module(_)
            | NameRef::Unknown(_) => {}
        }
    }

    fn stops_of_class(&self, class: ClassId, found: &mut Found) {
        let class = ExceptionClass::User(class);
        found.asks |= Hierarchy::of(&self.classes).is_subclass(class, STOP);
        for class in self.own_ancestors(class) {
            found.functions.extend(self.classes[class].methods.iter().map(|it| it.1));
        }
    }
}

/// Whether the function belongs to an iterator that ends with `StopIteration`.
fn makes_items(program: &Program, id: FunctionId) -> bool {
    let is_maker = |id: FunctionId| {
        let mut found = false;
        walk::block_expressions(&program.functions[id].body, &mut |expr| {
            found |= is_builtin(expr, builtins::CALLING) || is_builtin(expr, builtins::ENDING);
        });
        found
    };
    is_maker(id) || program.functions[id].parent.is_some_and(is_maker)
}

fn is_builtin(expr: &Expr, name: &str) -> bool {
    matches!(&expr.kind, ExprKind::Name(NameRef::Builtin(found)) if found == name)
}

/// Whether the expression shows which function a call of it runs, or what is raised.
fn is_shown(callee: &Expr) -> bool {
    match &callee.kind {
        ExprKind::Name(name) => !matches!(name, NameRef::Local(_) | NameRef::Global(_)),
        ExprKind::Closure(..) | ExprKind::Attribute(..) | ExprKind::None => true,
        ExprKind::Call(callee, _) => {
            matches!(&callee.kind, ExprKind::Name(NameRef::Class(_) | NameRef::Builtin(_)))
        }
        _ => false,
    }
}
