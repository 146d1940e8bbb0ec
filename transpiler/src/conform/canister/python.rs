//! The same canisters under CPython.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

use candid::types::Type;
use candid::{DecoderConfig, IDLArgs};
use conformance_oracle::{CanisterOracle, Oracle};
use serde_json::{Value, json};

use super::super::ConformError;
use super::super::compare::without_position;
use super::wire;
use crate::replica::{Answer, Built, Failed, Op, Request, Session, Task, hex, typed_argument};
use crate::service::{Service, service_in};

/// Code of a rejection that the canister made itself.
const REJECTED: &str = "IC0406";
/// Code of a trap that the program asked for.
const CALLED_TRAP: &str = "IC0503";
/// Code of a method that ended without an answer.
const DID_NOT_REPLY: &str = "IC0506";
/// Code of a call to a canister without a module.
const NO_MODULE: &str = "IC0537";
/// Code of a message that `inspect_message` did not accept.
const REFUSED: &str = "IC0406";

/// Code of an install by somebody who is no controller, which no canister sees.
const NO_CONTROLLER: &str = "IC0512";

/// How much work arguments may be before they are no arguments: a few bytes may stand for a list without
/// end. To the decoder everything is left out here, as no Rust type asks for it.
const QUOTA: usize = 50_000_000;

/// Canisters by name, each in an interpreter of its own.
pub(super) struct PythonCanisters<'a> {
    oracle: &'a Oracle,
    folder: PathBuf,
    /// The module that was compiled last.
    last: Rc<RefCell<Option<Built>>>,
    running: BTreeMap<String, Running>,
}

struct Running {
    oracle: CanisterOracle,
    file: PathBuf,
    service: Service,
    /// Whether it has not been uninstalled since.
    installed: bool,
}

impl<'a> PythonCanisters<'a> {
    pub(super) fn new(oracle: &'a Oracle, folder: PathBuf, last: Rc<RefCell<Option<Built>>>) -> Self {
        Self { oracle, folder, last, running: BTreeMap::new() }
    }

    /// The module that was compiled last was not installed.
    pub(super) fn forget_module(&mut self) {
        self.last.borrow_mut().take();
    }

    /// Has CPython answer the request too, and says how the answers differ.
    pub(super) fn compare(
        &mut self,
        session: &mut Session<'_>,
        request: &Request,
        time: u64,
        answer: &Answer,
    ) -> Result<Option<String>, ConformError> {
        if answer.error_code.as_deref() == Some(NO_CONTROLLER) {
            self.forget_module();
            return Ok(None);
        }
        match request.op {
            Op::Install | Op::Upgrade | Op::Reinstall => self.install(session, request, time, answer),
            Op::Update | Op::Query => self.call(session, request, time, answer),
            Op::Tick => self.tick(session, time, answer),
            Op::Uninstall => {
                let running = request.canister.as_ref().and_then(|name| self.running.get_mut(name));
                if let Some(running) = running {
                    running.installed = false;
                }
                Ok(None)
            }
            Op::AdvanceTime | Op::SetTime | Op::Id | Op::Balance | Op::AddCycles => Ok(None),
        }
    }

    fn install(
        &mut self,
        session: &mut Session<'_>,
        request: &Request,
        time: u64,
        answer: &Answer,
    ) -> Result<Option<String>, ConformError> {
        let Some(name) = request.canister.clone() else { return Ok(None) };
        let built = self.last.borrow_mut().take();
        let compiled = built.as_ref().and_then(|built| Service::parse(&service_in(&built.wasm)?));
        let known = self.running.remove(&name);
        let file = request.entry.as_ref().map(|entry| self.folder.join(entry));
        let file = file.or_else(|| known.as_ref().map(|known| known.file.clone()));
        let (known, previous) = known.map(|known| (known.oracle, (known.file, known.service))).unzip();
        let (Some(file), Some(service)) =
            (file, compiled.or_else(|| previous.as_ref().map(|(_, service)| service.clone())))
        else {
            return Ok(Some("the compiled canister has no Candid interface".to_owned()));
        };
        let mut oracle = match known {
            Some(oracle) => oracle,
            None => self.oracle.canister(&file)?,
        };
        let types = service.init_arguments().to_vec();
        let args = arguments(request, &service, &types);
        let mut message = message(session, request, time);
        message["op"] = json!(if request.op == Op::Upgrade { "upgrade" } else { "install" });
        message["file"] = json!(file);
        message["types"] = wire::names(service.env());
        message["method"] = json!("");
        // Without a program the module is the one from before.
        message["state"] = json!(built.map(|built| built.state));
        // What was there before stays where the canister refuses the new module.
        let refused = answer.error_code.is_some();
        let (file, service) = previous.filter(|_| refused).unwrap_or((file, service));
        let differs = if let Some(args) = args {
            message["args"] = args;
            of_hook(&oracle.answer(&message, &question)?, answer)
        } else {
            (!refused).then(|| {
                "CPython was not asked: the arguments are no Candid of these types, and were accepted"
                    .to_owned()
            })
        };
        self.running.insert(name, Running { oracle, file, service, installed: true });
        Ok(differs)
    }

