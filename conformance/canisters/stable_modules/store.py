"""The structures of another module."""

from kybra import Record, StableBTreeMap, StableBTreeSet, nat64, text


class Entry(Record):
    name: text
    size: nat64


entries = StableBTreeMap[text, Entry](memory_id=0, max_key_size=30, max_value_size=60)
tags = StableBTreeSet[text](memory_id=1)
if not tags.contains("made"):
    tags.insert("made")


def total() -> int:
    return sum([entry["size"] for entry in entries.values()])
