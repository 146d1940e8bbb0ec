use super::{IntRange, IntRanges, int_range};
use crate::analysis::call_graph::CallGraph;
use crate::analysis::raises::Raises;
use crate::analysis::toy::{self, Toy, arith, cmp, int};
use crate::arena::Id;
use crate::hir::{Annotation, AnnotationKind, IntWidth, MethodKind};
use crate::ir::{
    Block, Export, Expr, ExprKind, Function, Iteration, LocalId, Program, Rvalue, ShortCircuit, StmtKind,
};
use crate::ty::Ty;

fn ranges(program: &Program) -> IntRanges {
    int_range(program, &CallGraph::of(program), Raises::new(&program.globals, &[]))
}

/// The ranges of a program of one function.
fn of(function: Function) -> IntRanges {
    ranges(&toy::program(vec![function]))
}

fn local(found: &IntRanges, local: LocalId) -> IntRange {
    found.local(toy::function(0), local)
}

/// Makes the first function a query with parameters of the widths.
fn export(program: &mut Program, widths: &[IntWidth]) {
    let annotation = |kind| Annotation { kind, span: toy::span() };
    program.exports.push(Export {
        name: "f".into(),
        kind: MethodKind::Query,
        function: toy::function(0),
        params: widths
            .iter()
            .map(|width| ("n".to_string(), annotation(AnnotationKind::Int(*width))))
            .collect(),
        result: annotation(AnnotationKind::Int(IntWidth::Int)),
        guard: None,
        span: toy::span(),
    });
}

/// `while True` in Python.
fn forever(rounds: Block) -> crate::ir::Stmt {
    toy::repeat(toy::truth(true), rounds)
}

const U64: i128 = u64::MAX as i128;

#[test]
fn ranges_are_a_lattice() {
    let (low, high) = (IntRange::between(0, 5), IntRange::between(3, 9));
    assert_eq!(low.join(high), IntRange::between(0, 9));
    assert_eq!(low.meet(high), IntRange::between(3, 5));
    assert_eq!(low.meet(IntRange::exactly(7)), IntRange::EMPTY);
    assert_eq!(IntRange::EMPTY.join(low), low);
    assert_eq!(low.join(IntRange::UNBOUNDED), IntRange::UNBOUNDED);
    assert!(low.includes(IntRange::EMPTY) && !low.includes(high));
}

#[test]
fn widening_stops_at_thresholds_and_then_nowhere() {
    let old = IntRange::between(0, 3);
    let next = IntRange::between(0, 4);
    assert_eq!(old.widen(next, &[-1, 10, 100]), IntRange::between(0, 10));
    assert_eq!(old.widen(next, &[]), IntRange::at_least(0));
    assert_eq!(old.widen(old, &[]), old);
}

#[test]
fn a_recursive_function_keeps_the_range_of_its_argument() {
    // def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
    let mut toy = Toy::new("fib", Ty::Int);
    let n = toy.param("n", Ty::Int);
    let (one, two) = (toy.temp("call", Ty::Int), toy.temp("call", Ty::Int));
    let fib = |arg| Rvalue::Call(toy::function(0), vec![arg]);
    let passed = arith("sub", toy.get(n), int(1));
    let first = passed.id;
    let body = vec![
        toy::branch(cmp("lt", toy.get(n), int(2)), vec![toy::ret(toy.get(n))], Vec::new()),
        toy::bind(one, fib(passed)),
        toy::bind(two, fib(arith("sub", toy.get(n), int(2)))),
        toy::ret(arith("add", toy.get(one), toy.get(two))),
    ];
    let mut program = toy::program(vec![toy.body(body)]);
    export(&mut program, &[IntWidth::Nat64]);
    let found = ranges(&program);
    assert_eq!(local(&found, n), IntRange::between(0, U64));
    assert_eq!(found.expr(first), IntRange::between(1, U64 - 1));
    assert_eq!(found.result(toy::function(0)), IntRange::at_least(0));
}

