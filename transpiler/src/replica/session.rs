//! A session: the host, and the names of its canisters.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use conformance_host::{Host, HostError, Principal};

use super::answer::Answer;
use super::build::{CanisterSource, WrongRequest};
use super::request::{Op, Request};
use crate::service::Service;

/// The state behind a stream of requests.
pub struct Session<'a> {
    pub(super) host: Host,
    pub(super) source: &'a mut dyn CanisterSource,
    names: BTreeMap<String, Principal>,
    pub(super) installed: BTreeMap<Principal, Module>,
    /// What paths in requests are relative to.
    pub(super) folder: PathBuf,
}

/// What is installed in a canister.
pub(super) struct Module {
    /// The module, to be installed again.
    pub wasm: Vec<u8>,
    /// The interface, if the module says it.
    pub service: Option<Service>,
}

impl<'a> Session<'a> {
    /// A session without canisters, whose clock stands at the real time.
    pub fn new(source: &'a mut dyn CanisterSource) -> Self {
        let (names, installed) = (BTreeMap::new(), BTreeMap::new());
        Self { host: Host::new(), source, names, installed, folder: PathBuf::new() }
    }

    /// The session with paths relative to `folder` instead of the working folder.
    #[must_use]
    pub fn in_folder(mut self, folder: PathBuf) -> Self {
        self.folder = folder;
        self
    }

    /// The host.
    pub fn host(&mut self) -> &mut Host {
        &mut self.host
    }

    /// Answers one line.
    pub fn answer_line(&mut self, line: &[u8]) -> Answer {
        match serde_json::from_slice::<Request>(line) {
            Ok(request) => self.answer(&request),
            Err(error) => Answer::wrong(format!("the request is not understood: {error}").into()),
        }
    }

    /// Answers one request.
    pub fn answer(&mut self, request: &Request) -> Answer {
        self.execute(request).unwrap_or_else(Answer::wrong)
    }

    fn execute(&mut self, request: &Request) -> Result<Answer, WrongRequest> {
        match request.op {
            Op::Install | Op::Upgrade | Op::Reinstall => self.install(request),
            Op::Uninstall => self.uninstall(request),
            Op::Update | Op::Query => self.call(request),
            Op::AdvanceTime => {
                self.host.advance_time(Duration::from_nanos(given(request.nanos, "nanos")?));
                Ok(self.time())
            }
            Op::SetTime => {
                self.host.set_time(given(request.nanos, "nanos")?);
                Ok(self.time())
            }
            Op::Tick => {
                let ran = self.host.tick().map_err(words)?;
                Ok(Answer { tasks: Some(ran.into_iter().map(Into::into).collect()), ..Answer::done() })
            }
            Op::Id => {
                let id = self.named(request)?.to_text();
                Ok(Answer { id: Some(id.clone()), canister_id: Some(id), ..Answer::done() })
            }
            Op::Balance => {
                let id = self.named(request)?;
                Ok(Answer {
                    balance: Some(self.host.cycle_balance(id).map_err(words)?),
                    ..Answer::done()
                })
            }
            Op::AddCycles => {
                let id = self.named(request)?;
                let balance =
                    self.host.add_cycles(id, given(request.cycles, "cycles")?).map_err(words)?;
                Ok(Answer { balance: Some(balance), ..Answer::done() })
            }
        }
    }

    fn time(&self) -> Answer {
        Answer { time: Some(self.host.get_time()), ..Answer::done() }
    }

    /// The canister of that name, created if the name is new.
    pub(super) fn named(&mut self, request: &Request) -> Result<Principal, String> {
        let name = given(request.canister.as_deref(), "canister")?;
        if let Some(id) = self.existing(name) {
            return Ok(id);
        }
        let id = self.host.create_canister();
        self.names.insert(name.to_owned(), id);
        Ok(id)
    }

    /// The canister that a request to call or empty one means.
    pub(super) fn mentioned(&self, request: &Request) -> Result<Principal, String> {
        let name = given(request.canister.as_deref(), "canister")?;
        self.existing(name).ok_or_else(|| format!("there is no canister named {name:?}"))
    }

    /// The canister of that name or id.
    fn existing(&self, name: &str) -> Option<Principal> {
        self.names
            .get(name)
            .copied()
            .or_else(|| Principal::from_text(name).ok().filter(|id| self.host.canister_exists(*id)))
    }
}

/// The value of a key that the op needs.
pub(super) fn given<T>(value: Option<T>, key: &str) -> Result<T, String> {
    value.ok_or_else(|| format!("the request has no {key:?}"))
}

/// The caller.
pub(super) fn sender(request: &Request) -> Result<Principal, String> {
    match request.sender.as_deref() {
        None => Ok(Principal::anonymous()),
        Some(text) => Principal::from_text(text)
            .map_err(|error| format!("the sender {text:?} is no principal: {error}")),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
pub(super) fn words(error: HostError) -> String {
    error.to_string()
}
