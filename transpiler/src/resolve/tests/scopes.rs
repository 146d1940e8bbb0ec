//! Scope rules.

use super::references::references;
use super::{clean, source};

/// A source, and what its names are, one `function: name kind` each.
const SCOPES: &[(&str, &[&str])] = &[
    (
        "x = 1\ndef f():\n    return x\n",
        &["<module>: x global of main stored", "f: x global of main read"],
    ),
    (
        "x = 1\ndef f():\n    print(x)\n    x = 2\n",
        &[
            "<module>: x global of main stored",
            "f: print is builtin print",
            "f: x local#0 read",
            "f: x local#0 stored",
        ],
    ),
    (
        "def f():\n    global x\n    x = 2\n    return x\n",
        &["f: x global of main stored", "f: x global of main read"],
    ),
    (
        "def f():\n    if False:\n        x = 1\n    return x\n",
        &["f: x local#0 stored", "f: x local#0 read"],
    ),
    (
        "def f(x, y=1, /, *, z=2):\n    x += y\n    return z\n",
        &["f: x local#0 stored", "f: y local#1 read", "f: z local#2 read"],
    ),
    (
        "def f(xs):\n    for i, (j, k) in xs:\n        pass\n    return i\n",
        &[
            "f: xs local#0 read",
            "f: i local#1 stored",
            "f: j local#2 stored",
            "f: k local#3 stored",
            "f: i local#1 read",
        ],
    ),
    (
        "def f(x):\n    y = [x for x in x if x]\n    return x\n",
        &[
            "f: x local#0 read",
            "f: x local#2 stored",
            "f: x local#2 read",
            "f: x local#2 read",
            "f: y local#1 stored",
            "f: x local#0 read",
        ],
    ),
    (
        "def f(m):\n    return [[c for c in row] for row in m for c in row]\n",
        &[
            "f: m local#0 read",
            "f: row local#1 stored",
            "f: row local#1 read",
            "f: c local#2 stored",
            "f: row local#1 read",
            "f: c local#3 stored",
            "f: c local#3 read",
        ],
    ),
    (
        "x = [1]\ny = [x for x in x]\nprint(x)\n",
        &[
            "<module>: x global of main stored",
            "<module>: x global of main read",
            "<module>: x local#0 stored",
            "<module>: x local#0 read",
            "<module>: y global of main stored",
            "<module>: print is builtin print",
            "<module>: x global of main read",
        ],
    ),
    (
        "def f(xs):\n    ys = [y := x for x in xs]\n    return y\n",
        &[
            "f: xs local#0 read",
            "f: x local#3 stored",
            "f: x local#3 read",
            "f: y local#1 stored",
            "f: ys local#2 stored",
            "f: y local#1 read",
        ],
    ),
    (
        "ys = [y := x for x in [1]]\nprint(y)\n",
        &[
            "<module>: x local#0 stored",
            "<module>: x local#0 read",
            "<module>: y global of main stored",
            "<module>: ys global of main stored",
            "<module>: print is builtin print",
            "<module>: y global of main read",
        ],
    ),
    (
        "def f():\n    global y\n    return [y := x for x in [1]]\n",
        &["f: x local#0 stored", "f: x local#0 read", "f: y global of main stored"],
    ),
    (
        "def print(x):\n    return len(x)\ndef f(len):\n    return print(len)\n",
        &[
            "print: len is builtin len",
            "print: x local#0 read",
            "f: print is function print of main",
            "f: len local#0 read",
        ],
    ),
    (
        "def f(set, id, next, time, int):\n    return set + id + next + time + int\n",
        &[
            "f: set local#0 read",
            "f: id local#1 read",
            "f: next local#2 read",
            "f: time local#3 read",
            "f: int local#4 read",
        ],
    ),
    (
        "def f(fn, match, impl):\n    self = fn\n    return self + match + impl\n",
        &[
            "f: fn local#0 read",
            "f: self local#3 stored",
            "f: self local#3 read",
            "f: match local#1 read",
            "f: impl local#2 read",
        ],
    ),
    ("def f():\n    x: int\n    return x\n", &["f: x local#0 stored", "f: x local#0 read"]),
    (
        "def f():\n    return g()\ndef g():\n    return f\n",
        &["f: g is function g of main", "g: f is function f of main"],
    ),
    ("if __name__ == \"__main__\":\n    pass\n", &["<module>: __name__ is builtin __name__"]),
    (
        "def f(x):\n    return f'{x!r:>{x}} {x}'\n",
        &["f: x local#0 read", "f: x local#0 read", "f: x local#0 read"],
    ),
    (
        "def f():\n    import math\n    from math import floor as g\n    return math.pi + g(1.5)\n",
        &["f: math.pi is builtin math.pi", "f: g is builtin math.floor"],
    ),
];

