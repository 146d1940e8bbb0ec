"""Stable structures as values: passed on, captured, read before they are there."""

from kybra import Record, StableBTreeMap, StableCell, Vec, float64, nat64, text, update

class P(Record):
    x: nat64

def early() -> int:
    try:
        return late.len()
    except NameError as e:
        print(e)
        return -1

first = early()
late = StableBTreeMap[text, P](memory_id=0)
other = StableBTreeMap[text, P](memory_id=1)
floats = StableBTreeMap[text, float64](memory_id=2)
counts = StableBTreeMap[text, nat64](memory_id=3)
cell = StableCell[Vec[nat64]](memory_id=4, default_value=[1, 2])

def generic(m, k):
    found = m.get(k)
    return found["x"] if found else 0

def put(m, k, v=5, key="z"):
    m.insert(key=k, value={"x": v})
    return m

@update
def go() -> Vec[text]:
    put(late, "a")
    put(other, "b", 7)
    f = lambda k: generic(late, k) + generic(other, k)
    def inner(k: str) -> int:
        return other.len() + len(k)
    counts.insert("n", (counts.get("n") or 0) + 1)
    floats.insert("f", 2.5)
    either = late if counts.is_empty() else late
    out = [str(f("a")), str(f("b")), str(inner("xyz")), str(first), str(counts.items()), str(floats.get("f"))]
    out.append(str(either.len()))
    out.append(str(late is None))
    if late:
        out.append("true")
    out.append(str([k for k in late.keys()] + [k for k, v in other.items() if v["x"] > 3]))
    out.append(str(sum(v["x"] for v in other.values())))
    values = cell.get()
    values.append(3)
    cell.set(values)
    out.append(str(cell.get()))
    if (found := late.get("a")) is not None:
        out.append(f"{found['x']}")
    del found
    x = counts.remove("n")
    assert x == 1
    return out
