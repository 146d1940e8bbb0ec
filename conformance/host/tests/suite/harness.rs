//! A host with one canister, written as text.

use conformance_host::{
    CallOutcome, Host, InstallOutcome, InstallResult, ModuleError, Principal, Rejection, Response,
};

/// A host and the canister under test.
pub struct Fixture {
    pub host: Host,
    pub id: Principal,
}

pub fn wasm(wat: &str) -> Vec<u8> {
    wat::parse_str(wat).unwrap_or_else(|error| panic!("{error}\n{wat}"))
}

/// Who calls in these tests.
pub fn alice() -> Principal {
    Principal::from_slice(&[0xa1, 0x1c, 0xe0, 0x02])
}

/// A host with this module installed.
pub fn canister(wat: &str) -> Fixture {
    canister_with(wat, b"")
}

/// A host with this module installed with an argument.
pub fn canister_with(wat: &str, argument: &[u8]) -> Fixture {
    let (fixture, outcome) = installing(wat, argument);
    assert_eq!(outcome.result, InstallResult::Installed);
    fixture
}

/// A host in which this module was installed, or refused to be.
pub fn installing(wat: &str, argument: &[u8]) -> (Fixture, InstallOutcome) {
    let mut host = Host::new();
    let id = host.create_canister();
    let outcome = host
        .install_canister(id, &wasm(wat), argument, alice())
        .unwrap_or_else(|error| panic!("{error}\n{wat}"));
    (Fixture { host, id }, outcome)
}

/// Why this module is not valid.
pub fn refusal(wasm: &[u8]) -> ModuleError {
    let mut host = Host::new();
    let id = host.create_canister();
    match host.install_canister(id, wasm, b"", alice()) {
        Err(conformance_host::HostError::Module(error)) => error,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

impl Fixture {
    pub fn update(&mut self, method: &str, argument: &[u8]) -> CallOutcome {
        let outcome = self.host.update_call(self.id, alice(), method, argument);
        outcome.expect("the canister exists")
    }

    pub fn query(&mut self, method: &str, argument: &[u8]) -> CallOutcome {
        let outcome = self.host.query_call(self.id, alice(), method, argument);
        outcome.expect("the canister exists")
    }

    pub fn upgrade(&mut self, wat: &str) -> InstallOutcome {
        let outcome = self.host.upgrade_canister(self.id, &wasm(wat), b"", alice());
        outcome.expect("a valid module")
    }

    pub fn reinstall(&mut self, wat: &str) -> InstallOutcome {
        let outcome = self.host.reinstall_canister(self.id, &wasm(wat), b"", alice());
        outcome.expect("a valid module")
    }

    /// The reply of an update call.
    pub fn reply(&mut self, method: &str, argument: &[u8]) -> Vec<u8> {
        reply(self.update(method, argument))
    }

    /// The rejection of an update call.
    pub fn reject(&mut self, method: &str, argument: &[u8]) -> Rejection {
        rejection(self.update(method, argument))
    }

    pub fn balance(&self) -> u128 {
        self.host.cycle_balance(self.id).expect("the canister exists")
    }
}

pub fn reply(outcome: CallOutcome) -> Vec<u8> {
    outcome.into_reply().expect("a reply")
}

pub fn rejection(outcome: CallOutcome) -> Rejection {
    match outcome.response {
        Response::Reject(rejection) => rejection,
        Response::Reply(bytes) => panic!("expected a rejection, got the reply {bytes:?}"),
    }
}

/// The rejection of an install.
pub fn install_rejection(outcome: InstallOutcome) -> Rejection {
    match outcome.result {
        InstallResult::Rejected(rejection) => rejection,
        InstallResult::Installed => panic!("expected a rejection"),
    }
}

/// The reply as little-endian 64-bit numbers.
pub fn numbers(reply: &[u8]) -> Vec<u64> {
    let number = |chunk: &[u8]| u64::from_le_bytes(chunk.try_into().expect("8 bytes"));
    reply.chunks(8).map(number).collect()
}

/// Instructions of `canister_update f`.
pub fn count(wat: &str) -> u64 {
    canister(wat).update("f", b"").instructions
}

/// Instructions of a function with this body and no reply.
pub fn count_body(body: &str) -> u64 {
    count(&format!(r#"(module (memory 1) (func (export "canister_update f") {body}))"#))
}