    fn call(
        &mut self,
        session: &mut Session<'_>,
        request: &Request,
        time: u64,
        answer: &Answer,
    ) -> Result<Option<String>, ConformError> {
        let name = request.canister.as_deref().unwrap_or_default();
        let (Some(running), Some(method)) = (self.running.get_mut(name), &request.method) else {
            return Ok(None);
        };
        let Some((params, results)) = running.service.method(method) else {
            return Ok(None);
        };
        let (params, results) = (params.to_vec(), results.to_vec());
        let Some(args) = arguments(request, &running.service, &params) else {
            let accepted = answer.error_code.is_none();
            return Ok(accepted.then(|| "arguments of other types were accepted".to_owned()));
        };
        let empty = answer.error_code.as_deref() == Some(NO_MODULE);
        if empty || answer.reject_message.as_deref().is_some_and(|text| text.contains("has no ")) {
            return Ok(None);
        }
        let mut message = message(session, request, time);
        message["op"] = json!(if request.op == Op::Query { "query" } else { "update" });
        message["method"] = json!(method);
        message["args"] = args;
        let argument = typed_argument(request, Some((running.service.env(), &params)));
        message["argument"] = json!(hex::encode(&argument.unwrap_or_default()));
        message["result"] = results.first().map_or(Value::Null, wire::of_type);
        let python = running.oracle.answer(&message, &question)?;
        Ok(difference(&python, answer, &running.service, method).or_else(|| output(&python, answer)))
    }

    fn tick(
        &mut self,
        session: &mut Session<'_>,
        time: u64,
        answer: &Answer,
    ) -> Result<Option<String>, ConformError> {
        let mut found = None;
        for (name, running) in self.running.iter_mut().filter(|(_, running)| running.installed) {
            let line = json!({ "op": "tick", "canister": name }).to_string();
            let Ok(request) = serde_json::from_str::<Request>(&line) else { continue };
            let mut message = message(session, &request, time);
            message["op"] = json!("tick");
            let python = running.oracle.answer(&message, &question)?;
            let id = message["id"].as_str().unwrap_or_default();
            let own: Vec<&Task> = answer.tasks.iter().flatten().filter(|task| task.is_of(id)).collect();
            found = found
                .or_else(|| traps_differ(&python, &own))
                .or_else(|| differently(&python, &printed_by(&own)));
        }
        Ok(found)
    }
}

