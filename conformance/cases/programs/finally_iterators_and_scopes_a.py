"""try/finally with return, continue, break; iterators in variables; nested scopes."""


def case_finally_return_wins() -> str:
    log = []

    def f(x: int) -> str:
        try:
            if x == 0:
                raise ValueError("zero")
            return "try"
        except ValueError:
            return "except"
        finally:
            log.append(x)

    def g() -> str:
        try:
            return "try"
        finally:
            return "finally"

    return repr([f(0), f(1), g(), log])


def case_continue_in_finally() -> str:
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(-i)
    else:
        out.append(99)
    return repr(out)


def case_swallow_in_finally() -> str:
    out = []
    for i in range(3):
        try:
            out.append(10 // (i - 1))
        finally:
            out.append("f")
            continue
    return repr(out)


def case_nested_try() -> str:
    out = []
    try:
        try:
            {}["k"]
        except IndexError:
            out.append("no")
        finally:
            out.append("inner")
    except KeyError as e:
        out.append(f"outer {e}")
    else:
        out.append("else")
    return repr(out)


def case_else_runs() -> str:
    out = []
    for s in ["1", "x"]:
        try:
            n = int(s)
        except ValueError as e:
            out.append(str(e))
        else:
            out.append(n)
    return repr(out)


def case_iterator_kept() -> str:
    it = iter([1, 2, 3, 4, 5])
    first = next(it)
    pairs = [(a, b) for a, b in zip(it, it)]
    return repr(first) + repr(pairs) + repr(next(it, None)) + repr(next(it, "done"))


def case_iterator_rest() -> str:
    lines = iter("head a b c".split())
    head = next(lines)
    return head + ":" + ",".join(lines) + ":" + ",".join(lines)


def case_stop_iteration() -> str:
    it = iter([])
    try:
        next(it)
    except StopIteration:
        return "stop"
    return "no"


def case_enumerate_zip() -> str:
    names = ["a", "b", "c"]
    vals = [3, 1, 2]
    d = dict(zip(names, vals))
    ranked = [f"{i}.{n}" for i, (n, _) in enumerate(sorted(d.items(), key=lambda p: p[1]), 1)]
    return " ".join(ranked)


def case_comprehension_scopes() -> str:
    x = "outer"
    xs = [x for x in range(3)]
    ys = [[x * y for y in range(x)] for x in xs]
    fs = [lambda: x for x in range(3)]
    gs = [lambda x=x: x for x in range(3)]
    return x + repr(ys) + repr([f() for f in fs]) + repr([g() for g in gs])


def case_late_binding() -> str:
    fs = []
    for i in range(3):
        def f():
            return i * 10
        fs.append(f)
    return repr([f() for f in fs])


def case_nonlocal_counter() -> str:
    def counter(start=0):
        n = start

        def inc(by=1):
            nonlocal n
            n += by
            return n

        return inc

    a, b = counter(), counter(10)
    a()
    return repr([a(), a(5), b(), b(-3)])
