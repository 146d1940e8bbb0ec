"""A limit order book that matches by price, then by time."""

from typing import Literal, NotRequired, Optional, TypedDict

Side = Literal["buy", "sell"]


class Order(TypedDict):
    id: int
    trader: str
    side: Side
    price: int
    quantity: int
    note: NotRequired[str]


class Trade(TypedDict):
    maker: int
    taker: int
    price: int
    quantity: int


class OrderError(Exception):
    def __init__(self, order_id: int, reason: str) -> None:
        super().__init__(f"order {order_id}: {reason}")
        self.order_id = order_id
        self.reason = reason


class UnknownOrder(OrderError):
    pass


bids: list[Order] = []
asks: list[Order] = []
trades: list[Trade] = []
by_id: dict[int, Order] = {}
next_id: int = 1


def place(trader: str, side: Side, price: int, quantity: int, *, note: Optional[str] = None) -> int:
    global next_id
    if quantity <= 0:
        raise OrderError(next_id, f"bad quantity {quantity!r}")
    order: Order = {
        "id": next_id, "trader": trader, "side": side, "price": price, "quantity": quantity,
    }
    if note is not None:
        order["note"] = note
    next_id += 1
    by_id[order["id"]] = order
    match_order(order)
    if order["quantity"]:
        book = bids if side == "buy" else asks
        book.append(order)
        book.sort(key=lambda o: (-o["price"] if o["side"] == "buy" else o["price"], o["id"]))
    return order["id"]


def match_order(taker: Order) -> None:
    book = asks if taker["side"] == "buy" else bids
    while book and taker["quantity"] > 0:
        maker = book[0]
        crosses = (
            maker["price"] <= taker["price"]
            if taker["side"] == "buy"
            else maker["price"] >= taker["price"]
        )
        if not crosses:
            break
        amount = min(maker["quantity"], taker["quantity"])
        maker["quantity"] -= amount
        taker["quantity"] -= amount
        trades.append({"maker": maker["id"], "taker": taker["id"], "price": maker["price"], "quantity": amount})
        if not maker["quantity"]:
            del book[0]


def cancel(order_id: int) -> Order:
    try:
        order = by_id[order_id]
    except KeyError as e:
        raise UnknownOrder(order_id, "no such order") from e
    for book in (bids, asks):
        if order in book:
            book.remove(order)
            return order
    raise OrderError(order_id, "already filled")


def depth(book: list[Order]) -> list[tuple[int, int]]:
    levels: dict[int, int] = {}
    for order in book:
        levels[order["price"]] = levels.get(order["price"], 0) + order["quantity"]
    return [*levels.items()]


def show() -> None:
    print(f"{'BID':>12} | {'ASK':<12}")
    left, right = depth(bids), depth(asks)
    for i in range(max(len(left), len(right))):
        bid = "%d@%d" % left[i][::-1] if i < len(left) else ""
        ask = "{1}@{0}".format(right[i][0], right[i][1]) if i < len(right) else ""
        print(f"{bid:>12} | {ask:<12}")


place("ann", "sell", 105, 10)
place("bob", "sell", 103, 5, note="rest")
place("cyd", "buy", 100, 7)
place("dee", "buy", 101, 2)
show()
print(place("eve", "buy", 104, 8))
show()
print(trades)
for attempt in (1, 2, 3, 42):
    try:
        gone = cancel(attempt)
        print("cancelled", gone["id"], gone.get("note", "-"), gone)
    except UnknownOrder as e:
        print("unknown:", e, e.order_id)
    except OrderError as e:
        print("error:", e, e.args, e.reason)
try:
    place("bob", "buy", 1, 0)
except OrderError as e:
    print(repr(e))
show()
print(sum(t["price"] * t["quantity"] for t in trades), {t["maker"] for t in trades})
