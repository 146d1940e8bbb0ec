"""Upgrades: what pre_upgrade and post_upgrade keep, what is lost, and what their traps take back."""

from kybra import Principal, Vec, ic, init, nat, post_upgrade, pre_upgrade, query, text, update, void

log: list[str] = ["top level"]
count: int = 0
trap_before: bool = False
trap_after: bool = False


def save(data: bytes) -> None:
    if ic.stable_size() == 0:
        ic.stable_grow(1)
    ic.stable_write(0, bytes([len(data)]) + data)


@init
def begin() -> void:
    log.append("init")
    save(b"new")


@pre_upgrade
def before() -> void:
    log.append("pre_upgrade")
    print("saving", count, ic.caller().to_str())
    save(f"{count} {trap_after}".encode())
    if trap_before:
        raise RuntimeError("pre_upgrade fails")


@post_upgrade
def after() -> void:
    global count
    data = ic.stable_read(1, ic.stable_read(0, 1)[0]).decode()
    print("loading", data)
    log.append(f"post_upgrade {data}")
    words = data.split()
    count = int(words[0]) + 100
    if words[1] == "True":
        raise RuntimeError("post_upgrade fails")


@update
def bump() -> nat:
    global count
    count += 1
    return count


@update
def fail(before: bool, after: bool) -> void:
    global trap_before, trap_after
    trap_before = before
    trap_after = after


@query
def get() -> Vec[text]:
    return log


@query
def stored() -> text:
    return ic.stable_read(1, ic.stable_read(0, 1)[0]).decode()
