//! Random types, and a canister that echoes values of them: what comes back is what the `candid` crate
//! reads from the same bytes. Messages have the method's own types, subtypes of them, or are damaged.

mod damage;
mod declarations;
mod narrower;
mod values;

use candid::types::value::{IDLArgs, IDLValue};
use candid::types::{Type, TypeEnv, TypeInner};
use candid::{DecoderConfig, Principal};
use candid_parser::utils::CandidSource;
use conformance_host::{CallOutcome, ErrorCode, Host, InstallResult, Response};
use fastrand::Rng;
use transpiler::build::{CrateKind, Workshop};
use transpiler::canister;
use transpiler::pipeline::{Purpose, compile};
use transpiler::syntax::on_large_stack;

use damage::damaged;

/// How many types have a name.
const DECLARED: usize = 28;

/// How many types are composed of others and have no name.
const COMPOSED: usize = 14;

/// How many values of each type are sent in each way.
const VALUES: usize = 20;

/// What a call may cost, however its message is damaged: a fifth of the limit of a query. A few bytes may
/// stand for millions of nulls.
const MOST_INSTRUCTIONS: u64 = 1_000_000_000;

/// What a call with a valid message of a few hundred bytes may cost.
const MOST_FOR_VALID: u64 = 5_000_000;

/// The canister of a seed, installed.
struct Echo {
    host: Host,
    id: Principal,
    env: TypeEnv,
    service: Type,
    /// The Python, for messages.
    source: String,
}

impl Echo {
    fn install(rng: &mut Rng) -> Self {
        let source = declarations::canister(rng, DECLARED, COMPOSED);
        let folder = tempfile::tempdir().expect("a folder");
        let entry = folder.path().join("main.py");
        std::fs::write(&entry, &source).expect("a writable folder");
        let compilation = compile(&entry, Purpose::Program).expect("readable");
        let compiled = compilation
            .compiled
            .as_ref()
            .unwrap_or_else(|| panic!("{:?}\n{source}", compilation.errors()));
        let translation = canister::translate(&entry, &compilation, compiled).expect("a canister");
        let workshop = Workshop::open().expect("a toolchain");
        let built = canister::build(translation, CrateKind::Harness, &workshop).expect("it builds");
        let (env, service) = CandidSource::Text(&built.did).load().expect("an interface");
        let service = service.expect("a service");

        let (mut host, sender) = (Host::new(), Principal::anonymous());
        let id = host.create_canister();
        let outcome = host.install_canister(id, &built.wasm, b"DIDL\0\0", sender).expect("valid");
        assert!(matches!(outcome.result, InstallResult::Installed), "{:?}", outcome.result);
        Self { host, id, env, service, source }
    }

    fn methods(&self) -> Vec<String> {
        let methods = self.env.as_service(&self.service).expect("a service");
        methods.iter().map(|(name, _)| name.clone()).collect()
    }

    /// The type of the method's one argument.
    fn argument(&self, method: &str) -> Type {
        let function = self.env.get_method(&self.service, method).expect("a method");
        assert_eq!(function.args.len(), 1);
        assert_eq!(function.rets.len(), 1);
        assert_eq!(function.args[0], function.rets[0], "{method}");
        function.rets[0].clone()
    }

    fn call(&mut self, method: &str, message: &[u8]) -> CallOutcome {
        self.host.query_call(self.id, Principal::anonymous(), method, message).expect("the host works")
    }

    /// What the `candid` crate reads, with the limits of a canister. An empty message has no arguments.
    fn read(&self, ty: &Type, message: &[u8]) -> candid::Result<IDLValue> {
        let mut limits = DecoderConfig::new();
        limits.set_decoding_quota(50_000_000).set_skipping_quota(10_000);
        let types = std::slice::from_ref(ty);
        let message = if message.is_empty() { b"DIDL\0\0" } else { message };
        let read = IDLArgs::from_bytes_with_types_with_config(message, &self.env, types, &limits)?;
        Ok(read.args.into_iter().next().expect("as many as there are types"))
    }

