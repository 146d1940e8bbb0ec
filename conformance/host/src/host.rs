//! The public face: canisters, messages and time. See [`Host`].

mod call;
mod install;
mod payment;
mod self_calls;
mod tasks;

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ic_principal::Principal;

use crate::canister::{Canister, State};
use crate::cycles;
use crate::limits::MethodKind;
use crate::outcome::HostError;
use crate::stable_memory::StableMemory;

/// The first canister's number, that of a local test network.
const FIRST_CANISTER: u64 = 0x8000_0000_0010_0000;
const NANOS_PER_SECOND: u64 = 1_000_000_000;
/// The custom section a canister's Candid interface is in, after `icp:public `.
const CANDID_SERVICE: &str = "candid:service";

/// A local Internet Computer: one application subnet of 13 nodes, in this
/// process. Method names follow PocketIC's client.
///
/// What this version does not do: deliver calls between canisters
/// (`ic0.call_perform` returns the transient error 2, but for calls that a
/// global timer makes to its own canister), stop canisters, refuse memory that
/// would freeze them, or serve the management canister.
pub struct Host {
    canisters: BTreeMap<Principal, Canister>,
    created: u64,
    time: u64,
}

impl Default for Host {
    fn default() -> Self {
        Self::new()
    }
}

impl Host {
    /// A host without canisters, whose clock stands at the real time.
    #[must_use]
    pub fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { canisters: BTreeMap::new(), created: 0, time: nanos(now) }
    }

    /// Creates an empty canister with
    /// [`DEFAULT_CANISTER_CYCLES`](cycles::DEFAULT_CANISTER_CYCLES), controlled
    /// by the anonymous principal.
    pub fn create_canister(&mut self) -> Principal {
        self.create_canister_with_cycles(cycles::DEFAULT_CANISTER_CYCLES)
    }

    /// Creates an empty canister with this many cycles.
    pub fn create_canister_with_cycles(&mut self, cycles: u128) -> Principal {
        let id = canister_id(FIRST_CANISTER + self.created);
        self.created += 1;
        self.canisters.insert(id, Canister { state: State::new(id, cycles, self.time), code: None });
        id
    }

    /// Whether a canister has this id.
    #[must_use]
    pub fn canister_exists(&self, id: Principal) -> bool {
        self.canisters.contains_key(&id)
    }

    /// The canisters, in order of their ids.
    pub fn canisters(&self) -> impl Iterator<Item = Principal> + '_ {
        self.canisters.keys().copied()
    }

    /// The SHA-256 of the canister's module; `None` when it is empty.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn module_hash(&self, id: Principal) -> Result<Option<[u8; 32]>, HostError> {
        Ok(self.canister(id)?.code.as_ref().map(|code| code.module.hash))
    }

    /// The methods the canister exports, by name; none when it is empty.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn methods(&self, id: Principal) -> Result<BTreeMap<String, MethodKind>, HostError> {
        let code = self.canister(id)?.code.as_ref();
        Ok(code.map(|code| code.module.facts.methods.clone()).unwrap_or_default())
    }

    /// The custom section `icp:public NAME` or `icp:private NAME` of the
    /// canister's module.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn canister_metadata(&self, id: Principal, name: &str) -> Result<Option<Vec<u8>>, HostError> {
        let code = self.canister(id)?.code.as_ref();
        Ok(code.and_then(|code| code.module.facts.metadata.get(name).cloned()))
    }

    /// The canister's Candid interface, from its `candid:service` metadata.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn candid_service(&self, id: Principal) -> Result<Option<String>, HostError> {
        let section = self.canister_metadata(id, CANDID_SERVICE)?;
        Ok(section.and_then(|bytes| String::from_utf8(bytes).ok()))
    }

    /// The canister's balance, in cycles.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn cycle_balance(&self, id: Principal) -> Result<u128, HostError> {
        Ok(self.canister(id)?.state.cycles)
    }

    /// Adds cycles to the canister's balance and returns the new balance.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn add_cycles(&mut self, id: Principal, cycles: u128) -> Result<u128, HostError> {
        let state = &mut self.canister_mut(id)?.state;
        state.cycles = state.cycles.saturating_add(cycles);
        Ok(state.cycles)
    }

    /// The balance below which the canister is frozen, in cycles.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn freezing_threshold(&self, id: Principal) -> Result<u128, HostError> {
        let canister = self.canister(id)?;
        Ok(canister.state.frozen_below(canister.code.as_ref()))
    }

    /// Sets for how many seconds of storage the canister's balance has to
    /// last, or it is frozen; 30 days unless set.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn set_freezing_threshold(&mut self, id: Principal, seconds: u64) -> Result<(), HostError> {
        let state = &mut self.canister_mut(id)?.state;
        state.freezing_threshold_seconds = seconds;
        state.version += 1;
        Ok(())
    }

    /// Replaces the canister's controllers.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn set_controllers(
        &mut self,
        id: Principal,
        controllers: impl IntoIterator<Item = Principal>,
    ) -> Result<(), HostError> {
        let state = &mut self.canister_mut(id)?.state;
        state.controllers = controllers.into_iter().collect::<BTreeSet<_>>();
        state.version += 1;
        Ok(())
    }

    /// Sets an environment variable of the canister.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn set_environment_variable(
        &mut self,
        id: Principal,
        name: &str,
        value: &str,
    ) -> Result<(), HostError> {
        let state = &mut self.canister_mut(id)?.state;
        state.environment.insert(name.to_owned(), value.to_owned());
        state.version += 1;
        Ok(())
    }

    /// The canister's heap between messages; empty when it has no module.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn heap(&self, id: Principal) -> Result<&[u8], HostError> {
        let code = self.canister(id)?.code.as_ref();
        Ok(code.map_or(&[], |code| &code.snapshot.heap))
    }

    /// A copy of the canister's stable memory.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn stable_memory(&self, id: Principal) -> Result<Vec<u8>, HostError> {
        Ok(self.canister(id)?.state.stable.to_vec())
    }

    /// Replaces the canister's stable memory, filled up with zeros to whole pages of 64 KiB.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn set_stable_memory(&mut self, id: Principal, data: &[u8]) -> Result<(), HostError> {
        let state = &mut self.canister_mut(id)?.state;
        state.stable = StableMemory::of(data);
        state.version += 1;
        Ok(())
    }

    /// The canister's certified data.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn certified_data(&self, id: Principal) -> Result<&[u8], HostError> {
        Ok(&self.canister(id)?.state.certified_data)
    }

    /// When the canister's global timer fires, in nanoseconds since 1970.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn global_timer(&self, id: Principal) -> Result<Option<u64>, HostError> {
        Ok(Some(self.canister(id)?.state.global_timer).filter(|time| *time != 0))
    }

    /// The time canisters see, in nanoseconds since 1970. It moves only when
    /// told to.
    #[must_use]
    pub const fn get_time(&self) -> u64 {
        self.time
    }

    /// Sets the time, in nanoseconds since 1970. Going back is allowed.
    /// Canisters pay for their storage over the time that passes, in whole
    /// seconds and once ten are over; one that cannot pay loses its module and
    /// all it holds but its balance.
    pub fn set_time(&mut self, nanos: u64) {
        self.time = nanos;
        for canister in self.canisters.values_mut() {
            canister.pay_storage(nanos);
        }
    }

    /// Lets time pass. What falls due runs at the next [`Host::tick`].
    pub fn advance_time(&mut self, by: Duration) {
        self.set_time(self.time.saturating_add(nanos(by)));
    }

    fn canister(&self, id: Principal) -> Result<&Canister, HostError> {
        self.canisters.get(&id).ok_or(HostError::CanisterNotFound(id))
    }

    fn canister_mut(&mut self, id: Principal) -> Result<&mut Canister, HostError> {
        self.canisters.get_mut(&id).ok_or(HostError::CanisterNotFound(id))
    }
}

impl Canister {
    /// Charges for storage up to a time, and uninstalls a canister that cannot pay.
    fn pay_storage(&mut self, time: u64) {
        // A clock that was set back starts anew from there.
        self.state.storage_paid_until = self.state.storage_paid_until.min(time);
        let seconds = (time - self.state.storage_paid_until) / NANOS_PER_SECOND;
        if seconds < cycles::STORAGE_PERIOD_SECONDS {
            return;
        }
        self.state.storage_paid_until = time;
        let due = cycles::storage(self.state.stored_bytes(self.code.as_ref()), seconds);
        match self.state.cycles.checked_sub(due) {
            Some(left) => self.state.cycles = left,
            None => self.uninstall(),
        }
    }
}

/// The id of the canister of this number: the number and a fixed tail.
fn canister_id(number: u64) -> Principal {
    let mut bytes = [1; 10];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    Principal::from_slice(&bytes)
}

fn nanos(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}
