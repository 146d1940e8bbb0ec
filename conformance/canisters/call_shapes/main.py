"""Arguments and results of every shape: none, many, nested, of every primitive; and calls that do not fit."""

from kybra import Opt, Principal, Record, Tuple, Variant, Vec, blob, float32, float64, int8, int16, int32, int64, nat, nat8, nat16, nat32, nat64, null, query, text, update, void


class Wide(Record):
    a: nat8
    b: nat16
    c: nat32
    d: nat64
    e: nat
    f: int8
    g: int16
    h: int32
    i: int64
    j: int
    k: float32
    l: float64
    m: bool
    n: text
    o: blob
    p: Principal
    q: null


@query
def none() -> void:
    pass


@query
def nine(a: nat, b: text, c: bool, d: Opt[nat], e: Vec[nat], f: blob, g: int8, h: float64, i: null) -> text:
    return f"{a} {b} {c} {d} {e} {f!r} {g} {h} {i}"


@query
def wide(x: Wide) -> Wide:
    return x


@query
def wides(xs: Vec[Wide]) -> nat:
    return sum(x["a"] + x["d"] for x in xs)


@query
def matrix(rows: Vec[Vec[nat64]]) -> Vec[Vec[nat64]]:
    return [[row[i] for row in rows] for i in range(len(rows[0]))] if rows else []


@query
def maybe(x: Opt[Vec[Opt[text]]]) -> Opt[Vec[Opt[text]]]:
    return x


@query
def deep(x: Tuple[Tuple[nat, Tuple[text, Opt[nat]]], Vec[Tuple[nat, text]]]) -> Tuple[text, nat]:
    (n, (t, o)), pairs = x
    return (t + "".join(name for _, name in pairs), n + (o or 0) + sum(k for k, _ in pairs))


@query
def one_tuple(x: Tuple[nat]) -> Tuple[nat]:
    return (x[0] + 1,)


@update
def defaults(a: nat, b: nat = 5) -> nat:
    return a + b
