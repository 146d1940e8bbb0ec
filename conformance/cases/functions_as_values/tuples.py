"""Tuples of functions that are gone over, and indexed by what is computed."""

from typing import Callable, TypeVar

T = TypeVar("T")


def one() -> int:
    return 1


def two() -> int:
    return 2


def pipe(x: T, *fs: Callable[[T], T]) -> T:
    for f in fs:
        x = f(x)
    return x


def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x

    return run


def first_of(*fs: Callable[[int], int]) -> int:
    return fs[0](1)


TESTS = (one, two)


def case_a_loop_over_lambdas():
    out = []
    for f in (lambda: 1, lambda: 2):
        out.append(f())
    return out


def case_a_loop_over_functions():
    out = []
    for f in (one, two):
        out.append(f())
    return out, [f() for f in (two, one, two)]


def case_a_module_variable():
    return [f() for f in TESTS], TESTS[0](), TESTS[-1]()


def case_computed_index():
    fs = (lambda x: x + 1, lambda x: x * 10)
    out = []
    for k in range(2):
        out.append(fs[k](5))
    return out


def case_index_out_of_range():
    fs = (one, two)
    k = len(fs)
    return fs[k]()


def case_stars():
    return pipe(3, lambda x: x + 1, lambda x: x * 10)


def case_stars_of_text():
    return pipe("a", str.upper, lambda s: s + "!")


def case_no_stars():
    return pipe(4), pipe("b")


def case_unannotated_stars():
    return compose(lambda x: x + 1, lambda x: x * 2)(5)


def case_stars_of_names():
    return pipe(7, abs, one_more)


def one_more(x: int) -> int:
    return x + 1


def case_captures():
    total = 10

    def add(x: int) -> int:
        return x + total

    def sub(x: int) -> int:
        nonlocal total
        total += 1
        return x - total

    return [f(1) for f in (add, sub, add)], total


def case_pairs_of_names_and_functions():
    out = []
    for name, f in (("one", one), ("two", two)):
        out.append((name, f()))
    return out


def case_zip_and_enumerate():
    return [(i, f(), g()) for i, (f, g) in enumerate(zip((one, two), (two, one)))]


def case_reversed():
    return [f() for f in reversed((one, two))]


def case_none_among_them():
    out = []
    for f in (one, None, two):
        out.append(f() if f is not None else -1)
    return out


def case_nested_tuples():
    return [[f() for f in fs] for fs in ((one, two), (two, one))]


def case_slices():
    fs = (one, two, one)
    return [f() for f in fs[1:]]


def case_sum_of_results():
    return sum(f() for f in (one, two)), max(f() for f in TESTS)


def case_map_calls():
    return list(map(lambda f: f(), (one, two)))


def case_added_tuples():
    fs = (one,) + (two,)
    return [f() for f in fs], len(fs)


def case_as_a_list():
    fs = list((one, two))
    fs.append(lambda: 3)
    return [f() for f in fs]


def case_first():
    return first_of(one_more), first_of(abs, one_more)


def case_unpacked():
    a, b = (one, two)
    first, *rest = (one, two, one)
    return a(), b(), first(), [f() for f in rest]


def case_raises_inside():
    def bad() -> int:
        raise ValueError("bad")

    out = []
    for f in (one, bad):
        try:
            out.append(f())
        except ValueError as e:
            out.append(str(e) == "bad")
    return out


def case_builtin_functions():
    return [f([3, 1, 2]) for f in (len, sum)]


def case_dispatch_on_a_choice():
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
    return [ops[c](3, 2) for c in "+-"]
