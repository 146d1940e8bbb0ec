"""Variables that widen."""


def case_branch_rebinds() -> list[str]:
    out = []
    for i in range(4):
        if i % 2 == 0:
            x = i
        else:
            x = str(i) + "!"
        out.append(repr(x))
    return out


def case_loop_widens() -> str:
    x = 1
    for i in range(3):
        x = x / 2 if i else x
    return repr(x)


def case_loop_none_first() -> str:
    best = None
    for i in [3, 1, 4, 1, 5]:
        if best is None or i > best:
            best = i
    return repr(best)


def case_none_then_str() -> list[str]:
    last = None
    out = []
    for w in "a b a c".split():
        if last is not None and last != w:
            out.append(last + w)
        last = w
    return out


def case_result_int_or_none() -> str:
    def find(xs, y):
        for i, x in enumerate(xs):
            if x == y:
                return i
        return None

    a = find([1, 2, 3], 2)
    b = find(["a", "b"], "z")
    return repr(a) + repr(b)


def case_avg_widens() -> str:
    total = 0
    for x in [1, 2, 2.5]:
        total += x
    return repr(total)
