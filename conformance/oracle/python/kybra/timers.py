"""Timers as the crate `ic-cdk-timers` 1.0.0 keeps them: numbers, order, and what is put off."""

import heapq
from typing import Any, Callable, Optional

# What may be running at a time: calls of one repeated timer, and of all.
_MOST_OF_ONE = 5
_MOST = 250


class Task:
    """A function to be called, once or whenever `interval` nanoseconds have passed."""

    def __init__(self, callback: Callable[[], Any], interval: Optional[int]):
        self.callback = callback
        self.interval = interval
        self.running = 0


class Timers:
    """The timers of one canister."""

    def __init__(self) -> None:
        # A slot map: the version of each slot, which is odd while it is taken, and the slots to take next.
        self._versions = [0]
        self._free: list[int] = []
        self._tasks: dict[int, Task] = {}
        self._waiting: list[tuple[int, int, int]] = []
        self._count = 0

    def add(self, at: int, task: Task) -> int:
        """The number of a new timer that is due at a time."""
        if self._free:
            slot = self._free.pop()
            self._versions[slot] += 1
        else:
            slot = len(self._versions)
            self._versions.append(1)
        timer = self._versions[slot] << 32 | slot
        self._tasks[timer] = task
        self._wait(at, timer)
        return timer

    def remove(self, timer: int) -> None:
        """Forgets a timer, if there is such a one."""
        if self._tasks.pop(timer, None) is not None:
            slot = timer & 0xFFFFFFFF
            self._versions[slot] += 1
            self._free.append(slot)

    def due(self, now: int) -> list[int]:
        """The timers to be called in this round, in order; repeated ones wait for their next time."""
        called: list[int] = []
        while self._waiting and self._waiting[0][0] <= now and len(called) < _MOST:
            at, _, timer = heapq.heappop(self._waiting)
            task = self._tasks.get(timer)
            if task is None:
                continue
            if task.running >= _MOST_OF_ONE:
                self._wait(now + (task.interval or 0), timer)
                continue
            called.append(timer)
            if task.interval is not None:
                task.running += 1
                self._wait(at + task.interval, timer)
        return called

    def call(self, timer: int) -> None:
        """Calls the function of a timer that is still there."""
        task = self._tasks.get(timer)
        if task is None:
            return
        if task.interval is None:
            self.remove(timer)
        task.callback()

    def called(self, timer: int) -> None:
        """The call of a timer is over, however it ended."""
        task = self._tasks.get(timer)
        if task is not None and task.interval is None:
            self.remove(timer)
        elif task is not None:
            task.running -= 1

    def _wait(self, at: int, timer: int) -> None:
        heapq.heappush(self._waiting, (at, self._count, timer))
        self._count += 1
