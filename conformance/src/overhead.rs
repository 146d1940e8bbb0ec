//! What a message costs around its body: `overhead/main.py`, the same written by hand with ic-cdk, and the
//! least that a canister can do, in one host.

use candid::IDLArgs;
use candid::types::value::IDLValue;
use conformance_host::{Host, HostError, Principal};
use lowering::emit::EmittedFile;
use transpiler::build::{BuildError, CrateKind, Workshop};

use crate::growth::{GrowthError, wasm_of};

/// The hand-written canister.
const HAND_WRITTEN: &str = include_str!("../overhead/hand_written.rs");
/// The canister that does the least.
const LEAST: &str = include_str!("../overhead/least.wat");

/// The methods, with their arguments in Candid.
const METHODS: &[(&str, &[u8])] = &[
    ("noop", b"DIDL\0\0"),
    ("increment", b"DIDL\0\0"),
    // (record { name = "kybra"; age = 5 : nat64; active = true })
    (
        "three_fields",
        b"DIDL\x01\x6c\x03\xbf\xe9\xa7\x02\x78\xc6\x83\x99\xb2\x01\x7e\xcb\xe4\xfd\xc7\x04\x71\x01\0\
          \x05\0\0\0\0\0\0\0\x01\x05kybra",
    ),
];

/// The method whose body is nothing but reading the counter.
const READING: &str = "noop";

/// Whose canister it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// Ours, of Python.
    Compiled,
    /// A developer's, of Rust.
    HandWritten,
    /// Nobody's, of wasm.
    Least,
}

impl Author {
    const ALL: [Self; 3] = [Self::Compiled, Self::HandWritten, Self::Least];

    fn title(self) -> &'static str {
        match self {
            Self::Compiled => "kybra-aot",
            Self::HandWritten => "hand-written",
            Self::Least => "the least",
        }
    }
}

/// Instructions of a method's message, around its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// What `performance_counter(1)` reads first in the body.
    pub reading: u64,
    /// Decoding and what else comes before the body.
    pub before: u64,
    /// The body.
    pub body: u64,
}

