"""A value from a stable structure is a new object: changing it changes nothing that is stored."""

from kybra import Record, StableBTreeMap, StableCell, StableVec, Vec, nat64, query, text, update, void


class Cart(Record):
    items: Vec[text]
    total: nat64


carts = StableBTreeMap[text, Cart](memory_id=0, max_key_size=50, max_value_size=500)
last = StableCell[Cart](memory_id=1, default_value={"items": [], "total": 0})
history = StableVec[Vec[nat64]](memory_id=2)


@update
def changed_after_get() -> Vec[text]:
    carts.insert("a", {"items": ["x"], "total": 1})
    cart = carts.get("a")
    if cart is None:
        return []
    cart["items"].append("lost")
    cart["total"] = 99
    again = carts.get("a")
    return cart["items"] + (again["items"] if again else []) + [str(again)]


@update
def changed_after_insert() -> Vec[text]:
    cart: Cart = {"items": ["kept"], "total": 2}
    carts.insert("b", cart)
    cart["items"].append("lost")
    carts.insert("c", cart)
    cart["total"] = 5
    return [str(carts.get("b")), str(carts.get("c"))]


@update
def changed_in_a_list() -> Vec[text]:
    for name, cart in carts.items():
        cart["items"].append(name)
    for cart in carts.values():
        cart["total"] += 1
    return [str(cart) for cart in carts.values()]


@update
def written_back() -> text:
    cart = carts.get("a")
    if cart is not None:
        cart["items"].append("kept")
        carts.insert("a", cart)
    return str(carts.get("a"))


@update
def cell_and_vec() -> Vec[text]:
    cart = last.get()
    cart["items"].append("lost")
    row = [1, 2]
    history.push(row)
    row.append(3)
    history.push(row)
    found = history.get(0)
    if found is not None:
        found.append(4)
    return [str(last.get()), str(history.get(0)), str(history.pop())]


def note(carts_of: StableBTreeMap[text, Cart], name: text) -> nat64:
    carts_of.insert(name, {"items": [], "total": 7})
    other = carts_of
    return other.len()


@update
def passed_on() -> nat64:
    same = carts
    return note(same, "p") + note(carts, "q")
