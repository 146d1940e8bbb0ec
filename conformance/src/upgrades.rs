//! What it costs to keep state in an upgrade: `upgrades/main.py`, measured in the host.

use candid::Encode;
use conformance_host::{Host, InstallResult, Principal};
use transpiler::build::Workshop;

use crate::growth::{GrowthError, wasm_of};

/// How many values a state has.
pub const VALUES: u64 = 200_000;

/// The methods of `upgrades/main.py`.
const STATES: &[&str] = &[
    "bytes_of_one_object",
    "a_list_of_ints",
    "a_dict_of_strings_and_ints",
    "a_dict_of_records",
    "a_list_with_every_item_twice",
];

/// States of a hundred megabytes, with how many values make one.
const LARGE: &[(&str, u64)] = &[
    ("bytes_of_one_object", 10_000_000),
    ("a_list_of_ints", 14_600_000),
    ("a_dict_of_records", 3_700_000),
];

/// Where the length of the message is in stable memory: after the page of the memory manager, and the eight
/// bytes that begin a state.
const LENGTH_AT: usize = 65_536 + 8;

/// What one state cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Upgrade {
    /// The method that made the state.
    pub state: &'static str,
    /// How many values it has.
    pub values: u64,
    /// Bytes that were written.
    pub bytes: u64,
    /// Instructions of the upgrade, an upgrade without values taken off.
    pub instructions: u64,
}

impl Upgrade {
    /// Instructions for 1,000,000 bytes.
    pub fn per_megabyte(&self) -> u64 {
        self.instructions * 1_000_000 / self.bytes.max(1)
    }
}

/// Measures every state of [`VALUES`] values.
///
/// # Errors
/// If the canister does not build, or a call or an upgrade fails.
pub fn measure(workshop: &Workshop) -> Result<Vec<Upgrade>, GrowthError> {
    measure_states(workshop, STATES.iter().map(|state| (*state, VALUES)))
}

/// Measures states of a hundred megabytes. It takes half a minute, and three gigabytes of memory.
///
/// # Errors
/// As [`measure`].
pub fn measure_large(workshop: &Workshop) -> Result<Vec<Upgrade>, GrowthError> {
    measure_states(workshop, LARGE.iter().copied())
}

fn measure_states(
    workshop: &Workshop,
    states: impl Iterator<Item = (&'static str, u64)>,
) -> Result<Vec<Upgrade>, GrowthError> {
    let wasm = wasm_of("upgrades/main.py", workshop)?;
    let (_, nothing) = upgrade(&wasm, "a_list_of_ints", 0)?;
    let states = states.map(|(state, values)| {
        let (bytes, instructions) = upgrade(&wasm, state, values)?;
        Ok(Upgrade { state, values, bytes, instructions: instructions.saturating_sub(nothing) })
    });
    states.collect()
}

/// The bytes of a state and the instructions of its upgrade.
fn upgrade(wasm: &[u8], state: &'static str, values: u64) -> Result<(u64, u64), GrowthError> {
    let (mut host, sender) = (Host::new(), Principal::anonymous());
    let rejected = |rejection: String| GrowthError::Rejected { method: state, size: values, rejection };
    let id = host.create_canister();
    host.install_canister(id, wasm, b"DIDL\0\0", sender)?;
    // Encoding a number cannot fail.
    let argument = Encode!(&values).unwrap_or_default();
    let filled = host.update_call(id, sender, state, &argument)?;
    filled.into_reply().map_err(|rejection| rejected(rejection.to_string()))?;
    let outcome = host.upgrade_canister(id, wasm, b"DIDL\0\0", sender)?;
    if let InstallResult::Rejected(rejection) = outcome.result {
        return Err(rejected(rejection.to_string()));
    }
    let stable = host.stable_memory(id)?;
    let length = stable.get(LENGTH_AT..).and_then(|rest| rest.first_chunk());
    Ok((length.map_or(0, |bytes| u64::from_le_bytes(*bytes)), outcome.instructions))
}

/// The measurements as a Markdown table.
pub fn markdown(measured: &[Upgrade]) -> String {
    let mut text =
        "| state | values | bytes | instructions | for 1 MB |\n|---|---:|---:|---:|---:|\n".to_owned();
    for upgrade in measured {
        let Upgrade { state, values, bytes, instructions } = upgrade;
        let (name, each) = (state.replace('_', " "), upgrade.per_megabyte());
        text += &format!("| {name} | {values} | {bytes} | {instructions} | {each} |\n");
    }
    text
}
