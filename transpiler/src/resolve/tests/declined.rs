//! What is outside the language: each construct, its code, and the text that the error marks.

use super::source;

const DECLINED: &[(&str, &str, &str, &str)] = &[
    (
        "x = [ValueError]\ntry:\n    pass\nexcept x[0]:\n    pass\n",
        "KA0006",
        "x[0]",
        "an `except` clause that does not name a class of exceptions",
    ),
    ("try:\n    pass\nexcept* ValueError:\n    pass\n", "KA0006", "try:", "`try` with `except*`"),
    ("with open('x') as f:  # read\n    pass\n", "KA0006", "with open('x') as f:", "`with`"),
    ("class A:\n    pass\n", "KA0006", "class A:", "the class `A`"),
    ("def f():\n    class A:\n        pass\n", "KA0006", "class A:", "this class"),
    (
        "match {}:\n    case {'k': 1, **d}:\n        pass\n",
        "KA0006",
        "{'k': 1, **d}",
        "`**` in a pattern",
    ),
    (
        "match 1:\n    case int(real=1):\n        pass\n",
        "KA0006",
        "int(real=1)",
        "a pattern of an attribute",
    ),
    (
        "match 1:\n    case int(1, 2):\n        pass\n",
        "KA0006",
        "int(1, 2)",
        "this many patterns in a class",
    ),
    ("match 1:\n    case len():\n        pass\n", "KA0006", "len()", "a pattern of this class"),
    (
        "match (1, 2):\n    case (1, x) | (x, 2):\n        pass\n",
        "KA0006",
        "(x, 2)",
        "a name for another part of the value in each alternative",
    ),
    (
        "import math\nmatch {}:\n    case {math.pi: 1, 2: 3}:\n        pass\n",
        "KA0006",
        "math.pi",
        "a key that is a name beside others",
    ),
    ("async def f():\n    pass\n", "KA0006", "async def f():", "`async def`"),
    ("if len('x'):\n    import math\n", "KA0006", "math", "an import that may not run"),
    ("x = 1j\n", "KA0007", "1j", "a complex number"),
    ("x = ...\n", "KA0007", "...", "`...` as a value"),
    ("x = [1]\ny = x[0:1, 2]\n", "KA0007", "0:1", "a slice inside a tuple"),
    ("x = f'{1:\\n}'\n", "KA0007", "f'{1:\\n}'", "an escape in a format spec"),
    ("X = list[int]\ny = X()\n", "KA0007", "X", "a type alias as a value"),
    ("@property\ndef f():\n    pass\n", "KA0008", "property", "the decorator `property`"),
    ("@foo.bar(1)\ndef f():\n    pass\n", "KA0008", "foo.bar(1)", "the decorator `foo.bar`"),
];

#[test]
fn each_construct_outside_the_language_is_named_and_marked() {
    for (text, code, marked, named) in DECLINED {
        let resolved = source(text);
        let found = resolved.found();
        assert_eq!(found, [format!("{code}|error|{marked}|{named} is not supported")], "{text}");
        assert!(!resolved.diagnostics[0].help.is_empty(), "{text}: a suggestion");
    }
}

#[test]
fn a_declined_statement_still_binds_its_names() {
    for text in [
        "with open('x') as f:\n    y = f\nprint(f, y)\n",
        "try:\n    x = 1\nexcept* ValueError as e:\n    z = e\nprint(x, z)\n",
        "match [1]:\n    case [a, *b]:\n        pass\n    case {'k': c, **d}:\n        pass\n    case e:\n        pass\nprint(a, b, c, d, e)\n",
        "async def f():\n    pass\nprint(f)\n",
        "class A:\n    pass\nx = A()\n",
    ] {
        let resolved = source(text);
        assert!(
            resolved.diagnostics.iter().all(lowering::diagnostics::Diagnostic::is_error),
            "{text}\n{:?}",
            resolved.found()
        );
        assert_eq!(resolved.diagnostics.len(), 1, "{text}\n{:?}", resolved.found());
    }
}

#[test]
fn what_does_nothing_is_allowed() {
    super::clean("'text'\n...\ndef f():\n    ...\ndef g():\n    'doc'\nglobal x\nx = 1\n");
}