#[test]
fn a_while_loop_leaves_its_counter_at_the_bound() {
    // i = 0; while i < n: i += 1
    let mut toy = Toy::new("f", Ty::Int);
    let n = toy.param("n", Ty::Int);
    let i = toy.var("i", Ty::Int);
    let inside = toy.get(i);
    let (read, after) = (inside.id, toy.get(i));
    let left = after.id;
    let body = vec![
        toy::set(i, int(0)),
        toy::repeat(cmp("lt", toy.get(i), toy.get(n)), vec![toy::set(i, arith("add", inside, int(1)))]),
        toy::ret(after),
    ];
    let mut program = toy::program(vec![toy.body(body)]);
    export(&mut program, &[IntWidth::Nat32]);
    let found = ranges(&program);
    let max = i128::from(u32::MAX);
    assert_eq!(found.expr(read), IntRange::between(0, max - 1));
    assert_eq!(found.expr(left), IntRange::between(0, max));
    assert_eq!(local(&found, i), IntRange::between(0, max));
}

#[test]
fn a_counter_without_a_condition_is_bounded_by_time() {
    // n = 0; while True: n += 1
    let mut toy = Toy::new("f", Ty::None);
    let n = toy.var("n", Ty::Int);
    let body = vec![toy::set(n, int(0)), forever(vec![toy::set(n, arith("add", toy.get(n), int(1)))])];
    assert_eq!(local(&of(toy.body(body)), n), IntRange::between(0, 1 << 56));
}

#[test]
fn what_doubles_has_no_bound() {
    // n = 1; while True: n = n + n; then the same by multiplication
    let mut toy = Toy::new("f", Ty::None);
    let (n, m) = (toy.var("n", Ty::Int), toy.var("m", Ty::Int));
    let body = vec![
        toy::set(n, int(1)),
        toy::set(m, int(1)),
        forever(vec![
            toy::set(n, arith("add", toy.get(n), toy.get(n))),
            toy::set(m, arith("mul", toy.get(m), int(2))),
        ]),
    ];
    let found = of(toy.body(body));
    assert_eq!(local(&found, n).hi, None);
    assert_eq!(local(&found, m).hi, None);
}

#[test]
fn a_sum_over_a_range_is_bounded_by_its_rounds() {
    // t = 0; for i in range(1000): t += i
    let mut toy = Toy::new("f", Ty::None);
    let (i, t) = (toy.var("i", Ty::Int), toy.var("t", Ty::Int));
    let over = toy::range(int(0), int(1000), int(1));
    let body = vec![
        toy::set(t, int(0)),
        toy::each(i, over, vec![toy::set(t, arith("add", toy.get(t), toy.get(i)))]),
    ];
    let found = of(toy.body(body));
    assert_eq!(local(&found, i), IntRange::between(0, 999));
    assert_eq!(local(&found, t), IntRange::between(0, 999_000));
}

#[test]
fn what_an_else_adds_counts_although_the_loop_makes_no_rounds() {
    // while True: for i in range(0): pass; else: n += 1
    let mut toy = Toy::new("f", Ty::None);
    let (n, i) = (toy.var("n", Ty::Int), toy.var("i", Ty::Int));
    let inner = StmtKind::For {
        local: i,
        over: toy::range(int(0), int(0), int(1)),
        body: Vec::new(),
        orelse: vec![toy::set(n, arith("add", toy.get(n), int(1)))],
    };
    let body = vec![toy::set(n, int(0)), forever(vec![toy::stmt(inner)])];
    let found = of(toy.body(body));
    assert_eq!(local(&found, n), IntRange::between(0, 1 << 56));
    assert!(local(&found, i).is_empty());
}

#[test]
fn a_range_that_goes_down_binds_what_is_above_its_bound() {
    let mut toy = Toy::new("f", Ty::None);
    let i = toy.var("i", Ty::Int);
    let body = vec![toy::each(i, toy::range(int(10), int(0), int(-3)), Vec::new())];
    assert_eq!(local(&of(toy.body(body)), i), IntRange::between(1, 10));
}

