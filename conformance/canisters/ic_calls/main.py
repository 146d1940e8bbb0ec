"""Every function of ic that asks no other canister."""

from kybra import (
    Manual,
    Opt,
    Principal,
    Tuple,
    Vec,
    blob,
    ic,
    init,
    nat,
    nat32,
    nat64,
    query,
    text,
    update,
    void,
)

installed_by = ""


@init
def init_(name: text) -> void:
    global installed_by
    installed_by = f"{name} {ic.caller()}"


@query
def who() -> Tuple[Principal, Principal, text]:
    return (ic.caller(), ic.id(), installed_by)


@query
def raw(a: nat, b: text) -> Tuple[blob, nat32]:
    return (ic.arg_data_raw(), ic.arg_data_raw_size())


@query
def clock() -> bool:
    return ic.time() == ic.time() and ic.time() > 1_500_000_000_000_000_000


@query
def balances() -> bool:
    return ic.canister_balance() == ic.canister_balance128() > 0


@update
def cycles() -> Vec[nat]:
    return [
        ic.msg_cycles_available(),
        ic.msg_cycles_available128(),
        ic.msg_cycles_accept(10),
        ic.msg_cycles_accept128(2**100),
    ]


@update
def accept(n: nat) -> nat:
    return ic.msg_cycles_accept(n)


@query
def counters() -> bool:
    return ic.performance_counter(0) > 0 and ic.performance_counter(1) > 0


@update
def certify(data: blob) -> Opt[blob]:
    ic.set_certified_data(data)
    return ic.data_certificate()


@query
def certificate() -> bool:
    return ic.data_certificate() is None


@update
def pages() -> Vec[nat64]:
    out = [ic.stable_size(), ic.stable64_size()]
    grown = ic.stable_grow(1)
    out.append(grown["Ok"] if "Ok" in grown else 99)
    grown64 = ic.stable64_grow(2)
    out.append(grown64["Ok"] if "Ok" in grown64 else 99)
    ic.stable_write(10, b"abc")
    ic.stable64_write(65536, b"def")
    out.append(len(ic.stable_bytes()))
    return out


@query
def stored() -> blob:
    return ic.stable_read(10, 3) + ic.stable64_read(65536, 3)


@query
def beyond() -> blob:
    return ic.stable_read(4294967295, 1)


@query
def negative() -> blob:
    return ic.stable_read(-1, 1)


@query
def prints() -> void:
    ic.print("a", 1, None, [True])
    print("b", end="")
    ic.print()


@query
def trapped(why: text) -> void:
    ic.trap(why)


@query
def rejected(why: text) -> Manual[text]:
    ic.reject(why)


@query
def replied() -> Manual[text]:
    ic.reply_raw(ic.candid_encode('("raw")'))


@query
def text_of(data: blob) -> text:
    return ic.candid_decode(data)
