"""A stable map of primitives: every method, and what they give."""

from kybra import Opt, Principal, StableBTreeMap, Tuple, Vec, blob, float64, int16, nat, nat64, query, text, update, void

ages = StableBTreeMap[text, nat64](memory_id=0, max_key_size=40, max_value_size=16)
owners = StableBTreeMap[Principal, text](1, 38, 100)
blobs: StableBTreeMap[blob, nat] = StableBTreeMap[blob, nat](memory_id=2)
signed = StableBTreeMap[int16, bool](memory_id=3)
floats = StableBTreeMap[float64, text](memory_id=254)


@update
def put(name: text, age: nat64) -> Opt[nat64]:
    return ages.insert(name, age)


@query
def get(name: text) -> Opt[nat64]:
    return ages.get(name)


@update
def drop(name: text) -> Opt[nat64]:
    return ages.remove(name)


@query
def has(name: text) -> bool:
    return ages.contains_key(name)


@query
def empty() -> bool:
    return ages.is_empty()


@query
def size() -> nat64:
    return ages.len()


@query
def keys() -> Vec[text]:
    return ages.keys()


@query
def values() -> Vec[nat64]:
    return ages.values()


@query
def items() -> Vec[Tuple[text, nat64]]:
    return ages.items()


@query
def total() -> nat64:
    total = 0
    for name, age in ages.items():
        total += age + len(name)
    return total


@update
def own(owner: Principal, name: text) -> Vec[Tuple[Principal, text]]:
    owners.insert(owner, name)
    return owners.items()


@update
def blob_keys() -> Vec[blob]:
    for data in [b"b", b"", b"aa", b"\xff", b"a"]:
        blobs.insert(data, len(data))
    return blobs.keys()


@update
def signed_keys() -> Vec[int16]:
    for number in [5, -3, 0, 32767, -32768]:
        signed.insert(number, number > 0)
    return signed.keys()


@update
def float_keys() -> Vec[float64]:
    for number in [1.5, -2.0, 0.0, float("inf"), -1e300]:
        floats.insert(number, str(number))
    return floats.keys()


@update
def not_written() -> Opt[nat64]:
    before = ages.get("nobody")
    if before is None:
        ages.insert("nobody", 1)
    ages.insert("nobody", (ages.get("nobody") or 0) + 1)
    return ages.get("nobody")


@query
def written_in_a_query() -> Opt[nat64]:
    ages.insert("query", 7)
    return ages.get("query")
