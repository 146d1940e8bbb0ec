"""Generic helpers."""
from typing import TypeVar, Callable, Optional, Iterable, Sequence, Mapping, NewType, cast, Final, TypeAlias

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
N = TypeVar("N", int, float)
S = TypeVar("S", bound=str)

UserId = NewType("UserId", int)
Name: TypeAlias = str
LIMIT: Final = 3
PI: Final[float] = 3.14


def first(xs: list[T], default: Optional[T] = None) -> Optional[T]:
    return xs[0] if xs else default


def group_by(xs: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    out: dict[K, list[T]] = {}
    for x in xs:
        k = key(x)
        if k not in out:
            out[k] = []
        out[k].append(x)
    return out


def add(a: N, b: N) -> N:
    return a + b


def shout(s: S) -> S:
    return s.upper()  # type: ignore


def invert(d: Mapping[K, V]) -> dict[V, K]:
    return {v: k for k, v in d.items()}


def compose(f: Callable[[T], K], g: Callable[[K], V]) -> Callable[[T], V]:
    return lambda x: g(f(x))


def chunks(xs: Sequence[T], n: int) -> list[list[T]]:
    return [list(xs[i:i + n]) for i in range(0, len(xs), n)]


def pairwise(xs):
    return list(zip(xs, xs[1:]))


def case_group() -> str:
    return repr(group_by([1, 2, 3, 4], lambda x: x % 2)) + repr(group_by("bob alice bea".split(), lambda s: s[0]))


def case_add() -> str:
    return repr(add(1, 2)) + repr(add(1.5, 2)) + repr(shout("a"))


def case_invert() -> str:
    return repr(invert({"a": 1, "b": 2})) + repr(invert({1: (2, 3)}))


def case_compose() -> str:
    f = compose(len, str)
    g = compose(lambda x: x + 1, lambda y: y * 2.5)
    return f("abc") + repr(g(1))


def case_chunks() -> str:
    return repr(chunks([1, 2, 3, 4, 5], 2)) + repr(chunks("abcd", 3)) + repr(pairwise("abc")) + repr(pairwise([1, 2, 3]))


def case_new_type() -> str:
    u = UserId(7)
    owners: dict[UserId, Name] = {u: "ann"}
    return repr(u + 1) + owners[UserId(7)] + repr(isinstance(u, int))


def case_cast() -> str:
    x = cast(int, "a")
    return repr(x) + str(LIMIT * PI)
