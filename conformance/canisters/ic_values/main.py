"""What a canister asks of the system: itself, its caller, the time, its argument, its cycles."""

from kybra import Opt, Principal, blob, ic, nat, nat32, nat64, query, text, update, void


@query
def me() -> Principal:
    return ic.id()


@query
def caller() -> text:
    return ic.caller().to_str()


@query
def now() -> nat64:
    return ic.time()


@query
def argument(x: text, y: nat) -> blob:
    return ic.arg_data_raw()


@query
def argument_size(x: text) -> nat32:
    return ic.arg_data_raw_size()


@query
def has_balance() -> bool:
    return ic.canister_balance() > 10**12 and ic.canister_balance128() > 10**12


@query
def counts() -> bool:
    return ic.performance_counter(0) > 0 and ic.performance_counter(1) > 0


@update
def cycles() -> nat:
    return ic.msg_cycles_available() + ic.msg_cycles_available128() + ic.msg_cycles_accept(10) + ic.msg_cycles_accept128(10**20)


@update
def too_many() -> nat64:
    return ic.msg_cycles_accept(2**64)


@update
def certify(data: blob) -> void:
    ic.set_certified_data(data)


@update
def certificate_in_update() -> bool:
    return ic.data_certificate() is None


@query
def certificate_in_query() -> bool:
    return ic.data_certificate() is not None


@query
def printed(x: nat) -> void:
    ic.print("x is", x, [x])
    print("second line")
