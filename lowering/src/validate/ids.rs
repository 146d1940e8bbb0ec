//! Every id names something, and expressions have ids of their own.

use crate::builtins;
use crate::hir::{ClassId, ExceptionClass};
use crate::ir::{
    Block, Body, Expr, ExprKind, FormatPart, FunctionId, Iteration, LocalId, Program, Rvalue, StmtKind,
};
use crate::source::Span;

use super::{Violation, ViolationKind};

/// The ids that name nothing or are not unique.
pub(super) fn check(program: &Program) -> Vec<Violation> {
    let mut checker = Ids {
        program,
        function: None,
        locals: 0,
        seen: vec![false; program.expr_count],
        found: Vec::new(),
    };
    checker.items();
    for (id, function) in program.functions.enumerate() {
        checker.function = Some(id);
        checker.locals = function.locals.len();
        for param in &function.params {
            checker.local(*param, function.span);
        }
        if function.module.index() >= program.modules.len() {
            checker.report(function.span, ViolationKind::NoSuchModule(function.module.index()));
        }
        checker.block(&function.body);
    }
    checker.found
}

struct Ids<'p> {
    program: &'p Program,
    function: Option<FunctionId>,
    locals: usize,
    seen: Vec<bool>,
    found: Vec<Violation>,
}