#[test]
fn conditions_narrow_both_operands_and_what_they_are_computed_from() {
    // if 0 <= a and a + 1 < b and b <= 100: return a; else: return b
    let mut toy = Toy::new("f", Ty::Int);
    let (a, b) = (toy.param("a", Ty::Int), toy.param("b", Ty::Int));
    let (then, otherwise) = (toy.get(a), toy.get(b));
    let (in_then, in_else) = (then.id, otherwise.id);
    let condition = toy::and(
        toy::and(cmp("le", int(0), toy.get(a)), cmp("lt", arith("add", toy.get(a), int(1)), toy.get(b))),
        cmp("le", toy.get(b), int(100)),
    );
    let body = vec![toy::branch(condition, vec![toy::ret(then)], vec![toy::ret(otherwise)])];
    let found = of(toy.body(body));
    assert_eq!(found.expr(in_then), IntRange::between(0, 98));
    assert_eq!(found.expr(in_else), IntRange::UNBOUNDED);
}

#[test]
fn a_test_of_a_temporary_narrows_what_it_stands_for() {
    // test = a > 0 and <body> b > 0; if test: return a
    let mut toy = Toy::new("f", Ty::Int);
    let (a, b) = (toy.param("a", Ty::Int), toy.param("b", Ty::Int));
    let test = toy.temp("test", Ty::Bool);
    let (left, right) = (cmp("gt", toy.get(a), int(0)), cmp("gt", toy.get(b), int(0)));
    let right = Box::new(toy::body(Vec::new(), right));
    let sum = arith("add", toy.get(a), toy.get(b));
    let in_then = sum.id;
    let body = vec![
        toy::bind(test, Rvalue::ShortCircuit(ShortCircuit::And, left, right)),
        toy::branch(toy.get(test), vec![toy::ret(sum)], Vec::new()),
        toy::ret(int(0)),
    ];
    assert_eq!(of(toy.body(body)).expr(in_then), IntRange::at_least(2));
}

#[test]
fn a_test_of_a_temporary_says_nothing_once_the_variable_has_changed() {
    // test = a > 0; a = -5; if test: return a
    let mut toy = Toy::new("f", Ty::Int);
    let a = toy.param("a", Ty::Int);
    let test = toy.var("test", Ty::Bool);
    let read = toy.get(a);
    let in_then = read.id;
    let body = vec![
        toy::set(test, cmp("gt", toy.get(a), int(0))),
        toy::set(a, int(-5)),
        toy::branch(toy.get(test), vec![toy::ret(read)], Vec::new()),
        toy::ret(int(0)),
    ];
    assert_eq!(of(toy.body(body)).expr(in_then), IntRange::exactly(-5));
}

#[test]
fn the_right_operand_is_evaluated_where_the_left_one_demands_it() {
    // return a > 0 and a + 0 < 9
    let mut toy = Toy::new("f", Ty::Bool);
    let a = toy.param("a", Ty::Int);
    let sum = arith("add", toy.get(a), int(0));
    let id = sum.id;
    let body = vec![toy::ret(toy::and(cmp("gt", toy.get(a), int(0)), cmp("lt", sum, int(9))))];
    assert_eq!(of(toy.body(body)).expr(id), IntRange::at_least(1));
}

#[test]
fn what_cannot_be_reached_is_empty_and_does_not_spoil_the_rest() {
    // x = 1; if x > 2: x = 1000; return x
    let mut toy = Toy::new("f", Ty::Int);
    let x = toy.var("x", Ty::Int);
    let dead = int(1000);
    let id = dead.id;
    let body = vec![
        toy::set(x, int(1)),
        toy::branch(cmp("gt", toy.get(x), int(2)), vec![toy::set(x, dead)], Vec::new()),
        toy::ret(toy.get(x)),
    ];
    let found = of(toy.body(body));
    assert!(found.expr(id).is_empty());
    assert_eq!(local(&found, x), IntRange::exactly(1));
    assert_eq!(found.result(toy::function(0)), IntRange::exactly(1));
}

#[test]
fn parameters_are_joined_over_calls_and_refined_after_widening() {
    // g is called with 3 and 40; it passes its parameter on to h.
    let mut g = Toy::new("g", Ty::Int);
    let passed = g.param("p", Ty::Int);
    let t = g.temp("call", Ty::Int);
    let call = Rvalue::Call(toy::function(1), vec![g.get(passed)]);
    let g_body = vec![toy::bind(t, call), toy::ret(g.get(t))];
    let g = g.body(g_body);
    let mut h = Toy::new("h", Ty::Int);
    let param = h.param("p", Ty::Int);
    let h_body = vec![toy::ret(arith("mul", h.get(param), int(2)))];
    let h = h.body(h_body);
    let main = Toy::new("main", Ty::None);
    let call = |value| toy::run(Rvalue::Call(toy::function(0), vec![int(value)]));
    let main = main.body(vec![call(3), call(40)]);
    let found = ranges(&toy::program(vec![g, h, main]));
    assert_eq!(found.local(toy::function(1), param), IntRange::between(3, 40));
    assert_eq!(found.result(toy::function(0)), IntRange::between(6, 80));
}

