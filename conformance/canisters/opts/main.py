"""Options: None and values, nested and of null."""

from kybra import Opt, Record, Vec, nat, null, query, text


class Holder(Record):
    a: Opt[nat]
    b: Opt[Opt[text]]


@query
def increment(x: Opt[nat]) -> Opt[nat]:
    if x is None:
        return None
    return x + 1


@query
def always() -> Opt[nat]:
    return 5


@query
def never() -> Opt[nat]:
    return None


@query
def nested(x: Opt[Opt[nat]]) -> Opt[Opt[nat]]:
    return x


@query
def deep(x: Opt[Opt[Opt[text]]]) -> Opt[Opt[Opt[text]]]:
    return None if x is None else x + "!"


@query
def of_null(x: Opt[null]) -> Opt[null]:
    return x


@query
def of_vec(x: Opt[Vec[Opt[nat]]]) -> Opt[Vec[Opt[nat]]]:
    if x is None:
        return [1, None, 3]
    return [None if item is None else item * 2 for item in x]


@query
def is_none(x: Opt[Opt[nat]]) -> bool:
    return x is None


@query
def holder(x: Holder) -> Holder:
    return {"a": x["a"], "b": x["b"]}


@query
def without() -> Holder:
    return {"a": None, "b": "b"}


@query
def or_else(x: Opt[text]) -> text:
    return x or "nothing"
