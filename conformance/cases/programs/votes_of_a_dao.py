"""Proposals, votes with weights, quorum and states by Literal."""
from typing import Literal, Optional, TypedDict

State = Literal["open", "accepted", "rejected", "expired"]


class Vote(TypedDict):
    yes: bool
    weight: int


class Proposal(TypedDict):
    id: int
    title: str
    votes: dict[str, Vote]
    deadline: int
    state: State


proposals: dict[int, Proposal] = {}
weights: dict[str, int] = {"ann": 50, "bob": 30, "cyd": 20}


def propose(title: str, deadline: int) -> int:
    pid = len(proposals)
    proposals[pid] = {"id": pid, "title": title, "votes": {}, "deadline": deadline, "state": "open"}
    return pid


def tally(p: Proposal) -> tuple[int, int]:
    yes = sum(v["weight"] for v in p["votes"].values() if v["yes"])
    no = sum(v["weight"] for v in p["votes"].values() if not v["yes"])
    return yes, no


def vote(pid: int, who: str, yes: bool, now: int) -> State:
    p = proposals.get(pid)
    if p is None:
        raise KeyError(f"proposal {pid}")
    if p["state"] != "open":
        raise ValueError("closed: " + p["state"])
    if now > p["deadline"]:
        p["state"] = "expired"
        return p["state"]
    if who in p["votes"]:
        raise ValueError(f"{who} has voted")
    p["votes"][who] = {"yes": yes, "weight": weights[who]}
    total = sum(weights.values())
    y, n = tally(p)
    if y * 2 > total:
        p["state"] = "accepted"
    elif n * 2 >= total:
        p["state"] = "rejected"
    return p["state"]


def percent(p: Proposal) -> str:
    yes, no = tally(p)
    return f"{yes / (yes + no):.1%}" if yes + no else "n/a"


def case_accept() -> list[str]:
    p = propose("raise fee", 100)
    out: list[str] = [percent(proposals[p])]
    out.append(vote(p, "bob", True, 1))
    out.append(vote(p, "ann", True, 2))
    out.append(percent(proposals[p]))
    return out


def case_reject_then_closed() -> list[str]:
    p = propose("burn", 100)
    out = [vote(p, "ann", False, 5)]
    try:
        vote(p, "bob", True, 6)
    except ValueError as e:
        out.append(str(e))
    out.append(repr(proposals[p]))
    return out


def case_errors() -> list[str]:
    p = propose("x", 3)
    out = []
    for who, at in [("cyd", 1), ("cyd", 2), ("eve", 2), ("bob", 9)]:
        try:
            out.append(vote(p, who, True, at))
        except (ValueError, KeyError) as e:
            out.append(type(e).__name__ + repr(e.args))
    try:
        vote(77, "ann", True, 0)
    except KeyError as e:
        out.append(str(e))
    return out


def case_summary() -> dict[str, int]:
    for i in range(4):
        propose(f"p{i}", i)
    vote(0, "ann", True, 0)
    vote(1, "ann", False, 0)
    vote(2, "ann", False, 9)
    counts: dict[str, int] = {}
    for p in proposals.values():
        counts[p["state"]] = counts.get(p["state"], 0) + 1
    return counts


def case_winner() -> Optional[str]:
    propose("a", 9)
    propose("b", 9)
    vote(1, "cyd", True, 0)
    vote(0, "bob", False, 0)
    best = max(proposals.values(), key=lambda p: tally(p)[0] - tally(p)[1])
    return best["title"]
