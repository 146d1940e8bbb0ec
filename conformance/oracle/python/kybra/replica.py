"""What stands in for Kybra's `_kybra_ic` while a canister runs under CPython.

One `Replica` is the surroundings of the canister: who calls, what the stable memory holds, which
reply was given. It is installed by the harness; without it, what only a canister can do raises
NotImplementedError.
"""

from typing import Any, Callable, Optional

from .timers import Timers

PAGE = 65536
_MOST_PAGES = 2**16


class Trap(BaseException):
    """`ic.trap`: ends the message, and cannot be caught by the program's handlers."""


class SystemTrap(Trap):
    """An end by the system, in its own words."""


class Replica:
    """The surroundings of one canister."""

    def __init__(self) -> None:
        self.stable = bytearray()
        self.certified = b""
        self.structures: dict[int, Any] = {}
        self.timers = Timers()
        self.message: dict[str, Any] = {}
        self.replied: Optional[tuple[str, Any]] = None
        self.accepted = False
        self.ask: Callable[..., Any] = lambda **question: None

    def begin(self, message: dict[str, Any]) -> None:
        """A new message: its caller, time and argument."""
        self.message = message
        self.replied = None
        self.accepted = False

    def answer(self, kind: str, value: Any) -> None:
        """The message's one answer."""
        if self.replied is not None:
            raise SystemTrap("the message has been answered before")
        self.replied = (kind, value)

    def grow(self, pages: int) -> int:
        """The size before, in pages; -1 where there is not so much memory."""
        before = len(self.stable) // PAGE
        if before + pages > _MOST_PAGES:
            return -1
        self.stable.extend(bytes(pages * PAGE))
        return before

    def read(self, offset: int, length: int) -> bytes:
        """Bytes of the stable memory."""
        if offset + length > len(self.stable):
            raise SystemTrap("stable memory out of bounds")
        return bytes(self.stable[offset : offset + length])

    def write(self, offset: int, data: bytes) -> None:
        """Replaces bytes of the stable memory."""
        if offset + len(data) > len(self.stable):
            raise SystemTrap("stable memory out of bounds")
        self.stable[offset : offset + len(data)] = data


current: Optional[Replica] = None


def surroundings(what: str) -> Replica:
    """The canister's surroundings, which there must be."""
    if current is None:
        raise NotImplementedError(f"only a canister has {what}")
    return current