    /// Sends a message that has values of the method's type, and gives the reply.
    fn send_valid(&mut self, method: &str, message: &[u8]) -> Vec<u8> {
        let reply = self.send(method, message, MOST_FOR_VALID);
        reply.unwrap_or_else(|refused| panic!("{refused}\n{}", self.about(method, message)))
    }

    /// Sends a message, and gives the reply, which is right, or the text of an error of decoding.
    fn send(&mut self, method: &str, message: &[u8], most: u64) -> Result<Vec<u8>, String> {
        let ty = self.argument(method);
        let outcome = self.call(method, message);
        let about = || self.about(method, message);
        assert!(outcome.instructions < most, "{}: {}", outcome.instructions, about());
        match outcome.response {
            Response::Reply(reply) => {
                let expected = self.read(&ty, message);
                let expected = expected.unwrap_or_else(|error| panic!("{error}: {}", about()));
                let expected = values::through_python(expected);
                let got = self.read(&ty, &reply).unwrap_or_else(|error| panic!("{error}: {}", about()));
                assert!(values::same(&got, &expected), "{got:?}\n{expected:?}\n{}", about());
                Ok(reply)
            }
            Response::Reject(rejection) => {
                let clean = rejection.error_code == ErrorCode::CanisterCalledTrap
                    && rejection.message.contains("failed to decode call arguments");
                assert!(clean, "{rejection}: {}", about());
                Err(rejection.message)
            }
        }
    }

    fn about(&self, method: &str, message: &[u8]) -> String {
        let hex: String = message.iter().map(|byte| format!("{byte:02x}")).collect();
        let ty = self.argument(method);
        format!("{method}: {ty}\n{hex}\nread as {:?}\n{}", self.read(&ty, message), self.source)
    }
}

/// A message with a value of the type.
fn message(rng: &mut Rng, env: &TypeEnv, types: &[Type]) -> Vec<u8> {
    let values: Vec<IDLValue> = types.iter().map(|ty| values::value(rng, env, ty)).collect();
    IDLArgs::new(&values).to_bytes_with_types(env, types).expect("values of the types")
}

/// A message of a subtype, perhaps with one argument too many, or without one where that may be.
fn narrower_message(rng: &mut Rng, env: &TypeEnv, ty: &Type) -> Vec<u8> {
    let (narrow, narrow_ty) = narrower::narrower(rng, env, ty);
    let mut types = vec![narrow_ty];
    if rng.u8(0..4) == 0 {
        types.push(narrower::other(rng));
    }
    let traced = env.trace_type(ty).expect("a declared type");
    if matches!(traced.as_ref(), TypeInner::Opt(_) | TypeInner::Null) && rng.u8(0..6) == 0 {
        types.clear();
    }
    message(rng, &narrow, &types)
}

#[test]
fn values_of_random_types_are_read_and_written_as_the_candid_crate_does() {
    on_large_stack(|| {
        let mut rng = Rng::with_seed(4);
        let mut echo = Echo::install(&mut rng);
        let env = echo.env.clone();
        let (mut replied, mut refused) = (0_usize, 0_usize);
        for method in echo.methods() {
            let ty = echo.argument(&method);
            for _ in 0..VALUES {
                let exact = message(&mut rng, &env, std::slice::from_ref(&ty));
                let reply = echo.send_valid(&method, &exact);
                // A reply has the header that arguments are read behind without a look at the types.
                let again = echo.send_valid(&method, &reply);
                assert!(again == reply, "{}", echo.about(&method, &reply));
                let narrow = narrower_message(&mut rng, &env, &ty);
                echo.send_valid(&method, &narrow);
                for whole in [exact, reply, narrow] {
                    let damaged = damaged(&mut rng, whole);
                    match echo.send(&method, &damaged, MOST_INSTRUCTIONS) {
                        Ok(_) => replied += 1,
                        Err(_) => refused += 1,
                    }
                }
            }
        }
        assert!(
            replied > 100 && refused > 100,
            "{replied} damaged messages had a reply, {refused} had none"
        );
    });
}
