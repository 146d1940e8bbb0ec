"""What Kybra's canister left in stable memory, read through the same maps.

One of them is declared without its sizes now, and is taken over into the layout that has none. CPython has
no such memory, so it is not asked.
"""

from kybra import Opt, Record, StableBTreeMap, Tuple, Vec, blob, ic, nat32, nat64, query, text, update


class Entry(Record):
    title: text
    votes: nat64
    comment: Opt[text]


entries = StableBTreeMap[nat64, Entry](memory_id=2, max_key_size=15, max_value_size=100)
numbers = StableBTreeMap[text, nat64](memory_id=5)


@query
def titles() -> Vec[text]:
    return [entry["title"] for entry in entries.values()]


@query
def get(number: nat64) -> Opt[Entry]:
    return entries.get(number)


@update
def vote(number: nat64) -> Opt[Entry]:
    entry = entries.get(number)
    if entry is not None:
        entry["votes"] += 1
        entries.insert(number, entry)
    return entries.get(number)


@update
def add(number: nat64, title: text) -> nat64:
    entries.insert(number, {"title": title, "votes": 0, "comment": None})
    return entries.len()


@update
def number(title: text, value: nat64) -> Opt[nat64]:
    return numbers.insert(title, value)


@query
def all_numbers() -> Vec[Tuple[text, nat64]]:
    return numbers.items()


@query
def start_of_memory(length: nat32) -> blob:
    return ic.stable_read(0, length)
