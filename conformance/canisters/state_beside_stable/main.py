"""State that survives upgrades beside stable structures, in one memory manager."""

# kybra-aot: persist-state
from kybra import Opt, StableBTreeMap, Vec, nat, post_upgrade, pre_upgrade, query, text, update, void

balances = StableBTreeMap[text, nat](memory_id=3, max_key_size=100, max_value_size=100)
order: list[str] = []
seen: int = 0


@pre_upgrade
def before() -> void:
    balances.insert("upgrades", (balances.get("upgrades") or 0) + 1)


@post_upgrade
def after() -> void:
    global seen
    seen = balances.get("upgrades") or 0
    order.append(f"upgrade {seen}")


@update
def put(name: text, balance: nat) -> void:
    balances.insert(name, balance)
    order.append(name)


@query
def get(name: text) -> Opt[nat]:
    return balances.get(name)


@query
def names() -> Vec[text]:
    return order


@query
def upgrades() -> nat:
    return seen
