"""Aliases in every form, used before and after they are defined."""

from typing import List, Optional, TypeAlias

from kybra import Alias, Opt, Record, Vec, nat, nat64, query, text

import kybra
from kybra import nat64 as u64

Id = Alias[nat64]
Names: TypeAlias = Alias[Vec[text]]
Score: TypeAlias = nat
Pairs = Vec[kybra.Tuple[Id, text]]
Later: TypeAlias = "Opt[Person]"


class Person(Record):
    id: Id
    names: "Names"
    score: "Score"


@query
def person(id: Id, names: Names) -> "Person":
    return {"id": id, "names": names, "score": len(names)}


@query
def pairs(x: Pairs) -> "Pairs":
    return [(a + 1, b) for a, b in x]


@query
def later(x: "kybra.nat") -> Later:
    return person(x, ["a"]) if x else None


@query
def plain(x: int, y: str, z: List[float], w: Optional[bool]) -> kybra.Opt[str]:
    return f"{x}{y}{z}{w}"


@query
def renamed(x: u64) -> u64:
    return x * 2
