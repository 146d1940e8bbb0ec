"""Tuples of one length and of any."""
from typing import Optional


def total(xs: tuple[int, ...]) -> int:
    return sum(xs)


def case_variable_length() -> str:
    a: tuple[int, ...] = (1, 2, 3)
    b: tuple[int, ...] = ()
    c = a + b + (4,)
    return repr(c) + str(total(c)) + str(total((7,))) + str(len(b))


def case_slice_and_concat() -> str:
    t = (1, 2, 3, 4)
    u = t[1:3] + (9,) * 2
    return repr(u) + repr(t[::-1]) + repr(t[-1])


def case_tuple_from_list() -> str:
    xs = [3, 1, 2]
    t = tuple(sorted(xs))
    d = {t: "k"}
    return repr(t) + d[(1, 2, 3)] + repr((1, 2, 3) in d)


def case_grow_tuple_in_loop() -> str:
    path: tuple[str, ...] = ()
    for w in "abc":
        path = path + (w,)
    return "/".join(path) + repr(path)


def case_grow_unannotated() -> str:
    path = ()
    for w in "abc":
        path += (w,)
    return repr(path)


def case_star_unpack() -> str:
    first, *rest = (1, 2, 3)
    *init, last = [4, 5, 6]
    a, (b, c) = 1, ("x", 2.5)
    return repr([first, rest, init, last]) + repr((a, b, c))


def case_optional_tuple() -> str:
    def find(x: int) -> Optional[tuple[int, str]]:
        if x > 0:
            return x, "pos"
        return None

    out = []
    for i in (-1, 2):
        r = find(i)
        if r:
            n, s = r
            out.append(s * n)
    return repr(out)


def case_index_by_variable() -> str:
    names = ("a", "b", "c")
    i = 1
    return names[i] + names[i - 2] + str(names.index("c")) + str(names.count("a"))


def case_nested_index() -> str:
    points = ((1, 2), (3, 4), (5, 6))
    return repr(sum(p[0] * p[1] for p in points)) + repr(points[2][1])
