"""Names that are keywords: Python's lose one underscore in Candid, Rust's are ordinary names."""

from kybra import Record, Variant, nat, null, query, text


class Transfer(Record):
    from_: text
    to: text
    class__: nat
    type: nat
    fn: nat
    self: nat


class Step(Variant, total=False):
    pass_: null
    return_: nat
    match: null
    loop: nat
    Self: null


@query
def transfer(x: Transfer) -> Transfer:
    return {
        "from_": x["to"], "to": x["from_"], "class__": x["class__"] + 1, "type": x["type"] + 1,
        "fn": x["fn"], "self": x["self"],
    }


@query
def step(x: Step) -> Step:
    if "pass_" in x:
        return {"return_": 1}
    if "return_" in x:
        return {"pass_": None}
    if "match" in x:
        return {"loop": 2}
    return {"match": None}


@query
def struct(impl: nat, mut: nat, move: nat) -> nat:
    trait = impl + mut
    return trait * move


@query
def keys(x: Transfer) -> text:
    return ",".join(sorted(x.keys()))


@query
def loop(id: nat, set: nat) -> nat:
    int = id + set
    return int
