"""An LRU cache on a dict, a rate limiter, an event log."""
from typing import Callable, Optional, TypedDict


def make_cache(size: int):
    data: dict[str, int] = {}
    stats = {"hits": 0, "misses": 0}

    def get(key: str, load: Callable[[str], int]) -> int:
        if key in data:
            stats["hits"] += 1
            value = data.pop(key)
        else:
            stats["misses"] += 1
            value = load(key)
            if len(data) >= size:
                del data[next(iter(data))]
        data[key] = value
        return value

    def info() -> str:
        return f"{stats} {list(data)}"

    return get, info


class Bucket(TypedDict):
    tokens: float
    last: int


buckets: dict[str, Bucket] = {}
RATE, BURST = 0.5, 2


def allow(who: str, now: int) -> bool:
    b = buckets.get(who)
    if b is None:
        b = {"tokens": BURST, "last": now}
        buckets[who] = b
    b["tokens"] = min(BURST, b["tokens"] + (now - b["last"]) * RATE)
    b["last"] = now
    if b["tokens"] >= 1:
        b["tokens"] -= 1
        return True
    return False


class Event(TypedDict):
    at: int
    kind: str
    data: dict[str, str]


log: list[Event] = []


def emit(kind: str, **data: str) -> None:
    log.append({"at": len(log), "kind": kind, "data": data})


def query(kind: Optional[str] = None, since: int = 0, limit: Optional[int] = None) -> list[Event]:
    found = [e for e in log if (kind is None or e["kind"] == kind) and e["at"] >= since]
    return found if limit is None else found[-limit:]


def case_cache() -> str:
    get, info = make_cache(2)
    loads = []

    def load(k: str) -> int:
        loads.append(k)
        return len(k)

    for k in ["a", "bb", "a", "ccc", "bb", "a"]:
        get(k, load)
    return info() + repr(loads)


def case_events() -> str:
    emit("login", user="ann")
    emit("move", x="1", y="2")
    emit("login", user="bob")
    return repr(query("login")) + repr(query(since=1)) + repr(query(limit=1)) + repr([e["data"].get("user", "-") for e in log])
