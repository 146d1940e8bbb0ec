//! Statements: targets, loops, checks of unbound variables, exceptions.

use super::build::{Build, assert_shows};
use crate::hir::{
    BinaryOp, CompareOp, Comprehension, ComprehensionKind, ExprKind, LocalId, StmtKind, TargetKind,
};
use crate::ty::Ty;

fn ints() -> Ty {
    Ty::list(Ty::Int)
}

#[test]
fn variables_swap_at_once() {
    let mut b = Build::new();
    let main = b.function("run", &[("a", Ty::Int), ("b", Ty::Int)], Ty::None);
    let (first, second) = (LocalId::new(0), LocalId::new(1));
    let values = vec![b.name(second, Ty::Int), b.name(first, Ty::Int)];
    let value = b.tuple(values);
    let targets = vec![b.onto(first), b.onto(second)];
    let target = b.target(TargetKind::Tuple(targets));
    let swap = b.assign(target, value);
    b.body(main, vec![swap]);
    assert_shows(
        &b.show(main),
        "
        def main.run(a: int, b: int) -> None:
            (a, b) = (b, a)
        ",
    );
}

#[test]
fn items_swap_through_temporaries_left_to_right() {
    let mut b = Build::new();
    let main = b.function("run", &[("xs", ints()), ("i", Ty::Int)], Ty::None);
    let (xs, i) = (LocalId::new(0), LocalId::new(1));
    let (base, index) = (b.name(xs, ints()), b.name(i, Ty::Int));
    let read = b.item(base, index, Ty::Int);
    let zero = b.int(0);
    let value = b.tuple(vec![zero, read]);
    let (base, index) = (b.name(xs, ints()), b.name(i, Ty::Int));
    let store = b.onto_item(base, index);
    let to_i = b.onto(i);
    let target = b.target(TargetKind::Tuple(vec![to_i, store]));
    let assign = b.assign(target, value);
    b.body(main, vec![assign]);
    assert_shows(
        &b.show(main),
        "
        def main.run(xs: list[int], i: int) -> None:
            item.2: int = do list.__getitem__(xs, i)
            (i.3: int, item.4: int) = (0, item.2)
            i = i.3
            do list.__setitem__(xs, i, item.4)
        ",
    );
}

#[test]
fn an_augmented_item_evaluates_base_and_index_once() {
    let mut b = Build::new();
    let next = b.function("next", &[], Ty::Int);
    let one = b.int(1);
    let one = b.ret(one);
    b.body(next, vec![one]);
    let main = b.function("run", &[("xs", ints())], Ty::None);
    let base = b.name(LocalId::new(0), ints());
    let index = b.call(next, vec![]);
    let target = b.onto_item(base, index);
    let value = b.call(next, vec![]);
    let stmt = b.stmt(StmtKind::AugAssign(target, BinaryOp::Mul, value));
    b.body(main, vec![stmt]);
    assert_shows(
        &b.show(main),
        "
        def main.run(xs: list[int]) -> None:
            call.1: int = call main.next()
            item.2: int = do list.__getitem__(xs, call.1)
            call.3: int = call main.next()
            do list.__setitem__(xs, call.1, int.__mul__(item.2, call.3))
        ",
    );
}

#[test]
fn an_augmented_list_is_extended_in_place() {
    let mut b = Build::new();
    let main = b.function("run", &[("xs", ints()), ("ys", ints())], Ty::None);
    let target = b.onto(LocalId::new(0));
    let value = b.name(LocalId::new(1), ints());
    let stmt = b.stmt(StmtKind::AugAssign(target, BinaryOp::Add, value));
    b.body(main, vec![stmt]);
    assert_shows(
        &b.show(main),
        "
        def main.run(xs: list[int], ys: list[int]) -> None:
            do list.__iadd__(xs, ys)
        ",
    );
}

