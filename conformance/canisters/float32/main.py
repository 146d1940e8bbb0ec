"""float32 rounds where it crosses, and nowhere else; float64 does not."""

from kybra import Opt, Record, Tuple, Vec, float32, float64, nat, query, text, update


class Pair(Record):
    single: float32
    double: float64


kept: list[float32] = []


@query
def single(x: float32) -> float32:
    return x


@query
def double_of_single(x: float32) -> float64:
    return x


@query
def single_of_double(x: float64) -> float32:
    return x


@query
def shown(x: float32) -> text:
    return f"{x} {x!r} {x:.10f}"


@query
def tenth() -> float32:
    return 0.1


@query
def sum_of_tenths(n: nat) -> float32:
    x: float32 = 0.0
    for _ in range(n):
        x += 0.1
    return x


@query
def is_exact(x: float32) -> bool:
    y: float32 = 0.1
    return x == y


@query
def pair(p: Pair) -> Pair:
    return {"single": p["double"], "double": p["single"]}


@query
def vec(xs: Vec[float64]) -> Vec[float32]:
    return xs


@query
def opt(x: Opt[float64]) -> Opt[float32]:
    return x


@query
def edge() -> Vec[float32]:
    return [3.4028235677973366e38, -1e39, 1e-46, -0.0, 1.401298464324817e-45, float("inf"), 16777217.0]


@query
def not_a_number() -> Tuple[float32, float64]:
    return (float("nan"), float("nan"))


@update
def keep(x: float64) -> Vec[float32]:
    kept.append(x)
    return kept


@query
def first_kept() -> float64:
    return kept[0]
