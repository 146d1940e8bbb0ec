"""Guards: they let calls through, reject them with a text, or fail; what they change is kept."""

from kybra import GuardResult, Principal, ic, nat, query, text, update, void

owner = "2vxsx-fae"
asked: int = 0
closed = False


def allow() -> GuardResult:
    return {"Ok": None}


def refuse() -> GuardResult:
    return {"Err": "not today"}


def only_owner() -> GuardResult:
    if ic.caller().to_str() != owner:
        return {"Err": f"{ic.caller()} is not the owner"}
    return {"Ok": None}


def counting() -> GuardResult:
    global asked
    asked += 1
    return {"Ok": None} if not closed else {"Err": "closed"}


def failing() -> GuardResult:
    raise ValueError("guard failed")


@query(guard=allow)
def allowed() -> text:
    return "yes"


@query(guard=refuse)
def refused() -> text:
    return "never"


@update(guard=only_owner)
def for_owner(x: nat) -> nat:
    return x + 1


@update(guard=counting)
def counted(close: bool) -> void:
    global closed
    closed = close


@query
def times() -> nat:
    return asked


@update(guard=failing)
def fails() -> void:
    pass


@query()
def unguarded() -> text:
    return str(allow())
