//! A builder of typed HIR for tests: one module, expressions typed as they are made.

use std::collections::{HashMap, HashSet};

use crate::diagnostics::Diagnostic;
use crate::hir::{
    self, Arg, ArgKind, BinaryOp, BoolOp, CompareOp, Expr, ExprId, ExprKind, FunctionId, GlobalId,
    LocalId, NameRef, Place, Stmt, StmtKind, Target, TargetKind,
};
use crate::infer::{Instance, InstanceId, TypeTable};
use crate::ir;
use crate::lower::{LowerOptions, lower};
use crate::source::{FileId, Span};
use crate::ty::Ty;
use crate::validate::validate;

/// A program under construction. Function 0 is the module's body.
pub struct Build {
    pub hir: hir::Program,
    pub types: TypeTable,
    exprs: HashMap<ExprId, Ty>,
    calls: HashMap<ExprId, InstanceId>,
    offset: u32,
}

/// A function: its id and, at the same position, its only instance.
#[derive(Clone, Copy)]
pub struct Fun(pub usize);

impl Build {
    pub fn new() -> Self {
        let mut build = Self {
            hir: hir::Program::default(),
            types: TypeTable::default(),
            exprs: HashMap::new(),
            calls: HashMap::new(),
            offset: 0,
        };
        let body = build.function("<module>", &[], Ty::None);
        build.hir.modules.push(hir::Module {
            name: "main".into(),
            file: FileId::new(0),
            doc: None,
            body: FunctionId::new(body.0),
        });
        build.types.bodies.push(InstanceId::new(body.0));
        build
    }

    fn span(&mut self) -> Span {
        self.offset += 1;
        Span::new(FileId::new(0), self.offset, self.offset + 1)
    }

    // Items.

    pub fn function(&mut self, name: &str, params: &[(&str, Ty)], result: Ty) -> Fun {
        let span = self.span();
        let function = hir::Function {
            class: None,
            name: name.into(),
            module: hir::ModuleId::new(0),
            kind: if name == "<module>" {
                hir::FunctionKind::ModuleBody
            } else {
                hir::FunctionKind::Plain
            },
            doc: None,
            params: Vec::new(),
            result: None,
            parent: None,
            captures: Vec::new(),
            yields: false,
            locals: crate::arena::IndexVec::new(),
            body: Vec::new(),
            span,
            name_span: span,
        };
        let id = self.hir.functions.push(function);
        let instance = Instance {
            function: id,
            captures: Vec::new(),
            params: params.iter().map(|(_, ty)| ty.clone()).collect(),
            result,
            locals: Vec::new(),
            exprs: HashMap::new(),
            callbacks: HashMap::new(),
            methods: HashMap::new(),
            calls: HashMap::new(),
            dead: HashSet::new(),
            templates: HashMap::new(),
            misuses: std::collections::HashMap::new(),
            none_targets: std::collections::HashSet::new(),
        };
        self.types.instances.push(instance);
        let fun = Fun(id.index());
        for (name, ty) in params {
            let local = self.local(fun, name, ty.clone());
            let param = hir::Param { local, kind: hir::ParamKind::Normal, default: None };
            self.hir.functions[id].params.push(param);
        }
        fun
    }

    pub fn local(&mut self, fun: Fun, name: &str, ty: Ty) -> LocalId {
        let span = self.span();
        self.types.instances[InstanceId::new(fun.0)].locals.push(ty);
        let local = hir::Local { name: name.into(), annotation: None, span };
        self.hir.functions[FunctionId::new(fun.0)].locals.push(local)
    }

    pub fn global(&mut self, name: &str, ty: Ty) -> GlobalId {
        let span = self.span();
        self.types.globals.push(Some(ty));
        let module = hir::ModuleId::new(0);
        self.hir.globals.push(hir::Global { name: name.into(), module, annotation: None, span })
    }

