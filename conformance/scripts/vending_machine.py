"""A vending machine of states; a coin it does not know ends it."""

COINS: dict[str, int] = {"nickel": 5, "dime": 10, "quarter": 25}
PRICE = 45
state: dict[str, int] = {"credit": 0, "sold": 0, "takings": 0}


def insert(coin: str) -> str:
    state["credit"] += COINS[coin]
    if state["credit"] < PRICE:
        return f"{coin}: {PRICE - state['credit']} to go"
    change = state["credit"] - PRICE
    state["credit"] = 0
    state["sold"] += 1
    state["takings"] += PRICE
    back: list[str] = []
    for name in ["quarter", "dime", "nickel"]:
        while change >= COINS[name]:
            change -= COINS[name]
            back.append(name)
    return f"{coin}: enjoy! change: {back}"


for coin in ["quarter", "dime", "quarter", "nickel", "quarter", "quarter"]:
    print(insert(coin))
print(state)
print(insert("penny"))
