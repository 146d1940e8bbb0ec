"""Kybra's timers: what a callback gives is of no interest to anybody."""

from kybra import Duration, TimerId, ic


def set_timer(delay: Duration, func) -> TimerId:
    """Calls the function once, when so many seconds have passed."""

    def run() -> None:
        func()

    return ic._set_timer(delay, run)


def set_timer_interval(interval: Duration, func) -> TimerId:
    """Calls the function whenever so many seconds have passed."""

    def run() -> None:
        func()

    return ic._set_timer_interval(interval, run)
