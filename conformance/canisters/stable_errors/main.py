"""Values that a stable structure does not take: too large, or none of the declared type."""

from kybra import Opt, Principal, Record, StableBTreeMap, StableBTreeSet, StableCell, StableLog, StableMinHeap, StableVec, Variant, Vec, nat, nat8, null, query, text, update, void


class User(Record):
    name: text
    tags: Vec[text]


class State(Variant, total=False):
    Off: null
    On: nat8


names = StableBTreeMap[text, text](memory_id=0, max_key_size=10, max_value_size=12)
users = StableBTreeMap[nat8, User](memory_id=1, max_key_size=8, max_value_size=50)
states = StableBTreeMap[nat, State](memory_id=2)
places = StableVec[text](memory_id=3, max_value_size=10)
word = StableCell[text](memory_id=4, default_value="", max_value_size=10)
log = StableLog[nat8](memory_id_index=5, memory_id_data=6, max_value_size=8)
heap = StableMinHeap[text](memory_id=7, max_value_size=10)
tags = StableBTreeSet[text](memory_id=8, max_key_size=10)


@update
def insert(key: text, value: text) -> Opt[text]:
    return names.insert(key, value)


@update
def caught(key: text, value: text) -> text:
    try:
        names.insert(key, value)
    except ValueError as error:
        return f"{error} ({names.len()})"
    return "inserted"


@update
def number(key: nat) -> text:
    try:
        users.insert(key, {"name": "n", "tags": []})
        found = users.get(key)
        return "" if found is None else found["name"]
    except OverflowError as error:
        return str(error)


@query
def looked_up(key: nat) -> bool:
    return users.contains_key(key)


@update
def user(name: text, tags: Vec[text]) -> text:
    try:
        users.insert(1, {"name": name, "tags": tags})
    except ValueError as error:
        return str(error)
    return "inserted"


@update
def negative() -> bool:
    states.insert(0 - 1, {"Off": None})
    return True


@update
def no_case() -> bool:
    state: State = {"On": 1}
    del state["On"]
    states.insert(1, state)
    return True


@update
def state(number: nat) -> text:
    try:
        states.insert(1, {"On": number})
    except (OverflowError, TypeError) as error:
        return str(error)
    return "inserted"


@update
def others(value: text) -> Vec[text]:
    said = []
    try:
        places.push(value)
        places.set(0, value)
    except ValueError as error:
        said.append(str(error))
    try:
        word.set(value)
    except ValueError as error:
        said.append(str(error))
    try:
        heap.push(value)
    except ValueError as error:
        said.append(str(error))
    try:
        tags.insert(value)
    except ValueError as error:
        said.append(str(error))
    try:
        log.append(len(value) * 100)
    except OverflowError as error:
        said.append(str(error))
    said.append(f"{places.len()} {word.get()!r} {heap.len()} {tags.len()} {log.len()}")
    return said


@update
def out_of_range(index: nat) -> text:
    try:
        places.set(index, "x")
    except (IndexError, OverflowError) as error:
        return str(error)
    return "set"


@query
def no_index() -> Opt[text]:
    return places.get(-1)
