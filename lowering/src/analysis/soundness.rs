//! Random programs, executed: every value must be in the range that analysis gives, and what it calls a
//! last use or a dead store must be one.

mod generate;
mod interpret;

use std::collections::HashSet;

use super::facts::analyze;
use super::last_use::last_use;
use generate::{Generator, Random};
use interpret::Machine;

#[test]
fn no_execution_contradicts_the_facts() {
    let mut random = Random(7);
    let mut evaluated = 0;
    let mut bounded = HashSet::new();
    for _ in 0..60 {
        let program = Generator::program(&mut random);
        let facts = analyze(&program);
        let uses = program
            .functions
            .iter()
            .map(|function| last_use(function, &HashSet::new(), facts.raises(&program)));
        let mut machine = Machine::new(&program, &facts, uses.collect());
        for _ in 0..6 {
            machine.run(random.argument(), random.argument());
        }
        evaluated += machine.evaluated;
        bounded.extend(machine.bounded);
    }
    assert!(evaluated > 100_000, "{evaluated} expressions were evaluated");
    assert!(bounded.len() > 2_000, "{} had bounds", bounded.len());
}
