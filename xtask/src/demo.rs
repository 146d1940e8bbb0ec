//! The examples, built, installed in the local host and called.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::command::{Failure, at, cargo, root, run};
use crate::setup::setup;

/// The examples, in the order they are shown.
const EXAMPLES: &[&str] = &["counter", "token", "quicksort"];

/// Shows every example.
///
/// # Errors
/// If something cannot be built, or an answer is not what the example expects.
pub fn demo() -> Result<(), Failure> {
    setup()?;
    run(cargo().args(["build", "--package", "kybra-aot"]))?;
    for name in EXAMPLES {
        show(&root().join("examples").join(name), name)?;
    }
    Ok(())
}

/// The kybra-aot that this repository builds.
pub fn binary() -> std::path::PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), std::path::PathBuf::from);
    target.join("debug").join("kybra-aot")
}

fn show(folder: &Path, name: &str) -> Result<(), Failure> {
    println!("\n{name}");
    let calls = read(&folder.join("calls.jsonl"))?;
    let expected = read(&folder.join("expected.jsonl"))?;
    let program = binary();
    let start = |source| Failure::Start { program: program.display().to_string(), source };
    let mut host = Command::new(&program)
        .arg("replica")
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(start)?;
    let (Some(mut input), Some(output)) = (host.stdin.take(), host.stdout.take()) else {
        return Err(Failure::Unexpected("the host's pipes are not open".to_owned()));
    };
    let mut answers = BufReader::new(output).lines();
    for (index, call) in calls.iter().enumerate() {
        writeln!(input, "{call}").map_err(at(folder))?;
        let Some(Ok(line)) = answers.next() else {
            return Err(Failure::Unexpected(format!("{name}: the host stopped at {call}")));
        };
        let answer: Value = serde_json::from_str(&line)
            .map_err(|error| Failure::Unexpected(format!("{name}: {error}: {line}")))?;
        print_call(call, &answer);
        if let Some(expected) = expected.get(index) {
            check(name, call, expected, &answer)?;
        }
    }
    drop(input);
    let status = host.wait().map_err(at(folder))?;
    if status.success() { Ok(()) } else { Err(Failure::Status(format!("kybra-aot replica for {name}"))) }
}

fn read(path: &Path) -> Result<Vec<Value>, Failure> {
    let text = fs::read_to_string(path).map_err(at(path))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            serde_json::from_str(line)
                .map_err(|error| Failure::Unexpected(format!("{}: {error}", path.display())))
        })
        .collect()
}

fn print_call(call: &Value, answer: &Value) {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let what = match text(call, "method") {
        method if method.is_empty() => text(call, "op"),
        method => format!("{} {method}{}", text(call, "op"), text(call, "args")),
    };
    let outcome = [text(answer, "reply"), text(answer, "reject_message"), text(answer, "error")]
        .into_iter()
        .find(|text| !text.is_empty())
        .unwrap_or_default();
    let cost = match (&answer["instructions"], &answer["cycles"]) {
        (Value::Null, _) => String::new(),
        (instructions, cycles) => format!("{instructions} instructions, {cycles} cycles"),
    };
    println!("  {what}\n      {outcome}\n      {cost}");
}

/// Every member that the example expects is in the answer; `reject_contains` is part of the message.
fn check(name: &str, call: &Value, expected: &Value, answer: &Value) -> Result<(), Failure> {
    let Some(members) = expected.as_object() else { return Ok(()) };
    for (key, value) in members {
        let fits = if key == "reject_contains" {
            let message = answer["reject_message"].as_str().unwrap_or_default();
            value.as_str().is_some_and(|part| message.contains(part))
        } else {
            squeezed(&answer[key]) == squeezed(value)
        };
        if !fits {
            return Err(Failure::Unexpected(format!(
                "{name}: {call} answered {answer}, and {key} should be {value}"
            )));
        }
    }
    Ok(())
}

/// Text without white space and digit separators, in which Candid's printers differ.
fn squeezed(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '_').collect()
}
