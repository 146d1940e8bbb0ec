//! The state of lowering one function: blocks under construction, temporaries, types.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::expr::Construction;
use super::field_order::Reordered;
use crate::builtins::{self, BuiltinId};
use crate::diagnostics::{Code, Diagnostic};
use crate::hir;
use crate::infer::{Instance, TypeTable};
use crate::ir::{
    Block, Body, Expr, ExprId, ExprKind, Function, FunctionId, Local, LocalId, LocalKind, Rvalue, Stmt,
    StmtKind,
};
use crate::source::Span;
use crate::ty::Ty;

use super::LowerOptions;
use super::bound::MaybeUnbound;

/// Lowers one instance of a function.
pub struct Lowerer<'a> {
    /// The program.
    pub hir: &'a hir::Program,
    /// Its types.
    pub types: &'a TypeTable,
    /// What was asked for.
    pub options: &'a LowerOptions,
    /// The Python function.
    pub function: &'a hir::Function,
    /// Its types in this instance.
    pub instance: &'a Instance,
    /// Reads that need a check.
    pub unbound: MaybeUnbound,
    /// Variables: those of Python at their positions in the HIR, then temporaries.
    pub locals: crate::arena::IndexVec<Local>,
    /// The next expression id, counted over the whole program.
    pub next_expr: &'a mut usize,
    /// What was found wrong.
    pub diagnostics: &'a mut Vec<Diagnostic>,
    /// Records made with their fields in another order than declared.
    pub reordered: &'a mut Vec<Reordered>,
    /// Functions that the program does not have, which come after the instances.
    pub made: &'a mut Made,
    /// Shared variables of this function that have not been made yet.
    pub(super) unmade: BTreeSet<hir::LocalId>,
    /// The one of them that the statement being lowered makes, by its first value.
    pub(super) makes: Option<LocalId>,
    /// The exceptions of the `except` clauses around, the innermost last.
    pub handling: Vec<LocalId>,
    /// Records without absent fields whose keys the program goes over.
    pub reads_order: &'a mut HashSet<hir::RecordId>,
    block: Block,
    end: End,
}

/// Functions that the program does not have.
#[derive(Debug, Default)]
pub struct Made {
    /// All of them.
    pub functions: Vec<Function>,
    /// Those that make instances of classes.
    pub(super) constructors: HashMap<Construction, FunctionId>,
}

/// Whether control reaches the end of the block under construction.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    /// It does.
    Open,
    /// A jump came before.
    Jump,
    /// A computation of type `Never` came before; its value is in the temporary.
    Never(LocalId),
}

/// A computation whose operands are evaluated, and the type of its value.
#[derive(Clone, Debug)]
pub struct Value {
    /// What is left to compute.
    pub rvalue: Rvalue,
    /// The type of its value.
    pub ty: Ty,
    /// A word for what it holds, should it need a temporary.
    pub word: String,
}

impl Value {
    /// A computation and a word for its value.
    pub fn new(rvalue: Rvalue, ty: Ty, word: impl Into<String>) -> Self {
        Self { rvalue, ty, word: word.into() }
    }

    /// A pure expression.
    pub fn pure(expr: Expr) -> Self {
        let ty = expr.ty.clone();
        Self { rvalue: Rvalue::Pure(expr), ty, word: "value".into() }
    }

    /// Stands for the value of what was reported before, or is never reached.
    pub fn skipped() -> Self {
        Self::new(Rvalue::UnboundName("<invalid>".into()), Ty::Never, "invalid")
    }
}

