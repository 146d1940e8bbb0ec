"""init with arguments, pre_upgrade and post_upgrade; the top level runs before each hook."""

from kybra import Opt, Record, Vec, blob, ic, init, nat, post_upgrade, pre_upgrade, query, text, update, void


class Config(Record):
    name: text
    limits: Vec[nat]


config: Config = {"name": "none", "limits": []}
events: list[str] = ["top level"]
me = ic.id().to_str()


@init
def set_up(given: Config, note: Opt[text]) -> void:
    global config
    if len(given["name"]) == 0:
        raise ValueError("a canister has a name")
    config = given
    events.append(f"init {note}")


@pre_upgrade
def before() -> void:
    if ic.stable_size() == 0:
        ic.stable_grow(1)
    data = config["name"].encode()
    ic.stable_write(0, bytes([len(data)]) + data)
    if config["name"] == "stuck":
        raise RuntimeError("cannot be upgraded")


@post_upgrade
def after(note: Opt[text]) -> void:
    length = ic.stable_read(0, 1)[0]
    config["name"] = ic.stable_read(1, length).decode() + "+"
    events.append(f"post_upgrade {note}")
    if note == "fail":
        raise RuntimeError("post_upgrade fails")


@query
def get() -> Config:
    return config


@query
def history() -> Vec[text]:
    return events


@update
def rename(name: text) -> void:
    config["name"] = name


@query
def same() -> bool:
    return me == ic.id().to_str()