#[test]
fn a_variable_bound_on_one_path_only_is_checked_once() {
    let mut b = Build::new();
    let main = b.function("run", &[("flag", Ty::Bool)], Ty::Int);
    let x = b.local(main, "x", Ty::Int);
    let flag = b.name(LocalId::new(0), Ty::Bool);
    let one = b.int(1);
    let set = b.set(x, one);
    let branch = b.stmt(StmtKind::If(flag, vec![set], vec![]));
    let (left, right) = (b.name(x, Ty::Int), b.name(x, Ty::Int));
    let sum = b.binary(BinaryOp::Add, left, right, Ty::Int);
    let ret = b.ret(sum);
    b.body(main, vec![branch, ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(flag: bool) -> int:
            if flag:
                x?: int = 1
            x.2: int = check x
            return int.__add__(x.2, x)
        ",
    );
}

#[test]
fn a_loop_without_end_binds_what_is_bound_at_every_break() {
    let mut b = Build::new();
    let main = b.function("run", &[], Ty::Int);
    let x = b.local(main, "x", Ty::Int);
    let one = b.int(1);
    let set = b.set(x, one);
    let leave = b.stmt(StmtKind::Break);
    let forever = b.bool(true);
    let stmt = b.stmt(StmtKind::While(forever, vec![set, leave], vec![]));
    let x = b.name(x, Ty::Int);
    let ret = b.ret(x);
    b.body(main, vec![stmt, ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run() -> int:
            while True:
                x: int = 1
                break
            return x
        ",
    );
}

#[test]
fn a_loop_variable_of_a_loop_that_may_not_run_is_checked_after_it() {
    let mut b = Build::new();
    let main = b.function("run", &[("n", Ty::Int)], Ty::Int);
    let i = b.local(main, "i", Ty::Int);
    let n = b.name(LocalId::new(0), Ty::Int);
    let range = b.builtin("range", vec![n], Ty::Range);
    let target = b.onto(i);
    let pass = b.stmt(StmtKind::Pass);
    let stmt = b.stmt(StmtKind::For(target, range, vec![pass], vec![]));
    let i = b.name(i, Ty::Int);
    let ret = b.ret(i);
    b.body(main, vec![stmt, ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(n: int) -> int:
            for i?: int in range(0, n, 1):
                pass
            i.2: int = check i
            return i.2
        ",
    );
}

#[test]
fn a_step_that_may_be_zero_is_checked() {
    let mut b = Build::new();
    let main = b.function("run", &[("step", Ty::Int)], Ty::None);
    let i = b.local(main, "i", Ty::Int);
    let args = vec![b.int(0), b.int(9), b.name(LocalId::new(0), Ty::Int)];
    let range = b.builtin("range", args, Ty::Range);
    let target = b.onto(i);
    let stmt = b.stmt(StmtKind::For(target, range, vec![], vec![]));
    b.body(main, vec![stmt]);
    assert_shows(
        &b.show(main),
        "
        def main.run(step: int) -> None:
            if int.__eq__(step, 0):
                error.2: ValueError = new ValueError(\"range() arg 3 must not be zero\")
                raise error.2
            for i: int in range(0, 9, step):
                pass
        ",
    );
}

#[test]
fn a_range_with_a_literal_step_is_reversed_by_arithmetic() {
    let mut b = Build::new();
    let main = b.function("run", &[("n", Ty::Int)], Ty::None);
    let i = b.local(main, "i", Ty::Int);
    let n = b.name(LocalId::new(0), Ty::Int);
    let range = b.builtin("range", vec![n], Ty::Range);
    let reversed = b.builtin("reversed", vec![range], ints());
    let target = b.onto(i);
    let stmt = b.stmt(StmtKind::For(target, reversed, vec![], vec![]));
    b.body(main, vec![stmt]);
    assert_shows(
        &b.show(main),
        "
        def main.run(n: int) -> None:
            for i: int in range(int.__sub__(n, 1), -1, -1):
                pass
        ",
    );
}

#[test]
fn a_loop_target_of_two_names_is_unpacked_at_the_start_of_a_round() {
    let mut b = Build::new();
    let dict = Ty::dict(Ty::Str, Ty::Int);
    let main = b.function("run", &[("d", dict.clone())], Ty::None);
    let (key, value) = (b.local(main, "k", Ty::Str), b.local(main, "v", Ty::Int));
    let d = b.name(LocalId::new(0), dict);
    let items = b.method(d, "items", vec![], Ty::Never);
    let targets = vec![b.onto(key), b.onto(value)];
    let target = b.target(TargetKind::Tuple(targets));
    let stmt = b.stmt(StmtKind::For(target, items, vec![], vec![]));
    b.body(main, vec![stmt]);
    assert_shows(
        &b.show(main),
        "
        def main.run(d: dict[str, int]) -> None:
            for item.3: tuple[str, int] in items d:
                (k: str, v: int) = item.3
        ",
    );
}

#[test]
fn unpacking_a_list_checks_its_length_first() {
    let mut b = Build::new();
    let main = b.function("run", &[("xs", ints())], Ty::None);
    let (x, y) = (b.local(main, "x", Ty::Int), b.local(main, "y", Ty::Int));
    let value = b.name(LocalId::new(0), ints());
    let targets = vec![b.onto(x), b.onto(y)];
    let target = b.target(TargetKind::Tuple(targets));
    let assign = b.assign(target, value);
    b.body(main, vec![assign]);
    assert_shows(
        &b.show(main),
        "
        def main.run(xs: list[int]) -> None:
            length.3: int = do len(xs)
            if int.__lt__(length.3, 2):
                message.4: str = format(\"not enough values to unpack (expected 2, got \", {length.3}, \")\")
                error.5: ValueError = new ValueError(message.4)
                raise error.5
            if int.__gt__(length.3, 2):
                error.6: ValueError = new ValueError(\"too many values to unpack (expected 2)\")
                raise error.6
            x: int = do list.__getitem__(xs, 0)
            y: int = do list.__getitem__(xs, 1)
        ",
    );
}

#[test]
fn a_comprehension_is_a_loop_that_appends() {
    let mut b = Build::new();
    let main = b.function("run", &[("xs", ints())], ints());
    let x = b.local(main, "x", Ty::Int);
    let xs = b.name(LocalId::new(0), ints());
    let target = b.onto(x);
    let zero = b.int(0);
    let tested = b.name(x, Ty::Int);
    let condition = b.compare(tested, vec![(CompareOp::Greater, zero)]);
    let two = b.int(2);
    let element = b.name(x, Ty::Int);
    let element = b.binary(BinaryOp::Mul, element, two, Ty::Int);
    let comprehension = Comprehension {
        kind: ComprehensionKind::List,
        element,
        value: None,
        generators: vec![(target, xs, vec![condition])],
        shown: None,
    };
    let list = b.expr(ExprKind::Comprehension(Box::new(comprehension)), ints());
    let ret = b.ret(list);
    b.body(main, vec![ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run(xs: list[int]) -> list[int]:
            list.2: list[int] = []
            for x: int in list xs:
                if int.__gt__(x, 0):
                    do list.append(list.2, int.__mul__(x, 2))
            return list.2
        ",
    );
}

#[test]
fn an_exception_keeps_its_arguments_as_they_are() {
    let mut b = Build::new();
    let main = b.function("run", &[("key", Ty::Str)], Ty::Never);
    let key = b.name(LocalId::new(0), Ty::Str);
    let raise = b.builtin("KeyError", vec![key], Ty::Never);
    let stmt = b.stmt(StmtKind::Raise(Some(raise), None));
    b.body(main, vec![stmt]);
    assert_shows(
        &b.show(main),
        "
        def main.run(key: str) -> Never:
            error.1: KeyError = new KeyError(key)
            raise error.1
        ",
    );
}

#[test]
fn a_failed_assertion_evaluates_its_message() {
    let mut b = Build::new();
    let main = b.function("run", &[("n", Ty::Int)], Ty::None);
    let zero = b.int(0);
    let n = b.name(LocalId::new(0), Ty::Int);
    let condition = b.compare(n, vec![(CompareOp::Greater, zero)]);
    let message = b.name(LocalId::new(0), Ty::Int);
    let stmt = b.stmt(StmtKind::Assert(condition, Some(message)));
    b.body(main, vec![stmt]);
    assert_shows(
        &b.show(main),
        "
        def main.run(n: int) -> None:
            if not int.__gt__(n, 0):
                error.1: AssertionError = new AssertionError(n)
                raise error.1
        ",
    );
}

#[test]
fn falling_off_the_end_returns_none_where_a_result_is_due() {
    let mut b = Build::new();
    let main = b.function("run", &[("flag", Ty::Bool)], Ty::optional(Ty::Int));
    let flag = b.name(LocalId::new(0), Ty::Bool);
    let one = b.int(1);
    let ret = b.ret(one);
    let stmt = b.stmt(StmtKind::If(flag, vec![ret], vec![]));
    b.body(main, vec![stmt]);
    assert_shows(
        &b.show(main),
        "
        def main.run(flag: bool) -> int | None:
            if flag:
                return Some(1)
            return None
        ",
    );
}

#[test]
fn fields_of_a_record_are_read_and_stored_by_position() {
    let mut b = Build::new();
    let record = b.record("Account", &[("owner", Ty::Str), ("balance", Ty::Int)]);
    let main = b.function("run", &[], Ty::Int);
    let account = b.local(main, "account", Ty::Record(record));
    let pairs = vec![(Some(b.str("balance")), b.int(5)), (Some(b.str("owner")), b.str("me"))];
    let value = b.expr(ExprKind::Dict(pairs), Ty::Record(record));
    let set = b.set(account, value);
    let (base, key) = (b.name(account, Ty::Record(record)), b.str("balance"));
    let target = b.onto_item(base, key);
    let seven = b.int(7);
    let stmt = b.stmt(StmtKind::AugAssign(target, BinaryOp::Add, seven));
    let (base, key) = (b.name(account, Ty::Record(record)), b.str("balance"));
    let read = b.item(base, key, Ty::Int);
    let ret = b.ret(read);
    b.body(main, vec![set, stmt, ret]);
    assert_shows(
        &b.show(main),
        "
        def main.run() -> int:
            account: Account = Account {\"owner\": \"me\", \"balance\": 5}
            balance.1: int = account[\"balance\"]
            account[\"balance\"] = int.__add__(balance.1, 7)
            balance.2: int = account[\"balance\"]
            return balance.2
        ",
    );
}

#[test]
fn a_branch_that_a_test_for_none_cuts_off_is_dropped() {
    let mut b = Build::new();
    let main = b.function("run", &[("n", Ty::Int)], Ty::Int);
    let n = b.name(LocalId::new(0), Ty::Int);
    let none = b.none();
    let test = b.compare(n, vec![(CompareOp::Is, none)]);
    let never = b.none();
    let dead = b.ret(never);
    let alive = b.name(LocalId::new(0), Ty::Int);
    let alive = b.ret(alive);
    let branch = b.stmt(StmtKind::If(test, vec![dead], vec![]));
    b.body(main, vec![branch, alive]);
    assert_shows(
        &b.show(main),
        "
        def main.run(n: int) -> int:
            return n
        ",
    );
}

/// `list(reversed(range(2, 10, 3)))` is `[8, 5, 2]`, of `range(10, 2, -3)` it is `[4, 7, 10]`.
#[test]
fn a_reversed_range_starts_from_the_last_value_that_its_step_reaches() {
    for (bounds, expected) in [([2, 10, 3], "range(8, -1, -3)"), ([10, 2, -3], "range(4, 13, 3)")] {
        let mut b = Build::new();
        let main = b.function("run", &[], Ty::None);
        let i = b.local(main, "i", Ty::Int);
        let args = bounds.map(|bound| b.int(bound)).into();
        let range = b.builtin("range", args, Ty::Range);
        let reversed = b.builtin("reversed", vec![range], ints());
        let target = b.onto(i);
        let stmt = b.stmt(StmtKind::For(target, reversed, vec![], vec![]));
        b.body(main, vec![stmt]);
        let shown = b.show(main);
        assert!(shown.contains(&format!("for i: int in {expected}:")), "{shown}");
    }
}
