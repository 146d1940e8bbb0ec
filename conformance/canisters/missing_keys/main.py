"""Dicts that lack a key where a record is due: a missing opt is none, any other key traps."""

from kybra import Opt, Record, Variant, Vec, nat, query, text, update


class Point(Record):
    x: nat
    y: nat


class Loose(Record, total=False):
    x: nat
    y: Opt[nat]


class Either(Variant, total=False):
    Ok: nat
    Err: text


class Nested(Record):
    point: Loose
    either: Either
    note: Opt[Point]


log: list[nat] = []


@query
def from_dict(keys: Vec[text]) -> Point:
    d: dict[str, int] = {}
    for i, key in enumerate(keys):
        d[key] = i
    return d


@query
def loose(x: bool, y: bool) -> Loose:
    made: Loose = {}
    if x:
        made["x"] = 1
    if y:
        made["y"] = 2
    return made


@query
def either(ok: bool, err: bool) -> Either:
    made: Either = {}
    if err:
        made["Err"] = "e"
    if ok:
        made["Ok"] = 1
    return made


@query
def nested(x: bool) -> Nested:
    point: Loose = {"x": 1} if x else {"y": 1}
    return {"point": point, "either": {"Ok": 1}}


@update
def kept_until_it_traps(n: nat) -> Loose:
    log.append(n)
    made: Loose = {"y": n}
    return made


@query
def logged() -> Vec[nat]:
    return log


@query
def caught() -> text:
    made: Loose = {}
    try:
        return str(made["x"])
    except KeyError as error:
        return f"no {error}"
