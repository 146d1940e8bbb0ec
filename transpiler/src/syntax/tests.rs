//! Syntax errors, limits on nesting, and the spans that the parser gives.

use std::time::{Duration, Instant};

use lowering::diagnostics::{Code, Diagnostic};
use lowering::source::FileId;
use rustpython_parser::ast::{Expr, Ranged, Stmt};

use super::{MAX_BRACKETS, MAX_DEPTH, MAX_ELIFS, MAX_INDENTS, on_large_stack, parse, walk};

fn file() -> FileId {
    FileId::new(0)
}

/// The first error of a source.
fn error(source: &str) -> Diagnostic {
    let mut errors = on_large_stack(|| parse(file(), source).map(drop)).expect_err(source);
    errors.swap_remove(0)
}

fn marked<'s>(source: &'s str, error: &Diagnostic) -> &'s str {
    let span = error.primary.as_ref().expect("a syntax error has a place").span;
    &source[span.start as usize..span.end as usize]
}

/// Sources that CPython 3.11 refuses, with its message, and the text that our error marks.
const REFUSED: &[(&str, &str, &str)] = &[
    ("return 1", "'return' outside function", "return 1"),
    ("class A:\n  return 1", "'return' outside function", "return 1"),
    ("break", "'break' outside loop", "break"),
    ("for x in y:\n  pass\nelse:\n  break", "'break' outside loop", "break"),
    ("while 1:\n  def f():\n    break", "'break' outside loop", "break"),
    ("continue", "'continue' not properly in loop", "continue"),
    ("def f(a, a): pass", "duplicate argument 'a' in function definition", "a"),
    ("lambda x, x: 1", "duplicate argument 'x' in function definition", "x"),
    ("nonlocal x", "nonlocal declaration not allowed at module level", "nonlocal x"),
    ("def f():\n  nonlocal x", "no binding for nonlocal 'x' found", "nonlocal x"),
    ("def f():\n  nonlocal x\n  global x", "name 'x' is nonlocal and global", "nonlocal x"),
    ("True = 1", "cannot assign to True", "True"),
    ("None = 1", "cannot assign to None", "None"),
    ("__debug__ = 1", "cannot assign to __debug__", "__debug__"),
    ("x.__debug__ = 1", "cannot assign to __debug__", "x.__debug__"),
    ("def f(__debug__): pass", "cannot assign to __debug__", "__debug__"),
    ("f() = 1", "cannot assign to function call here. Maybe you meant '==' instead of '='?", "f()"),
    ("1 = x", "cannot assign to literal here. Maybe you meant '==' instead of '='?", "1"),
    ("x + 1 = 2", "cannot assign to expression here. Maybe you meant '==' instead of '='?", "x + 1"),
    ("x < y = 2", "cannot assign to comparison", "x < y"),
    ("(a, 1) = x", "cannot assign to literal", "1"),
    ("x = (yield) = 1", "cannot assign to yield expression", "yield"),
    ("*a = 1", "starred assignment target must be in a list or tuple", "*a"),
    ("a, *b, *c = x", "multiple starred expressions in assignment", "a, *b, *c"),
    (
        "match x:\n case y: pass\n case 1: pass",
        "name capture 'y' makes remaining patterns unreachable",
        "y",
    ),
    ("match x:\n case _: pass\n case 1: pass", "wildcard makes remaining patterns unreachable", "_"),
    ("match x:\n case 1 | _ | 2: pass", "wildcard makes remaining patterns unreachable", "_"),
    ("match x:\n case [y, *y]: pass", "multiple assignments to name 'y' in pattern", "*y"),
    ("match x:\n case [y] | 2: pass", "alternative patterns bind different names", "[y] | 2"),
    ("match x:\n case [*a, *b]: pass", "multiple starred names in sequence pattern", "[*a, *b]"),
    (
        "match x:\n case {'a': 1, 'a': 2}: pass",
        "mapping pattern checks duplicate key ('a')",
        "{'a': 1, 'a': 2}",
    ),
    ("match x:\n case f'a': pass", "patterns may only match literals and attribute lookups", "f'a'"),
    ("match x:\n case int(real=1, real=2): pass", "attribute name repeated in class pattern: real", "2"),
    ("x = *a", "can't use starred expression here", "*a"),
    ("del f()", "cannot delete function call", "f()"),
    ("f() += 1", "'function call' is an illegal expression for augmented assignment", "f()"),
    ("(a, b) += 1", "'tuple' is an illegal expression for augmented assignment", "(a, b)"),
    ("(a, b): int = 1", "only single target (not tuple) can be annotated", "(a, b)"),
    ("f(): int = 1", "illegal target for annotation", "f()"),
    ("for f() in x: pass", "cannot assign to function call", "f()"),
    ("x = 1\nglobal x", "name 'x' is assigned to before global declaration", "global x"),
    ("def f():\n  print(x)\n  global x", "name 'x' is used prior to global declaration", "global x"),
    ("def f(x):\n  global x", "name 'x' is parameter and global", "global x"),
    ("def f():\n  global x\n  x: int = 1", "annotated name 'x' can't be global", "x: int = 1"),
    ("await x", "'await' outside function", "await x"),
    ("def f():\n  await x", "'await' outside async function", "await x"),
    ("yield 1", "'yield' outside function", "yield 1"),
    ("def f():\n  [(yield) for x in y]", "'yield' inside list comprehension", "yield"),
    ("async def f():\n  yield from x", "'yield from' inside async function", "yield from x"),
    ("def f():\n  async with a: pass", "'async with' outside async function", "async"),
    (
        "[x := 1 for x in y]",
        "assignment expression cannot rebind comprehension iteration variable 'x'",
        "x := 1",
    ),
    (
        "[1 for i in (x := y)]",
        "assignment expression cannot be used in a comprehension iterable expression",
        "x := y",
    ),
    ("def f():\n  from x import *", "import * only allowed at module level", "from x import *"),
    ("from __future__ import foo", "future feature foo is not defined", "from __future__ import foo"),
    (
        "x = 1\nfrom __future__ import division",
        "from __future__ imports must occur at the beginning of the file",
        "from __future__ import division",
    ),
    ("f(a=1, a=2)", "keyword argument repeated: a", "a"),
    ("f(a=1, 2)", "positional argument follows keyword argument", "2"),
    ("def f(a=1, b): pass", "non-default argument follows default argument", "b"),
    (
        "try:\n  pass\nexcept:\n  pass\nexcept A:\n  pass",
        "default 'except:' must be last",
        "except:\n  pass",
    ),
    ("x = (1,\ny = 2", "'(' was never closed", "("),
    ("x = (1]", "closing parenthesis ']' does not match opening parenthesis '('", "]"),
    ("x = (1,\n2]", "closing parenthesis ']' does not match opening parenthesis '(' on line 1", "]"),
    ("x = 1)", "unmatched ')'", ")"),
    ("if x\n  pass", "expected ':'", "\n"),
    ("if x:\npass", "expected an indented block after 'if' statement on line 1", "pass"),
    ("def f():\nx = 1", "expected an indented block after function definition on line 1", "x"),
    ("x = 1\n  y = 2", "unexpected indent", "  "),
    ("if x:\n    y\n  z", "unindent does not match any outer indentation level", ""),
    ("if x = 5:\n  pass", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "="),
    ("print \"a\"", "Missing parentheses in call to 'print'. Did you mean print(...)?", "print \"a\""),
    ("x = \"abc", "unterminated string literal (detected at line 1)", "\"abc"),
    ("x = '''abc\ny", "unterminated triple-quoted string literal (detected at line 2)", "'''abc"),
    ("x = €", "invalid character '€' (U+20AC)", "€"),
    ("x = \u{a0}1", "invalid non-printable character U+00A0", "\u{a0}"),
    ("0xg", "invalid hexadecimal literal", "0"),
    (
        "x = 0777",
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
        "0777",
    ),
    ("b'é'", "bytes can only contain ASCII literal characters", ""),
    ("f\"{}\"", "f-string: empty expression not allowed", ""),
    ("f\"{a\"", "f-string: expecting '}'", ""),
    ("f\"a}\"", "f-string: single '}' is not allowed", ""),
    ("x = 5 6", "invalid syntax", "6"),
    ("type X = int", "invalid syntax", "type X = int"),
    ("def f[T](x): pass", "expected '('", "T"),
];

