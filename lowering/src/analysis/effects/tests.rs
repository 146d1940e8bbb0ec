use super::{Effects, effects};
use crate::analysis::call_graph::CallGraph;
use crate::analysis::toy::{self, Toy, arith, int, text};
use crate::ir::{Block, ExprKind, Function, Rvalue, StmtKind};
use crate::ty::{FunctionTy, Ty};

fn of(functions: Vec<Function>) -> Vec<Effects> {
    let program = toy::program(functions);
    effects(&program, &CallGraph::of(&program))
}

fn plain(body: Block) -> Function {
    Toy::new("f", Ty::None).body(body)
}

fn print() -> Rvalue {
    Rvalue::Print { args: vec![text("x")], sep: text(" "), end: text("\n") }
}

#[test]
fn arithmetic_is_pure_and_division_may_raise() {
    let pure = plain(vec![toy::run(Rvalue::Pure(arith("add", int(1), int(2))))]);
    let division = plain(vec![toy::run(toy::builtin("int.__floordiv__", vec![int(1), int(0)]))]);
    let found = of(vec![pure, division]);
    assert!(found[0].is_pure());
    assert!(found[1].raises && !found[1].writes && !found[1].reads);
}

#[test]
fn callers_have_the_effects_of_callees_through_recursion() {
    let call = |position| toy::run(Rvalue::Call(toy::function(position), Vec::new()));
    let found =
        of(vec![plain(vec![call(1)]), plain(vec![call(0), call(2)]), plain(vec![toy::run(print())])]);
    assert!(found[0].prints && found[1].prints && !found[0].raises);
}

#[test]
fn a_call_of_a_value_may_do_what_any_function_value_does() {
    let raises = plain(vec![toy::raise("ValueError")]);
    let ty = Ty::Function(Box::new(FunctionTy { params: Vec::new(), result: Ty::None }));
    let mut toy = Toy::new("g", Ty::None);
    let callee = toy.param("callee", ty.clone());
    let body = vec![toy::run(Rvalue::CallValue(toy.get(callee), Vec::new()))];
    let calls = toy.body(body);
    let value = toy::expr(ExprKind::Function(toy::function(0)), ty);
    let main = plain(vec![toy::run(Rvalue::Call(toy::function(1), vec![value]))]);
    let found = of(vec![raises, calls, main]);
    assert!(found[1].raises && found[2].raises);
}

#[test]
fn stores_write_and_loads_of_a_module_variable_that_may_be_unbound_raise() {
    let mut program = toy::program(Vec::new());
    let global = toy::add_global(&mut program);
    program.globals[0].always_bound = false;
    let store = plain(vec![toy::stmt(StmtKind::StoreGlobal(global, int(1)))]);
    let load = plain(vec![toy::run(Rvalue::LoadGlobal(global))]);
    let store = program.functions.push(store);
    let load = program.functions.push(load);
    let found = effects(&program, &CallGraph::of(&program));
    let (store, load) = (found[store.index()], found[load.index()]);
    assert!(store.writes && !store.raises && load.raises && load.reads && !load.writes);
}
