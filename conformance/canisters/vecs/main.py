"""Lists and blobs; a `Vec[nat8]` is bytes."""

from kybra import Vec, blob, float64, int8, nat, nat8, nat16, query, text


@query
def total(xs: Vec[nat]) -> nat:
    return sum(xs)


@query
def doubled(xs: Vec[nat16]) -> Vec[nat16]:
    return [x * 2 for x in xs]


@query
def signed(xs: Vec[int8]) -> Vec[int8]:
    return sorted(xs)


@query
def words(xs: Vec[text]) -> text:
    return " ".join(xs)


@query
def flat(xs: Vec[Vec[nat]]) -> Vec[nat]:
    return [x for row in xs for x in row]


@query
def octets(xs: Vec[nat8]) -> nat:
    return len(xs) * 1000 + xs[0]


@query
def as_vec(xs: blob) -> Vec[nat8]:
    return xs + b"!"


@query
def listed() -> Vec[nat8]:
    return [1, 2, 255]


@query
def too_large() -> Vec[nat8]:
    return [1, 256]


@query
def is_bytes(xs: Vec[nat8]) -> text:
    return repr(xs)


@query
def blobs(xs: Vec[blob]) -> Vec[blob]:
    return xs[::-1]


@query
def floats(xs: Vec[float64]) -> float64:
    return max(xs)


@query
def flags(xs: list[bool]) -> list[bool]:
    return [not x for x in xs]


@query
def nothing() -> Vec[text]:
    return []
