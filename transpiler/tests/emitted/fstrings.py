def receipt(name: str, price: float, amount: int) -> str:
    total = price * amount
    return f"{name:<10}|{amount:>3} x {price:.2f} = {total:,.2f}"


def tagged(tag: str, value: int) -> str:
    return f"<{tag}>{value}</{tag}> {{{value!r}}}"


print(receipt("tea", 2.5, 3))
print(tagged("b", 7))