#[test]
fn names_are_bound_by_pythons_scope_rules() {
    for (text, expected) in SCOPES {
        let found = references(&clean(text));
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn comprehension_variables_do_not_leak() {
    let resolved = source("def f(xs):\n    ys = [item for item in xs]\n    return item\n");
    assert_eq!(resolved.found(), ["KA0010|warning|item|name 'item' is not defined"]);
    assert!(references(&resolved).contains(&"f: item is unknown".to_owned()));
}

#[test]
fn every_expression_has_an_id_of_its_own() {
    let resolved = clean("def f(x=1):\n    return [x + 1, -x]\ny = f(2)\n");
    // 1; 2 names, x + 1 and 1, -x, the list; f, 2 and the call.
    assert_eq!(resolved.program.expr_count, 1 + 6 + 3);
}

#[test]
fn defaults_are_literals_or_hidden_variables_assigned_before_the_def() {
    use lowering::hir::{Default as ParamDefault, StmtKind};
    let resolved = clean("def f(a, b=-1, c=(1, 'x'), d=[], *, e=len('abc')):\n    return a\n");
    let function = resolved.program.functions.iter().find(|f| f.name == "f").expect("f is there");
    let defaults: Vec<&str> = function
        .params
        .iter()
        .map(|param| match &param.default {
            None => "none",
            Some(ParamDefault::Literal(_)) => "literal",
            Some(ParamDefault::Global(_)) => "global",
            Some(ParamDefault::Captured(_)) => "captured",
        })
        .collect();
    assert_eq!(defaults, ["none", "literal", "literal", "global", "global"]);
    let body =
        &resolved.program.functions[resolved.program.modules.iter().next().expect("main").body].body;
    assert!(matches!(
        body[..],
        [
            lowering::hir::Stmt { kind: StmtKind::Assign(..), .. },
            lowering::hir::Stmt { kind: StmtKind::Assign(..), .. },
            lowering::hir::Stmt { kind: StmtKind::Define(_), .. },
        ]
    ));
}

/// The function of that name.
fn named<'p>(program: &'p lowering::hir::Program, name: &str) -> &'p lowering::hir::Function {
    program.functions.iter().find(|f| f.name == name).expect("the function is there")
}

/// The names of what a function captures.
fn captured(program: &lowering::hir::Program, name: &str) -> Vec<String> {
    let function = named(program, name);
    function.captures.iter().map(|c| function.locals[c.local].name.clone()).collect()
}

#[test]
fn a_nested_function_captures_what_it_uses_of_the_functions_around() {
    let resolved = clean(
        "def f(a, b):\n    c = 1\n    def g(d):\n        return a + c + d + len([c])\n    return g(b)\n",
    );
    assert_eq!(captured(&resolved.program, "g"), ["a", "c"]);
    assert_eq!(captured(&resolved.program, "f"), Vec::<String>::new());
}

