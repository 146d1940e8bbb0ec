"""Guards: of queries and updates, shared, with state, with a rejection of their own, and with an exception."""

import guards
from guards import open_hours as hours

from kybra import GuardResult, Opt, ic, nat, query, text, update, void

allowed = True
calls: list[str] = []


def is_allowed() -> GuardResult:
    return {"Ok": None} if allowed else {"Err": "not allowed"}


def by_variable() -> "GuardResult":
    result: GuardResult = {"Err": f"no, {ic.caller()}"}
    if not ic.caller().to_str().startswith("2vxsx"):
        result = {"Ok": None}
    return result


def raises() -> GuardResult:
    raise ValueError("the guard failed")


def divides() -> GuardResult:
    return {"Err": str(1 // len(calls))}


def notes() -> GuardResult:
    calls.append("noted")
    return {"Ok": None}


def traps() -> GuardResult:
    ic.trap("trapped in the guard")
    return {"Ok": None}


def unannotated_result() -> GuardResult:
    r = {"Err": "from a variable"}
    return r


@query(guard=is_allowed)
def read() -> nat:
    return 1


@update(guard=is_allowed)
def write() -> nat:
    calls.append("write")
    return len(calls)


@update
def allow(value: bool) -> void:
    global allowed
    allowed = value


@query(guard=by_variable)
def someone() -> text:
    return "someone"


@query(guard=raises)
def never() -> nat:
    return 1


@update(guard=divides)
def divided() -> nat:
    return 1


@update(guard=notes)
def noted() -> Opt[text]:
    return calls[-1]


@update(guard=notes)
def noted_and_trapped() -> nat:
    return 1 // 0


@query(guard=traps)
def trapped() -> nat:
    return 1


@query(guard=hours)
def imported(hour: nat) -> nat:
    return hour


@query(guard=guards.closed)
def dotted() -> nat:
    return 1


@query(guard=unannotated_result)
def refused() -> nat:
    return 1


@query()
def called() -> nat:
    return len(calls)
