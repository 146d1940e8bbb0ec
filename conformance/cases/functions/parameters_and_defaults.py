"""Parameters."""
from typing import Optional


def total(*args: int, scale: int = 1) -> int:
    return sum(args) * scale


def labels(**kw: str) -> str:
    return ";".join(f"{k}={v}" for k, v in sorted(kw.items()))


def both(a, *rest, sep="-", **opts):
    return sep.join([a, *rest]) + "".join(k for k in opts)


def remember(x: int, seen: list[int] = []) -> list[int]:
    seen.append(x)
    return seen


def fresh(x: int, seen: Optional[list[int]] = None) -> list[int]:
    if seen is None:
        seen = []
    seen.append(x)
    return seen


def count(word: str, memo: dict[str, int] = {}) -> int:
    memo[word] = memo.get(word, 0) + 1
    return memo[word]


def case_star() -> str:
    return repr([total(), total(1, 2), total(*[3, 4], scale=2), total(*range(3))])


def case_kwargs() -> str:
    return labels(b="2", a="1") + labels() + labels(**{"z": "q"})


def case_both() -> str:
    return both("a") + both("a", "b", "c") + both("x", sep="+", k=1, j="s")


def case_mutable_default() -> str:
    a = remember(1)
    b = remember(2)
    c = remember(3, [])
    return repr(a) + repr(b is a) + repr(c)


def case_none_default() -> str:
    return repr(fresh(1)) + repr(fresh(2)) + repr(fresh(3, [0]))


def case_memo_default() -> str:
    return repr([count("a"), count("b"), count("a")])


def case_default_evaluated_once() -> str:
    n = 5

    def f(x: int = n) -> int:
        return x

    n = 6
    return repr([f(), f(n)])
