//! What an operator costs, in instructions.
//!
//! The table is the data file beside this one; its source is named there. An
//! operator it does not list costs 1.

use std::collections::HashMap;
use std::sync::LazyLock;

use wasmparser::Operator;

use super::operators;

const TABLE: &str = include_str!("instruction-weights.txt");
const UNLISTED: Weight = Weight { wasm32: 1, wasm64: 1 };

#[derive(Clone, Copy)]
struct Weight {
    wasm32: u32,
    wasm64: u32,
}

static WEIGHTS: LazyLock<Vec<Weight>> = LazyLock::new(|| {
    let listed: HashMap<&str, Weight> = TABLE.lines().filter_map(parse_line).collect();
    let weight = |name| listed.get(name).copied().unwrap_or(UNLISTED);
    operators::NAMES.iter().map(|name| weight(*name)).collect()
});

/// A line is a name and two costs; a comment starts with `#`.
fn parse_line(line: &str) -> Option<(&str, Weight)> {
    let mut fields = line.split('#').next()?.split_whitespace();
    let name = fields.next()?;
    let mut cost = || fields.next().and_then(|field| field.parse().ok());
    let (wasm32, wasm64) = (cost(), cost());
    Some((
        name,
        Weight {
            wasm32: wasm32.expect("the embedded table has a wasm32 cost on every line"),
            wasm64: wasm64.expect("the embedded table has a wasm64 cost on every line"),
        },
    ))
}

/// The cost of `operator` in a module whose memory is 32-bit or 64-bit.
#[must_use]
pub fn weight(operator: &Operator<'_>, wasm64: bool) -> u64 {
    let weight = WEIGHTS[operators::index(operator)];
    u64::from(if wasm64 { weight.wasm64 } else { weight.wasm32 })
}

#[cfg(test)]
mod tests;
