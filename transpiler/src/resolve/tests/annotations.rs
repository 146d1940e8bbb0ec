//! Annotations and records.

use lowering::hir::{Annotation, AnnotationKind};

use super::{Resolved, clean, source};

/// An annotation in a short notation: Candid's names for numbers, `?T` for optional.
fn show(resolved: &Resolved, annotation: &Annotation) -> String {
    let inner = |annotation: &Annotation| show(resolved, annotation);
    let list = |items: &[Annotation]| items.iter().map(inner).collect::<Vec<_>>().join(", ");
    match &annotation.kind {
        AnnotationKind::None => "void".to_owned(),
        AnnotationKind::Null => "null".to_owned(),
        AnnotationKind::Service(id) => resolved.program.services[*id].name.clone(),
        AnnotationKind::Principal => "principal".to_owned(),
        AnnotationKind::Reserved => "reserved".to_owned(),
        AnnotationKind::Empty => "empty".to_owned(),
        AnnotationKind::Manual(result) => format!("manual {}", inner(result)),
        AnnotationKind::Func(ty) => {
            format!("{:?} ({}) -> {}", ty.mode, list(&ty.params), inner(&ty.result))
        }
        AnnotationKind::Bool => "bool".to_owned(),
        AnnotationKind::Int(width) => width.candid_name().to_owned(),
        AnnotationKind::Float(width) => format!("{width:?}"),
        AnnotationKind::Str => "text".to_owned(),
        AnnotationKind::Bytes => "blob".to_owned(),
        AnnotationKind::ByteArray => "bytearray".to_owned(),
        AnnotationKind::Tuple(items) => format!("({})", list(items)),
        AnnotationKind::List(item) => format!("[{}]", inner(item)),
        AnnotationKind::TupleOf(item) => format!("({}, ...)", inner(item)),
        AnnotationKind::Set(item) => format!("set {}", inner(item)),
        AnnotationKind::FrozenSet(item) => format!("frozenset {}", inner(item)),
        AnnotationKind::Iterator(item) => format!("iterator {}", inner(item)),
        AnnotationKind::Dict(key, value) => format!("{{{}: {}}}", inner(key), inner(value)),
        AnnotationKind::Exception(class) => resolved.program.class_name(*class).to_owned(),
        AnnotationKind::Record(id) => resolved.program.records[*id].name.clone(),
        AnnotationKind::Optional(item) => format!("?{}", inner(item)),
        AnnotationKind::Callable(params, result) => format!("({}) -> {}", list(params), inner(result)),
        AnnotationKind::Union(items) => items.iter().map(inner).collect::<Vec<_>>().join(" | "),
        AnnotationKind::Unknown => "unknown".to_owned(),
    }
}

const PREFIX: &str = "\
import kybra
import typing as t
from typing import *
from kybra import *
class Account(Record):
    owner: str
    parent: 'Opt[Account]'
Ids = Vec[nat64]
Id: TypeAlias = 'nat32'
Maybe: TypeAlias = Alias[Opt[Ids]]
Small = int8 | None
Other = Account
";

const ANNOTATIONS: &[(&str, &str)] = &[
    ("int", "int"),
    ("nat", "nat"),
    ("int8", "int8"),
    ("kybra.nat16", "nat16"),
    ("nat64", "nat64"),
    ("float", "Float64"),
    ("float32", "Float32"),
    ("bool", "bool"),
    ("str", "text"),
    ("bytes", "blob"),
    ("blob", "blob"),
    ("bytearray", "bytearray"),
    ("text", "text"),
    ("None", "void"),
    ("void", "void"),
    ("null", "null"),
    ("list[int]", "[int]"),
    ("List[str]", "[text]"),
    ("t.List[t.Dict[str, int]]", "[{text: int}]"),
    ("Vec[nat8]", "[nat8]"),
    ("dict[str, list[int]]", "{text: [int]}"),
    ("tuple[int, str]", "(int, text)"),
    ("Tuple[int]", "(int)"),
    ("tuple[()]", "()"),
    ("Optional[int]", "?int"),
    ("Opt[Opt[int]]", "??int"),
    ("int | None", "?int"),
    ("None | str", "?text"),
    ("Union[int, None]", "?int"),
    ("Union[int]", "int"),
    ("Callable[[int, str], bool]", "(int, text) -> bool"),
    ("Callable[[], None]", "() -> void"),
    ("Principal", "principal"),
    ("kybra.Principal", "principal"),
    ("reserved", "reserved"),
    ("empty", "empty"),
    ("FuncTuple", "(principal, text)"),
    ("Func(Query[[int, str], bool])", "Query (int, text) -> bool"),
    ("Func(Oneway[[], void])", "Oneway () -> void"),
    ("Manual[Opt[int]]", "manual ?int"),
    ("Account", "Account"),
    ("'Account'", "Account"),
    ("'list[Account | None]'", "[?Account]"),
    ("list['Account']", "[Account]"),
    ("Ids", "[nat64]"),
    ("Id", "nat32"),
    ("Maybe", "?[nat64]"),
    ("Small", "?int8"),
    ("Other", "Account"),
    ("Alias[int]", "int"),
    ("Final[int]", "int"),
    ("Annotated[int, 'positive']", "int"),
    ("list", "unknown"),
    ("Any", "unknown"),
    ("Sequence[int]", "unknown"),
    ("int | str", "int | text"),
    ("tuple[int, ...]", "(int, ...)"),
];

