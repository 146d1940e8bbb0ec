//! Small programs for the tests of analyses, built by hand.

use std::sync::atomic::{AtomicUsize, Ordering};

use num_bigint::BigInt;

use crate::arena::Id;
use crate::builtins::{self, BuiltinId, Sig};
use crate::hir::ExceptionClass;
use crate::ir::{
    Block, Body, Expr, ExprKind, Function, FunctionId, Global, GlobalId, Iteration, Local, LocalId,
    LocalKind, Module, Program, Rvalue, Stmt, StmtKind,
};
use crate::source::Span;
use crate::ty::Ty;

static NEXT_EXPR: AtomicUsize = AtomicUsize::new(0);

pub(crate) fn span() -> Span {
    Span::new(Id::new(0), 0, 0)
}

/// An expression with an id that no other has.
pub(crate) fn expr(kind: ExprKind, ty: Ty) -> Expr {
    let id = Id::new(NEXT_EXPR.fetch_add(1, Ordering::Relaxed));
    Expr { id, ty, span: span(), kind }
}

pub(crate) fn int(value: i128) -> Expr {
    expr(ExprKind::Int(BigInt::from(value)), Ty::Int)
}

pub(crate) fn text(value: &str) -> Expr {
    expr(ExprKind::Str(value.into()), Ty::Str)
}

pub(crate) fn truth(value: bool) -> Expr {
    expr(ExprKind::Bool(value), Ty::Bool)
}

pub(crate) fn and(left: Expr, right: Expr) -> Expr {
    expr(ExprKind::And(Box::new(left), Box::new(right)), Ty::Bool)
}

pub(crate) fn or(left: Expr, right: Expr) -> Expr {
    expr(ExprKind::Or(Box::new(left), Box::new(right)), Ty::Bool)
}

pub(crate) fn not(operand: Expr) -> Expr {
    expr(ExprKind::Not(Box::new(operand)), Ty::Bool)
}

/// The first row of the name whose parameters can take the arguments' types.
pub(crate) fn row(name: &str, args: &[Expr]) -> BuiltinId {
    let fits = |sig: &Sig, ty: &Ty| {
        matches!(
            (sig, ty),
            (Sig::Int | Sig::Integer | Sig::Machine, Ty::Int)
                | (Sig::Str, Ty::Str)
                | (Sig::Bool, Ty::Bool)
                | (Sig::List(_), Ty::List(_))
                | (Sig::Dict(..), Ty::Dict(..))
                | (Sig::Set(_), Ty::Set(_))
                | (Sig::Param(_) | Sig::Any, _)
        )
    };
    let mut rows = builtins::overloads(name).filter(|(_, row)| {
        row.params.len() == args.len()
            && row.params.iter().zip(args).all(|(param, arg)| fits(&param.sig, &arg.ty))
    });
    rows.next().unwrap_or_else(|| panic!("no row {name} for these arguments")).0
}

/// A builtin as an expression of type `ty`.
pub(crate) fn call_pure(name: &str, args: Vec<Expr>, ty: Ty) -> Expr {
    expr(ExprKind::Builtin(row(name, &args), args), ty)
}

/// `left op right` on ints, for arithmetic that cannot raise.
pub(crate) fn arith(name: &str, left: Expr, right: Expr) -> Expr {
    call_pure(&format!("int.__{name}__"), vec![left, right], Ty::Int)
}

/// A comparison of ints.
pub(crate) fn cmp(name: &str, left: Expr, right: Expr) -> Expr {
    call_pure(&format!("int.__{name}__"), vec![left, right], Ty::Bool)
}

/// A builtin as a computation.
pub(crate) fn builtin(name: &str, args: Vec<Expr>) -> Rvalue {
    Rvalue::Builtin(row(name, &args), args)
}

pub(crate) fn stmt(kind: StmtKind) -> Stmt {
    Stmt { span: span(), kind }
}

pub(crate) fn bind(local: LocalId, rvalue: Rvalue) -> Stmt {
    stmt(StmtKind::Let(local, rvalue))
}