#[test]
fn what_cpython_refuses_is_refused_in_its_words() {
    for (source, message, text) in REFUSED {
        let found = error(source);
        assert_eq!(found.code, Code::SyntaxError, "{source}");
        assert_eq!(found.message, *message, "{source}");
        if !text.is_empty() {
            assert_eq!(marked(source, &found), *text, "{source}");
        }
    }
}

#[test]
fn what_cpython_accepts_is_accepted() {
    for source in [
        "",
        "\n\n# only a comment\n",
        "'doc'\nfrom __future__ import annotations\n",
        "def f():\n  def g():\n    nonlocal x\n  x = 1\n",
        "def f():\n  global x\n  x = 1\n  for x in x: pass\n",
        "global x\nx = 1\n",
        "for x in y:\n  while 1:\n    break\n  else:\n    continue\n",
        "(a, [b, *c], d.e, f[0]) = x\n",
        "x = y = z\n",
        "a: int\nb.c: int = 1\n(d): int = 2\n",
        "async def f():\n  await x\n  return [await y for y in z]\n",
        "[y := 1 for x in z]\n",
        "match = 1\nmatch(x)\ntype(x)\ncase = type\n",
        "f(*a, b, *c, d=1, **e)\n",
        "x[1:2, ::3, *y]\n",
        "with (open(a) as b, c):\n  pass\n",
        "try:\n  pass\nexcept* A:\n  pass\n",
        "if x: pass\nelif y: pass\nelse: pass\n",
        "x = '\\N{BULLET} \\x41 \\u0041'\n",
        "print(f'{a!r:>{w}} {b = } {{}} {c[\"d\"]}')\n",
        "x = 0o17 + 0b1 + 0XfF + 1_000 + 00 + 1e5 + 1j\n",
    ] {
        let found = on_large_stack(|| parse(file(), source).map(drop));
        assert!(found.is_ok(), "{source:?}: {found:?}");
    }
}

