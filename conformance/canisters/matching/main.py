"""Kybra's match: over variants, with a default, nested, with results of every kind."""

from kybra import Opt, Record, Variant, Vec, match, nat, null, query, text, update


class Point(Record):
    x: nat
    y: nat


class Event(Variant, total=False):
    Started: null
    Moved: Point
    Said: text
    Nested: "Inner"


class Inner(Variant, total=False):
    A: nat
    B: null


class Answer(Variant, total=False):
    Ok: text
    Err: text


log: list[str] = []


@query
def name(event: Event) -> text:
    return match(
        event,
        {
            "Started": lambda _: "started",
            "Moved": lambda point: f"moved to {point['x']},{point['y']}",
            "Said": lambda words: "said " + words,
            "Nested": lambda inner: match(inner, {"A": lambda a: f"a {a}", "B": lambda _: "b"}),
        },
    )


@query
def with_default(event: Event) -> nat:
    return match(event, {"Said": lambda words: len(words), "_": lambda _: 0})


@query
def without_default(event: Event) -> nat:
    return match(event, {"Said": lambda words: len(words)})


def shout(words: str) -> str:
    return words.upper()


def nothing(_: None) -> str:
    return "nothing"


@query
def with_functions(event: Event) -> text:
    return match(event, {"Said": shout, "_": nothing})


@query
def to_variant(event: Event) -> Answer:
    return match(
        event,
        {
            "Said": lambda words: {"Ok": words},
            "Started": lambda _: {"Err": "not yet"},
            "_": lambda _: {"Err": "no words"},
        },
    )


@query
def to_record(event: Event) -> Point:
    return match(event, {"Moved": lambda p: {"x": p["y"], "y": p["x"]}, "_": lambda _: {"x": 0, "y": 0}})


@query
def captured(event: Event, suffix: text) -> text:
    prefix = "<"
    return match(event, {"Said": lambda words: prefix + words + suffix, "_": lambda _: prefix + suffix})


@update
def note(event: Event) -> Vec[text]:
    match(event, {"Said": lambda words: log.append(words), "_": lambda _: log.append("?")})
    return log


@query
def maybe(event: Event) -> Opt[nat]:
    return match(event, {"Moved": lambda p: p["x"], "_": lambda _: None})
