use crate::analysis::analyze;
use crate::analysis::toy::{self, Toy, int, text};
use crate::hir::{AnnotationKind, RecordId, RecordKind};
use crate::ir::{
    Block, Expr, Function, Iteration, LocalId, Program, Record, RecordField, Rvalue, StmtKind,
};
use crate::ty::Ty;

fn ints() -> Ty {
    Ty::list(Ty::Int)
}

fn rows() -> Ty {
    Ty::list(ints())
}

fn show(value: Expr) -> crate::ir::Stmt {
    toy::run(Rvalue::Print { args: vec![value], sep: text(" "), end: text("\n") })
}

fn append(list: Expr, item: Expr) -> crate::ir::Stmt {
    toy::run(toy::builtin("list.append", vec![list, item]))
}

/// How many levels of each of the function's lists are not shared; the function at position 0.
fn levels(functions: Vec<Function>, locals: &[LocalId]) -> Vec<usize> {
    let program: Program = toy::program(functions);
    let facts = analyze(&program);
    locals.iter().map(|local| facts.unshared_levels(toy::function(0), *local)).collect()
}

/// The levels of two lists, the first of which is made by a literal.
fn of_two(second: Ty, body: impl FnOnce(&mut Toy, LocalId, LocalId) -> Block) -> Vec<usize> {
    let mut toy = Toy::new("f", Ty::None);
    let (xs, ys) = (toy.var("xs", ints()), toy.var("ys", second));
    let mut stmts = vec![toy::bind(xs, Rvalue::List(vec![int(1)]))];
    stmts.extend(body(&mut toy, xs, ys));
    levels(vec![toy.body(stmts)], &[xs, ys])
}

#[test]
fn an_alias_at_the_last_use_is_a_move() {
    let moved = of_two(ints(), |toy, xs, ys| vec![toy::set(ys, toy.get(xs)), show(toy.get(ys))]);
    assert_eq!(moved, [1, 1]);
    let shared = of_two(ints(), |toy, xs, ys| {
        vec![toy::set(ys, toy.get(xs)), append(toy.get(ys), int(2)), show(toy.get(xs))]
    });
    assert_eq!(shared, [0, 0]);
}

#[test]
fn a_list_that_is_changed_needs_mut() {
    let mut toy = Toy::new("f", Ty::None);
    let xs = toy.var("xs", ints());
    let body = vec![toy::bind(xs, Rvalue::List(Vec::new())), append(toy.get(xs), int(1))];
    let facts = analyze(&toy::program(vec![toy.body(body)]));
    assert!(facts.needs_mut(toy::function(0), xs));
    assert!(facts.is_container_changed(toy::function(0), xs));
}

#[test]
fn an_item_that_is_read_again_is_shared_and_its_list_is_not() {
    let again = of_two(rows(), |toy, xs, ys| {
        vec![
            toy::bind(ys, Rvalue::List(Vec::new())),
            append(toy.get(ys), toy.get(xs)),
            append(toy.get(xs), int(2)),
            show(toy.get(ys)),
        ]
    });
    assert_eq!(again, [0, 1]);
    let once = of_two(rows(), |toy, xs, ys| {
        vec![
            toy::bind(ys, Rvalue::List(Vec::new())),
            append(toy.get(ys), toy.get(xs)),
            show(toy.get(ys)),
        ]
    });
    assert_eq!(once, [1, 2]);
}

#[test]
fn a_loop_that_changes_its_list_shares_it() {
    let looped = |changed: bool| {
        of_two(ints(), |toy, xs, ys| {
            let item = toy.var("item", Ty::Int);
            let target = if changed { xs } else { ys };
            let round = vec![append(toy.get(target), toy.get(item))];
            vec![
                toy::bind(ys, Rvalue::List(Vec::new())),
                toy::each(item, Iteration::List(toy.get(xs)), round),
                show(toy.get(xs)),
                show(toy.get(ys)),
            ]
        })
    };
    assert_eq!(looped(false), [1, 1]);
    assert_eq!(looped(true), [0, 1]);
}

/// `m = [xs]; row = m[0]`, then what is told, then `print(row)`.
fn with_view(then: impl FnOnce(&mut Toy, LocalId, LocalId) -> Block) -> Vec<usize> {
    let mut toy = Toy::new("f", Ty::None);
    let (xs, m, row) = (toy.var("xs", ints()), toy.var("m", rows()), toy.var("row", ints()));
    let item = toy::builtin("list.__getitem__", vec![toy.get(m), int(0)]);
    let mut body = vec![
        toy::bind(xs, Rvalue::List(vec![int(1)])),
        toy::bind(m, Rvalue::List(vec![toy.get(xs)])),
        toy::bind(row, item),
    ];
    body.extend(then(&mut toy, m, row));
    body.push(show(toy.get(row)));
    levels(vec![toy.body(body)], &[m, row])
}

#[test]
fn a_view_lives_while_nothing_changes_what_it_is_a_part_of() {
    assert_eq!(with_view(|toy, m, _| vec![show(toy.get(m))]), [2, 1]);
    let popped = with_view(|toy, m, _| vec![toy::run(toy::builtin("list.clear", vec![toy.get(m)]))]);
    assert_eq!(popped, [1, 0]);
}

