//! Canister methods and guards.

use lowering::hir::{FunctionKind, MethodKind};

use super::{clean, files, source};

const IMPORTS: &str =
    "import kybra\nfrom kybra import *\ndef guard() -> GuardResult:\n    return {'Ok': None}\n";

#[test]
fn decorators_make_canister_methods() {
    for (decorator, kind, guarded) in [
        ("@query", MethodKind::Query, false),
        ("@kybra.query", MethodKind::Query, false),
        ("@query()", MethodKind::Query, false),
        ("@query(guard=guard)", MethodKind::Query, true),
        ("@update", MethodKind::Update, false),
        ("@update(guard=guard)", MethodKind::Update, true),
        ("@init", MethodKind::Init, false),
        ("@pre_upgrade", MethodKind::PreUpgrade, false),
        ("@post_upgrade", MethodKind::PostUpgrade, false),
        ("@heartbeat", MethodKind::Heartbeat, false),
        ("@inspect_message", MethodKind::InspectMessage, false),
    ] {
        let resolved = clean(&format!("{IMPORTS}{decorator}\ndef f() -> void:\n    return None\n"));
        let function = resolved.program.functions.iter().find(|f| f.name == "f").expect("f is there");
        let FunctionKind::Canister(method) = &function.kind else {
            panic!("{decorator}: {:?}", function.kind)
        };
        assert_eq!((method.kind, method.guard.is_some()), (kind, guarded), "{decorator}");
    }
}

#[test]
fn the_canister_decorator_does_nothing() {
    let resolved = clean(&format!("{IMPORTS}@canister\ndef f(x):\n    return x\n"));
    assert!(resolved.program.functions.iter().any(|f| f.name == "f" && f.kind == FunctionKind::Plain));
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
