//! `kybra-aot run`.

use conformance_host::limits::MethodKind;
use conformance_host::{
    CallOutcome, Host, InstallOutcome, InstallResult, Principal, Rejection, Response,
};

use super::args::RunArgs;
use super::console::Console;
use super::program::{accepted, load, no_interpreter, workshop};
use super::{Exit, Failure};
use crate::build::CrateKind;
use crate::canister;
use crate::conform::Progress;
use crate::conform::compare::End;
use crate::pipeline::{Compilation, Compiled};
use crate::script;
use crate::service::{Service, decode_reply, encode_arguments, service_in};

/// Runs a script, or installs a canister and calls it.
pub(super) fn run(args: &RunArgs, console: &Console) -> Result<Exit, Failure> {
    no_interpreter(&args.interpret)?;
    if args.entry.extension().is_some_and(|extension| extension == "wasm") {
        let wasm = std::fs::read(&args.entry).map_err(|source| Failure::File {
            action: "read",
            path: args.entry.clone(),
            source,
        })?;
        return run_canister(&wasm, args, console);
    }
    let compilation = load(&args.entry, args.strictness.asked(), console)?;
    let compiled = match accepted(&compilation, &args.strictness, console) {
        Ok(compiled) => compiled,
        Err(exit) => return Ok(exit),
    };
    if compilation.script {
        return run_script(&compilation, compiled, args, console);
    }
    let translation = canister::translate(&args.entry, &compilation, compiled)?;
    let built = canister::build(translation, CrateKind::Canister, &workshop(console, false)?)?;
    run_canister(&built.wasm, args, console)
}

fn run_script(
    compilation: &Compilation,
    compiled: &Compiled,
    args: &RunArgs,
    console: &Console,
) -> Result<Exit, Failure> {
    if args.method.is_some() {
        let shown = args.entry.display();
        return Err(Failure::Usage(format!("{shown} is a script: it has no methods to call")));
    }
    let workshop = workshop(console, false)?;
    let ran = script::run(compilation, compiled, &workshop)?;
    console.output(&ran.stdout)?;
    match ran.end {
        End::Value(_) => Ok(Exit::Done),
        End::Raised(text) => Ok(uncaught(&text, console)),
        End::Broken(text) => {
            console.message(&format!("{text}\n"));
            Ok(Exit::Refused)
        }
    }
}

/// What a Python process does about an exception that nothing caught: `SystemExit` ends it with the
/// status it carries (Python's documentation of `SystemExit`), any other with status 1.
fn uncaught(text: &str, console: &Console) -> Exit {
    let carried = text.strip_prefix("SystemExit").map(|rest| rest.strip_prefix(": ").unwrap_or(rest));
    match carried {
        Some("" | "None") => Exit::Done,
        Some(status) => {
            // A process's status is the low byte.
            if let Ok(status) = status.parse::<i64>() {
                return Exit::Script(u8::try_from(status.rem_euclid(256)).unwrap_or(1));
            }
            console.message(&format!("{status}\n"));
            Exit::Refused
        }
        None => {
            console.message(&format!("{text}\n"));
            Exit::Refused
        }
    }
}

fn run_canister(wasm: &[u8], args: &RunArgs, console: &Console) -> Result<Exit, Failure> {
    console.step("running");
    let sender = sender(args)?;
    let service = service_in(wasm).and_then(|did| Service::parse(&did));
    let mut host = Host::new();
    let id = host.create_canister();
    let init = service.as_ref().map(|service| (service.env(), service.init_arguments()));
    let init = encode_arguments(&args.init, init)?;
    let installed = host.install_canister(id, wasm, &init, sender)?;
    printed(&installed.debug_text(), console)?;
    if let InstallResult::Rejected(rejection) = &installed.result {
        return Ok(rejected(rejection, console));
    }
    let Some(method) = &args.method else {
        return show_service(&host, id, &installed, console);
    };
    let interface =
        service.as_ref().and_then(|service| Some((service.env(), service.method(method)?.0)));
    let argument = encode_arguments(args.args.as_deref().unwrap_or("()"), interface)?;
    let query = host.methods(id)?.get(method).is_some_and(|kind| *kind != MethodKind::Update);
    let outcome = if query {
        host.query_call(id, sender, method, &argument)?
    } else {
        host.update_call(id, sender, method, &argument)?
    };
    show_call(&outcome, service.as_ref(), method, console)
}

fn show_service(
    host: &Host,
    id: Principal,
    installed: &InstallOutcome,
    console: &Console,
) -> Result<Exit, Failure> {
    let did =
        host.candid_service(id)?.unwrap_or_else(|| "the module does not say its service\n".to_owned());
    console.output(&format!("{}\ninstructions: {}\n", did.trim_end(), installed.instructions))?;
    Ok(Exit::Done)
}

fn show_call(
    outcome: &CallOutcome,
    service: Option<&Service>,
    method: &str,
    console: &Console,
) -> Result<Exit, Failure> {
    printed(&outcome.debug_text(), console)?;
    let exit = match &outcome.response {
        Response::Reply(bytes) => {
            let reply = match service {
                Some(service) => service.reply(method, bytes),
                None => decode_reply(None, bytes),
            };
            let shown = reply.map_or_else(
                || format!("{} bytes that are not Candid", bytes.len()),
                |reply| reply.to_string(),
            );
            console.output(&format!("{shown}\n"))?;
            Exit::Done
        }
        Response::Reject(rejection) => rejected(rejection, console),
    };
    console.output(&format!("instructions: {}\ncycles: {}\n", outcome.instructions, outcome.cycles))?;
    Ok(exit)
}

/// What a canister prints goes where a script's output goes.
fn printed(lines: &[String], console: &Console) -> Result<(), Failure> {
    lines.iter().try_for_each(|line| console.output(&format!("{line}\n")))
}

fn rejected(rejection: &Rejection, console: &Console) -> Exit {
    console.message(&format!("{rejection}\n"));
    Exit::Refused
}

fn sender(args: &RunArgs) -> Result<Principal, Failure> {
    let Some(text) = args.sender.as_deref() else { return Ok(Principal::anonymous()) };
    Principal::from_text(text)
        .map_err(|error| Failure::Usage(format!("the sender {text:?} is no principal: {error}")))
}
