"""A sliding window and a token bucket, with a fake clock."""

from typing import Callable, TypedDict


class Bucket(TypedDict):
    tokens: float
    updated: float


def make_clock(start: float = 0.0) -> tuple[Callable[[], float], Callable[[float], float]]:
    now = start

    def read() -> float:
        return now

    def advance(seconds: float) -> float:
        nonlocal now
        now += seconds
        return now

    return read, advance


clock, advance = make_clock()
windows: dict[str, list[float]] = {}
buckets: dict[str, Bucket] = {}


def sliding(user: str, limit: int = 3, span: float = 10.0) -> bool:
    times = windows.setdefault(user, [])
    horizon = clock() - span
    while times and times[0] <= horizon:
        times.pop(0)
    if len(times) >= limit:
        return False
    times.append(clock())
    return True


def bucket(user: str, cost: float = 1.0, *, rate: float = 0.5, capacity: float = 2.0) -> bool:
    b = buckets.get(user)
    if b is None:
        b = buckets[user] = {"tokens": capacity, "updated": clock()}
    elapsed = clock() - b["updated"]
    b["tokens"] = min(capacity, b["tokens"] + elapsed * rate)
    b["updated"] = clock()
    if b["tokens"] < cost:
        return False
    b["tokens"] -= cost
    return True


def retry_after(user: str, limit: int, span: float) -> float:
    times = windows.get(user, [])
    return max(0.0, times[-limit] + span - clock()) if len(times) >= limit else 0.0


script = [("ann", 0.0), ("ann", 1.5), ("bob", 0.25), ("ann", 0.25), ("ann", 2.0), ("ann", 6.5), ("bob", 0.0), ("ann", 0.1)]
for user, wait in script:
    t = advance(wait)
    print(f"{t:6.2f} {user} {sliding(user)!s:<6}{bucket(user)!s:<6}{retry_after(user, 3, 10.0):.2f}")
print({u: len(ts) for u, ts in windows.items()}, {u: round(b["tokens"], 3) for u, b in buckets.items()})
refused = 0
for _ in range(10):
    if not bucket("cyd", 0.75, capacity=3.0):
        refused += 1
        advance(0.5)
print(refused, buckets["cyd"], clock())
other, forward = make_clock(100.0)
print(other(), forward(0.125), other() - clock())