#[test]
fn callers_of_a_function_value_may_pass_anything() {
    let mut f = Toy::new("f", Ty::Int);
    let param = f.param("p", Ty::Int);
    let body = vec![toy::ret(f.get(param))];
    let f = f.body(body);
    let value = toy::expr(ExprKind::Function(toy::function(0)), Ty::None);
    let call = toy::run(Rvalue::Call(toy::function(0), vec![int(1)]));
    let main = Toy::new("main", Ty::None).body(vec![toy::run(Rvalue::Pure(value)), call]);
    let found = ranges(&toy::program(vec![f, main]));
    assert_eq!(found.local(toy::function(0), param), IntRange::UNBOUNDED);
}

#[test]
fn a_module_variable_that_counts_is_bounded_by_time_and_others_by_their_stores() {
    let mut f = Toy::new("f", Ty::None);
    let (count, other) = (f.temp("count", Ty::Int), f.temp("other", Ty::Int));
    let mut program = toy::program(Vec::new());
    let (g, h) = (toy::add_global(&mut program), toy::add_global(&mut program));
    let store = |global, value: Expr| toy::stmt(StmtKind::StoreGlobal(global, value));
    let body = vec![
        store(g, int(0)),
        store(h, int(1)),
        forever(vec![
            toy::bind(count, Rvalue::LoadGlobal(g)),
            store(g, arith("add", f.get(count), int(2))),
            toy::bind(other, Rvalue::LoadGlobal(h)),
            store(h, arith("mul", f.get(other), int(3))),
            store(h, arith("and", f.get(other), int(255))),
        ]),
    ];
    program.functions.push(f.body(body));
    program.expr_count = toy::program(Vec::new()).expr_count;
    let found = ranges(&program);
    assert_eq!(found.global(g), IntRange::between(0, 1 << 61));
    assert_eq!(found.global(h), IntRange::at_least(0));
}

#[test]
fn the_position_of_an_enumeration_is_known() {
    // for pair in enumerate(xs): (i, x) = pair
    let mut toy = Toy::new("f", Ty::None);
    let xs = toy.param("xs", Ty::list(Ty::Int));
    let pair = toy.temp("pair", Ty::Tuple(vec![Ty::Int, Ty::Int]));
    let (i, x) = (toy.var("i", Ty::Int), toy.var("x", Ty::Int));
    let over = Iteration::Enumerate(Box::new(Iteration::List(toy.get(xs))), int(1));
    let unpack = toy::stmt(StmtKind::Unpack(vec![i, x], toy.get(pair)));
    let body = vec![toy::each(pair, over, vec![unpack])];
    let found = of(toy.body(body));
    assert_eq!(local(&found, i), IntRange::between(1, 1 << 32));
    assert_eq!(local(&found, x), IntRange::UNBOUNDED);
}

#[test]
fn a_chain_of_thousands_of_functions_is_solved() {
    let count = 3000;
    let functions = (0..count).map(|position| {
        let mut toy = Toy::new("f", Ty::Int);
        let param = toy.param("p", Ty::Int);
        let call = toy.temp("call", Ty::Int);
        let next = Id::new((position + 1) % count);
        let arg = arith("add", toy.get(param), int(1));
        let body = vec![
            toy::branch(cmp("gt", toy.get(param), int(9)), vec![toy::ret(toy.get(param))], Vec::new()),
            toy::bind(call, Rvalue::Call(next, vec![arg])),
            toy::ret(toy.get(call)),
        ];
        toy.body(body)
    });
    let mut program = toy::program(functions.collect());
    export(&mut program, &[IntWidth::Nat8]);
    let found = ranges(&program);
    assert_eq!(local(&found, Id::new(0)), IntRange::between(0, 255));
    assert_eq!(found.local(toy::function(1), Id::new(0)), IntRange::between(1, 10));
}
