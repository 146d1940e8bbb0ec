"""Calls to other canisters: described, never made."""

from typing import Any, Callable, Generic, Optional, TypeVar

_T = TypeVar("_T")


class CallResult(Generic[_T]):
    """What a call to another canister came to: `Ok`, or `Err` and a text."""

    def __init__(self, Ok: Optional[_T], Err: Optional[str]):
        self.Ok = Ok
        self.Err = Err


class AsyncInfo:
    """A call that a canister would yield."""

    def __init__(self, name: str, args: list[Any]):
        self.name = name
        self.args = args

    def with_cycles(self, cycles: int) -> "AsyncInfo":
        """The same call with cycles attached."""
        return AsyncInfo("call_with_payment", [*self.args, cycles])

    def with_cycles128(self, cycles: int) -> "AsyncInfo":
        """The same call with cycles attached."""
        return AsyncInfo("call_with_payment128", [*self.args, cycles])

    def notify(self) -> Any:
        """Would send the call without waiting for its reply."""
        raise NotImplementedError("only a canister can call another")


class Service:
    """Another canister, by its id; subclasses declare its methods."""

    canister_id: Any

    def __init__(self, canister_id: Any):
        self.canister_id = canister_id


def _service_method(function: Callable[..., Any]) -> Callable[..., AsyncInfo]:
    def described(self: Service, *args: Any) -> AsyncInfo:
        return AsyncInfo("call", [self.canister_id, function.__qualname__, *args])

    return described


service_query = _service_method
service_update = _service_method


def match(variant: Any, matcher: dict[str, Callable[[Any], _T]]) -> _T:
    """Calls the first entry of `matcher` that the variant has, with `"_"` matching any."""
    if not isinstance(variant, dict):
        if getattr(variant, "Err", None) is not None:
            return matcher["Err"](variant.Err)
        return matcher["Ok"](variant.Ok)
    for case, action in matcher.items():
        if case in variant:
            return action(variant[case])
        if case == "_":
            return action(None)
    raise Exception("No matching case found")