#[test]
fn a_view_that_is_changed_is_the_only_way_to_its_list() {
    assert_eq!(with_view(|toy, _, row| vec![append(toy.get(row), int(2))]), [2, 1]);
    let both = with_view(|toy, m, row| vec![append(toy.get(row), int(2)), show(toy.get(m))]);
    assert_eq!(both, [1, 0]);
}

/// `def g(a, b): a.append(1); print(b)`.
fn changes_the_first() -> Function {
    let mut toy = Toy::new("g", Ty::None);
    let (a, b) = (toy.param("a", ints()), toy.param("b", ints()));
    let body = vec![append(toy.get(a), int(1)), show(toy.get(b))];
    toy.body(body)
}

#[test]
fn the_same_list_twice_is_shared_where_one_of_them_is_changed() {
    let called = |same: bool| {
        let mut toy = Toy::new("f", Ty::None);
        let (xs, ys) = (toy.var("xs", ints()), toy.var("ys", ints()));
        let second = if same { xs } else { ys };
        let args = vec![toy.get(xs), toy.get(second)];
        let body = vec![
            toy::bind(xs, Rvalue::List(Vec::new())),
            toy::bind(ys, Rvalue::List(Vec::new())),
            toy::run(Rvalue::Call(toy::function(1), args)),
            show(toy.get(xs)),
            show(toy.get(ys)),
        ];
        let main = toy.body(body);
        let program = toy::program(vec![main, changes_the_first()]);
        let facts = analyze(&program);
        let param = program.functions[toy::function(1)].params[0];
        let lists = [(0, xs), (1, param)];
        lists.map(|(function, local)| facts.unshared_levels(toy::function(function), local))
    };
    assert_eq!(called(false), [1, 1]);
    assert_eq!(called(true), [0, 0]);
}

#[test]
fn what_becomes_a_part_of_something_else_is_shared_where_it_is_read_again() {
    let tuple = |again: bool| {
        of_two(ints(), |toy, xs, ys| {
            let pair = toy.var("pair", Ty::Tuple(vec![ints(), Ty::Int]));
            let value = toy::expr(
                crate::ir::ExprKind::Tuple(vec![toy.get(xs), int(1)]),
                Ty::Tuple(vec![ints(), Ty::Int]),
            );
            let mut body = vec![toy::set(pair, value), show(toy.get(pair))];
            if again {
                body.push(show(toy.get(xs)));
            }
            body.push(toy::bind(ys, Rvalue::List(Vec::new())));
            body
        })
    };
    assert_eq!(tuple(false), [1, 1]);
    assert_eq!(tuple(true), [0, 1]);
}

#[test]
fn a_list_gets_a_handle_where_it_is_given_to_what_keeps_one() {
    let mut toy = Toy::new("f", Ty::None);
    let (xs, kept) = (toy.var("xs", ints()), toy.var("kept", Ty::Tuple(vec![ints()])));
    let given = toy.get(xs);
    let occurrence = given.id;
    let value = toy::expr(crate::ir::ExprKind::Tuple(vec![given]), Ty::Tuple(vec![ints()]));
    let body =
        vec![toy::bind(xs, Rvalue::List(vec![int(1)])), toy::set(kept, value), show(toy.get(kept))];
    let facts = analyze(&toy::program(vec![toy.body(body)]));
    assert_eq!(facts.unshared_levels(toy::function(0), xs), 1);
    assert!(facts.is_handed(occurrence));
}

/// A program with a record of one field, an `int`; `open` where it may be absent.
fn with_record(functions: Vec<Function>, open: bool) -> Program {
    let annotation = crate::hir::Annotation { kind: AnnotationKind::Unknown, span: toy::span() };
    let field =
        RecordField { name: "n".into(), ty: Ty::Int, required: !open, annotation, enforced: None };
    let record = Record {
        name: "R".into(),
        module: crate::arena::Id::new(0),
        doc: None,
        fields: vec![field],
        kind: RecordKind::Dict,
        open,
        span: toy::span(),
    };
    Program { records: vec![record], ..toy::program(functions) }
}

/// How many levels of a record are not shared: it is made, `again` gives it another variable that is changed,
/// and it is read.
fn of_record(open: bool, again: bool) -> usize {
    let id = RecordId::new(0);
    let mut toy = Toy::new("f", Ty::None);
    let (r, s) = (toy.var("r", Ty::Record(id)), toy.var("s", Ty::Record(id)));
    let n = toy.var("n", Ty::Int);
    let store = |record: Expr| toy::stmt(StmtKind::StoreField(record, 0, int(2)));
    let mut body = vec![toy::bind(r, Rvalue::Record(id, vec![(0, int(1))])), store(toy.get(r))];
    if again {
        body.extend([toy::set(s, toy.get(r)), store(toy.get(s))]);
    }
    body.extend([toy::bind(n, Rvalue::LoadField(toy.get(r), 0)), show(toy.get(n))]);
    let facts = analyze(&with_record(vec![toy.body(body)], open));
    facts.unshared_levels(toy::function(0), r)
}

