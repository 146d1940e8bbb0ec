//! Canister methods and guards.

use lowering::hir::{FunctionKind, MethodKind};

use super::{clean, files, source};

const IMPORTS: &str =
    "import kybra\nfrom kybra import *\ndef guard() -> GuardResult:\n    return {'Ok': None}\n";

#[test]
fn decorators_make_canister_methods() {
    for (decorator, kind) in [
        ("@query", MethodKind::Query),
        ("@kybra.query", MethodKind::Query),
        ("@query()", MethodKind::Query),
        ("@update", MethodKind::Update),
        ("@init", MethodKind::Init),
        ("@pre_upgrade", MethodKind::PreUpgrade),
        ("@post_upgrade", MethodKind::PostUpgrade),
        ("@heartbeat", MethodKind::Heartbeat),
        ("@inspect_message", MethodKind::InspectMessage),
    ] {
        let resolved = clean(&format!("{IMPORTS}{decorator}\ndef f() -> void:\n    return None\n"));
        let function = resolved.program.functions.iter().find(|f| f.name == "f").expect("f is there");
        let FunctionKind::Canister(method) = &function.kind else {
            panic!("{decorator}: {:?}", function.kind)
        };
        assert_eq!((method.kind, method.guard.is_some()), (kind, false), "{decorator}");
    }
}

#[test]
fn the_canister_decorator_does_nothing() {
    let resolved = clean(&format!("{IMPORTS}@canister\ndef f(x):\n    return x\n"));
    assert!(resolved.program.functions.iter().any(|f| f.name == "f" && f.kind == FunctionKind::Plain));
}

#[test]
fn none_inside_a_type_is_warned_of() {
    let declared = "class R(Record):\n    a: nat\n    b: None\n\
        class V(Variant, total=False):\n    A: null\n    B: None\n\
        class Deep(Record):\n    next: Opt['Deep']\n    held: Vec[Tuple[nat, V]]\n\
        Ask = Func(Query[[None], nat])\nTell = Func(Query[[nat], None])\n";
    let found = |method: &str| {
        let resolved = source(&format!("{IMPORTS}{declared}@query\n{method}\n    ic.trap('')\n"));
        assert!(resolved.diagnostics.iter().all(|diagnostic| diagnostic.help[0].contains("`null`")));
        resolved.found()
    };
    for method in [
        "def f(x: Vec[None]) -> void:",
        "def f() -> Opt[None]:",
        "def f(x: Tuple[nat, Opt[None]]) -> nat:",
        "def f(x: R) -> nat:",
        "def f() -> Manual[Vec[R]]:",
        "def f(x: Deep) -> void:",
        "def f(x: Ask) -> void:",
    ] {
        let marked = if method.contains("Ask") { "Ask" } else { "None" };
        let expected = format!("KA0009|warning|{marked}|None is no type of a value in Kybra");
        assert_eq!(found(method), [expected], "{method}");
    }
    for method in [
        "def f(x: Vec[null]) -> None:",
        "def f() -> Manual[None]:",
        "def f(x: nat | None, y: null) -> void:",
        "def f(x: Tell) -> void:",
    ] {
        assert_eq!(found(method), [] as [&str; 0], "{method}");
    }
}

#[test]
fn methods_of_the_wrong_shape_are_errors() {
    for (text, found) in [
        (
            "@query\ndef f(x) -> void:\n    pass\n",
            "KA0016|error|x|the parameter `x` of a canister method has no annotation",
        ),
        (
            "@query\ndef f():\n    pass\n",
            "KA0016|error|f|the canister method `f` has no annotation of its result",
        ),
        (
            "@init\ndef f() -> int:\n    return 1\n",
            "KA0017|error|int|a function with `@init` returns nothing",
        ),
        (
            "@heartbeat\ndef f(x: int) -> void:\n    pass\n",
            "KA0017|error|x|a function with `@heartbeat` takes no parameters",
        ),
        (
            "@init\ndef f() -> void:\n    pass\n@init\ndef g() -> void:\n    pass\n",
            "KA0017|error|g|there are two `@init` functions",
        ),
        (
            "@query\ndef f() -> void:\n    pass\n@query\ndef f() -> int:\n    return 1\n",
            "KA0017|error|f|the canister method `f` is declared twice",
        ),
        (
            "@query\n@update\ndef f() -> void:\n    pass\n",
            "KA0017|error|update|`f` has two canister decorators",
        ),
        (
            "@query(guard=1)\ndef f() -> void:\n    pass\n",
            "KA0017|error|1|a guard must be the name of a function",
        ),
        (
            "@query(guard=gard)\ndef f() -> void:\n    pass\n",
            "KA0017|error|gard|a guard must be the name of a function",
        ),
        (
            "@init(guard=guard)\ndef f() -> void:\n    pass\n",
            "KA0017|error|guard|only query and update methods have guards",
        ),
        (
            "@query(1)\ndef f() -> void:\n    pass\n",
            "KA0017|error|1|a canister decorator takes no positional arguments",
        ),
        (
            "@query(gard=guard)\ndef f() -> void:\n    pass\n",
            "KA0017|error|guard|a canister decorator has no argument `gard`",
        ),
        (
            "def g(x: int) -> GuardResult:\n    return {'Ok': None}\n@query(guard=g)\ndef f() -> void:\n    pass\n",
            "KA0017|error|g|the guard `g` must have no parameters",
        ),
        (
            "def g() -> int:\n    return 1\n@query(guard=g)\ndef f() -> void:\n    pass\n",
            "KA0017|error|g|the guard `g` must return GuardResult",
        ),
    ] {
        assert_eq!(source(&format!("{IMPORTS}{text}")).found(), [found], "{text}");
    }
}

