//! Random programs of three functions that may call each other, and a module variable.

use num_bigint::BigInt;

use crate::analysis::toy::{self, Toy};
use crate::ir::{
    Block, Expr, ExprKind, GlobalId, Iteration, LocalId, Program, Rvalue, ShortCircuit, StmtKind,
};
use crate::ty::Ty;

/// A linear congruential generator (the constants of Knuth's MMIX).
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 40).unwrap_or(0) % bound
    }

    fn small(&mut self) -> i128 {
        i128::try_from(self.below(13)).unwrap_or(0) - 4
    }

    /// An argument for the first function.
    pub(super) fn argument(&mut self) -> BigInt {
        match self.below(6) {
            0 => BigInt::from(u64::MAX),
            1 => BigInt::from(i64::MIN),
            2 => BigInt::from(1) << 90,
            _ => BigInt::from(self.small()),
        }
    }
}

const FUNCTIONS: usize = 3;
const VARIABLES: usize = 4;

pub(super) struct Generator<'r> {
    random: &'r mut Random,
    toy: Toy,
    ints: Vec<LocalId>,
    global: GlobalId,
}

impl<'r> Generator<'r> {
    /// The first function takes anything; the others only what it and they pass on.
    pub(super) fn program(random: &'r mut Random) -> Program {
        let global = GlobalId::new(0);
        let functions = (0..FUNCTIONS).map(|position| {
            let toy = Toy::new(&format!("f{position}"), Ty::Int);
            let mut generator = Generator { random, toy, ints: Vec::new(), global };
            let body = generator.function_body();
            generator.toy.body(body)
        });
        let mut program = toy::program(functions.collect());
        toy::add_global(&mut program);
        // A function whose callers are not all known is the first: it is used as a value.
        let value = toy::expr(ExprKind::Function(toy::function(0)), Ty::None);
        let body = program.modules[0].body;
        let start = toy::stmt(StmtKind::StoreGlobal(global, toy::int(0)));
        program.functions[body].body = vec![start, toy::run(Rvalue::Pure(value))];
        program.expr_count += 2;
        program
    }

    fn function_body(&mut self) -> Block {
        for name in ["a", "b"] {
            let param = self.toy.param(name, Ty::Int);
            self.ints.push(param);
        }
        let mut block = Vec::new();
        for position in 0..VARIABLES {
            let local = self.toy.var(&format!("x{position}"), Ty::Int);
            let value = self.literal();
            block.push(toy::set(local, value));
            self.ints.push(local);
        }
        let size = 3 + self.random.below(4);
        block.extend(self.block(size, 3, false));
        let result = self.int(2);
        block.push(toy::ret(result));
        block
    }

    fn block(&mut self, size: usize, depth: usize, in_loop: bool) -> Block {
        let mut block = Vec::new();
        for _ in 0..size {
            self.stmt(depth, in_loop, &mut block);
        }
        block
    }

    fn stmt(&mut self, depth: usize, in_loop: bool, block: &mut Block) {
        let choice = self.random.below(if depth == 0 { 12 } else { 20 });
        match choice {
            0..=4 => {
                let (local, value) = (self.any_local(), self.int(2));
                block.push(toy::set(local, value));
            }
            5..=6 => {
                let local = self.any_local();
                let step = self.literal();
                let value = toy::arith("add", self.toy.get(local), step);
                block.push(toy::set(local, value));
            }
            7 => self.raising(block),
            8 => self.call(block),
            9 => self.global(block),
            10 if in_loop && self.random.below(2) == 0 => {
                let kind = if self.random.below(2) == 0 { StmtKind::Break } else { StmtKind::Continue };
                let condition = self.condition(1);
                block.push(toy::branch(condition, vec![toy::stmt(kind)], Vec::new()));
            }
            10 | 11 => {
                let (left, right) = (self.any_local(), self.any_local());
                let value = toy::expr(
                    ExprKind::Tuple(vec![self.int(1), self.int(1)]),
                    Ty::Tuple(vec![Ty::Int, Ty::Int]),
                );
                if left != right {
                    block.push(toy::stmt(StmtKind::Unpack(vec![left, right], value)));
                }
            }
            12..=14 => {
                let condition = self.tested(block);
                let (then, orelse) = (self.random.below(3) + 1, self.random.below(3));
                let then = self.block(then, depth - 1, in_loop);
                let orelse = self.block(orelse, depth - 1, in_loop);
                block.push(toy::branch(condition, then, orelse));
            }
            15..=17 => self.while_loop(depth, in_loop, block),
            _ => self.for_loop(depth, in_loop, block),
        }
    }

