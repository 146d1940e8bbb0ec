//! Installing, reinstalling, upgrading and uninstalling.

use ic_principal::Principal;

use super::Host;
use super::payment::withdraw;
use crate::canister::{Canister, Code, Keep, Request, State, run};
use crate::cycles;
use crate::execution::{Entry, compile};
use crate::limits::{Hook, INSTALL_INSTRUCTIONS};
use crate::outcome::{HostError, InstallOutcome, InstallResult};
use crate::rejection::{ErrorCode, ExecutionError, Rejection};
use crate::system_api::Mode;

#[derive(Clone, Copy, PartialEq, Eq)]
enum InstallMode {
    Install,
    Reinstall,
    Upgrade,
}

impl Host {
    /// Installs a module into an empty canister: runs its start function and
    /// `canister_init`. The sender becomes a controller; from then on only
    /// controllers may replace or remove the module, and others are rejected
    /// as the replica rejects them.
    ///
    /// # Errors
    /// When there is no such canister, it is not empty, the module is not
    /// valid, or the host itself fails. A trap, and a sender who is no
    /// controller, are outcomes.
    pub fn install_canister(
        &mut self,
        id: Principal,
        wasm: &[u8],
        argument: &[u8],
        sender: Principal,
    ) -> Result<InstallOutcome, HostError> {
        self.install_code(InstallMode::Install, id, wasm, argument, sender)
    }

    /// Replaces what the canister holds, stable memory included, by a freshly
    /// installed module.
    ///
    /// # Errors
    /// As [`Host::install_canister`]; an empty canister is not an error.
    pub fn reinstall_canister(
        &mut self,
        id: Principal,
        wasm: &[u8],
        argument: &[u8],
        sender: Principal,
    ) -> Result<InstallOutcome, HostError> {
        self.install_code(InstallMode::Reinstall, id, wasm, argument, sender)
    }

    /// Upgrades the canister: `canister_pre_upgrade` of the old module, then
    /// the start function and `canister_post_upgrade` of the new. Stable
    /// memory, certified data and cycles stay; heap and timer do not.
    ///
    /// # Errors
    /// As [`Host::install_canister`], and when the canister is empty.
    pub fn upgrade_canister(
        &mut self,
        id: Principal,
        wasm: &[u8],
        argument: &[u8],
        sender: Principal,
    ) -> Result<InstallOutcome, HostError> {
        self.install_code(InstallMode::Upgrade, id, wasm, argument, sender)
    }

    /// Empties the canister: module, heap, stable memory, certified data and
    /// timer. Its cycles and controllers stay. The inner error is the
    /// rejection of a sender who is no controller.
    ///
    /// # Errors
    /// When there is no such canister.
    pub fn uninstall_canister(
        &mut self,
        id: Principal,
        sender: Principal,
    ) -> Result<Result<(), Rejection>, HostError> {
        let canister = self.canister_mut(id)?;
        if let Err(rejection) = canister.state.controlled_by(sender, "uninstall_code") {
            return Ok(Err(rejection));
        }
        canister.uninstall();
        Ok(Ok(()))
    }

    fn install_code(
        &mut self,
        mode: InstallMode,
        id: Principal,
        wasm: &[u8],
        argument: &[u8],
        sender: Principal,
    ) -> Result<InstallOutcome, HostError> {
        let time = self.time;
        let canister = self.canister_mut(id)?;
        let empty = canister.code.is_none();
        if !empty && let Err(rejection) = canister.state.controlled_by(sender, "install_code") {
            return Ok(not_started(rejection));
        }
        match (mode, &canister.code) {
            (InstallMode::Install, Some(_)) => return Err(HostError::AlreadyInstalled(id)),
            (InstallMode::Upgrade, None) => return Err(HostError::NotInstalled(id)),
            (InstallMode::Install | InstallMode::Reinstall, _) | (InstallMode::Upgrade, Some(_)) => {}
        }
        let module = compile(wasm)?;
        let (wasm64, compile_instructions) = (module.wasm64, module.compile_instructions);
        let compile_instructions = compile_instructions.min(INSTALL_INSTRUCTIONS);
        let new = Code::new(module)?;
        let prepaid = cycles::execution(INSTALL_INSTRUCTIONS, wasm64);
        let threshold = canister.state.frozen_below(canister.code.as_ref());
        // Whoever comes so far is a controller, or becomes one.
        if let Err(mut rejection) = withdraw(&mut canister.state, prepaid, threshold, true) {
            rejection.message = format!("Canister installation failed with `{}`", rejection.message);
            return Ok(not_started(rejection));
        }
        let mut phases = Phases {
            state: canister.state.clone(),
            caller: sender,
            argument,
            time,
            left: INSTALL_INSTRUCTIONS - compile_instructions,
            debug: Vec::new(),
        };
        if empty {
            phases.state.controllers.insert(sender);
        }
        let result = phases.all(mode, canister, new)?;
        let used = INSTALL_INSTRUCTIONS - phases.left;
        let fee = cycles::execution(used, wasm64);
        let result = match result {
            Ok(code) => {
                canister.state = phases.state;
                canister.state.version += 1;
                canister.code = Some(code);
                InstallResult::Installed
            }
            Err(rejection) => InstallResult::Rejected(rejection),
        };
        canister.state.cycles += prepaid - fee;
        Ok(InstallOutcome {
            result,
            instructions: used - compile_instructions,
            compile_instructions,
            cycles: fee,
            debug: phases.debug,
        })
    }
}