pub(crate) fn set(local: LocalId, value: Expr) -> Stmt {
    bind(local, Rvalue::Pure(value))
}

pub(crate) fn run(rvalue: Rvalue) -> Stmt {
    stmt(StmtKind::Do(rvalue))
}

/// `raise class()`, of an exception that no variable holds: what the expression is no analysis asks.
pub(crate) fn raise(class: &'static str) -> Stmt {
    stmt(StmtKind::Raise(expr(ExprKind::None, Ty::Exception(ExceptionClass::Builtin(class)))))
}

pub(crate) fn ret(value: Expr) -> Stmt {
    stmt(StmtKind::Return(value))
}

pub(crate) fn branch(condition: Expr, then: Block, orelse: Block) -> Stmt {
    stmt(StmtKind::If(condition, then, orelse))
}

pub(crate) fn body(stmts: Block, value: Expr) -> Body {
    Body { stmts, value }
}

pub(crate) fn repeat(condition: Expr, rounds: Block) -> Stmt {
    stmt(StmtKind::While { condition: body(Vec::new(), condition), body: rounds, orelse: Vec::new() })
}

pub(crate) fn each(local: LocalId, over: Iteration, rounds: Block) -> Stmt {
    stmt(StmtKind::For { local, over, body: rounds, orelse: Vec::new() })
}

/// `range(start, stop, by)`.
pub(crate) fn range(start: Expr, stop: Expr, by: Expr) -> Iteration {
    Iteration::Range { start, stop, step: by }
}

/// A function in the making.
pub(crate) struct Toy {
    pub(crate) function: Function,
}

impl Toy {
    pub(crate) fn new(name: &str, result: Ty) -> Self {
        let function = Function {
            name: name.into(),
            instance: 0,
            module: Id::new(0),
            source: Id::new(0),
            doc: None,
            params: Vec::new(),
            locals: crate::arena::IndexVec::new(),
            result,
            yields: None,
            body: Vec::new(),
            span: span(),
        };
        Self { function }
    }

    fn local(&mut self, name: &str, ty: Ty, kind: LocalKind) -> LocalId {
        let local = Local { name: name.into(), ty, kind, maybe_unbound: false, span: span() };
        self.function.locals.push(local)
    }

    pub(crate) fn param(&mut self, name: &str, ty: Ty) -> LocalId {
        let local = self.local(name, ty, LocalKind::Param);
        self.function.params.push(local);
        local
    }

    pub(crate) fn var(&mut self, name: &str, ty: Ty) -> LocalId {
        self.local(name, ty, LocalKind::Variable)
    }

    pub(crate) fn temp(&mut self, name: &str, ty: Ty) -> LocalId {
        self.local(name, ty, LocalKind::Temp)
    }

    /// A read of a variable.
    pub(crate) fn get(&self, local: LocalId) -> Expr {
        expr(ExprKind::Local(local), self.function.locals[local].ty.clone())
    }

    pub(crate) fn body(mut self, body: Block) -> Function {
        self.function.body = body;
        self.function
    }
}

/// A program of the functions, whose module body is the last of them; ids are positions.
pub(crate) fn program(functions: Vec<Function>) -> Program {
    let mut functions: crate::arena::IndexVec<Function> = functions.into_iter().collect();
    let module_body = functions.push(Toy::new("<module>", Ty::None).body(Vec::new()));
    let module = Module { name: "main".into(), file: Id::new(0), doc: None, body: module_body };
    Program {
        modules: vec![module],
        functions,
        expr_count: NEXT_EXPR.load(Ordering::Relaxed),
        ..Program::default()
    }
}

/// Adds a module variable of type `int`.
pub(crate) fn add_global(program: &mut Program) -> GlobalId {
    let module = Id::new(0);
    let global = Global {
        name: "g".into(),
        module,
        ty: Some(Ty::Int),
        always_bound: true,
        constant: None,
        span: span(),
    };
    program.globals.push(global);
    GlobalId::new(program.globals.len() - 1)
}

/// The id of the function at a position.
pub(crate) fn function(position: usize) -> FunctionId {
    Id::new(position)
}
