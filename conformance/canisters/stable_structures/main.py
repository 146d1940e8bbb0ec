"""Sets, vectors, logs, cells and heaps, with sizes and without, over an upgrade."""

from kybra import Opt, Principal, Record, StableBTreeSet, StableCell, StableLog, StableMinHeap, StableVec, Tuple, Vec, nat32, nat64, query, text, update, void


class Task(Record):
    due: nat64
    name: text
    note: Opt[text]


members = StableBTreeSet[Principal](memory_id=0)
words = StableBTreeSet[text](memory_id=1, max_key_size=40)
items = StableVec[Task](memory_id=2)
numbers = StableVec[nat32](memory_id=3, max_value_size=11)
entries = StableLog[Tuple[nat64, text]](memory_id_index=4, memory_id_data=5)
config = StableCell[Task](memory_id=6, default_value={"due": 1, "name": "none", "note": None})
maybe = StableCell[Opt[text]](memory_id=7)
tasks = StableMinHeap[Task](memory_id=8)
small = StableMinHeap[nat32](memory_id=9, max_value_size=11)


@update
def join(who: Principal) -> bool:
    return members.insert(who)


@update
def leave(who: Principal) -> bool:
    return members.remove(who)


@query
def is_member(who: Principal) -> bool:
    return members.contains(who)


@query
def all_members() -> Vec[Principal]:
    return members.items()


@update
def add_words(given: Vec[text]) -> nat64:
    for word in given:
        words.insert(word)
    return words.len()


@query
def all_words() -> Vec[text]:
    return [] if words.is_empty() else words.items()


@update
def push(task: Task) -> nat64:
    items.push(task)
    numbers.push(len(task["name"]))
    return items.len()


@update
def pop() -> Opt[Task]:
    numbers.pop()
    return items.pop()


@update
def replace(index: nat64, name: text) -> Opt[Task]:
    old = items.get(index)
    if old is None:
        return None
    items.set(index, {"due": old["due"] + 1, "name": name, "note": old["note"]})
    numbers.set(index, len(name))
    return items.get(index)


@query
def lengths() -> Vec[Opt[nat32]]:
    return [numbers.get(index) for index in range(numbers.len() + 1)]


@query
def no_items() -> bool:
    return items.is_empty() and numbers.is_empty() and entries.is_empty() and tasks.is_empty()


@update
def log(at: nat64, what: text) -> nat64:
    return entries.append((at, what))


@query
def logged(index: nat64) -> Opt[Tuple[nat64, text]]:
    return entries.get(index)


@query
def log_size() -> nat64:
    return entries.len()


@update
def configure(task: Task) -> Task:
    old = config.get()
    config.set(task)
    maybe.set(task["note"])
    return old


@query
def configured() -> Task:
    return config.get()


@query
def noted() -> Opt[text]:
    return maybe.get()


@update
def plan(due: nat64, name: text) -> nat64:
    tasks.push({"due": due, "name": name, "note": None})
    small.push(due)
    return tasks.len()


@query
def soonest() -> Opt[Task]:
    return tasks.peek()


@update
def work() -> Vec[text]:
    done = []
    while True:
        task = tasks.pop()
        number = small.pop()
        if task is None:
            return done
        done.append(f"{task['due']} {task['name']} {number}")