    fn while_loop(&mut self, depth: usize, in_loop: bool, block: &mut Block) {
        let mut stmts = Vec::new();
        let value = self.tested(&mut stmts);
        let size = self.random.below(3) + 1;
        let body = self.block(size, depth - 1, true);
        let orelse = self.block(usize::from(self.random.0 & 1 == 0), depth - 1, in_loop);
        let condition = toy::body(stmts, value);
        block.push(toy::stmt(StmtKind::While { condition, body, orelse }));
    }

    fn for_loop(&mut self, depth: usize, in_loop: bool, block: &mut Block) {
        let local = self.any_local();
        let step = [1, 1, 2, -1, -3][self.random.below(5)];
        let over = Iteration::Range { start: self.int(1), stop: self.int(1), step: toy::int(step) };
        let size = self.random.below(3) + 1;
        let body = self.block(size, depth - 1, true);
        let orelse = self.block(usize::from(self.random.0 & 1 == 0), depth - 1, in_loop);
        block.push(toy::stmt(StmtKind::For { local, over, body, orelse }));
    }

    /// A condition, perhaps through a temporary that stands for a short circuit.
    fn tested(&mut self, block: &mut Block) -> Expr {
        if self.random.below(3) > 0 {
            return self.condition(2);
        }
        let temp = self.toy.temp("test", Ty::Bool);
        let op = if self.random.below(2) == 0 { ShortCircuit::And } else { ShortCircuit::Or };
        let left = self.condition(1);
        let mut stmts = Vec::new();
        self.stmt(0, false, &mut stmts);
        let right = toy::body(stmts, self.condition(1));
        block.push(toy::bind(temp, Rvalue::ShortCircuit(op, left, Box::new(right))));
        self.toy.get(temp)
    }

    fn raising(&mut self, block: &mut Block) {
        let name = ["int.__floordiv__", "int.__mod__"][self.random.below(2)];
        let args = vec![self.int(1), self.int(1)];
        block.push(toy::bind(self.any_local(), toy::builtin(name, args)));
    }

    fn call(&mut self, block: &mut Block) {
        let callee = toy::function(self.random.below(FUNCTIONS));
        let args = vec![self.int(1), self.int(1)];
        block.push(toy::bind(self.any_local(), Rvalue::Call(callee, args)));
    }

    fn global(&mut self, block: &mut Block) {
        let temp = self.toy.temp("g", Ty::Int);
        block.push(toy::bind(temp, Rvalue::LoadGlobal(self.global)));
        let value = match self.random.below(3) {
            0 => toy::arith("add", self.toy.get(temp), toy::int(2)),
            1 => toy::arith("and", self.toy.get(temp), self.int(1)),
            _ => {
                block.push(toy::set(self.any_local(), self.toy.get(temp)));
                return;
            }
        };
        block.push(toy::stmt(StmtKind::StoreGlobal(self.global, value)));
    }

    fn any_local(&mut self) -> LocalId {
        self.ints[self.random.below(self.ints.len())]
    }

    fn literal(&mut self) -> Expr {
        let value = match self.random.below(10) {
            0 => i128::from(i64::MAX),
            1 => 1000,
            2 => -100,
            _ => self.random.small(),
        };
        toy::int(value)
    }

    fn int(&mut self, depth: usize) -> Expr {
        if depth == 0 || self.random.below(4) == 0 {
            return if self.random.below(3) == 0 {
                self.literal()
            } else {
                let local = self.any_local();
                self.toy.get(local)
            };
        }
        if self.random.below(8) == 0 {
            let kind = ExprKind::IfElse {
                condition: Box::new(self.condition(1)),
                then: Box::new(self.int(depth - 1)),
                otherwise: Box::new(self.int(depth - 1)),
            };
            return toy::expr(kind, Ty::Int);
        }
        let name = ["add", "add", "sub", "sub", "mul", "and", "or", "xor"][self.random.below(8)];
        let (left, right) = (self.int(depth - 1), self.int(depth - 1));
        toy::arith(name, left, right)
    }

    fn condition(&mut self, depth: usize) -> Expr {
        if depth > 0 && self.random.below(3) == 0 {
            let (left, right) = (self.condition(depth - 1), self.condition(depth - 1));
            return match self.random.below(3) {
                0 => toy::and(left, right),
                1 => toy::or(left, right),
                _ => toy::not(left),
            };
        }
        let name = ["lt", "le", "gt", "ge", "eq", "ne"][self.random.below(6)];
        toy::cmp(name, self.int(1), self.int(1))
    }
}