    pub fn record(&mut self, name: &str, fields: &[(&str, Ty)]) -> hir::RecordId {
        let span = self.span();
        self.types.record_fields.push(fields.iter().map(|(_, ty)| ty.clone()).collect());
        let field = |(name, _): &(&str, Ty)| hir::Field {
            required: true,
            name: (*name).into(),
            annotation: hir::Annotation { kind: hir::AnnotationKind::Unknown, span },
            literals: Vec::new(),
            span,
        };
        let module = hir::ModuleId::new(0);
        let fields = fields.iter().map(field).collect();
        self.hir.records.push(hir::Record {
            name: name.into(),
            module,
            doc: None,
            fields,
            kind: hir::RecordKind::Dict,
            tags: None,
            span,
        })
    }

    pub fn body(&mut self, fun: Fun, body: Vec<Stmt>) {
        self.hir.functions[FunctionId::new(fun.0)].body = body;
    }

    // Expressions.

    pub fn expr(&mut self, kind: ExprKind, ty: Ty) -> Expr {
        let id = ExprId::new(self.hir.expr_count);
        self.hir.expr_count += 1;
        self.exprs.insert(id, ty);
        Expr { id, span: self.span(), kind }
    }

    pub fn none(&mut self) -> Expr {
        self.expr(ExprKind::None, Ty::None)
    }

    pub fn bool(&mut self, value: bool) -> Expr {
        self.expr(ExprKind::Bool(value), Ty::Bool)
    }

    pub fn int(&mut self, value: i64) -> Expr {
        self.expr(ExprKind::Int(value.into()), Ty::Int)
    }

    pub fn str(&mut self, value: &str) -> Expr {
        self.expr(ExprKind::Str(value.into()), Ty::Str)
    }

    pub fn name(&mut self, local: LocalId, ty: Ty) -> Expr {
        self.expr(ExprKind::Name(NameRef::Local(local)), ty)
    }

    pub fn global_name(&mut self, global: GlobalId, ty: Ty) -> Expr {
        self.expr(ExprKind::Name(NameRef::Global(global)), ty)
    }

    pub fn call(&mut self, fun: Fun, args: Vec<Expr>) -> Expr {
        let instance = &self.types.instances[InstanceId::new(fun.0)];
        let result = instance.result.clone();
        let callee = ExprKind::Name(NameRef::Function(FunctionId::new(fun.0)));
        let callee = self.expr(callee, Ty::closure(FunctionId::new(fun.0), Vec::new()));
        let call = self.expr(ExprKind::Call(Box::new(callee), positional(args)), result);
        self.calls.insert(call.id, InstanceId::new(fun.0));
        call
    }

    /// The function is called as a value of which only the types are known.
    pub fn stands_for(&mut self, fun: Fun) {
        let instance = InstanceId::new(fun.0);
        let key = (FunctionId::new(fun.0), self.types.instances[instance].params.clone());
        self.types.by_key.insert(key, instance);
        self.types.values.insert(instance);
    }

    pub fn builtin(&mut self, name: &str, args: Vec<Expr>, ty: Ty) -> Expr {
        let callee = self.expr(ExprKind::Name(NameRef::Builtin(name.into())), Ty::Never);
        self.expr(ExprKind::Call(Box::new(callee), positional(args)), ty)
    }

    pub fn method(&mut self, base: Expr, name: &str, args: Vec<Expr>, ty: Ty) -> Expr {
        let callee = self.expr(ExprKind::Attribute(Box::new(base), name.into()), Ty::Never);
        self.expr(ExprKind::Call(Box::new(callee), positional(args)), ty)
    }

    pub fn binary(&mut self, op: BinaryOp, left: Expr, right: Expr, ty: Ty) -> Expr {
        self.expr(ExprKind::Binary(op, Box::new(left), Box::new(right)), ty)
    }

    pub fn compare(&mut self, left: Expr, rest: Vec<(CompareOp, Expr)>) -> Expr {
        self.expr(ExprKind::Compare(Box::new(left), rest), Ty::Bool)
    }

    pub fn bool_op(&mut self, op: BoolOp, operands: Vec<Expr>, ty: Ty) -> Expr {
        self.expr(ExprKind::BoolOp(op, operands), ty)
    }

