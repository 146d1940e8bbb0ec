//! Declarations of stable structures: what Kybra refuses, and what it accepts and must not.

use lowering::hir::{StableId, StableKind};

use super::{clean, files, source};

const IMPORT: &str = "from kybra import *\n";

/// What is found in an assignment of the call to a name.
fn found(call: &str) -> Vec<String> {
    let resolved = source(&format!("{IMPORT}m = {call}\n"));
    for diagnostic in &resolved.diagnostics {
        assert!(!diagnostic.help.is_empty(), "{call}: a suggestion");
    }
    resolved.found()
}

/// The arguments of a map, what is marked, and the message.
const REFUSED: &[(&str, &str, &str)] = &[
    // What Kybra 0.7.1 refuses.
    (
        "max_key_size=1, max_value_size=1",
        "StableBTreeMap[str, nat64](max_key_size=1, max_value_size=1)",
        "`StableBTreeMap` has no memory_id",
    ),
    ("memory_id=-1", "-1", "memory_id is negative"),
    ("memory_id='0'", "'0'", "memory_id is not an integer literal"),
    ("ID, 1, 1", "ID", "memory_id is not an integer literal"),
    ("memory_id=ID", "ID", "memory_id is not an integer literal"),
    ("memory_id=True", "True", "memory_id is not an integer literal"),
    ("memory_id=256", "256", "memory_id is greater than 254"),
    ("memory_id=10**3", "10**3", "memory_id is not an integer literal"),
    (
        "memory_id=0, max_value_size=1",
        "StableBTreeMap[str, nat64](memory_id=0, max_value_size=1)",
        "`StableBTreeMap` has no max_key_size",
    ),
    ("0, 1", "StableBTreeMap[str, nat64](0, 1)", "`StableBTreeMap` has no max_value_size"),
    ("0, 1.5, 1", "1.5", "max_key_size is not an integer literal"),
    ("0, 1, max_value_size=SIZE", "SIZE", "max_value_size is not an integer literal"),
    ("0, -1, 1", "-1", "max_key_size is negative"),
    ("0, 1, 4294967296", "4294967296", "max_value_size is greater than 4294967295"),
    // What it does not notice.
    ("memory_id=255", "255", "memory_id is greater than 254"),
    (
        "memory_id=99999999999999999999999999",
        "99999999999999999999999999",
        "memory_id is greater than 254",
    ),
    ("0, memory_id=1", "memory_id=1", "`memory_id` is given more than once"),
    ("0, 1, 1, 1", "1", "`StableBTreeMap` is given too many arguments"),
    ("memory_id=0, size=1", "size=1", "`StableBTreeMap` takes no argument `size`"),
    ("**{}", "**{}", "arguments of a stable structure are not unpacked"),
    ("*[0]", "*[0]", "arguments of a stable structure are not unpacked"),
];

#[test]
fn each_wrong_argument_is_named_and_marked() {
    for (arguments, marked, message) in REFUSED {
        let call = format!("StableBTreeMap[str, nat64]({arguments})");
        let expected = format!("KA0028|error|{marked}|{message}");
        assert!(found(&call).contains(&expected), "{call}: {:#?}", found(&call));
    }
}

#[test]
fn several_wrong_arguments_are_reported_together() {
    let found = found("StableBTreeMap[str](memory_id=-1, max_key_size=0.5)");
    assert_eq!(
        found,
        [
            "KA0028|error|str|`StableBTreeMap` takes two types, of its keys and of its values",
            "KA0028|error|-1|memory_id is negative",
            "KA0028|error|0.5|max_key_size is not an integer literal",
            "KA0028|error|StableBTreeMap[str](memory_id=-1, max_key_size=0.5)|`StableBTreeMap` has no \
             max_value_size",
        ]
    );
}

#[test]
fn what_a_structure_holds_is_a_candid_type() {
    for (call, expected) in [
        (
            "StableBTreeMap(0, 1, 1)",
            "KA0028|error|StableBTreeMap(0, 1, 1)|`StableBTreeMap` does not say what it holds",
        ),
        ("StableVec[str, str](0)", "KA0009|error|str, str|this expression is not a type"),
        ("StableBTreeSet[set[int]](0)", "KA0009|error|set[int]|the type `set` is not supported here"),
        (
            "StableVec[dict[str, int]](0)",
            "KA0009|error|dict[str, int]|no value of `dict[str, int]` can be kept: it has none in Candid",
        ),
        (
            "StableMinHeap[empty](0)",
            "KA0009|error|empty|no value of `empty` can be kept: it has none in Candid",
        ),
    ] {
        assert_eq!(found(call), [expected], "{call}");
    }
}

