use super::CallGraph;
use crate::analysis::toy::{self, Toy};
use crate::ir::{ExprKind, Function, FunctionId, Rvalue};
use crate::ty::Ty;

/// A function with a parameter that calls the functions at the positions.
fn calling(callees: &[usize]) -> Function {
    let mut toy = Toy::new("f", Ty::None);
    let param = toy.param("p", Ty::Int);
    let calls = callees
        .iter()
        .map(|callee| toy::run(Rvalue::Call(toy::function(*callee), vec![toy.get(param)])));
    let body = calls.collect();
    toy.body(body)
}

#[test]
fn callees_come_before_callers_in_the_order_of_ranks() {
    let program = toy::program(vec![calling(&[1, 2]), calling(&[2]), calling(&[])]);
    let graph = CallGraph::of(&program);
    let rank = |position: usize| graph.rank(toy::function(position));
    assert!(rank(2) < rank(1) && rank(1) < rank(0));
    assert!(graph.callees(toy::function(0)).contains(&toy::function(2)));
    assert!(graph.callers(toy::function(2)).contains(&toy::function(1)));
}

#[test]
fn what_nothing_reaches_is_called_from_outside_by_one_root() {
    // 0 and 1 call each other; nothing calls them.
    let program = toy::program(vec![calling(&[1]), calling(&[0])]);
    let graph = CallGraph::of(&program);
    let roots: Vec<FunctionId> = graph.outside().iter().copied().collect();
    assert!(roots.contains(&program.modules[0].body));
    assert_eq!(roots.len(), 2, "{roots:?}");
}

#[test]
fn a_function_that_is_only_called_is_not_called_from_outside() {
    let program = toy::program(vec![calling(&[1]), calling(&[])]);
    let graph = CallGraph::of(&program);
    assert!(graph.outside().contains(&toy::function(0)));
    assert!(!graph.outside().contains(&toy::function(1)));
}

#[test]
fn a_function_used_as_a_value_is_called_from_outside() {
    let value = toy::expr(ExprKind::Function(toy::function(0)), Ty::None);
    let main = Toy::new("main", Ty::None).body(vec![toy::run(Rvalue::Pure(value))]);
    let graph = CallGraph::of(&toy::program(vec![calling(&[]), main]));
    assert!(graph.is_value(toy::function(0)) && !graph.is_value(toy::function(1)));
    assert!(graph.outside().contains(&toy::function(0)));
}
