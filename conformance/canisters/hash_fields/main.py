"""Names of fields: keywords, numbers, letters of every script; a caller may know only their hashes."""

from kybra import Opt, Record, Tuple, Variant, Vec, nat, null, query, text, update


class Odd(Record):
    _123_: nat
    _0_: text
    größe: nat
    имя: text
    a1: nat
    A1: nat
    service: text
    type: text
    record: text
    opt: Opt[nat]


class Escaped(Record):
    from_: text
    class__: nat
    None_: Opt[nat]
    from__: text
    self: nat
    crate: nat
    Self: nat
    super: nat
    fn_: nat


class Case(Variant, total=False):
    import_: nat
    query: text
    größe: null
    _7_: nat
    True_: Escaped


@query
def odd(x: Odd) -> Odd:
    return x


@query
def parts(x: Odd) -> Tuple[nat, text, nat, text, nat]:
    return (x["_123_"], x["_0_"], x["größe"], x["имя"], x["a1"] - x["A1"])


@query
def make() -> Odd:
    return {
        "_123_": 1,
        "_0_": "zero",
        "größe": 2,
        "имя": "n",
        "a1": 3,
        "A1": 4,
        "service": "s",
        "type": "t",
        "record": "r",
        "opt": None,
    }


@query
def escaped(x: Escaped) -> Escaped:
    return x


@query
def keys(x: Escaped) -> Vec[text]:
    return sorted([k for k in x])


@query
def case(x: Case) -> Case:
    return x


@query
def case_name(x: Case) -> text:
    for name in x:
        return name
    return "?"


@update
def from_(import_: nat, type: text) -> text:
    return f"{import_}{type}"


@query
def service(query: nat) -> nat:
    return query
