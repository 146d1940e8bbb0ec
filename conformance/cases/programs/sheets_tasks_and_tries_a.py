"""Calculators with nested unions, scheduler, intervals, trie, linked structures by index, bits."""
from typing import Optional, TypedDict, Union, NewType, Final

Num = Union[int, float]
Cell = Union[Num, str, None]
Row = list[Cell]


def show(c: Cell) -> str:
    if c is None:
        return "-"
    if isinstance(c, str):
        return c
    if isinstance(c, float):
        return f"{c:.1f}"
    return str(c)


def column_sum(rows: list[Row], i: int) -> Num:
    total: Num = 0
    for r in rows:
        c = r[i]
        if isinstance(c, (int, float)) and not isinstance(c, bool):
            total += c
    return total


class Task(TypedDict):
    name: str
    priority: int
    after: list[str]
    done: bool


def schedule(tasks: dict[str, Task]) -> list[str]:
    order: list[str] = []
    while len(order) < len(tasks):
        ready = [t for t in tasks.values() if not t["done"] and all(tasks[a]["done"] for a in t["after"])]
        if not ready:
            stuck = sorted(n for n, t in tasks.items() if not t["done"])
            raise RuntimeError("stuck: " + ", ".join(stuck))
        best = max(ready, key=lambda t: (t["priority"], t["name"]))
        best["done"] = True
        order.append(best["name"])
    return order


def make(spec: str) -> dict[str, Task]:
    out: dict[str, Task] = {}
    for part in spec.split(";"):
        name, pri, *after = part.split()
        out[name] = {"name": name, "priority": int(pri), "after": after, "done": False}
    return out


def merge(intervals: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for lo, hi in sorted(intervals):
        if out and lo <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], hi))
        else:
            out.append((lo, hi))
    return out


class TrieNode(TypedDict):
    kids: dict[str, int]
    end: bool
    count: int


Perm = NewType("Perm", int)
READ: Final = Perm(1)
WRITE: Final = Perm(2)
ADMIN: Final = Perm(4)


def names(p: int) -> str:
    return "|".join(n for n, b in (("read", READ), ("write", WRITE), ("admin", ADMIN)) if p & b) or "none"


def case_sheet() -> str:
    rows: list[Row] = [["a", 1, 2.5], ["b", None, 4], ["c", 7, None]]
    body = "\n".join(" ".join(f"{show(c):>5}" for c in r) for r in rows)
    return body + f"\n{column_sum(rows, 1)!r} {column_sum(rows, 2)!r}"


def case_schedule() -> list[str]:
    return schedule(make("build 1 fetch;fetch 0;test 5 build;docs 3 fetch;ship 9 test docs"))


def case_stuck() -> list[str]:
    return schedule(make("a 1 b;b 1 a;c 1"))


def case_unknown_dependency() -> list[str]:
    return schedule(make("a 1 zz"))


def case_intervals() -> str:
    return repr(merge([(5, 7), (1, 3), (2, 4), (7, 9)])) + repr(merge([]))


def case_trie() -> str:
    nodes: list[TrieNode] = [{"kids": {}, "end": False, "count": 0}]
    for w in ["tea", "ten", "to", "inn", "in", "ten"]:
        at = 0
        for c in w:
            kids = nodes[at]["kids"]
            if c not in kids:
                kids[c] = len(nodes)
                nodes.append({"kids": {}, "end": False, "count": 0})
            at = kids[c]
            nodes[at]["count"] += 1
        nodes[at]["end"] = True

    def complete(prefix: str) -> list[str]:
        at = 0
        for c in prefix:
            nxt = nodes[at]["kids"].get(c)
            if nxt is None:
                return []
            at = nxt
        found: list[str] = []

        def walk(i: int, word: str) -> None:
            if nodes[i]["end"]:
                found.append(word)
            for c in sorted(nodes[i]["kids"]):
                walk(nodes[i]["kids"][c], word + c)

        walk(at, prefix)
        return found

    return repr(complete("te")) + repr(complete("in")) + repr(complete("x")) + repr(len(nodes))


def case_linked_list_by_index() -> str:
    values: list[str] = []
    nexts: list[Optional[int]] = []
    head: Optional[int] = None
    for v in "abcd":
        values.append(v)
        nexts.append(head)
        head = len(values) - 1
    out = []
    at = head
    while at is not None:
        out.append(values[at])
        at = nexts[at]
    prev: Optional[int] = None
    at = head
    while at is not None:
        nexts[at], prev, at = prev, at, nexts[at]
    head = prev
    while head is not None:
        out.append(values[head])
        head = nexts[head]
    return "".join(out)


def case_permissions() -> str:
    acl: dict[str, int] = {}
    for who, p in [("a", READ), ("b", WRITE), ("a", ADMIN)]:
        acl[who] = acl.get(who, 0) | p
    acl["a"] &= ~READ
    acl["b"] ^= READ | WRITE
    return ", ".join(f"{k}:{names(v)}" for k, v in acl.items()) + names(0)


def case_ring_buffer() -> str:
    size = 3
    buf: list[Optional[int]] = [None] * size
    n = 0
    for x in range(5):
        buf[n % size] = x
        n += 1
    return repr(buf) + repr([buf[(n + i) % size] for i in range(size)])


def case_histogram() -> str:
    data = [1, 5, 2, 8, 5, 3, 1, 9, 5]
    bins: dict[int, int] = {}
    for x in data:
        bins[x // 3] = bins.get(x // 3, 0) + 1
    return "\n".join(f"{k * 3:>2}-{k * 3 + 2:<2} {'*' * v}" for k, v in sorted(bins.items()))


def case_rpn_with_error_results() -> str:
    def calc(src: str) -> Union[float, str]:
        stack: list[float] = []
        for t in src.split():
            if t in ("+", "-", "*", "/"):
                if len(stack) < 2:
                    return "underflow"
                b, a = stack.pop(), stack.pop()
                if t == "/" and b == 0:
                    return "division"
                stack.append(a + b if t == "+" else a - b if t == "-" else a * b if t == "*" else a / b)
            else:
                try:
                    stack.append(float(t))
                except ValueError:
                    return f"bad {t!r}"
        return stack[0] if len(stack) == 1 else "leftover"

    return repr([calc(s) for s in ["3 4 + 2 *", "1 0 /", "+", "x", "1 2"]])


def case_settings() -> str:
    def parse(text):
        out = {}
        for line in text.splitlines():
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            key, _, value = line.partition("=")
            value = value.strip()
            if value.isdigit():
                out[key.strip()] = int(value)
            elif value in ("true", "false"):
                out[key.strip()] = value == "true"
            else:
                out[key.strip()] = value
        return out

    cfg = parse("""
    # settings
    port = 80
    debug = true
    name = main
    """)
    return repr(cfg) + repr(cfg.get("port", 0)) + repr(cfg["debug"] is True) + repr(sorted(cfg))
