"""A least-recently-used cache over the insertion order of a dict."""

from typing import Callable, Optional, TypedDict


class Stats(TypedDict):
    hits: int
    misses: int
    evicted: list[str]


class Cache(TypedDict):
    capacity: int
    entries: dict[str, int]
    stats: Stats


def make(capacity: int) -> Cache:
    if capacity < 1:
        raise ValueError(f"capacity must be positive, not {capacity}")
    return Cache(capacity=capacity, entries={}, stats=Stats(hits=0, misses=0, evicted=[]))


def get(cache: Cache, key: str) -> Optional[int]:
    entries = cache["entries"]
    value = entries.get(key)
    if value is None:
        cache["stats"]["misses"] += 1
        return None
    del entries[key]
    entries[key] = value
    cache["stats"]["hits"] += 1
    return value


def put(cache: Cache, key: str, value: int) -> None:
    entries = cache["entries"]
    if key in entries:
        del entries[key]
    elif len(entries) >= cache["capacity"]:
        oldest = next(iter(entries))
        entries.pop(oldest)
        cache["stats"]["evicted"].append(oldest)
    entries[key] = value


def cached(cache: Cache, compute: Callable[[str], int]) -> Callable[[str], int]:
    def inner(key: str) -> int:
        if (found := get(cache, key)) is not None:
            return found
        value = compute(key)
        put(cache, key, value)
        return value

    return inner


calls: list[str] = []


def slow_length(text: str) -> int:
    calls.append(text)
    return len(text)


cache = make(3)
length = cached(cache, slow_length)
for word in "one three five one seven three three nine one".split():
    print(word, length(word), list(cache["entries"]))
print(cache["stats"], calls)
stats = cache["stats"]
stats["evicted"].clear()
stats["hits"] = 0
print(cache)
try:
    make(0)
except ValueError as e:
    print(e)
cache["entries"].popitem()
print(cache["entries"], list(reversed(cache["entries"].keys())))
try:
    for key in cache["entries"]:
        put(cache, key + "!", 0)
except RuntimeError as e:
    print(e)
