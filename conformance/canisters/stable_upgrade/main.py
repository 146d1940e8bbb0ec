"""What survives an upgrade: stable structures do, module variables do not, and the top level runs again."""

from kybra import Opt, Record, StableBTreeMap, StableCell, Vec, ic, init, nat64, post_upgrade, pre_upgrade, query, text, update, void


class Event(Record):
    at: nat64
    what: text


events = StableBTreeMap[nat64, Event](memory_id=0, max_key_size=20, max_value_size=100)
notes = StableBTreeMap[text, text](memory_id=1)
starts = StableCell[nat64](memory_id=2, default_value=0)
lost: list[str] = []


def record(what: str) -> None:
    events.insert(events.len(), {"at": 0, "what": what})
    lost.append(what)


starts.set(starts.get() + 1)
record(f"top level {starts.get()}")
if notes.is_empty():
    notes.insert("first", "made at the top level")


@init
def set_up() -> void:
    record("init")


@pre_upgrade
def before() -> void:
    record("pre_upgrade")


@post_upgrade
def after() -> void:
    record("post_upgrade")
    if notes.contains_key("fail"):
        raise RuntimeError("this upgrade fails")


@update
def note(key: text, value: text) -> Opt[text]:
    return notes.insert(key, value)


@update
def forget(key: text) -> Opt[text]:
    return notes.remove(key)


@query
def what() -> Vec[text]:
    return [event["what"] for event in events.values()]


@query
def kept_in_the_heap() -> Vec[text]:
    return lost


@query
def get(key: text) -> Opt[text]:
    return notes.get(key)


@update
def trap_after(key: text) -> void:
    notes.insert(key, "never kept")
    ic.trap("no")
