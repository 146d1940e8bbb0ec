"""Uncaught exceptions trap with their type and message, and take back what the message did."""

from kybra import nat64, query, text, update, void

log: list[str] = []
counter: nat64 = 0


@update
def add(entry: text) -> nat64:
    global counter
    log.append(entry)
    counter += 1
    if len(entry) > 5:
        raise ValueError(f"too long: {entry!r}")
    return counter


@update
def divide(by: nat64) -> nat64:
    global counter
    counter = 100
    counter = counter // by
    return counter


@update
def find(key: text) -> nat64:
    global counter
    counter += 1000
    known = {"a": 1, "b": 2}
    return known[key]


@query
def entry_at(index: nat64) -> text:
    return log[index]


@query
def entries() -> list[str]:
    return log


@query
def count() -> nat64:
    return counter


@update
def nothing() -> void:
    log.clear()
