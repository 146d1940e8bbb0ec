"""Tuples are records with numbered fields."""

from kybra import Opt, Record, Tuple, Variant, Vec, nat, nat8, query, text


class Pair(Record):
    first: Tuple[nat, text]
    rest: Vec[Tuple[nat8, nat8, nat8]]


class Choice(Variant, total=False):
    Both: Tuple[nat, nat]
    One: Tuple[text]


@query
def swap(pair: Tuple[nat, text]) -> Tuple[text, nat]:
    number, word = pair
    return word, number


@query
def single(one: Tuple[nat]) -> Tuple[nat]:
    return (one[0] + 1,)


@query
def nested(x: Tuple[nat, Tuple[text, Tuple[bool, nat8]]]) -> Tuple[Tuple[text, nat], bool]:
    number, (word, (flag, _)) = x
    return (word, number), flag


@query
def pair(x: Pair) -> Pair:
    return {"first": (x["first"][0] * 2, x["first"][1]), "rest": [(c, b, a) for a, b, c in x["rest"]]}


@query
def choose(x: nat) -> Choice:
    return {"Both": (x, x)} if x else {"One": ("none",)}


@query
def maybe(x: Opt[Tuple[nat, nat]]) -> Opt[Tuple[nat, nat]]:
    return None if x is None else (x[1], x[0])


@query
def table() -> Vec[Tuple[text, nat]]:
    return [(word, len(word)) for word in ["a", "bc"]]


@query
def pairs(x: tuple[nat, nat]) -> nat:
    return x[0] + x[1]
