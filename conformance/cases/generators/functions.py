"""Functions with `yield`: laziness, exceptions, captured variables, `yield from`."""

from typing import Iterator, Generator


def count(n: int) -> Iterator[int]:
    i = 0
    while i < n:
        yield i
        i += 1


def case_list():
    return list(count(4))


def case_for():
    t = []
    for x in count(10):
        if x == 3:
            continue
        if x == 6:
            break
        t.append(x * x)
    else:
        t.append(-1)
    return t


def case_next():
    g = count(2)
    return (next(g), next(g), next(g, None), next(g, 7))


def case_stop():
    g = count(1)
    next(g)
    next(g)


log = []
def noisy(tag):
    log.append(tag + ":start")
    for i in range(2):
        log.append(f"{tag}:{i}")
        yield i
    log.append(tag + ":end")


def case_interleaving():
    log.clear()
    for a, b in zip(noisy("a"), noisy("b")):
        log.append(f"pair {a} {b}")
    return list(log)


def case_lazy():
    log.clear()
    g = noisy("z")
    log.append("made")
    next(g)
    return list(log)


def tree(n):
    if n == 0:
        return
    yield from tree(n - 1)
    yield n
    yield from tree(n - 1)


def case_recursive():
    return list(tree(3))


def raises():
    yield 1
    raise ValueError("boom")


def case_raises():
    out = []
    try:
        for x in raises():
            out.append(x)
    except ValueError as e:
        out.append(len(str(e)))
    return out


def case_after_raise():
    g = raises()
    next(g)
    try:
        next(g)
    except ValueError:
        pass
    return list(g)


def stops():
    yield 1
    raise StopIteration("x")


def case_pep479():
    return list(stops())


def case_uncaught():
    return list(raises())


def outer():
    total = 0
    def inner():
        nonlocal total
        for i in range(3):
            total += i
            yield total
    g = inner()
    next(g)
    total = 100
    return list(g), total


def case_closure():
    return outer()


def late():
    k = 1
    def gen():
        for i in range(2):
            yield i * k
    g = gen()
    k = 10
    return list(g)


def case_late():
    return late()


def case_kinds():
    return (sum(count(5)), sorted(count(3), reverse=True), max(count(4)), tuple(count(2)), set(count(3)), any(x > 2 for x in count(5)), ",".join(str(x) for x in count(3)))


def none_and_int():
    yield None
    yield 3


def case_optional():
    return [x for x in none_and_int()]


def caught(xs):
    for x in xs:
        try:
            yield 10 // x
        except ZeroDivisionError:
            yield -1


def case_caught():
    return list(caught([1, 0, 5]))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def case_fib():
    out = []
    for x in fib():
        if x > 50:
            break
        out.append(x)
    return out


def case_big():
    g = fib()
    for _ in range(100):
        next(g)
    return next(g)


def pairs(d: dict[str, int]):
    for k, v in d.items():
        yield k, v


def case_pairs():
    d = {"a": 1, "b": 2}
    return dict(pairs(d))


def case_changed():
    d = {"a": 1}
    for k, v in pairs(d):
        d["z" + k] = v
    return d


def case_alias():
    xs = [1, 2]
    def each():
        for x in xs:
            yield x
    out = []
    for x in each():
        out.append(x)
        if len(xs) < 5:
            xs.append(x * 10)
    return out


def reenter():
    def g():
        yield 1
        next(h[0])
        yield 2
    h = [g()]
    next(h[0])
    try:
        next(h[0])
    except ValueError as e:
        return str(e)


def case_reenter():
    return reenter()


gens = []
def case_stored():
    gens.clear()
    gens.append(count(3))
    gens.append(count(2))
    out = []
    for g in gens:
        out.append(next(g))
    for g in gens:
        out.extend(g)
    return out


def case_in():
    g = count(5)
    return (2 in g, list(g))


def case_unpack():
    a, b, *c = count(5)
    return (a, b, c)


def case_unpack_error():
    a, b = count(3)
    return a


def empty():
    return
    yield 1


def case_empty():
    return [x for x in count(0)]


def defaults(n=3, *, step=1):
    yield from range(0, n, step)


def case_defaults():
    return list(defaults()), list(defaults(6, step=2))


def case_as_a_value():
    fs = [count, fib_to]
    return [list(f(3)) for f in fs]


def fib_to(n: int) -> Iterator[int]:
    a, b = 0, 1
    while a < n:
        yield a
        a, b = b, a + b


shared_number: int | None = 5


def clearing() -> Iterator[int]:
    global shared_number
    shared_number = None
    yield 1
    shared_number = 7
    yield 2


def case_next_changes_what_was_known():
    global shared_number
    shared_number = 5
    items = clearing()
    if shared_number is not None:
        next(items)
        if shared_number is None:
            return "cleared"
    return "kept"


def case_membership_changes_what_was_known():
    global shared_number
    shared_number = 5
    items = clearing()
    if shared_number is not None:
        found = 2 in items
        return (found, shared_number)
    return (False, None)


def case_unpacking_changes_what_was_known():
    global shared_number
    shared_number = 5
    if shared_number is not None:
        first, second = clearing()
        return (first, second, shared_number)
    return (0, 0, None)


def case_list_changes_what_was_known():
    global shared_number
    shared_number = 5
    if shared_number is not None:
        items = list(clearing())
        return (items, shared_number)
    return ([], None)