#[test]
fn a_guard_belongs_to_its_method() {
    let resolved = clean(&format!("{IMPORTS}@query(guard=guard)\ndef f() -> void:\n    pass\n"));
    let method = resolved.program.functions.iter().find(|function| function.name == "f");
    let FunctionKind::Canister(method) = &method.expect("it is there").kind else {
        panic!("it is a method")
    };
    let guard = method.guard.as_ref().expect("it has a guard");
    assert_eq!(resolved.program.functions[guard.function].name, "guard");
}

#[test]
fn what_candid_has_no_type_for_does_not_cross_the_boundary() {
    for (text, found) in [
        ("@query\ndef f(x: dict[str, int]) -> void:\n    pass\n", "dict[str, int]|dict[str, int]"),
        ("@query\ndef f(x: bytearray) -> void:\n    pass\n", "bytearray|bytearray"),
        (
            "@query\ndef f() -> Opt[dict[str, int]]:\n    return None\n",
            "Opt[dict[str, int]]|dict[str, int]",
        ),
        (
            "import typing\n@init\ndef f(x: typing.Callable[[int], int]) -> void:\n    pass\n",
            "typing.Callable[[int], int]|typing.Callable[[int], int]",
        ),
        (
            "class R(Record):\n    inner: 'S'\nclass S(Record):\n    by_name: dict[str, int]\n    outer: Opt[R]\n@update\ndef f() -> Vec[R]:\n    return []\n",
            "Vec[R]|dict[str, int]",
        ),
    ] {
        let resolved = source(&format!("{IMPORTS}{text}"));
        let (place, part) = found.split_once('|').expect("two parts");
        let expected = format!(
            "KA0009|error|{place}|`{part}` has no Candid type, and cannot cross the canister's boundary"
        );
        assert_eq!(resolved.found(), [expected], "{text}");
        assert_eq!(resolved.diagnostics[0].help.len(), 1, "{text}");
    }
}

#[test]
fn a_record_with_a_dict_may_stay_inside() {
    clean(&format!(
        "{IMPORTS}class R(Record):\n    by_name: dict[str, int]\n@query\ndef f() -> void:\n    pass\n"
    ));
}

#[test]
fn types_of_kybra_that_are_not_supported_are_declined_at_the_boundary() {
    for name in ["Async[int]", "CallResult[int]", "Service", "StableBTreeMap[int, int]"] {
        let shown = name.split('[').next().expect("a name");
        let found = format!("KA0009|error|{name}|the type `{shown}` is not supported here");
        let parameter = source(&format!("{IMPORTS}@query\ndef f(x: {name}) -> void:\n    pass\n"));
        assert_eq!(parameter.found(), std::slice::from_ref(&found));
        let result = source(&format!("{IMPORTS}@query\ndef f() -> {name}:\n    return 1\n"));
        assert_eq!(result.found(), [found]);
        assert_eq!(result.diagnostics[0].help.len(), 1);
    }
}

#[test]
fn classes_of_kybra_that_are_not_supported_are_declined() {
    let base = "StableBTreeMap";
    let class = format!("class C({base}):");
    let resolved =
        source(&format!("{IMPORTS}{class}\n    x: int\n@query\ndef f(x: C) -> void:\n    pass\n"));
    let expected = "the class `C` is not supported";
    assert!(resolved.found()[0].starts_with("KA0006|error|") && resolved.found()[0].ends_with(expected));
    assert_eq!(resolved.diagnostics.len(), 1, "{base}");
    assert_eq!(resolved.diagnostics[0].help.len(), 1, "{base}");
}

#[test]
fn func_and_manual_are_types_of_methods() {
    let function = "C = Func(Query[[int], int])\n@query\ndef f(x: C) -> Manual[C]:\n    pass\n";
    clean(&format!("{IMPORTS}{function}"));
}

#[test]
fn a_method_of_an_imported_module_belongs_to_the_canister() {
    let method = "from kybra import query\n@query\ndef f() -> int:\n    return 1\n";
    let resolved = files(&[("main.py", &format!("import b\n{method}")), ("b.py", method)]);
    assert_eq!(resolved.found(), ["KA0017|error|f|the canister method `f` is declared twice"]);
}

#[test]
fn a_decorator_without_its_import_is_declined_with_the_import() {
    let resolved = source("@query\ndef f() -> int:\n    return 1\n");
    assert_eq!(resolved.found(), ["KA0008|error|query|the decorator `query` is not supported"]);
    assert_eq!(resolved.diagnostics[0].help, ["add `from kybra import query`"]);
}
