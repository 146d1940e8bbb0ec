//! A small valid program for each test to break.

use crate::builtins::{self, Argument, BuiltinId};
use crate::hir::ModuleId;
use crate::ir::{
    Block, Expr, ExprId, ExprKind, Function, FunctionId, Local, LocalId, LocalKind, Module, Program,
    Rvalue, Stmt, StmtKind,
};
use crate::source::{FileId, Span};
use crate::ty::Ty;
use crate::validate::{ViolationKind, validate};

pub const SPAN_END: u32 = 1;

pub fn span() -> Span {
    Span::new(FileId::new(0), 0, SPAN_END)
}

pub fn stmt(kind: StmtKind) -> Stmt {
    Stmt { span: span(), kind }
}

/// A program with a module body and a function `f(a: int, xs: list[int]) -> int`.
pub struct Toy {
    pub program: Program,
}

pub const A: usize = 0;
pub const XS: usize = 1;

impl Toy {
    pub fn new() -> Self {
        let mut program = Program::default();
        program.modules.push(Module {
            name: "main".into(),
            file: FileId::new(0),
            doc: None,
            body: FunctionId::new(0),
        });
        let mut toy = Self { program };
        toy.function("<module>", vec![], Ty::None);
        toy.function("f", vec![("a", Ty::Int), ("xs", Ty::list(Ty::Int))], Ty::Int);
        toy
    }

    pub fn function(&mut self, name: &str, params: Vec<(&str, Ty)>, result: Ty) {
        let locals = params.into_iter().map(|(name, ty)| Local {
            name: name.into(),
            ty,
            kind: LocalKind::Param,
            maybe_unbound: false,
            span: span(),
        });
        let locals: crate::arena::IndexVec<Local> = locals.collect();
        self.program.functions.push(Function {
            name: name.into(),
            instance: 0,
            module: ModuleId::new(0),
            source: crate::hir::FunctionId::new(0),
            doc: None,
            params: locals.ids().collect(),
            locals,
            result,
            yields: None,
            body: Block::new(),
            span: span(),
        });
    }

    pub fn f(&mut self) -> &mut Function {
        &mut self.program.functions[FunctionId::new(1)]
    }

    pub fn local(&mut self, kind: LocalKind, ty: Ty) -> LocalId {
        let local = Local { name: "v".into(), ty, kind, maybe_unbound: false, span: span() };
        self.f().locals.push(local)
    }

    pub fn expr(&mut self, kind: ExprKind, ty: Ty) -> Expr {
        let id = ExprId::new(self.program.expr_count);
        self.program.expr_count += 1;
        Expr { id, ty, span: span(), kind }
    }

    pub fn int(&mut self, value: i64) -> Expr {
        self.expr(ExprKind::Int(value.into()), Ty::Int)
    }

    pub fn str(&mut self, value: &str) -> Expr {
        self.expr(ExprKind::Str(value.into()), Ty::Str)
    }

    pub fn bool(&mut self, value: bool) -> Expr {
        self.expr(ExprKind::Bool(value), Ty::Bool)
    }

    pub fn read(&mut self, local: usize) -> Expr {
        let local = LocalId::new(local);
        let ty = self.f().locals[local].ty.clone();
        self.expr(ExprKind::Local(local), ty)
    }

    pub fn ret(&mut self) -> Stmt {
        let value = self.int(0);
        stmt(StmtKind::Return(value))
    }

    /// The body of `f`, a `return 0` added.
    pub fn body(&mut self, kinds: Vec<StmtKind>) {
        let mut body: Block = kinds.into_iter().map(stmt).collect();
        body.push(self.ret());
        self.f().body = body;
    }

    /// Exactly the given statements as the body of `f`.
    pub fn exact(&mut self, kinds: Vec<StmtKind>) {
        self.f().body = kinds.into_iter().map(stmt).collect();
    }

    pub fn kinds(&self) -> Vec<ViolationKind> {
        match validate(&self.program) {
            Ok(()) => Vec::new(),
            Err(violations) => violations.into_iter().map(|violation| violation.kind).collect(),
        }
    }

    #[track_caller]
    pub fn breaks(&self, expected: ViolationKind) {
        assert_eq!(self.kinds(), [expected]);
    }

    /// A statement that evaluates one expression.
    #[track_caller]
    pub fn expr_breaks(mut self, expr: Expr, expected: ViolationKind) {
        self.body(vec![StmtKind::Do(Rvalue::Pure(expr))]);
        self.breaks(expected);
    }

    #[track_caller]
    pub fn rvalue_breaks(mut self, value: Rvalue, expected: ViolationKind) {
        self.body(vec![StmtKind::Do(value)]);
        self.breaks(expected);
    }
}

pub fn row(name: &str, types: &[Ty]) -> BuiltinId {
    let args: Vec<Argument<'_>> = types.iter().map(|ty| Argument { keyword: None, ty }).collect();
    builtins::lookup(name, &args).expect("the row exists").id
}

pub fn mismatch(what: &'static str, due: Ty, found: Ty) -> ViolationKind {
    ViolationKind::Type { what, due, found }
}
