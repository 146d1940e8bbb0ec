"""`map`, `filter`, `zip`, `iter(f, sentinel)` and generator expressions that are kept, passed and returned."""

from typing import Iterator, Iterable, Callable


log: list[str] = []
def sq(x: int) -> int:
    log.append(f"sq{x}")
    return x * x


def case_map_lazy():
    log.clear()
    m = map(sq, [1, 2, 3])
    log.append("made")
    a = next(m)
    log.append("one")
    rest = list(m)
    return (a, rest, list(m), list(log))


def case_filter():
    f = filter(lambda x: x % 2 == 1, range(6))
    return (next(f), list(f))


def case_filter_none():
    f = filter(None, [0, 1, 2, 0, 3])
    return (next(f), list(f))


def case_genexp():
    g = (x * 2 for x in [1, 2, 3] if x != 2)
    return (next(g), list(g), list(g))


def case_genexp_late():
    k = 1
    g = (x * k for x in [1, 2])
    k = 10
    return list(g)


def case_genexp_eager_first():
    xs = [1, 2]
    g = (x for x in xs)
    xs = [7]
    return list(g)


def case_genexp_inner_late():
    ys = [1]
    g = ((x, y) for x in [1, 2] for y in ys)
    ys = [5, 6]
    return list(g)


def case_genexp_first_raises():
    log.clear()
    try:
        g = (x for x in [1 // 0])
        log.append("made")
    except ZeroDivisionError:
        log.append("at once")
    return list(log)


def total(xs: Iterable[int]) -> int:
    t = 0
    for x in xs:
        t += x
    return t


def case_pass():
    return (total(x * x for x in range(4)), total(map(sq, [1, 2])), total(filter(None, [1, 0, 3])), total(iter([4])), total([1]), total((2, 3)), total({1: 5}), total(range(3)))


def evens(n: int) -> Iterator[int]:
    return (i for i in range(n) if i % 2 == 0)


def case_return():
    e = evens(7)
    return (next(e), list(e))


def case_stored():
    its = [(i for i in range(3)), (i * i for i in range(4))]
    return [next(it) for it in its] + [sum(it) for it in its]


def case_dict():
    d = {"a": map(sq, [1, 2]), "b": map(sq, [3])}
    return [list(d[k]) for k in d]


def case_map_two():
    m = map(lambda a, b: a + b, [1, 2, 3], [10, 20])
    return list(m)


def case_map_raises_goes_on():
    m = map(lambda x: 10 // x, [1, 0, 5])
    out = [next(m)]
    try:
        next(m)
    except ZeroDivisionError:
        out.append(-1)
    out.append(next(m))
    return out


def case_gen_raises_ends():
    g = (10 // x for x in [1, 0, 5])
    out = [next(g)]
    try:
        next(g)
    except ZeroDivisionError:
        out.append(-1)
    out.extend(g)
    return out


def case_iter_call():
    xs = [1, 2, 3, 0, 5]
    def take():
        return xs.pop(0)
    it = iter(take, 0)
    out = list(it)
    return (out, list(it), xs)


def case_iter_for():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    out = []
    for x in iter(step, 4):
        out.append(x)
    return (out, n)


def case_zip_kept():
    z = zip(map(sq, [1, 2]), (x for x in "ab"))
    return (next(z), list(z))


def case_enumerate_kept():
    e = enumerate((c for c in "xyz"), 1)
    return (next(e), list(e))


def case_reversed_kept():
    r = reversed([1, 2, 3])
    return (next(r), list(r))


def case_capture():
    g = (i for i in range(5))
    def pull():
        return next(g)
    return (pull(), pull(), list(g))


def case_mutate():
    xs = [1, 2]
    m = map(lambda x: x + 1, xs)
    a = next(m)
    xs.append(9)
    return (a, list(m))


def case_dict_changed():
    d = {1: 2}
    g = (k for k in d)
    d[2] = 3
    return list(g)


def case_in():
    g = (x for x in range(5))
    return (2 in g, 9 not in g, list(g))


def case_unpack():
    a, b = (x for x in [1, 2])
    c, *d = map(sq, [2, 3, 4])
    return (a, b, c, d)


def case_unpack_few():
    a, b = (x for x in [1])
    return a


def case_nested():
    g = (y for y in (x + 1 for x in range(3)))
    return list(g)


def case_lambdas():
    fs = [lambda: i for i in range(3)]
    gs = (f() for f in fs)
    return list(gs)


def case_lambda_in_gen():
    fs = list((lambda: i) for i in range(3))
    return [f() for f in fs]


def case_several_for():
    out = []
    for p in ((a, b) for a in range(3) for b in range(3) if a != b):
        if p == (1, 2):
            break
        out.append(p)
    return out


def compose(f: Callable[[int], int], xs: Iterable[int]) -> Iterator[int]:
    return map(f, xs)


def case_compose():
    return (list(compose(sq, [1, 2])), list(compose(lambda x: -x, (1, 2))))


def case_stop_in_map():
    it = iter([1, 2, 3])
    m = map(lambda x: next(it), [0, 0, 0, 0, 0])
    return list(m)


def case_strings():
    return (list(map(str.upper, ["a"])), "".join(map(chr, [97, 98])), "-".join(x for x in "abc"))


def case_map_kept_str():
    m = map(str, [1, 2])
    return ",".join(m)


def case_sorted():
    g = (x for x in [3, 1, 2])
    return sorted(g)


def case_min():
    g = (x for x in [3, 1, 2])
    return (min(g), max((x for x in [1, 5]), default=0), min((x for x in [3]), key=lambda v: -v))


def case_any():
    g = iter([0, 1, 2])
    return (any(x > 0 for x in g), list(g))


def case_next_default():
    return (next((x for x in [1, 2] if x > 1), None), next((x for x in [1] if x > 1), None))


def case_walrus():
    return [y for x in [1, 2] if (y := x + 1)]


class E(Exception):
    pass


def case_raise_through():
    def bad(x: int) -> int:
        if x == 2:
            raise E("two")
        return x
    out = []
    try:
        for v in map(bad, [1, 2, 3]):
            out.append(v)
    except E as e:
        out.append(len(str(e)))
    return out


def take(n: int, it: Iterator[int]) -> list[int]:
    out: list[int] = []
    for x in it:
        out.append(x)
        if len(out) == n:
            return out
    return out


def case_take():
    it = (x * x for x in range(100))
    return (take(2, it), take(3, it))


G = (x for x in range(4))
def case_global():
    return (next(G), list(G), list(G))


def case_set():
    return (set(x % 2 for x in range(5)), {x: y for x, y in zip("ab", (n for n in [1, 2]))}, dict((x, 1) for x in "ab"))


def case_update():
    s = {1}
    s.update(x for x in [2, 3])
    xs = [0]
    xs.extend(x for x in [2, 3])
    xs += (x for x in [9])
    return (sorted(s), xs)
