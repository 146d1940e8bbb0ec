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

/// Where the length of the message is in stable memory: after the page of the memory manager, and the eight
/// bytes that begin a state.
const LENGTH_AT: usize = 65_536 + 8;

/// What one state cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Upgrade {
    /// The method that made the state.
    pub state: &'static str,
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

/// Measures every state.
///
/// # Errors
/// If the canister does not build, or a call or an upgrade fails.
pub fn measure(workshop: &Workshop) -> Result<Vec<Upgrade>, GrowthError> {
    let wasm = wasm_of("upgrades/main.py", workshop)?;
    let (_, nothing) = upgrade(&wasm, "a_list_of_ints", 0)?;
    let states = STATES.iter().map(|state| {
        let (bytes, instructions) = upgrade(&wasm, state, VALUES)?;
        Ok(Upgrade { state, bytes, instructions: instructions.saturating_sub(nothing) })
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
        format!("| {VALUES} values | bytes | instructions | for 1 MB |\n|---|---:|---:|---:|\n");
    for upgrade in measured {
        let name = upgrade.state.replace('_', " ");
        let each = upgrade.per_megabyte();
        text += &format!("| {name} | {} | {} | {each} |\n", upgrade.bytes, upgrade.instructions);
    }
    text
}
