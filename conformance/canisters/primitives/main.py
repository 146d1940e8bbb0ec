"""Every primitive type, there and back."""

from kybra import (
    blob, float32, float64, int8, int16, int32, int64, nat, nat8, nat16, nat32, nat64, query, text,
)


@query
def echo_int(x: int) -> int:
    return x


@query
def echo_nat(x: nat) -> nat:
    return x


@query
def less_one(x: nat) -> nat:
    return x - 1


@query
def sizes(a: int8, b: int16, c: int32, d: int64) -> int:
    return a + b + c + d


@query
def unsigned_sizes(a: nat8, b: nat16, c: nat32, d: nat64) -> nat:
    return a + b + c + d


@query
def next_nat8(x: nat8) -> nat8:
    return x + 1


@query
def before_int64(x: int64) -> int64:
    return x - 1


@query
def halve(x: float64) -> float64:
    return x / 2


@query
def single(x: float32) -> float32:
    return x * 1.1


@query
def to_single(x: float64) -> float32:
    return x


@query
def negate(x: bool) -> bool:
    return not x


@query
def shout(x: text) -> text:
    return x.upper() + str(len(x))


@query
def backwards(x: blob) -> blob:
    return x[::-1]
