//! Names of classes and aliases above the statements that bind them.

use super::source;

const RECORD: &str = "\nclass Later(Record):\n    n: int\n";

/// What is found in a program with a record `Later` at its end.
fn found_in(text: &str) -> Vec<String> {
    let resolved = source(&format!("{text}{RECORD}"));
    let marked = |found: &_| resolved.marked(found).to_owned();
    let early = resolved.diagnostics.iter().filter(|found| found.code.as_str() == "KA0019");
    early.map(marked).collect()
}

#[test]
fn a_class_named_in_what_is_evaluated_above_it_is_an_error() {
    let import = "from kybra import Record, Vec, Opt, StableBTreeMap\n";
    for text in [
        "def f(x: Later) -> int:\n    return 1\n",
        "def f(x: int) -> Vec[Later]:\n    return []\n",
        "def f(*xs: Opt[Later]):\n    pass\n",
        "xs: list[Later] = []\n",
        "class Other(Record):\n    x: Later\n",
        "class Other(Later):\n    y: int\n",
        "Alias = Vec[Later]\n",
        "stable = StableBTreeMap[int, Later](memory_id=0, max_key_size=10, max_value_size=10)\n",
    ] {
        assert_eq!(found_in(&format!("{import}{text}")), ["Later"], "{text}");
    }
}

#[test]
fn a_class_that_names_itself_and_an_alias_above_its_assignment_are_errors() {
    let text = "from kybra import Record, Opt\nclass Tree(Record):\n    child: Opt[Tree]\n";
    assert_eq!(found_in(text), ["Tree"]);
    let text = "from kybra import Record, Vec\ndef f(x: Ints):\n    pass\nInts = Vec[int]\n";
    assert_eq!(found_in(text), ["Ints"]);
}

#[test]
fn what_is_in_quotes_or_inside_a_function_or_put_off_is_no_error() {
    for text in [
        "from kybra import Record\ndef f(x: 'Later') -> \"Later\":\n    return x\n",
        "from kybra import Record, Opt\nclass Tree(Record):\n    child: Opt['Tree']\n",
        "from kybra import Record\ndef f() -> int:\n    x: Later = {'n': 1}\n    return x['n']\n",
        "from __future__ import annotations\nfrom kybra import Record\ndef f(x: Later) -> int:\n    return 1\n",
    ] {
        assert!(found_in(text).is_empty(), "{text}");
    }
}
