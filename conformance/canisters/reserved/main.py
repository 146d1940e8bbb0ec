"""reserved and empty anywhere: whatever is sent is None, and nothing of what is given crosses."""

from kybra import Opt, Record, Tuple, Variant, Vec, empty, nat, null, query, reserved, text, update


class Holder(Record):
    kept: nat
    gone: reserved
    nothing: null


class Choice(Variant, total=False):
    Some: reserved
    None_: null
    Never: empty


seen: list[text] = []


@query
def holder(x: Holder) -> text:
    return f"{x['kept']} {x['gone']} {x['nothing']} {sorted([k for k in x])}"


@query
def same(x: Holder) -> Holder:
    return x


@query
def made(n: nat) -> Holder:
    return {"kept": n, "gone": None, "nothing": None}


@query
def choice(x: Choice) -> Choice:
    return x


@query
def choice_name(x: Choice) -> text:
    return "some" if "Some" in x else "none"


@query
def argument(x: reserved, y: nat) -> nat:
    return y + (x is None)


@query
def vec(xs: Vec[reserved]) -> nat:
    return len(xs)


@query
def opt(x: Opt[reserved]) -> text:
    return str(x)


@query
def pair(x: Tuple[reserved, nat]) -> Tuple[nat, reserved]:
    return (x[1], x[0])


@query
def give(n: nat) -> reserved:
    return n


@update
def fails() -> empty:
    seen.append("called")
    raise ValueError("nothing to give")


@query
def count() -> nat:
    return len(seen)


@query
def anything(n: nat) -> Holder:
    return {"gone": [n], "kept": n, "nothing": None, "more": "x"}


@query
def some(n: nat) -> Choice:
    return {"Some": n}