impl Canister {
    /// Drops the module and what it held.
    pub(super) fn uninstall(&mut self) {
        self.code = None;
        self.state.reset_for_install();
        self.state.version += 1;
    }
}

impl State {
    /// Rejects who does not control the canister, in the words with which the
    /// replica keeps such a call of the management canister's `method` out.
    fn controlled_by(&self, sender: Principal, method: &str) -> Result<(), Rejection> {
        if self.controllers.contains(&sender) {
            return Ok(());
        }
        let text = format!("Only controllers of canister {} can call ic00 method {method}", self.id);
        Err(Rejection::new(ErrorCode::CanisterInvalidController, text))
    }
}

fn not_started(rejection: Rejection) -> InstallOutcome {
    InstallOutcome {
        result: InstallResult::Rejected(rejection),
        instructions: 0,
        compile_instructions: 0,
        cycles: 0,
        debug: Vec::new(),
    }
}

/// The phases of an install, on a copy of the canister's state: nothing is
/// kept unless all succeed.
struct Phases<'a> {
    state: State,
    caller: Principal,
    argument: &'a [u8],
    time: u64,
    left: u64,
    debug: Vec<Vec<u8>>,
}

impl Phases<'_> {
    fn all(
        &mut self,
        mode: InstallMode,
        canister: &mut Canister,
        mut new: Code,
    ) -> Result<Result<Code, Rejection>, HostError> {
        if self.left == 0 {
            let error = ExecutionError::InstructionLimitExceeded(INSTALL_INSTRUCTIONS);
            return Ok(Err(error.into_rejection(self.state.id, Vec::new())));
        }
        let (hook, hook_mode) = match mode {
            InstallMode::Install | InstallMode::Reinstall => (Hook::Init, Mode::Init),
            InstallMode::Upgrade => (Hook::PostUpgrade, Mode::PostUpgrade),
        };
        if let (InstallMode::Upgrade, Some(old)) = (mode, &mut canister.code) {
            if let Err(rejection) = self.hook(old, Hook::PreUpgrade, Mode::PreUpgrade)? {
                return Ok(Err(rejection));
            }
            self.state.reset_for_upgrade();
        } else {
            self.state.reset_for_install();
        }
        if new.module.has_start
            && let Err(rejection) = self.phase(&mut new, Entry::Start, Mode::Start)?
        {
            return Ok(Err(rejection));
        }
        Ok(self.hook(&mut new, hook, hook_mode)?.map(|()| new))
    }

    fn hook(
        &mut self,
        code: &mut Code,
        hook: Hook,
        mode: Mode,
    ) -> Result<Result<(), Rejection>, HostError> {
        if code.module.facts.hooks.contains(&hook) {
            self.phase(code, Entry::Export(hook.export()), mode)
        } else {
            Ok(Ok(()))
        }
    }

    fn phase(
        &mut self,
        code: &mut Code,
        entry: Entry<'_>,
        mode: Mode,
    ) -> Result<Result<(), Rejection>, HostError> {
        // The old module's heap is replaced, or is needed as it was.
        let keep = if mode == Mode::PreUpgrade { Keep::State } else { Keep::All };
        let request = Request {
            entry,
            mode,
            caller: self.caller,
            argument: self.argument,
            method: "",
            instruction_limit: self.left,
            time: self.time,
            certificate: None,
            keep,
            rejection: None,
        };
        let mut executed = run(&mut self.state, code, request)?;
        self.left -= executed.instructions;
        self.debug.append(&mut executed.debug);
        Ok(executed.rejection(self.state.id).map_or(Ok(()), Err))
    }
}
