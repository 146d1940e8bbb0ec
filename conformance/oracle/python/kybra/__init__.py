"""A stand-in for the `kybra` package, with which canister code loads under plain CPython.

The names and their definitions are those a program can observe in Kybra 0.7.1: the integer types
are `int`, `Record` and `Variant` are `TypedDict`, decorators return the function they are given.
What only a canister can do raises NotImplementedError.
"""

from typing import Annotated, Any, Callable, NoReturn, Optional, TypeAlias, TypedDict, TypeVar
from typing import Generator

from .calls import (
    AsyncInfo,
    CallResult,
    Service,
    match,
    service_query,
    service_update,
)
from .principal import Principal

__version__ = "0.7.1"

_T = TypeVar("_T")

nat = nat8 = nat16 = nat32 = nat64 = int
int8 = int16 = int32 = int64 = int
float32 = float64 = float
text = str
blob = bytes
null: TypeAlias = None
void: TypeAlias = None
reserved = Any
empty: TypeAlias = NoReturn

Vec = list
Tuple = tuple
Opt = Optional[_T]
Manual = Annotated[Optional[_T], "manual"]
Alias = Annotated[_T, None]
Async = Generator[Any, Any, _T]
Record = TypedDict
Variant = TypedDict

TimerId = Alias[nat64]
Duration = Alias[nat64]

Query = Callable
Update = Callable
Oneway = Callable
FuncTuple = tuple[Principal, str]


def Func(signature: Any) -> Any:
    """The type of a function value: a canister's id and a method's name."""
    return FuncTuple


class GuardResult(Variant, total=False):
    Ok: null
    Err: str


GuardType = Callable[..., GuardResult]


class RejectionCode(Variant, total=False):
    NoError: null
    SysFatal: null
    SysTransient: null
    DestinationInvalid: null
    CanisterReject: null
    CanisterError: null
    Unknown: null


class NotifyResult(Variant, total=False):
    Ok: null
    Err: RejectionCode


class StableMemoryError(Variant, total=False):
    OutOfMemory: null
    OutOfBounds: null


class StableGrowResult(Variant, total=False):
    Ok: nat32
    Err: StableMemoryError


class Stable64GrowResult(Variant, total=False):
    Ok: nat64
    Err: StableMemoryError


class KeyTooLarge(Record):
    given: nat32
    max: nat32


class ValueTooLarge(Record):
    given: nat32
    max: nat32


class Error(Exception):
    """The base of Kybra's own exceptions."""


class CandidError(Error):
    """A value could not be converted to or from Candid."""


# The canister's functions: by name for methods, by decorator for the others; each with its guard.
methods: dict[str, tuple[str, Any, Any]] = {}
hooks: dict[str, Any] = {}


def _entry_decorator(kind: str) -> Any:
    """Serves `@query`, `@query()` and `@query(guard=g)` alike: the function stays as it is."""

    def decorator(function: Any = None, *, guard: Optional[GuardType] = None) -> Any:
        def mark(marked: Any) -> Any:
            if kind in ("query", "update"):
                methods[marked.__name__] = (kind, marked, guard)
            else:
                hooks[kind] = marked
            return marked

        return mark if function is None else mark(function)

    return decorator


query = _entry_decorator("query")
update = _entry_decorator("update")
heartbeat = _entry_decorator("heartbeat")
pre_upgrade = _entry_decorator("pre_upgrade")
inspect_message = _entry_decorator("inspect_message")
init = _entry_decorator("init")
post_upgrade = _entry_decorator("post_upgrade")


def canister(cls: _T) -> _T:
    """Marks a class as a canister's, which changes nothing."""
    return cls


# These use the names above.
from .ic import ic  # noqa: E402
from .stable import (  # noqa: E402
    StableBTreeMap,
    StableBTreeSet,
    StableCell,
    StableLog,
    StableMinHeap,
    StableVec,
)
