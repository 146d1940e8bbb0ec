"""A heartbeat runs each round, and a trap in it takes back that round only."""

from kybra import heartbeat, ic, nat, query, update, void

beats: int = 0
failing = False


@heartbeat
def beat() -> void:
    global beats
    beats += 1
    if failing:
        raise ValueError("no beat")


@query
def get() -> nat:
    return beats


@update
def fail(on: bool) -> void:
    global failing
    failing = on
