"""An order book that matches by price and time."""
from typing import TypedDict, Literal

Side = Literal["buy", "sell"]


class Order(TypedDict):
    id: int
    side: Side
    price: int
    amount: int
    owner: str


book: dict[Side, list[Order]] = {"buy": [], "sell": []}
trades: list[tuple[int, int, int, int]] = []
counter = 0


def opposite(side: Side) -> Side:
    return "sell" if side == "buy" else "buy"


def crosses(order: Order, other: Order) -> bool:
    if order["side"] == "buy":
        return order["price"] >= other["price"]
    return order["price"] <= other["price"]


def place(side: Side, price: int, amount: int, owner: str) -> int:
    global counter
    counter += 1
    order: Order = {"id": counter, "side": side, "price": price, "amount": amount, "owner": owner}
    others = book[opposite(side)]
    while order["amount"] > 0 and others and crosses(order, others[0]):
        other = others[0]
        done = min(order["amount"], other["amount"])
        trades.append((order["id"], other["id"], other["price"], done))
        order["amount"] -= done
        other["amount"] -= done
        if other["amount"] == 0:
            del others[0]
    if order["amount"]:
        own = book[side]
        own.append(order)
        own.sort(key=lambda o: (-o["price"] if side == "buy" else o["price"], o["id"]))
    return order["id"]


def cancel(oid: int) -> bool:
    for orders in book.values():
        for i, o in enumerate(orders):
            if o["id"] == oid:
                orders.pop(i)
                return True
    return False


def depth(side: Side) -> list[tuple[int, int]]:
    levels: dict[int, int] = {}
    for o in book[side]:
        levels[o["price"]] = levels.get(o["price"], 0) + o["amount"]
    return list(levels.items())


def case_match() -> str:
    place("sell", 105, 10, "a")
    place("sell", 103, 5, "b")
    place("sell", 103, 5, "c")
    place("buy", 104, 7, "d")
    place("buy", 110, 9, "e")
    return repr(trades) + repr(depth("sell")) + repr(depth("buy"))


def case_cancel() -> str:
    a = place("buy", 5, 1, "x")
    b = place("buy", 6, 1, "y")
    place("buy", 6, 4, "z")
    return repr([cancel(b), cancel(b), cancel(99), a]) + repr(book)


def case_spread() -> str:
    for p in (9, 7, 8):
        place("buy", p, 1, "b")
        place("sell", p + 4, 2, "s")
    bid = book["buy"][0]["price"]
    ask = book["sell"][0]["price"]
    return f"{bid}/{ask} spread {ask - bid} mid {(ask + bid) / 2}"
