//! Classes that derive from Kybra's `Service`.

use lowering::hir::{AnnotationKind, FuncMode};

use super::{clean, source};

const IMPORTS: &str = "from kybra import *\n";
const USE: &str = "@query\ndef f(x: S) -> S:\n    return x\n";

#[test]
fn a_service_has_the_methods_of_its_class() {
    let class = "class S(Service):\n    \"A token.\"\n    @service_query\n    def a(self, x: nat, y: 'S') -> text: ...\n    @service_update\n    def b(self) -> void:\n        pass\n";
    let resolved = clean(&format!("{IMPORTS}{class}{USE}"));
    let service = resolved.program.services.iter().next().expect("a service");
    assert_eq!((service.name.as_str(), service.doc.as_deref()), ("S", Some("A token.")));
    let shown: Vec<_> = service
        .methods
        .iter()
        .map(|method| (method.name.as_str(), method.ty.mode, method.ty.params.len()))
        .collect();
    assert_eq!(shown, [("a", FuncMode::Query, 2), ("b", FuncMode::Update, 0)]);
    assert_eq!(service.methods[1].ty.result.kind, AnnotationKind::None);
}

#[test]
fn services_of_the_wrong_shape_are_errors() {
    for (body, found) in [
        ("    pass\n", "KA0032|error|class S(Service):|the service `S` has no methods"),
        ("    def m(self) -> nat: ...\n", "KA0032|error|m|the service's method `m` has no decorator"),
        (
            "    @query\n    def m(self) -> nat: ...\n",
            "KA0032|error|query|`query` is no decorator of a service's method",
        ),
        (
            "    @service_query\n    @service_update\n    def m(self) -> nat: ...\n",
            "KA0032|error|service_update|the service's method `m` has several decorators",
        ),
        (
            "    @service_query\n    def m(x: nat) -> nat: ...\n",
            "KA0032|error|x: nat|the first parameter of the service's method `m` is not `self`",
        ),
        (
            "    @service_query\n    def m() -> nat: ...\n",
            "KA0032|error|m|the first parameter of the service's method `m` is not `self`",
        ),
        (
            "    @service_query\n    def m(self, x) -> nat: ...\n",
            "KA0016|error|x|the parameter `x` of a service's method has no annotation",
        ),
        (
            "    @service_query\n    def m(self):\n        ...\n",
            "KA0016|error|m|the service's method `m` has no annotation of its result",
        ),
        (
            "    @service_query\n    def m(self, *x: nat) -> nat: ...\n",
            "KA0032|error|x: nat|a service's method takes neither `*` nor `**` parameters",
        ),
        (
            "    a: nat\n    @service_query\n    def m(self) -> nat: ...\n",
            "KA0032|error|a: nat|a service's class may hold only methods",
        ),
        (
            "    @service_query\n    def m(self) -> nat: ...\n    @service_query\n    def m(self) -> text: ...\n",
            "KA0032|error|m|the service's method `m` is declared twice",
        ),
        (
            "    @service_query\n    def m(self, x: dict[str, nat]) -> nat: ...\n",
            "KA0009|error|dict[str, nat]|`dict[str, nat]` has no Candid type, and cannot cross the canister's boundary",
        ),
    ] {
        let text = format!("{IMPORTS}class S(Service):\n{body}{USE}");
        assert_eq!(source(&text).found(), [found], "{body}");
    }
}
