"""Kybra's `Record` and the integer names that go with it are what they are in CPython."""

from kybra import Opt, Record, Tuple, Vec, nat8, nat64


class Player(Record):
    name: str
    level: nat8
    scores: Vec[nat64]
    mentor: Opt[str]


class Team(Record):
    captain: Player
    members: Vec[Player]
    home: Tuple[nat64, nat64]


def player(name: str) -> Player:
    return {"name": name, "level": 1, "scores": [], "mentor": None}


def case_nested_records() -> Team:
    ann = player("ann")
    team: Team = {"captain": ann, "members": [ann, player("bob")], "home": (3, 4)}
    team["members"][0]["scores"].append(7)
    return team


def case_level_is_an_unbounded_int() -> Player:
    ann = player("ann")
    ann["level"] = ann["level"] * 1000 - 5
    ann["level"] -= 2000
    return ann


def subtract(balance: nat64, amount: nat64) -> nat64:
    left: nat64 = balance - amount
    if left < 0:
        return 0
    return left


def case_subtraction_below_zero_is_seen() -> list[nat64]:
    return [subtract(5, 3), subtract(3, 5)]


def case_nat64_grows_past_64_bits() -> nat64:
    n: nat64 = 2**64 - 1
    n = n * n
    return n // (2**64 + 1)


def case_option_of_text() -> str:
    ann = player("ann")
    ann["mentor"] = "bob"
    mentor = ann["mentor"]
    if mentor is None:
        return "no mentor"
    return mentor + " teaches " + ann["name"]


def case_lists_in_a_record_are_shared() -> tuple[list[int], Player]:
    scores = [1]
    ann = player("ann")
    ann["scores"] = scores
    scores.append(2)
    return (ann["scores"], ann)
