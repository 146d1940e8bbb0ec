"""Clearing timers: before they are due, by another timer, twice, and of numbers that are none."""

from kybra import Duration, TimerId, Vec, ic, nat64, query, text, update, void

log: list[str] = []
current: TimerId = 0


def ring() -> void:
    log.append("ring")


@update
def set(delay: Duration) -> TimerId:
    global current
    current = ic.set_timer(delay, ring)
    return current


@update
def clear(id: TimerId) -> void:
    ic.clear_timer(id)


@update
def clear_by_timer(delay: Duration) -> void:
    ic.set_timer(delay, lambda: ic.clear_timer(current))


@update
def clear_own(delay: Duration) -> void:
    own = 0

    def once() -> None:
        ic.clear_timer(own)
        log.append("cleared itself")

    own = ic.set_timer(delay, once)


@update
def clear_wrong(number: int) -> void:
    ic.clear_timer(number)


@update
def set_and_trap(delay: Duration) -> void:
    ic.set_timer(delay, ring)
    raise ValueError("no timer is left")


@query
def get() -> Vec[text]:
    return log
