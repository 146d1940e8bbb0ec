use super::{StmtIndex, StmtNumbers, child_blocks, each_expr_in, each_stmt};
use crate::analysis::toy::{self, Toy, cmp, int};
use crate::ir::{ExprKind, Function, Rvalue};
use crate::ty::Ty;

/// `x = 1; y = (1 if x < 2 else <z = 3> z); while x < 4: x = 5`
fn sample() -> Function {
    let mut toy = Toy::new("f", Ty::None);
    let [x, y, z] = ["x", "y", "z"].map(|name| toy.var(name, Ty::Int));
    let then = Box::new(toy::body(Vec::new(), int(1)));
    let otherwise = Box::new(toy::body(vec![toy::set(z, int(3))], toy.get(z)));
    let body = vec![
        toy::set(x, int(1)),
        toy::bind(y, Rvalue::Select(cmp("lt", toy.get(x), int(2)), then, otherwise)),
        toy::repeat(cmp("lt", toy.get(x), int(4)), vec![toy::set(x, int(5))]),
    ];
    toy.body(body)
}

#[test]
fn statements_are_numbered_in_pre_order_bodies_of_computations_included() {
    let function = sample();
    let numbers = StmtNumbers::of(&function);
    let index = |position: usize| numbers.index(&function.body[position]);
    assert_eq!((index(0), index(1), index(2)), (StmtIndex(0), StmtIndex(1), StmtIndex(3)));
    let inner = child_blocks(&function.body[2]);
    assert_eq!(numbers.index(&inner[1][0]), StmtIndex(4));
    assert_eq!(numbers.len(), 5);
}

#[test]
fn equal_functions_have_equal_numbers() {
    let (one, other) = (sample(), sample());
    let (of_one, of_other) = (StmtNumbers::of(&one), StmtNumbers::of(&other));
    let mut pairs = Vec::new();
    each_stmt(&one.body, &mut |stmt| pairs.push(of_one.index(stmt)));
    each_stmt(&other.body, &mut |stmt| assert_eq!(of_other.index(stmt), pairs.remove(0)));
    assert!(pairs.is_empty());
}

#[test]
fn every_literal_is_visited_once() {
    let mut literals = Vec::new();
    let function = sample();
    each_expr_in(&function.body, &mut |expr| {
        if let ExprKind::Int(value) = &expr.kind {
            literals.push(value.to_string());
        }
    });
    literals.sort();
    assert_eq!(literals, ["1", "1", "2", "3", "4", "5"]);
}
