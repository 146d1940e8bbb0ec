"""Data of several classes where nothing is annotated."""

from typing import Optional, TypeVar

T = TypeVar("T")

def first(xs: list[T], default: Optional[T] = None) -> Optional[T]:
    return xs[0] if xs else default


def case_add_none_later() -> str:
    xs = [1]
    xs.append("b")
    xs.append(None)
    xs.extend([2.5])
    return repr(xs)


def case_bool_flag() -> str:
    found = 0
    for i in range(3):
        if i == 2:
            found = True
    return repr(found)


def case_kwargs() -> str:
    def f(**kw):
        return ";".join(f"{k}={v!r}" for k, v in kw.items())
    return f(a=1, b="x", c=None)


def case_args() -> str:
    def f(*args):
        return "-".join(str(a) for a in args) + str(len(args))
    return f(1, "b", 2.5)


def case_accumulate() -> str:
    total = 0
    for x in [1, 2.5, 3]:
        total += x
    average = total / 3
    return f"{total} {average:.3f} {total:>8}"
