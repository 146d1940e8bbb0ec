"""try/finally with return, continue, break; iterators in variables; nested scopes."""


def case_dict_comprehension_nested() -> str:
    d = {k: {v: k * v for v in range(1, 3)} for k in range(2)}
    inv = {v: k for k, vs in d.items() for v in vs}
    s = {len(w) for w in "a bb cc ddd".split()}
    return repr(d) + repr(inv) + repr(sorted(s))


def case_any_all() -> str:
    xs = [2, 4, 5]
    return repr([any(x % 2 for x in xs), all(x % 2 == 0 for x in xs), any([]), all([]), sum(x > 3 for x in xs)])


def case_slice_steps() -> str:
    s = "abcdefghij"
    b = bytes(range(10))
    xs = list(range(10))
    xs[::3] = [0, 0, 0, 0]
    del xs[1::4]
    return s[8:2:-2] + s[::-1] + repr(b[1:8:3]) + repr(xs)


def case_bad_slice_assignment() -> str:
    xs = [1, 2, 3, 4]
    try:
        xs[::2] = [1]
    except ValueError as e:
        return str(e)
    return "no"
