"""The `ic` object: what a canister asks of its surroundings.

Plain CPython has none, and every function but `print` raises NotImplementedError; in a canister that
the harness runs, `replica.current` answers.
"""

from typing import Any, Callable, Generic, TypeVar

from .principal import Principal
from .replica import PAGE, Replica, SystemTrap, Trap, surroundings
from .timers import Task

_T = TypeVar("_T")

_NANOS = 10**9

# Functions that wait for another canister's answer.
_AWAITED = """
    call_raw call_raw128 msg_cycles_refunded msg_cycles_refunded128 notify_raw reject_code
    reject_message
""".split()


class ic(Generic[_T]):
    """The Internet Computer as a canister sees it."""

    @staticmethod
    def print(*values: Any) -> None:
        """Writes the values' `str`, separated by blanks."""
        print(*values)

    @staticmethod
    def trap(message: str) -> None:
        """Ends the message with an error."""
        surroundings("ic.trap")
        raise Trap(message)


def _sized(value: Any, bits: int) -> int:
    """An argument that crosses to the system as an unsigned number of so many bits."""
    if not 0 <= value < 2**bits:
        raise OverflowError(f"Python int too large to convert to Rust u{bits}")
    return value


def _caller(replica: Replica) -> Principal:
    return Principal.from_str(replica.message["caller"])


def _id(replica: Replica) -> Principal:
    return Principal.from_str(replica.message["id"])


def _time(replica: Replica) -> int:
    return replica.message["time"]


def _method_name(replica: Replica) -> str:
    return replica.message["method"]


def _arg_data_raw(replica: Replica) -> bytes:
    return bytes.fromhex(replica.message["argument"])


def _arg_data_raw_size(replica: Replica) -> int:
    return len(_arg_data_raw(replica))


def _balance(replica: Replica) -> int:
    return int(replica.message["balance"])


def _no_cycles(replica: Replica) -> int:
    return 0


def _accept_cycles(bits: int) -> Callable[[Replica, int], int]:
    def accept(replica: Replica, most: int) -> int:
        _sized(most, bits)
        return 0

    return accept


def _performance_counter(replica: Replica, kind: int) -> int:
    return 1 + _sized(kind, 32) * 0


def _reply(replica: Replica, value: Any) -> None:
    replica.answer("value", value)


def _reply_raw(replica: Replica, data: bytes) -> None:
    replica.answer("raw", data)


def _reject(replica: Replica, message: str) -> None:
    replica.answer("reject", message)


def _accept_message(replica: Replica) -> None:
    replica.accepted = True


def _data_certificate(replica: Replica) -> Any:
    return None


def _set_certified_data(replica: Replica, data: bytes) -> None:
    if len(data) > 32:
        raise SystemTrap("certified data is at most 32 bytes")
    replica.certified = data


def _candid(what: str) -> Callable[[Replica, Any], Any]:
    def convert(replica: Replica, value: Any) -> Any:
        from . import CandidError

        sent = value.hex() if isinstance(value, bytes) else value
        answer = replica.ask(ask=what, value=sent)
        if answer["error"] is not None:
            raise CandidError(answer["error"])
        return bytes.fromhex(answer["value"]) if what == "candid_encode" else answer["value"]

    return convert


def _grow(bits: int) -> Callable[[Replica, int], Any]:
    def grow(replica: Replica, pages: int) -> Any:
        before = replica.grow(_sized(pages, bits))
        return {"Err": {"OutOfMemory": None}} if before < 0 else {"Ok": before}

    return grow


def _read(bits: int) -> Callable[[Replica, int, int], bytes]:
    return lambda replica, offset, length: replica.read(_sized(offset, bits), _sized(length, bits))


def _write(bits: int) -> Callable[[Replica, int, bytes], None]:
    return lambda replica, offset, data: replica.write(_sized(offset, bits), data)


def _stable_size(replica: Replica) -> int:
    return len(replica.stable) // PAGE


def _stable_bytes(replica: Replica) -> bytes:
    return bytes(replica.stable)


def _add_timer(replica: Replica, seconds: int, callback: Callable[[], Any], repeats: bool) -> int:
    delay, now = _sized(seconds, 64) * _NANOS, replica.message["time"]
    if now + delay >= 2**64:
        raise Trap("delay out of bounds (must be within `u64::MAX - ic_cdk::api::time()` nanoseconds)")
    return replica.timers.add(now + delay, Task(callback, delay if repeats else None))


def _set_timer(replica: Replica, delay: int, callback: Callable[[], Any]) -> int:
    return _add_timer(replica, delay, callback, False)


def _set_timer_interval(replica: Replica, interval: int, callback: Callable[[], Any]) -> int:
    return _add_timer(replica, interval, callback, True)


def _clear_timer(replica: Replica, timer: int) -> None:
    replica.timers.remove(_sized(timer, 64))


def _unavailable(replica: Replica, *arguments: Any) -> Any:
    raise NotImplementedError("no other canister is there to answer")


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "accept_message": _accept_message,
    "arg_data_raw": _arg_data_raw,
    "arg_data_raw_size": _arg_data_raw_size,
    "caller": _caller,
    "candid_decode": _candid("candid_decode"),
    "candid_encode": _candid("candid_encode"),
    "canister_balance": _balance,
    "canister_balance128": _balance,
    "clear_timer": _clear_timer,
    "data_certificate": _data_certificate,
    "id": _id,
    "method_name": _method_name,
    "msg_cycles_accept": _accept_cycles(64),
    "msg_cycles_accept128": _accept_cycles(128),
    "msg_cycles_available": _no_cycles,
    "msg_cycles_available128": _no_cycles,
    "performance_counter": _performance_counter,
    "reject": _reject,
    "reply": _reply,
    "reply_raw": _reply_raw,
    "set_certified_data": _set_certified_data,
    "set_timer": _set_timer,
    "set_timer_interval": _set_timer_interval,
    "stable_bytes": _stable_bytes,
    "stable_grow": _grow(32),
    "stable_read": _read(32),
    "stable_size": _stable_size,
    "stable_write": _write(32),
    "stable64_grow": _grow(64),
    "stable64_read": _read(64),
    "stable64_size": _stable_size,
    "stable64_write": _write(64),
    "time": _time,
    **{name: _unavailable for name in _AWAITED},
}


def _offered(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        return function(surroundings(f"ic.{name}"), *arguments, *named.values())

    return call


for _name, _function in _FUNCTIONS.items():
    setattr(ic, _name, staticmethod(_offered(_name, _function)))
