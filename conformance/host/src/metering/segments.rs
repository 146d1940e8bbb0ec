//! Where in a function body the counter is charged, and how much.
//!
//! Source: dfinity/ic, `rs/embedders/src/wasm_utils/instrumentation.rs`.
//!
//! A segment is a run of operators that is paid for at its start. `block`,
//! `call` and `call_indirect` do not end one: what follows a call in its
//! segment is already paid when the callee runs.

use wasmparser::Operator;

use super::weights::weight;

/// A charge, injected before the operator at `start`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Index of the first operator of the segment.
    pub start: usize,
    /// Instructions charged.
    pub cost: u64,
    /// Whether execution can come back here without passing another check
    /// (function entry and loop bodies): the charge is then always injected,
    /// and followed by a check that the counter is not negative.
    pub reentrant: bool,
}

/// What an operator does to the segment it is in.
enum Effect {
    Stays,
    Closes { next_reentrant: bool },
}

#[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum; all others stay in the segment")]
fn effect(operator: &Operator<'_>) -> Effect {
    match operator {
        Operator::Loop { .. } => Effect::Closes { next_reentrant: true },
        Operator::If { .. }
        | Operator::Else
        | Operator::Br { .. }
        | Operator::BrIf { .. }
        | Operator::BrTable { .. }
        | Operator::End
        | Operator::Return
        | Operator::Unreachable
        | Operator::ReturnCall { .. }
        | Operator::ReturnCallIndirect { .. } => Effect::Closes { next_reentrant: false },
        _ => Effect::Stays,
    }
}

/// The charges of a function body, in order; those that would do nothing are
/// left out. Function entry costs 1.
#[must_use]
pub fn segments(operators: &[Operator<'_>], wasm64: bool) -> Vec<Segment> {
    let mut done = Vec::new();
    let mut open = Segment { start: 0, cost: 1, reentrant: true };
    for (at, operator) in operators.iter().enumerate() {
        open.cost += weight(operator, wasm64);
        if let Effect::Closes { next_reentrant } = effect(operator) {
            done.push(open);
            open = Segment { start: at + 1, cost: 0, reentrant: next_reentrant };
        }
    }
    done.push(open);
    done.retain(|segment| segment.cost > 0 || segment.reentrant);
    done
}

#[cfg(test)]
mod tests;
