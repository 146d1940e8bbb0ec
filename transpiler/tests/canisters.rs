//! Canisters from Python to answers, through the built command.

mod command;

use serde_json::{Value, json};

use command::{Ran, Workplace};
use transpiler::service::encode_arguments;

const COUNTER: &str = "from kybra import nat64, query, update, void, init

counter: nat64 = 0


@init
def set_up(start: nat64) -> void:
    global counter
    counter = 100 // (10 - start)


@query
def get() -> nat64:
    return counter


@update
def add(n: nat64) -> nat64:
    global counter
    counter += n
    return counter - 19


@update
def wrong() -> nat64:
    return 'text'
";

fn answers(ran: &Ran) -> Vec<Value> {
    ran.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn replica(source: &str, lines: &[&str]) -> Vec<Value> {
    let place = Workplace::new();
    place.write("main.py", source);
    let ran = place.feed(&["replica"], &(lines.join("\n") + "\n"));
    assert_eq!(ran.status, 0, "{ran}");
    assert_eq!(ran.stderr, "", "{ran}");
    let answers = answers(&ran);
    assert_eq!(answers.len(), lines.len(), "{ran}");
    answers
}

#[test]
fn bad_requests_are_answered_as_a_replica_does_and_change_nothing() {
    let get = r#"{"op":"query","canister":"a","method":"get"}"#;
    let found = replica(
        COUNTER,
        &[
            // A trap in init: the canister stays empty.
            r#"{"op":"install","canister":"a","entry":"main.py","args":"(10)"}"#,
            get,
            r#"{"op":"install","canister":"a","entry":"main.py","args":"(5)"}"#,
            // Malformed Candid.
            r#"{"op":"update","canister":"a","method":"add","args_hex":"4449444cff"}"#,
            // No such method, of either kind.
            r#"{"op":"update","canister":"a","method":"nothing"}"#,
            r#"{"op":"query","canister":"a","method":"nothing"}"#,
            // An argument of the wrong type.
            r#"{"op":"update","canister":"a","method":"add","args":"(\"one\")"}"#,
            // A reply that does not fit its type: the addition is taken back.
            r#"{"op":"update","canister":"a","method":"add","args":"(18446744073709551615)"}"#,
            // A value of the wrong type at the boundary.
            r#"{"op":"update","canister":"a","method":"wrong"}"#,
            get,
        ],
    );
    for (index, code) in [(0, 503), (1, 537), (3, 503), (6, 503), (7, 503), (8, 503)] {
        assert_eq!(found[index]["ok"], json!(true), "{}", found[index]);
        assert_eq!(found[index]["error_code"], json!(format!("IC0{code}")), "{}", found[index]);
    }
    let message = |index: usize| found[index]["reject_message"].as_str().expect("a message").to_owned();
    assert!(
        message(0).contains("ZeroDivisionError: integer division or modulo by zero"),
        "{}",
        found[0]
    );
    assert!(message(4).contains("Canister has no update method 'nothing'"), "{}", found[4]);
    assert!(message(5).contains("Canister has no query method 'nothing'"), "{}", found[5]);
    assert!(message(7).contains("OverflowError"), "{}", found[7]);
    assert!(message(8).contains("TypeError"), "{}", found[8]);
    assert_eq!(found[9]["reply"], json!("(20 : nat64)"));
}

#[test]
fn a_program_that_is_refused_is_a_wrong_request() {
    let found = replica("def f(:\n", &[r#"{"op":"install","canister":"a","entry":"main.py"}"#]);
    assert_eq!(found[0]["ok"], json!(false));
    assert_eq!(found[0]["code"], json!("KA0001"));
    assert!(
        found[0]["error"].as_str().is_some_and(|error| error.contains("main.py:1:")),
        "{}",
        found[0]
    );
}

#[test]
fn run_prints_reply_instructions_and_cycles() {
    let place = Workplace::new();
    place.write("main.py", COUNTER);
    let ran = place.run(&["run", "main.py", "add", "(1)", "--init", "(5)"]);
    assert_eq!(ran.status, 0, "{ran}");
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines[0], "(2 : nat64)", "{ran}");
    assert!(lines[1].starts_with("instructions: ") && lines[2].starts_with("cycles: "), "{ran}");
    let ran = place.run(&["run", "main.py", "--init", "(5)"]);
    assert!(ran.stdout.contains("service : (nat64) -> {"), "{ran}");
    assert!(ran.stdout.contains("instructions: "), "{ran}");
    let ran = place.run(&["run", "main.py", "add", "(-1 : int)", "--init", "(5)"]);
    assert_eq!(ran.status, 1, "{ran}");
    assert!(ran.stderr.contains("IC0503"), "{ran}");
}

#[test]
fn a_build_says_its_toolchain_writes_its_interface_and_can_be_run() {
    let place = Workplace::new();
    place.write("main.py", COUNTER);
    let ran = place.run(&["build", "main.py", "-o", "out.wasm", "--did", "out.did"]);
    assert_eq!(ran.status, 0, "{ran}");
    assert!(ran.stderr.contains("using rustc 1."), "{ran}");
    let did = std::fs::read_to_string(place.path("out.did")).expect("the interface");
    assert_eq!(
        did,
        "service : (nat64) -> {\n  add : (nat64) -> (nat64);\n  get : () -> (nat64) query;\n  \
         wrong : () -> (nat64);\n}\n"
    );
    let ran = place.run(&["run", "out.wasm", "get", "--init", "(0)"]);
    assert!(ran.stdout.starts_with("(10 : nat64)\n"), "{ran}");
}

#[test]
fn a_script_prints_and_ends_as_under_python() {
    let place = Workplace::new();
    place.write("main.py", "print('a', end='')\nprint(__name__)\nx = {'k': 1}\nprint(x['missing'])\n");
    let ran = place.run(&["run", "main.py"]);
    assert_eq!(ran.stdout, "a__main__\n", "{ran}");
    assert_eq!(ran.stderr, "KeyError: 'missing'\n", "{ran}");
    assert_eq!(ran.status, 1, "{ran}");
}

const BOOK: &str =
    "from kybra import Opt, Record, Tuple, Vec, float32, int8, nat, query, text, update, void


class Entry(Record):
    from_: text
    size: int8
    note: Opt[text]
    parts: Vec[Tuple[nat, float32]]


class text_(Record):
    entry: Entry


@query
def echo(entry: Entry) -> Vec[Entry]:
    return [entry]


@update
def keep(wrapped: text_) -> void:
    pass
";

#[test]
fn the_interface_names_records_as_python_does_and_fits_what_the_canister_sends() {
    let place = Workplace::new();
    place.write("main.py", BOOK);
    let ran = place.run(&["run", "main.py"]);
    assert_eq!(ran.status, 0, "{ran}");
    let did = ran.stdout.split("\ninstructions").next().expect("a service").to_owned();
    assert_eq!(
        did,
        "type Entry = record {\n  from : text;\n  note : opt text;\n  size : int8;\n  \
         parts : vec record { nat; float32 };\n};\ntype T_text_ = record { entry : Entry };\n\
         service : { echo : (Entry) -> (vec Entry) query; keep : (T_text_) -> () }"
    );
    let sent =
        "(record { \"from\" = \"a\"; size = -1; note = null; parts = vec { record { 5; 0.5 } } })";
    let ran = place.run(&["run", "main.py", "echo", sent]);
    let reply = ran.stdout.split("\ninstructions").next().expect("a reply");
    let expected = "(vec { record { \"from\" = \"a\"; size = -1 : int8; note = null; \
                    parts = vec { record { 5 : nat; 0.5 : float32 } } } })";
    let bytes = |text| encode_arguments(text, None).expect("Candid");
    assert_eq!(bytes(reply), bytes(expected), "{ran}");
}

const PRINTER: &str = "from kybra import init, nat64, query, text, update, void

print('top', end=' ')


@init
def set_up() -> void:
    print('level', end='')


@update
def open_line(name: text) -> nat64:
    print('hello', name, sep=', ', end='')
    return len(name)


@update
def nothing() -> void:
    print('a\\nb', end='!')


@query
def whole() -> text:
    print('whole')
    return 'reply'


@update
def fails() -> nat64:
    print('before', end='')
    return -1


@update
def always_fails() -> nat64:
    raise ValueError('no')
";

#[test]
fn an_open_line_belongs_to_the_message_that_printed_it() {
    let call = |kind: &str, method: &str, args: &str| {
        json!({"op": kind, "canister": "a", "method": method, "args": args}).to_string()
    };
    let install = r#"{"op":"install","canister":"a","entry":"main.py"}"#.to_owned();
    let requests = [
        install,
        call("update", "open_line", "(\"you\")"),
        call("query", "whole", "()"),
        call("update", "nothing", "()"),
        call("update", "fails", "()"),
        call("update", "nothing", "()"),
    ];
    let requests: Vec<&str> = requests.iter().map(String::as_str).collect();
    let found = replica(PRINTER, &requests);
    let debug: Vec<&Value> = found.iter().map(|answer| &answer["debug"]).collect();
    assert_eq!(debug[0], &json!(["top level"]));
    assert_eq!(debug[1], &json!(["hello, you"]));
    assert_eq!(found[1]["reply"], json!("(3 : nat64)"));
    assert_eq!(debug[2], &json!(["whole"]));
    assert_eq!(debug[3], &json!(["a", "b!"]));
    assert_eq!(debug[4][0], json!("before"));
    assert_eq!(debug[5], &json!(["a", "b!"]));
}