#[test]
fn several_errors_after_parsing_are_all_reported() {
    let found = parse(file(), "return\nbreak\nTrue = 1\n").expect_err("three errors");
    assert_eq!(found.len(), 3);
}

#[test]
fn half_a_surrogate_pair_is_declined_and_an_escaped_backslash_before_u_is_not() {
    assert_eq!(error(r"x = '\ud800'").code, Code::UnsupportedExpression);
    assert_eq!(error(r"x = f'\U0000dfff'").code, Code::UnsupportedExpression);
    for accepted in [r"x = '\\ud800'", r"x = r'\ud800'", r"x = '\ue000'"] {
        assert!(parse(file(), accepted).is_ok(), "{accepted}");
    }
}

#[test]
fn decimal_literals_have_at_most_4300_digits() {
    assert!(parse(file(), &format!("x = {}", "9".repeat(4300))).is_ok());
    let found = error(&format!("x = {}", "9".repeat(4301)));
    assert!(found.message.contains("value has 4301 digits"), "{}", found.message);
    assert!(parse(file(), &format!("x = 0x{}", "f".repeat(9000))).is_ok());
}

/// Parses on a large stack, drops the tree there, and checks that the time is not quadratic.
fn outcome(source: &str) -> Option<Code> {
    let start = Instant::now();
    let found = on_large_stack(|| parse(file(), source).map(drop));
    assert!(start.elapsed() < Duration::from_mins(1), "it took {:?}", start.elapsed());
    found.err().map(|errors| {
        assert_eq!(errors.len(), 1, "one clear diagnostic");
        errors[0].code
    })
}

/// `count` headers, each one space further in than the one before.
fn nested_blocks(header: &str, count: usize) -> String {
    let lines: Vec<String> = (0..count).map(|depth| " ".repeat(depth) + header + "\n").collect();
    lines.concat()
}

