"""Inventory, TypedDicts with aliases, optional fields, aliasing of state."""
from typing import Optional, TypedDict, Literal, TypeAlias


class Item(TypedDict):
    sku: str
    qty: int
    price: float
    tags: list[str]


class Order(TypedDict, total=False):
    id: int
    lines: list[tuple[str, int]]
    note: str
    coupon: Optional[str]


Stock: TypeAlias = dict[str, Item]
stock: Stock = {}


def add(sku: str, qty: int, price: float, *tags: str) -> Item:
    if sku in stock:
        item = stock[sku]
        item["qty"] += qty
        item["price"] = price
        item["tags"].extend(t for t in tags if t not in item["tags"])
        return item
    item: Item = {"sku": sku, "qty": qty, "price": price, "tags": list(tags)}
    stock[sku] = item
    return item


def total(order: Order) -> float:
    t = 0.0
    for sku, n in order.get("lines", []):
        t += stock[sku]["price"] * n
    coupon = order.get("coupon")
    if coupon is not None and coupon.startswith("OFF"):
        t *= 1 - int(coupon[3:]) / 100
    return round(t, 2)


def reserve(order: Order) -> Literal["ok", "short", "empty"]:
    lines = order.get("lines")
    if not lines:
        return "empty"
    taken: list[tuple[str, int]] = []
    for sku, n in lines:
        item = stock.get(sku)
        if item is None or item["qty"] < n:
            for s, m in taken:
                stock[s]["qty"] += m
            return "short"
        item["qty"] -= n
        taken.append((sku, n))
    return "ok"


def case_alias_of_item() -> str:
    a = add("x", 5, 1.5, "new")
    b = add("x", 2, 2.0, "new", "hot")
    return repr(a is b) + repr(a) + repr(stock)


def case_order() -> list[str]:
    add("x", 5, 1.5)
    add("y", 1, 10.0)
    o: Order = {"id": 1, "lines": [("x", 2), ("y", 1)], "coupon": "OFF10"}
    p: Order = {"id": 2, "lines": [("x", 2), ("y", 1)]}
    out = [repr(total(o)), reserve(o), reserve(p), reserve({"id": 3}), reserve({})]
    out.append(repr([(k, v["qty"]) for k, v in stock.items()]))
    o["note"] = "gift"
    del o["coupon"]
    out.append(repr(o) + repr("note" in p) + repr(total(o)))
    return out


def case_missing_key() -> str:
    o: Order = {"id": 1}
    return o["note"]


def case_low_stock() -> str:
    for i, (s, q) in enumerate([("a", 3), ("b", 0), ("c", 7)]):
        add(s, q, float(i))
    low = sorted((i for i in stock.values() if i["qty"] < 5), key=lambda i: i["qty"])
    value = sum(i["qty"] * i["price"] for i in stock.values())
    return ", ".join(f"{i['sku']}({i['qty']})" for i in low) + f" {value}"


def case_copy_of_record() -> str:
    a = add("z", 1, 1.0, "t")
    b = a.copy()
    c: Item = {**a, "qty": 9}
    b["qty"] = 5
    b["tags"].append("shared")
    return repr(a) + repr(b) + repr(c) + repr(a == b)


def case_iterate_record() -> str:
    a = add("z", 1, 1.0)
    return ",".join(a) + repr(list(a.keys())) + repr(len(a)) + repr("qty" in a)


def case_delete_while_listing() -> str:
    for s in "abc":
        add(s, ord(s) % 2, 1.0)
    for s in list(stock):
        if stock[s]["qty"] == 0:
            del stock[s]
    return repr(list(stock))


def case_change_while_iterating() -> str:
    add("a", 1, 1.0)
    for s in stock:
        add(s + s, 1, 1.0)
    return "no"


def case_nested_update() -> str:
    m: dict[str, dict[str, list[int]]] = {}
    for u, d, n in [("a", "mon", 1), ("a", "tue", 2), ("b", "mon", 3), ("a", "mon", 4)]:
        m.setdefault(u, {}).setdefault(d, []).append(n)
    m["a"]["mon"][0] += 10
    flat = [(u, d, n) for u, ds in m.items() for d, ns in ds.items() for n in ns]
    return repr(flat)


def case_matrix_alias() -> str:
    row = [0] * 3
    grid = [row] * 2
    grid[0][1] = 5
    fresh = [[0] * 3 for _ in range(2)]
    fresh[0][1] = 5
    return repr(grid) + repr(fresh) + repr(grid[0] is grid[1])
