"""Timers that call again and again, also when they were late, and after a trap."""

from kybra import Duration, TimerId, Vec, ic, nat, nat64, query, update, void

times: list[int] = []
base: int = 0
calls: int = 0


def note() -> void:
    times.append((ic.time() - base) // 1_000_000_000)


def sometimes() -> void:
    global calls
    calls += 1
    if calls == 2 and len(times) < 100:
        times.append(-1)
        raise RuntimeError("not the second time")
    times.append(calls)


@update
def every(interval: Duration) -> TimerId:
    global base
    base = ic.time()
    return ic.set_timer_interval(interval, note)


@update
def trapping(interval: Duration) -> TimerId:
    return ic.set_timer_interval(interval, sometimes)


@update
def count_down(interval: Duration, start: nat) -> void:
    left = start
    timer = 0

    def step() -> None:
        nonlocal left
        left -= 1
        times.append(left)
        if left == 0:
            ic.clear_timer(timer)

    timer = ic.set_timer_interval(interval, step)


@update
def stop(id: TimerId) -> void:
    ic.clear_timer(id)
    times.clear()


@query
def get() -> Vec[nat64]:
    return times