/// The cost of one method in one canister, in instructions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overhead {
    /// The method.
    pub method: &'static str,
    /// The canister.
    pub author: Author,
    /// What is around the body; nobody looks in the canister that does the least.
    pub around: Option<Around>,
    /// What changed heap pages cost.
    pub pages: u64,
    /// The whole message, in replicated execution.
    pub all: u64,
}

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
pub enum OverheadError {
    /// Our canister does not build.
    #[error(transparent)]
    Compiled(#[from] GrowthError),
    /// The hand-written canister does not build.
    #[error(transparent)]
    HandWritten(#[from] BuildError),
    /// The least canister is no wasm.
    #[error(transparent)]
    Least(#[from] wat::Error),
    /// The host failed.
    #[error("the local replica failed: {0}")]
    Host(#[from] HostError),
    /// A call was not answered as it must be.
    #[error("{0}")]
    Answer(String),
}

/// Measures every method in every canister.
///
/// # Errors
/// If a canister does not build, a call is not answered, or the canisters answer differently.
pub fn measure(workshop: &Workshop) -> Result<Vec<Overhead>, OverheadError> {
    let files = [EmittedFile { path: "lib.rs".to_owned(), text: HAND_WRITTEN.to_owned() }];
    let canisters = [
        wasm_of("overhead/main.py", workshop)?,
        workshop.build(CrateKind::Canister, &files)?,
        wat::parse_str(LEAST)?,
    ];
    let mut measured = Vec::new();
    for &(method, argument) in METHODS {
        let mut replies = Vec::new();
        for (author, wasm) in Author::ALL.into_iter().zip(&canisters) {
            let (overhead, reply) = of_method(wasm, author, method, argument)?;
            measured.push(overhead);
            replies.push(reply);
        }
        if replies.iter().any(|reply| *reply != replies[0]) {
            return Err(OverheadError::Answer(format!("{method}: the answers are {replies:?}")));
        }
    }
    Ok(measured)
}

/// A canister that has been called once before.
struct Canister {
    host: Host,
    id: Principal,
}

impl Canister {
    fn new(wasm: &[u8]) -> Result<Self, OverheadError> {
        let mut host = Host::new();
        let id = host.create_canister();
        host.install_canister(id, wasm, b"DIDL\0\0", Principal::anonymous())?;
        Ok(Self { host, id })
    }

    /// The instructions of an update call, its reply, and what was printed.
    fn call(
        &mut self,
        method: &str,
        argument: &[u8],
    ) -> Result<(u64, Vec<u8>, Vec<String>), OverheadError> {
        let outcome = self.host.update_call(self.id, Principal::anonymous(), method, argument)?;
        let (instructions, printed) = (outcome.instructions, outcome.debug_text());
        let rejected = |rejection| OverheadError::Answer(format!("{method}: {rejection}"));
        Ok((instructions, outcome.into_reply().map_err(rejected)?, printed))
    }

    /// What the counter reads before and after the body.
    fn readings(&mut self, method: &str, argument: &[u8]) -> Result<(u64, u64), OverheadError> {
        let (_, _, printed) = self.call(&format!("probed_{method}"), argument)?;
        let numbers: Vec<u64> =
            printed.concat().split(' ').filter_map(|number| number.trim().parse().ok()).collect();
        match numbers[..] {
            [start, end] => Ok((start, end)),
            _ => Err(OverheadError::Answer(format!("{method} printed {printed:?}"))),
        }
    }

    /// What a query call costs; `None` for an update method.
    fn query(&mut self, method: &str, argument: &[u8]) -> Result<Option<u64>, OverheadError> {
        let outcome = self.host.query_call(self.id, Principal::anonymous(), method, argument)?;
        let instructions = outcome.instructions;
        Ok(outcome.into_reply().ok().map(|_| instructions))
    }
}

fn of_method(
    wasm: &[u8],
    author: Author,
    method: &'static str,
    argument: &[u8],
) -> Result<(Overhead, IDLArgs), OverheadError> {
    let mut canister = Canister::new(wasm)?;
    let queried = canister.query(method, argument)?;
    let before = canister.host.heap(canister.id)?.to_vec();
    let (all, reply, _) = canister.call(method, argument)?;
    let pages = match queried {
        // Only replicated execution is charged for pages.
        Some(queried) => all - queried,
        None => changed_pages(&before, canister.host.heap(canister.id)?),
    };
    let around = match author {
        Author::Compiled | Author::HandWritten => Some(around(wasm, method, argument)?),
        Author::Least => None,
    };
    Ok((Overhead { method, author, around, pages, all }, values(&reply)?))
}

fn around(wasm: &[u8], method: &str, argument: &[u8]) -> Result<Around, OverheadError> {
    let (start, end) = Canister::new(wasm)?.readings(READING, b"DIDL\0\0")?;
    let reading = end - start;
    let (start, end) = Canister::new(wasm)?.readings(method, argument)?;
    let body = (end - start).saturating_sub(reading);
    Ok(Around { reading: start, before: start.saturating_sub(reading), body })
}

/// What the changed pages of a heap cost: 1,000 for each of 4 KiB.
fn changed_pages(before: &[u8], after: &[u8]) -> u64 {
    let changed = before.chunks(4096).zip(after.chunks(4096)).filter(|(old, new)| old != new);
    1_000 * changed.count() as u64
}

/// The values of a reply. ic-cdk gives a null for a method without results, which its callers leave unread.
fn values(reply: &[u8]) -> Result<IDLArgs, OverheadError> {
    let mut values =
        IDLArgs::from_bytes(reply).map_err(|error| OverheadError::Answer(error.to_string()))?;
    while values.args.last() == Some(&IDLValue::Null) {
        values.args.pop();
    }
    Ok(values)
}

/// The measurements as a Markdown table.
pub fn markdown(measured: &[Overhead]) -> String {
    let mut text =
        "| method | canister | counter in the body | before the body | body | after it | dirty pages \
                    | all |\n|---|---|---:|---:|---:|---:|---:|---:|\n"
            .to_owned();
    for overhead in measured {
        let Overhead { method, author, around, pages, all } = overhead;
        let (name, title) = (method.replace('_', " "), author.title());
        let around = around.map_or_else(
            || "| | | |".to_owned(),
            |Around { reading, before, body }| {
                let after = all - pages - before - body;
                format!("| {reading} | {before} | {body} | {after}")
            },
        );
        text += &format!("| {name} | {title} {around} | {pages} | {all} |\n");
    }
    text
}
