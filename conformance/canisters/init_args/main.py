"""Arguments of init and post_upgrade: records, lists, options, numbers; subtypes; what is no such argument."""

from kybra import Opt, Principal, Record, Vec, blob, init, int64, nat, nat8, post_upgrade, query, text, update, void


class Limit(Record):
    name: text
    most: nat
    note: Opt[text]


class Setup(Record):
    owner: Principal
    limits: Vec[Limit]
    data: blob
    level: int64


setup: Opt[Setup] = None
small: nat8 = 0
events: list[str] = []


@init
def begin(given: Setup, number: nat8, word: Opt[text]) -> void:
    global setup, small
    setup = given
    small = number
    events.append(f"init {word} {[limit['name'] for limit in given['limits']]}")


@post_upgrade
def go_on(given: Setup, number: nat8, word: Opt[text]) -> void:
    global setup, small
    setup = given
    small = number
    events.append(f"post_upgrade {word} {given['level'] - number}")
    if word == "fail":
        raise ValueError(f"no {word}")


@query
def get() -> Opt[Setup]:
    return setup


@query
def number() -> nat8:
    return small


@query
def history() -> Vec[text]:
    return events


@update
def change(level: int64) -> void:
    if setup is not None:
        setup["level"] = level