#[test]
fn nesting_beyond_the_limits_is_one_diagnostic() {
    let n = 200_000;
    let nested =
        |open: &str, close: &str, n: usize| format!("x = {}1{}", open.repeat(n), close.repeat(n));
    let blocks = nested_blocks("if x:", 5000);
    let functions = nested_blocks("def f():", 500);
    for (name, source) in [
        ("parentheses", nested("(", ")", 5000)),
        ("lists", nested("[", "]", 5000)),
        ("dicts", nested("{1: ", "}", 5000)),
        ("calls", format!("x = {}1{}", "f(".repeat(5000), ")".repeat(5000))),
        ("a sum", format!("x = 1{}", "+1".repeat(n))),
        ("a power", format!("x = 1{}", "**1".repeat(n))),
        ("joined text", format!("x = 'a'{}", " + 'a'".repeat(n))),
        ("not", format!("x = {}1", "not ".repeat(n))),
        ("minus", format!("x = {}1", "-".repeat(n))),
        ("attributes", format!("x = a{}", ".b".repeat(n))),
        ("calls in a row", format!("x = a{}", "()".repeat(n))),
        ("subscripts", format!("x = a{}", "[0]".repeat(n))),
        ("conditionals", format!("x = {}1", "1 if a else ".repeat(n))),
        ("lambdas", format!("x = {}1", "lambda: ".repeat(n))),
        ("elif", format!("if x: pass\n{}", "elif x: pass\n".repeat(n))),
        ("blocks", format!("{blocks}{}pass\n", " ".repeat(5000))),
        ("functions", format!("{functions}{}pass\n", " ".repeat(500))),
        ("an f-string", format!("x = f'{{{}1}}'", "-".repeat(n))),
        ("brackets in an f-string", format!("x = f'{{{}{}}}'", "[".repeat(5000), "]".repeat(5000))),
        (
            "sums in brackets",
            format!("x = {}1{}", "(1+1+1+1+1+1+1+1+1+1+1+1+".repeat(199), ")".repeat(199)),
        ),
    ] {
        assert_eq!(outcome(&source), Some(Code::TooDeep), "{name}");
    }
}

#[test]
fn nesting_up_to_the_limits_is_parsed() {
    let indents = MAX_INDENTS - 1;
    let blocks = nested_blocks("if x:", indents);
    for (name, source) in [
        ("parentheses", format!("x = {}1{}", "(".repeat(MAX_BRACKETS), ")".repeat(MAX_BRACKETS))),
        ("a sum", format!("x = 1{}", "+1".repeat(MAX_DEPTH - 1))),
        ("elif", format!("if x: pass\n{}", "elif x: pass\n".repeat(MAX_ELIFS))),
        ("blocks", format!("{blocks}{}pass\n", " ".repeat(indents))),
    ] {
        assert_eq!(outcome(&source), None, "{name}");
    }
}

#[test]
fn width_has_no_limit() {
    let n = 100_000;
    for (name, source) in [
        ("list elements", format!("x = [{}]", "-1, ".repeat(n))),
        ("dict entries", format!("x = {{{}}}", "1: (2 + 3), ".repeat(n))),
        ("arguments", format!("f({})", "a + b, ".repeat(n))),
        ("statements", "x = 1 + 2 * 3\n".repeat(n)),
        ("statements on a line", "x = 1 + 2; ".repeat(n)),
        ("neighbouring strings", format!("x = ({})", "'a' ".repeat(n))),
        ("if statements", "if x: pass\n".repeat(n)),
    ] {
        assert_eq!(outcome(&source), None, "{name}");
    }
}

fn names<'a>(expr: &'a Expr, found: &mut Vec<(&'a str, usize)>) {
    if let Expr::Name(name) = expr {
        found.push((name.id.as_str(), usize::from(name.range().start())));
    }
    walk::parts(expr, &mut |part| names(part, found));
}

#[test]
fn names_in_f_strings_have_the_places_they_are_written_at() {
    for source in [
        "x = f'{abc}'",
        "x = f'é{abc}{ def_ }'",
        "x = f'''\n{abc}\n {def_!r:>{width}}'''",
        "x = 'a' f'{abc}' \"b\" rf\"\\{def_}\"",
        "x = f'\\n\\x41{abc}\\N{BULLET}{def_ = }'",
        "x = f'{{}}{f(abc)[def_]}'",
    ] {
        let body = parse(file(), source).expect(source);
        let [Stmt::Assign(assign)] = &body[..] else { panic!("{source}: one assignment") };
        let mut found = Vec::new();
        names(&assign.value, &mut found);
        assert!(!found.is_empty(), "{source}");
        for (name, start) in found {
            assert_eq!(source.get(start..start + name.len()), Some(name), "{source}");
        }
    }
}