/// What tasks printed, without what the crate for timers says.
fn printed_by(tasks: &[&Task]) -> String {
    let lines = tasks.iter().flat_map(|task| task.debug());
    let lines = lines.filter(|line| !line.starts_with("[ic-cdk-timers]"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// How the tasks that trapped in CPython differ from those that failed in the canister.
fn traps_differ(python: &Value, tasks: &[&Task]) -> Option<String> {
    let expected = python["traps"].as_array().map(Vec::as_slice).unwrap_or_default();
    let got: Vec<Failed<'_>> = tasks.iter().filter_map(|task| task.failed()).collect();
    let same = expected.len() == got.len()
        && expected.iter().zip(&got).all(|(end, failed)| same_end(end, *failed));
    let messages: Vec<&str> = got.iter().map(|failed| failed.reject_message).collect();
    (!same).then(|| format!("CPython's tasks ended with {expected:?}, the canister's with {messages:?}"))
}

/// What surrounds a message.
fn message(session: &mut Session<'_>, request: &Request, time: u64) -> Value {
    let asked = json!({ "op": "id", "canister": request.canister }).to_string();
    let id = session.answer_line(asked.as_bytes()).id;
    let asked = json!({ "op": "balance", "canister": request.canister }).to_string();
    let balance = session.answer_line(asked.as_bytes()).balance.unwrap_or_default();
    json!({
        "id": id,
        "caller": request.sender.as_deref().unwrap_or("2vxsx-fae"),
        "time": time,
        "balance": balance.to_string(),
    })
}

/// The arguments as JSON; `None` where their bytes are no Candid of the types.
fn arguments(request: &Request, service: &Service, types: &[Type]) -> Option<Value> {
    let bytes = typed_argument(request, Some((service.env(), types))).ok()?;
    let mut limits = DecoderConfig::new();
    limits.set_decoding_quota(QUOTA).set_skipping_quota(QUOTA);
    let args = IDLArgs::from_bytes_with_types_with_config(&bytes, service.env(), types, &limits).ok()?;
    Some(wire::arguments(&args, types))
}

/// Answers what a canister asks while it runs: Candid text and bytes, which Python has no code for.
fn question(asked: &Value) -> Value {
    let value = asked["value"].as_str().unwrap_or_default();
    let converted = if asked["ask"] == "candid_encode" {
        candid_parser::parse_idl_args(value)
            .map_err(|error| error.to_string())
            .and_then(|args| args.to_bytes().map_err(|error| error.to_string()))
            .map(|bytes| hex::encode(&bytes))
    } else {
        let bytes = hex::decode(value).unwrap_or_default();
        IDLArgs::from_bytes(&bytes).map(|args| args.to_string()).map_err(|error| error.to_string())
    };
    match converted {
        Ok(value) => json!({ "value": value, "error": null }),
        Err(error) => json!({ "value": null, "error": error }),
    }
}

fn of_hook(python: &Value, answer: &Answer) -> Option<String> {
    if python.get("done").is_none() {
        return failure(python, answer);
    }
    let message = answer.reject_message.as_ref()?;
    Some(format!("CPython came to the end, and the canister said {message:?}"))
}

fn difference(python: &Value, answer: &Answer, service: &Service, method: &str) -> Option<String> {
    let shown = |what: &str, value: &Value| {
        Some(format!("CPython's {what} is {value}, the canister's answer {answer}"))
    };
    let code = answer.error_code.as_deref();
    if let Some(expected) = python.get("reply") {
        let bytes = answer.reply_hex.as_deref().and_then(hex::decode);
        let reply = bytes.and_then(|bytes| service.reply(method, &bytes));
        let Some(reply) = reply else { return shown("reply", expected) };
        let got = reply.args.first().map_or(Value::Null, wire::of_value);
        return if got == *expected { None } else { shown("reply", expected) };
    }
    if let Some(raw) = python.get("raw") {
        return if answer.reply_hex.as_deref() == raw.as_str() { None } else { shown("reply", raw) };
    }
    if let Some(text) = python.get("reject") {
        let same = code == Some(REJECTED) && answer.reject_message.as_deref() == text.as_str();
        return if same { None } else { shown("rejection", text) };
    }
    if python.get("silent").is_some() {
        return if code == Some(DID_NOT_REPLY) { None } else { shown("answer", &json!("none")) };
    }
    if python.get("refused").is_some() {
        return if code == Some(REFUSED) { None } else { shown("answer", &json!("a refusal")) };
    }
    failure(python, answer)
}

/// A trap, on both sides with the same text.
fn failure(python: &Value, answer: &Answer) -> Option<String> {
    let same = same_end(python, answer.failed());
    (!same).then(|| format!("CPython's end is {python}, the canister's answer {answer}"))
}

/// Whether a message trapped in CPython as it did in the canister.
fn same_end(python: &Value, failed: Failed<'_>) -> bool {
    let got = failed.reject_message.split_once("`ic0.trap` with message: ").map(|(_, text)| {
        let text = without_position(text.strip_suffix('.').unwrap_or(text));
        text.to_owned()
    });
    match (python.get("trap").and_then(Value::as_str), python.get("system")) {
        (Some(text), _) => failed.error_code == Some(CALLED_TRAP) && got.as_deref() == Some(text),
        (None, Some(_)) => failed.error_code.is_some() && got.is_none(),
        (None, None) => false,
    }
}

/// What was printed on both sides.
fn output(python: &Value, answer: &Answer) -> Option<String> {
    let got: String = answer.debug.iter().flatten().map(|line| format!("{line}\n")).collect();
    differently(python, &got)
}

/// How what CPython printed differs from what the canister did.
fn differently(python: &Value, got: &str) -> Option<String> {
    let expected = python["printed"].as_str().unwrap_or_default();
    (got != expected).then(|| format!("CPython printed {expected:?}, the canister {got:?}"))
}

#[cfg(test)]
mod tests {
    use conformance_host::{ErrorCode, Principal, Rejection, SystemTask, TaskOutcome};

    use super::*;

    fn task(failure: Option<(ErrorCode, &str)>) -> Task {
        let canister = Principal::management_canister();
        let failure = failure.map(|(code, text)| Rejection::of_canister(code, canister, text));
        let (instructions, cycles, debug) = (1, 1, Vec::new());
        let task = SystemTask::SelfCall;
        Task::from(TaskOutcome { canister, task, failure, instructions, cycles, debug })
    }

    #[test]
    fn tasks_end_as_cpythons_do_one_by_one() {
        let text = "Canister called `ic0.trap` with message: KeyError: 'k'\n    at main.py:3.";
        let (well, trap) = (task(None), task(Some((ErrorCode::CanisterCalledTrap, text))));
        let system =
            task(Some((ErrorCode::CanisterContractViolation, "Canister violated contract: no")));
        let python = json!({ "traps": [{ "trap": "KeyError: 'k'" }, { "system": "SystemTrap" }] });
        assert_eq!(traps_differ(&python, &[&well, &trap, &well, &system]), None);
        for differing in [vec![], vec![&trap], vec![&system, &trap], vec![&trap, &trap]] {
            assert!(traps_differ(&python, &differing).is_some());
        }
        assert_eq!(traps_differ(&json!({ "traps": [] }), &[&well]), None);
        let detail = traps_differ(&json!({ "traps": [] }), &[&trap]).expect("a difference");
        assert!(detail.contains("KeyError"), "{detail}");
    }
}