#[test]
fn a_record_is_owned_until_it_has_two_variables_or_may_lack_a_field() {
    assert_eq!(of_record(false, false), 1);
    assert_eq!(of_record(false, true), 0);
    assert_eq!(of_record(true, false), 0);
}

#[test]
fn appending_what_was_popped_from_the_same_list_shares_it() {
    let mut toy = Toy::new("f", Ty::None);
    let (xs, last) = (toy.var("xs", ints()), toy.temp("last", Ty::Int));
    let body = vec![
        toy::bind(xs, Rvalue::List(vec![int(1)])),
        toy::bind(last, toy::builtin("list.pop", vec![toy.get(xs)])),
        append(toy.get(xs), toy.get(last)),
        show(toy.get(xs)),
    ];
    assert_eq!(levels(vec![toy.body(body)], &[xs]), [0]);
}

fn counts() -> Ty {
    Ty::dict(Ty::Str, Ty::Int)
}

fn store(dict: Expr) -> crate::ir::Stmt {
    toy::run(toy::builtin("dict.__setitem__", vec![dict, text("k"), int(1)]))
}

/// `d = {}`, then what is told of `d` and a second variable.
fn of_dicts(then: impl FnOnce(&mut Toy, LocalId, LocalId) -> Block) -> Vec<usize> {
    let mut toy = Toy::new("f", Ty::None);
    let (d, e) = (toy.var("d", counts()), toy.var("e", counts()));
    let mut body = vec![toy::bind(d, Rvalue::Dict(Vec::new()))];
    body.extend(then(&mut toy, d, e));
    levels(vec![toy.body(body)], &[d, e])
}

#[test]
fn a_dict_of_one_variable_is_owned_until_it_has_two() {
    let moved = of_dicts(|toy, d, e| {
        vec![store(toy.get(d)), toy::set(e, toy.get(d)), store(toy.get(e)), show(toy.get(e))]
    });
    assert_eq!(moved, [1, 1]);
    let shared =
        of_dicts(|toy, d, e| vec![toy::set(e, toy.get(d)), store(toy.get(e)), show(toy.get(d))]);
    assert_eq!(shared, [0, 0]);
}

#[test]
fn a_loop_that_changes_its_dict_shares_it() {
    let looped = |changed: bool| {
        of_dicts(|toy, d, e| {
            let key = toy.var("key", Ty::Str);
            let target = if changed { d } else { e };
            let over = Iteration::DictKeys(toy.get(d));
            vec![
                toy::bind(e, Rvalue::Dict(Vec::new())),
                toy::each(key, over, vec![store(toy.get(target))]),
                show(toy.get(d)),
                show(toy.get(e)),
            ]
        })
    };
    assert_eq!(looped(false), [1, 1]);
    assert_eq!(looped(true), [0, 1]);
}

#[test]
fn a_dict_that_updates_itself_is_shared() {
    let update = |same: bool| {
        of_dicts(|toy, d, e| {
            let other = if same { d } else { e };
            vec![
                toy::bind(e, Rvalue::Dict(Vec::new())),
                toy::run(toy::builtin("dict.update", vec![toy.get(d), toy.get(other)])),
                show(toy.get(d)),
                show(toy.get(e)),
            ]
        })
    };
    assert_eq!(update(false), [1, 1]);
    assert_eq!(update(true), [0, 1]);
}

#[test]
fn values_of_dicts_are_shared_and_their_dicts_are_not() {
    let mut toy = Toy::new("f", Ty::None);
    let (xs, d) = (toy.var("xs", ints()), toy.var("d", Ty::dict(Ty::Str, ints())));
    let set = toy::builtin("dict.__setitem__", vec![toy.get(d), text("k"), toy.get(xs)]);
    let body = vec![
        toy::bind(xs, Rvalue::List(vec![int(1)])),
        toy::bind(d, Rvalue::Dict(Vec::new())),
        toy::run(set),
        show(toy.get(d)),
        show(toy.get(xs)),
    ];
    assert_eq!(levels(vec![toy.body(body)], &[xs, d]), [0, 1]);
}

#[test]
fn a_set_is_owned_until_it_has_two_variables() {
    let mut toy = Toy::new("f", Ty::None);
    let numbers = || Ty::Set(Box::new(Ty::Int));
    let (s, t, u) = (toy.var("s", numbers()), toy.var("t", numbers()), toy.var("u", numbers()));
    let body = vec![
        toy::bind(s, Rvalue::Set(vec![int(1)])),
        toy::bind(t, Rvalue::Set(vec![int(2)])),
        toy::set(u, toy.get(t)),
        toy::run(toy::builtin("set.add", vec![toy.get(u), int(5)])),
        toy::run(toy::builtin("set.add", vec![toy.get(s), int(3)])),
        show(toy.get(s)),
        show(toy.get(t)),
    ];
    assert_eq!(levels(vec![toy.body(body)], &[s, t, u]), [1, 0, 0]);
}
