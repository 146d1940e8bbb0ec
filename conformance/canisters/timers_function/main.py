"""Timers that call functions: when, in which order, with which caller, and what their traps take back."""

from kybra import Duration, Principal, TimerId, Vec, ic, init, query, text, update, void

log: list[str] = []
#: Set by a timer of init.
started: bool = False


@init
def begin() -> void:
    ic.set_timer(3, start)


def start() -> void:
    global started
    started = True
    log.append("started")


def ring() -> int:
    log.append("ring")
    print("ring", len(log))
    return len(log)


def fail() -> void:
    log.append("lost")
    print("failing")
    raise ValueError(f"no, after {len(log)}")


def caught() -> void:
    try:
        fail()
    except ValueError as error:
        log.append(f"caught {error}")


def chain() -> void:
    log.append("first")
    ic.set_timer(0, ring)


@update
def set_ring(delay: Duration) -> TimerId:
    return ic.set_timer(delay, ring)


@update
def set_fail(delay: Duration) -> TimerId:
    return ic.set_timer(delay, fail)


@update
def set_caught(delay: Duration) -> TimerId:
    return ic.set_timer(delay, caught)


@update
def set_chain(delay: Duration) -> TimerId:
    return ic.set_timer(delay, chain)


@update
def nested(delay: Duration, name: text) -> void:
    count = 0

    def again() -> void:
        nonlocal count
        count += 1
        log.append(f"{name} {count}")
        if count < 3:
            ic.set_timer(1, again)

    ic.set_timer(delay, again)


def who() -> void:
    log.append("self" if ic.caller() == ic.id() else "other")


@update
def set_who() -> void:
    ic.set_timer(0, who)


@update
def outside() -> TimerId:
    return ic.set_timer(-1, ring)


@update
def far(delay: Duration) -> TimerId:
    return ic.set_timer(delay, ring)


@query
def get() -> Vec[text]:
    return log


@query
def has_started() -> bool:
    return started
