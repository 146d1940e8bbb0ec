"""Stable structures in several modules, imported by name and through their module."""

import kybra
import store
from kybra import Opt, StableBTreeMap as Map, nat64, query, text, update, void
from store import Entry, entries
from store import tags as labels

own = Map[text, "Entry"](memory_id=5, max_key_size=30, max_value_size=60)
third = kybra.StableBTreeMap[text, kybra.nat64](memory_id=6)


@update
def put(name: text, size: nat64) -> nat64:
    entries.insert(name, {"name": name, "size": size})
    store.entries.insert(name + "!", {"name": name, "size": size + 1})
    labels.insert(name)
    own.insert(name, {"name": "own", "size": size})
    third.insert(name, size)
    return store.total()


@query
def get(name: text) -> Opt[Entry]:
    return own.get(name)


@query
def sum_of_all() -> nat64:
    return store.total() + store.tags.len() + sum(third.values())