impl Ids<'_> {
    fn report(&mut self, span: Span, kind: ViolationKind) {
        self.found.push(Violation { function: self.function, span, kind });
    }

    fn items(&mut self) {
        let program = self.program;
        for export in &program.exports {
            self.function_id(export.function, export.span);
            if let Some(guard) = export.guard {
                self.function_id(guard, export.span);
            }
        }
        for module in &program.modules {
            let span = Span::new(module.file, 0, 0);
            self.function_id(module.body, span);
        }
    }

    fn local(&mut self, local: LocalId, span: Span) {
        if local.index() >= self.locals {
            self.report(span, ViolationKind::NoSuchLocal(local));
        }
    }

    fn function_id(&mut self, function: FunctionId, span: Span) {
        if function.index() >= self.program.functions.len() {
            self.report(span, ViolationKind::NoSuchFunction(function));
        }
    }

    fn builtin(&mut self, id: builtins::BuiltinId, span: Span) {
        if usize::from(id.0) >= builtins::all().len() {
            self.report(span, ViolationKind::NoSuchBuiltin(id.0));
        }
    }

    fn global(&mut self, global: crate::hir::GlobalId, span: Span) {
        if global.index() >= self.program.globals.len() {
            self.report(span, ViolationKind::NoSuchGlobal(global));
        }
    }

    fn block(&mut self, block: &Block) {
        for stmt in block {
            let span = stmt.span;
            match &stmt.kind {
                StmtKind::Let(local, value) => {
                    self.local(*local, span);
                    self.rvalue(value, span);
                }
                StmtKind::Do(value) => self.rvalue(value, span),
                StmtKind::Unpack(locals, value) => {
                    for local in locals {
                        self.local(*local, span);
                    }
                    self.expr(value);
                }
                StmtKind::StoreGlobal(global, value) => {
                    self.global(*global, span);
                    self.expr(value);
                }
                StmtKind::StoreField(record, _, value) | StmtKind::StoreCell(record, value) => {
                    self.expr(record);
                    self.expr(value);
                }
                StmtKind::StoreAttribute(base, class, index, value) => {
                    self.attribute(*class, *index, span);
                    self.expr(base);
                    self.expr(value);
                }
                StmtKind::If(condition, then, orelse) => {
                    self.expr(condition);
                    self.block(then);
                    self.block(orelse);
                }
                StmtKind::While { condition, body, orelse } => {
                    self.body(condition);
                    self.block(body);
                    self.block(orelse);
                }
                StmtKind::For { local, over, body, orelse } => {
                    self.local(*local, span);
                    self.iteration(over);
                    self.block(body);
                    self.block(orelse);
                }
                StmtKind::Return(value) | StmtKind::Raise(value) => self.expr(value),
                StmtKind::Try { body, orelse, error, handlers } => {
                    self.local(*error, span);
                    self.block(body);
                    self.block(orelse);
                    for handler in handlers {
                        self.classes(handler.classes.as_deref().unwrap_or_default(), handler.span);
                        self.block(&handler.body);
                    }
                }
                StmtKind::Finally { body, last } => {
                    self.block(body);
                    self.block(last);
                }
                StmtKind::Unbind(local) => self.local(*local, span),
                StmtKind::UnbindGlobal(global) => self.global(*global, span),
                StmtKind::Break | StmtKind::Continue => {}
            }
        }
    }

    fn attribute(&mut self, class: ClassId, index: usize, span: Span) {
        let fields = self.program.classes.get(class.index()).map_or(0, |class| class.fields.len());
        if index >= fields {
            self.report(span, ViolationKind::NoSuchAttribute(class, index));
        }
    }

    fn classes(&mut self, classes: &[ExceptionClass], span: Span) {
        for class in classes {
            let missing = match class {
                ExceptionClass::Builtin(name) => builtins::any_exception_class(name).is_none(),
                ExceptionClass::User(id) => id.index() >= self.program.classes.len(),
            };
            if missing {
                self.report(span, ViolationKind::NoSuchClass(*class));
            }
        }
    }

    fn body(&mut self, body: &Body) {
        self.block(&body.stmts);
        self.expr(&body.value);
    }

    fn iteration(&mut self, over: &Iteration) {
        match over {
            Iteration::Range { start, stop, step } => {
                for expr in [start, stop, step] {
                    self.expr(expr);
                }
            }
            Iteration::List(over)
            | Iteration::Str(over)
            | Iteration::Bytes(over)
            | Iteration::DictKeys(over)
            | Iteration::DictValues(over)
            | Iteration::DictItems(over)
            | Iteration::Items(over)
            | Iteration::Reversed(over) => self.expr(over),
            Iteration::Enumerate(inner, start) => {
                self.iteration(inner);
                self.expr(start);
            }
            Iteration::Zip(inner) => {
                for inner in inner {
                    self.iteration(inner);
                }
            }
        }
    }

    fn rvalue(&mut self, value: &Rvalue, span: Span) {
        match value {
            Rvalue::Pure(expr) | Rvalue::Calling(expr, _) | Rvalue::Yield(expr) => self.expr(expr),
            Rvalue::Builtin(id, args) => {
                self.builtin(*id, span);
                self.exprs(args);
            }
            Rvalue::Call(function, args) => {
                self.function_id(*function, span);
                self.exprs(args);
            }
            Rvalue::CallValue(callee, args) => {
                self.expr(callee);
                self.exprs(args);
            }
            Rvalue::Closure(function, captures) | Rvalue::Generator(function, captures) => {
                self.function_id(*function, span);
                self.exprs(captures);
            }
            Rvalue::NewCell(value) => value.iter().for_each(|value| self.expr(value)),
            Rvalue::LoadCell(cell, _) => self.expr(cell),
            Rvalue::LoadGlobal(global) => self.global(*global, span),
            Rvalue::CheckedLocal(local) => self.local(*local, span),
            Rvalue::List(items) | Rvalue::Set(items) => self.exprs(items),
            Rvalue::Iterator(over) => self.iteration(over),
            Rvalue::Dict(pairs) => {
                for (key, value) in pairs {
                    {
                        self.expr(key);
                        self.expr(value);
                    };
                }
            }
            Rvalue::Record(record, fields) => {
                if record.index() >= self.program.records.len() {
                    self.report(span, ViolationKind::NoSuchRecord(*record));
                }
                for (_, field) in fields {
                    self.expr(field);
                }
            }
            Rvalue::NewException(class, args) => {
                self.classes(&[*class], span);
                self.exprs(args);
            }
            Rvalue::SetArgs(base, args) => {
                self.expr(base);
                self.exprs(args);
            }
            Rvalue::LoadAttribute(base, class, index) => {
                self.attribute(*class, *index, span);
                self.expr(base);
            }
            Rvalue::LoadField(record, _) | Rvalue::Open(_, record) => self.expr(record),
            Rvalue::Format(parts) => {
                for part in parts {
                    self.format_part(part);
                }
            }
            Rvalue::Print { args, sep, end } => {
                self.exprs(args);
                self.expr(sep);
                self.expr(end);
            }
            Rvalue::ShortCircuit(_, left, right) => {
                self.expr(left);
                self.body(right);
            }
            Rvalue::Select(condition, then, otherwise) => {
                self.expr(condition);
                self.body(then);
                self.body(otherwise);
            }
            Rvalue::UnboundName(_) => {}
        }
    }

    fn format_part(&mut self, part: &FormatPart) {
        match part {
            FormatPart::Literal(_) => {}
            FormatPart::Value { value, spec, .. } => {
                self.expr(value);
                if let Some(spec) = spec {
                    self.expr(spec);
                }
            }
        }
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match self.seen.get_mut(expr.id.index()) {
            None => self.report(expr.span, ViolationKind::ExprIdOutOfRange(expr.id)),
            Some(seen) if *seen => self.report(expr.span, ViolationKind::RepeatedExprId(expr.id)),
            Some(seen) => *seen = true,
        }
        match &expr.kind {
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Stable
            | ExprKind::Bytes(_) => {}
            ExprKind::Local(local) => self.local(*local, expr.span),
            ExprKind::Function(function) => self.function_id(*function, expr.span),
            ExprKind::Tuple(items) => self.exprs(items),
            ExprKind::Builtin(id, args) => {
                self.builtin(*id, expr.span);
                self.exprs(args);
            }
            ExprKind::TupleItem(inner, _)
            | ExprKind::Not(inner)
            | ExprKind::Some(inner)
            | ExprKind::IsNone(inner)
            | ExprKind::IsMember(inner, _)
            | ExprKind::AsClass(inner)
            | ExprKind::Unwrap(inner) => self.expr(inner),
            ExprKind::IsInstance { exception, classes, .. } => {
                self.classes(classes, expr.span);
                self.expr(exception);
            }
            ExprKind::And(left, right) | ExprKind::Or(left, right) => {
                self.expr(left);
                self.expr(right);
            }
            ExprKind::IfElse { condition, then, otherwise } => {
                self.expr(condition);
                self.expr(then);
                self.expr(otherwise);
            }
        }
    }
}
