"""A triage queue with priorities that change, as a sorted list with bisection."""

from typing import Callable, Literal, Optional, TypedDict

Severity = Literal["low", "high", "critical"]
LEVEL: dict[Severity, int] = {"low": 3, "high": 2, "critical": 1}


class Patient(TypedDict):
    name: str
    severity: Severity
    arrived: int


Key = tuple[int, int]


def key(p: Patient) -> Key:
    return LEVEL[p["severity"]], p["arrived"]


def bisect(xs: list[Patient], k: Key) -> int:
    low, high = 0, len(xs)
    while low < high:
        middle = (low + high) // 2
        if key(xs[middle]) < k:
            low = middle + 1
        else:
            high = middle
    return low


def make_queue() -> tuple[Callable[[str, Severity], int], Callable[[], Optional[Patient]], Callable[[str, Severity], None], Callable[[], list[str]]]:
    waiting: list[Patient] = []
    clock = 0

    def arrive(name: str, severity: Severity = "low") -> int:
        nonlocal clock
        clock += 1
        p: Patient = {"name": name, "severity": severity, "arrived": clock}
        at = bisect(waiting, key(p))
        waiting.insert(at, p)
        return at

    def treat() -> Optional[Patient]:
        return waiting.pop(0) if waiting else None

    def update(name: str, severity: Severity) -> None:
        for i, p in enumerate(waiting):
            if p["name"] == name:
                moved = waiting.pop(i)
                moved["severity"] = severity
                waiting.insert(bisect(waiting, key(moved)), moved)
                return
        raise LookupError(f"{name} is not waiting")

    def names() -> list[str]:
        return [f"{p['name']}/{p['severity'][0]}{p['arrived']}" for p in waiting]

    return arrive, treat, update, names


arrive, treat, update, names = make_queue()
people: list[tuple[str, Severity]] = [("ann", "low"), ("bob", "critical"), ("cyd", "high"), ("dee", "critical"), ("eve", "low")]
print([arrive(n, s) for n, s in people], names())
update("eve", "critical")
print(names())
first = treat()
if first:
    print(first["name"], first)
for name in ("ann", "bob"):
    try:
        update(name, "high")
        print(names())
    except LookupError as e:
        print(e)
while (patient := treat()) is not None:
    print(patient["name"], key(patient), end="; ")
print(treat(), names())
other = make_queue()
other[0]("zed", "high")
print(other[3](), names(), sorted(LEVEL, key=lambda s: LEVEL[s]), min(LEVEL.values()))
