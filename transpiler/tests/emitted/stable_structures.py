"""Stable structures: declared where they are made, and called where they are used."""

from kybra import (
    Opt,
    Principal,
    Record,
    StableBTreeMap,
    StableCell,
    StableMinHeap,
    Tuple,
    Variant,
    Vec,
    float64,
    nat64,
    null,
    query,
    text,
    update,
)


class Status(Variant, total=False):
    Open: null
    Rated: float64


class Task(Record):
    name: text
    status: Status


tasks = StableBTreeMap[Principal, Task](memory_id=0, max_key_size=38, max_value_size=200)
notes = StableBTreeMap[Status, Opt[text]](memory_id=1)
count = StableCell[nat64](memory_id=2, default_value=0)
queue = StableMinHeap[Tuple[nat64, text]](memory_id=3)


def counted(of: StableBTreeMap[Principal, Task]) -> int:
    count.set(count.get() + 1)
    return of.len()


@update
def put(owner: Principal, task: Task) -> Opt[Task]:
    queue.push((counted(tasks), task["name"]))
    return tasks.insert(owner, task)


@update
def note(status: Status, text: Opt[text]) -> Opt[text]:
    try:
        notes.insert(status, text)
    except ValueError:
        return None
    return notes.get(status)


@query
def rated() -> Vec[Tuple[Principal, Task]]:
    return [(owner, task) for owner, task in tasks.items() if "Rated" in task["status"]]


@update
def done() -> Opt[Tuple[nat64, text]]:
    return None if queue.is_empty() else queue.pop()
