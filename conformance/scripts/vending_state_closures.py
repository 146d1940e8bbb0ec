"""A vending machine: a dict of handlers, each returning the next state."""

from typing import Callable, TypedDict


class Machine(TypedDict):
    state: str
    credit: int
    stock: dict[str, tuple[int, int]]
    sold: list[str]


class VendingError(Exception):
    def __init__(self, state: str, message: str, *, refund: int = 0) -> None:
        super().__init__(message)
        self.state = state
        self.refund = refund


Handler = Callable[[Machine, str], str]
COINS = {5, 10, 20, 50, 100}


def idle(m: Machine, event: str) -> str:
    if event.startswith("coin "):
        return coin(m, event.removeprefix("coin "))
    raise VendingError(m["state"], f"cannot {event.split()[0]} while idle")


def coin(m: Machine, text: str) -> str:
    value = int(text)
    if value not in COINS:
        raise VendingError(m["state"], f"no such coin: {value}", refund=value)
    m["credit"] += value
    return "credit"


def credit(m: Machine, event: str) -> str:
    verb, _, rest = event.partition(" ")
    if verb == "coin":
        return coin(m, rest)
    if verb == "cancel":
        back, m["credit"] = m["credit"], 0
        raise VendingError("idle", "cancelled", refund=back)
    if verb != "pick":
        raise VendingError(m["state"], "unknown event")
    try:
        price, left = m["stock"][rest]
    except KeyError:
        raise VendingError(m["state"], f"no {rest}") from None
    if not left:
        raise VendingError(m["state"], f"{rest} sold out")
    if price > m["credit"]:
        raise VendingError(m["state"], f"{price - m['credit']} short")
    m["stock"][rest] = price, left - 1
    m["credit"] -= price
    m["sold"].append(rest)
    return "credit" if m["credit"] else "idle"


HANDLERS: dict[str, Handler] = {"idle": idle, "credit": credit}


def change(amount: int) -> list[int]:
    out: list[int] = []
    for c in sorted(COINS, reverse=True):
        n, amount = divmod(amount, c)
        out += [c] * n
    return out


def feed(m: Machine, events: list[str]) -> int:
    errors = 0
    for event in events:
        try:
            m["state"] = HANDLERS[m["state"]](m, event)
        except VendingError as e:
            errors += 1
            m["state"] = e.state
            print(f"  {event}: {e}", change(e.refund))
        except ValueError as e:
            errors += 1
            print(f"  {event}: bad input ({e})")
        else:
            print(f"  {event}: {m['state']} {m['credit']}")
    return errors


machine: Machine = {"state": "idle", "credit": 0, "stock": {"tea": (30, 2), "nuts": (75, 0)}, "sold": []}
print(feed(machine, ["pick tea", "coin 20", "pick tea", "coin 20", "pick tea", "coin 3", "coin x", "pick nuts", "pick gum", "kick", "cancel"]))
print(machine)
print(feed(machine, ["coin 100", "pick tea", "pick tea", "cancel"]), machine["sold"], machine["stock"]["tea"])
