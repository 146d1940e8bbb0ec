//! The shape of the table, on programs built by hand; what the types are is said in
//! `resources/mdtest`.

use num_bigint::BigInt;

use super::*;
use crate::arena::IndexVec;
use crate::hir::{
    Arg, ArgKind, CompareOp, Expr, ExprId, ExprKind, Function, Local, LocalId, Module, ModuleId,
    NameRef, Param, ParamKind, Program, Stmt, StmtKind,
};
use crate::source::{FileId, Span};

/// A program of one module; every node gets a span of its own.
struct Builder {
    program: Program,
    next: u32,
}

impl Builder {
    fn new() -> Self {
        let mut builder = Self { program: Program::default(), next: 0 };
        let body = builder.function("<module>", FunctionKind::ModuleBody, &[], Vec::new());
        let file = FileId::new(0);
        builder.program.modules.push(Module { name: "main".into(), file, doc: None, body });
        builder
    }

    fn span(&mut self) -> Span {
        self.next += 1;
        Span::new(FileId::new(0), self.next, self.next + 1)
    }

    fn expr(&mut self, kind: ExprKind) -> Expr {
        let id = ExprId::new(self.program.expr_count);
        self.program.expr_count += 1;
        Expr { id, span: self.span(), kind }
    }

    fn int(&mut self, value: i32) -> Expr {
        self.expr(ExprKind::Int(BigInt::from(value)))
    }

    fn stmt(&mut self, kind: StmtKind) -> Stmt {
        {
            let span = self.span();
            self.program.stmt(kind, span)
        }
    }

    fn function(
        &mut self,
        name: &str,
        kind: FunctionKind,
        params: &[&str],
        body: Vec<Stmt>,
    ) -> FunctionId {
        let span = self.span();
        let local = |name: &&str| Local { name: (*name).into(), annotation: None, span };
        let locals: IndexVec<Local> = params.iter().map(local).collect();
        let param = |local| Param { local, kind: ParamKind::Normal, default: None };
        let params = locals.ids().map(param).collect();
        self.program.functions.push(Function {
            name: name.into(),
            module: ModuleId::new(0),
            class: None,
            kind,
            doc: None,
            params,
            result: None,
            parent: None,
            captures: Vec::new(),
            yields: false,
            locals,
            body,
            span,
            name_span: span,
        })
    }

    fn call(&mut self, function: FunctionId, args: Vec<Expr>) -> Expr {
        let callee = self.expr(ExprKind::Name(NameRef::Function(function)));
        let arg = |value| Arg { kind: ArgKind::Positional, value };
        let args = args.into_iter().map(arg).collect();
        self.expr(ExprKind::Call(Box::new(callee), args))
    }

    /// Adds an expression statement to the module's body.
    fn run(&mut self, expr: Expr) {
        let stmt = self.stmt(StmtKind::Expr(expr));
        let body = self.program.modules[ModuleId::new(0)].body;
        self.program.functions[body].body.push(stmt);
    }

    fn infer(&self) -> (TypeTable, Vec<Diagnostic>) {
        infer(&self.program, &InferOptions::default())
    }
}

#[test]
fn calls_of_one_type_share_an_instance_and_others_have_their_own() {
    let mut builder = Builder::new();
    let name = builder.expr(ExprKind::Name(NameRef::Local(LocalId::new(0))));
    let body = vec![builder.stmt(StmtKind::Return(Some(name)))];
    let identity = builder.function("identity", FunctionKind::Plain, &["x"], body);
    let (one, two) = (builder.int(1), builder.int(2));
    let text = builder.expr(ExprKind::Str("a".into()));
    let calls = [one, two, text].map(|arg| builder.call(identity, vec![arg]));
    let ids: Vec<ExprId> = calls.iter().map(|call| call.id).collect();
    for call in calls {
        builder.run(call);
    }

    let (table, diagnostics) = builder.infer();
    assert_eq!(diagnostics, []);
    assert_eq!(table.instances.len(), 3);
    let module = &table.instances[table.bodies[0]];
    let [first, second, third] = [ids[0], ids[1], ids[2]].map(|id| module.calls[&id]);
    assert_eq!(first, second);
    assert_eq!(table.instances[first].params, [Ty::Int]);
    assert_eq!(table.instances[third].result, Ty::Str);
    assert_eq!(module.exprs[&ids[2]], Ty::Str);
}

#[test]
fn functions_that_nothing_calls_are_not_typed() {
    let mut builder = Builder::new();
    let unused = builder.function("unused", FunctionKind::Plain, &[], Vec::new());
    let (table, _) = builder.infer();
    assert!(table.instances.iter().all(|instance| instance.function != unused));

    let options = InferOptions { extra_roots: vec![unused] };
    let (table, _) = infer(&builder.program, &options);
    assert_eq!(table.instances[table.roots[&unused]].result, Ty::None);
}

#[test]
fn statements_after_a_test_that_always_holds_are_dead() {
    let mut builder = Builder::new();
    let x = builder.expr(ExprKind::Name(NameRef::Local(LocalId::new(0))));
    let none = builder.expr(ExprKind::None);
    let test = builder.expr(ExprKind::Compare(Box::new(x), vec![(CompareOp::Is, none)]));
    let zero = builder.int(0);
    let early = builder.stmt(StmtKind::Return(Some(zero)));
    let early_id = early.id;
    let guard = builder.stmt(StmtKind::If(test, vec![early], Vec::new()));
    let x = builder.expr(ExprKind::Name(NameRef::Local(LocalId::new(0))));
    let late = builder.stmt(StmtKind::Return(Some(x)));
    let late_id = late.id;
    let function = builder.function("f", FunctionKind::Plain, &["x"], vec![guard, late]);
    let args = [ExprKind::None, ExprKind::Int(BigInt::from(5))].map(|kind| builder.expr(kind));
    for arg in args {
        let call = builder.call(function, vec![arg]);
        builder.run(call);
    }

    let (table, diagnostics) = builder.infer();
    assert_eq!(diagnostics, []);
    let of = |ty: Ty| {
        let found = table.instances.iter().find(|instance| instance.params == [ty.clone()]);
        found.expect("an instance for each type")
    };
    let (none, int) = (of(Ty::None), of(Ty::Int));
    assert!(none.dead.contains(&late_id) && !none.dead.contains(&early_id));
    assert!(int.dead.contains(&early_id) && !int.dead.contains(&late_id));
    assert_eq!((&none.result, &int.result), (&Ty::Int, &Ty::Int));
}

#[test]
fn ever_new_argument_types_end_in_a_diagnostic() {
    let mut builder = Builder::new();
    let body_of = builder.program.functions.next_id();
    let x = builder.expr(ExprKind::Name(NameRef::Local(LocalId::new(0))));
    let nested = builder.expr(ExprKind::List(vec![x]));
    let call = builder.call(body_of, vec![nested]);
    let body = vec![builder.stmt(StmtKind::Return(Some(call)))];
    let grow = builder.function("grow", FunctionKind::Plain, &["x"], body);
    let one = builder.int(1);
    let call = builder.call(grow, vec![one]);
    builder.run(call);

    let (_, diagnostics) = builder.infer();
    let codes: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code.as_str()).collect();
    assert_eq!(codes, ["KA0012"]);
}