#[test]
fn a_function_captures_for_those_inside_it_and_for_those_it_names() {
    let resolved = clean(
        "def f(a, b):\n    def g():\n        def h():\n            return a\n        return h()\n    \
         def i():\n        return b + k()\n    def k():\n        return g()\n    return i()\n",
    );
    assert_eq!(captured(&resolved.program, "g"), ["a"]);
    assert_eq!(captured(&resolved.program, "k"), ["a"]);
    assert_eq!(captured(&resolved.program, "i"), ["b", "a"]);
}

#[test]
fn a_default_that_is_no_literal_goes_with_a_lambda() {
    use lowering::hir::{Default as ParamDefault, ExprKind, StmtKind};
    let resolved = clean("def f(n):\n    return lambda x, y=1, z=n: x\n");
    let lambda = named(&resolved.program, "<lambda>");
    assert!(matches!(lambda.params[1].default, Some(ParamDefault::Literal(_))));
    assert!(matches!(lambda.params[2].default, Some(ParamDefault::Captured(0))));
    assert_eq!(captured(&resolved.program, "<lambda>"), Vec::<String>::new());
    let StmtKind::Return(Some(value)) = &named(&resolved.program, "f").body[0].kind else {
        panic!("f returns the lambda")
    };
    assert!(matches!(&value.kind, ExprKind::Closure(_, values) if values.len() == 1));
}

#[test]
fn star_parameters_stand_where_they_are_written() {
    use lowering::hir::ParamKind;
    let resolved = clean("def f(a, /, b, *args, c=[], **kwargs):\n    return a\n");
    let function = named(&resolved.program, "f");
    let kinds: Vec<ParamKind> = function.params.iter().map(|param| param.kind).collect();
    assert_eq!(
        kinds,
        [
            ParamKind::PositionalOnly,
            ParamKind::Normal,
            ParamKind::Star,
            ParamKind::KeywordOnly,
            ParamKind::DoubleStar,
        ]
    );
    assert!(function.params[3].default.is_some());
}

#[test]
fn docstrings_belong_to_their_module_function_and_record() {
    let resolved = clean(
        "'''A bank.'''\nfrom kybra import Record\nclass A(Record):\n    'An account.'\n    x: int\ndef f():\n    'Does it.'\n    return 1\n",
    );
    assert_eq!(
        resolved.program.modules.iter().next().and_then(|m| m.doc.clone()).as_deref(),
        Some("A bank.")
    );
    let function = resolved.program.functions.iter().find(|f| f.name == "f");
    assert_eq!(function.and_then(|f| f.doc.clone()).as_deref(), Some("Does it."));
    assert_eq!(
        resolved.program.records.iter().next().and_then(|r| r.doc.clone()).as_deref(),
        Some("An account.")
    );
}

#[test]
fn a_functions_span_begins_at_its_first_decorator() {
    let text = "from kybra import query\n@query\ndef f() -> int:\n    return 1\n";
    let resolved = clean(text);
    let function = resolved.program.functions.iter().find(|f| f.name == "f").expect("f is there");
    assert_eq!(
        &text[function.span.start as usize..function.span.end as usize],
        "@query\ndef f() -> int:\n    return 1"
    );
    assert_eq!(&text[function.name_span.start as usize..function.name_span.end as usize], "f");
}

#[test]
fn nesting_up_to_the_limits_is_resolved() {
    use crate::syntax::{MAX_BRACKETS, MAX_DEPTH, MAX_ELIFS};
    clean(&format!("x = 1{}\n", "+1".repeat(MAX_DEPTH - 1)));
    clean(&format!("x = {}1\n", "not ".repeat(MAX_DEPTH - 1)));
    clean(&format!("x = ''{}\n", ".b".repeat(MAX_DEPTH - 1)));
    clean(&format!("x = {}1{}\n", "[".repeat(MAX_BRACKETS), "]".repeat(MAX_BRACKETS)));
    clean(&format!("x = 1\nif x: pass\n{}", "elif x: pass\n".repeat(MAX_ELIFS)));
}