impl<'a> Lowerer<'a> {
    /// A lowerer for `instance`, whose Python variables are there and whose body is empty.
    #[expect(
        clippy::too_many_arguments,
        reason = "what it reads, and each of what it writes, is lent by itself"
    )]
    pub fn new(
        hir: &'a hir::Program,
        types: &'a TypeTable,
        options: &'a LowerOptions,
        instance: &'a Instance,
        next_expr: &'a mut usize,
        diagnostics: &'a mut Vec<Diagnostic>,
        reordered: &'a mut Vec<Reordered>,
        made: &'a mut Made,
        reads_order: &'a mut HashSet<hir::RecordId>,
    ) -> Self {
        let function = &hir.functions[instance.function];
        let unbound = super::bound::maybe_unbound(function, hir.asks_for_contexts);
        let locals = super::program::python_locals(function, instance, &unbound);
        let unmade = BTreeSet::new();
        Self {
            hir,
            types,
            options,
            function,
            instance,
            unbound,
            locals,
            next_expr,
            diagnostics,
            reordered,
            made,
            unmade,
            makes: None,
            handling: Vec::new(),
            reads_order,
            block: Block::new(),
            end: End::Open,
        }
    }

    /// The statements so far.
    pub fn finish(self) -> (Block, crate::arena::IndexVec<Local>) {
        (self.block, self.locals)
    }

    // Blocks.

    /// Appends a statement, unless control does not get there.
    pub fn push(&mut self, span: Span, kind: StmtKind) {
        if self.end == End::Open {
            self.block.push(Stmt { span, kind });
        }
    }

    /// Appends a statement after which control does not go on.
    pub fn push_jump(&mut self, span: Span, kind: StmtKind) {
        self.push(span, kind);
        self.jump();
    }

    /// Control does not go on from here.
    pub fn jump(&mut self) {
        if self.end == End::Open {
            self.end = End::Jump;
        }
    }

    /// Whether control reaches this point.
    pub fn is_open(&self) -> bool {
        self.end == End::Open
    }

    /// The block under construction.
    pub fn statements(&self) -> &[Stmt] {
        &self.block
    }

    /// How many statements the block under construction has.
    pub fn position(&self) -> usize {
        self.block.len()
    }

    /// Inserts a statement into the block under construction.
    pub fn insert(&mut self, position: usize, span: Span, kind: StmtKind) {
        self.block.insert(position, Stmt { span, kind });
    }

    /// Builds a block of its own.
    pub fn nested(&mut self, build: impl FnOnce(&mut Self)) -> Nested {
        let block = std::mem::take(&mut self.block);
        let end = std::mem::replace(&mut self.end, End::Open);
        build(self);
        let open = self.is_open();
        self.end = end;
        Nested { block: std::mem::replace(&mut self.block, block), open }
    }

    /// Builds statements and the value they prepare. Where they never get to the value, it is the
    /// temporary of type `Never` that ended them.
    pub fn body(&mut self, build: impl FnOnce(&mut Self) -> Expr) -> Body {
        let block = std::mem::take(&mut self.block);
        let end = std::mem::replace(&mut self.end, End::Open);
        let mut value = build(self);
        if let End::Never(temp) = self.end {
            value = self.local(temp, value.span);
        }
        self.end = end;
        Body { stmts: std::mem::replace(&mut self.block, block), value }
    }

    // Expressions and temporaries.

    /// A new expression.
    pub fn expr(&mut self, kind: ExprKind, ty: Ty, span: Span) -> Expr {
        let id = ExprId::new(*self.next_expr);
        *self.next_expr += 1;
        Expr { id, ty, span, kind }
    }

    /// Whether an `Optional` is None.
    pub fn is_none(&mut self, value: Expr, span: Span) -> Expr {
        if value.kind == ExprKind::None {
            return self.bool(true, span);
        }
        self.expr(ExprKind::IsNone(Box::new(value)), Ty::Bool, span)
    }

    /// The same expression again, at another place: its nodes get ids of their own.
    pub fn again(&mut self, expr: &Expr) -> Expr {
        let kind = match &expr.kind {
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Local(_)
            | ExprKind::Stable
            | ExprKind::Function(_) => expr.kind.clone(),
            ExprKind::Tuple(items) => ExprKind::Tuple(self.all_again(items)),
            ExprKind::Builtin(id, args) => ExprKind::Builtin(*id, self.all_again(args)),
            ExprKind::TupleItem(tuple, index) => ExprKind::TupleItem(self.boxed_again(tuple), *index),
            ExprKind::And(left, right) => ExprKind::And(self.boxed_again(left), self.boxed_again(right)),
            ExprKind::Or(left, right) => ExprKind::Or(self.boxed_again(left), self.boxed_again(right)),
            ExprKind::Not(inner) => ExprKind::Not(self.boxed_again(inner)),
            ExprKind::IfElse { condition, then, otherwise } => ExprKind::IfElse {
                condition: self.boxed_again(condition),
                then: self.boxed_again(then),
                otherwise: self.boxed_again(otherwise),
            },
            ExprKind::Some(inner) => ExprKind::Some(self.boxed_again(inner)),
            ExprKind::IsNone(inner) => ExprKind::IsNone(self.boxed_again(inner)),
            ExprKind::IsMember(inner, ty) => ExprKind::IsMember(self.boxed_again(inner), ty.clone()),
            ExprKind::Unwrap(inner) => ExprKind::Unwrap(self.boxed_again(inner)),
            ExprKind::AsClass(inner) => ExprKind::AsClass(self.boxed_again(inner)),
            ExprKind::IsInstance { exception, classes, exact } => ExprKind::IsInstance {
                exception: self.boxed_again(exception),
                classes: classes.clone(),
                exact: *exact,
            },
        };
        self.expr(kind, expr.ty.clone(), expr.span)
    }

    fn boxed_again(&mut self, expr: &Expr) -> Box<Expr> {
        Box::new(self.again(expr))
    }

    fn all_again(&mut self, exprs: &[Expr]) -> Vec<Expr> {
        exprs.iter().map(|expr| self.again(expr)).collect()
    }

    /// `None` of type `None`.
    pub fn none(&mut self, span: Span) -> Expr {
        self.expr(ExprKind::None, Ty::None, span)
    }

    /// A `bool` literal.
    pub fn bool(&mut self, value: bool, span: Span) -> Expr {
        self.expr(ExprKind::Bool(value), Ty::Bool, span)
    }

    /// An `int` literal.
    pub fn int(&mut self, value: impl Into<num_bigint::BigInt>, span: Span) -> Expr {
        self.expr(ExprKind::Int(value.into()), Ty::Int, span)
    }

    /// A `str` literal.
    pub fn str(&mut self, value: impl Into<String>, span: Span) -> Expr {
        self.expr(ExprKind::Str(value.into()), Ty::Str, span)
    }

    /// The value of a variable that is bound.
    pub fn local(&mut self, local: LocalId, span: Span) -> Expr {
        let ty = self.locals[local].ty.clone();
        self.expr(ExprKind::Local(local), ty, span)
    }

    /// A new temporary, not yet bound.
    pub fn temp(&mut self, word: impl Into<String>, ty: Ty, span: Span) -> LocalId {
        let name = word.into();
        self.locals.push(Local { name, ty, kind: LocalKind::Temp, maybe_unbound: false, span })
    }

    /// The value as a pure expression: computed here, and kept in a temporary if it is not pure.
    pub fn bind(&mut self, value: Value, span: Span) -> Expr {
        if let End::Never(temp) = self.end {
            return self.local(temp, span);
        }
        match value {
            Value { rvalue: Rvalue::Pure(expr), .. } => expr,
            Value { rvalue, ty: Ty::None, .. } => {
                self.push(span, StmtKind::Do(rvalue));
                self.none(span)
            }
            Value { rvalue, ty: ty @ (Ty::Closure(_) | Ty::Stable(_)), .. } if ty.is_single() => {
                self.push(span, StmtKind::Do(rvalue));
                self.only_value(&ty, span)
            }
            value => self.keep(value, span),
        }
    }

    /// The value of a type that has one only.
    fn only_value(&mut self, ty: &Ty, span: Span) -> Expr {
        if let Ty::Stable(_) = ty {
            return self.expr(ExprKind::Stable, ty.clone(), span);
        }
        let Ty::Closure(closure) = ty else { return self.none(span) };
        let items = closure.captures.iter().map(|ty| self.only_value(ty, span)).collect();
        self.expr(ExprKind::Tuple(items), ty.clone(), span)
    }

    /// The value in a temporary.
    fn keep(&mut self, value: Value, span: Span) -> Expr {
        let Value { rvalue, ty, word } = value;
        let never = ty == Ty::Never;
        let temp = self.temp(word, ty, span);
        self.push(span, StmtKind::Let(temp, rvalue));
        if never && self.end == End::Open {
            self.end = End::Never(temp);
        }
        self.local(temp, span)
    }

    /// Says that nothing comes after a value that cannot be, such as an item of a list of nothing.
    pub fn never(&mut self, value: Expr) {
        if self.is_open() {
            let span = value.span;
            self.keep(Value::pure(value), span);
        }
    }

    /// The value of `expr` at this moment, cheap to evaluate again and safe from later statements.
    pub fn save(&mut self, expr: Expr, word: &str) -> Expr {
        if self.is_settled(&expr) {
            return expr;
        }
        let span = expr.span;
        self.keep(Value { word: word.into(), ..Value::pure(expr) }, span)
    }

    /// Whether no later statement can change what a cheap expression gives.
    fn is_settled(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::None
            | ExprKind::Bool(_)
            | ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_)
            | ExprKind::Stable
            | ExprKind::Function(_) => true,
            ExprKind::Local(local) => self.locals[*local].kind == LocalKind::Temp,
            ExprKind::TupleItem(inner, _) | ExprKind::Unwrap(inner) | ExprKind::AsClass(inner) => {
                self.is_settled(inner)
            }
            ExprKind::Tuple(_)
            | ExprKind::Builtin(..)
            | ExprKind::And(..)
            | ExprKind::Or(..)
            | ExprKind::Not(_)
            | ExprKind::IfElse { .. }
            | ExprKind::Some(_)
            | ExprKind::IsInstance { .. }
            | ExprKind::IsNone(_)
            | ExprKind::IsMember(..) => false,
        }
    }

    /// The value of `expr` as something cheap to evaluate twice before the next statement.
    pub fn reuse(&mut self, expr: Expr, word: &str) -> Expr {
        if matches!(expr.kind, ExprKind::Local(_)) { expr } else { self.save(expr, word) }
    }

    // Types and builtins.

    /// The type of a HIR expression in this instance.
    pub fn ty(&self, expr: &hir::Expr) -> Ty {
        self.instance
            .exprs
            .get(&expr.id)
            .cloned()
            .or_else(|| super::expr::literal::literal_ty(expr))
            .unwrap_or(Ty::Never)
    }

    /// A call of a row, pure where the row and the arguments allow it.
    pub fn builtin(&mut self, id: BuiltinId, args: Vec<Expr>, ty: Ty, span: Span) -> Value {
        if builtins::get(id).is_pure() && !args.iter().any(|arg| super::coerce::reads_mutable(id, arg)) {
            return Value::pure(self.expr(ExprKind::Builtin(id, args), ty, span));
        }
        Value::new(Rvalue::Builtin(id, args), ty, word(builtins::get(id).name))
    }

    /// Adds a function that the program does not have.
    pub fn add_function(&mut self, function: Function) -> FunctionId {
        self.made.functions.push(function);
        FunctionId::new(self.types.instances.len() + self.made.functions.len() - 1)
    }

    // Failure.

    /// What cannot be lowered: reports it, if control gets there, and stands for a value that is never
    /// there.
    pub fn unsupported(&mut self, span: Span, code: Code, message: impl Into<String>) -> Value {
        if self.is_open() {
            self.diagnostics.push(Diagnostic::error(code, span, message));
        }
        Value::skipped()
    }
}

/// A block and whether control reaches its end.
#[derive(Debug)]
pub struct Nested {
    /// The statements.
    pub block: Block,
    /// Whether control reaches the end.
    pub open: bool,
}

/// A word for the value of a builtin.
fn word(name: &str) -> String {
    let last = name.rsplit(['.', '@']).next().unwrap_or(name);
    match last {
        "__getitem__" => "item".into(),
        "__contains__" => "found".into(),
        "len" => "length".into(),
        "__eq__" | "__ne__" | "__lt__" | "__le__" | "__gt__" | "__ge__" => "answer".into(),
        other => other.trim_matches('_').into(),
    }
}
