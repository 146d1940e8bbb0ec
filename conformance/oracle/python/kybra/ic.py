"""The `ic` object: what a canister asks of its surroundings, of which CPython has none."""

from typing import Any, Callable, Generic, TypeVar

_T = TypeVar("_T")

# Every function of Kybra's `ic` except `print`.
_CANISTER_ONLY = """
    accept_message arg_data_raw arg_data_raw_size call_raw call_raw128 caller candid_decode
    candid_encode canister_balance canister_balance128 clear_timer data_certificate id method_name
    msg_cycles_accept msg_cycles_accept128 msg_cycles_available msg_cycles_available128
    msg_cycles_refunded msg_cycles_refunded128 notify_raw performance_counter reject reject_code
    reject_message reply reply_raw set_certified_data set_timer set_timer_interval stable_bytes
    stable_grow stable_read stable_size stable_write stable64_grow stable64_read stable64_size
    stable64_write time trap
""".split()


class ic(Generic[_T]):
    """The Internet Computer as a canister sees it; only `print` means anything here."""

    @staticmethod
    def print(*values: Any) -> None:
        """Writes the values' `str`, separated by blanks."""
        print(*values)


def _unavailable(name: str) -> Callable[..., Any]:
    def unavailable(*arguments: Any, **named: Any) -> Any:
        raise NotImplementedError(f"only a canister has ic.{name}")

    return unavailable


for _name in _CANISTER_ONLY:
    setattr(ic, _name, staticmethod(_unavailable(_name)))
