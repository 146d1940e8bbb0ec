//! Imports of program modules and libraries.

use super::references::references;
use super::{clean, files};

/// Files, the entry first, and what the names of all functions are.
type Case = (&'static [(&'static str, &'static str)], &'static [&'static str]);

const CASES: &[Case] = &[
    (
        &[
            ("main.py", "import ledger\nprint(ledger.total, ledger.add)\n"),
            ("ledger.py", "total = 1\ndef add():\n    pass\n"),
        ],
        &[
            "<module>: ledger runs",
            "<module>: print is builtin print",
            "<module>: total global of ledger read",
            "<module>: ledger.add is function add of ledger",
            "<module>: total global of ledger stored",
        ],
    ),
    (
        &[
            ("main.py", "from ledger import total as t, add\nprint(t, add)\n"),
            ("ledger.py", "total = 1\ndef add():\n    pass\n"),
        ],
        &[
            "<module>: ledger runs",
            "<module>: total global of ledger read",
            "<module>: t global of main stored",
            "<module>: print is builtin print",
            "<module>: t global of main read",
            "<module>: add is function add of ledger",
            "<module>: total global of ledger stored",
        ],
    ),
    (
        &[
            ("main.py", "def f():\n    from ledger import total\n    return total\n"),
            ("ledger.py", "total = 1\n"),
        ],
        &[
            "<module>: total global of ledger stored",
            "f: ledger runs",
            "f: total global of ledger read",
            "f: total local#0 stored",
            "f: total local#0 read",
        ],
    ),
    (
        &[
            ("main.py", "import bank.ledger as l, bank.ledger\nprint(l.x, bank.ledger.x, bank.name)\n"),
            ("bank/__init__.py", "name = 'b'\n"),
            ("bank/ledger.py", "from . import name\nfrom .rates import rate\nx = rate\n"),
            ("bank/rates.py", "rate = 2\n"),
        ],
        &[
            "<module>: bank runs",
            "<module>: bank.ledger runs",
            "<module>: bank runs",
            "<module>: bank.ledger runs",
            "<module>: print is builtin print",
            "<module>: x global of bank.ledger read",
            "<module>: x global of bank.ledger read",
            "<module>: name global of bank read",
            "<module>: name global of bank stored",
            "<module>: bank runs",
            "<module>: name global of bank read",
            "<module>: name global of bank.ledger stored",
            "<module>: bank runs",
            "<module>: bank.rates runs",
            "<module>: rate global of bank.rates read",
            "<module>: rate global of bank.ledger stored",
            "<module>: rate global of bank.ledger read",
            "<module>: x global of bank.ledger stored",
            "<module>: rate global of bank.rates stored",
        ],
    ),
    (
        &[
            ("main.py", "from bank import ledger\nledger.f()\n"),
            ("bank/ledger.py", "def f():\n    pass\n"),
        ],
        &[
            "<module>: bank runs",
            "<module>: bank.ledger runs",
            "<module>: ledger.f is function f of bank.ledger",
        ],
    ),
    (
        &[
            ("main.py", "from ledger import *\nprint(total, add, _hidden)\n"),
            ("ledger.py", "total = 1\n_hidden = 2\ndef add():\n    pass\n"),
        ],
        &[
            "<module>: ledger runs",
            "<module>: total global of ledger read",
            "<module>: total global of main stored",
            "<module>: print is builtin print",
            "<module>: total global of main read",
            "<module>: add is function add of ledger",
            "<module>: _hidden is unknown",
            "<module>: total global of ledger stored",
            "<module>: _hidden global of ledger stored",
        ],
    ),
    (
        &[("main.py", "import ledger\n"), ("ledger.py", "import main\ndef f():\n    return main.x\n")],
        &["<module>: ledger runs", "<module>: main runs"],
    ),
];

#[test]
fn imports_bind_and_run_modules() {
    for (program, expected) in &CASES[..CASES.len() - 1] {
        let resolved = files(program);
        assert!(
            resolved.diagnostics.iter().all(|found| !found.is_error()),
            "{program:?}\n{:?}",
            resolved.found()
        );
        assert_eq!(references(&resolved), *expected, "{program:?}");
    }
}

#[test]
fn modules_that_import_each_other_run_once_each() {
    let (program, expected) = CASES[CASES.len() - 1];
    let resolved = files(program);
    assert_eq!(resolved.found(), ["KA0014|error|main.x|module 'main' has no attribute 'x'"]);
    assert_eq!(references(&resolved)[..2], *expected);
}

#[test]
fn library_names_are_known_by_one_path_whatever_they_are_called() {
    let resolved = clean(
        "import kybra\nimport kybra as k\nfrom kybra import ic, nat64 as u64\nimport math as m\nfrom math import sqrt as root\nimport builtins\nfrom typing import cast\n\
         print(kybra.ic.caller(), k.ic.time(), ic.id(), m.pi, root(2.0), builtins.len('a'), cast(int, 1))\n",
    );
    let found = references(&resolved);
    let expected = [
        "print is builtin print",
        "kybra.ic.caller is builtin kybra.ic.caller",
        "k.ic.time is builtin kybra.ic.time",
        "ic.id is builtin kybra.ic.id",
        "m.pi is builtin math.pi",
        "root is builtin math.sqrt",
        "builtins.len is builtin len",
    ];
    assert_eq!(found, expected.map(|line| format!("<module>: {line}")));
}

#[test]
fn kybra_can_be_imported_with_a_star() {
    let resolved = clean("from kybra import *\n@query\ndef f(x: nat64) -> void:\n    ic.print('a')\n");
    assert!(references(&resolved).contains(&"f: ic.print is builtin kybra.ic.print".to_owned()));
}

const OTHERS: &str = "modules are the program's own files, kybra, math, typing, functools, itertools and collections.abc; other libraries are not supported yet";
const DOTS: &str = "leave the dots out, or add an `__init__.py` to the folder";

#[test]
fn what_cannot_be_imported_is_an_error_with_a_suggestion() {
    for (text, found, help) in [
        ("import maths\n", "KA0004|error|maths|no module named 'maths'", "did you mean `math`?"),
        ("from ledgr import x\n", "KA0004|error|ledgr|no module named 'ledgr'", OTHERS),
        ("import ledger.x\n", "KA0004|error|ledger.x|no module named 'ledger.x'", OTHERS),
        ("import os\n", "KA0004|error|os|no module named 'os'", OTHERS),
        (
            "from math import sqr\n",
            "KA0005|error|sqr|cannot import name 'sqr' from 'math'",
            "did you mean `sqrt`?",
        ),
        (
            "from ledger import totl as t\n",
            "KA0005|error|totl as t|cannot import name 'totl' from 'ledger'",
            "did you mean `total`?",
        ),
        (
            "from . import x\n",
            "KA0004|error|.|attempted relative import with no known parent package",
            DOTS,
        ),
        (
            "import ledger\nledger.totl\n",
            "KA0014|error|ledger.totl|module 'ledger' has no attribute 'totl'",
            "did you mean `total`?",
        ),
    ] {
        let resolved = files(&[("main.py", text), ("ledger.py", "total = 1\n")]);
        assert_eq!(resolved.found(), [found], "{text}");
        assert_eq!(resolved.diagnostics[0].help.first().map_or("", |first| first), help, "{text}");
    }
}

#[test]
fn a_name_not_bound_yet_in_a_circle_of_imports_is_an_error() {
    let resolved = files(&[
        ("main.py", "import a\n"),
        ("a.py", "from b import g\ndef f():\n    return g\n"),
        ("b.py", "from a import f\ndef g():\n    return f\n"),
    ]);
    let message = "cannot import name 'f' from partially initialized module 'a' (circular import)";
    assert_eq!(resolved.found(), [format!("KA0005|error|f|{message}")]);
    let bound = files(&[
        ("main.py", "import a\n"),
        ("a.py", "def f():\n    return 1\nfrom b import g\n"),
        ("b.py", "from a import f\ndef g():\n    return f\n"),
    ]);
    assert!(bound.diagnostics.is_empty(), "{:?}", bound.found());
}

#[test]
fn imports_for_type_checking_only_may_go_in_a_circle() {
    let resolved = files(&[
        ("main.py", "from kybra import Record\nclass A(Record):\n    x: int\nimport b\n"),
        (
            "b.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from main import A\ndef g(a: 'A') -> int:\n    return a['x']\n",
        ),
    ]);
    assert!(resolved.diagnostics.is_empty(), "{:?}", resolved.found());
}

#[test]
fn errors_in_an_imported_file_are_reported_once_and_its_names_are_not() {
    let resolved = files(&[
        ("main.py", "from ledger import total\nimport ledger\nprint(total, ledger.x)\n"),
        ("ledger.py", "total = = 1\n"),
    ]);
    assert_eq!(resolved.found(), ["KA0001|error|=|invalid syntax"]);
}
