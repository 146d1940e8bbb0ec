"""Records where tuples are due, and lists of nothing where blobs are, that are malformed or without end."""

from kybra import Opt, Tuple, Vec, blob, nat, nat8, nat64, query, text


@query
def pair(x: Tuple[nat8, text], after: nat64) -> text:
    return f"{x[0]} {x[1]} {after}"


@query
def data(x: blob, y: Vec[text], z: Opt[blob], after: nat64) -> Tuple[nat, nat, Opt[nat], nat64]:
    return len(x), len(y), None if z is None else len(z), after