#[test]
fn annotations_are_read_as_their_author_means_them() {
    for (written, expected) in ANNOTATIONS {
        let resolved = clean(&format!("{PREFIX}def f(x: {written}):\n    return x\n"));
        let function = resolved.program.functions.iter().find(|f| f.name == "f").expect("f is there");
        let annotation =
            function.locals.iter().next().and_then(|local| local.annotation.clone()).expect("annotated");
        assert_eq!(show(&resolved, &annotation), *expected, "{written}");
        let span = annotation.span;
        let text = &resolved.sources[span.file].text[span.start as usize..span.end as usize];
        assert_eq!(text.trim_matches('\''), written.trim_matches('\''));
    }
}

#[test]
fn what_names_no_type_is_an_error() {
    for (written, marked, message) in [
        ("nat46", "nat46", "`nat46` does not name a type"),
        ("list[Acount]", "Acount", "`Acount` does not name a type"),
        ("'Acount'", "Acount", "`Acount` does not name a type"),
        ("f", "f", "`f` is a function, not a type"),
        ("math", "math", "`math` is a module, not a type"),
        ("variable", "variable", "`variable` is a variable, not a type"),
        ("1", "1", "a literal is not a type"),
        ("f()", "f()", "this expression is not a type"),
        ("list[int, str]", "list[int, str]", "wrong arguments for `list`"),
        ("dict[int]", "dict[int]", "wrong arguments for `dict`"),
        (
            "Func(int)",
            "Func(int)",
            "`Func` takes one of `Query`, `Update` and `Oneway`, as in `Func(Query[[nat], text])`",
        ),
        (
            "Func(Oneway[[], int])",
            "Func(Oneway[[], int])",
            "a `Oneway` method has no result: write `void`",
        ),
        ("Account[int]", "Account[int]", "`Account` takes no arguments in brackets"),
    ] {
        let text = format!("{PREFIX}import math\nvariable = [1]\ndef f(x: {written}):\n    return x\n");
        assert_eq!(source(&text).found(), [format!("KA0009|error|{marked}|{message}")], "{written}");
    }
}

#[test]
fn at_the_boundary_every_type_must_be_known() {
    for (written, message) in [
        ("list", "`list` does not say what its elements are"),
        ("dict", "`dict` does not say what it holds"),
        ("Opt", "`Opt` needs an argument"),
        ("Service", "the type `Service` is not supported here"),
        ("Manual[int]", "`Manual[int]` has no Candid type, and cannot cross the canister's boundary"),
        ("int | str", "`int | str` has no Candid type, and cannot cross the canister's boundary"),
        ("tuple[int, ...]", "a tuple of any length is not supported here"),
    ] {
        let text = format!("{PREFIX}@query\ndef f(x: {written}) -> void:\n    return None\n");
        assert_eq!(source(&text).found(), [format!("KA0009|error|{written}|{message}")], "{written}");
    }
}

#[test]
fn aliases_that_refer_to_themselves_are_errors() {
    for text in [
        "A = list['A']\ndef f(x: A):\n    pass\n",
        "A = list['B']\nB = list['A']\ndef f(x: A):\n    pass\n",
    ] {
        let resolved = source(text);
        assert!(
            resolved.found().iter().all(|found| found.starts_with("KA0009|error|")),
            "{:?}",
            resolved.found()
        );
        assert!(!resolved.diagnostics.is_empty());
    }
}

#[test]
fn records_have_their_bases_fields_first_and_may_be_recursive() {
    let resolved = clean(
        "from kybra import Record, Opt\nfrom typing import TypedDict\nclass A(Record):\n    x: int\n    y: str\n\
         class B(A):\n    z: 'Opt[B]'\n    x: bool\nclass C(TypedDict):\n    b: B\n",
    );
    let records: Vec<String> = resolved
        .program
        .records
        .iter()
        .map(|record| {
            let fields =
                record.fields.iter().map(|f| format!("{}: {}", f.name, show(&resolved, &f.annotation)));
            format!("{}({})", record.name, fields.collect::<Vec<_>>().join(", "))
        })
        .collect();
    assert_eq!(records, ["A(x: int, y: text)", "B(x: bool, y: text, z: ?B)", "C(b: B)"]);
}

#[test]
fn a_records_class_holds_only_fields() {
    let head = "from kybra import Record\nclass A(Record):\n    x: int\n";
    for (line, code, marked) in [
        ("    y: int = 5\n", "KA0020|warning", "5"),
        ("    def f(self):\n        pass\n", "KA0006|error", "def f(self):"),
        ("    z = 1\n", "KA0006|error", "z = 1"),
    ] {
        let found = source(&format!("{head}{line}")).found();
        assert_eq!(found.len(), 1, "{line}: {found:?}");
        assert!(found[0].starts_with(&format!("{code}|{marked}|")), "{line}: {found:?}");
    }
    let total = source("from typing import TypedDict\nclass A(TypedDict, total=False):\n    x: int\n");
    assert_eq!(total.found(), [""; 0]);
    let other = source("from typing import TypedDict\nclass A(TypedDict, closed=True):\n    x: int\n");
    assert_eq!(other.found(), ["KA0006|error|closed=True|this class argument is not supported"]);
}

#[test]
fn variables_keep_the_annotation_of_their_first_annotated_assignment() {
    let resolved =
        clean("total: 'int | None' = None\ndef f():\n    x = 1\n    y: list[str] = []\n    return y\n");
    let local =
        resolved.program.functions.iter().find(|f| f.name == "f").expect("f is there").locals.iter();
    let annotations: Vec<_> = local.map(|l| l.annotation.as_ref().map(|a| show(&resolved, a))).collect();
    assert_eq!(annotations, [None, Some("[text]".to_owned())]);
    let global = resolved.program.globals.iter().next().expect("total");
    assert_eq!(global.annotation.as_ref().map(|a| show(&resolved, a)).as_deref(), Some("?int"));
}
