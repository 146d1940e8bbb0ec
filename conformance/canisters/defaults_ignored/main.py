"""Default values in a record's class are ignored, with a warning; keys that are too many are ignored too."""

from kybra import Opt, Record, Variant, Vec, nat, null, query, text


class Settings(Record):
    name: text = "default"
    size: nat = 10
    note: Opt[text] = "noted"


class Choice(Variant, total=False):
    A: nat = 5
    B: null = None


@query
def same(x: Settings) -> Settings:
    return x


@query
def made() -> Settings:
    return {"name": "n", "size": 1, "note": None}


@query
def without_note() -> Settings:
    return {"name": "n", "size": 1}


@query
def too_many(n: nat) -> Vec[Settings]:
    return [{"name": "n", "size": i, "note": None, "more": i * 2} for i in range(n)]


@query
def choice(x: Choice) -> Choice:
    return x


@query
def both() -> Choice:
    return {"B": None, "A": 1, "C": "unknown"}
