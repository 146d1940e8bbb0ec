"""Sets that one variable owns: no second name for them is ever looked at."""


def case_distinct():
    seen: set[int] = set()
    again: list[int] = []
    for n in [3, 1, 3, 2, 1]:
        if n in seen:
            again.append(n)
        else:
            seen.add(n)
    return f"{again} {len(seen)} {sorted(seen)}"


def case_remove_and_discard():
    s = {1, 2, 3}
    s.discard(9)
    s.discard(1)
    s.remove(2)
    left = len(s)
    s.remove(7)
    return left


def case_remove_caught():
    s = {1, 2, 3}
    try:
        s.add(4)
        s.remove(9)
        s.add(5)
    except KeyError as error:
        return f"{error} {sorted(s)}"
    return "none"


def case_pop_all():
    s = {"a"}
    s.add("b")
    gone = [s.pop(), s.pop()]
    gone.sort()
    text = f"{gone} {s} {not s}"
    s.pop()
    return text


def case_operators():
    a = {1, 2, 3}
    b = {3, 4}
    f = frozenset([2, 9])
    c = a | b
    d = a & b
    e = a - b
    g = a ^ b
    h = a | f
    out = [sorted(c), sorted(d), sorted(e), sorted(g), sorted(h)]
    c |= b
    c |= f
    d |= {7}
    d &= c
    e -= b
    g ^= a
    a.update(b)
    a.update([10, 11])
    b.clear()
    text = f"{out} {sorted(c)} {sorted(d)} {sorted(e)} {sorted(g)} {sorted(a)} {b}"
    return text + str([a <= c, a < a.union(c), a >= b, a > b, d.issubset(c), a.isdisjoint(b), a == c, a != c])


def case_update_by_a_range():
    a = {1}
    a.update(range(20, 22))
    return sorted(a)


def case_methods_with_lists():
    s = {1, 2, 3, 4}
    xs = [2, 3, 9]
    out = [
        sorted(s.union(xs)),
        sorted(s.intersection(xs)),
        sorted(s.difference(xs)),
        sorted(s.symmetric_difference(xs)),
    ]
    flags = [s.isdisjoint(xs), s.issubset(xs), s.issuperset([1, 2])]
    s.difference_update([1])
    s.symmetric_difference_update([4, 5])
    s.intersection_update([2, 5, 6])
    xs.append(1)
    return f"{out} {flags} {sorted(s)} {xs}"


def case_frozen_and_back():
    s = {1, 2}
    f = frozenset(s)
    s.add(3)
    t = set(f)
    t.add(9)
    u = set(s)
    u.discard(1)
    v = s.copy()
    v.add(5)
    return f"{sorted(f)} {sorted(s)} {sorted(t)} {sorted(u)} {sorted(v)} {sorted(f | s)} {f <= s}"


def case_of_lists_and_texts():
    a = set([3, 1, 3])
    a.add(2)
    b = set("hello")
    b.add("!")
    c = set(range(3))
    c.add(7)
    xs = [5, 5, 6]
    d = set(xs)
    d.add(1)
    xs.append(9)
    return f"{sorted(a)} {sorted(b)} {sorted(c)} {sorted(d)} {xs} {len(set())}"


def case_iteration():
    s = {4}
    s.add(5)
    out: list[int] = []
    for x in s:
        out.append(x)
    for i, x in enumerate(sorted(s)):
        out.append(i * x)
    for x, y in zip(sorted(s), "ab"):
        out.append(x * len(y))
    out.append(sum(s) + max(s) + min(s))
    out.sort()
    return f"{out} {sorted({x * 2 for x in s})} {any(x > 4 for x in s)} {list(s) == [4, 5]}"


def case_equality():
    a = {1, 2}
    b = {2, 1}
    before = [a == b, a != b, a == {1}, bool(a), set() == a]
    a.add(3)
    return f"{before} {a == b} {a > b}"


def primes(limit: int) -> set[int]:
    found: set[int] = set()
    for n in range(2, limit):
        if all(n % p for p in found):
            found.add(n)
    return found


def total(s: set[int]) -> int:
    result = 0
    for x in s:
        result += x
    return result


def mark(s: set[int], by: int) -> None:
    for x in list(s):
        s.add(x * by)


def case_made_lent_and_changed_by_functions():
    s = primes(20)
    before = total(s)
    mark(s, 2)
    return f"{before} {total(s)} {sorted(s)} {total({1, 2})}"


def case_visited():
    graph = {0: [1, 2], 1: [3], 2: [3], 3: [0]}
    visited: set[int] = set()
    todo = [0]
    order: list[int] = []
    while todo:
        node = todo.pop()
        if node in visited:
            continue
        visited.add(node)
        order.append(node)
        todo.extend(graph[node])
    return f"{order} {len(visited)} {visited == {0, 1, 2, 3}}"


def case_rebinding_in_a_loop():
    level = {0}
    sizes: list[int] = []
    for _ in range(5):
        following: set[int] = set()
        for x in level:
            following.add(x + 1)
            following.add(x * 2)
        level = following
        sizes.append(len(level))
    return f"{sizes} {sorted(level)}"


def case_list_of_sets():
    rows: list[set[int]] = []
    for i in range(3):
        row = {i}
        row.add(i * i)
        rows.append(row)
    rows[1].add(50)
    sizes = 0
    for row in rows:
        sizes += len(row)
    last = rows.pop()
    last.add(8)
    return f"{sizes} {sorted(last)} {[sorted(row) for row in rows]}"


def case_tuples_and_texts():
    s = {(1, "a")}
    s.add((2, "b"))
    s.add((1, "a"))
    empty: set[str] = set()
    return f"{len(s)} {(2, 'b') in s} {sorted(s)} {empty} {empty!r}"


def case_quiet_iteration_in_a_try():
    s = {1}
    s.add(2)
    total = 0
    try:
        for x in s:
            total += 10 // x
    except ZeroDivisionError:
        total = -1
    return total