    pub fn walrus(&mut self, local: LocalId, value: Expr, ty: Ty) -> Expr {
        self.expr(ExprKind::Walrus(Place::Local(local), Box::new(value)), ty)
    }

    pub fn tuple(&mut self, items: Vec<Expr>) -> Expr {
        let ty = Ty::Tuple(items.iter().map(|item| self.exprs[&item.id].clone()).collect());
        self.expr(ExprKind::Tuple(items), ty)
    }

    pub fn list(&mut self, items: Vec<Expr>, item: Ty) -> Expr {
        self.expr(ExprKind::List(items), Ty::list(item))
    }

    pub fn item(&mut self, base: Expr, index: Expr, ty: Ty) -> Expr {
        self.expr(ExprKind::Subscript(Box::new(base), Box::new(index)), ty)
    }

    // Statements.

    pub fn stmt(&mut self, kind: StmtKind) -> Stmt {
        {
            let span = self.span();
            self.hir.stmt(kind, span)
        }
    }

    pub fn run(&mut self, expr: Expr) -> Stmt {
        self.stmt(StmtKind::Expr(expr))
    }

    pub fn ret(&mut self, value: Expr) -> Stmt {
        self.stmt(StmtKind::Return(Some(value)))
    }

    pub fn target(&mut self, kind: TargetKind) -> Target {
        Target { span: self.span(), kind }
    }

    pub fn onto(&mut self, local: LocalId) -> Target {
        self.target(TargetKind::Name(Place::Local(local)))
    }

    pub fn onto_item(&mut self, base: Expr, index: Expr) -> Target {
        self.target(TargetKind::Subscript(base, index))
    }

    pub fn set(&mut self, local: LocalId, value: Expr) -> Stmt {
        let target = self.onto(local);
        self.stmt(StmtKind::Assign(vec![target], value))
    }

    pub fn assign(&mut self, target: Target, value: Expr) -> Stmt {
        self.stmt(StmtKind::Assign(vec![target], value))
    }

    pub fn set_global(&mut self, global: GlobalId, value: Expr) -> Stmt {
        let target = self.target(TargetKind::Name(Place::Global(global)));
        self.stmt(StmtKind::Assign(vec![target], value))
    }

    pub fn define(&mut self, fun: Fun) -> Stmt {
        self.stmt(StmtKind::Define(FunctionId::new(fun.0)))
    }

    // Results.

    /// Lowers the program.
    pub fn lower(mut self) -> (ir::Program, Vec<Diagnostic>) {
        for instance in self.types.instances.iter_mut() {
            instance.exprs = self.exprs.clone();
            instance.calls = self.calls.clone();
        }
        lower(&self.hir, &self.types, &LowerOptions { script: true })
    }

    /// Lowers and validates the program, every function defined first, and shows one function.
    pub fn show(mut self, fun: Fun) -> String {
        if fun.0 != 0 {
            let defines = (1..self.hir.functions.len()).map(Fun).collect::<Vec<_>>();
            let body = defines.into_iter().map(|fun| self.define(fun)).collect();
            self.body(Fun(0), body);
        }
        let (program, diagnostics) = self.lower();
        assert_eq!(diagnostics, []);
        if let Err(violations) = validate(&program) {
            let lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
            panic!("{}\n{}", program.display(), lines.join("\n"));
        }
        program.display_function(ir::FunctionId::new(fun.0))
    }
}

/// Arguments by position.
pub fn positional(args: Vec<Expr>) -> Vec<Arg> {
    args.into_iter().map(|value| Arg { kind: ArgKind::Positional, value }).collect()
}

/// Checks the text of a function, given without the indentation of the test.
#[track_caller]
pub fn assert_shows(shown: &str, expected: &str) {
    let expected = expected.trim_matches('\n');
    let indent = expected.len() - expected.trim_start().len();
    let lines: Vec<&str> = expected.lines().map(|line| line.get(indent..).unwrap_or("")).collect();
    assert_eq!(shown.trim_end(), lines.join("\n").trim_end(), "\n{shown}");
}
