//! Lists what every name of a program was resolved to.

use lowering::hir::{
    Block, Default as ParamDefault, Expr, ExprKind, FormatPart, Function, NameRef, Place, Program, Stmt,
    StmtKind, Target, TargetKind,
};
use lowering::source::Sources;

use super::Resolved;

/// `function: name kind` for every name, in the order of the functions and then of evaluation.
pub(super) fn references(resolved: &Resolved) -> Vec<String> {
    let mut all = Vec::new();
    for function in resolved.program.functions.iter() {
        let mut walker =
            Walker { program: &resolved.program, sources: &resolved.sources, function, found: &mut all };
        for param in &function.params {
            if let Some(ParamDefault::Literal(value)) = &param.default {
                walker.expr(value);
            }
        }
        walker.block(&function.body);
    }
    all
}

struct Walker<'w> {
    program: &'w Program,
    sources: &'w Sources,
    function: &'w Function,
    found: &'w mut Vec<String>,
}

impl Walker<'_> {
    fn add(&mut self, name: &str, kind: &str) {
        self.found.push(format!("{}: {name} {kind}", self.function.name));
    }

    fn block(&mut self, block: &Block) {
        for stmt in block {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Expr(value) | StmtKind::Yield(value) => self.expr(value),
            StmtKind::Assign(targets, value) => {
                self.expr(value);
                for target in targets {
                    self.target(target);
                }
            }
            StmtKind::AugAssign(target, _, value) => {
                self.target(target);
                self.expr(value);
            }
            StmtKind::AnnAssign(target, _, value) => {
                if let Some(value) = value {
                    self.expr(value);
                }
                self.target(target);
            }
            StmtKind::If(condition, body, orelse) | StmtKind::While(condition, body, orelse) => {
                self.expr(condition);
                self.block(body);
                self.block(orelse);
            }
            StmtKind::For(target, iterable, body, orelse) => {
                self.expr(iterable);
                self.target(target);
                self.block(body);
                self.block(orelse);
            }
            StmtKind::Return(value) => {
                if let Some(value) = value {
                    self.expr(value);
                }
            }
            StmtKind::Raise(exception, cause) => {
                for part in [exception, cause].into_iter().flatten() {
                    self.expr(part);
                }
            }
            StmtKind::Try { handlers, .. } => {
                for handler in handlers {
                    if let Some(place) = handler.name {
                        self.place(place, "stored");
                    }
                }
                for block in lowering::hir::blocks(stmt) {
                    self.block(block);
                }
            }
            StmtKind::Assert(condition, message) => {
                self.expr(condition);
                if let Some(message) = message {
                    self.expr(message);
                }
            }
            StmtKind::Delete(targets) => {
                for target in targets {
                    self.target(target);
                }
            }
            StmtKind::Import(module) => {
                let name = self.program.modules[*module].name.clone();
                self.add(&name, "runs");
            }
            StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Pass
            | StmtKind::Define(_)
            | StmtKind::DefineRecord(_)
            | StmtKind::DefineService(_)
            | StmtKind::DefineClass(_)
            | StmtKind::Invalid => {}
        }
    }

    fn target(&mut self, target: &Target) {
        match &target.kind {
            TargetKind::Name(place) => self.place(*place, "stored"),
            TargetKind::Tuple(parts) => {
                for part in parts {
                    self.target(part);
                }
            }
            TargetKind::Subscript(base, index) => {
                self.expr(base);
                self.expr(index);
            }
            TargetKind::Slice(base, bounds) => {
                self.expr(base);
                bounds.iter().flatten().for_each(|bound| self.expr(bound));
            }
            TargetKind::Starred(inner) => self.target(inner),
            TargetKind::Attribute(base, _) => self.expr(base),
            TargetKind::Invalid => self.add("?", "invalid"),
        }
    }

    fn place(&mut self, place: Place, how: &str) {
        match place {
            Place::Local(id) => {
                let name = self.function.locals[id].name.clone();
                self.add(&name, &format!("local#{} {how}", id.index()));
            }
            Place::Global(id) => {
                let global = &self.program.globals[id];
                let module = &self.program.modules[global.module].name;
                self.add(&global.name, &format!("global of {module} {how}"));
            }
        }
    }

    fn name(&mut self, name: &NameRef, written: &str) {
        match name {
            NameRef::Local(id) => self.place(Place::Local(*id), "read"),
            NameRef::Global(id) => self.place(Place::Global(*id), "read"),
            NameRef::Function(id) => {
                let function = &self.program.functions[*id];
                let kind = format!(
                    "is function {} of {}",
                    function.name, self.program.modules[function.module].name
                );
                self.add(written, &kind);
            }
            NameRef::Service(id) => {
                let kind = format!("is service {}", self.program.services[*id].name);
                self.add(written, &kind);
            }
            NameRef::Class(id) => {
                let kind = format!("is class {}", self.program.classes[*id].name);
                self.add(written, &kind);
            }
            NameRef::Record(id) => {
                let kind = format!("is record {}", self.program.records[*id].name);
                self.add(written, &kind);
            }
            NameRef::Module(id) => {
                let kind = format!("is module {}", self.program.modules[*id].name);
                self.add(written, &kind);
            }
            NameRef::Builtin(path) => self.add(written, &format!("is builtin {path}")),
            NameRef::Unknown(name) => self.add(name, "is unknown"),
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Name(name) => {
                let text = &self.sources[expr.span.file].text;
                let written = text[expr.span.start as usize..expr.span.end as usize].to_owned();
                self.name(name, &written);
            }
            ExprKind::Walrus(place, value) => {
                self.expr(value);
                self.place(*place, "stored");
            }
            ExprKind::Comprehension(comprehension) => {
                for (target, iterable, conditions) in &comprehension.generators {
                    self.expr(iterable);
                    self.target(target);
                    for condition in conditions {
                        self.expr(condition);
                    }
                }
                self.expr(&comprehension.element);
                comprehension.value.iter().for_each(|value| self.expr(value));
            }
            ExprKind::FString(parts) => self.parts(parts),
            ExprKind::Stable(_, first) => first.iter().for_each(|first| self.expr(first)),
            ExprKind::Tuple(items)
            | ExprKind::List(items)
            | ExprKind::Set(items)
            | ExprKind::BoolOp(_, items)
            | ExprKind::Closure(_, items) => {
                for item in items {
                    self.expr(item);
                }
            }
            ExprKind::Dict(entries) => entries.iter().for_each(|(key, value)| {
                for key in key.iter() {
                    self.expr(key);
                }
                self.expr(value);
            }),
            ExprKind::Unary(_, operand)
            | ExprKind::Attribute(operand, _)
            | ExprKind::Starred(operand) => self.expr(operand),
            ExprKind::Binary(_, left, right) | ExprKind::Subscript(left, right) => {
                self.expr(left);
                self.expr(right);
            }
            ExprKind::Compare(first, rest) => {
                self.expr(first);
                for (_, operand) in rest {
                    self.expr(operand);
                }
            }
            ExprKind::IfElse { condition, then, otherwise } => {
                for part in [condition, then, otherwise] {
                    self.expr(part);
                }
            }
            ExprKind::Call(function, args) => {
                self.expr(function);
                for arg in args {
                    self.expr(&arg.value);
                }
            }
            ExprKind::Slice { base, lower, upper, step } => {
                self.expr(base);
                [lower, upper, step].into_iter().flatten().for_each(|part| self.expr(part));
            }
            ExprKind::Invalid => self.add("?", "invalid"),
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_) => {}
        }
    }

    fn parts(&mut self, parts: &[FormatPart]) {
        for part in parts {
            if let FormatPart::Value { value, spec, .. } = part {
                self.expr(value);
                self.parts(spec);
            }
        }
    }
}
