//! Unknown names, and names bound more than once.

use super::references::references;
use super::{clean, files, source};

#[test]
fn an_unknown_name_is_a_warning_with_the_nearest_name() {
    for (text, name, help) in [
        ("balance = 1\nprint(blaance)\n", "blaance", "did you mean `balance`?"),
        ("def f(owner):\n    return ownr\n", "ownr", "did you mean `owner`?"),
        ("prnt(1)\n", "prnt", "did you mean `print`?"),
        ("x = math.pi\n", "math", "add `import math`"),
        ("x: int = nat64(1)\n", "nat64", "add `from kybra import nat64`"),
    ] {
        let resolved = source(text);
        assert_eq!(
            resolved.found(),
            [format!("KA0010|warning|{name}|name '{name}' is not defined")],
            "{text}"
        );
        assert_eq!(resolved.diagnostics[0].help[0], help, "{text}");
    }
}

#[test]
fn an_import_binds_from_its_line_on() {
    let resolved = source("print(math)\nimport math\nprint(math.pi)\n");
    assert_eq!(resolved.found(), ["KA0010|warning|math|name 'math' is not defined"]);
    let found = references(&resolved);
    assert!(found.contains(&"<module>: math is unknown".to_owned()), "{found:?}");
    assert!(found.contains(&"<module>: math.pi is builtin math.pi".to_owned()), "{found:?}");
}

#[test]
fn definitions_bound_more_than_once_or_conditionally_are_refused() {
    for (text, place) in [
        ("from math import floor\ndef floor(x):\n    return 1\n", "floor"),
        ("from kybra import query\n@query\ndef f() -> int:\n    return 1\nf = 2\n", "f"),
        ("from kybra import query\nif True:\n    @query\n    def f() -> int:\n        return 1\n", "f"),
        ("from math import floor\nfloor = 1\n", "floor"),
        ("from math import floor\nfrom math import ceil as floor\n", "ceil as floor"),
        ("from kybra import Record\nclass A(Record):\n    x: int\nA = 1\n", "A"),
        ("from kybra import Record\nif True:\n    class A(Record):\n        x: int\n", "A"),
        ("def f():\n    from math import floor\n    floor = 1\n", "floor"),
    ] {
        let resolved = source(text);
        let found = resolved.found();
        assert_eq!(found.len(), 1, "{text}\n{found:?}");
        assert!(found[0].starts_with("KA0018|error|"), "{text}\n{found:?}");
        assert_eq!(resolved.marked(&resolved.diagnostics[0]), place, "{text}");
    }
}

#[test]
fn a_function_bound_more_than_once_or_conditionally_is_a_variable() {
    for text in [
        "def f():\n    return 1\ndef f():\n    return 2\nf()\n",
        "def f():\n    return 1\nf = 2\nprint(f)\n",
        "def f():\n    return 1\ndef g():\n    global f\n    f = 2\nf()\n",
        "if True:\n    def f():\n        return 1\nf()\n",
        "for i in [1]:\n    def f():\n        return 1\nf()\n",
    ] {
        let found = references(&source(text));
        assert!(found.iter().any(|name| name.starts_with("<module>: f global")), "{text}\n{found:?}");
    }
}

#[test]
fn the_same_import_twice_is_one_binding() {
    clean("import math\nimport math\nfrom math import pi\nfrom math import pi\nprint(math.sqrt(pi))\n");
}

#[test]
fn a_store_to_another_modules_variable_reaches_it() {
    let resolved =
        files(&[("main.py", "import ledger\nledger.total = 5\n"), ("ledger.py", "total = 0\n")]);
    assert!(references(&resolved).contains(&"<module>: total global of ledger stored".to_owned()));
    let function =
        files(&[("main.py", "import ledger\nledger.f = 5\n"), ("ledger.py", "def f():\n    pass\n")]);
    assert!(function.found()[0].starts_with("KA0018|error|ledger.f|"), "{:?}", function.found());
}

#[test]
fn errors_are_accumulated_in_one_run() {
    let resolved =
        source("import nowhere\nclass A:\n    pass\ndef f(x: foo):\n    with x:\n        pass\n1j\n");
    let mut codes: Vec<&str> = resolved.diagnostics.iter().map(|d| d.code.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["KA0004", "KA0006", "KA0006", "KA0007", "KA0009"], "{:?}", resolved.found());
}

#[test]
fn a_file_without_statements_is_an_empty_program() {
    for text in ["", "# nothing\n", "'''Only a docstring.'''\n"] {
        assert!(source(text).found()[0].starts_with("KA0024|error||"), "{text:?}");
    }
    clean("pass\n");
}
