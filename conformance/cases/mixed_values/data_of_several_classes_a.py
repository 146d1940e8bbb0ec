"""Data of several classes where nothing is annotated."""

from typing import Optional, TypeVar

T = TypeVar("T")

def first(xs: list[T], default: Optional[T] = None) -> Optional[T]:
    return xs[0] if xs else default


def case_first_of_ints() -> str:
    return repr(first([1, 2]))


def case_first_of_texts() -> str:
    return repr(first(["a"]))


def case_optional_flag_is_true_or_false() -> str:
    def f(x: Optional[bool]) -> str:
        if x is True:
            return "t"
        if x is False:
            return "f"
        return "n"
    return f(None) + f(True) + f(False)


def case_optional_flag_is_not_false() -> str:
    def f(x: Optional[bool] = None) -> str:
        return "on" if x is not False else "off"
    return f(None) + f(True) + f(False)


def case_is_true_union() -> str:
    out = []
    for x in [1, True, "a", 0, False, 1.0]:
        out.append([x is True, x is not False, x == True, x == 1])
    return repr(out)


def case_in_union() -> str:
    xs = [1, "a", 2.5]
    return repr(["a" in xs, 1 in xs, 2.5 in xs, None in xs, xs.index("a"), xs.count(1)])


def case_keys() -> str:
    d = {1: "x", "b": 2}
    d["c"] = 3.5
    return repr(d) + repr(d.get("b")) + repr(d[1]) + repr(sorted(map(str, d)))


def case_row() -> str:
    row = ["ann", 3, 2.5, None, True]
    name = row[0]
    return ",".join(str(c) for c in row) + repr(name)


def case_records() -> str:
    rows = [["ann", 3], ["bob", 4]]
    t = 0
    for name, n in rows:
        if isinstance(n, int):
            t += n
    return repr(t) + repr(rows)


def case_results() -> str:
    def f(x):
        if x > 2:
            return x
        if x > 1:
            return str(x)
        return None
    return repr([f(i) for i in range(5)])


def case_ternary() -> str:
    out = []
    for i in range(3):
        v = i if i % 2 else "even"
        out.append(v)
    return repr(out)


def case_set() -> str:
    s = {1, "a"}
    s.add(2.5)
    s.discard(1)
    return repr(len(s)) + repr("a" in s)