#[test]
fn services_and_methods_are_values_and_no_keys() {
    let declared = "class Token(Service):\n    @service_query\n    def total(self) -> nat: ...\n\
        Call = Func(Query[[nat], nat])\nclass Holder(Record):\n    next: Opt['Holder']\n    call: Call\n";
    let found = |call: &str| source(&format!("{IMPORT}{declared}m = {call}\n")).found();
    for (call, marked, what) in [
        (
            "StableBTreeMap[Token, nat](0)",
            "Token",
            "`StableBTreeMap` puts values in order, and services",
        ),
        ("StableBTreeMap[Call, nat](0)", "Call", "`StableBTreeMap` puts values in order, and methods"),
        ("StableBTreeSet[Holder](0)", "Holder", "`StableBTreeSet` puts values in order, and methods"),
        (
            "StableMinHeap[tuple[nat, Opt[Token]]](0)",
            "tuple[nat, Opt[Token]]",
            "`StableMinHeap` puts values in order, and services",
        ),
    ] {
        assert_eq!(found(call), [format!("KA0028|error|{marked}|a {what} have none")], "{call}");
    }
    for call in ["StableBTreeMap[nat, Holder](0)", "StableVec[Token](0)", "StableBTreeSet[Principal](0)"]
    {
        assert_eq!(found(call), [] as [&str; 0], "{call}");
    }
}

#[test]
fn a_cell_has_a_value_to_begin_with() {
    assert_eq!(
        found("StableCell[nat64](0)"),
        ["KA0028|error|StableCell[nat64](0)|the cell has no value to begin with"]
    );
    assert!(found("StableCell[Opt[nat64]](0)").is_empty());
    assert!(found("StableCell[nat64](0, 7, 100)").is_empty());
}

#[test]
fn a_memory_belongs_to_one_structure_of_all_modules() {
    let resolved = files(&[
        ("main.py", "from kybra import *\nimport store\na = StableLog[str](memory_id_data=3)\n"),
        ("store.py", "from kybra import *\nb = StableVec[str](3)\nc = StableBTreeSet[str]()\n"),
    ]);
    let found = resolved.found();
    assert_eq!(found.len(), 2, "{found:#?}");
    assert_eq!(found[0], "KA0029|error|3|the memory 3 belongs to another stable structure");
    assert_eq!(
        found[1],
        "KA0029|error|StableBTreeSet[str]()|the memory 0 belongs to another stable structure"
    );
    for diagnostic in &resolved.diagnostics {
        assert_eq!(diagnostic.secondary.len(), 1, "the place where the memory was given away");
    }
}

#[test]
fn a_structure_is_made_at_the_top_level_only() {
    let made = "StableVec[str](0)";
    for text in [
        format!("if len('a'):\n    m = {made}\n"),
        format!("def f():\n    m = {made}\n    return m\n"),
        format!("m = [{made}]\n"),
        format!("a = b = {made}\n"),
        format!("print({made})\n"),
    ] {
        let found = source(&format!("{IMPORT}{text}")).found();
        let expected = format!(
            "KA0028|error|{made}|a `StableVec` is made by an assignment to a name at the top level of a \
             module"
        );
        assert_eq!(found, [expected], "{text}");
    }
}

#[test]
fn a_declaration_says_all_there_is_to_know() {
    let resolved = clean(
        "import kybra\nfrom kybra import StableBTreeMap as Map, StableLog, nat64, text\n\
         ages: Map[text, nat64] = Map[text, nat64](254, max_value_size=4294967295, max_key_size=0)\n\
         log = kybra.StableLog['Entry'](memory_id_index=7)\n\
         class Entry(kybra.Record):\n    at: nat64\n",
    );
    let stables = &resolved.program.stables;
    let ages = &stables[StableId::new(0)];
    assert_eq!(
        (ages.name.as_str(), ages.kind, &ages.memories[..]),
        ("ages", StableKind::Map, &[254][..])
    );
    assert_eq!(ages.parts.iter().map(|part| part.most).collect::<Vec<_>>(), [Some(0), Some(u32::MAX)]);
    let log = &stables[StableId::new(1)];
    assert_eq!((log.kind, &log.memories[..], log.parts[0].most), (StableKind::Log, &[7, 1][..], None));
}
