"""Tasks with priorities, a time slice and waiting times."""

from typing import TypedDict


class Task(TypedDict):
    name: str
    arrival: int
    burst: int
    remaining: int
    priority: int
    finished: int | None


def task(name: str, arrival: int, burst: int, priority: int = 0) -> Task:
    return Task(name=name, arrival=arrival, burst=burst, remaining=burst, priority=priority, finished=None)


def round_robin(tasks: list[Task], quantum: int) -> str:
    clock = 0
    queue: list[Task] = []
    pending = sorted(tasks, key=lambda t: (t["arrival"], t["name"]))
    gantt = ""
    while pending or queue:
        while pending and pending[0]["arrival"] <= clock:
            queue.append(pending.pop(0))
        if not queue:
            clock += 1
            gantt += "."
            continue
        current = queue.pop(0)
        run = min(quantum, current["remaining"])
        current["remaining"] -= run
        clock += run
        gantt += current["name"] * run
        while pending and pending[0]["arrival"] <= clock:
            queue.append(pending.pop(0))
        if current["remaining"] > 0:
            queue.append(current)
        else:
            current["finished"] = clock
    return gantt


def by_priority(tasks: list[Task]) -> list[str]:
    ready = [t for t in tasks]
    order: list[str] = []
    clock = 0
    while ready:
        candidates = [t for t in ready if t["arrival"] <= clock]
        if not candidates:
            clock = min(t["arrival"] for t in ready)
            continue
        best = max(candidates, key=lambda t: (t["priority"], -t["arrival"]))
        ready.remove(best)
        clock += best["burst"]
        best["finished"] = clock
        order.append(best["name"])
    return order


def report(tasks: list[Task]) -> None:
    print("{:<6}{:>8}{:>8}{:>8}".format("task", "arrive", "burst", "wait"))
    waits: list[int] = []
    for t in tasks:
        end = t["finished"]
        assert end is not None, f"{t['name']} never finished"
        wait = end - t["arrival"] - t["burst"]
        waits.append(wait)
        print("{name:<6}{arrival:>8}{burst:>8}".format(name=t["name"], arrival=t["arrival"], burst=t["burst"]), f"{wait:>7d}")
    print(f"mean wait {sum(waits) / len(waits):.2f}")


tasks = [task("a", 0, 5), task("b", 1, 3, priority=2), task("c", 2, 8, 1), task("d", 20, 2, priority=-1)]
try:
    report(tasks)
except AssertionError as e:
    print("AssertionError:", e)
for quantum in (1, 2, 4):
    for t in tasks:
        t["remaining"], t["finished"] = t["burst"], None
    print(quantum, round_robin(tasks, quantum))
    report(tasks)
print(by_priority(tasks))
report(tasks)
