//! What a message costs beside its body, held to what is promised: no more than half of the hand-written
//! canister's for an empty query and an increment, and a counter that reads less than 3,000 in the body.

use conformance::overhead::{Author, Overhead, markdown, measure};
use transpiler::build::Workshop;
use transpiler::syntax::on_large_stack;

/// The methods of which it is promised.
const PROMISED: [&str; 2] = ["noop", "increment"];

fn of<'a>(measured: &'a [Overhead], method: &str, author: Author) -> &'a Overhead {
    let found = measured.iter().find(|overhead| overhead.method == method && overhead.author == author);
    found.unwrap_or_else(|| panic!("{method} was not measured"))
}

#[test]
fn a_message_costs_half_of_the_hand_written_and_less_than_3000_before_its_body() {
    let workshop = Workshop::open().expect("a toolchain");
    let measured = on_large_stack(|| measure(&workshop)).expect("the canisters can be measured");
    let table = markdown(&measured);
    for method in PROMISED {
        let ours = of(&measured, method, Author::Compiled);
        let hand_written = of(&measured, method, Author::HandWritten);
        assert!(2 * ours.all <= hand_written.all, "{method}:\n{table}");
        let reading = ours.around.expect("ours is looked into").reading;
        assert!(reading < 3_000, "{method}:\n{table}");
    }
    for least in measured.iter().filter(|overhead| overhead.author == Author::Least) {
        for author in [Author::Compiled, Author::HandWritten] {
            let other = of(&measured, least.method, author);
            assert!(least.all < other.all, "nothing costs less than the least:\n{table}");
        }
    }
}
