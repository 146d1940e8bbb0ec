"""Records and variants in module state: shared, changed, kept over calls."""

from kybra import Opt, Record, Variant, Vec, nat, nat64, null, query, text, update, void


class Status(Variant, total=False):
    Open: null
    Assigned: text
    Closed: nat64


class Task(Record):
    title: text
    status: Status
    parent: Opt[nat]


tasks: list[Task] = []
by_title: dict[str, Task] = {}


@update
def add(title: text, parent: Opt[nat]) -> nat:
    task: Task = {"title": title, "status": {"Open": None}, "parent": parent}
    tasks.append(task)
    by_title[title] = task
    return len(tasks) - 1


@update
def assign(index: nat, who: text) -> Task:
    tasks[index]["status"] = {"Assigned": who}
    return tasks[index]


@update
def close(title: text, at: nat64) -> Opt[Task]:
    task = by_title.get(title)
    if task is None:
        return None
    task["status"] = {"Closed": at}
    return task


@query
def open_tasks() -> Vec[text]:
    return [task["title"] for task in tasks if "Open" in task["status"]]


@query
def get(index: nat) -> Task:
    return tasks[index]


@query
def counts() -> Vec[tuple[text, nat]]:
    found: dict[str, int] = {}
    for task in tasks:
        for case in task["status"].keys():
            found[case] = found.get(case, 0) + 1
    return sorted(found.items())


@update
def reopen_all() -> void:
    for task in tasks:
        task["status"] = {"Open": None}
