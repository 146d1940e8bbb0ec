"""The hook fails after the state was read: nothing has happened."""

# kybra-aot: persist-state
from kybra import nat, post_upgrade, query, void

count: nat = 0


@post_upgrade
def after() -> void:
    global count
    count += 1
    raise ValueError(f"count was {count - 1}")


@query
def show() -> nat:
    return count
