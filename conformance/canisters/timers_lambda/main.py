"""Timers that call lambdas and nested functions with what they capture."""

from kybra import Duration, Vec, ic, nat, query, text, update, void

log: list[str] = []
totals: dict[str, int] = {}


@update
def say(delay: Duration, name: text) -> void:
    ic.set_timer(delay, lambda: log.append(name))


@update
def late(delay: Duration) -> void:
    word = "early"
    ic.set_timer(delay, lambda: log.append(word))
    word = "late"


@update
def loops(delay: Duration) -> void:
    for number in range(3):
        ic.set_timer(delay, lambda: log.append(f"late {number}"))
        ic.set_timer(delay, lambda number=number: log.append(f"early {number}"))


@update
def shared(delay: Duration, times: nat) -> void:
    items: list[int] = []

    def add() -> None:
        items.append(len(items))
        log.append(str(items))

    for _ in range(times):
        ic.set_timer(delay, add)


@update
def count(key: text, delay: Duration) -> void:
    def bump() -> int:
        totals[key] = totals.get(key, 0) + 1
        return totals[key]

    ic.set_timer(delay, bump)
    ic.set_timer(delay, bump)


@update
def kept(delay: Duration) -> void:
    calls = [lambda: log.append("a"), lambda: log.append("b")]
    for call in calls:
        ic.set_timer(delay, call)


@query
def get() -> Vec[text]:
    return log


@query
def total(key: text) -> nat:
    return totals.get(key, 0)
