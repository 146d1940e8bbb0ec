"""Stable structures with thousands of entries, inserted and removed in another order."""

from kybra import StableBTreeMap, StableBTreeSet, StableMinHeap, StableVec, Vec, nat32, nat64, query, text, update, void

sized = StableBTreeMap[nat64, text](memory_id=0, max_key_size=15, max_value_size=30)
unsized = StableBTreeMap[text, nat64](memory_id=1)
seen = StableBTreeSet[nat32](memory_id=2)
row = StableVec[text](memory_id=3)
heap = StableMinHeap[nat64](memory_id=4)


def spread(number: int) -> int:
    return number * 7919 % 10007


@update
def fill(start: nat64, count: nat64) -> nat64:
    for number in range(start, start + count):
        key = spread(number)
        sized.insert(key, f"value {key}")
        unsized.insert(f"key {key:05}", key)
        seen.insert(key % 1000)
        row.push("x" * (number % 50))
        heap.push(key)
    return sized.len()


@update
def thin(start: nat64, count: nat64) -> nat64:
    removed = 0
    for number in range(start, start + count):
        if number % 3 == 0:
            key = spread(number)
            if sized.remove(key) is not None and unsized.remove(f"key {key:05}") == key:
                removed += 1
            heap.pop()
            row.pop()
    return removed


@query
def sizes() -> Vec[nat64]:
    return [sized.len(), unsized.len(), seen.len(), row.len(), heap.len()]


@query
def in_order() -> bool:
    keys = sized.keys()
    names = unsized.keys()
    return keys == sorted(keys) and names == sorted(names) and unsized.values() == keys


@query
def checked() -> nat64:
    wrong = 0
    for key, value in sized.items():
        if value != f"value {key}" or unsized.get(f"key {key:05}") != key:
            wrong += 1
    return wrong


@query
def least() -> nat64:
    least = heap.peek()
    return 0 if least is None else least
