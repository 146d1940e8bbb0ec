//! Metering changes what is counted and nothing else: random programs compute
//! under the host what an interpreter written here says they compute, and cost
//! what walking them by the rules says they cost.

use proptest::prelude::*;

use crate::harness::{canister, numbers, reply};

/// A program over four locals.
#[derive(Clone, Debug)]
enum Step {
    /// `local = constant`.
    Set(u8, i64),
    /// `local = local op local`.
    Op(u8, Operator, u8, u8),
    /// `if local != 0`.
    If(u8, Vec<Step>, Vec<Step>),
    /// A loop of so many rounds.
    Repeat(u8, Vec<Step>),
    /// A block left at once when the local is zero.
    Unless(u8, Vec<Step>),
    /// A call to a function that adds 1 to a local.
    Bump(u8),
}

#[derive(Clone, Copy, Debug)]
enum Operator {
    Add,
    Mul,
    Xor,
    Rotl,
}

fn operator() -> impl Strategy<Value = Operator> {
    prop_oneof![Just(Operator::Add), Just(Operator::Mul), Just(Operator::Xor), Just(Operator::Rotl)]
}

fn program() -> impl Strategy<Value = Vec<Step>> {
    let local = || 0u8..4;
    let leaf = prop_oneof![
        (local(), any::<i64>()).prop_map(|(to, value)| Step::Set(to, value)),
        (local(), operator(), local(), local()).prop_map(|(to, op, a, b)| Step::Op(to, op, a, b)),
        local().prop_map(Step::Bump),
    ];
    let step = leaf.prop_recursive(4, 40, 4, move |inner| {
        let steps = || prop::collection::vec(inner.clone(), 0..4);
        prop_oneof![
            (0u8..4, steps(), steps()).prop_map(|(on, then, other)| Step::If(on, then, other)),
            (0u8..5, steps()).prop_map(|(rounds, body)| Step::Repeat(rounds, body)),
            (0u8..4, steps()).prop_map(|(on, body)| Step::Unless(on, body)),
        ]
    });
    prop::collection::vec(step, 0..6)
}

/// The text of a program; local 4 + depth counts the rounds of a loop.
fn text(steps: &[Step], depth: usize) -> String {
    steps.iter().map(|step| step_text(step, depth)).collect()
}

fn step_text(step: &Step, depth: usize) -> String {
    match step {
        Step::Set(to, value) => format!("i64.const {value} local.set {to} "),
        Step::Op(to, op, a, b) => {
            let name = match op {
                Operator::Add => "add",
                Operator::Mul => "mul",
                Operator::Xor => "xor",
                Operator::Rotl => "rotl",
            };
            format!("local.get {a} local.get {b} i64.{name} local.set {to} ")
        }
        Step::If(on, then, other) => format!(
            "local.get {on} i32.wrap_i64 if {} else {} end ",
            text(then, depth),
            text(other, depth)
        ),
        Step::Repeat(rounds, body) => format!(
            "i64.const {rounds} local.set {n} block loop
             local.get {n} i64.eqz br_if 1
             {body} local.get {n} i64.const 1 i64.sub local.set {n} br 0 end end ",
            n = 4 + depth,
            body = text(body, depth + 1)
        ),
        Step::Unless(on, body) => {
            format!("block local.get {on} i64.eqz br_if 0 {} end ", text(body, depth))
        }
        Step::Bump(at) => format!("local.get {at} call $bump local.set {at} "),
    }
}

/// Values and cost of a program, by the rules: an operator costs its weight
/// when its segment is entered, so that what stands after a branch costs only
/// when it is reached.
#[derive(Default)]
struct Machine {
    locals: [i64; 4],
    cost: u64,
}

impl Machine {
    fn run(&mut self, steps: &[Step]) {
        for step in steps {
            self.step(step);
        }
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Set(to, value) => {
                self.cost += 2;
                self.locals[usize::from(*to)] = *value;
            }
            Step::Op(to, op, a, b) => {
                self.cost += 4;
                let (a, b) = (self.locals[usize::from(*a)], self.locals[usize::from(*b)]);
                self.locals[usize::from(*to)] = match op {
                    Operator::Add => a.wrapping_add(b),
                    Operator::Mul => a.wrapping_mul(b),
                    Operator::Xor => a ^ b,
                    Operator::Rotl => a.rotate_left(u32::try_from(b & 63).expect("below 64")),
                };
            }
            Step::If(on, then, other) => {
                // local.get 1, i32.wrap 1, if 2
                self.cost += 4;
                let low_half_is_zero = self.locals[usize::from(*on)].trailing_zeros() >= 32;
                self.run(if low_half_is_zero { other } else { then });
            }
            Step::Repeat(rounds, body) => {
                // const 1, local.set 1
                self.cost += 2;
                for _ in 0..*rounds {
                    // the test 1 + 1 + 2; the count 1 + 1 + 1 + 1; br 2
                    self.cost += 10;
                    self.run(body);
                }
                self.cost += 4;
            }
            Step::Unless(on, body) => {
                // local.get 1, i64.eqz 1, br_if 2
                self.cost += 4;
                if self.locals[usize::from(*on)] != 0 {
                    self.run(body);
                }
            }
            Step::Bump(at) => {
                // local.get 1, call 5, local.set 1; entry 1, get 1, const 1, add 1
                self.cost += 11;
                let value = &mut self.locals[usize::from(*at)];
                *value = value.wrapping_add(1);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn random_programs_compute_and_cost_what_the_rules_say(steps in program()) {
        let wat = format!(
            r#"(module
            (import "ic0" "msg_reply" (func $reply))
            (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
            (memory 1)
            (func $bump (param i64) (result i64) local.get 0 i64.const 1 i64.add)
            (func (export "canister_query f")
                (local i64 i64 i64 i64 i64 i64 i64 i64 i64 i64)
                {}
                (i64.store (i32.const 0) (local.get 0)) (i64.store (i32.const 8) (local.get 1))
                (i64.store (i32.const 16) (local.get 2)) (i64.store (i32.const 24) (local.get 3))
                (call $append (i32.const 0) (i32.const 32)) call $reply))"#,
            text(&steps, 0)
        );
        let mut machine = Machine::default();
        machine.run(&steps);
        let outcome = canister(&wat).query("f", b"");
        // entry 1; four stores of 3; const 2 + call 5 + 500 + 50 * 32; call 5 + 500
        prop_assert_eq!(outcome.instructions, machine.cost + 1 + 12 + 2_107 + 505);
        let values: Vec<i64> =
            numbers(&reply(outcome)).into_iter().map(u64::cast_signed).collect();
        prop_assert_eq!(values, machine.locals.to_vec());
    }
}
