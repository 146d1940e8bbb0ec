//! What is known of functions as objects: what they are called, and whether two are the same.

use crate::ty::Ty;

use super::{Block, CompareOp, FunctionId, FunctionKind, Program, StmtKind, blocks};

impl Program {
    /// The name of the compiled function: of one that calls a builtin, Python's name after `call_`.
    pub fn compiled_name(&self, function: FunctionId) -> String {
        let name = &self.functions[function].name;
        if self.is_wrapper(function) { format!("call_{}", name.replace('.', "_")) } else { name.clone() }
    }

    /// Whether the function stands for a builtin or a class that is used as a value.
    pub fn is_wrapper(&self, function: FunctionId) -> bool {
        self.functions[function].kind == FunctionKind::Builtin
            && self.wrappers.values().any(|wrapper| *wrapper == function)
    }

    /// Whether the function stands for a class.
    pub fn is_class(&self, function: FunctionId) -> bool {
        let name = self.functions[function].name.as_str();
        let is_type = matches!(name, "bool" | "float" | "int" | "list" | "set" | "str" | "tuple");
        let is_own = || self.classes.iter().any(|class| class.name == name);
        self.is_wrapper(function)
            && (is_type || crate::builtins::exception_class(name).is_some() || is_own())
    }

    /// Whether a comparison of functions known exactly is true, where that is known: one that a module's
    /// statements define once, and a builtin, is one object.
    pub fn same_function(&self, op: CompareOp, left: &Ty, right: &Ty) -> Option<bool> {
        let (Ty::Closure(left), Ty::Closure(right)) = (left, right) else { return None };
        let same = left.function == right.function;
        if same && !self.is_one_object(left.function) {
            return None;
        }
        op.of_same().map(|of_same| of_same == same)
    }

    fn is_one_object(&self, function: FunctionId) -> bool {
        let module = &self.modules[self.functions[function].module];
        self.is_wrapper(function) || defines(&self.functions[module.body].body, function)
    }
}

/// Whether one of the statements binds a name to the function for good.
fn defines(block: &Block, function: FunctionId) -> bool {
    block.iter().any(|stmt| {
        stmt.kind == StmtKind::Define(function)
            || blocks(stmt).into_iter().any(|block| defines(block, function))
    })
}
