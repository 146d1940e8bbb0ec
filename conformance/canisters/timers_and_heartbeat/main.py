"""A round: the heartbeat first, then the timers that were due when it began."""

from kybra import Duration, Principal, Vec, heartbeat, ic, query, text, update, void

log: list[str] = []
beats: int = 0
failing: bool = False


@heartbeat
def beat() -> void:
    global beats
    beats += 1
    log.append(f"beat {beats}")
    print("beat", beats, ic.caller().to_str())
    if failing:
        raise ValueError("no beat")
    if beats == 2:
        ic.set_timer(0, lambda: log.append("set by a heartbeat"))


@update
def set(delay: Duration, name: text) -> void:
    def ring() -> None:
        log.append(name)
        print(name)

    ic.set_timer(delay, ring)


@update
def fail(on: bool) -> void:
    global failing
    failing = on


@query
def get() -> Vec[text]:
    return log
