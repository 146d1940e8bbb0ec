//! Installing, upgrading, reinstalling and uninstalling.

use std::path::Path;

use conformance_host::{HostError, InstallOutcome, InstallResult, Principal};

use super::answer::Answer;
use super::build::WrongRequest;
use super::call::argument;
use super::request::{Op, Request};
use super::session::{Module, Session, sender, words};
use crate::service::Service;

impl Session<'_> {
    pub(super) fn install(&mut self, request: &Request) -> Result<Answer, WrongRequest> {
        if request.interpret_all == Some(true) {
            return Err("interpret_all is not supported yet in this version".to_owned().into());
        }
        let sender = sender(request)?;
        let wasm = self.module(request)?;
        let service = service_of(&wasm);
        let interface = service.as_ref().map(|service| (service.env(), service.init_arguments()));
        let argument = argument(request, interface)?;
        let id = self.named(request)?;
        let outcome = self.put(request.op, id, &wasm, &argument, sender).map_err(words)?;
        let mut answer = Answer {
            canister_id: Some(id.to_text()),
            instructions: Some(outcome.instructions),
            cycles: Some(outcome.cycles),
            wasm_bytes: Some(wasm.len()),
            debug: Some(outcome.debug_text()),
            ..Answer::done()
        };
        match outcome.result {
            InstallResult::Installed => {
                answer.did = self.host.candid_service(id).map_err(words)?;
                self.installed.insert(id, Module { wasm, service });
                Ok(answer)
            }
            InstallResult::Rejected(rejection) => Ok(answer.rejected(&rejection)),
        }
    }

    pub(super) fn uninstall(&mut self, request: &Request) -> Result<Answer, WrongRequest> {
        let id = self.mentioned(request)?;
        let outcome = self.host.uninstall_canister(id, sender(request)?).map_err(words)?;
        let answer = Answer { canister_id: Some(id.to_text()), ..Answer::done() };
        Ok(match outcome {
            Ok(()) => {
                self.installed.remove(&id);
                answer
            }
            Err(rejection) => answer.rejected(&rejection),
        })
    }

    fn put(
        &mut self,
        op: Op,
        id: Principal,
        wasm: &[u8],
        argument: &[u8],
        sender: Principal,
    ) -> Result<InstallOutcome, HostError> {
        match op {
            Op::Upgrade => self.host.upgrade_canister(id, wasm, argument, sender),
            Op::Reinstall => self.host.reinstall_canister(id, wasm, argument, sender),
            Op::Install
            | Op::Uninstall
            | Op::Update
            | Op::Query
            | Op::AdvanceTime
            | Op::SetTime
            | Op::Tick
            | Op::Id
            | Op::Balance
            | Op::AddCycles => self.host.install_canister(id, wasm, argument, sender),
        }
    }

    /// The module a request names; the one installed already, where it names none and has one.
    fn module(&mut self, request: &Request) -> Result<Vec<u8>, WrongRequest> {
        match (&request.entry, &request.wasm) {
            (Some(_), Some(_)) => Err("the request has both \"entry\" and \"wasm\"".to_owned().into()),
            (Some(entry), None) => Ok(self.source.compile(&self.folder.join(entry))?.wasm),
            (None, Some(path)) => Ok(read_wasm(&self.folder.join(path))?),
            (None, None) => {
                let installed = match request.op {
                    Op::Upgrade | Op::Reinstall => {
                        self.mentioned(request).ok().and_then(|id| self.installed.get(&id))
                    }
                    Op::Install
                    | Op::Uninstall
                    | Op::Update
                    | Op::Query
                    | Op::AdvanceTime
                    | Op::SetTime
                    | Op::Tick
                    | Op::Id
                    | Op::Balance
                    | Op::AddCycles => None,
                };
                let missing = || "the request has neither \"entry\" nor \"wasm\"".to_owned().into();
                installed.map(|module| module.wasm.clone()).ok_or_else(missing)
            }
        }
    }
}

fn read_wasm(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// The interface that a module carries, readable before it is installed, since its init arguments are
/// typed by it.
fn service_of(wasm: &[u8]) -> Option<Service> {
    Service::parse(&crate::service::service_in(wasm)?)
}
